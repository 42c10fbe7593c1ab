"""The catalogues hold the same texts in every language, each of them used, and plainly written."""

import ast as python
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import ast

from bot.domain.language import Language
from tests.meta.repository import name_of, python_files
from tests.texts.catalogue import entries, keys, mentioned, variables, words

OURS = ("bot", "cogs", "db")
FAMILIES = re.compile(
    r"(error|reply|fault|cli|command|choice|cockpit|board|form)-[a-z0-9-]*[a-z0-9]"
)
"""Literals that can only be keys."""
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\ufe0f]")
CARELESS = re.compile(r"\S  +\S|\.\.\.|\S [,;:?]")
NAME = re.compile(r"[a-zà-ÿ_-]{1,32}")


@cache
def literals() -> dict[str, str]:
    """Return every string in the code, with the file where it stands."""
    return {
        node.value: name_of(path)
        for path, tree in trees()
        for node in python.walk(tree)
        if isinstance(node, python.Constant) and isinstance(node.value, str)
    }


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """Return the keys that the code puts together, such as ``choice-language-…``."""
    return tuple(
        re.compile("".join(_part(value) for value in node.values))
        for _path, tree in trees()
        for node in python.walk(tree)
        if isinstance(node, python.JoinedStr) and _starts_as_a_key(node)
    )


def _starts_as_a_key(node: python.JoinedStr) -> bool:
    head = node.values[0]
    if isinstance(head, python.Constant):
        return bool(re.match(r"[a-z]+-", str(head.value)))
    return _is_family(head)


def _is_family(value: python.expr) -> bool:
    """Tell whether this is what the keys of one kind of file begin with: `{self.family}`."""
    return isinstance(value, python.FormattedValue) and python.unparse(value.value).endswith(
        ".family"
    )


def _part(value: python.expr) -> str:
    if _is_family(value):
        return "[a-z]+-fault"
    return re.escape(str(value.value)) if isinstance(value, python.Constant) else "[a-z0-9-]+"


@cache
def trees() -> tuple[tuple[Path, python.Module], ...]:
    return tuple((path, python.parse(path.read_text("utf-8"))) for path in python_files(*OURS))


def asked_for() -> Iterator[tuple[str, str]]:
    """Yield every key that the code asks for by name: `voice("…")` and `texts.get(…, "…")`."""
    for path, tree in trees():
        for node in python.walk(tree):
            if isinstance(node, python.Call) and node.args and _speaks(node.func):
                for argument in node.args[:2]:
                    if isinstance(argument, python.Constant) and isinstance(argument.value, str):
                        yield argument.value, name_of(path)


def _speaks(function: python.expr) -> bool:
    if isinstance(function, python.Name):
        return function.id in {"voice", "said"}
    return (
        isinstance(function, python.Attribute)
        and function.attr in {"get", "tell"}
        and "texts" in python.unparse(function.value)
    )


@pytest.mark.parametrize("language", Language)
class TestEach:
    def test_everything_can_be_read(self, language: Language) -> None:
        junk = [entry.content for entry in entries(language) if isinstance(entry, ast.Junk)]
        assert junk == []

    def test_no_key_stands_there_twice(self, language: Language) -> None:
        assert len(keys(language)) == len(set(keys(language)))

    def test_nothing_is_shouted_or_said_by_emoji(self, language: Language) -> None:
        loud = [key for key, text in words(language).items() if "!" in text]
        emoji = [key for key, text in words(language).items() if EMOJI.search(text)]
        assert (loud, emoji) == ([], [])

    def test_typing_is_careful(self, language: Language) -> None:
        careless = [
            key
            for key, text in words(language).items()
            if CARELESS.search(text) and not key.startswith("cli-")
        ]
        assert careless == []

    def test_commands_have_names_and_descriptions_that_discord_takes(
        self, language: Language
    ) -> None:
        for key, text in words(language).items():
            if key.startswith("command-") and key.endswith("-name"):
                assert NAME.fullmatch(text), key
            if key.startswith("command-") and key.endswith("-description"):
                assert 1 <= len(text) <= 100, key

    def test_names_of_commands_next_to_each_other_differ(self, language: Language) -> None:
        seen: dict[tuple[str, str], str] = {}
        for key, text in words(language).items():
            if key.startswith("command-") and key.endswith("-name"):
                parent = key.removesuffix("-name").rpartition("-")[0]
                assert seen.setdefault((parent, text), key) == key


def test_every_language_has_the_same_texts() -> None:
    assert set(keys(Language.NL)) == set(keys(Language.EN))


def test_every_language_fills_in_the_same() -> None:
    assert variables(Language.NL) == variables(Language.EN)


def test_every_text_is_used() -> None:
    unused = [
        key
        for key in keys(Language.NL)
        if key not in {*literals(), *mentioned(Language.NL)}
        and not any(pattern.fullmatch(key) for pattern in patterns())
        and not (key.startswith("command-") and _described(key))
    ]
    assert unused == []


def _described(key: str) -> bool:
    """Tell whether a command's name goes with a description that the code asks for.

    The names of commands and options are asked for by the shape of the command itself.
    """
    return re.sub(r"-name$", "-description", key) in literals()


def test_no_text_is_missing() -> None:
    known = set(keys(Language.NL))
    named = {text: path for text, path in literals().items() if FAMILIES.fullmatch(text)}
    missing = {key: path for key, path in (named | dict(asked_for())).items() if key not in known}
    assert missing == {}


def test_the_search_for_missing_texts_finds_something() -> None:
    asked = dict(asked_for())
    assert {"board-sealed", "command-help-description", "cut-note"} <= set(asked)
    assert any(pattern.fullmatch("choice-language-nl") for pattern in patterns())
