# Why something could not be done. Never only no: also what can be done.

unexpected = Something went wrong on my side, not on yours. Please try again; if it stays like this, give this code to the administrator: `{ $id }`.

error-conflict = Somebody else changed something at the same moment. Please try again.
error-old-button = This button is from earlier and does nothing any more. Look for the newest message in the room, or type `/round status`.
error-no-round = This round no longer exists.
error-no-round-here = There is no round in this channel. Name the round as well, or go to its room.
error-no-round-open = There is no round on this server now.
error-which-round = There is more than one round. Choose one at “round”.
error-pick-from-list = I do not know that round. Choose one from the list that appears while you type.
error-no-method = I do not know the method “{ $method }”. Choose one from the list that appears while you type.
error-only-facilitators-add = Adding a method is for facilitators. An administrator can choose which role that is with `/settings server`.
error-method-taken = A method with the id `{ $id }` comes with the bot. Give yours another id, at the top of the file, and send it again.
error-methods-full = This server already has { $max } methods of its own. Replace one by using the same id.
error-file-unreadable = The file could not be fetched. Nothing has changed; please send it again.
error-other-server = This round belongs to another server.
error-round-over = This round is already over.
error-round-closing = The round is drawing to a close, so it is too late to join. Until next time.

error-only-facilitators = Opening a round is for facilitators. An administrator can choose which role that is, with `/settings server`.
error-only-administrators = An administrator of the server chooses this: somebody with the right Manage Server.
error-only-this-facilitator = This is up to the facilitator of this round: <@{ $facilitator }>.
error-only-bringer = This is up to whoever brings the case.
error-only-consultants = Somebody who takes part and does not bring the case can take over.
error-not-in-round = You are not taking part in this round. The invitation shows whether there is a seat left.
error-not-a-participant = That person is not taking part in this round. Choose somebody from the circle.
error-bringer-cannot-lead = Whoever brings the case does not lead the round as well. Choose somebody else from the circle.
error-facilitator-has-no-seat = You lead this round, so you have a place already. If you would rather take part, hand the lead to somebody else.
error-facilitator-cannot-bring = Whoever leads does not bring a case. Hand the lead to somebody else first.
error-facilitator-hands-over = You lead this round. Hand the lead to somebody else first; then you can go.
error-facilitator-still-here = The facilitator is still here. You can take over when they have left, or have done nothing for ten minutes after a step's time.
error-bringer-still-here = The bringer is still here. Choosing another case is for when they have left.
error-bringer-gone = The bringer is no longer here. Choose another case first.
error-turn-gone = Whoever was bringing is no longer here. Go on with the next person first.
error-nobody-waits = That person is no longer knocking.

error-full = All { $size } seats are taken. If somebody drops out, you can still join.
error-too-few = { $missing ->
    [one] One more person is needed: a round begins with at least { $minimum }.
   *[other] { $missing } more people are needed: a round begins with at least { $minimum }.
}
error-already-started = The round has already begun.
error-not-started = The round has not begun yet.
error-bids-closed = The case has been chosen already. Keep yours for another round.
error-no-bids = There is no case yet. Ask the circle what rubs; one line is enough.
error-no-bid = That case is no longer on the table. Choose another.
error-no-bringer = No case has been chosen in this round yet.
error-no-contribution = That contribution is no longer there.
error-no-question = That question is no longer there.
error-no-questions = There are no questions to rate yet.
error-all-answered = Every question has been answered.
error-warmth-private = How warm a question is stays between the bringer and the person who asked it.
error-rate-first = Rate first, answer later. In the next step you choose where to begin.
error-already-posted = That question is in the room already.
error-case-empty = There is nothing in it yet. One line is enough to save.
error-case-untitled = This case has no title yet. Write one first; the title is all that is shared.
error-case-pick = I do not know that case. Pick one from the list that appears while you type.
error-cases-full = You keep { $max } cases on this server already. Erase one with `/case delete` and there is room again.
error-no-case = That case is no longer there.
error-nothing-to-pick = There is nothing to choose from yet.

error-not-this-step = That belongs to another step. The newest message in the room says what you can do now.
error-not-your-turn = This step is for others. Your turn will come.
error-wait-turn = It is <@{ $person }>'s turn now. { $before ->
    [one] Then it is yours.
   *[other] { $before } come before you.
} What you typed will be waiting for you. You can also pass ahead of time.
error-had-turn = You had your turn; now it is <@{ $person }>'s. Once everyone has had theirs, you may speak again.
error-last-already = <@{ $person }> cannot go further back. If they are not here yet, go on to the next speaker.
error-silent-now = You listen in this step. You can respond later.
error-steps-over = The steps are done; you are wrapping up now.
error-evaluation-closed = The round is closed and the averages are there. One answer more would give away what you thought; do tell the facilitator.
error-not-yet-closing = Not yet: this is for when you look back.
error-already-moved = That had already happened: the round stands somewhere else by now. The cockpit shows where.
error-already-extended = More time had been given already. The cockpit shows until when this step lasts now.
error-no-adding = In this round one cannot add in writing afterwards. Join live, or decline for today.
error-adder-later = You add in writing. Once the live steps are over, you get a message and can write.
error-adding-over = The round is closed, so nothing can be added any more.
error-adder-cannot-bring = You add in writing, and who brings a case is there live. First choose “I'm in”.
error-adder-cannot-lead = Who adds in writing does not lead the round. Somebody who is there live does.
error-bringer-stays = You bring a case in this round, and that is done live. If you have to go, leave the round; the facilitator will see how you all go on.
error-first-step = This is the first step, so there is no going back.
error-nothing-sealed = Nothing is sealed here.
error-already-paused = The round is paused already.
error-not-paused = The clock is running already.
error-room-gone = The room has been deleted. The facilitator can make a new one.
error-room-is-there = The room is still there.

error-empty = There was nothing in it. Write something, or pass.
error-too-long = That is { $length } characters, and { $max } fit. Could you shorten it?
error-title = { $length ->
    [0] There is no title yet. A few words are enough.
   *[other] That title has { $length } characters, and { $max } fit. Could you shorten it?
}
error-size = A circle has { $low } to { $high } seats.
error-minutes = You can add { $low } to { $high } minutes at a time.
error-scale = Choose a number from { $low } to { $high } for each question.
error-date = I cannot read “{ $typed }” as a date. Write day-month-year, for example 24-12-2026.
error-day-none = { $day } { month-name }{ $month ->
    [2] {" "}{ $year }
   *[other] {""}
} does not exist; the last day of { month-name } is the { $last ->
    [31] 31st
   *[other] { $last }th
}.
error-weekday = “{ $typed }” does not fit: that day is a { weekday-name }. See whether the date is right, or leave out the day of the week.
error-hour = I cannot read “{ $typed }” as a time. Write hour and minutes, for example 13:30.
error-hour-skipped = { $typed } does not exist that night: the clock goes forward. Choose { $later }, for example.
error-hour-twice = { $typed } comes twice that night: the clock goes back. Write { $first } for the first time, or { $second } for the second.
error-year = The year { $year } is too far away. Choose a year from { $low } up to { $high }.
error-moment = I cannot read “{ $typed }” as a day with a time. Write 17-2-2027 13:30, for example, or tomorrow 9:00.
error-date-range = Choose a date from today up to a year ahead.
error-zone = I do not know that time zone. Choose one from the list that appears while you type.

# For whoever runs the bot: what is the matter with the database.
error-database-unavailable = The database cannot be reached, or the connection was lost. Check that it is running and that DATABASE_URL is right.
error-database-locked = Another program kept the database to itself for too long. Close it, or wait a moment.
error-database-rule = The database refused a row that is not right. That is a fault in the bot; nothing has been half kept.
error-database-aborted = An earlier statement failed, so nothing has been kept.
error-database-address = The bot does not know the address { $scheme } in DATABASE_URL. Write sqlite:///reisgenoot.db or postgresql://…
error-database-foreign = This file is not a database of this bot. Choose another name in DATABASE_URL.
error-database-dangling = In these tables something refers to what is not there: { $tables }. Put a copy back.
error-database-version = The tables belong to another version ({ $found }; { $wanted } is needed). Make a copy, then run: python -m bot migrate
error-database-sealed = The texts in the database are sealed, and an older version cannot read them. Put back the copy that belongs to that version.
error-database-tampered = A sealed text was changed, or stands where it does not belong. The bot does not show it. Put a copy of the database back.

error-days = Choose { $low } to { $high } working days.
error-quorum = Choose { $low } to { $high } people, not counting the bringer.
error-days-span = The last day comes before the first, or there are more than { $max } days in between.
error-days-many = This list holds { $max } days of your own. Take a few away first.
error-days-first = Also say from which day: 24-12-2026, or 24/12.
error-no-reminder = Nothing is waiting for you here any more. Thank you.

error-method-size = This method is for { $low } to { $high } people, and you are not that many now.
error-bend-no-case = No case has been chosen yet. Choose one first; then you can change.
error-bend-method = This method does not fit what you have done so far. Choose another.
error-not-while-halted = The round is standing still. Let it go on first.
error-in-writing-already = This round is in writing already.
