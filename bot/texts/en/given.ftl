# What people give, as the room reads it.

given-heading = { $kind ->
    [question] **Question { $number }** from <@{ $person }>
    [account] <@{ $person }> tells us
    [remark] <@{ $person }> thinks along
    [association] What comes to <@{ $person }>
    [reframe] What this is about, says <@{ $person }>
    [advice] Advice from <@{ $person }>
    [response] <@{ $person }> responds
    [takeaway] <@{ $person }> takes home
   *[other] <@{ $person }> writes
}
given-answer = **Answer**
given-answer-button = Answer this question
given-warmth-button = How warm?
given-late = -# Came in late: the step was over, and it counts all the same.

reveal-heading = ### { $name } · all open
reveal-item = **{ $number }** · <@{ $person }>
reveal-ending = **What <@{ $person }> really did**
reveal-order = -# The order says nothing about who was first.
reveal-nothing = Nobody wrote anything here. That is fine too.
reveal-read = Read everything
reveal-read-on = Read on ({ $page } of { $total })
