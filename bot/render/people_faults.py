"""The faults in a file of people, in words: the line, the column, and how to mend it."""

from bot.domain.circles.people_table import Fault
from bot.render.limits import shorten
from bot.render.voice import Voice

GIVEN_MAX = 60
"""Characters of what stood there instead, as it is quoted."""


def fault_line(fault: Fault, voice: Voice) -> str:
    """Return one fault as a line: "Regel 4, kolom leidinggevende: …"."""
    line = str(fault.line) if fault.line else 0
    place = (
        voice("people-fault-place-column", line=line, column=shorten(fault.column, GIVEN_MAX))
        if fault.column
        else voice("people-fault-place", line=line)
    )
    values = {
        key: voice.list(value)
        if isinstance(value, tuple)
        else (shorten(value, GIVEN_MAX) if isinstance(value, str) else value)
        for key, value in fault.values.items()
    }
    return voice("people-fault-line", place=place, fault=voice(fault.key, **values))
