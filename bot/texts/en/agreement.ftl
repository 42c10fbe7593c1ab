### What holds before somebody writes in a circle. Who changes what is promised here raises EDITION
### (bot/domain/agreement.py).

agreement-heading = ### Before you write here
agreement-heading-circle = ### Before you write in circle { $circle }
agreement-heading-again = ### Once more, because something changed
agreement-joined = New in the circle: { $people }. That is why I ask everybody again.
agreement-changed = What was agreed has changed since you said yes.
agreement-promises =
    - What is said here stays here. You do not pass it on, to your manager or client either.
    - You write about roles and not about names. A rare position is a name already.
    - You do not come back uninvited on what somebody else brought in.
    - What may go out is released only by the person it belongs to.
agreement-own = **What this circle agreed itself**
agreement-discord = **What Discord is.** Messages are not encrypted from end to end. A private channel can be seen by those in it, and by the administrators and the owner of this server. Do not write anything here that nobody else may ever read.
agreement-operator = **Who runs this bot.** { $name }, who can reach what the bot keeps.
agreement-operator-contact = **Who runs this bot.** { $name }, who can reach what the bot keeps. Questions: { $contact }.
agreement-operator-unknown = **Who runs this bot.** That was not filled in here; an administrator of this server knows. Whoever runs the bot can reach what it keeps.
agreement-version = -# Version { $version }. You can always see it again with `/agreement show`.
agreement-kept = What you typed is kept. Once you agree it goes on at once.
agreement-agree = I agree
agreement-later = Let me read it first

reply-agreed = Thank you. You can write now.
reply-agreement-later = Take your time. Nothing is lost, and the button to agree stays above.
reply-agreement-lines = { $count ->
    [0] Circle { $name } has no lines of its own any more. This is version { $version }; everybody is asked again when they write.
    [one] Circle { $name } now has one line of its own. This is version { $version }; everybody is asked again when they write.
   *[other] Circle { $name } now has { $count } lines of its own. This is version { $version }; everybody is asked again when they write.
}

agreements-heading = ### What you said yes to
agreements-none = Nothing yet. You are asked when you write for the first time.
agreements-circle = circle { $circle }
agreements-circle-gone = a circle that is no longer there
agreements-server = rounds outside circles
agreements-item = - { $place }: version { $version }, { $at }
agreements-item-past = - { $place }: version { $version }, { $at } (no longer the newest)
agreements-lines-menu = A circle's own lines

form-agreement = Own lines
form-agreement-lines = What circle { $name } agrees itself
form-agreement-lines-hint = One line for each, eleven at most. You may leave it empty.

error-not-agreed = Before you write here, I ask you to agree to what holds here.
error-agreement-lines = That is { $count } lines. { $max } at most can be remembered.

problem-heading = ### Reporting a problem
report-to = { $name } runs this bot. Tell them.
report-to-contact = { $name } runs this bot: { $contact }.
report-to-unknown = Who runs this bot was not filled in here; an administrator of this server knows.
report-number = Name this number: **{ $id }**. It finds the moment in the log, and nothing more: what anybody typed is not in there.
report-next = Tell what you did and what happened. What was said in the circle need not be in it. Who reads it looks up the moment, and lets you know what was done about it.
report-button = Report this
help-agreements = What I said yes to
help-report = Report a problem
