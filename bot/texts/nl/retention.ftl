# Bewaartermijnen: wat wanneer verdwijnt, en wat daarover gezegd wordt.

welcome-kept = -# Wat jullie hier schrijven, verdwijnt { $days } dagen na het einde van de ronde: uit mijn geheugen, en deze kamer erbij.
closing-goes = Deze kamer verdwijnt op { $day }, met alles wat erin staat. Wat je wilt bewaren, neem je voor die tijd mee.
going = **Op { $day } ({ $away }) verdwijnt deze kamer**, met alles wat erin geschreven is. Dat hebben we zo afgesproken.
    Staat er een zin tussen die je wilt houden? Neem die nu over, of laat hem los uit je oogst.
erased-receipt = **Weg, zoals afgesproken.** { $count ->
    [one] Je tekst
   *[other] Je { $count } teksten
} uit een ronde { $method } die op { $day } eindigde, { $count ->
    [one] is
   *[other] zijn
} gewist: bij mij, en met de kamer ook in Discord. Je hoeft niets te doen.
clocks-heading = ## Hoe lang bewaar ik wat
clock-line = - { clock-matter }: { $days ->
    [one] één dag
   *[other] { $days } dagen
} { $matter ->
    [round_texts] na het einde van de ronde
    [drafts] nadat je het typte
    [attendance] na de laatste bijeenkomst van het programma
    [promises] na de laatste bijeenkomst van het programma
    [left_server] nadat ik van de server gehaald ben
   *[audit] nadat het gebeurde
}
clock-matter = { $matter ->
    [round_texts] Wat in een ronde geschreven is, en de kamer
    [drafts] Wat je typte en nog niet verstuurde
    [attendance] Wie zich aanmeldde en wie er was
    [promises] Voornemens en wat ervan kwam
    [left_server] Alles van een server waar ik niet meer ben
   *[audit] De verantwoording voor beheerders
}
clock-shortened = { $line } (korter dan de { $most } die gewoon is)
clocks-note = -# Een beheerder kan met `/settings bewaren` korter kiezen, nooit langer. Wat hier niet staat, blijft tot degene van wie het is het wist.
reply-clock-saved = Bewaard: { clock-matter } voortaan { $days ->
    [one] één dag
   *[other] { $days } dagen
}. Kamers die er nog staan, noemen de nieuwe datum.
error-clock-fixed = Deze termijn ligt vast.
error-clock-range = Kies een aantal dagen van { $least } tot en met { $most }. Langer dan { $most } kan niet: dat hebben we mensen beloofd.
choice-matter-round-texts = Wat in rondes geschreven is, en de kamers
choice-matter-drafts = Wat getypt en niet verstuurd is
choice-matter-attendance = Wie zich aanmeldde en wie er was
choice-matter-promises = Voornemens en wat ervan kwam
choice-matter-audit = De verantwoording
choice-matter-left-server = Alles, nadat de bot weg is

closing-held = Deze kamer blijft tot { $day } staan, langer dan afgesproken: twee beheerders hebben dat met een reden vastgelegd. Daarna verdwijnt zij.
holds-heading = ## Wat langer bewaard wordt
holds-none = Er wordt niets langer bewaard dan de termijn.
hold-line = **{ $title }**, tot { $until }
hold-asked = Gevraagd door { $person }: { $reason }
hold-second = Daarmee stemde { $person } in.
hold-waits = Wacht nog op een tweede beheerder. Zonder die vervalt het een week nadat het gevraagd is.
hold-agree = Ik stem in
hold-end = Beëindig
holds-note = -# Bedoeld voor als de wet het vraagt, zoals bij een Woo-verzoek. In de kamer staat dat zij langer blijft. Vraag het aan met `/settings vasthouden`, met een ronde, een reden en een aantal dagen.
reply-hold-asked = Vastgelegd tot <t:{ $until }:D>. Een tweede beheerder moet er binnen een week mee instemmen, met `/settings vasthouden`; anders vervalt het. In de kamer staat het nu ook.
reply-hold-agreed = Je stemt ermee in. De ronde blijft tot de afgesproken dag.
reply-hold-ended = Beëindigd. De ronde verdwijnt als haar termijn om is.
error-hold-reason = Zeg in één regel waarom dit langer moet blijven.
error-hold-days = Kies een aantal dagen van 1 tot en met { $max }.
error-hold-second = Je vroeg dit zelf aan. Een tweede beheerder moet ermee instemmen.
error-hold-over = Dit is voorbij of vervallen. Vraag het zo nodig opnieuw aan.
error-no-hold = Dit wordt niet (meer) langer bewaard.
error-round-erased = De teksten van deze ronde zijn al gewist.
