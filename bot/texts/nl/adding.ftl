# Achteraf op schrift meedoen aan een live ronde.

invitation-later = Ik schrijf achteraf mee
invitation-adders = Achteraf op schrift: { $people }.
invitation-may-add = Kun je er niet live bij zijn? Schrijf dan achteraf mee: je leest wat er gezegd is, en voegt binnen een werkdag iets toe.
welcome-adders = Achteraf op schrift: { $people }. Zij lezen mee, en voegen na de laatste stap iets toe.
cockpit-adders = Achteraf op schrift: { $people }. De stappen wachten niet op hen.
cockpit-close-now = Sluit nu al
adding-until = **Nog op schrift: { $people }**, tot { $until }. Dan sluit de ronde vanzelf, en staat alles op één oogstkaart.
adding-done = **Wie achteraf meeschreef, is geweest.** De ronde sluit vanzelf op { $until }; tot dan kunnen jullie er hier op reageren.
added-later = { $heading } · achteraf op schrift
harvest-added = **Achteraf op schrift toegevoegd**

add-call = { $call ->
    [asked] De live stappen van **{ $title }** zijn klaar, en nu is het woord aan jou. Je hebt tot { $until }.
    [added] Dank je, jouw deel van **{ $title }** is binnen. Aanpassen kan tot { $until }.
    [waiting] **{ $title }** is nog live bezig. Zodra de stappen klaar zijn, kun je hier schrijven.
   *[over] **{ $title }** is voorbij. Dank je wel.
}
add-room = Lees eerst wat er in de kamer staat: { $channel }
add-what = { $kind ->
    [advice] En dan: welk advies geef jij mee?
    [remark] En dan: wat viel jou op?
    [takeaway] En dan: wat neem jij hieruit mee?
    [reframe] En dan: wat is volgens jou de kern?
   *[other] En dan: wat kwam er bij jou op?
}
add-once = -# De kring leest meteen wat je schrijft, met je naam erbij. Niets toe te voegen? Passen is ook een bijdrage. Hierover hoor je mij niet meer.

way = { $way ->
    [come_in] Ik ben er toch live bij
    [add_later] Ik schrijf achteraf mee
   *[add] Voeg iets toe
}
reply-adds-later = Goed, jij schrijft achteraf mee. In de kamer kun je meelezen, en na de laatste stap krijg je één bericht met een knop om te schrijven. Ben je er toch live bij, kies dat dan bij „Hoe staat het?”.
reply-added = Het staat erbij. Aanpassen kan tot de ronde sluit.
