"""The network of the example programme, so that a whole year can be rehearsed with its people."""

from datetime import UTC, datetime
from pathlib import Path

from bot.domain.language import Language
from bot.domain.programme.file import read
from bot.domain.programme.model import Programme
from bot.rehearsal.cast import Person

FILE = Path(__file__).parents[2] / "docs" / "examples" / "programme.toml"
"""The one copy of the programme: the file that the guides show."""

START = datetime(2027, 1, 11, 9, tzinfo=UTC)
"""A Monday, ten o'clock in the morning in Amsterdam, five weeks before the first meeting."""

LEAD = "fenna"
"""Who leads the programme, and takes part in it."""

OWNER = Person("wilma", "Wilma Sleutelkast", "owner")
ABROAD = "dario"
"""Uses Discord in English, on a server in Dutch."""

CLOSED = "teun"
"""Takes no direct messages from the bot."""


def content(language: Language) -> bytes:
    """Return the file for a server in this language; titles stay as the network wrote them.

    Raises OSError where the bot was installed without its guides.
    """
    text = FILE.read_text("utf-8")
    return text.replace('language = "nl"', f'language = "{language}"', 1).encode()


def programme(language: Language) -> Programme:
    """Return what stands in the file. Raises OSError as ``content``."""
    return read(content(language), name=FILE.name, zone=None, now=START).programme


def network(language: Language) -> tuple[Person, ...]:
    """Return everybody in the programme, and the owner of the server. Raises OSError.

    Who has led rounds before has the role of facilitators.
    """
    mine, other = ("nl", "en-GB") if language is Language.NL else ("en-GB", "en-GB")
    people = [
        Person(
            one.key,
            one.name,
            "facilitator" if one.experience == "experienced" else "participant",
            other if one.key == ABROAD else mine,
            dms_open=one.key != CLOSED,
        )
        for one in programme(language).participants
    ]
    owner = Person(OWNER.key, OWNER.name, OWNER.part, mine)
    return (*people, owner)
