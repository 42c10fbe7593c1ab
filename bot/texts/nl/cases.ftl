# Casussen die mensen voorbereiden.

form-case = Een casus voorbereiden
form-case-title = De casus in één regel
form-case-title-hint = In de ik-vorm, actueel en concreet. Noem liever geen namen. Half af is goed.

case-heading = **{ $title }**
case-untitled = Nog zonder titel
case-is-private = Bewaard. Alleen jij kunt dit lezen.
case-is-shared = Bewaard. De titel en de twee tikken zijn te zien voor wie op deze server `/case lijst` gebruikt; de rest lees alleen jij.
case-open = Nog open: { $questions }. Dat mag; je kunt later verder schrijven.
case-trace = { $trace ->
    [mail] een mailadres („{ $cue }”)
    [phone] een telefoonnummer („{ $cue }”)
    [position] een functie die maar één iemand heeft („{ $cue }”)
   *[name] een naam („{ $cue }”)
}
case-third-parties = **Even kijken:** hier lijkt iets te staan dat naar een ander wijst: { $cues }. Een rol zegt vaak genoeg: „een collega”, „iemand van de gemeente”. Alleen jij ziet dit, en het kan kloppen zoals het er staat.
case-theme-choose = Waar gaat het over?
case-theme = { $theme ->
    [scaling] opschalen
    [boundary] grenswerken
    [institution] institutionalisering en geld
    [stock] de stand opnemen
    [middle] de middenlaag
    [external] externe partners
   *[network] wat opkomt uit het netwerk
}
case-layer-choose = Waar schuurt het?
case-layer = { $layer ->
    [self] bij mijzelf
    [team] team of docenten
    [middle] leidinggevenden ertussen
    [board] bestuur
    [city] gemeente
    [partner] een andere partner
   *[student] studenten of bewoners
}
case-write-on = Schrijf verder
case-share = Deel titel en tikken
case-unshare = Maak weer privé
case-erase = Wis deze casus
case-erase-sure = **Deze casus wissen?** Dan is hij echt weg. Wat je al in een ronde inbracht, blijft daar staan.
case-erase-yes = Ja, wis hem
case-listed-shared = titel gedeeld
case-listed-private = alleen voor jou

cases-own = **Jouw casussen.** Kies er een om verder te schrijven, te delen of te wissen.
cases-none = Je hebt nog niets voorbereid. Met `/case voorbereiden` begin je; half af is goed, en alleen jij leest het.
cases-choose = Kies een casus
cases-others = **Titels die anderen deelden**
cases-other = - **{ $title }**, van { $person }{ $tags }

bid-offer = **Je hebt al iets voorbereid.** Kies een casus, dan staat hij klaar in het formulier. Pas als je verzendt, komt de titel in de uitnodiging.
bid-another = Een andere casus
