# Een programma: overzicht, bestand, bewerken, en wie er meereist.

programme-heading = ## { $title }
programme-empty = Er staat nog niets op het programma.
programme-meeting = **{ $kind ->
    [public] Leermiddag
   *[intervision] Intervisie
}: { $title }**{ $status ->
    [cancelled] {" "}(gaat niet door)
    [changed] {" "}(gewijzigd)
    [held] {" "}(geweest)
   *[other] {""}
}
programme-next = ### De eerstvolgende
programme-was = **{ $title }** was op { $day }
programme-recap = Lees de [terugblik]({ $link })
programme-page = -# Bladzijde { $page } van { $total }. Tijden staan in jouw eigen tijdzone.
programme-people = { $people ->
    [one] Er reist één mens mee; { $known } daarvan ken ik op Discord.
   *[other] Er reizen { $people } mensen mee; { $known } daarvan ken ik op Discord.
}
programme-you = Jij reist mee als { $name }.
programme-on = Verder
programme-back = Terug
programme-claim = Dit ben ik
programme-edit = Bewerken

preview-new = **{ $title } is hier nieuw.** Dit komt erbij:
preview-changes = **{ $title } staat er al.** Dit verandert:
preview-nothing = Dit bestand zegt hetzelfde als wat er al staat.
preview-meetings = Bijeenkomsten: { $new } nieuw, { $changed } gewijzigd, { $gone } weg.
preview-meetings-gone = -# Weg: { $names }{ $more ->
    [0] {"."}
   *[other] {" "}en nog { $more }.
} Wat al is aangekondigd, wordt afgezegd.
preview-people = Mensen: { $new } nieuw, { $changed } gewijzigd, { $gone } weg.
preview-people-gone = -# Weg: { $names }{ $more ->
    [0] {"."}
   *[other] {" "}en nog { $more }.
} Wat ik van hen weet, wis ik.
preview-head = De titel, de tekst, de taal of de tijdzone van het programma verandert ook.
preview-circles = De indeling in kringen verandert ook.
preview-warnings = **Kijk hier nog even naar.** Het mag, maar misschien is het niet zo bedoeld:
preview-how = Er is nog niets veranderd. Klopt het, neem het dan over.
preview-take = Overnemen
programme-file-nothing-lost = Er is niets veranderd. Verbeter het bestand en stuur het nog eens; een heel programma om van af te kijken krijg je met `/programme exporteren`.

zone-ask = **In welke tijdzone typ jij tijden?** Dat vraag ik één keer. Iedereen leest tijden daarna in de eigen tijdzone.
zone-here = { $zone }
zone-other = Een andere
zone-on = Verder

planning-heading = **{ $title }**: wat wil je veranderen?
planning-head = Titel en tekst
planning-add = Bijeenkomst erbij
planning-people = Mensen
planning-meetings = Kies een bijeenkomst om te bewerken
planning-toml = Bestand (TOML)
planning-csv = Bestand (CSV)
planning-see = Zoals iedereen het ziet

meeting-kind-choice = { $kind ->
    [public] Leermiddag, voor iedereen
   *[intervision] Intervisie, in kringen
}
meeting-about = **Waar het over gaat**
meeting-preparation = **Vooraf**
meeting-edit-when = Wanneer en waar
meeting-edit-what = Inhoud en plaatsen
meeting-off = Gaat niet door
meeting-off-sure = „{ $title }” op { $day } is al aangekondigd. Zal ik iedereen laten weten dat het niet doorgaat?
meeting-erase-sure = „{ $title }” op { $day } is nog niet aangekondigd. Zal ik het van het programma halen?
meeting-off-yes = Ja, het gaat niet door

people-none = Er reist nog niemand mee. Voeg mensen toe, of neem een bestand over met `/programme importeren`.
people-heading = { $count ->
    [one] Er reist één mens mee.
   *[other] Er reizen { $count } mensen mee.
} { $known ->
    [0] Van nog niemand weet ik wie het op Discord is.
   *[other] Van { $known } weet ik wie het op Discord is.
}
people-placeholder = Kies iemand
people-add = Iemand erbij
people-more = Meer namen
people-nameless = Zonder naam
person-linked = Op Discord: { $person }.
person-unlinked = Ik weet nog niet wie dit op Discord is.
person-link = Wie is dit op Discord?
person-off = Uit het programma
person-off-sure = Zal ik { $name } uit het programma halen? Wat ik van deze deelnemer weet, wis ik dan.
person-off-yes = Ja, uit het programma
claim-ask = Wie van deze mensen ben jij? Dan weet ik wie je bent als er kringen worden gemaakt.
claim-placeholder = Dit ben ik
claim-nobody = Van iedereen in dit programma weet ik al wie het is. Klopt er iets niet, vraag dan je procesbegeleider.
circle-made = Kring **{ $name }** is er. Wie zitten erin?
circle-people = Kies de mensen van deze kring

form-programme = Het programma
form-meeting-new = Een bijeenkomst erbij
form-meeting-when = Wanneer en waar
form-meeting-what = Inhoud en plaatsen
form-person = Iemand erbij
form-zone = Jouw tijdzone
field-label = { $field ->
    [title] Titel
    [about] Tekst erbij
    [zone] Tijdzone
    [language] Taal
    [kind] Wat voor bijeenkomst
    [start] Dag en begin
    [end] Tot
    [place] Plek
    [link] Online
    [theme] Thema
    [speakers] Sprekers
    [capacity] Hoeveel mensen
    [preparation] Wat je vooraf vraagt
    [name] Naam
    [team] Team
    [institution] Instelling
    [city] Stad
   *[scales] Wat wordt er opgeschaald
}
field-hint = { $field ->
    [zone] Zoals Europe/Amsterdam
    [start] Zoals 17-2-2027 13:30, of dinsdag 14:00
    [end] Een tijd op dezelfde dag, zoals 16:30
    [place] Een adres of zaal, of een kanaal als #vergaderzaal
    [link] Een adres dat begint met https://
    [speakers] Namen met een puntkomma ertussen
    [capacity] Een getal; leeg is zonder grens
   *[other] {""}
}

reply-programme-saved = Bewaard.
reply-programme-taken = „{ $title }” staat er. Kijk met `/programme tonen`.
reply-programme-file = Hier is het bestand. Pas het aan en neem het weer over met `/programme importeren`. Met wie mensen liever niet in een kring zitten, staat er niet in.
reply-zone-saved = Ik lees tijden die jij typt voortaan in { $zone }.
reply-meeting-added = „{ $title }” staat op het programma.
reply-meeting-saved = „{ $title }” is bijgewerkt.
reply-meeting-saved-told = „{ $title }” is bijgewerkt. { $count ->
    [one] De ene die erop rekent, krijgt bericht.
   *[other] De { $count } mensen die erop rekenen, krijgen bericht.
}
reply-meeting-called-off = „{ $title }” gaat niet door. { $count ->
    [0] Nog niemand rekende erop.
    [one] De ene die erop rekende, krijgt bericht.
   *[other] De { $count } mensen die erop rekenden, krijgen bericht.
}
reply-meeting-erased = „{ $title }” is van het programma.
reply-claimed = Dank je, { $name }. Nu weet ik wie je bent.
reply-linked = { $name } is <@{ $person }>.
reply-traveller-added = { $name } reist mee.
reply-traveller-removed = { $name } is uit het programma.
reply-circle-seated = { $count ->
    [one] Kring { $name } heeft nu één mens. Open er een ronde voor met `/round openen`.
   *[other] Kring { $name } heeft nu { $count } mensen. Open er een ronde voor met `/round openen`.
}

error-no-programme = Dat programma is er niet (meer).
error-no-programme-yet = Er is hier nog geen programma. Een procesbegeleider maakt er een met `/programme maken`, of neemt een bestand over met `/programme importeren`.
error-programme-pick = Kies een programma uit de lijst die verschijnt terwijl je typt.
error-programmes-full = Deze server heeft al { $max } programma’s; meer kan ik er niet bijhouden.
error-only-planners = Alleen wie de rol van gespreksleider heeft, of deze server beheert, verandert het programma. Kijken mag iedereen, met `/programme tonen`.
error-no-participant = Die deelnemer is er niet (meer).
error-participant-taken = Iemand anders heeft al gezegd dat zij dit zijn. Vraag je procesbegeleider om het recht te zetten.
error-people-full = Er reizen al { $max } mensen mee; meer kan ik er niet bijhouden.
error-meetings-full = Er staan al { $max } bijeenkomsten op het programma; meer kan ik er niet bijhouden.
error-meeting-over = Deze bijeenkomst is geweest of afgezegd; daar verandert niets meer aan.
error-meeting-end = Het einde ligt niet na het begin. Schrijf bij „Tot” een tijd als 16:30, of een dag en een tijd.
error-meeting-link = Een link begint met https://, zonder spaties.
error-meeting-capacity = Hoeveel mensen: een getal van 1 tot en met { $max }, of niets voor geen grens.
error-meeting-speakers = Hoogstens { $max } sprekers, met een puntkomma tussen de namen.
error-title-empty = Daar hoort nog een naam bij.
error-file-gone = Dat bestand heb ik niet meer, of je stuurde daarna een ander. Stuur het nog eens met `/programme importeren`.
error-no-circle = Die kring is er niet (meer).
error-circle-pick = Kies een kring uit de lijst die verschijnt terwijl je typt.
error-circle-twice = Er is al een kring die { $name } heet.
error-circles-full = Deze server heeft al { $max } kringen; meer kan ik er niet bijhouden.
error-circle-large = In een kring zitten hoogstens { $max } mensen.
