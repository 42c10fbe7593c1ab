### Between the meetings: where people are reached.

own-thread-name = For you · { $title }
between-trouble = { $trouble ->
    [rights] Between the meetings of “{ $title }” I cannot reach everybody. In the channel for announcements I need **View Channels**, **Send Messages**, **Create Private Threads** and **Send Messages in Threads**. Allow them in that channel, under Edit Channel and then Permissions. After that it goes on by itself; you need not do anything again.
   *[channel] Between the meetings of “{ $title }” I cannot reach everybody: no channel for announcements was chosen yet, or it is no longer there. An administrator chooses one with `/settings server`. After that it goes on by itself.
}

way-heading = **Where do you want to be reached between meetings?**
way-now = { $way ->
    [own_thread] Now: in your own thread on the server, which only you and I see.
   *[direct] Now: in a direct message.
}
way-choice = { $way ->
    [own_thread] In my own thread
   *[direct] In a direct message
}
way-note = -# This holds on every server, from the next message on. When one does not work, I try the other. Who manages private threads on a server can read yours there; a direct message is read by nobody else.
reply-way = { $way ->
    [own_thread] Good. What is for you alone comes in a thread of your own, in the channel for announcements. I make it as soon as there is something.
   *[direct] Good. What is for you alone comes in a direct message. See that you accept those from members of this server.
}
