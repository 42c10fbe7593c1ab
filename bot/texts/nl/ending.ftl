# Afronden, de oogst, en de avond van het voornemen.

closing-heading = ### Afronden
closing-bringer = { $people }, wat hielp jou vandaag? Vink het aan, en maak van je eerste stap een voornemen: als … dan …
closing-picked = { $count ->
    [one] Je vinkte één bijdrage aan.
   *[other] Je vinkte { $count } bijdragen aan.
}
closing-bringer-each = { $people }, jullie brachten om beurten in. Wat hielp jou? Vink het aan, en maak van je eerste stap een voornemen: als … dan … Ieder krijgt een eigen oogstkaart.
closing-picked-each = { $count ->
    [one] Samen vinkten jullie één bijdrage aan.
   *[other] Samen vinkten jullie { $count } bijdragen aan.
}
closing-committed-each = Ieders voornemen staat genoteerd.
closing-committed = Je voornemen staat genoteerd.
closing-words = In één woord: { $words }
closing-word = <@{ $person }> *{ $word }*
closing-everyone = Iedereen: kijk een halve minuut terug. Wat je aantikt, ziet niemand in de kring; de gespreksleider ziet na afloop alleen gemiddelden, vanaf vier antwoorden. Je ene woord komt hier te staan, met je naam.
closing-everyone-few = Iedereen: kijk een halve minuut terug. Wat je aantikt, ziet niemand; jullie zijn met te weinig voor gemiddelden. Je ene woord komt hier te staan, met je naam.
closing-evaluated = { $count ->
    [0] Nog niemand keek terug.
    [one] Eén van jullie keek terug.
   *[other] { $count } mensen keken terug.
}
closing-pick-button = Dit hielp mij
closing-evaluate-button = Terugkijken in een halve minuut
closing-closed = **De ronde is gesloten. Dank jullie wel.**
    De kamer blijft te lezen, en wat hier gezegd is, blijft hier.
closing-cancelled = **Deze ronde is afgelast.** Wat jullie schreven is niet weg, en de kamer blijft te lezen.

harvest-heading = ## Jouw oogst
harvest-round = Uit de ronde **{ $title }** van { $when } ({ $name }).
harvest-round-undated = Uit de ronde **{ $title }** ({ $name }).
harvest-case = Jouw casus: { $title }
harvest-helped = **Wat je hielp**
harvest-nothing-helped = Je hebt niets aangevinkt. Soms komt het pas later binnen.
harvest-item = { $kind ->
    [question] Een vraag van <@{ $person }>
    [reframe] De kern, volgens <@{ $person }>
    [advice] Advies van <@{ $person }>
    [association] Wat bij <@{ $person }> opkwam
   *[other] Van <@{ $person }>
}
harvest-said = **Wat jij er zelf over zei**
harvest-promise = **Jouw voornemen**
harvest-no-promise = Je maakte geen voornemen.
harvest-asked = Ik vraag je hoe het ging op { $when }.
harvest-yours = -# Deze kaart is alleen van jou.

door = { $what ->
    [harvest] <@{ $person }>, een privébericht kwam niet aan. Daarom ligt je oogstkaart hier; alleen jij ziet wat er opengaat.
   *[checkback] <@{ $person }>, een privébericht kwam niet aan. Daarom vraag ik het hier: hoe ging het met je voornemen? Alleen jij ziet wat er opengaat.
}
door-button = { $what ->
    [harvest] Open mijn oogst
   *[checkback] Vertel hoe het ging
}

room-gone = **De kamer van „{ $title }” is verwijderd.** De klok staat stil. Wat met een knop is ingeleverd, is er nog; wat er los in de kamer getypt was, is weg.
room-for = <@{ $person }>
room-gone-new = Maak een nieuwe kamer
room-refused = **Ik kon geen kamer maken voor „{ $title }”.** De ronde is nog niet begonnen, en niemand hoeft iets over te doen. Vraag een beheerder of de categorie er nog is, nog plaats heeft, en of ik daar kanalen mag maken. Druk daarna nog eens op Start.
room-refused-again = **Ik kon geen nieuwe kamer maken voor „{ $title }”.** Wat met een knop is ingeleverd, is er nog. Vraag een beheerder of de categorie er nog is, nog plaats heeft, en of ik daar kanalen mag maken. Probeer het daarna nog eens.
room-gone-back = De ronde „{ $title }” heeft weer een kamer.
room-gone-over = -# De kamer van „{ $title }” is verwijderd; de ronde was al voorbij.
