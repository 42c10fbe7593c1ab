# Adding in writing to a live round, afterwards.

invitation-later = I'll add in writing
invitation-adders = In writing afterwards: { $people }.
invitation-may-add = Can't be there live? Add in writing: you read what was said, and add something within a working day.
welcome-adders = In writing afterwards: { $people }. They read along, and add something after the last step.
cockpit-adders = In writing afterwards: { $people }. The steps do not wait for them.
cockpit-close-now = Close already
adding-until = **Still to add in writing: { $people }**, until { $until }. Then the round closes by itself, with everything on one harvest card.
adding-done = **Everybody who adds in writing has had their say.** The round closes by itself at { $until }; until then you can respond here.
added-later = { $heading } · in writing afterwards
harvest-added = **Added in writing afterwards**

add-call = { $call ->
    [asked] The live steps of **{ $title }** are over, and now it is your turn. You have until { $until }.
    [added] Thank you, your part of **{ $title }** is in. You can change it until { $until }.
    [waiting] **{ $title }** is still going on live. Once the steps are over, you can write here.
   *[over] **{ $title }** is over. Thank you.
}
add-room = First read what is in the room: { $channel }
add-what = { $kind ->
    [advice] And then: what advice would you give?
    [remark] And then: what struck you?
    [takeaway] And then: what do you take home from this?
    [reframe] And then: what is at the heart of it, for you?
   *[other] And then: what came up for you?
}
add-once = -# The circle reads what you write at once, with your name. Nothing to add? Passing is a contribution too. I will not bring this up again.

way = { $way ->
    [come_in] I can be there live after all
    [add_later] I'll add in writing
   *[add] Add something
}
reply-adds-later = Good, you add in writing. You can read along in the room, and after the last step you get one message with a button to write. If you can be there live after all, choose that under “Where are we?”.
reply-added = It is in. You can change it until the round closes.
