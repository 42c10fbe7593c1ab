"""What is wrong in the file of a programme, in words: where it stands, and how to mend it."""

import re

from bot.domain.errors import Value
from bot.domain.faults import Fault
from bot.domain.programme.fields import SECTIONS, WORDS, label
from bot.render.limits import shorten
from bot.render.method_faults import GIVEN_MAX
from bot.render.voice import Voice

_ROW = re.compile(r"([a-z]+)\[(\d+)\]\.?")
_ITEM = re.compile(r"\[\d+\]$")


def programme_fault_line(fault: Fault, voice: Voice) -> str:
    """Return a fault or a warning as a line: "Regel 12, kolom 8, bijeenkomst 3, date: …"."""
    place = _place(fault, voice)
    words = _words(fault, voice)
    return voice("programme-line", place=place, words=words) if place else words


def _place(fault: Fault, voice: Voice) -> str:
    if not fault.line:
        return ""
    line, column = str(fault.line), str(fault.column)
    if fault.cell:
        place = voice("programme-cell", cell=fault.cell, line=line, column=column)
    else:
        place = voice("programme-place", line=line, column=column)
    return ", ".join(filter(None, (place, *_thing(fault, voice))))


def _thing(fault: Fault, voice: Voice) -> tuple[str, ...]:
    """Return which row it is and which field, as the file itself calls them."""
    row = _ROW.match(fault.path)
    field = fault.path[row.end() :] if row else fault.path
    section = next((one for one in SECTIONS if row and one.key == row[1]), None)
    if fault.cell:
        known = section.find(_ITEM.sub("", field)) if section else None
        return (known.name(voice.language) if known else "",)
    name = f"{section.name(voice.language)} {int(row[2]) + 1}" if section and row else ""
    return name, shorten(field, GIVEN_MAX)


def _words(fault: Fault, voice: Voice) -> str:
    values = {key: _value(value, voice) for key, value in fault.values.items()}
    field = _ITEM.sub("", fault.path).rpartition(".")[2]
    return voice(fault.key, **{"expected": voice("programme-expects", field=field), **values})


def _value(value: Value, voice: Voice) -> str | int:
    if isinstance(value, tuple):
        return voice.list(label(one, voice.language) if one in WORDS else one for one in value)
    return shorten(value, GIVEN_MAX) if isinstance(value, str) else value
