# Het regiescherm, alleen voor de gespreksleider, en de berichten die om een gespreksleider vragen.

cockpit-heading = ## Regiescherm
cockpit-place = **{ $place }**
cockpit-until = Tot { $time } ({ $away }).
cockpit-no-clock = Deze stap heeft geen klok.
cockpit-halt = { $why ->
    [pause] Gepauzeerd. { $minutes ->
        [one] Er is nog 1 minuut over.
       *[other] Er zijn nog { $minutes } minuten over.
    }
    [bringer_gone] De inbrenger is er niet meer. Kies met de kring een andere casus, of stop hier. Wat er geschreven is, blijft bewaard.
    [facilitator_gone] De ronde staat stil tot iemand weer leidt.
   *[room_gone] De kamer is weg. Maak een nieuwe, of stop hier.
}
cockpit-turn-gone = Wie inbracht, is er niet meer. Ga verder met de volgende, of stop hier. Wat er geschreven is, blijft bewaard.
cockpit-ahead-turn = Straks is <@{ $person }> aan de beurt: { $name }.
cockpit-ahead = Straks: { $name }.
cockpit-last = Dit is de laatste stap; daarna ronden jullie af.
cockpit-talk = Nu praat de kring. Ik lees niet mee, dus wie er nog niets zei, zie jij beter.
cockpit-choose = Ieder stemt in stilte. Ga je verder, dan telt de stand van dat moment.
cockpit-nothing-asked = In deze stap levert niemand iets in.
cockpit-sealed = { $written ->
    [0] Nog niemand schreef iets.
    [one] Er ligt één tekst klaar, verzegeld.
   *[other] Er liggen { $written } teksten klaar, verzegeld.
}
cockpit-waiting = Nog niet geweest: { $people }.
cockpit-all-in = Iedereen is geweest.
cockpit-turn = Aan de beurt: <@{ $person }>.
cockpit-turn-next = Volgende spreker
cockpit-turn-last = Even weg: achteraan
cockpit-gate = { $kind ->
    [ending] Eerst schrijft <@{ $person }> op hoe het echt afliep; dat blijft verzegeld. Daarna beginnen de vragen.
   *[other] Eerst schrijft <@{ $person }> iets op dat nog even verzegeld blijft; daarna beginnen de anderen.
}
cockpit-say =
    Je kunt zeggen:
    > { $sentence }
cockpit-note = -# Verder ga je zelf; de klok waarschuwt alleen. Terug kan ook, en er raakt niets kwijt.
cockpit-next = Volgende: { $name }
cockpit-next-reveals = Open wat er geschreven is
cockpit-next-closing = Naar de afsluiting
cockpit-extend = +{ $minutes } minuten
cockpit-pause = Pauze
cockpit-resume = Hervatten
cockpit-back = Terug
cockpit-reveal = Verzegeling eraf
cockpit-cancel = Afgelasten
cockpit-hand-over = Geef de leiding aan …
cockpit-knock = <@{ $person }> klopt aan en wil erbij.
cockpit-knock-more = { $count ->
    [one] En nog één ander klopt aan.
   *[other] En nog { $count } anderen kloppen aan.
}
cockpit-admit = Laat binnen
cockpit-next-turn = Verder met de volgende
cockpit-choose-again = Kies een andere casus
cockpit-closing = **Afronden.** Geef ieder even de tijd, en sluit dan de ronde.
cockpit-picked = { $done ->
    [yes] De inbrenger koos wat hielp.
   *[no] De inbrenger koos nog niet wat hielp.
}
cockpit-picked-each = { $done ->
    [yes] Ieder koos wat hielp.
   *[no] Nog niet ieder koos wat hielp.
}
cockpit-committed-each = { $done ->
    [yes] Ieder heeft een voornemen.
   *[no] Nog niet ieder heeft een voornemen.
}
cockpit-committed = { $done ->
    [yes] Er is een voornemen.
   *[no] Er is nog geen voornemen.
}
cockpit-evaluated = { $count ->
    [0] Nog niemand vulde de evaluatie in.
    [one] Eén van jullie vulde de evaluatie in.
   *[other] { $count } mensen vulden de evaluatie in.
}
cockpit-averages = Gemiddeld, van 1 tot 5: vraag helderder { $clearer } · ruimte om te spreken { $heard } · werkvorm paste { $fitted } · iets om mee te nemen { $home }.
cockpit-close = Sluit de ronde
cockpit-state = { $status ->
    [closed] De ronde is gesloten. Dank je wel voor het leiden.
    [cancelled] De ronde is afgelast. Wat er geschreven is, blijft bewaard.
   *[other] De ronde is nog niet begonnen.
}

time-up = <@{ $person }>, de tijd voor „{ $name }” is om. Jij bepaalt wanneer jullie verdergaan; wie nog schrijft, kan dat rustig afmaken.
time-up-late = { $minutes ->
    [one] Dit bericht komt 1 minuut te laat, want ik was even weg.
   *[other] Dit bericht komt { $minutes } minuten te laat, want ik was even weg.
}
time-up-over = -# De tijd voor „{ $name }” was om.
time-up-next = Ga verder

takeover = **Wie leidt ons verder?** Van <@{ $person }> horen we al even niets. Een van de meedenkers kan het overnemen; alles blijft staan zoals het stond.
takeover-button = Ik neem het over
takeover-done = -# <@{ $person }> leidt de ronde.

cockpit-written = Tot { $until }. Deze stap sluit vanzelf als iedereen is geweest, of op die tijd als de inbrenger en { $quorum ->
    [one] 1 ander er waren
   *[other] { $quorum } anderen er waren
}. { $extended ->
    [yes] Het ene uitstel van twee werkdagen is al gebruikt.
   *[no] Zijn er dan te weinig, dan komen er één keer twee werkdagen bij.
}
cockpit-stopped = **De tijd is om, en er waren te weinig mensen.** Jij kiest: een dag erbij, verder met wat er is, of nu afronden.
cockpit-extend-day = +1 werkdag
cockpit-finish = Rond nu af
time-up-written = <@{ $person }>, de tijd voor „{ $name }” is om en er waren te weinig mensen. Kies jij hoe jullie verdergaan? Er raakt niets kwijt.

bend-short = { $people ->
    [one] Er is nog 1 deelnemer
   *[other] Er zijn nog { $people } deelnemers
}, de inbrenger meegeteld; deze werkvorm vraagt er meer.
bend-button = Wat past bij wie er is?
bend-start-short = **Deze werkvorm vraagt minstens { $asks } mensen; jullie zijn met { $people }.** Het kan, maar er blijft minder te horen over. Nodig nog iemand uit, kies wat beter past, of begin toch.
bend-start = Begin toch
bend-heading = **Met { $people } deelnemers kan dit ook**
bend-method = - **{ $name }**: goed voor { $best_for }
bend-none = Er is geen werkvorm voor zo'n kleine kring.
bend-keeps = Wat verteld, gevraagd en geschreven is, blijft staan en telt mee; jullie beginnen bij de eerste stap die nog moet.
bend-to = Naar { $name }
bend-writing = Verder op schrift

cockpit-airtime = Wie schreef hoeveel
airtime-heading = **Wie schreef hoeveel.** Alleen jij ziet dit.
airtime-line = { $role ->
    [bringer] <@{ $person }> (inbrenger):
   *[other] `{ $bar }` <@{ $person }>: { $share }%,
} { $words ->
    [one] 1 woord
   *[other] { $words } woorden
} in { $count ->
    [one] 1 bijdrage
   *[other] { $count } bijdragen
}{ $turns ->
    [0] {""}
    [one] , 1 beurt
   *[other] , { $turns } beurten
}{ $passed ->
    [0] {""}
   *[other] , { $passed } keer gepast
}
airtime-silent = Nog niets van { $people }, voor zover ik weet.
airtime-note = -# Het percentage is het deel van alle woorden van de meedenkers; wie inbrengt, vertelt, en blijft daarbuiten. Ik tel beurten, en wat met een knop is ingeleverd en open ligt. Praten en typen in de kamer tel ik niet mee; dat hoor jij zelf het best. Stil zijn is ook meedoen.
