# What people carry away: the calendar and the proof of participation.

meeting-kind = { $kind ->
    [public] Learning afternoon
   *[intervision] Intervision moment
}

calendar-cancelled = Cancelled: { $title }
calendar-theme = Theme: { $theme }
calendar-speakers = With { $who }
calendar-preparation = To prepare: { $what }

proof-title = Proof of participation
proof-fact = { $fact ->
    [name] Participant
    [total] Together
    [zone] Time zone
    [programme] Programme
    [meeting] Meeting
    [date] Date
    [times] Time
    [place] Place
    [methods] Method
   *[issued] Made on
}
proof-times = { $start } to { $end } ({ $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}{ $minutes ->
    [0] {""}
   *[other] {" "}and { $minutes } minutes
}, time zone { $zone })
proof-total-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}{ $minutes ->
    [0] {""}
   *[other] {" "}and { $minutes } minutes
}
proof-total = together
proof-present = { $count ->
    [one] Present
   *[other] Present were { $count } participants
}
proof-confirmed = Everyone named here confirmed their own presence. Nothing of what was said is on this page.
proof-code = Check code { $code }
proof-verify = Is it genuine? On the server of this programme, type: /session verify { $code }
proof-page = Page { $number } of { $total }
proof-column = { $column ->
    [name] name
    [date] date
    [start] start
    [end] end
    [minutes] minutes
    [meeting] meeting
    [methods] method
    [programme] programme
   *[code] check code
}
