# The journal: what somebody writes for themselves.

form-journal = In your journal
form-journal-text = What would you like to hold on to?
form-journal-text-hint = Two lines will do. Only you read this.

entry-heading = **{ $when }**{ $state ->
    [edited] , changed later
   *[written] {""}
}
entry-yours = { $out ->
    [yes] This is yours. Others read only what stands below, word for word.
   *[no] This is yours. Nobody else reads it.
}
entry-case-whole = This could be a case, just as it stands. Only you see this.
entry-question = To my learning agenda
entry-edit = Write on
entry-erase = Erase this
entry-erase-sure = **Erase this entry?** Then it is really gone. What you let go of it stays until you take that back.
entry-erase-yes = Yes, erase it
entry-case = This could be a case. Only you see this.
entry-case-yes = Make a case of it
entry-case-no = No, not this
own-lifted = { $state ->
    [waiting] Still waiting for a second key, for { $scope ->
        [circle] your circle
       *[network] the network
    }:
   *[lifted] To be read in { $scope ->
        [circle] your circle
       *[network] the network
    }:
}
own-more = And { $count } more let go before; `/harvest show` has them all.
own-keep = Make it mine again
own-lift = { $scope ->
    [circle] To my circle
   *[network] To the network
}

journal-heading = **Your journal** · { $count ->
    [one] one entry
   *[other] { $count } entries
}{ $pages ->
    [one] {""}
   *[other] {" "}· page { $page } of { $pages }
}
journal-empty = Your journal is still empty. What you write here is yours: nobody else reads it, whoever runs the server included. Only what you let go yourself goes further.
journal-choose = Open an entry
journal-shared = partly let go
journal-new = Write something
journal-newer = Newer
journal-older = Older
journal-export = **Your journal as files**, { $count ->
    [one] one entry
   *[other] { $count } entries
}. The page to read or print (html), the text to write on in (md) and the data for another program (json). Keep them where only you can reach them.
journal-file-name = journal
journal-file-title = My journal
journal-file-edited = { $written }, changed { $edited }
journal-file-note = Carried away from Reisgenoot. What stands here I wrote for myself.

reply-entry-erased = { $out ->
    [yes] Erased. What you let go of it is still there: you can take it back.
   *[no] Erased.
}
reply-entry-no-case = All right. I will not bring it up again for this entry.
error-no-journal = That entry is no longer there, or is not yours.
error-journal-nothing = There was nothing in it. Whatever you would write is welcome later too.
error-journal-empty = Your journal is still empty. You begin with `/journal write`.
error-journal-where = Write something new on the server itself, with `/journal write` or `/agenda add`. What you write there only you can see.
