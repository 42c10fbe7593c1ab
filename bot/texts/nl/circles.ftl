# De kringenmaker: wie met wie, wat dat oplevert en wat het kost.

circles-moment = Moment { $number }
circles-moment-named = Moment { $number } ({ $key })
circles-circle = Kring { $name }: { $people }
circles-locked = Deze kring staat vast.
circles-round = Ronde { $number }: { $bringer } brengt in, { $leader } leidt.
circles-leads = { $leader } leidt.
circles-away = Kan niet: { $people }.
circles-changed = { $count ->
    [one] 1 mens zit
   *[other] { $count } mensen zitten
} in een andere kring dan de vorige keer: { $people }.
circles-empty = Niemand kan.

circles-kept = Deze kringen houden { $kept } % bij elkaar; { $when ->
    [end] na moment { $moment } hebben alle { $total } paren elkaar ontmoet.
    [early] al na moment { $moment } hebben alle { $total } paren elkaar ontmoet.
   *[some] na moment { $moment } hebben { $met } van de { $total } paren elkaar ontmoet.
}
circles-met-alone = Na dit ene moment hebben { $met } van de { $total } paren elkaar ontmoet.
circles-met-along = Ontmoetingen, moment na moment: { $numbers }.
circles-mix = In elke kring zitten minstens { $kinds } soorten instellingen, uit { $cities } steden of meer.
circles-mix-kinds = { $kinds ->
    [one] Er zijn kringen met één soort instelling.
   *[other] In elke kring zitten minstens { $kinds } soorten instellingen.
}
circles-mix-cities = { $cities ->
    [one] Er zijn kringen uit één stad.
   *[other] In elke kring zitten mensen uit minstens { $cities } steden.
}
circles-most = Van één instelling zitten er nergens meer dan { $most } bij elkaar.
circles-experienced = { $all ->
    [yes] In elke kring zit iemand die vaker intervisie leidde.
   *[no] In { $count } van de { $circles } kringen zit iemand die vaker intervisie leidde.
}
circles-cases = { $spare ->
    [0] Iedereen brengt één keer een casus in; alle { $slots } rondes zijn gevuld.
    [one] Iedereen brengt één keer een casus in; van de { $slots } rondes blijft er 1 vrij.
   *[other] Iedereen brengt één keer een casus in; van de { $slots } rondes blijven er { $spare } vrij.
}
circles-cases-short = { $people } van de { $total } mensen brengen een casus in, in { $slots } rondes.
circles-leading = { $even ->
    [yes] { $leaders } mensen leiden, elk { $most } keer.
   *[no] { $leaders } mensen leiden, elk { $least } tot { $most } keer.
} Niemand leidt de ronde waarin die zelf inbrengt.

circles-rules-kept = Alle vaste regels zijn gehouden.
circles-rules-heading = { $count ->
    [one] Eén vaste regel kon niet:
   *[other] { $count } keer kon een vaste regel niet:
}
circles-apart = { $count ->
    [one] 1 paar kan elkaar niet treffen: door een vaste regel, of omdat die twee nooit tegelijk kunnen.
   *[other] { $count } paren kunnen elkaar niet treffen: door een vaste regel, of omdat ze nooit tegelijk kunnen.
}
circles-wishes-heading = Wat er minder is gelukt:
circles-gap-place = { $moment }, kring { $circle }
circles-gap-size = { $place }: { $count ->
    [one] 1 mens
   *[other] { $count } mensen
}, en een kring heeft er minstens { $room }. { $why }
circles-gap-manager = { $place }: { $people } zitten bij elkaar, en de een geeft leiding aan de ander. { $why }
circles-gap-funder = { $place }: { $people } zitten bij elkaar, en de een beslist over het geld van de ander. { $why }
circles-gap-institution = { $place }: { $people } komen van één instelling, en meer dan twee is te veel. { $why }
circles-gap-private = { $count ->
    [one] Eén keer kon een wens die in vertrouwen is gedeeld, niet worden gehonoreerd. Van wie en wanneer, blijft bij wie het vroeg.
   *[other] { $count } keer kon een wens die in vertrouwen is gedeeld, niet worden gehonoreerd. Van wie en wanneer, blijft bij wie het vroeg.
}
circles-gap-experience = { $place }: niemand die vaker intervisie leidde. { $why }
circles-gap-case = Geen eigen ronde: { $people }. { $why }
circles-why-few = Er zijn er dan te weinig.
circles-why-few-experienced = Er zijn { $room } kringen, en er { $count ->
    [one] is er dan 1
   *[other] zijn er dan { $count }
} met ervaring.
circles-why-locked = Er staat een kring vast.
circles-why-one-circle = Er is dan maar één kring.
circles-why-many = Er zijn er dan { $count }, en in alle kringen samen is plaats voor { $room }.
circles-why-room = De regels samen laten geen andere verdeling toe.
circles-why-order = Een wens die voorgaat, vroeg erom. Met de hand ruilen kan.
circles-why-order-case = De rondes van de kringen waarin ze zitten, zijn vol.
circles-why-slots = Er zijn { $room } rondes voor { $count } mensen.
circles-why-away = Ze kunnen op geen enkel moment.

error-circles-moments = Kringen maken kan voor { $low } tot { $high } momenten tegelijk, en { $given } is dat niet.
error-circles-size = Een kring heeft { $low } tot { $high } mensen. Met { $given } werkt het niet: kleiner breekt bij één afzegging, groter geeft te weinig beurt.
error-circles-together = Bij elkaar houden gaat van { $low } (iedereen ontmoet iedereen) tot { $high } (vaste kringen), en { $given } valt daarbuiten.
error-circles-seed = Het getal voor de loting ligt tussen { $low } en { $high }, en { $given } valt daarbuiten.
error-circles-cases = Een kring behandelt { $low } tot { $high } casussen per moment, en { $given } is dat niet.
error-circles-people = Kringen maken kan met { $low } tot { $high } mensen, en dit zijn er { $given }.
error-circles-no-moment = Voor het moment „{ $moment }” zijn er geen kringen.
error-circles-no-circle = Op het moment „{ $moment }” is er geen kring „{ $circle }”.
error-circles-nobody = „{ $who }” zit op dat moment ({ $moment }) in geen kring.
error-circles-swap-same = { $one } en { $other } zitten al in dezelfde kring.
error-circles-swap-locked = Die kring staat vast. Maak hem eerst los.
error-circles-swap-rule = Die ruil kan niet, door een vaste regel ({ $rule ->
    [manager] leidinggevende
    [funder] wie over het geld beslist
    [institution] hoogstens twee per instelling
   *[size] vier tot acht mensen
}). In kring { $circle } kwamen dan bij elkaar: { $people }.
error-circles-swap-private = Die ruil kan niet: er zou een wens mee breken die in vertrouwen is gedeeld. Er is niets veranderd.

people-fault-line = { $place }: { $fault }
people-fault-file = Het bestand
people-fault-place = Regel { $line }, kolom { $column }
people-fault-cell = Regel { $line }, kolom { $column } ({ $name })
people-fault-size = is te groot. Hoogstens { $max } kB; laat weg wat niet over mensen gaat.
people-fault-encoding = is geen gewone tekst. Bewaar het opnieuw als CSV UTF-8, of als platte tekst in UTF-8.
people-fault-syntax = hier beginnen aanhalingstekens die nergens eindigen. Sluit ze, of haal ze weg.
people-fault-empty = noemt niemand. Zet op elke regel één persoon, onder een kolom naam.
people-fault-no-name = heeft geen kolom naam. Zet boven de kolom met namen: naam.
people-fault-no-one = heeft geen naam. Vul hem in, of haal de regel weg.
people-fault-wide = heeft meer vakken dan de { $columns } kolommen erboven. Zet een tekst met een komma of puntkomma tussen aanhalingstekens.
people-fault-choice = „{ $given }” ken ik niet. Kies uit { $choices }.
people-fault-twice = „{ $given }” staat ook op regel { $first }. Geef een van de twee een andere naam, of een kolom id.
people-fault-header-twice = de kolom „{ $given }” staat er twee keer. Haal er een weg.
people-fault-unknown = „{ $given }” staat niet in de lijst. Schrijf de naam zoals in de kolom naam, of laat het vak leeg als die niet meedoet.
people-fault-moment = „{ $given }” is geen moment. Schrijf het nummer van het moment, zoals 2 of 1, 3.
people-fault-self = is de persoon zelf. Haal dat weg.
people-unused = Niet gebruikt uit { $file }: { $columns }. Kolommen die ik ken: { $known }.
