"""Where each key of a TOML file stands: the standard library's reader does not tell."""

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping

from bot.domain.faults import Place

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_PLAIN = re.compile(r"[^,\[\]{}#\n]+")
_STRINGS = (
    re.compile(r'"""(?:\\.|[^\\])*?"{3,5}', re.DOTALL),
    re.compile(r"'''.*?'{3,5}", re.DOTALL),
    re.compile(r'"(?:\\.|[^"\\\n])*"'),
    re.compile(r"'[^'\n]*'"),
)


def places_of(text: str) -> Mapping[str, Place]:
    """Return where each key and each item of a list in a valid TOML text first stands.

    They are written as their path: ``steps[1].name.nl``.
    """
    scanner = _Scanner(text)
    scanner.scan()
    return scanner.places


def quoted(text: str, keys: Collection[str]) -> str:
    """Return the text with quotes around what begins with a digit and is no value of TOML.

    People write ``start = 13:30`` and ``date = 17-02-2027``. Only the values of these keys are
    looked at, and a text that is in no order at all comes back as it is.
    """
    scanner = _Scanner(text)
    try:
        scanner.scan()
    except (ValueError, RecursionError):
        return text
    pieces, at = [], 0
    for path, start, end in scanner.plain:
        value = text[start:end].rstrip()
        key = path.rpartition(".")[2].partition("[")[0]
        if key in keys and value[:1].isdigit():
            pieces += [text[at:start], '"', value, '"']
            at = start + len(value)
    return "".join([*pieces, text[at:]])


class _Scanner:
    """Goes through a text statement by statement, to its end where the text is valid.

    Of another text it notes something, or raises ``ValueError``.
    """

    def __init__(self, text: str) -> None:
        self.places: dict[str, Place] = {}
        self.plain: list[tuple[str, int, int]] = []
        self._text = text
        self._at = 0
        self._table = ""
        self._counts: dict[str, int] = {}
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]

    def scan(self) -> None:
        """Note the place of every header and every key."""
        self._skip(_BLANK)
        while self._at < len(self._text):
            place = self._here()
            if self._text.startswith("[[", self._at):
                self._at += 2
                self._begin_item(self._key(), place)
                self._at = self._text.index("]]", self._at) + 2
            elif self._text[self._at] == "[":
                self._at += 1
                self._table = self._note("", self._key(), place)
                self._at = self._text.index("]", self._at) + 1
            else:
                self._statement(self._table)
            self._skip(_BLANK)

    def _here(self) -> Place:
        line = bisect_right(self._lines, self._at)
        column = self._at - self._lines[line - 1] + 1
        return Place(line, column, column)

    def _skip(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        found = match[0] if match is not None else ""
        self._at += len(found)
        return found

    def _statement(self, table: str) -> None:
        """Go past a key, its = and its value."""
        place, parts = self._here(), self._key()
        self._at = self._text.index("=", self._at) + 1
        self._skip(_SPACE)
        self._value(self._note(table, parts, Place(place.line, place.column, self._here().column)))

    def _key(self) -> list[str]:
        """Read a dotted key, up to what follows it."""
        parts = []
        while True:
            self._skip(_SPACE)
            text = next(filter(None, map(self._skip, _STRINGS[2:])), "")
            parts.append(text[1:-1] if text else self._skip(_BARE))
            self._skip(_SPACE)
            if not self._text.startswith(".", self._at):
                return parts
            self._at += 1

    def _note(self, table: str, parts: list[str], place: Place) -> str:
        """Note a key and all that it opens on the way; return its path."""
        path = table
        for part in parts:
            path = f"{path}.{part}" if path else part
            if path in self._counts:
                path = f"{path}[{self._counts[path] - 1}]"
            self.places.setdefault(path, place)
        return path

    def _begin_item(self, parts: list[str], place: Place) -> None:
        """Begin the next table of an array of tables."""
        around = self._note("", parts[:-1], place)
        array = f"{around}.{parts[-1]}" if around else parts[-1]
        self._counts[array] = self._counts.get(array, 0) + 1
        self.places.setdefault(array, place)
        self._table = f"{array}[{self._counts[array] - 1}]"
        self.places[self._table] = place

    def _value(self, path: str) -> None:
        """Go past a value, and note what is in it."""
        if next(filter(None, map(self._skip, _STRINGS)), ""):
            return
        if self._text.startswith("[", self._at):
            self._items(path)
        elif self._text.startswith("{", self._at):
            self._inline(path)
        else:
            start = self._at
            if not self._skip(_PLAIN):
                raise ValueError("there is no value")
            self.plain.append((path, start, self._at))

    def _items(self, path: str) -> None:
        self._at += 1
        count = 0
        while not self._ends("]"):
            item = f"{path}[{count}]"
            self.places.setdefault(item, self._here())
            self._value(item)
            count += 1

    def _inline(self, path: str) -> None:
        self._at += 1
        while not self._ends("}"):
            self._statement(path)

    def _ends(self, bracket: str) -> bool:
        """Go to the next thing between brackets; tell whether there is none, and go past the end.

        Raises ``ValueError`` where the text ends first.
        """
        self._skip(_BLANK)
        if self._text.startswith(",", self._at):
            self._at += 1
            self._skip(_BLANK)
        if self._at >= len(self._text):
            raise ValueError("the text ends between brackets")
        if self._text.startswith(bracket, self._at):
            self._at += 1
            return True
        return False
