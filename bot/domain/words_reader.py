"""Reads what the data of the bot has in both languages, and what is one of a fixed list."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from bot.domain.data_reader import DataReader
from bot.domain.language import Language
from bot.domain.method import TEXT_MAX, Words

_Choice = TypeVar("_Choice", bound=StrEnum)


class WordsReader(DataReader):
    """Takes words and choices out of tables, and reads on after a fault."""

    def _words(self, data: Mapping[str, object], key: str, at: str, most: int = TEXT_MAX) -> Words:
        value = self._value(data, key, at)
        if value is None:
            return {}
        texts = self._mapping(value, f"{at}{key}")
        if texts is None:
            return {}
        inside = f"{at}{key}."
        self._only(texts, inside, [language.value for language in Language])
        return {language: self._text(texts, language.value, inside, most) for language in Language}

    def _choice(
        self, data: Mapping[str, object], key: str, at: str, choices: type[_Choice]
    ) -> _Choice | None:
        text = self._text(data, key, at)
        return self._one_of(text, f"{at}{key}", choices) if text else None

    def _one_of(self, text: str, path: str, choices: type[_Choice]) -> _Choice | None:
        try:
            return choices(text)
        except ValueError:
            self._fault(path, "choice", given=text, choices=tuple(choices))
            return None
