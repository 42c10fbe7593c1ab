"""What a message or form looks like, as plain data: the only language render speaks."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.ids import UserId


class Tone(StrEnum):
    """The weight of a button, and the accent of a card. Never the only carrier of meaning."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    SUCCESS = "success"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """A button. `act` is a custom_id (100 characters at most, see ``bot.custom_ids``)."""

    label: str
    act: str
    tone: Tone = Tone.SECONDARY
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a menu or of a group in a form (label and description up to 100 signs)."""

    label: str
    value: str
    description: str | None = None
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """A select menu of up to 25 options."""

    act: str
    placeholder: str
    options: tuple[Option, ...]
    least: int = 1
    most: int = 1


@dataclass(frozen=True, slots=True)
class PersonMenu:
    """A menu to pick members of the server: one, or up to `most` (25 at most)."""

    act: str
    placeholder: str
    most: int = 1


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph in Discord's markdown."""

    body: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line between parts."""


@dataclass(frozen=True, slots=True)
class Row:
    """Up to five buttons next to each other."""

    buttons: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Files:
    """Where the files of a card stand; a card without it has them below everything."""


Block = Text | Rule | Row | Menu | PersonMenu | Files


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message. Its name has letters, digits, hyphens and a dot only.

    One with `alt` is a photo, which is seen in the message; `alt` tells what is on it to who does
    not see it. Any other is there to be downloaded.
    """

    name: str
    content: bytes
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A message: blocks in a frame. `accent` colours the edge; `mentions` are pinged.

    Only the people in `mentions` are notified, whoever is named in the text.
    """

    blocks: tuple[Block, ...]
    accent: Tone = Tone.SECONDARY
    mentions: tuple[UserId, ...] = ()
    files: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file handed to one person: its name, what is in it, and a line beside it."""

    name: str
    content: str
    line: str


@dataclass(frozen=True, slots=True)
class TextField:
    """A field to type in. `most` is at most 4,000 characters."""

    key: str
    label: str
    hint: str = ""
    placeholder: str = ""
    value: str = ""
    most: int = 1500
    long: bool = True
    required: bool = True


@dataclass(frozen=True, slots=True)
class ChoiceField:
    """A field to pick one of 2 to 10 options."""

    key: str
    label: str
    options: tuple[Option, ...]
    hint: str = ""
    required: bool = True


Field = TextField | ChoiceField


@dataclass(frozen=True, slots=True)
class Form:
    """A modal of 1 to 5 parts; `act` is its custom_id, unique for each opening.

    Unique, because phones remember what a modal with the same id looked like, and because the
    library mixes up two people with the same one (platform facts: discord-api-docs issue 7554).
    """

    act: str
    title: str
    fields: tuple[Field, ...]
    intro: str = ""


Answers = Mapping[str, str]
"""What came back from a form: the value of each field by key, empty when nothing was given."""
