# De stand opnemen: tien minuten waarin ieder zegt hoe het gaat, één keer op elk moment.

stand-heading = ## De stand bij { $title }
stand-asks = Hoe gaat het op jouw reis, nu? Eerst vijf tikken, dan wat je wilt vasthouden: een hoogtepunt, een dieptepunt, een vraag, een aanbod. Alles mag open blijven.
stand-who-sees = **Wie ziet wat?**
    - Wat je tikt (weer, energie, voortgang, steun, grip) gaat zonder naam naar de groep: als verdeling, pas na het sluiten en alleen vanaf vier antwoorden.
    - Wat je schrijft, gaat in je logboek en blijft van jou. Niemand anders leest het, ook wie leidt niet.
stand-took = { $took ->
    [0] Nog niemand deed mee.
    [one] { $of ->
        [some] Eén van de { $people } deed mee.
       *[all] Er deed één iemand mee.
    }
   *[other] { $of ->
        [some] { $took } van de { $people } deden mee.
       *[all] Er deden { $took } mensen mee.
    }
}
stand-closes = Meedoen en veranderen kan tot { $moment } ({ $away }).
stand-final = -# Zo was het bij het sluiten, en zo blijft het staan: wat er nu nog verandert, telt niet mee. Zo is uit geen verschil te raden wie wat tikte.
stand-not-yet = Het beeld komt als de stand sluit, voor iedereen tegelijk. Tot dan ziet niemand het, ook wie leidt niet.

stand-take = Neem de stand op
stand-write = Hoog, laag, vraag, aanbod
stand-mine = Mijn stand
stand-see = Bekijk het beeld
stand-table = Als tabel
stand-post = Zet het beeld in de draad
stand-close = Sluit de stand
stand-close-sure = Sluit je de stand nu? Wie nog bezig is, kan dan niet meer tikken. Wat er geteld is, blijft staan en opnieuw openen kan niet: anders was uit het verschil te raden wie wat tikte.
stand-close-yes = Ja, sluit en tel

stand-everybody = iedereen
stand-circle-name = Kring { $name }
stand-question = { $question ->
    [weather] Weer
    [energy] Energie
    [progress] Voortgang
    [support] Steun
   *[grip] Grip
}
stand-mark-weather = { $mark ->
    [1] storm
    [2] regen
    [3] bewolkt
    [4] helder
   *[5] zon
}
stand-mark-energy = { $mark ->
    [1] leeg
    [2] laag
    [3] gaat
    [4] goed
   *[5] vol
}
stand-mark-progress = { $mark ->
    [1] stil
    [2] traag
    [3] gestaag
    [4] vlot
   *[5] hard
}
stand-mark-support = { $mark ->
    [1] alleen
    [2] weinig
    [3] genoeg
    [4] veel
   *[5] gedragen
}
stand-mark-grip = { $mark ->
    [1] kwijt
    [2] weinig
    [3] redelijk
    [4] goed
   *[5] stevig
}
stand-option = { $mark } · { $word }
stand-mark-count = { $word } { $count }
stand-band = { $low } tot { $high }
stand-told = - **{ $question }** ({ $answers } antwoorden): { $spread } · midden { $middle }{ $trend ->
    [up] {" "}· hoger dan de vorige keer
    [down] {" "}· lager dan de vorige keer
    [same] {" "}· als de vorige keer
   *[first] {""}
}
stand-told-short = { $question } { $counts }, midden { $middle }{ $trend ->
    [up] , hoger
    [down] , lager
    [same] , gelijk
   *[first] {""}
}.
stand-too-few = - { $question }: te weinig antwoorden om te laten zien, minder dan vier.
stand-circle = **{ $circle }** · { $took }
stand-held-back = Dit laat ik niet apart zien: het zijn er te weinig, of van een ander zou te raden zijn wat die tikte.
stand-more-circles = Nog { $count ->
    [one] één kring staat
   *[other] { $count } kringen staan
} in de tabel.
stand-file = stand
stand-alt = De stand bij { $title }. Per vraag hoe vaak 1, 2, 3, 4 en 5 is getikt; 5 is het best.
stand-alt-told = { $question } { $counts }, midden { $middle }.
stand-alt-before = Eerder midden { $marks }.
stand-alt-own = Jij { $marks }.

stand-own-heading = ## Jouw stand bij { $title }
stand-own-mark = - { $question }: { $mark } · { $word }
stand-own-no-marks = Je hebt nog niets getikt.
stand-own-marks-go = -# { $open ->
    [yes] Dit telt mee zonder je naam, zodra de stand sluit. Dat het van jou is, weet alleen jij: het is jouw lijn door het jaar.
   *[no] Dit is jouw lijn door het jaar; alleen jij ziet hem. Wat er van allen geteld is, verandert niet meer mee.
}
stand-own-line = **{ $line ->
    [high] Hoogtepunt
    [low] Dieptepunt
    [request] Vraag
   *[offer] Aanbod
}**
stand-own-lines-stay = { $written ->
    [yes] -# Dit staat in je logboek; alleen jij leest het. Veranderen kan altijd, ook als de stand gesloten is.
   *[no] Je schreef nog niets op. Wat je schrijft, lees alleen jij.
}
stand-own-line-heading = **Jij**
stand-beside = {" "}· { $beside ->
    [above] boven het midden van { $against }
    [below] onder het midden van { $against }
   *[within] in het midden van { $against }
}
stand-change-marks = { $given ->
    [yes] Verander wat je tikte
   *[no] Neem de stand op
}
stand-change-lines = { $given ->
    [yes] Verander wat je schreef
   *[no] Schrijf: hoog, laag, vraag, aanbod
}
stand-erase = Haal mijn stand weg
stand-erase-sure = Haal je alles weg wat je bij deze stand tikte en schreef? Is de stand al gesloten, dan blijft de telling zoals ze is; daarin sta je zonder naam.
stand-erase-yes = Ja, haal het weg

form-stand = De stand: vijf tikken
form-stand-question = { $question ->
    [weather] Wat voor weer is het op je reis?
    [energy] Hoeveel energie heb je?
    [progress] Hoe vordert het?
    [support] Hoeveel steun voel je om je heen?
   *[grip] Hoeveel grip heb je op wat er komt?
}
form-stand-hint = { $question ->
    [weather] Zonder naam. De groep ziet een verdeling, na het sluiten en vanaf vier antwoorden.
   *[grip] Ook zonder naam, ook pas vanaf vier antwoorden.
}
stand-to-network = { $line ->
    [request] Vraag dit aan het netwerk
   *[offer] Bied dit het netwerk aan
}
form-stand-lines = De stand: van jou alleen
form-stand-lines-intro = Dit gaat in je logboek en blijft van jou: niemand anders leest het. Alles mag leeg blijven.
stand-line = { $line ->
    [high] Een hoogtepunt
    [low] Een dieptepunt
    [request] Een vraag aan anderen
   *[offer] Een aanbod aan anderen
}
form-stand-line-hint = { $line ->
    [high] Alleen voor jou. Wat gaf je wind mee?
    [low] Alleen voor jou. Waar liep het vast?
    [request] Voorlopig alleen voor jou. Waar kun je hulp bij gebruiken?
   *[offer] Voorlopig alleen voor jou. Waar kun jij een ander mee helpen?
}

stand-column = { $column ->
    [date] datum
    [meeting] bijeenkomst
    [group] groep
    [took] deden mee
    [people] van
    [question] vraag
    [mark] cijfer
    [word] woord
   *[answers] antwoorden
}
stand-table-line = Wat er van de stand verteld wordt, als tabel. Vragen met minder dan vier antwoorden staan er niet in.

stand-picture-title = De stand
stand-picture-group = { $group } · { $took }
stand-picture-too-few = minder dan vier antwoorden
stand-picture-spread = Hoe vaak getikt
stand-picture-trend = Van moment tot moment
stand-picture-legend = { $what ->
    [band] ▨ middelste helft
    [mean] ○ gemiddelde
   *[own] ◆ jij
}

reply-stand-opened = De stand bij { $title } is open; hij staat waar de bijeenkomst is aangekondigd. Hij sluit vanzelf op <t:{ $moment }:f>; eerder sluiten doe je met `/stand tonen`.
reply-stand-erased = Weg. { $open ->
    [yes] Je telt nu niet mee. Meedoen kan nog zolang de stand open is.
   *[no] Wat er van allen geteld is, blijft zoals het was, zonder je naam.
}
reply-stand-posted = Het beeld staat in de draad.

error-no-stand = Bij deze bijeenkomst is de stand niet opgenomen.
error-no-stand-yet = Er is hier nog geen stand opgenomen. Wie leidt, opent hem met `/stand openen`.
error-stand-closed = De stand is gesloten en geteld; tikken kan niet meer. Wat je wilt opschrijven, kan nog wel: dat is van jou.
error-stand-open = De stand is nog open. Het beeld komt als hij sluit.
error-stand-not-along = Deze stand is voor wie meereist. Reis je mee? Zeg dan eerst wie je bent, met `/programme tonen`.
error-stand-not-announced = Deze bijeenkomst heeft nog geen draad. Kondig haar eerst aan met `/session aankondigen`, dan kan de stand daarin open.
