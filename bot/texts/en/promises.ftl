# Commitments: the evening's question, one's own list, what is open in a circle, what lived on.

checkback-heading = ## How did it go?
checkback-button = Tell how it went
checkback-change-button = Change your answer
checkback-answer = { $outcome ->
    [2] **Your answer:** it worked.
    [1] **Your answer:** it worked in part.
   *[0] **Your answer:** not yet. That is worth knowing too.
}
promise-answered-before = { $outcome ->
    [2] **Earlier you said:** it worked.
    [1] **Earlier you said:** it worked in part.
   *[0] **Earlier you said:** not yet.
}
promise-heading = ## Your commitment
promise-round = After the round **{ $title }** this is what you set out to do:
promise-words = if { $if }, then { $then }
promise-once-more = -# Not a good moment? I will ask one more time, on { $when }. After that I let it rest.
promise-asked-again = -# Here I asked how a commitment went. I asked once more later; answer there.
promise-rests = -# That was the last time I asked. It lies ready when your circle meets next, and you can come back to it whenever you like.
promise-is-let-go = Let go. No more questions about it; making room is a choice too.
promise-is-shared = -# Whoever was in that round can read your commitment along next time.
promise-week = A week later
promise-day = Another day
promise-let-go = Let it go
promise-let-go-sure = Do you let this commitment go? I will not ask about it again, and that stays so. You can also just move it.
promise-let-go-yes = Yes, let it go
promise-rewrite = Put it differently
promise-share = { $on ->
    [on] Let the circle read along
   *[off] Keep it to myself
}
promise-lived = Let them know it lived on
promise-lived-about = { $state ->
    [told] Whoever wrote it has heard that it lived on. Did something else come up later? Mark it and let them know again.
    [marked] { $count ->
        [one] One contribution by somebody else is marked as what helped. Whoever gives something seldom hears of it again. Shall I let them know it lived on? I say nothing of your case or your answer.
       *[other] { $count } contributions by others are marked as what helped. Whoever gives something seldom hears of it again. Shall I let them know it lived on? I say nothing of your case or your answer.
    }
   *[none] Was there a question or an idea that stayed with you? Mark it; then you can let them know it lived on.
}
promise-hush = { $on ->
    [on] No note when something lived on
   *[off] Do tell me when something lived on
}

promises-heading = ## Your commitments
    Only you read this list. What is open comes first.
promises-none = You have no commitment yet. At the end of a round in which you bring a case, you make one: if … then …
promises-item = { $state ->
    [open] **Open** · we look back { $when }
    [rests] **Open, and resting** · its day was { $when }
    [let_go] **Let go**
    [outcome-2] **It worked** · { $when }
    [outcome-1] **It worked in part** · { $when }
   *[outcome-0] **Not yet** · { $when }
}
promises-choose = Choose a commitment to move, to answer or to let go

board-promises = { $count ->
    [one] **Since last time:** one commitment is still open in this circle.
   *[other] **Since last time:** { $count } commitments are still open in this circle.
}
board-promises-button = What is still open
circle-promises-heading = ## Since last time
    Only you see this. Whoever wants to tell about it does so themselves.
circle-promises-none = Nothing is open any more in this circle.
circle-promises-own = **You**, after the round *{ $title }*:
circle-promises-own-untitled = **You**, after a round whose words are gone:
circle-promises-known-untitled = <@{ $person }> set out to do something on { $when }.
circle-promises-known = <@{ $person }> set out to do something after the round *{ $title }* ({ $when }).
circle-promises-more = And { $count } more from rounds you were in.
circle-promises-unseen = { $count ->
    [one] There is also an open commitment from a round you were not in.
   *[other] There are also { $count } open commitments from rounds you were not in.
}

lived-on = { $kind ->
    [question] **A question of yours lived on.** You asked it on { $when }:
    [advice] **A piece of your advice lived on.** You gave it on { $when }:
    [reframe] **What you called the core lived on.** You wrote it on { $when }:
    [association] **What came to your mind lived on.** You wrote it on { $when }:
   *[other] **Something of yours lived on.** You wrote it on { $when }:
}
lived-on-after = Whoever brought the case then lets you know. What came of it is theirs to tell; thank you for giving it.

form-checkback = How did it go?
form-checkback-outcome = Your commitment
form-checkback-outcome-option = { $outcome ->
    [2] It worked
    [1] It worked in part
   *[0] Not yet
}
form-checkback-line = What happened?
form-checkback-line-hint = One line is enough. Only you read this.
form-promise-day = Another day
form-promise-day-hint = On the evening of that day I ask again. A date, or in words.
form-promise-day-example = friday, in three weeks, 24-12-2026

reply-promise-tapped = { $outcome ->
    [2] Good. Add a line if you would like to know later what made it work.
    [1] That counts too. What did work?
   *[0] Good that you say so. Would you like to move it, go about it differently or let it go? All of that is fine.
}
reply-promise-moved = Moved. I will ask you how it went on <t:{ $asked }:F>.
reply-promise-let-go = Let go. I will not ask about it again. What you learned from it is not lost.
reply-promise-lived-on = I will let whoever wrote it know, each apart: only their own sentence, nothing of your case.
reply-promise-hushed = { $quiet ->
    [yes] You get no more notes when something of yours lived on. To have them back, use `/promise show`.
   *[no] You will hear again when something of yours lived on.
}

error-no-promise = That commitment is not there (any more). What you have is in `/promise show`.
error-promise-day-came = The day of this commitment has come. First say how it went, move it or let it go with `/promise show`; then you can make a new one.
error-promise-moves = This commitment has been moved { $max } times already. Say how it went, or let it go; you can always begin anew.
error-promise-answered = You already said how it went. You can still change your answer.
error-promise-let-go = You let this commitment go. You make a new one after a round in which you bring a case.
error-promise-not-lived = Say first how it went. If it worked, if only in part, you can let them know it lived on.
error-promise-nothing-helped = Nothing by anybody else is marked yet. First mark what helped.
error-promise-round-gone = That round is no longer there, and neither is what was written in it.
