"""The faults in a table of people, in words: the line, the column, and how to mend it."""

from bot.domain.faults import Fault
from bot.render.limits import shorten
from bot.render.method_faults import GIVEN_MAX
from bot.render.voice import Voice


def people_fault_line(fault: Fault, voice: Voice) -> str:
    """Return one fault as a line: "Regel 4, kolom 7 (cel G4, leidinggevende): …"."""
    name = ", ".join(filter(None, (fault.cell, shorten(fault.path, GIVEN_MAX))))
    line, column = str(fault.line), str(fault.column)
    if not fault.line:
        place = voice("people-fault-file")
    elif name:
        place = voice("people-fault-cell", line=line, column=column, name=name)
    else:
        place = voice("people-fault-place", line=line, column=column)
    values = {
        key: voice.list(value)
        if isinstance(value, tuple)
        else (shorten(value, GIVEN_MAX) if isinstance(value, str) else value)
        for key, value in fault.values.items()
    }
    return voice("people-fault-line", place=place, fault=voice(fault.key, **values))
