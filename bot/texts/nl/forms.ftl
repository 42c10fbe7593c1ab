# De formulieren. Discord knipt een titel of vraag boven 45 tekens en uitleg boven 100 tekens niet
# af, maar weigert het hele formulier.

form-bid = Een casus inbrengen
form-bid-title = Je casus in één regel
form-bid-title-hint = Dit is al wat vooraf te lezen is, in de uitnodiging. Noem liever geen namen.
form-bid-title-example = Hoe krijg ik de middenlaag mee?
form-bid-about = Iets meer, als je wilt
form-bid-about-hint = Wordt pas gelezen als jouw casus gekozen is.

form-write = { $kind ->
    [account] Jouw inbreng
    [question] Jouw vraag
    [answer] Jouw antwoord
    [association] Wat komt er bij je op?
    [reframe] Jouw zin
    [remark] Jouw gedachte
    [advice] Jouw advies
    [ending] Wat deed je echt, en hoe liep het af?
    [response] Jouw reactie
    [checkback] Hoe ging het verder?
   *[takeaway] Wat neem je mee?
}
form-write-hint = { $kind ->
    [account] Eerst je vraag, dan wat wij moeten weten. Noem anderen niet bij naam.
    [question] Eén vraag tegelijk. Open vragen brengen het verst: wie, wat, waar, wanneer, hoe.
    [association] Eén regel, zonder uitleg.
    [reframe] Bijvoorbeeld: volgens mij gaat dit eigenlijk over …
    [advice] Een aanbod: de inbrenger mag het laten liggen.
    [ending] Verzegeld tot iedereen positie heeft gekozen.
    [response] Wat raakte je? Je hoeft je niet te verdedigen.
    [checkback] Wat deed het advies van de vorige keer?
   *[other] Kort mag.
}
form-rewrite = Herschrijf je vraag
form-gate-intro = De anderen lezen dit pas als iedereen heeft opgeschreven wat hij of zij zelf zou doen.

form-answer = Beantwoord deze vraag
form-answer-text = Jouw antwoord

form-commit = Mijn voornemen
form-commit-if = Als …
form-commit-if-hint = Op welk moment, in welke situatie? Hoe concreter, hoe groter de kans.
form-commit-if-example = het teamoverleg van dinsdag begint
form-commit-then = … dan …
form-commit-then-hint = Wat doe je dan? Een eerste stap is genoeg.
form-commit-then-example = vraag ik eerst wat het hun oplevert
form-commit-date = Wanneer kijken we terug?
form-commit-date-hint = Op de avond van die dag vraag ik je privé hoe het ging. Schrijf dag-maand-jaar.
form-commit-date-example = 24-12-2026

form-evaluate = Terugkijken in een halve minuut
form-evaluate-q1 = { $who ->
    [bringer] Mijn vraag is helderder geworden
   *[other] De vraag is helderder geworden
}
form-evaluate-q2 = { $who ->
    [bringer] Er is echt naar mij geluisterd
   *[other] Ik durfde te zeggen wat ik dacht
}
form-evaluate-q3 = { $who ->
    [bringer] Deze werkvorm paste bij mijn vraag
   *[other] Deze werkvorm paste bij de vraag
}
form-evaluate-q4 = { $who ->
    [bringer] Ik neem er iets van mee
   *[other] Ik neem er zelf iets van mee
}
form-evaluate-mark = { $mark ->
    [1] 1 · helemaal niet
    [2] 2 · een beetje
    [3] 3 · half om half
    [4] 4 · grotendeels
   *[5] 5 · helemaal
}
form-evaluate-word-hint = Voor de kring: je woord komt in de kamer, met je naam. Leeg laten mag.
form-evaluate-word = In één woord
