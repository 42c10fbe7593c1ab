"""On which line each key of a TOML file stands: the standard library's reader does not tell."""

import re
from collections.abc import Mapping

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_STRINGS = (
    re.compile(r'"""(?:\\.|[^\\])*?"{3,5}', re.DOTALL),
    re.compile(r"'''.*?'{3,5}", re.DOTALL),
    re.compile(r'"(?:\\.|[^"\\\n])*"'),
    re.compile(r"'[^'\n]*'"),
)


def lines_of(text: str) -> Mapping[str, int]:
    """Return the line, from 1, on which each key of a valid TOML text first stands.

    A key is written as its path: ``steps[1].name.nl``. Inside inline tables and arrays only the
    whole has a line.
    """
    scanner = _Scanner(text)
    scanner.scan()
    return scanner.lines


def line_of(lines: Mapping[str, int], path: str) -> int:
    """Return the line of a path, or of the nearest thing around it; 0 when that is the file."""
    while path not in lines:
        around = max(path.rfind("."), path.rfind("["))
        if around < 0:
            return 0
        path = path[:around]
    return lines[path]


class _Scanner:
    """Goes through a text statement by statement; that it is valid was found out before."""

    def __init__(self, text: str) -> None:
        self.lines: dict[str, int] = {}
        self._text = text
        self._at = 0
        self._table = ""
        self._counts: dict[str, int] = {}

    def scan(self) -> None:
        """Note the line of every header and every key."""
        self._skip(_BLANK)
        while self._at < len(self._text):
            line = self._text.count("\n", 0, self._at) + 1
            if self._text.startswith("[[", self._at):
                self._at += 2
                self._begin_item(self._key(), line)
                self._at = self._text.index("]]", self._at) + 2
            elif self._text[self._at] == "[":
                self._at += 1
                self._table = self._note("", self._key(), line)
                self._at = self._text.index("]", self._at) + 1
            else:
                self._note(self._table, self._key(), line)
                self._at = self._text.index("=", self._at) + 1
                self._skip_value()
            self._skip(_BLANK)

    def _skip(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        found = match[0] if match is not None else ""
        self._at += len(found)
        return found

    def _key(self) -> list[str]:
        """Read a dotted key, up to what follows it."""
        parts = []
        while True:
            self._skip(_SPACE)
            quoted = next(filter(None, map(self._skip, _STRINGS[2:])), "")
            parts.append(quoted[1:-1] if quoted else self._skip(_BARE))
            self._skip(_SPACE)
            if not self._text.startswith(".", self._at):
                return parts
            self._at += 1

    def _note(self, table: str, parts: list[str], line: int) -> str:
        """Note a key and all that it opens on the way; return its path."""
        path = table
        for part in parts:
            path = f"{path}.{part}" if path else part
            if path in self._counts:
                path = f"{path}[{self._counts[path] - 1}]"
            self.lines.setdefault(path, line)
        return path

    def _begin_item(self, parts: list[str], line: int) -> None:
        """Begin the next table of an array of tables."""
        around = self._note("", parts[:-1], line)
        array = f"{around}.{parts[-1]}" if around else parts[-1]
        self._counts[array] = self._counts.get(array, 0) + 1
        self.lines.setdefault(array, line)
        self._table = f"{array}[{self._counts[array] - 1}]"
        self.lines[self._table] = line

    def _skip_value(self) -> None:
        """Go to the end of a value: the end of the line on which its brackets are closed."""
        depth = 0
        while self._at < len(self._text):
            if next(filter(None, map(self._skip, _STRINGS)), ""):
                continue
            sign = self._text[self._at]
            if sign == "\n" and depth == 0:
                return
            if sign == "#":
                self._skip(_BLANK) if depth else self._skip(re.compile(r"[^\n]*"))
                continue
            depth += (sign in "[{") - (sign in "]}")
            self._at += 1
