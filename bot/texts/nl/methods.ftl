# Een werkvorm op papier.

method-card-title = { $name } ({ $id })
method-card-best-for = Goed voor { $best_for }.
method-card-size = { $minutes } minuten, { $least } tot { $most } mensen.
method-card-safety = { $safety ->
    [low] Kan ook als jullie elkaar net kennen.
    [medium] Voor een kring die elkaar een beetje kent.
   *[high] Alleen voor een kring die elkaar goed kent.
}
method-card-origin = Herkomst: { $origin }
method-card-step = { $number }. { $name } ({ $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
})
method-card-sealed = Verzegeld tot iedereen schreef of paste.
method-card-gate = Vooraf schrijft de inbrenger iets op dat verzegeld blijft.
method-card-say = De gespreksleider kan zeggen: „{ $sentence }”
