"""A method as a file that a facilitator writes, reads and shares: TOML, with faults by line."""

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.domain.method import Method
from bot.domain.method_data import from_data, to_data
from bot.domain.method_reader import Fault, MethodInvalid
from bot.domain.toml_lines import line_of, lines_of

SIZE_MAX = 64 * 1024
"""Bytes of a file: some ten times what the longest method needs."""

Prelude = Sequence[Mapping[str, object]]
"""The steps that find a case, as data, for methods that bring none of their own."""

_PLACE = re.compile(r"\(at line (\d+), column \d+\)")


def read(content: bytes, prelude: Prelude) -> Method:
    """Return the method in a file.

    Raises ``MethodInvalid`` with everything that is wrong and the line of each fault. A file that
    is no TOML has one fault: where reading stopped.
    """
    text, data = _parse(content)
    if "prelude" in data:
        raise MethodInvalid(_placed([Fault("prelude", "method-fault-unknown", {})], text))
    try:
        return from_data({**data, "prelude": _lacking(prelude, data)})
    except MethodInvalid as invalid:
        raise MethodInvalid(_placed(invalid.faults, text)) from None


def _parse(content: bytes) -> tuple[str, dict[str, object]]:
    if len(content) > SIZE_MAX:
        raise MethodInvalid([Fault("", "method-fault-size", {"max": SIZE_MAX // 1024})])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise MethodInvalid([Fault("", "method-fault-encoding", {}, line)]) from None
    try:
        return text, tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        why = str(error)
        place = _PLACE.search(why)
        line = int(place[1]) if place else len(text.rstrip().split("\n"))
        raise MethodInvalid([Fault("", "method-fault-syntax", {"why": why}, line)]) from None


def _lacking(prelude: Prelude, data: Mapping[str, object]) -> Prelude:
    """Return the steps that find a case, but for those the method brings itself."""
    steps = data.get("steps")
    own = {
        step.get("primitive")
        for step in (steps if isinstance(steps, list) else ())
        if isinstance(step, dict)
    }
    return [] if "pitch" in own else [step for step in prelude if step["primitive"] not in own]


def _placed(faults: Sequence[Fault], text: str) -> Sequence[Fault]:
    """Return the faults with their lines, in the order of the file."""
    lines = lines_of(text)
    placed = [replace(fault, line=line_of(lines, fault.path) or 1) for fault in faults]
    return sorted(placed, key=lambda fault: fault.line)


def write(method: Method) -> str:
    """Return the file of a method, without its prelude: `read` gives the same method back."""
    data = to_data(method)
    blocks = [_keys({key: value for key, value in data.items() if not _is_tables(value)})]
    for name, value in data.items():
        if _is_tables(value) and name != "prelude":
            assert isinstance(value, list)
            blocks.extend([f"[[{name}]]", *_keys(one)] for one in value)
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(one, dict) for one in value)


def _keys(table: Mapping[str, object]) -> list[str]:
    lines = []
    for key, value in table.items():
        if isinstance(value, dict):
            lines += [f"{key}.{part} = {_value(words)}" for part, words in value.items()]
        elif key != "prelude":
            lines.append(f"{key} = {_value(value)}")
    return lines


def _value(value: object) -> str:
    """Write a value: TOML takes the strings, numbers, booleans and lists of JSON, but for DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
