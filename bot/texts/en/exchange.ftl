# Requests and offers of help, and introducing people to each other.

exchange-heading = ## Requests and offers
    What you have standing in { $title }. You alone read this, until you and somebody else both say yes.
exchange-none = You have nothing standing yet. What could somebody else help you with? And what could you offer?
exchange-item = - { $side ->
    [ask] **Request**
   *[offer] **Offer**
} { $text } · { $about }{ $state ->
    [kept] {" · "}for you alone
    [met] {" · "}you were introduced to somebody
   *[open] {""}
}
exchange-no-theme = no theme yet
exchange-see = Pick one to change or close
exchange-new = { $side ->
    [ask] Ask for help
   *[offer] Offer something
}
exchange-anywhere = anywhere
exchange-match = Look now for who fits
exchange-own = { $side ->
    [ask] **Your request**
   *[offer] **Your offer**
}
exchange-met = You were introduced to somebody about this. Change your request, and I look further.
exchange-change = Change
exchange-share = Let it look for somebody
exchange-close = Close and erase
exchange-counts = { $asks ->
    [0] No requests
    [1] One request
   *[other] { $asks } requests
} and { $offers ->
    [0] no offers
    [1] one offer
   *[other] { $offers } offers
} are open. { $asked ->
    [0] Nobody is being asked about an introduction now.
    [1] One pair is thinking it over.
   *[other] { $asked } pairs are thinking it over.
} { $met ->
    [0] Nobody was introduced yet.
    [1] One pair was introduced.
   *[other] { $met } pairs were introduced.
}
exchange-brought = What it brought, for those who answered: yes { $yes }, a bit { $bit }, not yet { $not }.
exchange-matched = { $count ->
    [0] Nothing fits now that was not asked before. I look again every week.
    [1] One pair fits. I asked them both, each apart.
   *[other] { $count } pairs fit. I asked everybody, each apart.
}
    -# You see numbers alone. Who asked or offered what you hear from nobody but themselves.

form-exchange = { $side ->
    [ask] What could somebody help with?
   *[offer] What could you offer?
}
form-exchange-text = { $side ->
    [ask] Your request
   *[offer] Your offer
}
form-exchange-text-hint = A line or two. Somebody else reads them only when you both say yes.
form-exchange-theme = Which theme does it belong to?
form-exchange-layer = Where does it play?

introduction-ask = { $kind ->
    [ask] Somebody in the network offers something that may fit your request. It is about { $about }. Shall I introduce you to each other?
    [offer] Somebody in the network looks for help that your offer may fit. It is about { $about }. Shall I introduce you to each other?
    [linger] Your learning question about { $about } has lived through three meetings by now. Do you want to discuss it at the next meeting, meet somebody who has it too, if there is one, or leave it?
   *[echo] What you are working on is alive with others too, in more than one circle: { $about }. Do you want to meet them, discuss it at the next meeting, or leave it?
}
introduction-own = **This is what you wrote**
introduction-promise = { $reason ->
    [help] -# Your name and your text are read only when you both say yes. When you say no, or nothing, nobody hears of it.
   *[echo] -# I read nothing of what you wrote; I counted themes and layers alone. I tell your name only to who says yes as you do. When you say no, or nothing, nobody hears of it.
}
introduction-said = { $say ->
    [met] You said yes, and you were introduced.
    [yes] You said yes. As soon as somebody else does so too, I introduce you; otherwise you hear nothing more about it.
    [agenda] You would rather put it on the agenda. I do not tell your name.
   *[no] You leave it. Nobody hears of it.
}
introduction-late = It can no longer be answered. Nobody hears that you said nothing.
introduction-answer = { $say ->
    [yes] Yes, introduce me
    [agenda] Put it on the agenda
   *[no] { $reason ->
        [help] No, thank you
       *[echo] Leave it
    }
}
introduction-met = { $kind ->
    [ask] You both said yes. { $people } offers something about { $about }, and you look for help with it.
    [offer] You both said yes. { $people } looks for help about { $about }, and you offer it.
   *[echo] You all said yes. With { $people } too this is alive: { $about }.
}
introduction-theirs = { $kind ->
    [ask] **{ $person } offers**
   *[offer] **{ $person } asks**
}
introduction-next = Send each other a message; a quarter of an hour is often enough to know. In two weeks I ask once whether it brought you anything.
introduction-after = Two weeks ago I introduced you to { $people }. Did it bring you anything?
introduction-brought = { $brought ->
    [yes] You answered: yes.
    [bit] You answered: a bit.
   *[not] You answered: not yet.
}
introduction-brought-choice = { $brought ->
    [yes] Yes
    [bit] A bit
   *[not] Not yet
}

echo-count = ## The echo
    { $fresh ->
        [0] At this moment I hear no new echo.
        [1] I hear one new echo, and asked whom it concerns, each apart.
       *[other] I hear { $fresh } new echoes, and asked whom they concern, each apart.
    } In all there were { $all }.
echo-note = -# An echo is the same theme and layer with at least three people in at least two circles. Whom it is about, and what, you hear from nobody but themselves. What they put on the agenda is in `/theme list`.

reply-exchange-kept = { $shared ->
    [yes] { $side ->
        [ask] Your request stands. When an offer fits, I ask you first, and the other apart. See or close it with `/help-exchange show`.
       *[offer] Thank you, your offer stands. When a request fits, I ask you first, and the other apart. See or close it with `/help-exchange show`.
    }
   *[no] Kept, for you alone. With `/help-exchange show` you can let it look for somebody later.
}
reply-exchange-closed = { $side ->
    [ask] Your request is closed, and its text is gone.
   *[offer] Your offer is closed, and its text is gone.
}
reply-introduction = { $say ->
    [yes] Good. When somebody else says yes too, you hear it from me at once.
   *[no] Good, we leave it. Nobody hears of it.
}
reply-introduction-brought = { $brought ->
    [yes] Good to hear. Thank you for telling.
    [bit] Thank you. A beginning is something too.
   *[not] Thank you. That may be just so.
}

error-exchange-empty = There is nothing yet. One line is enough.
error-exchange-own = You have { $max } open already. Close one with `/help-exchange show`, and there is room again.
error-no-entry = That request or offer is no longer there.
error-no-introduction = This is no longer there.
error-introduction-late = This can no longer be answered. Nobody hears that you said nothing.
error-introduction-met = You were introduced to each other already, so I do not turn that back. You are bound to nothing.
