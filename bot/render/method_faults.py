"""The faults in the file of a method, in words: the line, the field, and what was expected."""

import re

from bot.domain.faults import Fault
from bot.render.limits import shorten
from bot.render.voice import Voice

GIVEN_MAX = 60
"""Characters of what stood there instead, as it is quoted."""

_ITEM = re.compile(r"(?P<list>steps|helpers|prompts)\[(?P<place>\d+)\]\.?")
_PLACE = re.compile(r"\[\d+\]$")


def fault_line(fault: Fault, voice: Voice) -> str:
    """Return one fault as a line: "Regel 12, stap 2, minutes: …"."""
    item = _ITEM.match(fault.path)
    field = fault.path[item.end() :] if item else fault.path
    place = voice("method-fault-place", line=fault.line)
    if item and item["list"] == "steps":
        place = voice("method-fault-place-step", line=fault.line, step=int(item["place"]) + 1)
    elif item and item["list"] == "prompts":
        place = voice("method-fault-place-prompt", line=fault.line, prompt=int(item["place"]) + 1)
    if field:
        place = voice("method-fault-place-field", place=place, field=shorten(field, GIVEN_MAX))
    return voice("method-fault-line", place=place, fault=_fault(fault, voice))


def _fault(fault: Fault, voice: Voice) -> str:
    name = _PLACE.sub("", fault.path).rpartition(".")[2]
    # A sum is expected as a number; of all else the catalogue knows what a field should hold.
    expected = voice("method-expects", field=name)
    values = {key: _value(value, voice) for key, value in fault.values.items()}
    if fault.key != "method-fault-sum":
        values["expected"] = expected
    return voice(fault.key, **values)


def _value(value: str | int | tuple[str, ...], voice: Voice) -> str | int:
    if isinstance(value, tuple):
        return voice.list(value)
    return shorten(value, GIVEN_MAX) if isinstance(value, str) else value
