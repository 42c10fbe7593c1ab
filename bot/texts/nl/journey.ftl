# De reiskaart: iemands eigen jaar, en dat van het netwerk.

journey-heading = ## Jouw reiskaart · { $title }
journey-private = -# Alleen jij ziet deze kaart. Zij bestaat uit wat jij zelf schreef en bewaarde.
journey-file = reiskaart
journey-before = **Vóór het eerste moment**
journey-stop = **{ $title }**, { $day }{ $there ->
    [yes] { " · je was erbij" }
   *[no] { "" }
}
journey-line = { $number }. { $shape } { $said }
journey-sign = { $sign ->
    [high] Hoogtepunt: { $text }
    [low] Dieptepunt: { $text }
    [asked] Je vraag: { $text }
    [turned] Je vraag werd „{ $text }”; eerst was het „{ $was }”
    [closed] Vraag gesloten: { $text }
    [kept] Voornemen waargemaakt: { $text }
    [lifted] Losgelaten: { $text }
    [brought] Je bracht een casus in
   *[led] Je leidde een ronde
}
journey-option = { $sign ->
    [high] Hoogtepunt: { $text }
    [low] Dieptepunt: { $text }
    [asked] Vraag: { $text }
    [turned] Vraag anders: { $text }
    [closed] Vraag gesloten: { $text }
    [kept] Voornemen: { $text }
    [lifted] Losgelaten: { $text }
    [brought] Casus ingebracht
   *[led] Ronde geleid
}
journey-more = { $count ->
    [one] Eén eerder punt staat op de plaat en in de afscheidseditie.
   *[other] De eerste { $count } punten staan op de plaat en in de afscheidseditie.
}
journey-met = **Met wie je aan tafel zat ({ $count })** { $people }
journey-rings = **Kringen in het water.** Bij jezelf: { $myself } · in je kring: { $circle } · in het netwerk: { $network }
journey-rings-own = In jouw woorden: { $words }
journey-empty = De kaart is nog leeg, en dat geeft niet. Zij vult zich met wat je opschrijft als de stand wordt opgenomen, met de vragen op je leeragenda, en met wat je loslaat.
journey-leave-out = Kies wat je van de kaart laat; de rest staat erop
journey-farewell = Neem je jaar mee (PDF)
journey-alt = Een pad langs { $stops ->
    [one] één moment
   *[other] { $stops } momenten
}, van boven naar beneden. Onderweg: { $told }.
journey-alt-sign = { $count } keer { $shape } ({ $sign ->
    [high] hoogtepunt
    [low] dieptepunt
    [asked] vraag
    [turned] vraag die veranderde
    [closed] vraag gesloten
    [kept] voornemen waargemaakt
    [lifted] losgelaten
    [brought] casus ingebracht
   *[led] ronde geleid
})
journey-legend = { $sign ->
    [high] hoogtepunt
    [low] dieptepunt
    [asked] vraag
    [turned] vraag werd anders
    [closed] vraag gesloten
    [kept] voornemen waargemaakt
    [lifted] losgelaten
    [brought] casus ingebracht
   *[led] ronde geleid
}
journey-picture-note = De nummers staan in de tekst. Donker: je was erbij.
journey-book-title = Jouw jaar in { $title }
journey-book-made = Gemaakt op { $day }. Alleen jij hebt deze editie.
journey-book-met = Met wie je aan tafel zat
journey-book-rings = Kringen in het water
journey-book-closing = Je hoeft er niets mee. Het was jouw reis, en die gaat verder waar je nu staat.
journey-book-file = afscheidseditie
journey-book-line = Je jaar, om mee te nemen. Niemand anders kreeg dit bestand.
journey-alt-none = nog niets
journey-book-before = Vóór het eerste moment
journey-book-rings-line = Bij jezelf: { $myself } · in je kring: { $circle } · in het netwerk: { $network }
journey-see = Bekijk je reiskaart
journey-offer = ## { $title } zit erop
    Een jaar lang schreef je af en toe iets op. Dat is nu een kaart van jouw reis, en je kunt hem meenemen. Alleen jij ziet hem.
journey-network-heading = ## Het jaar van { $title }
journey-network-counts = { $people ->
    [one] Eén deelnemer
   *[other] { $people } deelnemers
} · { $circles ->
    [one] één kring
   *[other] { $circles } kringen
} · { $items ->
    [0] nog niets losgelaten naar het netwerk
    [one] één zin losgelaten naar het netwerk
   *[other] { $items } zinnen losgelaten naar het netwerk
}
journey-network-rounds = Er zijn { $count } rondes gehouden.
journey-network-note = -# Hier staat alleen wat mensen zelf naar het netwerk loslieten. Van wie het is, en uit welke ronde, staat er niet bij.
journey-network-title = Het jaar van { $title }
journey-network-dark = De nummers staan in de tekst. Donker: gehouden.
