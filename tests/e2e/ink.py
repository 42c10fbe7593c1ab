"""Ink that can be told apart: every private text gets a mark that says whose it is and for whom."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.rehearsal.pen import Pen

MARK = re.compile(r"mk\d{4}x")


@dataclass(slots=True)
class Mark:
    """Whose text it is, who beside them may read it now, and its first words."""

    owner: str
    readers: frozenset[str]
    words: str


class Ink(Pen):
    """Marks what is written, and knows who may not read it."""

    def __init__(self) -> None:
        self.marks: dict[str, Mark] = {}
        self.texts: list[str] = []

    def write(self, text: str, owner: str, *readers: str) -> str:
        """Return the text with a mark behind it."""
        code = f"mk{len(self.marks):04}x"
        self.marks[code] = Mark(owner, frozenset(readers), text[:30])
        self.texts.append(text)
        return f"{text} {code}"

    def open(self, text: str, *readers: str) -> None:
        """Let these people read it from now on."""
        for code in MARK.findall(text):
            self.marks[code].readers |= frozenset(readers)

    def shut_to(self, who: str, text: str) -> list[str]:
        """Return what in a text this person may not read."""
        found = {code: self.marks[code] for code in sorted(set(MARK.findall(text)))}
        return [
            f"{code} of {mark.owner} ({mark.words})"
            for code, mark in found.items()
            if who != mark.owner and who not in mark.readers
        ]

    def shut_to_any(self, people: Iterable[str], text: str) -> list[str]:
        """Return what somebody of these people may not read."""
        return [f"{who} reads {one}" for who in people for one in self.shut_to(who, text)]
