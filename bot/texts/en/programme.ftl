# A programme: overview, file, editing, and who travels along.

programme-heading = ## { $title }
programme-empty = There is nothing on the programme yet.
programme-meeting = **{ $kind ->
    [public] Learning afternoon
   *[intervision] Intervision
}: { $title }**{ $status ->
    [cancelled] {" "}(called off)
    [changed] {" "}(changed)
    [held] {" "}(held)
   *[other] {""}
}
programme-next = ### Coming up next
programme-was = **{ $title }** was on { $day }
programme-recap = Read the [recap]({ $link })
programme-page = -# Page { $page } of { $total }. Times are in your own time zone.
programme-people = { $people ->
    [one] One person travels along; I know { $known } on Discord.
   *[other] { $people } people travel along; I know { $known } of them on Discord.
}
programme-you = You travel along as { $name }.
programme-on = On
programme-back = Back
programme-claim = This is me
programme-edit = Edit

preview-new = **{ $title } is new here.** This is added:
preview-changes = **{ $title } is there already.** This changes:
preview-nothing = This file says the same as what is there already.
preview-meetings = Meetings: { $new } new, { $changed } changed, { $gone } gone.
preview-meetings-gone = -# Gone: { $names }{ $more ->
    [0] {"."}
   *[other] {" "}and { $more } more.
} What was announced already is called off.
preview-people = People: { $new } new, { $changed } changed, { $gone } gone.
preview-people-gone = -# Gone: { $names }{ $more ->
    [0] {"."}
   *[other] {" "}and { $more } more.
} I erase what I know of them.
preview-head = The title, text, language or time zone of the programme changes too.
preview-circles = Who sits in which circle changes too.
preview-warnings = **Have a look at this.** It is allowed, but perhaps not meant so:
preview-how = Nothing has changed yet. If it is right, take it over.
preview-take = Take it over
programme-file-nothing-lost = Nothing has changed. Mend the file and send it once more; for a whole programme to look at, use `/programme export`.

zone-ask = **In which time zone do you type times?** I ask this once. Everybody then reads times in a zone of their own.
zone-here = { $zone }
zone-other = Another one
zone-on = Go on

planning-heading = **{ $title }**: what would you like to change?
planning-head = Title and text
planning-add = Add a meeting
planning-people = People
planning-meetings = Choose a meeting to edit
planning-toml = File (TOML)
planning-csv = File (CSV)
planning-see = As everybody sees it

meeting-kind-choice = { $kind ->
    [public] Learning afternoon, for all
   *[intervision] Intervision, in circles
}
meeting-about = **What it is about**
meeting-preparation = **Beforehand**
meeting-edit-when = When and where
meeting-edit-what = Content and places
meeting-off = Call it off
meeting-off-sure = “{ $title }” on { $day } was announced already. Shall I let everybody know that it is off?
meeting-erase-sure = “{ $title }” on { $day } was not announced yet. Shall I take it off the programme?
meeting-off-yes = Yes, it is off

people-none = Nobody travels along yet. Add people, or take over a file with `/programme import`.
people-heading = { $count ->
    [one] One person travels along.
   *[other] { $count } people travel along.
} { $known ->
    [0] I do not know yet who anybody is on Discord.
   *[other] Of { $known } I know who they are on Discord.
}
people-placeholder = Choose somebody
people-add = Add somebody
people-more = More names
people-nameless = Without a name
person-linked = On Discord: { $person }.
person-unlinked = I do not know yet who this is on Discord.
person-link = Who is this on Discord?
person-off = Take out
person-off-sure = Shall I take { $name } out of the programme? I then erase what I know of this participant.
person-off-yes = Yes, take them out
claim-ask = Who of these people are you? Then I know you when circles are made.
claim-placeholder = This is me
claim-nobody = I know who everybody in this programme is. If something is not right, ask your facilitator.
circle-made = Circle **{ $name }** is there. Who sits in it?
circle-people = Choose the people of this circle

form-programme = The programme
form-meeting-new = Add a meeting
form-meeting-when = When and where
form-meeting-what = Content and places
form-person = Add somebody
form-zone = Your time zone
field-label = { $field ->
    [title] Title
    [about] Text
    [zone] Time zone
    [language] Language
    [kind] What kind of meeting
    [start] Day and start
    [end] Until
    [place] Place
    [link] Online
    [theme] Theme
    [speakers] Speakers
    [capacity] How many people
    [preparation] What you ask beforehand
    [name] Name
    [team] Team
    [institution] Institution
    [city] City
   *[scales] What is being scaled up
}
field-hint = { $field ->
    [zone] Such as Europe/Amsterdam
    [start] Such as 17-2-2027 13:30, or tuesday 2 pm
    [end] A time on the same day, such as 16:30
    [place] An address or a hall, or a channel such as #meeting-room
    [link] An address that begins with https://
    [speakers] Names with a semicolon between them
    [capacity] A number; empty is without limit
   *[other] {""}
}

reply-programme-saved = Saved.
reply-programme-taken = “{ $title }” is there. Have a look with `/programme show`.
reply-programme-file = Here is the file. Change it and take it over again with `/programme import`. Whom people would rather not sit with is not in it.
reply-zone-saved = From now on I read the times you type in { $zone }.
reply-meeting-added = “{ $title }” is on the programme.
reply-meeting-saved = “{ $title }” has been updated.
reply-meeting-saved-told = “{ $title }” has been updated. { $count ->
    [one] The one who counts on it is told.
   *[other] The { $count } people who count on it are told.
}
reply-meeting-called-off = “{ $title }” will not take place. { $count ->
    [0] Nobody was counting on it yet.
    [one] The one who counted on it is told.
   *[other] The { $count } people who counted on it are told.
}
reply-meeting-erased = “{ $title }” is off the programme.
reply-claimed = Thank you, { $name }. Now I know who you are.
reply-linked = { $name } is <@{ $person }>.
reply-traveller-added = { $name } travels along.
reply-traveller-removed = { $name } is out of the programme.
reply-circle-seated = { $count ->
    [one] Circle { $name } now has one person. Open a round for it with `/round open`.
   *[other] Circle { $name } now has { $count } people. Open a round for it with `/round open`.
}

error-no-programme = That programme is not there (any more).
error-no-programme-yet = There is no programme here yet. A facilitator makes one with `/programme create`, or takes over a file with `/programme import`.
error-programme-pick = Choose a programme from the list that appears while you type.
error-programmes-full = This server has { $max } programmes already; I cannot keep more.
error-only-planners = Only who has the facilitator role, or manages this server, changes the programme. Everybody may look, with `/programme show`.
error-no-participant = That participant is not there (any more).
error-participant-taken = Somebody else said already that this is them. Ask your facilitator to put it right.
error-people-full = { $max } people travel along already; I cannot keep more.
error-meetings-full = There are { $max } meetings on the programme already; I cannot keep more.
error-meeting-over = This meeting has been held or called off; nothing about it changes any more.
error-meeting-end = The end is not after the start. Write a time such as 16:30 at “Until”, or a day and a time.
error-meeting-link = A link begins with https://, without spaces.
error-meeting-capacity = How many people: a number from 1 to { $max }, or nothing for no limit.
error-meeting-speakers = At most { $max } speakers, with a semicolon between the names.
error-title-empty = That still needs a name.
error-file-gone = I no longer have that file, or you sent another one since. Send it once more with `/programme import`.
error-no-circle = That circle is not there (any more).
error-circle-pick = Choose a circle from the list that appears while you type.
error-circle-twice = There is a circle called { $name } already.
error-circles-full = This server has { $max } circles already; I cannot keep more.
error-circle-large = At most { $max } people sit in a circle.
