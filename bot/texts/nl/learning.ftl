# De leeragenda: leervragen met versies.

form-learning = Op je leeragenda
form-learning-text = Wat wil je uitvinden?
form-learning-text-hint = Als vraag, in de ik-vorm. Alleen jij leest dit.
form-learning-change = Versie { $number } van je vraag
form-learning-why = Wat veranderde de vraag?
form-learning-why-hint = Eén regel: een gesprek, een ronde, iets dat lukte of niet
form-learning-close = Je vraag sluiten
form-learning-brought = Wat bracht de vraag je?
form-learning-brought-hint = Eén regel. Leeg mag ook: niet elke vraag eindigt met een antwoord.
form-learning-seed = De vraag uit je ronde
form-learning-before = Zo bracht je hem in
form-learning-now = Zo stel je hem nu
form-learning-now-hint = Leeg als hij niet veranderde. Anders wordt dit versie 2.

learning-version = { $state ->
    [closed] Gesloten, versie { $number }
   *[open] Versie { $number }
}
learning-earlier = Versie { $number }, { $when }
learning-age = sinds { $since }{ $moments ->
    [0] {""}
    [one] , over één intervisiemoment
   *[other] , over { $moments } intervisiemomenten
}
learning-earliest = { $count ->
    [one] Daarvoor kwam nog één versie.
   *[other] Daarvoor kwamen nog { $count } versies.
}
learning-why = *Wat hem veranderde: { $why }*
learning-cause = { $cause ->
    [round] *Veranderde na een ronde.*
   *[entry] *Veranderde bij het schrijven in je logboek.*
}
learning-came = { $cause ->
    [round] *Kwam uit een ronde.*
   *[entry] *Kwam uit je logboek.*
}
learning-closed = Gesloten op { $when }.
learning-closed-with = Gesloten op { $when }. *Wat hij bracht: { $brought }*
learning-yours = { $out ->
    [yes] Deze vraag is van jou. Anderen lezen alleen wat hieronder staat, woord voor woord.
   *[no] Deze vraag is van jou. Niemand anders leest hem.
}
learning-lingers = Deze vraag gaat al een tijd met je mee. Dat mag. Soms helpt het om hem anders te stellen, om hem in te brengen als casus, of om hem los te laten.
learning-lifted-older = Dat is een eerdere versie. Nieuwe versies gaan nooit vanzelf mee.
learning-change = Stel hem anders
learning-close = Sluit hem
learning-reopen = Stel hem opnieuw
learning-erase = Wis hem
learning-erase-sure = **Deze vraag wissen, met al zijn versies?** Wat je ervan losliet, blijft staan tot je het terugneemt.
learning-erase-yes = Ja, wis hem

learning-heading = **Je leeragenda** · { $open ->
    [0] geen open vragen
    [one] één open vraag
   *[other] { $open } open vragen
}{ $closed ->
    [0] {""}
    [one] , één gesloten
   *[other] , { $closed } gesloten
}
learning-empty = Je leeragenda is nog leeg. Zet er een vraag op die je echt wilt uitvinden. Hij is van jou, tot je hem zelf loslaat.
learning-long = gaat al lang mee
learning-attention = Vragen die lang meegaan, verdienen wat aandacht. Open er een als je wilt.
learning-choose = Open een vraag
learning-new = Zet een vraag erop
learning-shared = **Gedeelde leervragen in { $title }**: { $count ->
    [0] nog geen
    [one] één
   *[other] { $count }
}. Elke vraag staat hier precies zoals de eigenaar hem losliet; zonder naam pas tussen die van minstens vijf mensen.
learning-shared-more = Dit zijn er maar een paar. Met `/harvest zoek` lees je ze allemaal.
learning-rest = Daarnaast houden mensen { $kept } vragen voor zichzelf; { $lingering ->
    [0] geen daarvan gaat al lang mee
    [one] één daarvan gaat al lang mee
   *[other] { $lingering } daarvan gaan al lang mee
}. Welke dat zijn, weet alleen wie ze stelt.
learning-rest-few = Hoeveel vragen mensen voor zichzelf houden, tel ik pas vanaf vier mensen: anders is te raden van wie ze zijn.
harvest-learning = Zet mijn vraag op mijn leeragenda

reply-question-erased = { $out ->
    [yes] Gewist. Wat je ervan losliet, staat er nog: je kunt het terugnemen.
   *[no] Gewist.
}
error-no-learning = Die vraag is er niet meer, of is niet van jou.
error-learning-leads = De leervragen die mensen deelden, bekijkt wie hier begeleidt. Je eigen vragen vind je met `/agenda lezen`.
error-question-pick = Kies een vraag uit de lijst.
error-learning-full = Er staan al { $max } open vragen op je leeragenda. Sluit er eerst een: wat overblijft, krijgt meer aandacht.
error-learning-old = Deze vraag kreeg intussen een nieuwe versie. Open hem opnieuw, dan kun je verder.
error-learning-closed = Deze vraag is gesloten. Stel hem eerst opnieuw.
