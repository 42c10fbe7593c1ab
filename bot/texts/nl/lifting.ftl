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
reply-lift-withdrawn = Teruggenomen. Je woorden zijn gewist, en staan nergens meer.
error-no-lift = Die zin is er niet meer, of is niet aan jou.
error-lift-gone = Deze zin is al losgelaten of teruggenomen, en verandert niet meer. Je kunt hem terugnemen en opnieuw loslaten.
error-lift-no-circle = Deze zin hoort niet bij een kring. Kies het netwerk, of houd hem bij je.
