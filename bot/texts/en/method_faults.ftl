# What is wrong in the file of a method or a calendar: where, what, and what should have stood there.

method-fault-place = { $line ->
    [0] The file
   *[other] Line { $line }
}
method-fault-place-step = { method-fault-place }, step { $step }
method-fault-place-prompt = { method-fault-place }, question { $prompt }
method-fault-place-field = { $place }, { $field }
method-fault-line = { $place }: { $fault }

method-fault-missing = is missing. Expected: { $expected }.
method-fault-unknown = is not known to the bot. See whether it is spelled right, or take it out.
method-fault-type = is something else than was meant. Expected: { $expected }.
method-fault-empty = is empty. Expected: { $expected }.
method-fault-form = is “{ $given }”. Expected: { $expected }.
method-fault-choice = is “{ $given }”. Expected: one of { $choices }.
method-fault-range = is out of range. Expected: { $expected }, from { $low } to { $high }.
method-fault-long = is { $length } characters long. Expected: { $max } at most.
method-fault-many = are too many. Expected: { $max } at most.
method-fault-twice = is “{ $given }”, which stood there already. Expected: a name that occurs only once.
method-fault-sealed = cannot be: nobody writes in this step. Expected: false, or a kind of step in which people write.
method-fault-talkers = cannot be: while a step is sealed nobody talks. Expected: talkers_after, for who may talk afterwards.
method-fault-opens = is “{ $given }”. Expected: something written earlier at a gate, in a step that is sealed itself.
method-fault-repeats = is “{ $given }”. Expected: the key of an earlier step that repeats nothing itself.
method-fault-sum = does not match the steps that are repeated. Expected: { $expected }.
method-fault-turns = cannot be here: those who think along write nothing in this step. Expected: a step in which each gives something in turn.
method-fault-each = cannot be here. Expected: a step with turns = "drawn" in which one may write more than once, such as questions.
method-fault-prelude = is “{ $given }”. Expected: pitch or choose.
method-fault-order = ends before it begins: “{ $given }”. Expected: { $expected }.
method-fault-both = says that “{ $given }” is a working day, and free says that it is not. Expected: one of the two.
method-fault-syntax = not valid TOML ({ $why }). Expected: a name, an = and a value on every line; see whether all quotes and brackets are closed.
method-fault-encoding = not plain text. Expected: a file in UTF-8; save it again as plain text.
method-fault-size = too large. Expected: { $max } kB at most.

method-expects = { $field ->
    [id] a short name of lower-case letters, digits and hyphens
    [key] a short name of lower-case letters, digits and hyphens
    [card] a card number or another short mark, as text
    [safety] one of low, medium, high
    [basis] one of sourced, normalised, composed, reconstructed, own
    [fits] a list, such as ["event", "stuck"]
    [sizes] two whole numbers, such as [4, 8]
    [minutes] a whole number
    [primitive] a kind of step, such as tell, clarify or advise
    [steps] at least one step, each under [[steps]]
    [helpers] a list, each under [[helpers]]
    [sealed] true or false
    [writers] a list of roles, such as ["bringer", "consultant"]
    [talkers] a list of roles, such as ["bringer", "consultant"]
    [talkers_after] a list of roles, such as ["bringer", "consultant"]
    [repeats] a list of keys of earlier steps
    [lap] a whole number: whose turn the step is in
    [collects] what is handed in, as text
    [gate] what is written beforehand, as text
    [opens] what opens with it, as text
    [nl] text in Dutch
    [en] text in English
    [until] the last day that somebody looked up, such as "2029-09-02"
    [weekend] days of the week, where 0 is Monday, such as [5, 6]
    [fixed] a list of month and day, such as ["12-25", "12-26"]
    [moved] a list of month and day, such as ["04-27"]
    [easter] days after Easter Sunday, such as [1, 39, 50]
    [holidays] a table, with periods under all, noord, midden and zuid
    [all] a list of periods, such as [["2026-12-19", "2027-01-03"]]
    [noord] a list of periods, such as [["2026-12-19", "2027-01-03"]]
    [midden] a list of periods, such as [["2026-12-19", "2027-01-03"]]
    [zuid] a list of periods, such as [["2026-12-19", "2027-01-03"]]
    [free] a list of days, such as ["2026-12-24"]
    [working] a list of days, such as ["2026-12-24"]
    [theme] one of scaling, boundary, institution, stock, middle, external, network
    [framework] a way of reflecting, such as logbook or gibbs
    [prompts] at least one question, each under [[prompts]]
    [follow] a list, each further question under [[prompts.follow]]
   *[words] text in two languages, under .nl and .en
}

method-file-fine = { $name } ({ $id }) is fine: { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}, { $minutes } minutes.
method-file-faults = { $count ->
    [one] One thing is not right yet in { $file }:
   *[other] { $count } things are not right yet in { $file }:
}
method-file-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
method-file-nothing-lost = -# Nothing has changed; what was there still holds. Mend the file and send it again.
