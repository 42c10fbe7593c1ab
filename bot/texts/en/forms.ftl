# The forms. Discord does not shorten a title or question over 45 characters or a hint over 100:
# it refuses the whole form.

form-bid = Offer a case
form-bid-title = Your case in one line
form-bid-title-hint = All there is to read beforehand, in the invitation. Better not to name anyone.
form-bid-title-example = How do I get middle management on board?
form-bid-about = A little more, if you like
form-bid-about-hint = Only read once your case has been chosen.

form-write = { $kind ->
    [account] Your account
    [question] Your question
    [answer] Your answer
    [association] What comes to mind?
    [reframe] Your sentence
    [remark] Your thought
    [advice] Your advice
    [ending] What did you really do, and how did it end?
    [response] Your response
    [checkback] What happened next?
   *[takeaway] What do you take home?
}
form-write-hint = { $kind ->
    [account] First your question, then what we need to know. Do not name others.
    [question] One question at a time. Open ones go furthest: who, what, where, when, how.
    [association] One line, without explaining.
    [reframe] For example: I think this is really about …
    [advice] An offer: the bringer is free to leave it.
    [ending] Sealed until everyone has taken a position.
    [response] What hit home? No need to defend yourself.
    [checkback] What did last time's advice do?
   *[other] Short is fine.
}
form-rewrite = Rewrite your question
form-gate-intro = The others will only read this once everyone has written what they would do themselves.

form-answer = Answer this question
form-answer-text = Your answer

form-commit = My commitment
form-commit-if = If …
form-commit-if-hint = At what moment, in which situation? The more concrete, the likelier it happens.
form-commit-if-example = Tuesday's team meeting begins
form-commit-then = … then …
form-commit-then-hint = What do you do then? A first step is enough.
form-commit-then-example = I first ask what is in it for them
form-commit-date = When do we look back?
form-commit-date-hint = On the evening of that day I ask you privately how it went. Write day-month-year.
form-commit-date-example = 24-12-2026

form-evaluate = Look back in half a minute
form-evaluate-q1 = { $who ->
    [bringer] My question became clearer
   *[other] The question became clearer
}
form-evaluate-q2 = { $who ->
    [bringer] I was really listened to
   *[other] I dared to say what I thought
}
form-evaluate-q3 = { $who ->
    [bringer] This method fitted my question
   *[other] This method fitted the question
}
form-evaluate-q4 = { $who ->
    [bringer] I take something home from it
   *[other] I take something home from it myself
}
form-evaluate-mark = { $mark ->
    [1] 1 · not at all
    [2] 2 · a little
    [3] 3 · half and half
    [4] 4 · mostly
   *[5] 5 · fully
}
form-evaluate-word-hint = For the circle: your word appears in the room, with your name. You may leave it empty.
form-evaluate-word = In one word
