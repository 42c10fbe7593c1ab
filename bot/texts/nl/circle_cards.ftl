# Kringen op Discord: het concept, wat gepubliceerd is, wensen, en wie er aan de beurt is.

circles-when = **{ $title }**, { $start }
circles-draft-heading = ## Kringen voor { $title }: concept
    Alleen wie leidt, ziet dit.
circles-draft-asked = -# Gevraagd: liefst { $size } mensen in een kring, „{ $together }”, loting { $seed }. Met dezelfde loting komen dezelfde kringen eruit.
circles-slider = { $value ->
    [0] Iedereen ontmoet iedereen
    [25] Vooral nieuwe mensen
    [50] Half vast, half nieuw
    [75] Vooral dezelfde mensen
   *[100] Vaste kringen
}
circles-slide = Meer nieuw, of meer bij elkaar?
circles-private = { $kept ->
    [yes] De wensen in vertrouwen zijn gehouden.
   *[no] Niet alle wensen in vertrouwen konden worden gehouden.
}
circles-lock-placeholder = Welke kringen staan vast?
circles-lock-option = Kring { $name }
circles-page-whole = Het geheel
circles-page-on = Volgend moment
circles-again = Andere loting
circles-publish = Publiceren
circles-swap-heading = ## { $one } en { $other } ruilen van kring
    Er is nog niets veranderd.
circles-swap-before = **Nu.** { $said }
circles-swap-after = **Na de ruil.** { $said }
circles-swap-keep = Zo bewaren
circles-mend-heading = ## Kringen herstellen
    Zo weinig mogelijk mensen verhuizen. Er is nog niets veranderd.
circles-mend-joined = Krijgt een plek: { $people }.
circles-mend-moved = { $count ->
    [0] Niemand verhuist.
    [one] Verhuist naar een andere kring: { $people }.
   *[other] Verhuizen naar een andere kring: { $people }.
}
circles-mend-keep = Zo herstellen
circles-published-heading = ## Kringen van { $title }
circles-published-none = Er zijn nog geen kringen bekendgemaakt.
circles-published-circle = **Kring { $name }.** { $people }.
circles-misfit = Er is iemand bijgekomen of weggegaan, of iemand kan niet. De kringen passen niet meer bij wie er meereist.
circles-wish = Mijn wensen
circles-draft-see = Concept bekijken
circles-mend = Laat zien wie dan verhuist
circles-announced = ## Wie zit met wie
circles-announced-note = -# Wie wanneer leidt, en je beurt ruilen: `/circles rooster`.

wish-heading = **Jouw wensen voor de kringen.** Alleen jij ziet dit. Ik houd er rekening mee, en niemand anders krijgt ze te lezen, ook wie leidt niet.
wish-not-with = Liever niet in een kring met: { $people }.
wish-none = Je zit met iedereen graag in een kring.
wish-away = Je kunt niet bij: { $moments }.
wish-always = Je kunt bij elk moment.
wish-placeholder = Met wie liever niet?
wish-away-placeholder = Wanneer kun je niet?
wish-note = -# Wanneer je niet kunt, is later te zien: je zit dan in geen kring. Met wie je liever niet zit, zeg ik aan niemand.

rota-heading = ## Wie leidt wanneer
rota-circle = kring { $name }
rota-moment = { $moment }, { $circle }
rota-proposed = **Volgende keer**, { $circle } (een voorstel)
rota-nobody = Ronde { $number }: nog niemand.
rota-asked = { $people } { $count ->
    [one] zoekt
   *[other] zoeken
} iemand om te ruilen.
rota-swap = Ik wil ruilen: { $moment }
rota-take = Ik neem het over van { $name }: { $moment }
rota-note = -# Niemand leidt de ronde waarin die zelf inbrengt.
turn-asked = { $asker } zou kring { $circle } leiden bij { $moment }, en zoekt iemand die dat overneemt.
turn-rounds = { $count ->
    [one] Het gaat om de ronde met de casus van { $people }.
   *[other] Het gaat om de rondes met de casussen van { $people }.
}
turn-take = Ik neem het over
turn-taken = { $taker } neemt het over van { $asker }: kring { $circle } bij { $moment }.
turn-over = De vraag van { $asker } over kring { $circle } bij { $moment } is voorbij.

balance-of = kring { $name }
balance-here = deze server
balance-heading = { $whole ->
    [yes] ## Geven en nemen in { $where }
        Alleen jij ziet dit.
   *[no] ## Jouw deel in { $where }
}
balance-line = { $whole ->
    [yes] { $bar } { $person }: { $brought } keer ingebracht, { $led } keer geleid, { $advised } keer meegedacht{ $ever ->
        [yes] ; bracht in op { $last }
       *[no] {""}
    }.
   *[no] Je hebt { $brought } keer ingebracht, { $led } keer geleid en { $advised } keer meegedacht.
}
balance-bring = { $whole ->
    [yes] **Aan de beurt om in te brengen:** { $person }.
   *[no] Jij bent aan de beurt om in te brengen.
}
balance-lead = { $whole ->
    [yes] **Aan de beurt om te leiden:** { $person }.
   *[no] Jij bent aan de beurt om te leiden.
}
balance-note = { $whole ->
    [yes] -# Geteld over afgesloten rondes. De balk is het deel waarin iemand gaf: leidde of meedacht. Wie het minst vaak inbracht, is aan de beurt; bij gelijke stand wie dat het langst geleden deed. Het is een geheugensteun, geen plicht.
   *[no] -# Geteld over afgesloten rondes. Van anderen zie je hier niets.
}
cockpit-balance = Wie is er aan de beurt
cockpit-choose-turn = Bij gelijke stemmen gaat voor wie het langst geleden inbracht. Wie er aan de beurt is, zie je met de knop hieronder.

reply-circles-published = { $count ->
    [one] De kringen van één moment staan er voor iedereen.
   *[other] De kringen van { $count } momenten staan er voor iedereen.
}
reply-circles-mended = { $count ->
    [one] De kringen zijn hersteld en staan er voor iedereen.
   *[other] De kringen van { $count } momenten zijn hersteld en staan er voor iedereen.
}
reply-turn-asked = { $count ->
    [one] Ik heb het aan één mens in je kring gevraagd. Zegt die ja, dan hoor je het.
   *[other] Ik heb het aan { $count } mensen in je kring gevraagd. Wie het eerst ja zegt, neemt het over; je hoort het.
}
reply-turn-taken = Jij leidt in plaats van { $name }. Die hoort het van mij.

error-circles-pick = Kies uit de lijst die verschijnt terwijl je typt.
error-circles-no-moments = Er staat geen intervisiemoment meer op het programma. Zet er eerst een op, met `/programme bewerken`.
error-circles-no-draft = Er liggen nog geen kringen op tafel. Maak ze met `/circles indelen`.
error-circles-draft-changed = De kringen zijn intussen veranderd. Kijk opnieuw, met `/circles publiceren` of `/circles tonen`.
error-circles-past = Dat moment is al geweest, of gaat niet door.
error-circles-fit = De kringen passen nog bij wie er meereist. Er valt niets te herstellen.
error-circles-swap-apart = Die ruil kan niet: er zouden twee mensen bij elkaar komen die niet in één kring horen. Wie en waarom zeg ik niet. Er is niets veranderd.
error-wish-who = Ik weet nog niet wie jij bent in dit programma. Kies jezelf eerst met `/programme tonen` en „Dit ben ik”.
error-wishes-many = Kies er hoogstens { $max }. Met meer wensen blijft er geen kring over om in te zitten.
error-balance-nothing = Hier is nog geen ronde afgesloten waarin je een deel had.
error-rota-nothing = Er zijn nog geen kringen waarin iemand gaat leiden.
error-lead-turn-gone = Die beurt is er niet meer: iemand anders leidt, of de kringen zijn veranderd.
error-turn-own = Dat is je eigen beurt.
error-turn-outsider = Alleen wie in deze kring zit, kan de beurt overnemen.
error-turn-brings = Je brengt zelf in, in een van deze rondes. Niemand leidt de ronde waarin die zelf inbrengt.
error-turn-late = Dat moment is al begonnen. Geef de leiding over in het regiescherm van de ronde.
error-turn-not-yours = Je leidt in deze kring niets, dus er valt niets te ruilen.
error-turn-nobody = In je kring is niemand aan wie ik het kan vragen: ze brengen zelf in, of ik ken hen niet op Discord. Overleg met wie het programma leidt.
error-turn-taken = Iemand anders was je voor. De beurt is al overgenomen.
