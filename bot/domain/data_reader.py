"""Reads plain data that came from a file, and reads on after a fault so that all are found."""

import re
from collections.abc import Mapping, Sequence
from typing import ClassVar

from bot.domain.errors import Value
from bot.domain.faults import Fault

KEY_MAX = 40
"""Characters of a key or an id; they travel in buttons."""


class DataReader:
    """Takes values out of tables; puts something harmless in the place of what is wrong.

    `family` begins the keys of the faults; `form` is what a key looks like.
    """

    family: ClassVar[str]
    form: ClassVar[re.Pattern[str]] = re.compile(r"[a-z][a-z0-9]*([-_][a-z0-9]+)*")

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def _fault(self, path: str, key: str, **values: Value) -> None:
        self.faults.append(Fault(path, f"{self.family}-{key}", values))

    def _only(self, data: Mapping[str, object], at: str, known: Sequence[str]) -> None:
        for key in data:
            if key not in known:
                self._fault(f"{at}{key}", "unknown")

    def _value(self, data: Mapping[str, object], key: str, at: str) -> object:
        if key not in data:
            self._fault(f"{at}{key}", "missing")
        return data.get(key)

    def _text(self, data: Mapping[str, object], key: str, at: str, most: int | None = None) -> str:
        value = self._value(data, key, at)
        if not isinstance(value, str):
            if key in data:
                self._fault(f"{at}{key}", "type", expected="text")
            return ""
        if not value.strip():
            self._fault(f"{at}{key}", "empty")
        clean = value.strip()
        if most is not None and len(clean) > most:
            self._fault(f"{at}{key}", "long", max=most, length=len(clean))
        return clean

    def _identifier(self, data: Mapping[str, object], key: str, at: str) -> str:
        text = self._text(data, key, at, KEY_MAX)
        if text and not self.form.fullmatch(text):
            self._fault(f"{at}{key}", "form", given=text)
        return text

    def _mapping(self, value: object, path: str) -> Mapping[str, object] | None:
        if isinstance(value, Mapping) and all(isinstance(key, str) for key in value):
            return value
        self._fault(path, "type", expected="table")
        return None

    def _list(self, data: Mapping[str, object], key: str, at: str) -> Sequence[object]:
        value = self._value(data, key, at)
        if isinstance(value, list | tuple):
            return value
        if key in data:
            self._fault(f"{at}{key}", "type", expected="list")
        return ()
