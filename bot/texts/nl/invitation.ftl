# De uitnodiging, en het welkom in de kamer.

invitation-heading = ## { $title }
invitation-from = <@{ $person }> nodigt je uit voor een intervisieronde: één casus, een kleine kring, en tijd om er goed naar te kijken.
invitation-from-turns = <@{ $person }> nodigt je uit voor een intervisieronde in het klein, waarin ieder om de beurt inbrengt.
invitation-method = **{ $name }**, { $minutes } minuten. Goed voor { $best_for }.
invitation-safety-high = Speels en confronterend: alleen voor een kring die elkaar goed kent.
invitation-seats = { $left ->
    [0] Alle { $size } plekken zijn bezet.
    [one] Van de { $size } plekken is er nog één vrij.
   *[other] Van de { $size } plekken zijn er nog { $left } vrij.
}
invitation-seats-all = Er zijn { $size } plekken, allemaal nog vrij.
invitation-nobody = Nog niemand is erbij. Jij kunt de eerste zijn.
invitation-people = Erbij ({ $count }): { $people }.
invitation-no-cases = Er is nog geen casus. Een half af idee is genoeg om er een in te brengen.
invitation-no-cases-turns = Ieder brengt straks iets in. Weet je al wat? Zet het hier neer; een half af idee is genoeg.
invitation-cases = **Ingebrachte casussen**
invitation-state = { $status ->
    [starting] De kamer wordt klaargezet. Je kunt nog aanschuiven.
    [running] De ronde is bezig en er is nog plek. Klop aan, dan laat de gespreksleider je binnen.
    [closing] De ronde loopt ten einde: de kring kijkt terug.
    [closed] Deze ronde is afgerond. Wat er gezegd is, blijft in de kring.
   *[cancelled] Deze ronde gaat niet door.
}
invitation-running-full = De ronde is bezig, en alle plekken zijn bezet.
invitation-join = Ik doe mee
invitation-bid = Ik breng een casus in
invitation-status = Hoe staat het?
invitation-decline = Vandaag niet
invitation-start = Start (gespreksleider)
invitation-join-late = Klop aan
invitation-start-note = -# Start is voor de gespreksleider, en werkt vanaf { $minimum } mensen.

welcome-heading = ## Welkom bij { $title }
welcome-people = Hier zijn { $people }, met <@{ $facilitator }> als gespreksleider. Onze werkvorm: { $method }, { $minutes } minuten.
welcome-turns = **Ieder brengt in,** in deze volgorde: { $people }. Wisselen doe ik vanzelf.
welcome-trust = **Wat hier gezegd wordt, blijft hier.** Noem anderen niet bij naam, en begin er later niet over tegen de inbrenger, tenzij die dat zelf doet.
    Eerlijk erbij: de eigenaar en de beheerders van deze server kunnen ook besloten kanalen openen, en Discord versleutelt berichten niet van begin tot eind. De bot leest niet mee met wat je in de kamer typt; hij bewaart alleen wat je met een knop inlevert.
welcome-how = **Zo werkt het.** Bij elke stap komt hier een bericht: wat we nu doen, tot hoe laat, en een knop om te schrijven. Heb je even niets? *Ik pas* telt ook mee.
    De klok jaagt niemand op: de gespreksleider bepaalt wanneer we verdergaan, en wat je schreef raakt nooit kwijt.

invitation-method-written = **{ $name }**, op schrift: { $days ->
    [one] één werkdag
   *[other] zo'n { $days } werkdagen
}, een paar minuten per dag. Goed voor { $best_for }.
invitation-written = Je schrijft wanneer het jou past. Een stap sluit zodra iedereen schreef of paste, of om 12 uur op de afgesproken dag als de inbrenger en { $quorum ->
    [one] minstens 1 ander
   *[other] minstens { $quorum } anderen
} er waren. In weekenden en vakanties eindigt er niets.
invitation-chance = Komt ieder vier van de vijf keer echt, dan is de kans { $percent }% dat jullie met minstens { $needed } zijn: { $word ->
    [sure] dat zit wel goed
    [likely] dat lukt waarschijnlijk
    [half] dat is spannend, één mens erbij helpt veel
   *[doubtful] dat is onzeker, nodig nog iemand uit
}.
invitation-chance-few = Voor een volle ronde zijn jullie met minstens { $needed }: { $missing ->
    [one] er mist er nog één
   *[other] er missen er nog { $missing }
}.
welcome-people-written = Hier zijn { $people }, met <@{ $facilitator }> als gespreksleider. Onze werkvorm: { $method }, op schrift.
welcome-written = **Zo werkt het.** Bij elke stap komt hier een bericht met één regel: wie er aan zet is, tot wanneer, en wat er nog mist. Schrijf met de knop wanneer het jou past; *Ik pas* telt ook mee.
    Een stap sluit zodra iedereen geweest is, of om 12 uur op de afgesproken dag als de inbrenger en { $quorum ->
        [one] 1 ander
       *[other] { $quorum } anderen
    } er waren. Wachten we op jou, dan vraag ik je dat één keer, privé en nooit in de avond of op een vrije dag. Wat je te laat schrijft, telt gewoon mee.
