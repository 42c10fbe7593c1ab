"""A method as a file that a facilitator writes, reads and shares: TOML, with faults by line."""

from collections.abc import Mapping, Sequence

from bot.domain.faults import Fault, placed
from bot.domain.method import Method
from bot.domain.method_data import from_data, to_data
from bot.domain.method_reader import MethodInvalid
from bot.domain.toml_file import parse, text_of, value_of
from bot.domain.toml_lines import places_of

SIZE_MAX = 64 * 1024
"""Bytes of a file: some ten times what the longest method needs."""

Prelude = Sequence[Mapping[str, object]]
"""The steps that find a case, as data, for methods that bring none of their own."""


def read(content: bytes, prelude: Prelude) -> Method:
    """Return the method in a file.

    Raises ``MethodInvalid`` with everything that is wrong and the line of each fault. A file that
    is no TOML has one fault: where reading stopped.
    """
    if len(content) > SIZE_MAX:
        raise MethodInvalid([Fault("", "method-fault-size", {"max": SIZE_MAX // 1024})])
    text = text_of(content, MethodInvalid)
    data = parse(text, MethodInvalid)
    if "prelude" in data:
        raise MethodInvalid(placed([Fault("prelude", "method-fault-unknown", {})], places_of(text)))
    try:
        return from_data({**data, "prelude": _lacking(prelude, data)})
    except MethodInvalid as invalid:
        raise MethodInvalid(placed(invalid.faults, places_of(text))) from None


def _lacking(prelude: Prelude, data: Mapping[str, object]) -> Prelude:
    """Return the steps that find a case, but for those the method brings itself."""
    steps = data.get("steps")
    own = {
        step.get("primitive")
        for step in (steps if isinstance(steps, list) else ())
        if isinstance(step, dict)
    }
    return [] if "pitch" in own else [step for step in prelude if step["primitive"] not in own]


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
            lines += [f"{key}.{part} = {value_of(words)}" for part, words in value.items()]
        elif key != "prelude":
            lines.append(f"{key} = {value_of(value)}")
    return lines
