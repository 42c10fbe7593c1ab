"""The questions with which a case is prepared, as data: one file, read into the domain's words."""

import tomllib
from importlib.resources import files
from typing import Any

from bot.domain.case import Intake, IntakeField
from bot.domain.language import Language
from bot.domain.method import Words


def load_intakes() -> tuple[Intake, ...]:
    """Return every intake, the general one included. Raises ``KeyError`` for a gap in the file."""
    file = files("bot.methods") / "intake" / "intake.toml"
    data: list[dict[str, Any]] = tomllib.loads(file.read_text("utf-8"))["intakes"]
    return tuple(Intake(tuple(one["methods"]), tuple(map(_field, one["fields"]))) for one in data)


def _field(data: dict[str, Any]) -> IntakeField:
    return IntakeField(data["key"], _words(data["label"]), _words(data["hint"]))


def _words(data: dict[str, str]) -> Words:
    return {language: data[language.value] for language in Language}
