"""TOML that a person wrote, and TOML that a person will read."""

import json
import re
import tomllib
from collections.abc import Callable

from bot.domain.faults import Fault, FileInvalid

_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")


def text_of(content: bytes, invalid: type[FileInvalid]) -> str:
    """Return what bytes in UTF-8 say, without a byte order mark. Raises `invalid`."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        fault = Fault("", f"{invalid.family}-encoding", {}, line, column)
        raise invalid([fault]) from None


def parse(
    text: str, invalid: type[FileInvalid], mend: Callable[[str], str] = str
) -> dict[str, object]:
    """Return the data in a text.

    A text that is no TOML is tried once more as `mend` gives it back. Raises `invalid` with one
    fault: where reading stopped.
    """
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        mended = mend(text)
        if mended != text:
            return parse(mended, invalid)
        why = str(error)
        found = _PLACE.search(why)
        lines = text.rstrip().split("\n")
        place = (int(found[1]), int(found[2])) if found else (len(lines), len(lines[-1]) + 1)
        raise invalid([Fault("", f"{invalid.family}-syntax", {"why": why}, *place)]) from None


def value_of(value: object) -> str:
    """Write a value: TOML takes the strings, numbers, booleans and lists of JSON, but for DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
