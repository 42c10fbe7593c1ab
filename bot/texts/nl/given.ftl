# Wat mensen geven, zoals de kamer het leest.

given-heading = { $kind ->
    [question] **Vraag { $number }** van <@{ $person }>
    [account] <@{ $person }> vertelt
    [remark] <@{ $person }> denkt mee
    [association] Bij <@{ $person }> komt op
    [reframe] Volgens <@{ $person }> gaat het hierover
    [advice] Advies van <@{ $person }>
    [response] <@{ $person }> reageert
    [takeaway] <@{ $person }> neemt mee
   *[other] <@{ $person }> schrijft
}
given-answer = **Antwoord**
given-answer-button = Beantwoord deze vraag
given-warmth-button = Hoe warm?
given-late = -# Nagekomen: de stap was al voorbij, en het telt gewoon mee.

reveal-heading = ### { $name } · alles is open
reveal-item = **{ $number }** · <@{ $person }>
reveal-ending = **Wat <@{ $person }> echt deed**
reveal-order = -# De volgorde zegt niets over wie er eerst was.
reveal-nothing = Niemand heeft hier iets geschreven. Ook dat mag.
reveal-read = Lees alles
reveal-read-on = Lees verder ({ $page } van { $total })
