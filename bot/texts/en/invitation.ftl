# The invitation, and the welcome in the room.

invitation-heading = ## { $title }
invitation-from = <@{ $person }> invites you to a round of intervision: one case, a small circle, and time to look at it properly.
invitation-from-turns = <@{ $person }> invites you to a small round of intervision, in which everyone brings in turn.
invitation-method = **{ $name }**, { $minutes } minutes. Good for { $best_for }.
invitation-safety-high = Playful and confronting: only for a circle whose members know each other well.
invitation-seats = { $left ->
    [0] All { $size } seats are taken.
    [one] One of the { $size } seats is still free.
   *[other] { $left } of the { $size } seats are still free.
}
invitation-seats-all = There are { $size } seats, all of them free.
invitation-nobody = Nobody is in yet. You can be the first.
invitation-people = In ({ $count }): { $people }.
invitation-no-cases = There is no case yet. A half-formed idea is enough to offer one.
invitation-no-cases-turns = Everyone will bring something. Do you know what? Put it down here; a half-formed idea is enough.
invitation-cases = **Cases on offer**
invitation-state = { $status ->
    [starting] The room is being set up. You can still join.
    [running] The round is under way and there is a seat left. Knock, and the facilitator lets you in.
    [closing] The round is drawing to a close: the circle is looking back.
    [closed] This round has finished. What was said stays in the circle.
   *[cancelled] This round has been called off.
}
invitation-running-full = The round is under way, and every seat is taken.
invitation-join = I'm in
invitation-bid = I'll bring a case
invitation-status = Where are we?
invitation-decline = Not today
invitation-start = Start (facilitator)
invitation-join-late = Knock
invitation-start-note = -# Start is for the facilitator, and works from { $minimum } people on.

welcome-heading = ## Welcome to { $title }
welcome-people = Here are { $people }, with <@{ $facilitator }> as facilitator. Our method: { $method }, { $minutes } minutes.
welcome-turns = **Everyone brings,** in this order: { $people }. I see to the changing of places.
welcome-trust = **What is said here stays here.** Do not name others, and do not bring a case up with its bringer later, unless they do.
    To be honest about it: the owner and the administrators of this server can open private channels too, and Discord does not encrypt messages end to end. The bot does not read what you type in the room; it keeps only what you hand in with a button.
welcome-how = **How it works.** For every step a message appears here: what we do now, until when, and a button to write. Nothing to add? *I pass* counts as well.
    The clock rushes nobody: the facilitator decides when we go on, and what you wrote is never lost.

invitation-method-written = **{ $name }**, in writing: { $days ->
    [one] one working day
   *[other] about { $days } working days
}, a few minutes a day. Good for { $best_for }.
invitation-written = You write when it suits you. A step closes as soon as everyone has written or passed, or at noon on the agreed day if the bringer and { $quorum ->
    [one] at least 1 other
   *[other] at least { $quorum } others
} took part. Nothing ends at weekends or in holidays.
invitation-chance = If each of you really comes four times out of five, the chance is { $percent }% that you will be at least { $needed }: { $word ->
    [sure] no need to worry
    [likely] that will probably work
    [half] that is a close call, one more person helps a lot
   *[doubtful] that is uncertain, do invite somebody else
}.
invitation-chance-few = A full round takes at least { $needed } of you: { $missing ->
    [one] one is still missing
   *[other] { $missing } are still missing
}.
welcome-people-written = Here are { $people }, with <@{ $facilitator }> as facilitator. Our method: { $method }, in writing.
welcome-written = **How it works.** Each step brings a message here with one line: whose move it is, until when, and what is missing. Write with the button when it suits you; *I pass* counts too.
    A step closes as soon as everyone has had a turn, or at noon on the agreed day if the bringer and { $quorum ->
        [one] 1 other
       *[other] { $quorum } others
    } took part. If we are waiting for you I will ask once, privately, and never in the evening or on a day off. What you write late simply counts.
