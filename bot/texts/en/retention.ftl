# Clocks: what goes when, and what is said about it.

welcome-kept = -# What you write here goes { $days } days after the end of the round: from my memory, and this room with it.
closing-goes = This room goes on { $day }, with all that is in it. Whatever you want to keep, take along before then.
going = **On { $day } ({ $away }) this room goes**, with all that was written in it. That is what we agreed.
    Is there a sentence you want to keep? Copy it now, or let it go from your harvest.
erased-receipt = **Gone, as agreed.** { $count ->
    [one] Your text
   *[other] Your { $count } texts
} from a round of { $method } that ended on { $day } { $count ->
    [one] is
   *[other] are
} erased: with me, and with the room in Discord as well. You need not do anything.
clocks-heading = ## How long I keep what
clock-line = - { clock-matter }: { $days ->
    [one] one day
   *[other] { $days } days
} { $matter ->
    [round_texts] after the end of the round
    [drafts] after you typed it
    [attendance] after the last meeting of the programme
    [promises] after the last meeting of the programme
    [left_server] after I was taken from the server
   *[audit] after it happened
}
clock-matter = { $matter ->
    [round_texts] What was written in a round, and the room
    [drafts] What you typed and did not send yet
    [attendance] Who signed up and who came
    [promises] Commitments and what came of them
    [left_server] Everything of a server that I am no longer on
   *[audit] The account for administrators
}
clock-shortened = { $line } (shorter than the usual { $most })
clocks-note = -# An administrator can choose fewer with `/settings retention`, never more. What is not here stays until the one whose it is erases it.
reply-clock-saved = Saved: { clock-matter } from now on { $days ->
    [one] one day
   *[other] { $days } days
}. Rooms that still stand name the new date.
error-clock-fixed = This clock is fixed.
error-clock-range = Choose a number of days from { $least } to { $most }. More than { $most } is not possible: that is what people were promised.
choice-matter-round-texts = What was written in rounds, and the rooms
choice-matter-drafts = What was typed and not sent
choice-matter-attendance = Who signed up and who came
choice-matter-promises = Commitments and what came of them
choice-matter-audit = The account of who did what
choice-matter-left-server = Everything, once the bot is gone

closing-held = This room stays until { $day }, longer than agreed: two administrators put that down, with a reason. After that it goes.
holds-heading = ## What is kept longer
holds-none = Nothing is kept longer than its clock.
hold-line = **{ $title }**, until { $until }
hold-asked = Asked for by { $person }: { $reason }
hold-second = { $person } agreed to it.
hold-waits = Still waits for a second administrator. Without one it lapses a week after it was asked for.
hold-agree = I agree
hold-end = End it
holds-note = -# Meant for when the law asks it, such as a request for public access. The room says that it stays longer. Ask for one with `/settings hold`, with a round, a reason and a number of days.
reply-hold-asked = Put down until <t:{ $until }:D>. A second administrator must agree within a week, with `/settings hold`; otherwise it lapses. The room says so now as well.
reply-hold-agreed = You agree. The round stays until the day that was named.
reply-hold-ended = Ended. The round goes when its time is up.
error-hold-reason = Say in one line why this must stay longer.
error-hold-days = Choose a number of days from 1 to { $max }.
error-hold-second = You asked for this yourself. A second administrator must agree.
error-hold-over = This is over, or has lapsed. Ask for it anew if need be.
error-no-hold = This is not kept longer (any more).
error-round-erased = The texts of this round are erased already.
