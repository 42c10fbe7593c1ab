# De bladzijde voor een bijeenkomst: wat wie leidt van tevoren wil weten, in delen.

prepare-button = Voorbereiden
prepare-heading = ## Voor je begint
prepare-title = Voor je begint
prepare-when = { $day }, { $hour } uur
prepare-circle = ### { $name }
prepare-no-circles = Voor deze bijeenkomst zijn geen kringen bekendgemaakt.
prepare-private = -# Hierop staat alleen wat anderen toch al mogen weten: geen logboek, geen woord uit een ronde, niets wat niet gedeeld is.
prepare-more = Verder ({ $page } van { $pages })
prepare-file = voorbereiding
prepare-print = Om af te drukken
prepare-printed = Hier is je blad, om af te drukken of ernaast te houden. Er staan namen op: laat het niet liggen.
prepare-footer = Alleen wat gedeeld is. Er staan namen op dit blad: laat het niet liggen.
prepare-rest = en nog { $count }; het blad om af te drukken heeft alles
prepare-part = { $part ->
    [expected] Wie er komt
    [agenda] Op de agenda uit het netwerk
    [stand] De stand, de laatste keer
    [turns] Wie inbrengt en wie leidt
    [cases] Voorbereide casussen
    [promises] Open voornemens
    [questions] Leervragen
   *[lifted] Wat al gedeeld is
}
prepare-count-coming = { $count ->
    [one] Eén mens komt.
   *[other] { $count } mensen komen.
}
prepare-count-maybe = { $count ->
    [one] Eén twijfelt nog.
   *[other] { $count } twijfelen nog.
}
prepare-count-not-coming = { $count ->
    [one] Eén komt niet.
   *[other] { $count } komen niet.
}
prepare-count-none = Nog niemand antwoordde.
prepare-coming = Komt: { $people }
prepare-maybe = Misschien: { $people }
prepare-not-coming = Komt niet: { $people }
prepare-silent = Zei nog niets: { $people }
prepare-agenda = { $line }
prepare-turn = { $bringer } brengt in, { $leader } leidt
prepare-turn-alone = { $bringer } brengt in; wie leidt, staat nog open
prepare-next = Nog niet verdeeld. { $bringer } bracht het minst of het langst geleden in; { $leader } leidt
prepare-next-alone = Nog niet verdeeld. { $bringer } bracht het minst of het langst geleden in
prepare-case = „{ $title }”, van { $person }
prepare-promise = { $person } heeft er een open
prepare-promise-told = { $person }: als { $if }, dan { $then }
prepare-promise-unseen = { $count ->
    [one] Nog één, uit een ronde waar jij niet bij was
   *[other] Nog { $count }, uit rondes waar jij niet bij was
}
prepare-questions = { $count ->
    [one] Er leeft één leervraag in deze kring; de woorden zijn van wie hem stelt.
   *[other] Er leven { $count } leervragen in deze kring; de woorden zijn van wie ze stelt.
}
prepare-lifted = „{ $text }”
prepare-lifted-named = „{ $text }” ({ $person })
