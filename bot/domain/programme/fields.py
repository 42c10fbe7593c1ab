"""The form of a programme's file: its sections and fields, and what each is called in a table."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import TypeVar

from bot.domain.language import Language
from bot.domain.programme.model import Experience, InstitutionKind, MeetingKind, Scaled

TITLE_MAX = 100
"""Characters of a title; Discord names a scheduled event with it (guild-scheduled-event)."""

PLACE_MAX = 100
"""Characters of a place or a link: where a scheduled event of Discord is held."""

ABOUT_MAX = 1000
"""Characters of a description; that of a scheduled event holds as many."""

NAME_MAX = 80
"""Characters of a name."""

LINE_MAX = 300
"""Characters of a theme, or of what somebody scales up."""

SPEAKERS_MAX = 10
CAPACITY_MAX = 10_000
MEETINGS_MAX = 100
PEOPLE_MAX = 200
CIRCLES_MAX = 1000

YES, NO = "true", "false"

_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its key in TOML, its heading in a table, and other headings people may use.

    `kind` is what it chooses from. A field that is not `written` is read and never exported.
    """

    key: str
    dutch: str
    english: str
    aliases: tuple[str, ...] = ()
    kind: type[StrEnum] | None = None
    written: bool = True

    def name(self, language: Language) -> str:
        """Return the heading in a language."""
        return self.dutch if language is Language.NL else self.english


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of row: its key in TOML, the word before each of its rows, and its fields.

    There are `most` such rows in a file.
    """

    key: str
    dutch: str
    english: str
    fields: tuple[Field, ...]
    aliases: tuple[str, ...] = ()
    most: int = 1
    _by_name: Mapping[str, Field] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        names = {
            normal(name): one
            for one in self.fields
            for name in (*one.aliases, one.key, one.dutch, one.english)
        }
        object.__setattr__(self, "_by_name", names)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its fields."""
        return tuple(one.key for one in self.fields)

    @property
    def headings(self) -> tuple[str, ...]:
        """Every heading that is understood."""
        return tuple(self._by_name)

    def name(self, language: Language) -> str:
        """Return the word before its rows in a language."""
        return self.dutch if language is Language.NL else self.english

    def find(self, heading: str) -> Field | None:
        """Return the field with a heading, or None."""
        return self._by_name.get(normal(heading))


def normal(text: str) -> str:
    """Return a heading or a word as it is compared: small letters, one space between words."""
    return " ".join(text.casefold().replace("_", " ").replace("-", " ").split())


_KEY = Field("key", "sleutel", "key", ("id", "code"))
_TITLE = Field("title", "titel", "title", ("naam", "name"))
_NAME = Field("name", "naam", "name")
_ABOUT = Field("about", "over", "about", ("omschrijving", "description", "toelichting"))

PROGRAMME = Section(
    "programme",
    "programma",
    "programme",
    (
        _KEY,
        _TITLE,
        Field("language", "taal", "language", kind=Language),
        Field("zone", "tijdzone", "time zone", ("timezone",)),
        _ABOUT,
    ),
    ("program",),
)
MEETINGS = Section(
    "meetings",
    "bijeenkomst",
    "meeting",
    (
        _KEY,
        _TITLE,
        Field("kind", "soort", "kind", kind=MeetingKind),
        Field("date", "datum", "date", ("dag", "day")),
        Field("start", "begin", "start", ("van", "from", "begintijd", "start time")),
        Field("end", "eind", "end", ("einde", "tot", "to", "eindtijd", "end time")),
        Field("theme", "thema", "theme"),
        Field("speakers", "sprekers", "speakers", ("spreker", "speaker")),
        Field("place", "plek", "place", ("plaats", "locatie", "location", "waar")),
        Field("link", "link", "link", ("url",)),
        Field("capacity", "plaatsen", "capacity", ("capaciteit", "aantal plaatsen", "seats")),
        _ABOUT,
        Field("preparation", "voorbereiding", "preparation"),
        Field("series", "reeks", "series"),
        Field("every", "elke", "every", ("herhaal", "repeat"), written=False),
        Field("until", "tot en met", "until", ("t/m",), written=False),
        Field("skip", "niet op", "skip", ("overslaan",), written=False),
        Field("moved", "verzet", "moved", written=False),
    ),
    ("bijeenkomsten",),
    MEETINGS_MAX,
)
PARTICIPANTS = Section(
    "participants",
    "deelnemer",
    "participant",
    (
        _KEY,
        _NAME,
        Field("team", "team", "team"),
        Field("institution", "instelling", "institution", ("organisatie", "organisation")),
        Field(
            "institution_kind",
            "soort instelling",
            "kind of institution",
            ("soort", "kind", "soort organisatie"),
            InstitutionKind,
        ),
        Field("city", "stad", "city", ("plaats", "gemeente", "place")),
        Field("object", "object", "object", kind=Scaled),
        Field("scales", "wat schaalt op", "what they scale", ("opschaling", "schaalt op")),
        Field(
            *("experience", "ervaring", "experience"),
            ("ervaring met begeleiden", "experience with facilitating"),
            kind=Experience,
        ),
        Field("manager", "leidinggevende", "manager"),
        Field("funder", "financier", "funder", ("subsidiegever",)),
        Field("not_with", "liever niet met", "not with", ("niet met",), written=False),
        Field("away", "afwezig", "away", ("verhinderd", "absent")),
        Field("discord", "discord", "discord"),
    ),
    ("deelnemers",),
    PEOPLE_MAX,
)
CIRCLES = Section(
    "circles",
    "kring",
    "circle",
    (
        Field("meeting", "bijeenkomst", "meeting", ("moment",)),
        _NAME,
        Field("members", "leden", "members"),
        Field("facilitator", "gespreksleider", "facilitator"),
        Field("bringers", "inbrengers", "bringers", ("inbrenger", "bringer")),
        Field("locked", "vast", "locked"),
    ),
    ("kringen",),
    CIRCLES_MAX,
)
SECTIONS = (PROGRAMME, MEETINGS, PARTICIPANTS, CIRCLES)

_LIST_SECTIONS = SECTIONS[1:]
TOP_KEYS = (*PROGRAMME.keys, *(section.key for section in _LIST_SECTIONS))
"""What may stand at the top of a file in TOML."""

WORDS: Mapping[str, tuple[str, ...]] = {
    Language.NL: ("nl", "nl", "nederlands", "dutch"),
    Language.EN: ("en", "en", "engels", "english"),
    MeetingKind.PUBLIC: ("leermiddag", "public", "openbaar", "openbare leermiddag", "publiek"),
    MeetingKind.INTERVISION: ("intervisie", "intervision", "intervisiemoment", "besloten"),
    InstitutionKind.UNIVERSITY: ("universiteit", "university", "wo"),
    InstitutionKind.HBO: ("hbo", "hbo", "hogeschool"),
    InstitutionKind.MBO: ("mbo", "mbo"),
    InstitutionKind.MUNICIPALITY: ("gemeente", "municipality"),
    InstitutionKind.OTHER: ("anders", "other", "overig"),
    Scaled.PLACE: ("plek", "place", "fysieke plek", "plaats", "lab"),
    Scaled.METHOD: ("methodiek", "method", "methode", "werkwijze"),
    Experience.NONE: ("geen", "none", "nee", "no", "nooit"),
    Experience.SOME: ("enige", "some", "een beetje", "soms"),
    Experience.EXPERIENCED: ("ervaren", "experienced", "veel"),
    YES: ("ja", "yes", "waar", "x", "1"),
    NO: ("nee", "no", "onwaar", "0"),
}
"""What each choice is called, in Dutch, in English, and otherwise."""


def label(choice: str, language: Language) -> str:
    """Return what a choice is called in a language."""
    return WORDS[choice][0 if language is Language.NL else 1]


@cache
def words_of(kind: type[StrEnum]) -> Mapping[str, str]:
    """Return every word for a choice of this kind, as it is compared, with that choice."""
    return {normal(word): one for one in kind for word in (*WORDS[one], one.value)}


def read_choice(text: str, kind: type[_Choice]) -> _Choice | None:
    """Return the choice that somebody names in either language, or None."""
    found = words_of(kind).get(normal(text))
    return None if found is None else kind(found)


def nearest(given: str, words: Iterable[str]) -> str:
    """Return the word that somebody may have meant, or nothing when none comes near."""
    by_normal = {normal(word): word for word in words}
    close = get_close_matches(normal(given[:NAME_MAX]), by_normal, 1)
    return by_normal[close[0]] if close else ""


def clean_line(text: str) -> str:
    """Return a text on one line, with single spaces and without what cannot be seen."""
    return " ".join(_visible(text).split())


def clean_lines(text: str) -> str:
    """Return a text of several lines without what cannot be seen, or stands loose at an end."""
    lines = _visible(text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def _visible(text: str) -> str:
    plain = text.replace("\t", " ")
    return "".join(sign for sign in plain if sign == "\n" or unicodedata.category(sign) != "Cc")


def split_list(text: str) -> Sequence[str]:
    r"""Return the items of a list in one cell: ``a; b``. A backslash keeps the sign after it.

    Only ``\;`` and ``\\`` are taken so; any other backslash is itself.
    """
    items, item, signs = [], "", iter(text)
    for sign in signs:
        if sign == "\\":
            after = next(signs, "")
            item += after if after in {";", "\\"} and after else sign + after
        elif sign in ";\n":
            items.append(item)
            item = ""
        else:
            item += sign
    return [clean for one in (*items, item) if (clean := clean_line(one))]


def join_list(items: Iterable[str]) -> str:
    """Return a list as one cell that `split_list` takes apart again."""
    return "; ".join(one.replace("\\", "\\\\").replace(";", "\\;") for one in items)
