# Erbij zijn en doorgeven: aanwezigheid, bewijs van deelname, en de terugblik op een bijeenkomst.

check-in = Ik ben er
check-in-heading = ## Fijn dat je er bent bij { $title }
check-in-count = { $count ->
    [0] Tik op *Ik ben er*. Dat is later ook je bewijs van deelname.
    [one] Er is één iemand. Tik op *Ik ben er*; dat is later ook je bewijs van deelname.
   *[other] Er zijn { $count } mensen. Tik op *Ik ben er*; dat is later ook je bewijs van deelname.
}
reply-checked-in = Genoteerd: je bent bij „{ $title }”. Fijn dat je er bent.

confirm-ask = ## Klopt het dat je erbij was?
    Iemand heeft je genoteerd bij „{ $title }” op { $day }. Op een bewijs van deelname staat alleen wie het zelf bevestigt.
confirm-yes = Ja, ik was erbij
confirm-no = Nee, ik was er niet
confirm-fate = { $fate ->
    [yes] Je was bij „{ $title }” op { $day }; dat heb je bevestigd. Met `/session bewijs` krijg je er een bewijs van.
   *[no] Je staat niet meer genoteerd bij „{ $title }” op { $day }.
}
reply-confirmed = Dank je. Je was bij „{ $title }”; met `/session bewijs` krijg je er een bewijs van.
reply-not-there = Goed dat je het zegt. Je staat niet meer genoteerd bij „{ $title }”.
error-not-noted = Je staat hier niet (meer) genoteerd. Was je er wel, vraag dan de procesbegeleider je te noteren.

missed = ## We misten je bij { $title }
    Je had een plek en kon er niet zijn. Dat kan; je bent de volgende keer weer welkom.
missed-recap = Wat er gedeeld is, lees je hier: { $link }

afterwards = ## { $title } is voorbij
afterwards-count = { $count ->
    [0] Nog niemand staat als aanwezig genoteerd.
    [one] Eén iemand staat als aanwezig genoteerd.
   *[other] { $count } mensen staan als aanwezig genoteerd.
} { $silent ->
    [0] {""}
    [one] Van één iemand met een plek weten we het niet.
   *[other] Van { $silent } mensen met een plek weten we het niet.
}
afterwards-how = Noteer met `/session aanwezigheid` wie er nog meer was, en geef met `/session terugblik` door wat er gedeeld is. Wie er niet was, krijgt dan een vriendelijk bericht met de terugblik; zonder terugblik gebeurt dat na een dag.
afterwards-where = -# Het gesprek: { $channel }

attendance-button = Wie is er?
attendance-heading = ## Wie was er bij { $title }, { $day }
attendance-group = { $group ->
    [attended] { $count ->
        [0] **Was er, met plek** nog niemand
       *[other] **Was er, met plek ({ $count })** { $people }
    }
    [unannounced] **Was er, zonder aanmelding ({ $count })** { $people }
   *[absent] **Had een plek, niet gezien ({ $count })** { $people }
}
attendance-unconfirmed = { $count ->
    [one] (?) Eén iemand is door een ander genoteerd en heeft het zelf nog niet bevestigd.
   *[other] (?) { $count } mensen zijn door een ander genoteerd en hebben het zelf nog niet bevestigd.
}
attendance-note = Noteer wie er was
attendance-back = Haal een vergissing terug
attendance-voice = Haal uit het spraakkanaal
reply-noted = Genoteerd: { $people }. { $count ->
    [one] Ik vraag of het klopt.
   *[other] Ik vraag ieder of het klopt.
}
reply-noted-before = Iedereen die je koos, stond al genoteerd.
reply-taken-back = Niet meer genoteerd: { $people }.
reply-none-taken-back = Er was niets terug te halen: wie zelf heeft gezegd erbij te zijn geweest, blijft staan.
reply-nobody-in-voice = In <#{ $channel }> zie ik nu niemand die ik verwacht en die nog niet genoteerd is.
error-no-voice-channel = Deze bijeenkomst heeft geen spraakkanaal als plaats. Kies er een met `/session wijzigen` (typ # en de naam bij Plaats), of noteer zelf wie er was.
error-none-begun = Er is nog geen bijeenkomst begonnen. Een half uur voor het begin gaat het aanmelden open.

record-none = Er staat nog geen bijeenkomst waar je bij was. Tik bij de volgende op *Ik ben er*.
record-heading = ## Waar je bij was
    Samen { $hours } uur{ $minutes ->
        [0] {""}
       *[other] {" "}en { $minutes } minuten
    }, voor zover je het zelf bevestigde. Alleen jij ziet dit.
record-line = { $confirmed ->
    [yes] - { $day } · { $title }
   *[no] - { $day } · { $title } (nog te bevestigen)
}
record-more = -# En nog { $count } van langer geleden.
record-confirm = Ja, ik was bij { $title }

own-name-button = Geef mijn naam
own-name-why = Je staat niet in het programma, dus ik weet niet welke naam op je bewijs van deelname hoort. Dat vraag ik één keer.
own-name-title = Jouw naam op het bewijs
own-name-label = Voor- en achternaam
own-name-hint = Zoals je register of werkgever je kent
reply-own-name = Op een bewijs van deelname sta je als „{ $name }”.
error-own-name = Een naam heeft één tot { $max } tekens.

proof-group = Bewijs van de groep
proof-back = Trek dit bewijs in
proof-made = { $kind ->
    [own] **Jouw bewijs van deelname**, als blad en als tabel.
    [year] **Jouw bewijs van deelname over het jaar**, met { $sessions } bijeenkomsten, als blad en als tabel.
   *[group] { $count ->
        [one] **Het bewijs van de groep**, met één naam, als blad en als tabel.
       *[other] **Het bewijs van de groep**, met { $count } namen, als blad en als tabel.
    }
}
proof-made-code = Controlecode `{ $code }`. Wie twijfelt, typt op deze server `/session controleren`. Wat er besproken is, staat nergens op.
proof-nameless = { $count ->
    [one] Eén iemand heeft bevestigd maar nog geen naam gegeven, en staat er niet op. Vraag die persoon om `/session bewijs`.
   *[other] { $count } mensen hebben bevestigd maar nog geen naam gegeven, en staan er niet op. Vraag hun om `/session bewijs`.
}
proof-file = bewijs-van-deelname
error-proof-methods = Noem ten hoogste { $max } werkvormen.
error-proof-no-year = Er is in dit programma nog geen bijeenkomst voorbij waarvan je bevestigde dat je erbij was.
error-proof-code = Dat is geen controlecode zoals ik ze geef. Kijk nog eens: twaalf tekens, in drie groepjes van vier.
error-proof-unknown = Ik ken op deze server geen bewijs met de code { $code }. Misschien is het van een andere server, of is er een teken verkeerd overgenomen.
error-proof-withdraw = Dit bewijs is niet van jou. Wie het maakte, of een procesbegeleider, kan het intrekken.
reply-proof-withdrawn = Ingetrokken. Wie { $code } controleert, leest dat dit bewijs niet meer geldt.

verdict-genuine = ## Dit bewijs is echt
    Code `{ $code }`
verdict-withdrawn = ## Dit bewijs geldt niet meer
    Code `{ $code }` is ingetrokken op { $day }. Er stond op:
verdict-programme = **Programma** { $programme }
verdict-session = **Bijeenkomst** { $title }, { $start } tot { $end }
verdict-hours = **Duur** { $hours } uur{ $minutes ->
    [0] {""}
   *[other] {" "}en { $minutes } minuten
}
verdict-methods = **Werkvorm** { $methods }
verdict-names = { $count ->
    [one] Er staat één naam op. Gemaakt op { $day }.
   *[other] Er staan { $count } namen op. Gemaakt op { $day }.
}
verdict-named = { $named ->
    [yes] **{ $name }** staat erop.
   *[no] **{ $name }** staat er niet op. Let op hoe de naam geschreven is.
}
verdict-ask = -# Namen laat ik niet zien. Wil je weten of iemand erop staat, typ dan de naam erbij.

recap-button = Terugblik
recap-heading = ## Terugblik op { $title }
    { $day }
recap-links = **Om terug te lezen**
recap-lifted = **Uit de kringen, met hun instemming**
recap-lifted-choose = Wat gaat mee uit de kringen? (ten hoogste { $max })
recap-lifted-all = Neem alles mee
recap-next = **De volgende keer** { $title }, { $moment } ({ $away })
recap-note = { $note ->
    [shared] Deze terugblik is gedeeld. Wat je wijzigt, verandert meteen ook daar.
    [new] Hier is nog niets. Schrijf wat er gedeeld is; wat in een kring is gezegd, blijft in de kring.
    [bare] Alles is bewaard. Er is nog een foto zonder beschrijving; daarna kun je delen.
   *[ready] Zo komt de terugblik er te staan. Niets gaat uit voordat je op *Deel* tikt.
}
recap-missed = { $count ->
    [one] Eén iemand had een plek en staat niet als aanwezig genoteerd. Die krijgt het bericht dat we hem of haar misten, met deze terugblik. Kijk eerst bij `/session aanwezigheid` of dat klopt.
   *[other] { $count } mensen hadden een plek en staan niet als aanwezig genoteerd. Zij krijgen het bericht dat we hen misten, met deze terugblik. Kijk eerst bij `/session aanwezigheid` of dat klopt.
}
recap-share = Deel
recap-edit = Tekst en links
recap-alt = Beschrijf de foto's
recap-title = Terugblik
recap-text-label = Wat is er gedeeld?
recap-text-hint = Voor iedereen, ook wie er niet was. Geen casussen, geen namen zonder dat je het vroeg.
recap-links-label = Links
recap-links-hint = Eén per regel, elk begint met https://
recap-alt-title = Wat is er te zien?
recap-alt-label = { $name }
recap-alt-hint = Voor wie de foto niet ziet: een schermlezer leest dit voor. Eén zin is genoeg.
reply-recap-shared = Gedeeld in <#{ $channel }>. Wijzigen kan later ook nog, met `/session terugblik`.
error-recap-early = Een terugblik schrijf je als de bijeenkomst begonnen is.
error-recap-empty = Deze terugblik is nog leeg. Schrijf iets, of voeg een link of bestand toe.
error-recap-alt = Bij de foto „{ $name }” staat nog niet wat erop te zien is. Wie slecht ziet, heeft daar één zin voor nodig; tik op *Beschrijf de foto's*.
error-recap-files = Een terugblik heeft ten hoogste { $max } bestanden.
error-recap-large = Deze bestanden zijn samen te groot. Houd ze onder { $max } MB, of zet een link naar waar ze staan.
error-recap-links = Een terugblik heeft ten hoogste { $max } links.
error-recap-link = „{ $typed }” kan ik niet als link lezen. Zet er één per regel, en begin met https://.
error-recap-download = Dat bestand kon ik niet ophalen. Probeer het nog een keer; wat je al schreef, is bewaard.
