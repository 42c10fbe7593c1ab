# Wrapping up, the harvest, and the evening of the commitment.

closing-heading = ### Wrapping up
closing-bringer = { $people }, what helped you today? Mark it, and turn your first step into a commitment: if … then …
closing-picked = { $count ->
    [one] You marked one contribution.
   *[other] You marked { $count } contributions.
}
closing-bringer-each = { $people }, you each brought in turn. What helped you? Mark it, and turn your first step into a commitment: if … then … Everyone gets a harvest card of their own.
closing-picked-each = { $count ->
    [one] Together you marked one contribution.
   *[other] Together you marked { $count } contributions.
}
closing-committed-each = Everyone's commitment has been noted.
closing-committed = Your commitment has been noted.
closing-words = In one word: { $words }
closing-word = <@{ $person }> *{ $word }*
closing-everyone = Everyone: look back for half a minute. What you tap, nobody in the circle sees; afterwards the facilitator sees only averages, from four answers on. Your one word appears here, with your name.
closing-everyone-few = Everyone: look back for half a minute. What you tap, nobody sees; you are too few for averages. Your one word appears here, with your name.
closing-evaluated = { $count ->
    [0] Nobody has looked back yet.
    [one] One of you has looked back.
   *[other] { $count } people have looked back.
}
closing-pick-button = This helped me
closing-evaluate-button = Look back in half a minute
closing-closed = **The round is closed. Thank you, all of you.**
    The room stays readable, and what was said here stays here.
closing-cancelled = **This round was called off.** What you wrote is not gone, and the room stays readable.

harvest-heading = ## Your harvest
harvest-round = From the round **{ $title }** of { $when } ({ $name }).
harvest-round-undated = From the round **{ $title }** ({ $name }).
harvest-case = Your case: { $title }
harvest-helped = **What helped you**
harvest-nothing-helped = You did not mark anything. Sometimes it only sinks in later.
harvest-item = { $kind ->
    [question] A question from <@{ $person }>
    [reframe] The heart of it, as <@{ $person }> sees it
    [advice] Advice from <@{ $person }>
    [association] What came to <@{ $person }>
   *[other] From <@{ $person }>
}
harvest-said = **What you said about it yourself**
harvest-promise = **Your commitment**
harvest-no-promise = You did not make a commitment.
harvest-asked = I will ask you how it went on { $when }.
harvest-yours = -# This card is yours alone.

door = { $what ->
    [harvest] <@{ $person }>, a direct message did not reach you. So your harvest card is here; only you see what opens.
   *[checkback] <@{ $person }>, a direct message did not reach you. So I ask it here: how did your commitment go? Only you see what opens.
}
door-button = { $what ->
    [harvest] Open my harvest
   *[checkback] Tell how it went
}

room-gone = **The room of “{ $title }” has been deleted.** The clock has stopped. What was handed in with a button is still there; what was typed freely in the room is gone.
room-for = <@{ $person }>
room-gone-new = Make a new room
room-refused = **I could not make a room for “{ $title }”.** The round has not begun, and nobody has to do anything again. Ask an administrator whether the category is still there, has space, and lets me make channels. Then press Start once more.
room-refused-again = **I could not make a new room for “{ $title }”.** What was handed in with a button is still there. Ask an administrator whether the category is still there, has space, and lets me make channels. Then try once more.
room-gone-back = The round “{ $title }” has a room again.
room-gone-over = -# The room of “{ $title }” has been deleted; the round was already over.
