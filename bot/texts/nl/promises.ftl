# Voornemens: de vraag op de avond, de eigen lijst, wat openstaat in een kring, en wat doorleefde.

checkback-heading = ## Hoe ging het?
checkback-button = Vertel hoe het ging
checkback-change-button = Pas je antwoord aan
checkback-answer = { $outcome ->
    [2] **Je antwoord:** gelukt.
    [1] **Je antwoord:** voor een deel gelukt.
   *[0] **Je antwoord:** nog niet gelukt. Ook dat weet je nu.
}
promise-answered-before = { $outcome ->
    [2] **Eerder zei je:** gelukt.
    [1] **Eerder zei je:** voor een deel gelukt.
   *[0] **Eerder zei je:** nog niet gelukt.
}
promise-heading = ## Jouw voornemen
promise-round = Na de ronde **{ $title }** nam je je voor:
promise-words = als { $if }, dan { $then }
promise-once-more = -# Komt het nu niet uit? Ik vraag het nog één keer, op { $when }. Daarna laat ik het rusten.
promise-asked-again = -# Hier vroeg ik hoe het ging met een voornemen. Ik vroeg het later nog eens; antwoord daar.
promise-rests = -# Dit was de laatste keer dat ik ernaar vroeg. Het ligt klaar als jullie kring weer bij elkaar komt, en jij kunt er altijd op terugkomen.
promise-is-let-go = Losgelaten. Er komt geen vraag meer over; ruimte maken is ook een keuze.
promise-is-shared = -# Wie bij die ronde was, kan je voornemen de volgende keer meelezen.
promise-week = Een week later
promise-day = Een andere dag
promise-let-go = Laat los
promise-let-go-sure = Laat je dit voornemen los? Dan vraag ik er niet meer naar, en dat blijft zo. Alleen verzetten kan ook.
promise-let-go-yes = Ja, laat los
promise-rewrite = Zeg het anders
promise-share = { $on ->
    [on] Laat de kring meelezen
   *[off] Hou het voor mezelf
}
promise-lived = Laat weten dat het doorleefde
promise-lived-about = { $state ->
    [told] Wie het schreef, heeft gehoord dat het doorleefde. Kwam er later iets bij? Vink het aan en laat het nog eens weten.
    [marked] { $count ->
        [one] Eén bijdrage van een ander staat aangevinkt als wat hielp. Wie iets geeft, hoort er zelden nog van. Zal ik laten weten dat het doorleefde? Over jouw casus of je antwoord zeg ik niets.
       *[other] Er staan { $count } bijdragen van anderen aangevinkt als wat hielp. Wie iets geeft, hoort er zelden nog van. Zal ik laten weten dat het doorleefde? Over jouw casus of je antwoord zeg ik niets.
    }
   *[none] Was er een vraag of een idee dat nog meeliep? Vink het aan; dan kun je laten weten dat het doorleefde.
}
promise-hush = { $on ->
    [on] Geen bericht als iets doorleefde
   *[off] Toch graag bericht als iets doorleefde
}

promises-heading = ## Jouw voornemens
    Alleen jij leest deze lijst. Wat openstaat, staat bovenaan.
promises-none = Je hebt nog geen voornemen. Aan het eind van een ronde waarin je inbrengt, maak je er een: als … dan …
promises-item = { $state ->
    [open] **Open** · terugblik { $when }
    [rests] **Open, en het rust** · de dag was { $when }
    [let_go] **Losgelaten**
    [outcome-2] **Gelukt** · { $when }
    [outcome-1] **Voor een deel gelukt** · { $when }
   *[outcome-0] **Nog niet gelukt** · { $when }
}
promises-choose = Kies een voornemen om te verzetten, te beantwoorden of los te laten

board-promises = { $count ->
    [one] **Sinds de vorige keer:** in deze kring staat nog één voornemen open.
   *[other] **Sinds de vorige keer:** in deze kring staan nog { $count } voornemens open.
}
board-promises-button = Wat er nog openstaat
circle-promises-heading = ## Sinds de vorige keer
    Alleen jij ziet dit. Wie erover wil vertellen, doet dat zelf.
circle-promises-none = Er staat niets meer open in deze kring.
circle-promises-own = **Jij**, na de ronde *{ $title }*:
circle-promises-own-untitled = **Jij**, na een ronde waarvan de woorden weg zijn:
circle-promises-known-untitled = <@{ $person }> nam zich iets voor op { $when }.
circle-promises-known = <@{ $person }> nam zich iets voor na de ronde *{ $title }* ({ $when }).
circle-promises-more = En nog { $count } uit rondes waar jij bij was.
circle-promises-unseen = { $count ->
    [one] Er staat ook een voornemen open uit een ronde waar jij niet bij was.
   *[other] Er staan ook { $count } voornemens open uit rondes waar jij niet bij was.
}

lived-on = { $kind ->
    [question] **Een vraag van jou leefde door.** Je stelde haar op { $when }:
    [advice] **Een advies van jou leefde door.** Je gaf het op { $when }:
    [reframe] **Wat jij de kern noemde, leefde door.** Je schreef het op { $when }:
    [association] **Wat bij jou opkwam, leefde door.** Je schreef het op { $when }:
   *[other] **Iets van jou leefde door.** Je schreef het op { $when }:
}
lived-on-after = Wie toen inbracht, laat je dat weten. Wat ermee gebeurde, is aan diegene om te vertellen; dank dat je het gaf.

form-checkback = Hoe ging het?
form-checkback-outcome = Met je voornemen
form-checkback-outcome-option = { $outcome ->
    [2] Gelukt
    [1] Voor een deel gelukt
   *[0] Nog niet gelukt
}
form-checkback-line = Wat gebeurde er?
form-checkback-line-hint = Eén regel is genoeg. Alleen jij leest dit.
form-promise-day = Een andere dag
form-promise-day-hint = Op de avond van die dag vraag ik het opnieuw. Een datum, of in woorden.
form-promise-day-example = vrijdag, over drie weken, 24-12-2026

reply-promise-tapped = { $outcome ->
    [2] Mooi. Zet er een regel bij als je later wilt weten waardoor het lukte.
    [1] Dat telt ook. Wat werkte er wel?
   *[0] Goed dat je het zegt. Wil je het verzetten, anders aanpakken of loslaten? Alles mag.
}
reply-promise-moved = Verzet. Ik vraag je hoe het ging op <t:{ $asked }:F>.
reply-promise-let-go = Losgelaten. Ik vraag er niet meer naar. Wat je eraan onderzocht, is niet weg.
reply-promise-lived-on = Ik laat het weten aan wie het schreef, ieder apart: alleen hun eigen zin, niets van jouw casus.
reply-promise-hushed = { $quiet ->
    [yes] Je krijgt geen bericht meer als iets van jou doorleefde. Terugzetten kan met `/promise tonen`.
   *[no] Je hoort het weer als iets van jou doorleefde.
}

error-no-promise = Dat voornemen is er niet (meer). Wat je hebt staan, zie je met `/promise tonen`.
error-promise-day-came = De dag van dit voornemen is gekomen. Zeg eerst hoe het ging, verzet het of laat het los met `/promise tonen`; daarna kun je een nieuw maken.
error-promise-moves = Dit voornemen is al { $max } keer verzet. Zeg hoe het ging, of laat het los; opnieuw beginnen kan altijd.
error-promise-answered = Je zei al hoe het ging. Je antwoord aanpassen kan wel.
error-promise-let-go = Dit voornemen heb je losgelaten. Een nieuw maak je na een ronde waarin je inbrengt.
error-promise-not-lived = Zeg eerst hoe het ging. Lukte het, ook voor een deel, dan kun je laten weten dat het doorleefde.
error-promise-nothing-helped = Er staat nog niets van een ander aangevinkt. Vink eerst aan wat hielp.
error-promise-round-gone = Die ronde is er niet meer, en wat er geschreven werd ook niet.
