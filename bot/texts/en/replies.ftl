# Short answers for one person.

reply-opened = The invitation is in <#{ $channel }>. You are the facilitator; once enough people are in, press Start there.
reply-joined = You are in.
reply-knocked = You have knocked. The facilitator will let you in.
reply-declined = All right, not today. Thanks for letting us know.
reply-left = Your seat is free again. What you wrote stays.
reply-bid = Your case is on the table; only its title is in the invitation. Press the button again to change it.
reply-starting = The room is being set up. You will hear as soon as you can begin.
reply-written-sealed = It is in, sealed. You can still change it with the same button.
reply-written-gate = It is in, and stays sealed until everyone has taken a position. The questions can begin.
reply-written-late = It is in after all. The step was over, and that is all right.
reply-passed = You pass. That is a contribution too.
reply-voted = Your vote is counted and stays secret. You can change it while you are choosing.
reply-parked = Kept. When it is time to think along, it will be waiting in your form; until then you find it in `/round status`. You can still ask a question.
reply-parked-nowhere = Kept. There is no advice step left in this round; you find it in `/round status`.
reply-mirror-on = The question mirror is on. Only you see what it says, and you can always post.
reply-mirror-off = The question mirror is off; your questions go straight to the room. To switch it on: `/settings mirror`.
reply-case-shared = Shared: the title and the two taps are in `/case list` for this server now. The rest only you can read.
reply-case-private = Private again: only you can see this case.
reply-case-erased = The case has been erased.
reply-next = On you go.
reply-back = You are one step back. Nothing is lost.
reply-extended = { $minutes ->
    [one] 1 minute has been added.
   *[other] { $minutes } minutes have been added.
}
reply-paused = The round is paused. Resume sets the clock going again.
reply-resumed = The clock is running again.
reply-revealed = Everything is open. Give the circle a moment to read.
reply-handed-over = <@{ $person }> leads the round now.
reply-took-over = You lead the round now. The cockpit has everything you need.
reply-admitted = <@{ $person }> is in.
reply-new-room = A new room is on its way.
reply-cancelled = The round has been called off. What was written is kept.
reply-closed = The round is closed. Whoever brought a case gets a harvest card.
reply-picked = { $count ->
    [0] Nothing is marked.
    [one] One contribution is marked.
   *[other] { $count } contributions are marked.
}
reply-committed = Your commitment has been noted. I will ask you how it went on <t:{ $asked }:F>.
reply-evaluated = Thank you. Afterwards the facilitator sees only averages, from four answers on.
reply-checked-back = Thank you, I have kept it. Only you will read it.
reply-method-added = The method `{ $id }` was added: { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}, { $minutes } minutes. You choose it with `/round open`.
reply-method-changed = The method `{ $id }` was replaced: { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}, { $minutes } minutes. Rounds that are going on keep the old one.
reply-method-shared = Here is the file. Change it with any text editor, give it an id of its own, and add it with `/method upload`.
reply-settings-saved = The settings have been saved.
reply-language-saved = Your choice of language has been saved.

status-leave = I am stepping out
leave-sure = **Are you leaving this round?** Your seat becomes free and you can no longer read along. What you wrote stays.
leave-yes = Yes, I am stepping out
cancel-sure = **Call off the whole round?** It stops for everyone. What was written is kept.
cancel-yes = Yes, call the round off

pick = **What helped you?** Choose as many as you like. They will be on your harvest card.
pick-placeholder = Choose what helped

rounds-heading = **Rounds on this server**
rounds-none = There is no round on this server now. A facilitator begins one with `/round open`.
rounds-item = - **{ $title }** ({ $state }), with <@{ $person }>

status-heading = **{ $title }** · { $state }
status-role = { $role ->
    [bringer] You bring the case; <@{ $person }> leads. Method: { $method }.
    [facilitator] You lead this round. Method: { $method }.
    [adder] You add in writing; <@{ $person }> leads. Method: { $method }.
    [consultant] You think along; <@{ $person }> leads. Method: { $method }.
   *[none] You are not taking part; <@{ $person }> leads. Method: { $method }.
}
status-step = Now: { $place }.
status-step-until = Now: { $place }, until { $time } ({ $away }).
status-halted = Now: { $place }. The clock has stopped.
status-room = The room: { $channel }
status-announced = The invitation: { $channel }
status-held = **Not in the room yet.** Your question waits for your choice:
status-parked = **Kept for the advice step:**
status-own = **What you wrote.** Only you can see this message.

settings-heading = **Settings of this server**
settings-language = Language of shared messages: { $value }
settings-zone = Time zone: { $value }
settings-announce = Invitations go to: { $value }
settings-category = Rooms are made in the category: { $value }
settings-role = Who may open rounds: { $value }
settings-not-chosen = not chosen yet
settings-how = -# Administrators choose this with `/settings server`. You choose your own language with `/settings language`.

help-heading = ## Reisgenoot
help-walk = **A round in short.** A facilitator opens a round, and whoever likes joins. The circle chooses one case. In a private room you follow a method together, step by step: telling, asking, and only then thinking along. At the end the bringer makes a commitment, and on the evening of the agreed day I ask how it went.
help-participant = **When you take part** all you need is buttons. Each step says what we do now and what you can write. *I pass* always counts as well.
    A question that does not seem open yet you see in the question mirror first; you can always post it. With *How warm?* under your question you see what the bringer thought of it.
    You can prepare a case days ahead, with `/case prepare`; only you read it.
    `/round join` takes a seat, `/round status` shows where you are and what you wrote, `/round leave` frees your seat.
help-facilitator = **When you lead a round** you begin with `/round open`, and press Start when everyone is there. Your cockpit shows who has not had a turn yet, something you could say, and the buttons for on, back, pause and more time.
    `/facilitate` does the same. If you bring a case yourself, somebody else leads that round.
help-trust = -# What is said in the circle stays in the circle. The bot keeps what you hand in with a button, and does not read what you type in a room.

reply-extended-days = { $days ->
    [one] 1 working day added.
   *[other] { $days } working days added.
}
reply-days-saved = The days off are saved. Steps that are under way keep their end.
days-heading = **Days off on this server**
days-how = Weekends, public holidays and the Dutch school holidays of { $region ->
    [noord] region North
    [zuid] region South
   *[midden] region Middle
} are free. No step of a written round ends on a day off, and nobody gets a reminder.
days-free = - { $days }: off
days-working = - { $days }: an ordinary working day
days-none = No days of your own yet.
days-own = This server uses a calendar of its own. With `/settings calendar` you get it as a file.
days-holidays = Holidays ahead: { $spans }{ $more ->
    [0] .
    [one] , and one more after that.
   *[other] , and { $more } more after that.
}
days-until = The calendar is known up to { $until }.
days-runs-out = **The calendar is only known up to { $until }.** After that only weekends and public holidays count as free. An administrator adds holidays with `/settings calendar`.
reply-calendar = These are the free days as they hold now. Change the file with any text editor, and send it back with `/settings calendar`.
calendar-notes =
    Free days of this server, in TOML. Change them and send the file back with /settings calendar.
    until: the last day for which holidays were looked up. weekend: 0 is Monday.
    fixed: free every year (month-day). moved: the same, but a day earlier when it would be a Sunday.
    easter: days after Easter Sunday. free and working: single days, which go before all the rest.
    holidays: the first and the last day of each holiday; all holds for every region.
days-coming = The next working days: { $days }.
reminder = In **{ $title }** the circle is waiting for you: { $place }, until { $until }.
reminder-room = The room: { $channel }
reminder-once = -# Nothing to say? Passing is a contribution too. You will not hear from me again about this step.
reminder-door = <@{ $person }>, there is a message waiting for you. Your direct messages are closed, so you open it here; only you will see it.
reminder-door-button = Open my message

reply-bent = You go on with the other method. What was written stays.
reply-in-writing = You go on in writing. What was written stays.
