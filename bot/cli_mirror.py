"""`python -m bot mirror`: one message a line in, what it seems to be out, as JSON a line."""

import json
import os
import sys
from collections.abc import Iterable
from typing import BinaryIO

from bot.domain.language import Language
from bot.domain.mirror import Hint, Reflection, reflect
from bot.texts import Texts

DONE = 0


def hold_up(texts: Texts, language: Language, *, explain: bool) -> int:
    """Answer every line of the standard input at once. Returns the exit code.

    A reader that has seen enough (`| head`) ends it without complaint.
    """
    try:
        answer(sys.stdin.buffer, sys.stdout.buffer, texts, language, explain=explain)
    except BrokenPipeError:
        # The interpreter flushes standard output once more when it ends; let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE


def answer(
    lines: Iterable[bytes], out: BinaryIO, texts: Texts, language: Language, *, explain: bool
) -> None:
    """Write one object for each line, an empty one included, and each as soon as it is known.

    Lines are UTF-8; what cannot be read is replaced, and a byte order mark is left out.
    """
    for line in lines:
        message = line.decode("utf-8", "replace").removeprefix("\ufeff").rstrip("\r\n")
        found = plain(reflect(message, language), texts, language, explain=explain)
        out.write(json.dumps(found, ensure_ascii=False).encode() + b"\n")
        out.flush()


def plain(
    reflection: Reflection, texts: Texts, language: Language, *, explain: bool
) -> dict[str, object]:
    """Return a reflection for programs, with its words in a language; `hint` may be None."""

    def said(hint: Hint | None) -> str | None:
        return None if hint is None else texts.get(language, hint.key, **hint.values)

    found: dict[str, object] = {
        "label": reflection.label.value,
        "labels": [label.value for label in reflection.labels],
        "hint": said(reflection.hint),
    }
    if explain:
        found["because"] = said(reflection.because)
        found["notes"] = [texts.get(language, key) for key in reflection.notes]
    return found
