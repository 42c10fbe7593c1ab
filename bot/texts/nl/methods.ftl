# Een werkvorm op papier, in een lijst en als voorstel.

method-card-title = { $name } ({ $id }), kaart { $card }
method-card-best-for = Goed voor { $best_for }.
method-card-size = { $minutes } minuten, met { $least } tot { $most } mensen, de inbrenger meegeteld, de gespreksleider niet.
method-card-size-exact = { $minutes } minuten, met { $least } mensen, de inbrenger meegeteld, de gespreksleider niet.
method-card-safety = { $safety ->
    [low] Kan ook als jullie elkaar net kennen.
    [medium] Voor een kring die elkaar een beetje kent.
   *[high] Alleen voor een kring die elkaar goed kent.
}
method-card-origin = Herkomst: { $origin }
method-card-basis = Waarop het rust: { $basis ->
    [sourced] stappen en minuten komen uit een bron.
    [normalised] de stappen komen uit bronnen; de minuten zijn passend gemaakt.
    [composed] zelf samengesteld uit delen van andere werkvormen.
    [reconstructed] het kader komt uit bronnen; een deel van de stappen is gereconstrueerd en niet nagekeken.
   *[own] een eigen werkvorm, van wie hem heeft toegevoegd.
}
method-card-roles = Rollen: een inbrenger, een gespreksleider die de stappen en de tijd bewaakt, en meedenkers.
method-card-helper = { $name }: { $task }.
method-card-step = { $number }. { $name } ({ $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
})
method-card-total = Samen { $minutes } minuten.
method-card-prelude = Vooraf, en niet meegeteld: { $name } ({ $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}). { $rule }
method-card-after = Tot slot, en niet meegeteld: de inbrenger zegt wat hielp en maakt een voornemen (als … dan …), en ieder kijkt kort terug.
method-card-ground = Steeds geldt: wat in de kring gezegd wordt, blijft in de kring. Passen mag. Advies is een aanbod, de inbrenger kiest.
method-card-floor = Aan het woord: { $who }.
method-card-who = { $who ->
    [bringer] inbrenger
    [consultant] meedenkers
    [facilitator] gespreksleider
    [ask] meedenkers vragen, inbrenger antwoordt
    [all] iedereen
   *[nobody] niemand, het is stil
}
method-card-listens = { $who ->
    [bringer] De inbrenger luistert en zegt niets.
   *[consultant] De meedenkers luisteren en zeggen niets.
}
method-card-sealed = Verzegeld: ieder schrijft in stilte, aan tafel op een kaartje. Alles gaat tegelijk open als iedereen schreef of paste.
method-card-gate = { $kind ->
    [ending] Eerst schrijft de inbrenger op hoe het afliep: wat hij of zij echt deed. Dat blijft verzegeld.
   *[other] Eerst schrijft de inbrenger iets op dat verzegeld blijft.
}
method-card-opens = { $kind ->
    [ending] Dan gaat ook open wat de inbrenger echt deed.
   *[other] Dan gaat ook open wat de inbrenger eerst opschreef.
}
method-card-turns = Om de beurt, in gelote volgorde{ $each ->
    [one] {""}
   *[other] , tot { $each } bijdragen in een beurt
}; passen mag. Op schrift schrijft ieder wanneer het uitkomt.
method-card-turns-sealed = Daarna vertelt ieder om de beurt, in gelote volgorde.
method-card-repeats = Zoals hiervoor, met een ander als inbrenger: { $names }.
method-card-say = De gespreksleider kan zeggen: „{ $sentence }”

method-read-on = Lees verder ({ $page } van { $total })

methods-heading = ### Werkvormen
methods-group = { $group ->
    [low] **Ook als je elkaar net kent**
    [medium] **Als je elkaar een beetje kent**
    [high] **Alleen als je elkaar goed kent**
   *[own] **Van deze server**
}
methods-line = - **{ $name }** · { $minutes } min · { $sizes } mensen · { $best_for }
methods-more = { $count ->
    [one] - en nog één; die vind je met `/method tonen`
   *[other] - en nog { $count }; die vind je met `/method tonen`
}
methods-how = -# `/method tonen` laat alle stappen zien, `/method voorstel` helpt kiezen.

suggest-heading = ### { $about }
suggest-asked = -# { $people ->
    [one] 1 persoon
   *[other] { $people } mensen
}, { $minutes } minuten, { $bond ->
    [low] jullie kennen elkaar net
    [medium] jullie kennen elkaar een beetje
   *[high] jullie kennen elkaar goed
}.
suggest-item = **{ $number }. { $name }**
suggest-best-for = Voor { $best_for }.
suggest-made = Hier is hij voor gemaakt.
suggest-suits = Hier is hij ook geschikt voor.
suggest-other = Hij is voor iets anders gemaakt, maar kan hier helpen.
suggest-time = Duurt { $minutes } minuten; dat past.
suggest-long = Duurt { $minutes } minuten, en dat is langer dan jullie hebben.
suggest-people = Past bij jullie aantal.
suggest-few = Liever met minstens { $least } mensen.
suggest-many = Liever met hoogstens { $most } mensen; wie over is, kan meekijken.
suggest-none = Ik heb geen werkvorm die hierbij past.
suggest-how = -# Werkvormen die meer veiligheid vragen dan er is, staan er niet bij. Openen doe je met `/round openen`.

choice-fit-event = één concreet voorval
choice-fit-question = ik weet niet goed wat mijn vraag is
choice-fit-practical = een praktische vraag
choice-fit-stuck = een patroon dat vastzit, mijn eigen rol
choice-fit-ideas = hoe bereik ik iets, zoveel mogelijk ideeën
choice-fit-relation = een relatie, en wat die met me doet
choice-fit-wicked = een taai vraagstuk zonder bekend antwoord
choice-fit-dilemma = een dilemma met twee goede kanten
choice-fit-energy = weinig energie, veel probleempraat
choice-fit-decision = een besluit of een plan
choice-fit-success = iets dat goed ging
choice-fit-stock = de balans opmaken van een hele reis
choice-bond-low = we kennen elkaar net
choice-bond-medium = we kennen elkaar een beetje
choice-bond-high = we kennen en vertrouwen elkaar goed
