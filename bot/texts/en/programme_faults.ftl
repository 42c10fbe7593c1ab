# What is wrong in the file of a programme: where, what, and how it can be right.

programme-line = { $place }: { $words }
programme-place = Line { $line }, column { $column }
programme-cell = Cell { $cell } (line { $line }, column { $column })

programme-fault-size = This file is too large. A year fits easily in { $max } kB; see whether it is the file you meant.
programme-fault-workbook = This is a workbook or a document, not plain text. Open it and choose Save as, CSV UTF-8.
programme-fault-encoding = From here on this is no plain text. Save the file again, in UTF-8.
programme-fault-nothing = There is nothing in this file. Begin with the example in the guide.
programme-fault-syntax = This is not valid TOML ({ $why }). Write a name, an = and a value on every line, with text between quotes.
programme-fault-quotes = Here begins a quotation mark that ends nowhere. Add one at the end of the text, or take this one out.
programme-fault-more = { $count ->
    [one] And one more thing. Mend these first, and you will see it.
   *[other] And { $count } more things. Mend these first, and you will see the rest.
}

programme-fault-row = “{ $given }” does not say what kind of row this is. Begin a row with programme, meeting, participant or circle, or with # for a remark.
programme-fault-row-near = “{ $given }” does not say what kind of row this is. Did you mean “{ $near }”?
programme-fault-no-row = This does not say what kind of row it is. Begin with programme, meeting, participant or circle.
programme-fault-row-twice = There are two programmes in this file. Keep one.
programme-fault-headings = There are no column headings above this row yet. Put a row above it with the same first word, and then the name of each column.
programme-fault-heading = I do not know the column “{ $given }”. See whether it is spelled right, or take it out.
programme-fault-heading-near = I do not know the column “{ $given }”. Did you mean “{ $near }”?
programme-fault-heading-twice = The column “{ $given }” is there already. Keep one.
programme-fault-no-heading = There is no column heading above “{ $given }”. Put one above it, or empty the cell.

programme-fault-unknown = I do not know “{ $given }” here. See whether it is spelled right, or take it out.
programme-fault-unknown-near = I do not know “{ $given }” here. Did you mean “{ $near }”?
programme-fault-missing = This is still missing. Write { $expected }.
programme-fault-type = I cannot read this as it is. Write { $expected }.
programme-fault-long = This is { $length } characters long. Keep it to { $max } at most.
programme-fault-many = These are too many. There is room for { $max } at most.
programme-fault-range = This number cannot be. Write a whole number from { $low } to { $high }.
programme-fault-choice = “{ $given }” cannot be used here. Choose from { $choices }.
programme-fault-choice-near = “{ $given }” cannot be used here. Did you mean “{ $near }”? Choose from { $choices }.
programme-fault-form = “{ $given }” cannot be a key: only lower-case letters, digits and hyphens. Write { $near }, for example.
programme-fault-twice = The key “{ $given }” is there already. Give one of the two another.
programme-fault-zone = I do not know the time zone “{ $given }”. Write a name such as Europe/Amsterdam.

programme-fault-ends = The end is not after the start. Look at the days and the hours; when it lasts until another day, write that day with it.
programme-fault-overlap = “{ $other }” is still going on then, and nobody can be at two intervision moments at once. Move one of the two.
programme-fault-link = “{ $given }” is not a link. Begin with https:// and the address of the site.
programme-fault-capacity = { $present ->
    [one] Somebody is in already. There cannot be fewer places than one.
   *[other] There are { $present } people in already. There cannot be fewer places than that.
}
programme-fault-every = “{ $given }” is not a rhythm. Write 4 weeks, for example, or month.
programme-fault-moved = I cannot read “{ $given }”. Write the day, a > and the new day, for example 3-6-2027 > 10-6-2027.
programme-fault-no-turn = There is nothing on { $given } in this series. Look at the date, or take it out.
programme-fault-no-series = This belongs to a series. Write how often it comes again too, for example 4 weeks.

programme-fault-name-twice = “{ $given }” is there already. Take one out, or give each a key of its own if they are two people.
programme-fault-account = “{ $given }” is not a number of Discord. Write all its digits, with <@ before and > after.
programme-fault-account-twice = Somebody else in this file is this person on Discord already. Keep one.
programme-fault-self = This is the participant themselves. Name somebody else, or leave it empty.
programme-fault-person = “{ $given }” is not among the participants. Add that person, or take the name out here.
programme-fault-person-near = “{ $given }” is not among the participants. Did you mean “{ $near }”?
programme-fault-person-many = “{ $given }” can be more than one participant. Write the key: { $keys }.
programme-fault-moment = “{ $given }” is not an intervision moment in this file. Write its key, its title or its day.
programme-fault-moment-near = “{ $given }” is not an intervision moment in this file. Did you mean “{ $near }”?
programme-fault-moment-many = “{ $given }” can be more than one intervision moment. Write the day, or the key: { $keys }.
programme-fault-seat-twice = “{ $given }” sits in another circle at this moment already. Let everybody sit in one circle.
programme-fault-no-seat = “{ $given }” brings a case, but does not sit in this circle. Add that person to the members, or take the name out here.
programme-fault-circle-twice = There is a circle “{ $given }” at this moment already. Give one of the two another name.

programme-warning-past = “{ $title }” is over already. Is the year right?
programme-warning-overlap = “{ $other }” is still going on then. Is that what you mean?
programme-warning-capacity = { $count ->
    [one] There is somebody who would come, and less room than that.
   *[other] There would come { $count } people, and there are fewer places.
}
programme-warning-same-name = “{ $given }” is there twice. With a key of their own they are two people.
programme-warning-leads-own = “{ $given }” leads this circle and brings a case there too. Somebody else leads that round.
programme-warning-above = “{ $other }” decides on the work or the money of “{ $given }”, and they sit in one circle. Rather keep them apart.
programme-warning-encoding = This file is not in UTF-8; I read it as old versions of Excel save it. See whether names with accents are right, and rather save it as CSV UTF-8.

programme-expects = { $field ->
    [title] a title
    [name] a name
    [key] a short name of lower-case letters, digits and hyphens, as text
    [zone] a time zone, such as Europe/Amsterdam
    [language] nl or en
    [kind] public or intervision
    [date] a day, such as 17-2-2027
    [start] a time, such as 13:30
    [end] a time, such as 16:30
    [until] the last day of the series, such as 30-6-2027
    [every] how often it comes again, such as 4 weeks
    [skip] a list of days
    [moved] a list, such as 3-6-2027 > 10-6-2027
    [speakers] a list of names
    [capacity] a whole number
    [not_with] a list of participants
    [away] a list of intervision moments
    [discord] somebody's number on Discord
    [meeting] the key, the title or the day of an intervision moment
    [members] a list of participants
    [bringers] a list of participants
    [locked] yes or no
    [meetings] every meeting under [[meetings]]
    [participants] every participant under [[participants]]
    [circles] every circle under [[circles]]
   *[other] text between quotes
}
