# Questions to reflect on between meetings.

cli-prompts = show the questions for reflection, or look through a file of your own
cli-prompts-about = Shows every question for reflection that the bot knows, theme by theme, or looks through a file of questions of your own.
cli-prompts-check = look through a file of questions of your own; names the line of every fault
cli-prompts-theme = About { $theme }:
prompt-file-fine = This file is fine: { $count ->
    [one] 1 question.
   *[other] { $count } questions.
}

error-no-prompt = The question “{ $prompt }” is not there (any more).
error-prompt-answered = You have already answered this question. Your answer is in your journal.
error-prompt-others = You already got another question { $max } times. Feel free to leave this one; a new one comes by itself.
error-prompt-weeks = Once in { $low } to { $high } weeks is possible; more or less often is not.
error-prompt-hour = Choose a time between { $low } and { $high }. It holds for everybody on their own clock.
error-prompt-until = That end lies before the beginning. Choose a meeting that is still to come.
error-only-prompters = This is for who leads the programme. You alone choose how often you get a question: with `/prompt pause`.
error-prompt-gone = That question is not there (any more), or is for somebody else.
error-prompt-none-left = There is no other question left that you did not see this year. Feel free to just leave this one.
error-prompt-not-along = You are not among the participants of this programme. If you take part, say who you are with `/programme show`.
error-prompt-never = Up to that meeting there is no working day on which a question can come. Choose another day, or a later meeting.
error-prompt-no-meeting = There is no meeting left to work towards. Plan one first.
error-prompt-no-rhythm = There is no rhythm yet. Lay one with `/prompt schedule`.
error-prompt-nobody = There is nobody to ask anything now: everybody still has a question, pauses or had this one.
error-prompt-taken = A question with the name “{ $id }” comes with the bot already. Give yours another name.
error-prompts-full = This server already has { $max } questions of its own, and no more fit.

## To one person

prompt-from = -# A question for you · { $title }
prompt-question = ## { $question }
prompt-again = This question is still here, in case now suits you better. After this I will not remind you of it again.
prompt-stands = { $stage ->
    [answered] You have answered this question. Your answer is in your journal, and only you read it.
    [rests] You are leaving this question. If you want to say something about it later, you always can.
    [silent] I will not ask about this again. If you want to say something later: a late answer is just as welcome.
   *[asked] Only you read your answer; it goes into your journal. Two lines are enough.
}
prompt-moved = This question is further down once more.
prompt-later = On { $when } I will put this question to you one more time. If it suits you sooner, that is fine too.
prompt-answer = Answer
prompt-answer-again = Change my answer
prompt-not-now = Not now
prompt-let-go = Not this time
prompt-other = Another question
prompt-answer-kept = { $kept ->
    [late] Kept in your journal. Good that you came back to it; it is never too late. Only you read this.
    [changed] Changed in your journal. Only you read this.
   *[kept] Kept in your journal. Only you read this.
}
prompt-further = Would you like to go one step further? No need.
reply-prompt-went-on = Kept in your journal as well. Only you read this.
reply-prompt-later = Fine. I will come back to it one more time on { $when }.
reply-prompt-rests = Fine, we leave this one. The question stays here, just in case.
reply-prompt-other = { $left ->
    [0] There is another question now. That was the last exchange.
    [one] There is another question now. You can exchange once more.
   *[other] There is another question now. You can exchange { $left } more times.
}
prompt-rather-pause = Rather no questions for a while
prompt-pause-offer = It was quiet a few times, and that is fine. Shall I ask you nothing for a while? You can always turn that round.
prompt-pause-answer = { $pace ->
    [half] Less often
    [paused] Yes, pause
   *[all] No, go on like this
}
prompt-pace-choice = { $pace ->
    [half] Every other time
    [paused] Not for a while
   *[all] Every time
}
reply-prompt-pace = { $pace ->
    [half] From now on I ask you a question every other time. `/prompt pause` changes that again.
    [paused] I will ask you nothing until you want it again. `/prompt pause` does that. What you wrote stays yours.
   *[all] You get every question that comes by. `/prompt pause` changes that again.
}
prompt-pace-heading = ## Questions for reflection · { $title }
prompt-pace-now = { $pace ->
    [half] You get a question every other time.
    [paused] You get no questions now.
   *[all] You get every question that comes by.
}
prompt-pace-note = Would you like to pause for a while? Nobody sees that it is you, and you can always turn it round.

## Who leads

prompt-rhythm-heading = ## Rhythm of questions · { $title }
prompt-rhythm-none = There is no rhythm yet.
prompt-rhythm-how = { $weeks ->
    [one] Every week
   *[other] Every { $weeks } weeks
} on { $weekday } at { $hour }, on everybody's own clock, up to { $until }. On free days the question moves on or is left out.
prompt-rhythm-coming = **Coming up:** { $days }.
prompt-rhythm-rests = The rhythm rests now: no new question comes. What was asked can still be answered.
prompt-rhythm-goes = The rhythm is going.
prompt-rhythm-rest = Let the rhythm rest
prompt-rhythm-go = Go on again
prompt-day = { $weekday } { $day }
prompt-about-heading = **What it is about.** At first a question fits what you just shared, from halfway on what is to come.
prompt-about = - { $title } ({ $start }): { $themes }
prompt-about-proposed = { $themes } (proposed)
prompt-about-choose = Choose the theme of a meeting yourself
prompt-about-by-year = as the year proposes
prompt-preview-heading = ## Preview · { $title }
prompt-preview-ways = Below it are three buttons: Answer, Not now and Another question.
prompt-preview-others = **Fitting as well:**
prompt-preview-themes = Fitting now: { $themes }. Everybody gets a question of their own, and none twice within a year.
prompt-preview-next = The next one comes on { $day } at { $hour }, on everybody's own clock.
prompt-preview-none = No question is planned now.
prompt-results-heading = ## Who took part in the questions · { $title }
prompt-results-few = As long as fewer than { $least } people got a question there are no numbers here: they would tell too much.
prompt-results-last = The last question, of all { $people } participants:
prompt-share = - { $people }: { $parts }
prompt-part = { $part ->
    [answered] answered
    [open] still open
    [not_now] not now
    [silent] stayed silent
    [paused] pausing
    [spared] not asked yet
   *[unknown] not joined up on Discord yet
}
prompt-results-total = So far asked { $asked } times and answered { $answered } times.
prompt-results-asked = So far asked { $asked } times. How often was answered stands here once at least four people did.
prompt-results-note = -# Small numbers stand together, so that they point at nobody.
prompt-results-private = Answers are not here: they belong to who wrote them.
prompt-results-lifted = **What people shared from their journals themselves:**
reply-prompt-sent = I am asking those who have room for it now. Who pauses or still has a question does not get this one.
reply-prompt-added = { $count ->
    [one] Added. This question takes part from now on.
   *[other] { $count } questions added. They take part from now on.
}
reply-prompt-list = All { $count } questions that can be asked here, by theme.

form-prompt = Your answer
form-prompt-text = What comes up?
form-prompt-text-hint = Only you read this. Two lines are enough.
form-prompt-own = A question of your own
form-prompt-own-nl = The question in Dutch
form-prompt-own-nl-hint = One question, to be answered in two lines.
form-prompt-own-en = The question in English
form-prompt-own-en-hint = Leave empty if everybody may read the Dutch one.
