# Het bericht bij elke stap in de kamer.

board-heading = ### { $place }
board-done = -# { $place } · voorbij
board-done-counted = -# { $place } · voorbij: { $written ->
    [one] 1 bijdrage
   *[other] { $written } bijdragen
}{ $passed ->
    [0] {""}
   *[other] , { $passed } keer gepast
}
board-halt = { $why ->
    [pause] **De ronde staat even stil.** De klok loopt niet; schrijven kan gewoon. { $minutes ->
        [0] Straks gaan we verder.
        [one] Straks is er nog 1 minuut.
       *[other] Straks zijn er nog { $minutes } minuten.
    }
    [bringer_gone] **De inbrenger is er niet meer.** <@{ $facilitator }> kijkt nu hoe we verdergaan. Wat er geschreven is, blijft.
    [facilitator_gone] **De gespreksleider is er niet meer.** De klok staat stil. Een van de meedenkers kan het overnemen, met de knop in het bericht hieronder.
   *[room_gone] **De kamer was weg.** <@{ $facilitator }> kijkt nu hoe we verdergaan. Wat er geschreven is, blijft.
}
board-lap = **Persoon { $lap } van { $laps }:** nu brengt <@{ $person }> in.
board-case = **De casus: { $title }**
board-everyone = { $may ->
    [both] Iedereen doet mee: schrijf met de knop, of praat hier in de kamer.
    [ask] Stel je vragen met de knop, één tegelijk. Doorvragen in de kamer mag ook.
    [write] Iedereen schrijft met de knop; in de kamer blijft het nu stil.
    [discuss] Praat met elkaar, hier in de kamer. Wil je een gedachte bewaren, gebruik dan de knop.
    [talk] Praat gerust, hier in de kamer.
    [choose] Iets navragen over een casus mag, hier in de kamer; je keuze maak je voor jezelf, met het menu.
    [listen] De gespreksleider is aan het woord; typen kunnen jullie straks weer.
   *[read] In de kamer is het nu even stil.
}
board-bringer = { $may ->
    [both] <@{ $person }>, jij bent aan het woord: schrijf met de knop, of typ hier in de kamer.
    [write] <@{ $person }>, jij schrijft nu, met de knop. Typen in de kamer kan straks weer.
    [talk] <@{ $person }>, jij mag nu reageren: typ gewoon hier in de kamer.
    [answer] <@{ $person }>, beantwoord de vragen één voor één, met de knop onder de vraag. Gewoon typen mag ook.
   *[read] <@{ $person }>, je stoel is gedraaid: je leest mee en kunt nu niet typen. Straks draait hij vanzelf terug.
}
board-consultants = { $may ->
    [both] Meedenkers: schrijf met de knop, of praat hier in de kamer.
    [ask] Meedenkers: stel je vragen met de knop, één tegelijk. Doorvragen in de kamer mag ook.
    [write] Meedenkers: schrijf met de knop; in de kamer blijft het nu stil.
    [discuss] Meedenkers: praat met elkaar, hier in de kamer. Wil je een gedachte bewaren, gebruik dan de knop.
    [talk] Meedenkers: praat er gerust over, hier in de kamer.
   *[read] Meedenkers: luister mee; typen kunnen jullie nu even niet.
}
board-consultant = { $may ->
    [both] Meedenker: schrijf met de knop, of typ hier in de kamer.
    [ask] Meedenker: stel je vragen met de knop, één tegelijk. Doorvragen in de kamer mag ook.
    [write] Meedenker: schrijf met de knop; in de kamer blijft het nu stil.
    [discuss] Meedenker: denk hardop, hier in de kamer. Wil je een gedachte bewaren, gebruik dan de knop.
    [talk] Meedenker: zeg er gerust iets over, hier in de kamer.
   *[read] Meedenker: luister mee; typen kun je nu even niet.
}
board-gate = { $kind ->
    [ending] **Eerst nog iets anders.** <@{ $person }> schrijft op hoe het echt afliep. Dat blijft verzegeld tot iedereen positie heeft gekozen; daarna beginnen de vragen.
   *[other] **Eerst nog iets anders.** <@{ $person }> schrijft iets op dat nog even verzegeld blijft; daarna beginnen de anderen.
}
board-sealed = **Verzegeld:** niemand leest wat je schrijft, tot iedereen schreef of paste. Dan gaat alles tegelijk open.
board-revealed = Alles is open: lees het hieronder.
board-bids = **Dit ligt op tafel**
board-no-bids =
    Komt er niets boven? Denk aan een fietswiel dat bij elke slag een beetje aanloopt. Je hoort het allang niet meer, maar je trapt er elke dag tegenin.
    Wat schuurt er zo, in jouw werk van deze weken?
board-votes = { $count ->
    [0] Er is nog niet gestemd.
    [one] Er is één stem binnen.
   *[other] Er zijn { $count } stemmen binnen.
} Je stem blijft geheim, en veranderen mag. Bij gelijke stand gaat voor wie het langst geleden iets inbracht.
board-choose = Kies een casus
board-until = Tot { $time } ({ $away }).
board-count = Geschreven of gepast: { $done } van de { $total }.
board-open-questions = { $count ->
    [one] Eén vraag wacht nog op antwoord.
   *[other] { $count } vragen wachten nog op antwoord.
}
board-waiting = Nog niet geweest: { $people }. Passen mag ook.
board-all-in = Iedereen is geweest.
board-pass-rest = Ik laat de rest open
board-pass = Ik pas
board-turn = **Aan de beurt: <@{ $person }>.** { $may ->
    [ask] Stel je vraag met de knop, of typ hem hier.
    [write] Schrijf met de knop; in de kamer blijft het stil.
   *[both] Schrijf met de knop, of typ hier in de kamer.
}
board-turn-each = { $may ->
    [ask] In één beurt passen { $each } vragen: je mag doorvragen op het antwoord.
   *[both] In één beurt passen { $each } bijdragen.
}
board-turn-ahead = Daarna: { $people }.
board-turn-last = Dit is de laatste beurt.
board-turn-had = Geweest: { $people }.
board-turn-passed = Gepast: { $people }.
board-turn-note = -# De volgorde is geloot; wie nog komt, luistert en leest. { $done ->
    [yes] Schrijf je met de knop, dan gaat de beurt vanzelf door; zei of typte je het, druk dan op *Klaar, de volgende*.
    [more] Na de laatste met de knop gaat de beurt vanzelf door; eerder klaar, of gezegd of getypt, druk dan op *Klaar, de volgende*.
   *[no] Heb je geschreven, dan gaat de beurt vanzelf door.
} Passen mag altijd, ook alvast.
board-turn-done = Klaar, de volgende
board-turns-written = -# Op schrift hoef je niet op je beurt te wachten: schrijf wanneer het jou uitkomt.
board-turns-sealed = Vertel om de beurt, in de volgorde waarin het hieronder staat.
board-commit = Mijn voornemen
board-evaluate = Terugkijken in een halve minuut

board-written = **{ $place }** · aan zet: { $people } · tot { $until } · { $missing ->
    [one] nog 1 van jullie
   *[other] nog { $missing } van jullie
}
board-written-unseen = wie nog niet schreef, stemde of paste
board-written-done = **{ $place }** · iedereen is geweest; zo gaan we verder
board-written-stopped = **{ $place }** · de tijd is om en { $missing ->
    [one] nog 1 van jullie is
   *[other] nog { $missing } van jullie zijn
} niet geweest · <@{ $facilitator }> kiest hoe we verdergaan; schrijven kan gewoon

board-rate = Waardeer de vragen
board-to-answer = Kies een vraag om te beantwoorden
