# De oogstpoort: wat iemand loslaat, en de tweede sleutel.

lift-key = { $state ->
    [asked] In de ronde **{ $title }** lag jouw casus op tafel. Iemand uit die ronde wil deze zin loslaten naar { $scope ->
        [circle] de kring
       *[network] het netwerk
    }. Zo komt hij er te staan:
    [turned] Je draaide je sleutel. Deze zin uit **{ $title }** mag naar { $scope ->
        [circle] de kring
       *[network] het netwerk
    }:
   *[refused] Deze zin uit **{ $title }** blijft binnen. Dank je dat je het zei.
}
lift-round-gone = een eerdere ronde
lift-key-silence = Omdat hij jouw casus kan raken, gaat hij niet door zonder jouw sleutel. Niets doen is ook een antwoord: dan blijft de zin in de kamer. Bedenk je je later, dan neem je je sleutel gewoon terug.
lift-key-turn = Draai mijn sleutel
lift-key-keep = Liever niet
lift-key-back = Neem mijn sleutel terug
lift-key-withdrawn = Over een zin uit **{ $title }** hoef je niets meer te beslissen: wie hem schreef, nam hem terug.
lift-key-door = <@{ $person }>, een privébericht kwam niet aan. Er ligt een vraag voor jou over een zin die jouw casus raakt. Alleen jij ziet wat er opengaat.
lift-key-open = Lees de vraag
lift-named = Met de naam van { $person }
lift-news = { $state ->
    [lifted] Je zin uit **{ $title }** is los, en te lezen in { $scope ->
        [circle] de kring
       *[network] het netwerk
    }. De tweede sleutel is gedraaid.
    [withdrawn] Je nam een zin uit **{ $title }** terug.
   *[refused] Je zin uit **{ $title }** blijft binnen: de tweede sleutel is er niet bij gekomen. Dat gaat over de casus, niet over jou.
}
lift-withdraw = Neem terug
reply-lift-withdrawn = Teruggenomen. Deze tekst is gewist en staat nergens meer in de oogst. Wat je in de ronde zelf schreef, blijft daar.
error-no-lift = Die zin is er niet meer, of is niet aan jou.
error-lift-empty = Er stond niets in. Schrijf de zin op die anderen mogen lezen.
error-lift-gone = Deze zin is al losgelaten of teruggenomen, en verandert niet meer. Je kunt hem terugnemen en opnieuw loslaten.
error-lift-no-circle = Deze zin hoort niet bij een kring. Kies het netwerk, of houd hem bij je.

lift-button = Laat iets los uit deze ronde
lift-sentences = Dit gaf jij in **{ $title }**. Kies één zin die ook anderen verder helpt. Je kunt hem nog inkorten, en niets gaat weg voordat je ziet hoe het er komt te staan.
lift-choose = Kies een zin van jezelf
lift-promise = Als { $first }, dan { $then }
form-lift = Wat laat je los?
form-lift-text = De zin, precies zoals hij er komt te staan
form-lift-text-hint = { $ref ->
    [card] Eén inzicht waar een ander iets aan heeft. Geen casus en geen namen: alleen wat jij leerde.
   *[round] Kort hem in tot wat ook zonder de casus te begrijpen is. Rollen in plaats van namen.
}
form-lift-scope = Hoe ver mag hij?
form-lift-scope-option = { $scope ->
    [circle] Alleen de kring
   *[network] Het hele netwerk
}
form-lift-name = Staat je naam erbij?
form-lift-name-option = { $name ->
    [yes] Ja, met mijn naam
   *[no] Nee, zonder naam
}
form-lift-tags = Meer over deze zin
form-lift-for-whom = Voor wie bruikbaar?
form-lift-for-whom-hint = Bijvoorbeeld: wie net begint als kwartiermaker
lift-heading = { $state ->
    [offered] **Zo komt het er te staan.** Er is nog niets weg.
    [waiting] **Je zin wacht op de tweede sleutel.** Niemand leest hem nog.
    [lifted] **Je zin is los.**
   *[refused] **Je zin blijft binnen.** De tweede sleutel kwam er niet bij, of is teruggenomen. Alleen jij ziet hem nog.
}
lift-audience = { $audience ->
    [circle] Wie dit leest: de mensen van kring **{ $name }**.
    [round] Wie dit leest: wie in de ronde **{ $name }** zat.
    [programme] Wie dit leest: iedereen in **{ $name }**. Ook in het netwerkverslag en een terugblik kan hij staan.
   *[server] Wie dit leest: iedereen op deze server.
}
lift-needs-key = { $state ->
    [waiting] Wie de casus inbracht, kreeg je zin te lezen. Zegt die niets, dan blijft hij waar hij is.
   *[offered] De zin komt uit een ronde. Wie de casus inbracht, leest hem dus eerst, en zonder die tweede sleutel gaat hij niet door.
}
lift-five = -# Zonder naam wordt een zin pas getoond als er genoeg omheen staan: van minstens vijf mensen, uit minstens twee rondes. Thema en laag staan er alleen bij als dat ook dáár geldt.
lift-always-back = -# Terugnemen kan altijd, zonder reden: met `/harvest toon`.
lift-go = Laat los
lift-edit = Wijzig
lift-tags = Meer labels
lift-drop = Toch niet
lift-erase = Wis
lift-asking-choose = Uit wat voor vraag kwam het?
lift-asking = { $asking ->
    [facts] vraag naar feiten
    [meaning] vraag naar betekenis
    [perspective] vraag naar een andere blik
    [own_part] vraag naar de eigen rol
    [possibility] vraag naar wat kan
   *[step] vraag naar de volgende stap
}
lift-mechanism-choose = Hoe werkt deze kleine winst door?
lift-mechanism = { $mechanism ->
    [energising] geeft energie
    [learning] leren door te doen
    [attraction] trekt anderen aan
    [bandwagon] anderen haken aan
    [coupling] koppelt aan iets anders
   *[robustness] houdt stand
}
lift-for-whom = bruikbaar voor { $words }
lift-own = **Wat jij losliet**
lift-own-choose = Bekijk een zin, of neem hem terug
lift-own-none = Je liet nog niets los. Dat kan onder een ronde die gesloten is, of met `/harvest kaart`.
lift-keys = { $count ->
    [one] Er is één zin die jouw casus raakt. Jij hebt de tweede sleutel.
   *[other] Er zijn { $count } zinnen die jouw casus raken. Jij hebt de tweede sleutel.
}
lift-keys-choose = Lees een zin, en beslis
lift-state = { $state ->
    [offered] nog niet losgelaten
    [waiting] wacht op de tweede sleutel
    [refused] blijft binnen
   *[lifted] te lezen in { $scope ->
        [circle] de kring
       *[network] het netwerk
    }
}
error-lift-early = Loslaten doe je na afloop, als de ronde gesloten is.
error-lift-nothing = In deze ronde staat niets van jou om los te laten. Een inzicht met de hand opschrijven kan met `/harvest kaart`.

library-heading = ## De oogst
library-word = Je zocht: **{ $word }**
library-count = { $count ->
    [0] { "" }
    [one] Eén zin.
   *[other] { $count } zinnen{ $pages ->
        [1] .
       *[other] ; bladzijde { $page } van { $pages }.
    }
}
library-item = { $named ->
    [yes] { $circle ->
        [yes] Van { $person }, in je kring
       *[no] Van { $person }
    }
   *[no] { $circle ->
        [yes] In je kring
       *[no] Uit het netwerk
    }
}
library-none = Hier staat nog niets dat jij kunt lezen. Wat mensen loslaten, komt hier.
library-nothing-found = Niets gevonden. Zoek op een deel van een woord, of kies in de menu's weer *alles*.
library-held = { $count ->
    [one] -# Eén zin blijft nog achter, tot er genoeg omheen staan ({ $least } mensen, twee rondes).
   *[other] -# { $count } zinnen blijven nog achter, tot er genoeg omheen staan ({ $least } mensen, twee rondes).
}
library-by = { $tag ->
    [theme] Thema
    [layer] Waar het schuurt
    [asking] Soort vraag
   *[mechanism] Kleine winst
}
library-all = { $tag ->
    [theme] Alle thema's
    [layer] Alle lagen
    [asking] Alle soorten vragen
   *[mechanism] Elke werking
}
library-back = Terug
library-on = Verder
