# What stands in more than one place.

place = Step { $number } of { $total } · { $name }
place-prelude = Beforehand · { $name }

round-status = { $status ->
    [open] open to join
    [starting] being set up
    [running] under way
    [closing] looking back
    [closed] finished
   *[cancelled] called off
}

kind = { $kind ->
    [bid] Case offered
    [account] Account
    [question] { $number ->
        [0] Question
       *[other] Question { $number }
    }
    [answer] Answer
    [association] Association
    [reframe] The heart of it, in one sentence
    [remark] Remark
    [advice] Advice
    [ending] How it really ended
    [response] Response
    [takeaway] To take home
    [commitment] Commitment
    [checkback] Look back
   *[evaluation] Evaluation
}

write-button = { $kind ->
    [bid] Offer a case
    [account] Write your account
    [question] Ask a question
    [answer] Write your answer
    [association] Write what comes to mind
    [reframe] Write your sentence
    [remark] Keep a thought
    [advice] Write your advice
    [ending] Write how it really ended
    [response] Write your response
    [checkback] Tell what happened next
   *[takeaway] Write what you take home
}

promise-if = If
promise-then = then

cut-note = -# Not everything fitted in this message.
cut-note-room = -# Not everything fitted in this message. The full texts are in the room.
cut-note-read = -# Not everything fitted in this message; everyone's text got the same space.

try-again = Try again
given-back = **This is what you typed. Nothing is lost:**

room-topic = Private room of an intervision round: only the circle and its facilitator
cockpit-thread-name = Cockpit

month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
}
weekday-name = { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[other] Sunday
}
