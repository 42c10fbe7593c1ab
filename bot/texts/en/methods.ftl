# A method on paper, in a list and as a suggestion.

method-card-title = { $name } ({ $id }), card { $card }
method-card-best-for = Good for { $best_for }.
method-card-size = { $minutes } minutes, with { $least } to { $most } people, counting the bringer, not the facilitator.
method-card-size-exact = { $minutes } minutes, with { $least } people, counting the bringer, not the facilitator.
method-card-safety = { $safety ->
    [low] Also when you have only just met.
    [medium] For a circle whose members know each other a little.
   *[high] Only for a circle whose members know each other well.
}
method-card-origin = Origin: { $origin }
method-card-basis = What it rests on: { $basis ->
    [sourced] steps and minutes come from a source.
    [normalised] the steps come from sources; the minutes were made to fit.
    [composed] put together by us from parts of other methods.
    [reconstructed] the frame comes from sources; some of the steps are a reconstruction that was not checked.
   *[own] a method of their own, by whoever added it.
}
method-card-roles = Roles: a bringer, a facilitator who minds the steps and the time, and those who think along.
method-card-helper = { $name }: { $task }.
method-card-step = { $number }. { $name } ({ $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
})
method-card-total = { $minutes } minutes together.
method-card-prelude = Beforehand, and not counted: { $name } ({ $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}). { $rule }
method-card-after = At the end, and not counted: the bringer says what helped and makes a plan (if … then …), and each looks back briefly.
method-card-ground = Throughout: what is said in the circle stays in the circle. You may pass. Advice is an offer, the bringer chooses.
method-card-floor = Who has the floor: { $who }.
method-card-who = { $who ->
    [bringer] bringer
    [consultant] everyone but the bringer
    [facilitator] facilitator
    [ask] the others ask, the bringer answers
    [all] everyone
   *[nobody] nobody, it is quiet
}
method-card-listens = { $who ->
    [bringer] The bringer listens and says nothing.
   *[consultant] The others listen and say nothing.
}
method-card-sealed = Sealed: each writes in silence, at a table on a card. It all opens at once when everyone has written or passed.
method-card-gate = { $kind ->
    [ending] First the bringer writes down how it ended: what they really did. That stays sealed.
   *[other] First the bringer writes something that stays sealed.
}
method-card-opens = { $kind ->
    [ending] Then what the bringer really did opens too.
   *[other] Then what the bringer wrote first opens too.
}
method-card-turns = In turn, in a drawn order{ $each ->
    [one] {""}
   *[other] , up to { $each } contributions in a turn
}; passing is fine. In writing everyone writes when it suits them.
method-card-turns-sealed = Then each tells in turn, in a drawn order.
method-card-repeats = As before, with somebody else as bringer: { $names }.
method-card-say = The facilitator could say: “{ $sentence }”

method-read-on = Read on ({ $page } of { $total })

methods-heading = ### Methods
methods-group = { $group ->
    [low] **Also when you have only just met**
    [medium] **When you know each other a little**
    [high] **Only when you know each other well**
   *[own] **Of this server**
}
methods-line = - **{ $name }** · { $minutes } min · { $sizes } people · { $best_for }
methods-more = { $count ->
    [one] - and one more; find it with `/method show`
   *[other] - and { $count } more; find them with `/method show`
}
methods-how = -# `/method show` shows every step, `/method suggest` helps you choose.

suggest-heading = ### { $about }
suggest-asked = -# { $people ->
    [one] 1 person
   *[other] { $people } people
}, { $minutes } minutes, { $bond ->
    [low] you have only just met
    [medium] you know each other a little
   *[high] you know each other well
}.
suggest-item = **{ $number }. { $name }**
suggest-best-for = For { $best_for }.
suggest-made = It was made for this.
suggest-suits = It suits this too.
suggest-other = It was made for something else, but may help here.
suggest-time = Takes { $minutes } minutes, which fits.
suggest-long = Takes { $minutes } minutes, which is more than you have.
suggest-people = Fits your number.
suggest-few = Better with at least { $least } people.
suggest-many = Better with { $most } people at most; whoever is left can watch.
suggest-none = I have no method that suits this.
suggest-how = -# Methods that ask for more safety than there is are left out. To open one: `/round open`.

choice-fit-event = one concrete event
choice-fit-question = I am not sure what my question is
choice-fit-practical = a practical question
choice-fit-stuck = a pattern that is stuck, my own part in it
choice-fit-ideas = how to achieve something, as many ideas as possible
choice-fit-relation = a relation, and what it does to me
choice-fit-wicked = a tough problem without a known answer
choice-fit-dilemma = a dilemma with two good sides
choice-fit-energy = low energy, much problem talk
choice-fit-decision = a decision or a plan
choice-fit-success = something that went well
choice-fit-stock = taking stock of a whole journey
choice-bond-low = we have only just met
choice-bond-medium = we know each other a little
choice-bond-high = we know and trust each other well
