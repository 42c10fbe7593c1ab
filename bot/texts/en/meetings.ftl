# A meeting: its announcement, the event in Discord, and what the organiser should know.

meeting-heading = ## { $kind ->
    [public] Learning afternoon: { $title }
   *[intervision] Intervision moment: { $title }
}
meeting-status = { $status ->
    [changed] **Please note: something about this has changed.**
    [cancelled] **This meeting will not take place.**
   *[held] This meeting has been held.
}
meeting-when = { $start } to { $end } ({ $away })
meeting-theme = **Theme** { $theme }
meeting-speakers = **With** { $speakers }
meeting-place = **Where** { $place }
meeting-link = **Online** { $link }
meeting-event-speakers = With { $speakers }
meeting-event-nowhere = Place to follow
meeting-trouble = { $trouble ->
    [unreached] My message about “{ $title }” did not reach <@{ $person }>, who takes no direct messages. Please pass it on yourself.
    [channel] The channel in which “{ $title }” was announced is no longer there. Choose another channel and I will put the message there.
    [role] Only people with a certain role may come to “{ $title }”, but that role is no longer there. Nobody can say yes now. Open it to everybody or choose another role with `/session change`; who had a place keeps it.
    [event] I cannot make an event in Discord for “{ $title }”. For that I need the right **Create Events** (Server Settings, Roles, my role), and there may not be a hundred events already. The announcement itself is there.
   *[rights] I lack a right to write about “{ $title }”: in the channel of the announcement I need **View Channels**, **Send Messages**, **Create Public Threads**, **Send Messages in Threads** and **Attach Files**. Switch them on at the channel, under Edit and then Permissions. After that it goes on by itself; nothing needs doing again.
}
error-no-meeting = That meeting is not there (any more). With `/programme show` you see what is on the programme.
