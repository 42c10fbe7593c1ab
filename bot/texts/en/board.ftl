# The message for each step in the room.

board-heading = ### { $place }
board-done = -# { $place } · done
board-done-counted = -# { $place } · done: { $written ->
    [one] 1 contribution
   *[other] { $written } contributions
}{ $passed ->
    [0] {""}
    [one] , 1 pass
   *[other] , { $passed } passes
}
board-halt = { $why ->
    [pause] **The round is paused.** The clock is not running; you can still write. { $minutes ->
        [0] We will go on in a while.
        [one] There will be 1 minute left.
       *[other] There will be { $minutes } minutes left.
    }
    [bringer_gone] **The bringer is no longer here.** <@{ $facilitator }> is working out how we go on. What was written stays.
    [facilitator_gone] **The facilitator is no longer here.** The clock has stopped. Anyone but the bringer can take over, with the button in the message below.
   *[room_gone] **The room was gone.** <@{ $facilitator }> is working out how we go on. What was written stays.
}
board-lap = **Person { $lap } of { $laps }:** now <@{ $person }> brings.
board-case = **The case: { $title }**
board-everyone = { $may ->
    [both] Everyone takes part: write with the button, or talk here in the room.
    [ask] Ask your questions with the button, one at a time. Following up in the room is fine too.
    [write] Everyone writes with the button; the room stays quiet for now.
    [discuss] Talk with each other, here in the room. To keep a thought, use the button.
    [talk] Feel free to talk, here in the room.
    [choose] You may ask about a case, here in the room; your choice you make by yourself, with the menu.
    [listen] The facilitator has the floor; you can type again in a moment.
   *[read] The room is quiet for a moment.
}
board-bringer = { $may ->
    [both] <@{ $person }>, you have the floor: write with the button, or type here in the room.
    [write] <@{ $person }>, your turn to write, with the button. You can type in the room again later.
    [talk] <@{ $person }>, you may respond now: just type here in the room.
    [answer] <@{ $person }>, answer the questions one by one, with the button under each. Just typing is fine too.
   *[read] <@{ $person }>, your chair is turned: you read along and cannot type for now. It will turn back by itself.
}
board-consultants = { $may ->
    [both] Everyone else: write with the button, or talk here in the room.
    [ask] Everyone else: ask your questions with the button, one at a time. Following up in the room is fine too.
    [write] Everyone else: write with the button; the room stays quiet for now.
    [discuss] Everyone else: talk with each other, here in the room. To keep a thought, use the button.
    [talk] Everyone else: feel free to talk it over, here in the room.
   *[read] Everyone else: listen; you cannot type for a moment.
}
board-consultant = { $may ->
    [both] The other: write with the button, or type here in the room.
    [ask] The other: ask your questions with the button, one at a time. Following up in the room is fine too.
    [write] The other: write with the button; the room stays quiet for now.
    [discuss] The other: think aloud, here in the room. To keep a thought, use the button.
    [talk] The other: feel free to say something about it, here in the room.
   *[read] The other: listen; you cannot type for a moment.
}
board-gate = { $kind ->
    [ending] **One thing first.** <@{ $person }> writes down how it really ended. That stays sealed until everyone has taken a position; then the questions begin.
   *[other] **One thing first.** <@{ $person }> writes something that stays sealed for a while; then the others begin.
}
board-sealed = **Sealed:** nobody reads what you write until everyone has written or passed. Then it all opens at once.
board-revealed = Everything is open: read it below.
board-bids = **On the table**
board-no-bids =
    Nothing comes to mind? Think of a bicycle wheel that rubs a little with every turn. You stopped hearing it long ago, but you pedal against it every day.
    What rubs like that in your work, these weeks?
board-votes = { $count ->
    [0] Nobody has voted yet.
    [one] One vote is in.
   *[other] { $count } votes are in.
} Your vote stays secret, and you may change it. If it is a tie, whoever brought a case longest ago goes first.
board-choose = Choose a case
board-until = Until { $time } ({ $away }).
board-count = Written or passed: { $done } of { $total }.
board-open-questions = { $count ->
    [one] One question is waiting for an answer.
   *[other] { $count } questions are waiting for an answer.
}
board-waiting = Still to come: { $people }. Passing is fine.
board-all-in = Everyone has had a turn.
board-pass-rest = I leave the rest open
board-pass = I pass
board-turn = **It is <@{ $person }>'s turn.** { $may ->
    [ask] Ask your question with the button, or type it here.
    [write] Write with the button; the room stays quiet.
   *[both] Write with the button, or type here in the room.
}
board-turn-each = { $may ->
    [ask] One turn holds { $each } questions: you may follow up on the answer.
   *[both] One turn holds { $each } contributions.
}
board-turn-ahead = Then: { $people }.
board-turn-last = This is the last turn.
board-turn-had = Had their turn: { $people }.
board-turn-passed = Passed: { $people }.
board-turn-note = -# The order was drawn; until your turn comes you listen and read. { $done ->
    [yes] When you write with the button, the turn moves on by itself; if you said or typed it, press *Done, next*.
    [more] After the last one with the button the turn moves on by itself; if you are done sooner, or said or typed it, press *Done, next*.
   *[no] When you have written, the turn moves on by itself.
} Passing is always fine, also ahead of time.
board-turn-done = Done, next
board-turns-written = -# In writing you need not wait for your turn: write when it suits you.
board-turns-sealed = Tell it in turn, in the order in which it stands below.
board-commit = My commitment
board-evaluate = Look back in half a minute

board-written = **{ $place }** · to move: { $people } · until { $until } · { $missing ->
    [one] 1 of you to go
   *[other] { $missing } of you to go
}
board-written-unseen = whoever has not yet written, voted or passed
board-written-done = **{ $place }** · everyone has had a turn; we go on in a moment
board-written-stopped = **{ $place }** · time is up and { $missing ->
    [one] 1 of you has
   *[other] { $missing } of you have
} not had a turn · <@{ $facilitator }> chooses how we go on; you can still write

board-rate = Rate the questions
board-to-answer = Choose a question to answer
