# Circles on Discord: the draft, what was published, wishes, and whose turn it is.

circles-when = **{ $title }**, { $start }
circles-draft-heading = ## Circles for { $title }: a draft
    Only who leads sees this.
circles-draft-asked = -# Asked for: { $size } people in a circle preferably, “{ $together }”, draw { $seed }. The same draw gives the same circles.
circles-slider = { $value ->
    [0] Everybody meets everybody
    [25] Mostly new people
    [50] Half the same, half new
    [75] Mostly the same people
   *[100] Home circles
}
circles-slide = More new, or more together?
circles-private = { $kept ->
    [yes] Wishes in confidence were kept.
   *[no] Not all wishes in confidence could be kept.
}
circles-lock-placeholder = Which circles stay as they are?
circles-lock-option = Circle { $name }
circles-page-whole = The whole
circles-page-on = Next moment
circles-again = Another draw
circles-publish = Publish
circles-swap-heading = ## { $one } and { $other } change circles
    Nothing has changed yet.
circles-swap-before = **Now.** { $said }
circles-swap-after = **After the swap.** { $said }
circles-swap-keep = Keep it so
circles-mend-heading = ## Mending the circles
    As few people as can be move. Nothing has changed yet.
circles-mend-joined = Gets a place: { $people }.
circles-mend-moved = { $count ->
    [0] Nobody moves.
    [one] Moves to another circle: { $people }.
   *[other] Move to another circle: { $people }.
}
circles-mend-keep = Mend them so
circles-published-heading = ## Circles of { $title }
circles-published-none = No circles have been published yet.
circles-published-circle = **Circle { $name }.** { $people }.
circles-misfit = Somebody joined or left, or somebody cannot come. The circles no longer fit who travels along.
circles-wish = My wishes
circles-draft-see = See the draft
circles-mend = Show who would move
circles-announced = ## Who sits with whom
circles-announced-note = -# Who leads when, and swapping your turn: `/circles rota`.

wish-heading = **Your wishes for the circles.** Only you see this. I take them into account, and nobody else gets to read them, not even who leads.
wish-not-with = Rather not in a circle with: { $people }.
wish-none = You are happy to sit with everybody.
wish-away = You cannot make: { $moments }.
wish-always = You can make every moment.
wish-placeholder = With whom rather not?
wish-away-placeholder = When can you not be there?
wish-note = -# When you cannot come shows later: you are in no circle then. With whom you would rather not sit, I tell nobody.

rota-heading = ## Who leads when
rota-circle = circle { $name }
rota-moment = { $moment }, { $circle }
rota-proposed = **Next time**, { $circle } (a suggestion)
rota-nobody = Round { $number }: nobody yet.
rota-asked = { $people } { $count ->
    [one] is looking
   *[other] are looking
} for somebody to swap with.
rota-swap = I want to swap: { $moment }
rota-take = I take over from { $name }: { $moment }
rota-note = -# Nobody leads the round in which they bring a case.
turn-asked = { $asker } was going to lead circle { $circle } at { $moment }, and is looking for somebody to take that over.
turn-rounds = { $count ->
    [one] It is about the round with the case of { $people }.
   *[other] It is about the rounds with the cases of { $people }.
}
turn-take = I take it over
turn-taken = { $taker } takes over from { $asker }: circle { $circle } at { $moment }.
turn-over = What { $asker } asked about circle { $circle } at { $moment } is over.

balance-of = circle { $name }
balance-here = this server
balance-heading = { $whole ->
    [yes] ## Give and take in { $where }
        Only you see this.
   *[no] ## Your part in { $where }
}
balance-line = { $whole ->
    [yes] { $bar } { $person }: brought { $brought }, led { $led }, thought along { $advised }{ $ever ->
        [yes] ; last brought on { $last }
       *[no] {""}
    }.
   *[no] You brought a case { $brought ->
        [one] once
       *[other] { $brought } times
    }, led { $led ->
        [one] once
       *[other] { $led } times
    } and thought along { $advised ->
        [one] once
       *[other] { $advised } times
    }.
}
balance-bring = { $whole ->
    [yes] **Next to bring a case:** { $person }.
   *[no] It is your turn to bring a case.
}
balance-lead = { $whole ->
    [yes] **Next to lead:** { $person }.
   *[no] It is your turn to lead.
}
balance-note = { $whole ->
    [yes] -# Counted over closed rounds. The bar is the part in which somebody gave: led or thought along. Whoever brought least is next; of equals, whoever did so longest ago. It is a memory, not a duty.
   *[no] -# Counted over closed rounds. Of others you see nothing here.
}
cockpit-balance = Whose turn it is
cockpit-choose-turn = Where votes are equal, whoever brought a case longest ago goes first. The button below tells whose turn it is.

reply-circles-published = { $count ->
    [one] The circles of one moment are there for everybody.
   *[other] The circles of { $count } moments are there for everybody.
}
reply-circles-mended = { $count ->
    [one] The circles are mended, and there for everybody.
   *[other] The circles of { $count } moments are mended, and there for everybody.
}
reply-turn-asked = { $count ->
    [one] I asked one person in your circle. If they say yes, you will hear.
   *[other] I asked { $count } people in your circle. Whoever says yes first takes it over; you will hear.
}
reply-turn-taken = You lead in the place of { $name }. I will tell them.

error-circles-pick = Choose from the list that appears while you type.
error-circles-no-moments = There is no intervision moment left in the programme. Plan one first, with `/programme edit`.
error-circles-no-draft = There are no circles on the table yet. Make them with `/circles make`.
error-circles-draft-changed = The circles have changed in the meantime. Look again, with `/circles publish` or `/circles show`.
error-circles-past = That moment is over, or is off.
error-circles-fit = The circles still fit who travels along. There is nothing to mend.
error-circles-swap-apart = That swap cannot be: it would bring together two people who do not belong in one circle. I do not say who or why. Nothing has changed.
error-wish-who = I do not know yet who you are in this programme. Choose yourself first, with `/programme show` and “This is me”.
error-wishes-many = Choose { $max } at most. With more wishes there is no circle left to sit in.
error-balance-nothing = No round has been closed here in which you had a part.
error-rota-nothing = There are no circles yet in which somebody will lead.
error-lead-turn-gone = That turn is no longer there: somebody else leads, or the circles have changed.
error-turn-own = That is your own turn.
error-turn-outsider = Only who is in this circle can take the turn.
error-turn-brings = You bring a case yourself in one of these rounds. Nobody leads the round in which they bring.
error-turn-late = That moment has begun. Hand over the lead in the cockpit of the round.
error-turn-not-yours = You lead nothing in this circle, so there is nothing to swap.
error-turn-nobody = There is nobody in your circle I can ask: they bring a case themselves, or I do not know them on Discord. Talk to whoever leads the programme.
error-turn-taken = Somebody was before you. The turn has been taken.
