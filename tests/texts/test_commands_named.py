"""A command that a text speaks of is called as its reader sees it in Discord."""

import re
from pathlib import Path

import pytest

import bot.texts
from bot.domain.language import Language

FOLDER = Path(bot.texts.__file__).parent
NAMED = re.compile(r"`/([a-z]+) ([a-z-]+)")


def names(language: Language) -> set[tuple[str, str]]:
    """Return every command with a group, as Discord shows it in a language."""
    text = (FOLDER / language / "commands.ftl").read_text("utf-8")
    own = dict(re.findall(r"^command-([a-z]+-[a-z]+)-name = (.+)$", text, re.MULTILINE))
    known = re.findall(r"^command-([a-z]+)-([a-z]+)-description", text, re.MULTILINE)
    return {(group, own.get(f"{group}-{name}", name)) for group, name in known}


@pytest.mark.parametrize("language", list(Language))
def test_a_text_names_commands_as_its_reader_sees_them(language: Language) -> None:
    known = names(language)
    told = [
        (file.name, found)
        for file in (FOLDER / language).glob("*.ftl")
        for found in NAMED.findall(file.read_text("utf-8"))
    ]
    assert len(told) > 20
    assert [one for one in told if one[1] not in known] == []
