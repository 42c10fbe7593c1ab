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
