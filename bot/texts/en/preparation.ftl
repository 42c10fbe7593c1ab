# The page before a meeting: what who leads wants to know beforehand, in parts.

prepare-button = Prepare
prepare-heading = ## Before you begin
prepare-title = Before you begin
prepare-when = { $day }, { $hour }
prepare-circle = ### { $name }
prepare-no-circles = No circles have been published for this meeting.
prepare-private = -# This holds only what others may know anyway: no journal, no word out of a round, nothing that was not shared.
prepare-more = On ({ $page } of { $pages })
prepare-file = preparation
prepare-print = To print
prepare-printed = Here is your sheet, to print or to keep beside you. There are names on it: do not leave it lying about.
prepare-footer = Only what was shared. There are names on this sheet: do not leave it lying about.
prepare-rest = and { $count } more; the sheet to print has all of it
prepare-part = { $part ->
    [expected] Who comes
    [agenda] On the agenda from the network
    [stand] The stand, last time
    [turns] Who brings and who leads
    [cases] Prepared cases
    [promises] Open commitments
    [questions] Learning questions
   *[lifted] What was shared already
}
prepare-count-coming = { $count ->
    [one] One person comes.
   *[other] { $count } people come.
}
prepare-count-maybe = { $count ->
    [one] One is not sure yet.
   *[other] { $count } are not sure yet.
}
prepare-count-not-coming = { $count ->
    [one] One does not come.
   *[other] { $count } do not come.
}
prepare-count-none = Nobody has answered yet.
prepare-coming = Comes: { $people }
prepare-maybe = Perhaps: { $people }
prepare-not-coming = Does not come: { $people }
prepare-silent = Has not said: { $people }
prepare-agenda = { $line }
prepare-turn = { $bringer } brings a case, { $leader } leads
prepare-turn-alone = { $bringer } brings a case; who leads is still open
prepare-next = Not shared out yet. { $bringer } brought least, or longest ago; { $leader } leads
prepare-next-alone = Not shared out yet. { $bringer } brought least, or longest ago
prepare-case = “{ $title }”, by { $person }
prepare-promise = { $person } has one open
prepare-promise-told = { $person }: if { $if }, then { $then }
prepare-promise-unseen = { $count ->
    [one] One more, from a round you were not in
   *[other] { $count } more, from rounds you were not in
}
prepare-questions = { $count ->
    [one] One learning question is alive in this circle; its words are its owner's.
   *[other] { $count } learning questions are alive in this circle; their words are their owners'.
}
prepare-lifted = “{ $text }”
prepare-lifted-named = “{ $text }” ({ $person })
