# A meeting that people are invited to: answers, places, reminders, changes.

session-coming = I'm coming
session-join-line = Put me in line
session-maybe = Maybe
session-not-coming = I can't make it
session-cannot-after-all = I can't after all
session-ics = Calendar (.ics)
session-reminders = My reminders
session-stop = No more reminders
session-status = Who's coming?

session-preparation = **Beforehand**
session-nobody = Nobody has said yes so far. You could be the first.
session-coming-names = **Coming ({ $count })** { $people }
session-coming-count = **Coming** { $count } people
session-places = { $left ->
    [one] One place left, of { $count }.
   *[other] { $left } places left, of { $count }.
}
session-full = { $count ->
    [0] Every place is taken. Stand in line and you get the first one that comes free.
    [one] Every place is taken and one person is waiting. A place that comes free goes down the line.
   *[other] Every place is taken and { $count } people are waiting. A place that comes free goes down the line.
}
session-maybe-count = { $count ->
    [one] One person is not sure.
   *[other] { $count } people are not sure.
}
session-for-circle = -# This meeting is for the circle { $circle }.
session-for-role = -# This meeting is for { $role }.

session-thread = This is where we talk about **{ $title }**. Reminders and whatever changes come here too.
session-reminder = ## { $title } begins { $away }
session-late = This reminder comes later than it was meant to: I was away for a while.

session-changed = ## Something has changed about { $title }
session-off = ## { $title } will not take place
    It was planned for { $moment }.
session-off-calendar = Was the meeting in your calendar? Open the file below and it is called off there too.
session-changed-calendar = Does it still suit you? If not, do say so: somebody else can have your place. If the meeting is in your calendar, open the new file; it replaces the old one.
session-field = { $field ->
    [title] Title
    [starts-at] Begins
    [ends-at] Ends
    [place] Where
    [link] Online
   *[preparation] Beforehand
}
session-change = { $kind ->
    [new] **{ $field }** new: { $after }
    [gone] **{ $field }** dropped (was { $before })
   *[change] **{ $field }** was { $before }, becomes { $after }
}

session-offer = ## There is a place for you at { $title }
session-offer-until = I keep it for you until { $until } ({ $away }). After that it is the turn of the next in line.
session-offer-thread = { $person }, I could not send you a direct message, so it is here. Only you can take this place.
session-take = I'll take it
session-give = Pass it on
session-offer-fate = { $fate ->
    [taken] You took the place at “{ $title }”. Good that you are coming.
    [given_back] You passed on the place at “{ $title }”. Thank you: now somebody else can come.
    [off] “{ $title }” will not take place, so the place lapses.
   *[passed] The time for this place at “{ $title }” is over; it was passed on. If you still want to come, say so and you are in line again.
}

session-nudge = { $count ->
    [one] We have not heard from you yet, { $people }.
   *[other] We have not heard from all of you yet: { $people }.
} Are you coming? *I can't make it* helps too, for then we know whom to count on.
session-nudge-alone = ## Are you coming to { $title }?
    You have not answered, or you were not sure. *I can't make it* helps too. I won't ask again after this.
session-nudge-full = Every place is taken; who wants to come stands in line.

session-go-heading = ## Does { $title } go ahead?
session-go-maybe = Not sure: { $people }
session-go = A good round needs { $count } people, and there are fewer so far. You decide; nothing goes out before you choose.
session-hold = We go ahead
session-move = Move it
session-on-paper = In writing
session-on-paper-open = **Go on in writing**
    The round “{ $title }” is open in { $channel }: { $method }, over working days. Whoever could not come at that hour can join too, and until the start another method can be chosen. The meeting itself still stands. If you call it off, whoever counted on it hears so.

session-preview-now = This is the invitation as it goes out, right now, in { $channel }. Read it once more.
session-preview-later = This is the invitation as it goes out on { $moment }, in { $channel }. Read it once more.
session-preview-change = Change the text
session-announce-now = Announce it
session-announce-later = Plan the announcement

session-not-announced = Not announced yet
session-announced-at = The announcement goes out on { $moment }
session-there = The talk about it: { $channel }
session-mine-offered = **You:** there is a place for you, until { $until }
session-mine = { $answer ->
    [coming] **You:** you are coming
    [line] **You:** you are in line
    [maybe] **You:** maybe
    [not-coming] **You:** you can't make it
   *[none] You have not answered yet
}
session-group = { $group ->
    [maybe] **Maybe ({ $count })** { $people }
    [not-coming] **Can't make it ({ $count })** { $people }
    [line] **In line ({ $count })** { $people }
    [offered] **Was offered a place ({ $count })** { $people }
   *[undecided] **Not heard from ({ $count })** { $people }
}
session-more = { $count } others

session-list-heading = **What is coming up**
session-list-none = There is nothing on the programme yet.
session-list-item = - **{ $title }** { $moment } ({ $away }). { $state }

reach-heading = **Where do you want to be reminded of meetings?**
reach-now = { $reach ->
    [thread] Now: in the thread of the meeting.
    [direct] Now: in a direct message.
   *[none] Now: nowhere, you get no reminders.
}
reach = { $reach ->
    [thread] In the thread
    [direct] In a direct message
   *[none] Don't remind me
}
reach-note = -# This holds for every meeting. When something changes, or a place comes free for you, you always hear so.

reply-session-seat = Good, you have a place. See you on <t:{ $moment }:F>.
reply-session-line = { $count ->
    [1] You are first in line. When a place comes free, I offer it to you first.
   *[other] You are in line, as number { $count }. When a place comes free, you hear as soon as it is your turn.
}
reply-session-maybe = Noted: maybe. Five days ahead I ask once more.
reply-session-not-coming = A pity you can't be there. Thank you for saying so.
reply-session-role-gone = This meeting is for people with a certain role, but that role no longer exists. It is not your doing. <@{ $organiser }> is told how to mend it; please try again later.
reply-session-announced = Announced in <#{ $channel }>. The event in Discord and the thread are on their way.
reply-session-announce-planned = The announcement goes out on <t:{ $moment }:F>, in <#{ $channel }>. Until then you can still change everything.
reply-session-aimed = “{ $title }” is for another group now. Whoever had a place keeps it.
reply-session-hold = Good, it goes ahead. No message is sent.
reply-session-calendar = Open this file and it is in your calendar. When something changes, fetch it again: the old one is replaced.
reply-reach = { $reach ->
    [thread] Good. I remind you in the thread of each meeting.
    [direct] Good. I remind you in a direct message. Make sure you take those from members of this server.
   *[none] Good. You get no more reminders. To have them back, use `/session reminders`.
}
