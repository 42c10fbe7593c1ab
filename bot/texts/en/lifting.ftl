# The harvest gate: what somebody lets go, and the second key.

lift-key = { $state ->
    [asked] In the round **{ $title }** your case was on the table. Somebody from that round wants to let this sentence go to { $scope ->
        [circle] the circle
       *[network] the network
    }. This is how it will stand there:
    [turned] You turned your key. This sentence from **{ $title }** may go to { $scope ->
        [circle] the circle
       *[network] the network
    }:
   *[refused] This sentence from **{ $title }** stays inside. Thank you for saying so.
}
lift-round-gone = an earlier round
lift-key-silence = As it may touch your case, it goes nowhere without your key. Doing nothing is an answer too: the sentence then stays in the room. If you change your mind later, you simply take your key back.
lift-key-turn = Turn my key
lift-key-keep = Rather not
lift-key-back = Take my key back
lift-key-withdrawn = You need not decide about a sentence from **{ $title }** any more: who wrote it took it back.
lift-key-door = <@{ $person }>, a private message did not arrive. There is a question for you about a sentence that touches your case. Only you see what opens.
lift-key-open = Read the question
lift-named = With the name of { $person }
lift-news = { $state ->
    [lifted] Your sentence from **{ $title }** is out, and can be read in { $scope ->
        [circle] the circle
       *[network] the network
    }. The second key was turned.
    [withdrawn] You took back a sentence from **{ $title }**.
   *[refused] Your sentence from **{ $title }** stays inside: the second key was not turned, or was taken back. That is about the case, not about you.
}
lift-withdraw = Take back
reply-lift-withdrawn = Taken back. This text is erased and stands nowhere in the harvest any more. What you wrote in the round itself stays there.
error-no-lift = That sentence is no longer there, or is not yours.
error-lift-empty = There was nothing in it. Write the sentence that others may read.
error-lift-gone = This sentence has been let go or taken back, and no longer changes. You can take it back and let it go anew.
error-lift-no-circle = This sentence belongs to no circle. Choose the network, or keep it to yourself.

lift-button = Let something go from this round
lift-sentences = This is what you gave in **{ $title }**. Choose one sentence that helps others on too. You can still shorten it, and nothing goes before you see how it will stand.
lift-choose = Choose a sentence of yours
lift-promise = If { $first }, then { $then }
form-lift = What do you let go?
form-lift-text = The sentence, exactly as it will stand
form-lift-text-hint = { $ref ->
    [card] One insight of use to somebody else. No case and no names: only what you learned.
   *[round] Shorten it to what makes sense without the case. Roles instead of names.
}
form-lift-scope = How far may it go?
form-lift-scope-option = { $scope ->
    [circle] Only the circle
   *[network] The whole network
}
form-lift-name = Does your name go along?
form-lift-name-option = { $name ->
    [yes] Yes, with my name
   *[no] No, without a name
}
form-lift-tags = More about this sentence
form-lift-for-whom = Of use to whom?
form-lift-for-whom-hint = For instance: who is new as a project lead
lift-heading = { $state ->
    [offered] **This is how it will stand.** Nothing has gone yet.
    [waiting] **Your sentence waits for the second key.** Nobody reads it yet.
    [lifted] **Your sentence is out.**
   *[refused] **Your sentence stays inside.** The second key was not turned, or was taken back. Only you still see it.
}
lift-audience = { $audience ->
    [circle] Who reads this: the people of circle **{ $name }**.
    [round] Who reads this: those who sat in the round **{ $name }**.
    [programme] Who reads this: everybody in **{ $name }**. It can also stand in the network report and in a recap.
   *[server] Who reads this: everybody on this server.
}
lift-needs-key = { $state ->
    [waiting] Who brought the case was shown your sentence. If they say nothing, it stays where it is.
   *[offered] The sentence comes from a round. So who brought the case reads it first, and without that second key it goes no further.
}
lift-five = -# Without a name, a sentence is only shown when there are enough around it: from five people at least, and two rounds at least. Its theme and layer stand with it only where that holds there too.
lift-always-back = -# You can take it back at any time, without a reason: with `/harvest show`.
lift-go = Let it go
lift-edit = Change
lift-tags = More labels
lift-drop = Rather not
lift-erase = Erase
lift-asking-choose = What kind of question brought it up?
lift-asking = { $asking ->
    [facts] question about facts
    [meaning] question about meaning
    [perspective] question about another view
    [own_part] question about one's own part
    [possibility] question about what is possible
   *[step] question about the next step
}
lift-mechanism-choose = How does this small win work on?
lift-mechanism = { $mechanism ->
    [energising] gives energy
    [learning] learning by doing
    [attraction] attracts others
    [bandwagon] others join in
    [coupling] couples with something else
   *[robustness] holds out
}
lift-for-whom = of use to { $words }
lift-own = **What you let go**
lift-own-choose = See a sentence, or take it back
lift-own-none = You have not let anything go yet. You can under a round that was closed, or with `/harvest card`.
lift-keys = { $count ->
    [one] There is one sentence that touches your case. You hold the second key.
   *[other] There are { $count } sentences that touch your case. You hold the second key.
}
lift-keys-choose = Read a sentence, and decide
lift-state = { $state ->
    [offered] not let go yet
    [waiting] waits for the second key
    [refused] stays inside
   *[lifted] can be read in { $scope ->
        [circle] the circle
       *[network] the network
    }
}
error-lift-early = Letting go is for afterwards, once the round is closed.
error-lift-nothing = There is nothing of yours in this round to let go. You can write down an insight by hand with `/harvest card`.

library-heading = ## The harvest
library-word = You looked for: **{ $word }**
library-count = { $count ->
    [0] { "" }
    [one] One sentence.
   *[other] { $count } sentences{ $pages ->
        [1] .
       *[other] ; page { $page } of { $pages }.
    }
}
library-item = { $named ->
    [yes] { $circle ->
        [yes] From { $person }, in your circle
       *[no] From { $person }
    }
   *[no] { $circle ->
        [yes] In your circle
       *[no] From the network
    }
}
library-none = There is nothing here yet that you can read. What people let go comes here.
library-nothing-found = Nothing found. Look for part of a word, or choose *all* in the menus again.
library-held = { $count ->
    [one] -# One sentence stays behind until there are enough around it ({ $least } people, two rounds).
   *[other] -# { $count } sentences stay behind until there are enough around them ({ $least } people, two rounds).
}
library-by = { $tag ->
    [theme] Theme
    [layer] Where it rubs
    [asking] Kind of question
   *[mechanism] Small win
}
library-all = { $tag ->
    [theme] All themes
    [layer] All layers
    [asking] All kinds of questions
   *[mechanism] Any way it works on
}
library-back = Back
library-on = On
