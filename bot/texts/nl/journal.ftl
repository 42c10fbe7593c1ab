# Het logboek: wat iemand voor zichzelf schrijft.

form-journal = In je logboek
form-journal-text = Wat wil je vasthouden?
form-journal-text-hint = Twee regels is genoeg. Alleen jij leest dit.

entry-heading = **{ $when }**{ $state ->
    [edited] , later bijgewerkt
   *[written] {""}
}
entry-yours = { $out ->
    [yes] Dit is van jou. Anderen lezen alleen wat hieronder staat, woord voor woord.
   *[no] Dit is van jou. Niemand anders leest het.
}
entry-case-whole = Dit zou een casus kunnen zijn, zoals het er staat. Alleen jij ziet dit.
entry-question = Op mijn leeragenda
entry-edit = Schrijf verder
entry-erase = Wis dit
entry-erase-sure = **Dit stuk wissen?** Dan is het echt weg. Wat je eruit losliet, blijft staan tot je het terugneemt.
entry-erase-yes = Ja, wis het
entry-case = Dit zou een casus kunnen zijn. Alleen jij ziet dit.
entry-case-yes = Maak er een casus van
entry-case-no = Nee, dit niet
own-lifted = { $state ->
    [waiting] Wacht nog op een tweede sleutel, voor { $scope ->
        [circle] je kring
       *[network] het netwerk
    }:
   *[lifted] Te lezen in { $scope ->
        [circle] je kring
       *[network] het netwerk
    }:
}
own-more = En nog { $count } eerder losgelaten; met `/harvest toon` zie je ze allemaal.
own-keep = Laat weer van mij
own-lift = { $scope ->
    [circle] Naar mijn kring
   *[network] Naar het netwerk
}

journal-heading = **Je logboek** · { $count ->
    [one] één stuk
   *[other] { $count } stukken
}{ $pages ->
    [one] {""}
   *[other] {" "}· blad { $page } van { $pages }
}
journal-empty = Je logboek is nog leeg. Wat je hier schrijft is van jou: niemand anders leest het, ook wie de server beheert niet. Alleen wat je zelf loslaat, gaat verder.
journal-choose = Open een stuk
journal-shared = deels losgelaten
journal-new = Schrijf iets
journal-newer = Nieuwer
journal-older = Ouder
journal-export = **Je logboek als bestand**, { $count ->
    [one] één stuk
   *[other] { $count } stukken
}. De pagina om te lezen of te printen (html), de tekst om op verder te schrijven (md) en de gegevens voor een ander programma (json). Bewaar ze waar alleen jij bij kunt.
journal-file-name = logboek
journal-file-title = Mijn logboek
journal-file-edited = { $written }, bijgewerkt { $edited }
journal-file-note = Meegenomen uit Reisgenoot. Wat hier staat, schreef ik voor mezelf.

reply-entry-erased = { $out ->
    [yes] Gewist. Wat je eruit losliet, staat er nog: je kunt het terugnemen.
   *[no] Gewist.
}
reply-entry-no-case = Goed. Over dit stuk begin ik er niet meer over.
error-no-journal = Dat stuk is er niet meer, of is niet van jou.
error-journal-nothing = Er stond niets in. Wat je zou schrijven, is ook later welkom.
error-journal-empty = Je logboek is nog leeg. Met `/journal schrijven` begin je.
error-journal-where = Schrijf iets nieuws op de server zelf, met `/journal schrijven` of `/agenda toevoegen`. Wat je daar schrijft, zie alleen jij.
