# A method on paper.

method-card-title = { $name } ({ $id })
method-card-best-for = Good for { $best_for }.
method-card-size = { $minutes } minutes, { $least } to { $most } people.
method-card-safety = { $safety ->
    [low] Also when you have only just met.
    [medium] For a circle whose members know each other a little.
   *[high] Only for a circle whose members know each other well.
}
method-card-origin = Origin: { $origin }
method-card-step = { $number }. { $name } ({ $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
})
method-card-sealed = Sealed until everyone has written or passed.
method-card-gate = Beforehand the bringer writes something that stays sealed.
method-card-say = The facilitator could say: “{ $sentence }”
