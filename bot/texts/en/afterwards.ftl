# Being there and handing on: attendance, proof of participation, and the recap of a session.

check-in = I'm here
check-in-heading = ## Good to have you at { $title }
check-in-count = { $count ->
    [0] Tap *I'm here*. Later it is your proof of participation too.
    [one] One person is here. Tap *I'm here*; later it is your proof of participation too.
   *[other] { $count } people are here. Tap *I'm here*; later it is your proof of participation too.
}
reply-checked-in = Noted: you are at “{ $title }”. Good to have you.

confirm-ask = ## Is it right that you were there?
    Somebody noted you at “{ $title }” on { $day }. A proof of participation names only who confirms it themselves.
confirm-yes = Yes, I was there
confirm-no = No, I was not there
confirm-fate = { $fate ->
    [yes] You were at “{ $title }” on { $day }, and you confirmed it. `/session proof` gives you a proof of it.
   *[no] You are no longer noted at “{ $title }” on { $day }.
}
reply-confirmed = Thank you. You were at “{ $title }”; `/session proof` gives you a proof of it.
reply-not-there = Good that you say so. You are no longer noted at “{ $title }”.
error-not-noted = You are not (or no longer) noted here. If you were there, ask the facilitator to note you.

missed = ## We missed you at { $title }
    You had a place and could not be there. That happens; you are welcome again next time.
missed-recap = What was shared is here: { $link }

afterwards = ## { $title } is over
afterwards-count = { $count ->
    [0] Nobody is noted as present yet.
    [one] One person is noted as present.
   *[other] { $count } people are noted as present.
} { $silent ->
    [0] {""}
    [one] Of one person who had a place we do not know.
   *[other] Of { $silent } people who had a place we do not know.
}
afterwards-how = Note with `/session attendance` who else was there, and hand on what was shared with `/session recap`. Those who were not there then get a kind message with the recap; without a recap that happens after a day.
afterwards-where = -# The conversation: { $channel }

attendance-button = Who is here?
attendance-heading = ## Who was at { $title }, { $day }
attendance-group = { $group ->
    [attended] { $count ->
        [0] **Was there, with a place** nobody yet
       *[other] **Was there, with a place ({ $count })** { $people }
    }
    [unannounced] **Was there, without signing up ({ $count })** { $people }
   *[absent] **Had a place, not seen ({ $count })** { $people }
}
attendance-unconfirmed = { $count ->
    [one] (?) One person was noted by somebody else and has not confirmed it yet.
   *[other] (?) { $count } people were noted by somebody else and have not confirmed it yet.
}
attendance-note = Note who was there
attendance-back = Take a mistake back
attendance-voice = Fetch from the voice channel
reply-noted = Noted: { $people }. { $count ->
    [one] I am asking whether it is right.
   *[other] I am asking each of them whether it is right.
}
reply-noted-before = Everybody you chose was noted before.
reply-taken-back = No longer noted: { $people }.
reply-none-taken-back = There was nothing to take back: whoever said so themselves stays noted.
reply-nobody-in-voice = In <#{ $channel }> I see nobody now whom I expect and who is not noted yet.
error-no-voice-channel = This session has no voice channel as its place. Choose one with `/session change` (type # and its name under Place), or note yourself who was there.
error-none-begun = No session has begun yet. Checking in opens half an hour before the start.

record-none = There is no session yet that you were at. At the next one, tap *I'm here*.
record-heading = ## Where you were
    Together { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    }{ $minutes ->
        [0] {""}
       *[other] {" "}and { $minutes } minutes
    }, as far as you confirmed it yourself. Only you see this.
record-line = { $confirmed ->
    [yes] - { $day } · { $title }
   *[no] - { $day } · { $title } (still to confirm)
}
record-more = -# And { $count } more from longer ago.
record-confirm = Yes, I was at { $title }

own-name-button = Give my name
own-name-why = You are not in the programme, so I do not know which name belongs on your proof of participation. I ask this once.
own-name-title = Your name on the proof
own-name-label = First and last name
own-name-hint = As your register or employer knows you
reply-own-name = On a proof of participation you stand as “{ $name }”.
error-own-name = A name has one to { $max } characters.

proof-group = Proof of the group
proof-back = Withdraw this proof
proof-made = { $kind ->
    [own] **Your proof of participation**, as a page and as a table.
    [year] **Your proof of participation over the year**, with { $sessions } sessions, as a page and as a table.
   *[group] { $count ->
        [one] **The proof of the group**, with one name, as a page and as a table.
       *[other] **The proof of the group**, with { $count } names, as a page and as a table.
    }
}
proof-made-code = Check code `{ $code }`. Whoever doubts it types `/session verify` on this server. Nothing of what was said is on it.
proof-nameless = { $count ->
    [one] One person confirmed but gave no name yet, and is not on it. Ask them to use `/session proof`.
   *[other] { $count } people confirmed but gave no name yet, and are not on it. Ask them to use `/session proof`.
}
proof-file = proof-of-participation
error-proof-methods = Name { $max } methods at most.
error-proof-no-year = No session of this programme is over yet of which you confirmed that you were there.
error-proof-code = That is no check code as I give them. Look again: twelve characters, in three groups of four.
error-proof-unknown = I know no proof with the code { $code } on this server. It may be from another server, or a character was copied wrong.
error-proof-withdraw = This proof is not yours. Whoever made it, or a facilitator, can withdraw it.
reply-proof-withdrawn = Withdrawn. Whoever checks { $code } reads that this proof no longer holds.

verdict-genuine = ## This proof is genuine
    Code `{ $code }`
verdict-withdrawn = ## This proof no longer holds
    Code `{ $code }` was withdrawn on { $day }. It said:
verdict-programme = **Programme** { $programme }
verdict-session = **Session** { $title }, { $start } to { $end }
verdict-hours = **Length** { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}{ $minutes ->
    [0] {""}
   *[other] {" "}and { $minutes } minutes
}
verdict-methods = **Method** { $methods }
verdict-names = { $count ->
    [one] One name stands on it. Made on { $day }.
   *[other] { $count } names stand on it. Made on { $day }.
}
verdict-named = { $named ->
    [yes] **{ $name }** stands on it.
   *[no] **{ $name }** does not stand on it. Mind how the name is written.
}
verdict-ask = -# I show no names. To know whether somebody stands on it, type their name as well.

recap-button = Recap
recap-heading = ## Recap of { $title }
    { $day }
recap-links = **To read back**
recap-lifted = **From the circles, with their consent**
recap-lifted-choose = What goes along from the circles? ({ $max } at most)
recap-lifted-all = Take all of it along
recap-next = **Next time** { $title }, { $moment } ({ $away })
recap-note = { $note ->
    [shared] This recap is shared. What you change, changes there at once.
    [new] There is nothing here yet. Write what was shared; what was said in a circle stays in the circle.
    [bare] Everything is kept. One photo has no description yet; after that you can share.
   *[ready] This is how the recap will look. Nothing goes out before you tap *Share*.
}
recap-missed = { $count ->
    [one] One person had a place and is not noted as present. They get the message that we missed them, with this recap. Look first at `/session attendance` whether that is right.
   *[other] { $count } people had a place and are not noted as present. They get the message that we missed them, with this recap. Look first at `/session attendance` whether that is right.
}
recap-share = Share
recap-edit = Text and links
recap-alt = Describe the photos
recap-title = Recap
recap-text-label = What was shared?
recap-text-hint = For everybody, also who was not there. No cases, and no names you did not ask for.
recap-links-label = Links
recap-links-hint = One a line, each begins with https://
recap-alt-title = What can be seen?
recap-alt-label = { $name }
recap-alt-hint = For who does not see the photo: a screen reader reads this aloud. One sentence is enough.
reply-recap-shared = Shared in <#{ $channel }>. You can still change it later, with `/session recap`.
error-recap-early = A recap is written once the session has begun.
error-recap-empty = This recap is still empty. Write something, or add a link or a file.
error-recap-alt = The photo “{ $name }” does not say yet what is on it. Whoever sees badly needs one sentence for that; tap *Describe the photos*.
error-recap-files = A recap has { $max } files at most.
error-recap-large = Together these files are too large. Keep them below { $max } MB, or give a link to where they are.
error-recap-links = A recap has { $max } links at most.
error-recap-link = I cannot read “{ $typed }” as a link. Put one on each line, beginning with https://.
error-recap-download = I could not fetch that file. Try once more; what you wrote before is kept.
