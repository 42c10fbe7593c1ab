# Wat mensen meenemen: de agenda en het bewijs van deelname.

meeting-kind = { $kind ->
    [public] Leermiddag
   *[intervision] Intervisiemoment
}

calendar-cancelled = Afgelast: { $title }
calendar-theme = Thema: { $theme }
calendar-speakers = Met { $who }
calendar-preparation = Voorbereiden: { $what }

proof-title = Bewijs van deelname
proof-fact = { $fact ->
    [name] Deelnemer
    [total] Samen
    [zone] Tijdzone
    [programme] Programma
    [meeting] Bijeenkomst
    [date] Datum
    [times] Tijd
    [place] Plaats
    [methods] Werkvorm
   *[issued] Gemaakt op
}
proof-times = { $start } tot { $end } ({ $hours } uur{ $minutes ->
    [0] {""}
   *[other] {" "}en { $minutes } minuten
}, tijdzone { $zone })
proof-total-hours = { $hours } uur{ $minutes ->
    [0] {""}
   *[other] {" "}en { $minutes } minuten
}
proof-total = samen
proof-present = { $count ->
    [one] Aanwezig
   *[other] Aanwezig waren { $count } deelnemers
}
proof-confirmed = Wie hier staat, heeft de eigen aanwezigheid zelf bevestigd. Wat er besproken is, staat nergens op.
proof-code = Controlecode { $code }
proof-verify = Klopt het? Typ op de server van dit programma: /session verify { $code }
proof-page = Blad { $number } van { $total }
proof-column = { $column ->
    [name] naam
    [date] datum
    [start] begin
    [end] einde
    [minutes] minuten
    [meeting] bijeenkomst
    [methods] werkvorm
    [programme] programma
   *[code] controlecode
}
