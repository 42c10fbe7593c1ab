"""What people read about the repository fits what it is."""

import argparse
import importlib
import inspect
import re
from collections.abc import Iterator

import pytest
from discord import app_commands
from discord.ext import commands

from bot.cli import Voice, parser
from bot.domain.language import Language
from bot.settings import DEFAULTS
from bot.texts import Texts
from cogs import EXTENSIONS
from tests.meta.repository import ROOT, files, name_of

README = (ROOT / "README.md").read_text("utf-8")
MAP = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
EXAMPLE = (ROOT / ".env.example").read_text("utf-8")


def test_example_has_every_setting_with_its_default() -> None:
    pairs = dict(re.findall(r"^([A-Z_]+)=(.*)$", EXAMPLE, re.MULTILINE))
    assert pairs == dict(DEFAULTS)


def test_example_explains_every_setting() -> None:
    for paragraph in EXAMPLE.strip().split("\n\n")[1:]:
        *explanation, setting = paragraph.splitlines()
        assert re.match("[A-Z_]+=", setting), f"one setting a paragraph: {paragraph}"
        assert explanation
        assert all(line.startswith("# ") for line in explanation)


@pytest.mark.parametrize("name", DEFAULTS)
def test_readme_names_every_setting(name: str) -> None:
    assert f"`{name}`" in README


def subcommands(top: argparse.ArgumentParser) -> list[str]:
    actions = top._subparsers._group_actions if top._subparsers else []
    return [name for action in actions for name in (action.choices or ())]


@pytest.mark.parametrize("name", subcommands(parser(Voice(Texts.load(), Language.EN))))
def test_readme_names_every_command_of_the_command_line(name: str) -> None:
    assert f"`python -m bot {name}" in README


def slash_commands() -> Iterator[str]:
    """Every command that the cogs put in Discord's tree, as people type it."""
    for extension in EXTENSIONS:
        module = importlib.import_module(extension)
        for _, cog_type in inspect.getmembers(module, inspect.isclass):
            if issubclass(cog_type, commands.Cog) and cog_type.__module__ == extension:
                # discord.py makes the commands in `__new__`; what the cog serves with comes later.
                cog = cog_type.__new__(cog_type)
                for command in cog.walk_app_commands():
                    if isinstance(command, app_commands.Command):
                        yield f"/{command.qualified_name}"


def test_readme_names_every_slash_command() -> None:
    found = list(slash_commands())
    assert {"/round open", "/facilitate next", "/help"} <= set(found)
    assert [command for command in found if f"`{command}`" not in README] == []


def test_readme_names_every_target_of_make() -> None:
    targets = re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert {"rehearse", "test", "run", "bench", "check"} <= set(targets)
    text = README + MAP
    assert [target for target in targets if f"make {target}" not in text] == []


def rooms() -> set[str]:
    """Every folder and module directly under bot, and every other top-level package."""
    found = set()
    for path in files():
        name = name_of(path)
        parts = name.split("/")
        if parts[0] in {"cogs", "db", "tests"}:
            found.add(f"{parts[0]}/")
        elif parts[0] == "bot" and len(parts) > 2:
            found.add(f"bot/{parts[1]}/")
        elif parts[0] == "bot" and path.name != "__init__.py":
            found.add(name)
    return found


def test_map_shows_every_room() -> None:
    assert [room for room in sorted(rooms()) if f"| `{room}` |" not in MAP] == []


def test_map_shows_no_room_that_is_not_there() -> None:
    shown = set(re.findall(r"^\| `([^`]+)` \|", MAP, re.MULTILINE))
    assert sorted(shown - rooms()) == []
