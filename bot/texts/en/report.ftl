# The harvest report of a network.

report-title = Harvest of the network: { $title }
report-made = { $named ->
    [yes] Made on { $day }, by { $person }.
   *[no] Made on { $day }, by those who lead the programme.
}
report-intro = Every sentence below was let go by its own writer, in exactly these words. There is nothing here of cases, circles and rounds.
report-empty = There is nothing yet that can be shown. That is no judgement: what was said in a circle stays there, until somebody lets a sentence of their own go.
report-grid = What it is about, and where it rubs
report-grid-note = The number of sentences without a name. An empty cell means: nothing, or too little to show.
report-no-theme = theme not told
report-no-layer = layer not told
report-named = With a name
report-nameless = Somebody from the network
report-manifest = What is not in here
report-told = { $count ->
    [0] No sentence is in this report.
    [one] One sentence is in this report{ $named ->
        [0] , without a name
       *[other] , with a name
    }.
   *[other] { $count } sentences are in this report{ $named ->
        [0] , none of them with a name
       *[other] , { $named } of them with a name
    }.
}
report-held = { $count ->
    [0] No sentence was held back for having too few around it.
    [one] One sentence was held back, as it had too few around it.
   *[other] { $count } sentences were held back, as they had too few around them.
}
report-unkeyed = { $count ->
    [0] No sentence lacks a second key.
    [one] One sentence has no second key, from who brought the case.
   *[other] { $count } sentences have no second key, from who brought the case.
}
report-withdrawn = { $count ->
    [0] Since the report before this one, of { $day }, nothing was taken back.
    [one] Since the report before this one, of { $day }, one sentence was taken back. Do not use it any more.
   *[other] Since the report before this one, of { $day }, { $count } sentences were taken back. Do not use them any more.
}
report-first = This is the first report.
report-rule = A sentence without a name only stands among sentences of at least five people from at least two rounds. Its theme and layer stand with it where that holds for both together, otherwise only its theme, otherwise neither; and where even that is too few, the sentence is held back. The order is that of the alphabet.
report-file = harvest
report-heading = **The harvest report of { $title }**
report-files = As text (md), as a page for any browser (html) and on paper (pdf). Only you see this message; share what you like. That you made this report was noted down.
error-only-reporters = A report of the network is made by who leads here or organises the programme. Everybody can look, with `/harvest search`.
