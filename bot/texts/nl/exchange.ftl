# Hulpvragen en aanbod, en mensen aan elkaar voorstellen.

exchange-heading = ## Hulpvragen en aanbod
    Wat jij in { $title } hebt liggen. Alleen jij leest dit, tot jij en een ander allebei ja zeggen.
exchange-none = Je hebt nog niets liggen. Waar zou een ander je mee kunnen helpen? En wat kun jij een ander bieden?
exchange-item = - { $side ->
    [ask] **Vraag**
   *[offer] **Aanbod**
} { $text } · { $about }{ $state ->
    [kept] {" · "}alleen voor jou
    [met] {" · "}je bent aan iemand voorgesteld
   *[open] {""}
}
exchange-no-theme = nog zonder thema
exchange-see = Kies er een om te wijzigen of te sluiten
exchange-new = { $side ->
    [ask] Vraag om hulp
   *[offer] Bied iets aan
}
exchange-anywhere = maakt niet uit
exchange-match = Zoek nu wie bij elkaar past
exchange-own = { $side ->
    [ask] **Je vraag**
   *[offer] **Je aanbod**
}
exchange-met = Je bent hierover al aan iemand voorgesteld. Wijzig je vraag, dan zoek ik verder.
exchange-change = Wijzig
exchange-share = Laat meezoeken
exchange-close = Sluit en wis
exchange-counts = Er staan { $asks ->
    [0] geen vragen
    [1] één vraag
   *[other] { $asks } vragen
} en { $offers ->
    [0] geen aanbod
    [1] één aanbod
   *[other] { $offers } keer een aanbod
} open. { $asked ->
    [0] Er loopt nu geen vraag om mensen voor te stellen.
    [1] Eén tweetal denkt er nu over na.
   *[other] { $asked } tweetallen denken er nu over na.
} { $met ->
    [0] Er is nog niemand voorgesteld.
    [1] Eén tweetal is voorgesteld.
   *[other] { $met } tweetallen zijn voorgesteld.
}
exchange-brought = Wat het bracht, voor wie antwoordde: { $yes } keer ja, { $bit } keer een beetje, { $not } keer niet.
exchange-matched = { $count ->
    [0] Er past nu niets bij elkaar dat nog niet gevraagd is. Elke week kijk ik opnieuw.
    [1] Eén tweetal past bij elkaar. Ik heb het hun allebei gevraagd, ieder apart.
   *[other] { $count } tweetallen passen bij elkaar. Ik heb het iedereen gevraagd, ieder apart.
}
    -# Je ziet alleen aantallen. Wie wat vroeg of bood, hoor je alleen van henzelf.

form-exchange = { $side ->
    [ask] Waar kan een ander bij helpen?
   *[offer] Wat kun jij een ander bieden?
}
form-exchange-text = { $side ->
    [ask] Je vraag
   *[offer] Je aanbod
}
form-exchange-text-hint = Een of twee regels. Een ander leest ze pas als jullie allebei ja zeggen.
form-exchange-theme = Bij welk thema hoort het?
form-exchange-layer = Waar speelt het?

introduction-ask = { $kind ->
    [ask] Iemand in het netwerk biedt iets aan dat bij je vraag kan passen. Het gaat over { $about }. Zal ik jullie aan elkaar voorstellen?
    [offer] Iemand in het netwerk zoekt hulp waar je aanbod bij kan passen. Het gaat over { $about }. Zal ik jullie aan elkaar voorstellen?
    [linger] Je leervraag over { $about } leeft nu al drie bijeenkomsten. Wil je haar op de volgende bijeenkomst bespreken, iemand ontmoeten die er ook mee loopt, als die er is, of haar zo laten?
   *[echo] Waar jij mee bezig bent, leeft ook bij anderen, in meer dan één kring: { $about }. Wil je hen ontmoeten, het op de volgende bijeenkomst bespreken, of het zo laten?
}
introduction-own = **Dit schreef jij**
introduction-promise = { $reason ->
    [help] -# De ander leest je naam en je tekst pas als jullie allebei ja zeggen. Zeg je nee of niets, dan hoort niemand dat.
   *[echo] -# Ik las niets van wat je schreef; ik telde alleen thema's en lagen. Je naam noem ik pas aan wie net als jij ja zegt. Zeg je nee of niets, dan hoort niemand dat.
}
introduction-said = { $say ->
    [met] Je zei ja, en je bent voorgesteld.
    [yes] Je zei ja. Zodra een ander ook ja zegt, stel ik jullie voor; anders hoor je er niets meer over.
    [agenda] Je zet het liever op de agenda. Je naam noem ik niet.
   *[no] Je laat het zo. Dat hoort niemand.
}
introduction-late = Antwoorden kan niet meer. Niemand hoort dat je niets zei.
introduction-answer = { $say ->
    [yes] Ja, stel me voor
    [agenda] Zet het op de agenda
   *[no] { $reason ->
        [help] Nee, dank je
       *[echo] Laat het zo
    }
}
introduction-met = { $kind ->
    [ask] Jullie zeiden allebei ja. { $people } biedt iets aan over { $about }, en jij zoekt er hulp bij.
    [offer] Jullie zeiden allebei ja. { $people } zoekt hulp over { $about }, en jij biedt die aan.
   *[echo] Jullie zeiden allemaal ja. Ook bij { $people } speelt { $about }.
}
introduction-theirs = { $kind ->
    [ask] **{ $person } biedt**
   *[offer] **{ $person } vraagt**
}
introduction-next = Stuur elkaar een bericht; een kwartier is vaak genoeg om te weten of het klikt. Over twee weken vraag ik één keer of het iets bracht.
introduction-after = Twee weken geleden stelde ik je voor aan { $people }. Heeft het iets gebracht?
introduction-brought = { $brought ->
    [yes] Je antwoordde: ja.
    [bit] Je antwoordde: een beetje.
   *[not] Je antwoordde: nog niet.
}
introduction-brought-choice = { $brought ->
    [yes] Ja
    [bit] Een beetje
   *[not] Nog niet
}

echo-count = ## De echo
    { $fresh ->
        [0] Op dit moment hoor ik geen nieuwe echo.
        [1] Ik hoor één nieuwe echo, en vroeg het wie het aangaat, ieder apart.
       *[other] Ik hoor { $fresh } nieuwe echo's, en vroeg het wie het aangaat, ieder apart.
    } In totaal waren er { $all }.
echo-note = -# Een echo is hetzelfde thema en dezelfde laag bij minstens drie mensen in minstens twee kringen. Over wie het gaat, en waarover, hoor je alleen van henzelf. Wat zij op de agenda zetten, staat in `/theme lijst`.

reply-exchange-kept = { $shared ->
    [yes] { $side ->
        [ask] Je vraag ligt er. Past er een aanbod bij, dan vraag ik eerst jou, en de ander apart. Bekijken of sluiten doe je met `/help-exchange tonen`.
       *[offer] Dank je, je aanbod ligt er. Past er een vraag bij, dan vraag ik eerst jou, en de ander apart. Bekijken of sluiten doe je met `/help-exchange tonen`.
    }
   *[no] Bewaard, alleen voor jou. Met `/help-exchange tonen` kun je het later laten meezoeken.
}
reply-exchange-closed = { $side ->
    [ask] Je vraag is gesloten, en de tekst is weg.
   *[offer] Je aanbod is gesloten, en de tekst is weg.
}
reply-introduction = { $say ->
    [yes] Fijn. Zegt een ander ook ja, dan hoor je het meteen van mij.
   *[no] Goed, we laten het zo. Niemand hoort ervan.
}
reply-introduction-brought = { $brought ->
    [yes] Mooi. Dank je dat je het laat weten.
    [bit] Dank je. Een begin is ook iets.
   *[not] Dank je. Dat mag ook gewoon zo zijn.
}

error-exchange-empty = Er staat nog niets. Eén regel is genoeg.
error-exchange-own = Je hebt er al { $max } openstaan. Sluit er een met `/help-exchange tonen`, dan is er weer plek.
error-no-entry = Die vraag of dat aanbod is er niet meer.
error-no-introduction = Dit is er niet meer.
error-introduction-late = Hierop antwoorden kan niet meer. Niemand hoort dat je niets zei.
error-introduction-met = Jullie zijn al aan elkaar voorgesteld, dus dat draai ik niet terug. Je bent tot niets verplicht.
