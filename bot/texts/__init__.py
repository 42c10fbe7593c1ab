"""The words people read, in every language: Fluent catalogues, each text parsed when asked."""

import logging
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from threading import RLock
from typing import Final

from babel import Locale
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource

from bot.domain.language import Language

log = logging.getLogger(__name__)

LOCALES: Final = {Language.NL: "nl-NL", Language.EN: "en-GB"}
"""How numbers and lists are written; English is read by Dutch networks, so it is British."""

_OTHER: Final = {Language.NL: Language.EN, Language.EN: Language.NL}


class UnknownText(LookupError):
    """No catalogue has a text with this key, or it lacks something to fill it in with."""


_ENTRY: Final = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)
_REFERENCE: Final = re.compile(r"\{\s*([a-z][\w-]*)")
"""A text that stands inside another one; what is filled in begins with a dollar."""


class _Catalogue:
    """The texts of one language. To parse them all takes half a second, and no start needs all."""

    def __init__(self, language: Language, source: str) -> None:
        begins = [*_ENTRY.finditer(source)]
        ends = [*(entry.start() for entry in begins[1:]), len(source)]
        self._unread = {
            entry[1]: source[entry.start() : end]
            for entry, end in zip(reversed(begins), reversed(ends), strict=True)
        }
        self.bundle = FluentBundle([LOCALES[language]], use_isolating=False)
        self.plain: dict[str, str] = {}
        self._reading = RLock()

    def has(self, key: str) -> bool:
        """Tell whether there is such a text; from then on the bundle can format it."""
        with self._reading:
            entry = self._unread.pop(key, None)
            if entry is not None:
                for mentioned in _REFERENCE.findall(entry):
                    self.has(mentioned)
                self.bundle.add_resource(FluentResource(entry))
            return self.bundle.has_message(key)


class Texts:
    """Every catalogue. What it answers never changes, so that all may share one."""

    def __init__(self, catalogues: Mapping[Language, str], *, strict: bool = False) -> None:
        """Read catalogues from Fluent source. `strict` raises where a person would see a gap."""
        self._strict = strict
        self._catalogues = {
            language: _Catalogue(language, source) for language, source in catalogues.items()
        }
        self._locales = {language: Locale.parse(LOCALES[language], "-") for language in Language}

    @staticmethod
    def load(*, strict: bool = False) -> "Texts":
        """Return the catalogues that come with the bot, read once in a process.

        With `strict` an unknown key, or a value that is missing, raises ``UnknownText``. Without
        it people read the other language, and the log names the key.
        """
        return _of_the_bot(strict=strict)

    def get(self, language: Language, key: str, /, **values: object) -> str:
        """Return a text in a language, filled in.

        Values are strings (ids of people and channels too), numbers, which are written as the
        language writes them, or dates. Without values this is one lookup in a dictionary; with
        values some ten microseconds.
        """
        if not values:
            plain = self._catalogues[language].plain.get(key)
            if plain is not None:
                return plain
        text = self._format(language, key, values)
        if text is not None:
            if not values:
                self._catalogues[language].plain[key] = text
            return text
        if self._strict:
            raise UnknownText(f"{key} in {language.value}, filled in with {sorted(values)}")
        log.error("no text %s in %s", key, language.value)
        other = self._format(_OTHER[language], key, values)
        return key if other is None else other

    def list(self, language: Language, items: Iterable[str]) -> str:
        """Return the items as a list in a sentence: "A, B en C"."""
        return format_list(list(items), locale=self._locales[language])

    def _format(self, language: Language, key: str, values: Mapping[str, object]) -> str | None:
        catalogue = self._catalogues[language]
        if not catalogue.has(key):
            return None
        bundle = catalogue.bundle
        pattern = bundle.get_message(key).value
        if pattern is None:
            return None
        text, errors = bundle.format_pattern(pattern, dict(values))
        if errors:
            if self._strict:
                raise UnknownText(f"{key} in {language.value}: {errors}")
            log.error("text %s in %s is not whole: %s", key, language.value, errors)
        return str(text)


@cache
def _of_the_bot(*, strict: bool) -> Texts:
    return Texts({language: source_of(language) for language in Language}, strict=strict)


def source_of(language: Language) -> str:
    """Return the Fluent source of one language: all its files after each other."""
    folder = files(__name__) / language.value
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".ftl"))
    return "\n".join((folder / name).read_text("utf-8") for name in names)
