# The cockpit, for the facilitator alone, and the messages that call for a facilitator.

cockpit-heading = ## Cockpit
cockpit-place = **{ $place }**
cockpit-until = Until { $time } ({ $away }).
cockpit-no-clock = This step has no clock.
cockpit-halt = { $why ->
    [pause] Paused. { $minutes ->
        [one] There is 1 minute left.
       *[other] There are { $minutes } minutes left.
    }
    [bringer_gone] The bringer is no longer here. Choose another case with the circle, or stop here. What was written is kept.
    [facilitator_gone] The round stands still until somebody leads again.
   *[room_gone] The room is gone. Make a new one, or stop here.
}
cockpit-turn-gone = Whoever was bringing is no longer here. Go on with the next person, or stop here. What was written is kept.
cockpit-ahead-turn = Next it is the turn of <@{ $person }>: { $name }.
cockpit-ahead = Next: { $name }.
cockpit-last = This is the last step; after it you wrap up.
cockpit-talk = The circle is talking now. I do not read along, so you can see better than I who has not spoken yet.
cockpit-choose = Everyone votes quietly. When you go on, the votes of that moment count.
cockpit-nothing-asked = Nobody hands in anything in this step.
cockpit-sealed = { $written ->
    [0] Nobody has written anything yet.
    [one] One text is in, sealed.
   *[other] { $written } texts are in, sealed.
}
cockpit-waiting = Still to come: { $people }.
cockpit-all-in = Everyone has had a turn.
cockpit-turn = It is <@{ $person }>'s turn.
cockpit-turn-next = Next speaker
cockpit-turn-last = Away for now: last
cockpit-gate = { $kind ->
    [ending] First <@{ $person }> writes down how it really ended; that stays sealed. Then the questions begin.
   *[other] First <@{ $person }> writes something that stays sealed for a while; then the others begin.
}
cockpit-say =
    You could say:
    > { $sentence }
cockpit-note = -# You decide when to go on; the clock only tells you. You can go back too, and nothing is lost.
cockpit-next = Next: { $name }
cockpit-next-reveals = Open what was written
cockpit-next-closing = On to wrapping up
cockpit-extend = +{ $minutes } minutes
cockpit-pause = Pause
cockpit-resume = Resume
cockpit-back = Back
cockpit-reveal = Lift the seal
cockpit-cancel = Call off
cockpit-hand-over = Hand the lead to …
cockpit-knock = <@{ $person }> is knocking and would like to come in.
cockpit-knock-more = { $count ->
    [one] And one more person is knocking.
   *[other] And { $count } more people are knocking.
}
cockpit-admit = Let in
cockpit-next-turn = On to the next person
cockpit-choose-again = Choose another case
cockpit-closing = **Wrapping up.** Give everyone a moment, then close the round.
cockpit-picked = { $done ->
    [yes] The bringer has chosen what helped.
   *[no] The bringer has not chosen what helped yet.
}
cockpit-picked-each = { $done ->
    [yes] Each has chosen what helped.
   *[no] Not everyone has chosen what helped yet.
}
cockpit-committed-each = { $done ->
    [yes] Each has a commitment.
   *[no] Not everyone has a commitment yet.
}
cockpit-committed = { $done ->
    [yes] There is a commitment.
   *[no] There is no commitment yet.
}
cockpit-evaluated = { $count ->
    [0] Nobody has filled in the evaluation yet.
    [one] One of you has filled in the evaluation.
   *[other] { $count } people have filled in the evaluation.
}
cockpit-averages = On average, from 1 to 5: question clearer { $clearer } · room to speak { $heard } · method fitted { $fitted } · something to take home { $home }.
cockpit-close = Close the round
cockpit-state = { $status ->
    [closed] The round is closed. Thank you for leading it.
    [cancelled] The round was called off. What was written is kept.
   *[other] The round has not started yet.
}

time-up = <@{ $person }>, the time for “{ $name }” is up. You decide when to go on; anyone still writing can finish in peace.
time-up-late = { $minutes ->
    [one] This message is 1 minute late, because I was away for a moment.
   *[other] This message is { $minutes } minutes late, because I was away for a moment.
}
time-up-over = -# The time for “{ $name }” was up.
time-up-next = Go on

takeover = **Who leads us on?** We have not heard from <@{ $person }> for a while. Anyone but the bringer can take over; everything stays as it was.
takeover-button = I'll take over
takeover-done = -# <@{ $person }> leads the round.

cockpit-written = Until { $until }. This step closes by itself when everyone has had a turn, or at that time if the bringer and { $quorum ->
    [one] 1 other
   *[other] { $quorum } others
} took part. { $extended ->
    [yes] The one extension of two working days has been used.
   *[no] If there are too few by then, two working days are added, once.
}
cockpit-stopped = **Time is up, and too few people took part.** You choose: one more day, go on with what there is, or wrap up now.
cockpit-extend-day = +1 working day
cockpit-finish = Wrap up now
time-up-written = <@{ $person }>, the time for “{ $name }” is up and too few people took part. Will you choose how to go on? Nothing gets lost.

bend-short = { $people ->
    [one] 1 participant is left
   *[other] { $people } participants are left
}, the bringer included; this method asks for more.
bend-button = What fits who is here?
bend-start-short = **This method asks for at least { $asks } people; there are { $people } of you.** It can be done, but there will be less to hear. Invite somebody else, choose what fits better, or start anyway.
bend-start = Start anyway
bend-heading = **With { $people } participants this works too**
bend-method = - **{ $name }**: good for { $best_for }
bend-none = There is no method for a circle this small.
bend-keeps = What was told, asked and written stays and counts; you begin at the first step that still needs doing.
bend-to = To { $name }
bend-writing = Go on in writing

cockpit-airtime = Who wrote how much
airtime-heading = **Who wrote how much.** Only you see this.
airtime-line = { $role ->
    [bringer] <@{ $person }> (bringer):
   *[other] `{ $bar }` <@{ $person }>: { $share }%,
} { $words ->
    [one] 1 word
   *[other] { $words } words
} in { $count ->
    [one] 1 contribution
   *[other] { $count } contributions
}{ $turns ->
    [0] {""}
    [one] , 1 turn
   *[other] , { $turns } turns
}{ $passed ->
    [0] {""}
    [one] , 1 pass
   *[other] , { $passed } passes
}
airtime-silent = Nothing yet from { $people }, as far as I know.
airtime-note = -# The percentage is the part of all words of those who think along; the bringer tells the case and is left out of it. I count turns, and what was handed in with a button and lies open. Talking and typing in the room I do not count; you hear that best yourself. Being quiet is taking part too.
