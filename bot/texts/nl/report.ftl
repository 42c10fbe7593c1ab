# Het oogstverslag van een netwerk.

report-title = Oogst uit het netwerk: { $title }
report-made = { $named ->
    [yes] Gemaakt op { $day }, door { $person }.
   *[no] Gemaakt op { $day }, door wie het programma begeleidt.
}
report-intro = Elke zin hieronder is door de schrijver zelf losgelaten, precies in deze woorden. Van casussen, kringen en rondes staat hier niets.
report-empty = Er is nog niets dat getoond kan worden. Dat is geen oordeel: wat in een kring gezegd is, blijft daar, tot iemand een eigen zin loslaat.
report-grid = Waar het over gaat, en waar het schuurt
report-grid-note = Het aantal zinnen zonder naam. Een leeg vak betekent: niets, of te weinig om te tonen.
report-no-theme = thema niet verteld
report-no-layer = laag niet verteld
report-named = Met naam
report-nameless = Iemand uit het netwerk
report-manifest = Wat hier niet in staat
report-told = { $count ->
    [0] Er staat geen enkele zin in dit verslag.
    [one] Er staat één zin in dit verslag{ $named ->
        [0] , zonder naam
       *[other] , met een naam
    }.
   *[other] Er staan { $count } zinnen in dit verslag{ $named ->
        [0] , geen ervan met een naam
       *[other] , waarvan { $named } met een naam
    }.
}
report-held = { $count ->
    [0] Geen enkele zin is achtergehouden omdat er te weinig omheen stonden.
    [one] Eén zin is achtergehouden, omdat er te weinig omheen stonden.
   *[other] { $count } zinnen zijn achtergehouden, omdat er te weinig omheen stonden.
}
report-unkeyed = { $count ->
    [0] Geen enkele zin mist een tweede sleutel.
    [one] Eén zin heeft geen tweede sleutel, van wie de casus inbracht.
   *[other] { $count } zinnen hebben geen tweede sleutel, van wie de casus inbracht.
}
report-withdrawn = { $count ->
    [0] Sinds het vorige verslag, van { $day }, is niets teruggenomen.
    [one] Sinds het vorige verslag, van { $day }, is één zin teruggenomen. Gebruik hem niet meer.
   *[other] Sinds het vorige verslag, van { $day }, zijn { $count } zinnen teruggenomen. Gebruik ze niet meer.
}
report-first = Dit is het eerste verslag.
report-rule = Een zin zonder naam staat alleen tussen zinnen van minstens vijf mensen uit minstens twee rondes. Thema en laag staan erbij als dat voor beide samen geldt, anders alleen het thema, anders geen van beide; en is ook dat te weinig, dan blijft de zin achter. De volgorde is die van het alfabet.
report-file = oogst
report-heading = **Het oogstverslag van { $title }**
report-files = Als tekst (md), als pagina voor elke browser (html) en op papier (pdf). Alleen jij ziet dit bericht; deel wat je wilt. Dat je dit verslag maakte, is genoteerd.
error-only-reporters = Een verslag van het netwerk maakt wie begeleidt of het programma organiseert. Zoeken mag iedereen, met `/harvest zoek`.
