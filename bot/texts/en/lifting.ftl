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
reply-lift-withdrawn = Taken back. Your words are erased, and stand nowhere any more.
error-no-lift = That sentence is no longer there, or is not yours.
error-lift-gone = This sentence has been let go or taken back, and no longer changes. You can take it back and let it go anew.
error-lift-no-circle = This sentence belongs to no circle. Choose the network, or keep it to yourself.
