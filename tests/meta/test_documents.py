"""What people read about the repository fits what it is."""

import argparse
import importlib
import inspect
import itertools
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from discord import app_commands
from discord.ext import commands
from fluent.syntax import ast

from bot.cli_parser import Voice, parser
from bot.domain import method_reader
from bot.domain.language import Language
from bot.domain.method import Primitive
from bot.domain.programme.fields import SECTIONS
from bot.methods import load_all
from bot.permissions import NAMES
from bot.settings import DEFAULTS
from bot.texts import Texts
from cogs import EXTENSIONS
from tests.meta.repository import ROOT, files, name_of
from tests.texts.catalogue import messages

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


# ------------------------------------------------------------------------- the guides

FOLDER = ROOT / "docs"
GUIDES = {
    Language.NL: ("gespreksleider", "deelnemer", "beheerder"),
    Language.EN: ("facilitator", "participant", "administrator"),
}
"""For who leads, who takes part, who installs: the same three in every language."""

DEVELOPER = (FOLDER / "developer.md").read_text("utf-8")
PICTURE_MAX_BYTES = 300_000


def guide(language: Language, name: str) -> str:
    return (FOLDER / language.value / f"{name}.md").read_text("utf-8")


LEADING, TAKING_PART, RUNNING = (
    {language: guide(language, names[place]) for language, names in GUIDES.items()}
    for place in range(3)
)
each_language = pytest.mark.parametrize("language", Language)


def test_guides_are_all_there_is() -> None:
    wanted = {f"{language.value}/{name}" for language, names in GUIDES.items() for name in names}
    found = {path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.rglob("*.md")}
    assert found == wanted | {"developer"}


@each_language
@pytest.mark.parametrize("guides", [LEADING, RUNNING], ids=["leading", "running"])
def test_guide_names_every_slash_command(guides: dict[Language, str], language: Language) -> None:
    text = guides[language]
    assert [command for command in slash_commands() if f"`{command}`" not in text] == []


@each_language
def test_guide_names_no_slash_command_that_is_not_there(language: Language) -> None:
    known = set(slash_commands())
    groups = {command.split()[0] for command in known if " " in command}
    for guides in (LEADING, TAKING_PART, RUNNING):
        named = set(re.findall(r"`(/[a-z]+(?: [a-z]+)?)`", guides[language]))
        assert named - known - groups == set()


@each_language
def test_guide_names_every_setting_with_its_default(language: Language) -> None:
    text = RUNNING[language]
    assert [name for name in DEFAULTS if f"| `{name}` |" not in text] == []
    values = [value for value in DEFAULTS.values() if value]
    assert [value for value in values if f"`{value}`" not in text] == []


@each_language
def test_guide_names_every_right_as_discord_does(language: Language) -> None:
    rows = re.findall(r"^\| `([a-z_]+)` \| ([^|]+) \|", RUNNING[language], re.MULTILINE)
    assert sorted(name for name, _ in rows) == sorted(NAMES)
    texts = Texts.load(strict=True)
    for name, shown in rows:
        assert texts.get(language, "right", right=name).startswith(shown)


@each_language
def test_guide_is_true_of_the_methods_it_tells_of(language: Language) -> None:
    """The row in the table, and each step with its minutes in the section of that name."""
    methods = {method.name[language]: method for method in load_all()}
    row = re.compile(r"^\| ([^|`]+) \| (\d+) minu\w+ \| (\d+) \w+ (\d+) \|", re.MULTILINE)
    rows = row.findall(LEADING[language])
    assert rows
    for name, minutes, low, high in rows:
        method = methods[name]
        assert (int(minutes), (int(low), int(high))) == (method.minutes, method.sizes)
        section = LEADING[language].split(f"### {name}\n")[1].split("\n#")[0]
        told = re.findall(r"^\d\. \*(.+?)\* \((\d+)", section, re.MULTILINE)
        assert told == [(step.name[language], str(step.minutes)) for step in method.steps]


@pytest.mark.parametrize("place", range(3), ids=GUIDES[Language.EN])
def test_guide_has_the_same_headings_in_every_language(place: int) -> None:
    shapes = {
        tuple(
            len(marks)
            for marks in re.findall(r"^(#+) ", guide(language, names[place]), re.MULTILINE)
        )
        for language, names in GUIDES.items()
    }
    assert len(shapes) == 1


@cache
def shapes_of_texts(language: Language) -> re.Pattern[str]:
    """Return what fits any text of a catalogue, where what is filled in may be anything."""
    found = itertools.chain.from_iterable(
        _shapes(message.value) for message in messages(language) if message.value
    )
    return re.compile("|".join(f"(?:{shape})" for shape in found if re.search("[a-z]{2}", shape)))


def shapes_of(language: Language, key: str) -> re.Pattern[str]:
    value = next(one.value for one in messages(language) if one.id.name == key)
    assert value is not None
    return re.compile("|".join(_shapes(value)))


def _shapes(pattern: ast.Pattern) -> list[str]:
    parts = [_shapes_of_part(element) for element in pattern.elements]
    return ["".join(part).strip() for part in itertools.product(*parts)]


def _shapes_of_part(element: ast.TextElement | ast.Placeable) -> list[str]:
    if isinstance(element, ast.TextElement):
        return [re.escape(" ".join(element.value.split(" ")))]
    if isinstance(element.expression, ast.SelectExpression):
        variants = element.expression.variants
        return [shape for variant in variants for shape in _shapes(variant.value)]
    return [".+"]


EXAMPLE_OF_BOLD = {"zo", "like this"}


def quoted(text: str) -> set[str]:
    """Return the buttons and menus that a guide names: what stands in bold."""
    found = {" ".join(label.split()) for label in re.findall(r"\*\*(.+?)\*\*", text, re.DOTALL)}
    return found - EXAMPLE_OF_BOLD


@each_language
@pytest.mark.parametrize("guides", [LEADING, TAKING_PART], ids=["leading", "taking part"])
def test_guide_quotes_buttons_as_they_are(guides: dict[Language, str], language: Language) -> None:
    labels = quoted(guides[language])
    assert labels
    known = shapes_of_texts(language)
    assert [label for label in sorted(labels) if not known.fullmatch(label)] == []


def test_words_that_are_on_no_button_are_seen() -> None:
    assert not shapes_of_texts(Language.NL).fullmatch("Druk hier maar eens")
    assert shapes_of_texts(Language.NL).fullmatch("+2 minuten")


def keys_of_buttons(name: str) -> set[str]:
    """Return the keys of what stands on buttons and menus in a module of the cards."""
    source = (ROOT / "bot" / "render" / name).read_text("utf-8")
    on_buttons = re.findall(r'button\(\s*voice\("([a-z-]+)"', source)
    named = re.findall(r'label = voice\("([a-z-]+)"', source)
    menus = re.findall(r'PersonMenu\(.+?voice\("([a-z-]+)"', source)
    return {*on_buttons, *named, *menus}


@each_language
def test_guide_names_every_button_of_who_leads(language: Language) -> None:
    keys = set().union(*map(keys_of_buttons, ("cockpit.py", "turns.py", "invitation.py")))
    assert {
        "cockpit-turn-next",
        "cockpit-pause",
        "cockpit-next",
        "cockpit-hand-over",
        "invitation-start",
    } <= keys
    labels = quoted(LEADING[language])
    unnamed = {
        key
        for key in keys
        if not any(shapes_of(language, key).fullmatch(label) for label in labels)
    }
    # Its own section tells of the room that was deleted; the button stands in a direct message.
    assert unnamed - {"room-gone-new"} == set()


def test_developers_read_of_every_field_of_a_method() -> None:
    fields = {*method_reader._METHOD_KEYS, *method_reader._STEP_KEYS, *method_reader._HELPER_KEYS}
    assert {"sealed", "safety"} <= fields
    assert [field for field in sorted(fields) if f"`{field}`" not in DEVELOPER] == []
    assert [kind for kind in Primitive if f"`{kind}`" not in DEVELOPER] == []


@each_language
def test_guide_names_every_field_of_a_programme_in_both_forms(language: Language) -> None:
    part = next(
        one for one in re.split("^## ", LEADING[language], flags=re.MULTILINE) if "TOML" in one
    )
    for section in SECTIONS:
        assert f"`{section.name(language)}`" in part
        for field in section.fields:
            assert f"`{field.key}`" in part
            assert field.name(language) in part or "the same" in part, field.key
    rows = set(re.findall(r"^\| (\w+) \|", part, re.MULTILINE))
    assert {section.name(language) for section in SECTIONS} <= rows


def test_developers_read_of_files_that_are_there() -> None:
    named = set(re.findall(r"`((?:bot|cogs|db|tests)/[\w/.-]+\.\w+)`", DEVELOPER))
    assert len(named) > 20
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


DOCUMENTS = [path for path in files() if path.suffix == ".md"]


def links(text: str) -> Iterator[str]:
    prose = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    yield from re.findall(r"\]\(([^)\s]+)\)", prose)
    yield from re.findall(r'<img src="([^"]+)"', prose)


def anchors(path: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_every_link_leads_somewhere(path: Path) -> None:
    for link in links(path.read_text("utf-8")):
        target, _, anchor = link.partition("#")
        assert "://" not in target
        there = (path.parent / target).resolve() if target else path
        assert there.exists(), link
        assert not anchor or anchor in anchors(there), link


def test_pictures_are_light_and_used() -> None:
    shown = {
        (path.parent / link).resolve()
        for path in DOCUMENTS
        for link in links(path.read_text("utf-8"))
        if link.endswith(".png")
    }
    pictures = set((FOLDER / "images").iterdir())
    assert pictures == shown
    assert [path.name for path in pictures if path.stat().st_size > PICTURE_MAX_BYTES] == []
