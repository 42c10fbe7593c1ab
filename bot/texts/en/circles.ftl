# The circle maker: who sits with whom, what it gives and what it costs.

circles-moment = Moment { $number }
circles-moment-named = Moment { $number } ({ $key })
circles-circle = Circle { $name }: { $people }
circles-locked = This circle is locked.
circles-round = Round { $number }: { $bringer } brings, { $leader } leads.
circles-leads = { $leader } leads.
circles-away = Away: { $people }.
circles-changed = { $count ->
    [one] 1 person is
   *[other] { $count } people are
} in another circle than the last time: { $people }.
circles-empty = Nobody can come.

circles-kept = These circles keep { $kept }% together; { $when ->
    [end] after moment { $moment } all { $total } pairs have met.
    [early] after moment { $moment } already, all { $total } pairs have met.
   *[some] after moment { $moment } { $met } of the { $total } pairs have met.
}
circles-met-alone = After this one moment { $met } of the { $total } pairs have met.
circles-met-along = Pairs that have met, moment by moment: { $numbers }.
circles-mix = Every circle holds at least { $kinds } kinds of institution, from { $cities } cities or more.
circles-mix-kinds = { $kinds ->
    [one] Some circles hold one kind of institution.
   *[other] Every circle holds at least { $kinds } kinds of institution.
}
circles-mix-cities = { $cities ->
    [one] Some circles come from one city.
   *[other] Every circle holds people from at least { $cities } cities.
}
circles-most = Of one institution there are nowhere more than { $most } together.
circles-experienced = { $all ->
    [yes] Every circle has somebody who has led intervision before.
   *[no] { $count } of the { $circles } circles have somebody who has led intervision before.
}
circles-cases = { $spare ->
    [0] Everybody brings a case once; all { $slots } rounds are taken.
    [one] Everybody brings a case once; of the { $slots } rounds 1 stays free.
   *[other] Everybody brings a case once; of the { $slots } rounds { $spare } stay free.
}
circles-cases-short = { $people } of the { $total } people bring a case, in { $slots } rounds.
circles-leading = { $even ->
    [yes] { $leaders } people lead, each { $most ->
        [one] once
       *[other] { $most } times
    }.
   *[no] { $leaders } people lead, each { $least } to { $most } times.
} Nobody leads the round in which they bring.

circles-rules-kept = All hard rules are kept.
circles-rules-heading = { $count ->
    [one] One hard rule could not be kept:
   *[other] { $count } times a hard rule could not be kept:
}
circles-apart = { $count ->
    [one] 1 pair cannot meet: by a hard rule, or because the two are never there at the same moment.
   *[other] { $count } pairs cannot meet: by a hard rule, or because they are never there at the same moment.
}
circles-wishes-heading = What came short:
circles-gap-place = { $moment }, circle { $circle }
circles-gap-size = { $place }: { $count ->
    [one] 1 person
   *[other] { $count } people
}, and a circle has at least { $room }. { $why }
circles-gap-manager = { $place }: { $people } sit together, and one manages the other. { $why }
circles-gap-funder = { $place }: { $people } sit together, and one decides on the money of the other. { $why }
circles-gap-institution = { $place }: { $people } are of one institution, and more than two is too many. { $why }
circles-gap-private = { $count ->
    [one] Once a wish that was shared in confidence could not be met. Whose, and when, stays with who asked.
   *[other] { $count } times a wish that was shared in confidence could not be met. Whose, and when, stays with who asked.
}
circles-gap-experience = { $place }: nobody who has led intervision before. { $why }
circles-gap-case = No round of their own: { $people }. { $why }
circles-why-few = There are too few of them then.
circles-why-few-experienced = There are { $room } circles, and { $count ->
    [one] 1 experienced person
   *[other] { $count } experienced people
} then.
circles-why-locked = A circle is locked.
circles-why-one-circle = There is only one circle then.
circles-why-many = There are { $count } of them then, and all circles together hold { $room }.
circles-why-room = The rules together leave no other way.
circles-why-order = A wish that goes first asked for it. You can swap by hand.
circles-why-order-case = The rounds of the circles they sit in are full.
circles-why-slots = There are { $room } rounds for { $count } people.
circles-why-away = They can make no moment at all.

error-circles-moments = Circles can be made for { $low } to { $high } moments at once, and { $given } is not among them.
error-circles-size = A circle has { $low } to { $high } people. { $given } does not work: smaller breaks at one absence, larger leaves too little turn for each.
error-circles-together = Staying together goes from { $low } (everybody meets everybody) to { $high } (home circles), and { $given } is outside that.
error-circles-seed = The number for the draw lies between { $low } and { $high }, and { $given } is outside that.
error-circles-cases = A circle takes { $low } to { $high } cases at a moment, and { $given } is not among them.
error-circles-people = Circles can be made of { $low } to { $high } people, and these are { $given }.
error-circles-no-moment = There are no circles for the moment “{ $moment }”.
error-circles-no-circle = At the moment “{ $moment }” there is no circle “{ $circle }”.
error-circles-nobody = “{ $who }” is in no circle at that moment ({ $moment }).
error-circles-swap-same = { $one } and { $other } are in one circle already.
error-circles-swap-locked = That circle is locked. Unlock it first.
error-circles-swap-rule = That swap cannot be, by a hard rule ({ $rule ->
    [manager] manager
    [funder] who decides on the money
    [institution] at most two per institution
   *[size] four to eight people
}). In circle { $circle } these would come together: { $people }.
error-circles-swap-private = That swap cannot be: it would break a wish that was shared in confidence. Nothing has changed.

people-fault-line = { $place }: { $fault }
people-fault-file = The file
people-fault-place = Line { $line }, column { $column }
people-fault-cell = Line { $line }, column { $column } ({ $name })
people-fault-size = is too large. At most { $max } kB; leave out what is not about people.
people-fault-encoding = is no plain text. Save it again as CSV UTF-8, or as plain text in UTF-8.
people-fault-syntax = quotation marks begin here that end nowhere. Close them, or take them out.
people-fault-empty = names nobody. Put one person on each line, under a column name.
people-fault-no-name = has no column name. Put above the column with names: name.
people-fault-no-one = has no name. Fill it in, or take the line out.
people-fault-wide = has more cells than the { $columns } columns above it. Put a text with a comma or semicolon between quotation marks.
people-fault-choice = “{ $given }” is unknown. Choose from { $choices }.
people-fault-twice = “{ $given }” stands on line { $first } too. Give one of the two another name, or a column id.
people-fault-header-twice = the column “{ $given }” is there twice. Take one out.
people-fault-unknown = “{ $given }” is not in the list. Write the name as in the column name, or leave the cell empty if they do not take part.
people-fault-moment = “{ $given }” is no moment. Write the number of the moment, such as 2 or 1, 3.
people-fault-self = is the person themselves. Take that out.
people-unused = Not used from { $file }: { $columns }. Columns I know: { $known }.
