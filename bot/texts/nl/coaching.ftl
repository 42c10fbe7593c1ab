# De thermometer en de vraagspiegel: altijd voor één persoon.

warmth = { $warmth ->
    [warm] Warm
    [lukewarm] Lauw
    [cold] Koud
   *[none] Nog niet gewaardeerd
}
warmth-ask = Hoe dichtbij komt deze vraag? Uitleg hoeft niet; alleen wie hem stelde kan het zien.
warmth-bringer = Jij noemde deze vraag **{ $warmth ->
    [warm] warm
    [lukewarm] lauw
   *[other] koud
}**. Alleen wie hem stelde kan dat zien. Aanpassen mag.
warmth-asker = { $warmth ->
    [warm] De inbrenger noemde je vraag **warm**: hij kwam dichtbij.
    [lukewarm] De inbrenger noemde je vraag **lauw**: hij kwam in de buurt.
    [cold] De inbrenger noemde je vraag **koud**: hier zit het vandaag niet. Ook dat helpt zoeken.
   *[none] De inbrenger zei nog niet hoe warm je vraag is. Kijk later nog eens, of in `/round stand`.
} Alleen jullie tweeën zien dit.
warmth-left = { $count ->
    [one] Nog één vraag te waarderen.
   *[other] Nog { $count } vragen te waarderen.
}
warmth-all-rated = Alle vragen zijn gewaardeerd.
to-answer = **Welke vraag beantwoord je nu?** De warmste staat bovenaan. Alleen jij ziet deze lijst.
to-answer-choose = Kies een vraag

mirror-heading = **Je vraag in de spiegel.** Hij is bewaard, staat nog niet in de kamer, en alleen jij ziet dit.
mirror-seems = { $label ->
    [CLOSED] Dit lijkt een **gesloten vraag**: ja, nee of een van de keuzes is al een antwoord.
    [SUGGESTIVE] Dit lijkt een **suggestieve vraag**: jouw eigen beeld zit er al in.
    [ADVICE] Dit lijkt **advies in de vorm van een vraag**.
    [STACKED] Dit lijken **meer vragen in één**: de inbrenger kiest dan de makkelijkste.
   *[STATEMENT] Dit lijkt een **uitspraak**, nog geen vraag.
}
mirror-may-be-wrong = -# Ik kan het mis hebben; plaatsen mag altijd. Liever geen spiegel? `/settings vraagspiegel`
mirror-post = Plaats zo
mirror-rewrite = Herschrijf
mirror-park = Bewaar voor de adviesstap
