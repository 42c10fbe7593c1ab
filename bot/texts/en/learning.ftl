# The learning agenda: learning questions with versions.

form-learning = On your learning agenda
form-learning-text = What do you want to find out?
form-learning-text-hint = As a question, in the first person. Only you read this.
form-learning-change = Version { $number } of your question
form-learning-why = What changed the question?
form-learning-why-hint = One line: a talk, a round, something that worked or did not
form-learning-close = Closing your question
form-learning-brought = What did the question bring you?
form-learning-brought-hint = One line. Empty is fine: not every question ends with an answer.
form-learning-seed = The question of your round
form-learning-before = How you brought it in
form-learning-now = How you ask it now
form-learning-now-hint = Empty if it did not change. Otherwise this becomes version 2.

learning-version = { $state ->
    [closed] Closed, version { $number }
   *[open] Version { $number }
}
learning-earlier = Version { $number }, { $when }
learning-age = since { $since }{ $moments ->
    [0] {""}
    [one] , over one intervision moment
   *[other] , over { $moments } intervision moments
}
learning-earliest = { $count ->
    [one] One more version came before these.
   *[other] { $count } more versions came before these.
}
learning-why = *What changed it: { $why }*
learning-cause = { $cause ->
    [round] *Changed after a round.*
   *[entry] *Changed while you wrote in your journal.*
}
learning-came = { $cause ->
    [round] *Came out of a round.*
   *[entry] *Came out of your journal.*
}
learning-closed = Closed on { $when }.
learning-closed-with = Closed on { $when }. *What it brought: { $brought }*
learning-yours = { $out ->
    [yes] This question is yours. Others read only what stands below, word for word.
   *[no] This question is yours. Nobody else reads it.
}
learning-lingers = This question has been travelling with you for a while. That is fine. Sometimes it helps to ask it differently, to bring it in as a case, or to let it go.
learning-lifted-older = That is an earlier version. New versions never follow by themselves.
learning-change = Ask it differently
learning-close = Close it
learning-reopen = Ask it again
learning-erase = Erase it
learning-erase-sure = **Erase this question with all its versions?** What you let go of it stays until you take that back.
learning-erase-yes = Yes, erase it

learning-heading = **Your learning agenda** · { $open ->
    [0] no open questions
    [one] one open question
   *[other] { $open } open questions
}{ $closed ->
    [0] {""}
    [one] , one closed
   *[other] , { $closed } closed
}
learning-empty = Your learning agenda is still empty. Put a question on it that you really want to find out. It is yours until you let it go yourself.
learning-long = with you for long
learning-attention = Questions that stay with you for long deserve some attention. Open one if you like.
learning-choose = Open a question
learning-new = Add a question
learning-shared = **Shared learning questions in { $title }**: { $count ->
    [0] none yet
    [one] one
   *[other] { $count }
}. Each stands here exactly as its owner let it go; without a name only among those of at least five people.
learning-shared-more = These are only some. With `/harvest search` you read all of them.
learning-rest = Besides, people keep { $kept } questions to themselves; { $lingering ->
    [0] none of them has stayed for long
    [one] one of them has stayed for long
   *[other] { $lingering } of them have stayed for long
}. Which ones, only who asks them knows.
learning-rest-few = How many questions people keep to themselves I count from four people on: otherwise one could guess whose they are.
harvest-learning = Add my question to my learning agenda

reply-question-erased = { $out ->
    [yes] Erased. What you let go of it is still there: you can take it back.
   *[no] Erased.
}
error-no-learning = That question is no longer there, or is not yours.
error-learning-leads = The learning questions that people shared are for who leads here. You find your own with `/agenda show`.
error-question-pick = Choose a question from the list.
error-learning-full = There are { $max } open questions on your learning agenda already. Close one first: what remains gets more attention.
error-learning-old = This question got a new version in the meantime. Open it again to go on.
error-learning-closed = This question is closed. Ask it again first.
