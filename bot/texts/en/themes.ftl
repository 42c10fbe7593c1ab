# Themes for the next meeting: proposing, tapping, and what becomes of them.

themes-button = Themes from the network
themes-agenda = **On the agenda from the network**
themes-heading = ## What comes up from the network
    Proposals for { $title }, the oldest first and without names.
themes-none = There is no proposal yet. What do you meet that others struggle with too? One line is enough.
themes-item = - { $line } · { $theme }
themes-item-counted = - { $line } · { $theme } · { $count ->
    [0] nobody yet
    [one] one tap
   *[other] { $count } taps
}
themes-tap = Tap what you would most like to talk about, { $max } at most. You can change it as long as a proposal is open.
themes-counts = { $tapped ->
    [yes] Your choice is kept; you can change it as long as a proposal is open. You see the counts once at least four people have tapped.
   *[no] Tap what you would most like to talk about, { $max } at most. You see the counts only afterwards, so that everybody chooses for themselves.
}
themes-placeholder = Choose { $max } at most
themes-own = Take back a proposal of yours
themes-propose = Propose a theme
themes-grouped = See them by theme
themes-grouped-heading = ## Themes for { $title }
    What is open, kept or already on an agenda, together by theme.
themes-group = **{ $theme }**
themes-line = - { $line }
themes-line-counted = - { $line } · { $count ->
    [0] nobody yet
    [one] one tap
   *[other] { $count } taps
}
themes-option = { $theme } · { $count ->
    [0] nobody yet
    [one] one tap
   *[other] { $count } taps
}
themes-on-agenda = - { $line } · on the agenda of { $title }
themes-kept = - { $line } · kept
themes-few = -# Fewer than four people have tapped. Until then I add nothing up: small numbers give away who chose what.
themes-see = Choose a proposal to read and answer

theme-heading = ## { $line }
theme-about = It is about { $theme }.
theme-why = **Why**
theme-count = { $count ->
    [0] Nobody tapped it yet.
    [one] One person tapped it.
   *[other] { $count } people tapped it.
}
theme-author = Proposed by { $person }, who does not mind being asked.
theme-no-author = Who proposed it would rather not be named.
theme-stands = On the agenda: { $moment }.
theme-fate = { $fate ->
    [kept] Kept for later.
   *[closed] Closed.
}
theme-place = Put on the agenda of …
theme-place-first = Put on the agenda: { $title }
theme-no-meeting = No meeting is coming on whose agenda this can be.
theme-settle = { $fate ->
    [kept] Keep
    [open] Open again
   *[closed] Close
}
theme-back-sure = Do you take this proposal back? The taps on it go too, and it leaves any agenda.
    > { $line }
theme-back-yes = Yes, take it back
theme-news = Your theme is on the agenda: { $moment }.
    > { $line }
theme-news-off = Your theme is no longer on the agenda: { $moment }.
    > { $line }

form-theme = A theme for the next time
form-theme-line = What would you like to talk about?
form-theme-line-hint = One line, without names of others
form-theme-why = Why now?
form-theme-why-hint = May stay empty; only who leads reads this
form-theme-theme = Which theme does it belong to?
form-theme-ask = May who leads ask you about it?
form-theme-ask-option = { $may ->
    [yes] Yes, my name may be there
   *[no] No, leave my name out
}

reply-theme-proposed = Thank you, your proposal is there, without your name. When it gets on an agenda, I tell you. See, tap or take back with `/theme vote`.
reply-theme-taken-back = Your proposal is gone.
reply-theme-placed = Put on the agenda: { $title }
    The invitation is up to date, without a message to everybody; who proposed it hears so privately.
reply-theme-settled = { $fate ->
    [kept] Kept for later. It cannot be tapped now.
    [open] It is open again to tap.
   *[closed] Closed. It is in no list any more.
}

error-theme-empty = There is nothing in it yet. One line is enough.
error-no-theme = That proposal is not there any more.
error-theme-answered = That proposal is not open any more. See what is there now with `/theme vote`.
error-theme-closed = That proposal was closed already.
error-themes-own = { $max } proposals of yours are open already. Take one back with `/theme vote` and there is room again.
error-themes-full = { $max } proposals are open already. Tap on what is there; once one is answered, there is room again.
error-theme-taps = Choose { $max } at most.
error-agenda-full = There are { $max } on the agenda of that meeting already. Take one off first.
error-agenda-late = That meeting has begun or was called off. Choose another.
error-theme-on-server = Proposing and choosing themes happens on the server itself, with `/theme vote`.
