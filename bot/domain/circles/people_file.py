"""Reads who is who out of a file: a table of people, or a whole programme."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from bot.domain.circles.network import folded
from bot.domain.circles.people_table import PeopleInvalid, Row, read_table
from bot.domain.faults import Fault
from bot.domain.programme.file import read as read_programme
from bot.domain.programme.model import (
    Composition,
    Experience,
    InstitutionKind,
    Participant,
    Scaled,
)
from bot.domain.programme.rows import ProgrammeInvalid
from bot.domain.toml_file import text_of

SIZE_MAX = 1024 * 1024
"""Bytes of a file, as of a programme: a list of a hundred people is a hundredth of it."""

_LIST = re.compile(r"[,;|/]")
_TOML = re.compile(r"^\s*(\[|[\w-]+\s*=)", re.MULTILINE)
_SECTION = re.compile(
    r"^\s*\"?(programma|programme|bijeenkomst|meeting|deelnemer|participant|kring|circle)\"?\s*[;,\t]",
    re.IGNORECASE | re.MULTILINE,
)
_UNTITLED = "programme-fault-missing"

KINDS: Mapping[str, InstitutionKind] = {
    **{kind.value: kind for kind in InstitutionKind},
    **dict.fromkeys(("universiteit", "uni", "wo"), InstitutionKind.UNIVERSITY),
    **dict.fromkeys(("hogeschool",), InstitutionKind.HBO),
    **dict.fromkeys(("roc",), InstitutionKind.MBO),
    **dict.fromkeys(("gemeente", "stad", "city"), InstitutionKind.MUNICIPALITY),
    **dict.fromkeys(("anders", "overig"), InstitutionKind.OTHER),
}
EXPERIENCES: Mapping[str, Experience] = {
    **{one.value: one for one in Experience},
    **dict.fromkeys(("geen", "nee", "no", "0"), Experience.NONE),
    **dict.fromkeys(("wat", "enige", "beetje"), Experience.SOME),
    **dict.fromkeys(("ervaren", "veel", "ja", "yes"), Experience.EXPERIENCED),
}
SCALED: Mapping[str, Scaled] = {
    **{one.value: one for one in Scaled},
    **dict.fromkeys(("plek", "plaats"), Scaled.PLACE),
    **dict.fromkeys(("werkwijze", "methode"), Scaled.METHOD),
}


_Choice = TypeVar("_Choice", Experience, InstitutionKind, Scaled)


@dataclass(frozen=True, slots=True)
class Roster:
    """Who takes part.

    `moments` are keys of intervision moments in order, none in a table of people; `unused` are
    columns that nothing was made of; `standing` are circles that a programme has already.
    """

    participants: tuple[Participant, ...]
    moments: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    standing: tuple[Composition, ...] = ()

    def timed(self, count: int | None, usual: int) -> tuple[str, ...]:
        """Return the keys of so many moments: those of the file first, then numbers."""
        wanted = count if count is not None else len(self.moments) or usual
        named = self.moments[:wanted]
        return (*named, *(str(n) for n in range(len(named) + 1, wanted + 1)))


@dataclass(frozen=True, slots=True)
class Setting:
    """What a file does not tell.

    `moments` is how many there are, None for those of the file, or `usual` where it has none;
    `zone` is where its times are read, at the moment `now`.
    """

    moments: int | None
    usual: int
    zone: str
    now: datetime


def read_people(content: bytes, name: str, setting: Setting) -> Roster:
    """Return who takes part, with `away` and all ties as keys.

    Which form it is, is seen from the name of the file and from what is in it. Raises
    ``PeopleInvalid`` or ``ProgrammeInvalid`` with everything that is wrong.
    """
    if len(content) > SIZE_MAX:
        fault = Fault("", "people-fault-size", {"max": str(SIZE_MAX // 1024)})
        raise PeopleInvalid([fault])
    text = text_of(content, PeopleInvalid)
    said = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    if name.lower().endswith(".toml") or _TOML.match(said) or _SECTION.match(said):
        return _of_programme(content, name, setting)
    table = read_table(text)
    roster = Roster((), unused=table.unused)
    people = _People(table.rows, roster.timed(setting.moments, setting.usual))
    return replace(roster, participants=people.participants())


def _of_programme(content: bytes, name: str, setting: Setting) -> Roster:
    """Return the people, moments and circles of a programme; circles ask for no title."""
    zone, now = setting.zone, setting.now
    try:
        programme = read_programme(content, name=name, zone=zone, now=now).programme
    except ProgrammeInvalid as invalid:
        if [(fault.path, fault.key) for fault in invalid.faults] != [("title", _UNTITLED)]:
            raise
        titled = b'title = "-"\n' + content.removeprefix(b"\xef\xbb\xbf")
        programme = read_programme(titled, name=name, zone=zone, now=now).programme
    if not programme.participants:
        raise PeopleInvalid([Fault("", "people-fault-empty", {})])
    return Roster(
        participants=programme.participants,
        moments=tuple(meeting.key for meeting in programme.moments),
        standing=programme.compositions,
    )


class _People:
    """Makes participants of rows, and notes everything that is wrong on the way."""

    def __init__(self, rows: Sequence[Row], moments: Sequence[str]) -> None:
        self._rows = rows
        self._faults: list[Fault] = []
        self._moments = set(moments)
        self._keys: dict[str, str] = {}
        self._lines: dict[str, int] = {}

    def participants(self) -> tuple[Participant, ...]:
        """Return everybody, or raise ``PeopleInvalid``."""
        for row in self._rows:
            self._meet(row)
        found = tuple(self._participant(row) for row in self._rows)
        if not found:
            self._faults.append(Fault("", "people-fault-empty", {}))
        if self._faults:
            raise PeopleInvalid(sorted(self._faults, key=lambda one: (one.line, one.column)))
        return found

    def _fault(self, row: Row, field: str, key: str, **values: str | tuple[str, ...]) -> None:
        self._faults.append(row.fault(field, key, **values))

    def _meet(self, row: Row) -> None:
        """Note what somebody is called; two people of one name need a key to tell them apart."""
        name, key = row.text("name"), row.text("key")
        if not name:
            self._fault(row, "name", "no-one")
            return
        called = folded(key or name)
        if called in self._lines:
            field = "key" if key else "name"
            self._fault(row, field, "twice", given=key or name, first=str(self._lines[called]))
            return
        self._lines[called] = row.first.line
        self._keys[called] = key or name
        self._keys.setdefault(folded(name), key or name)

    def _participant(self, row: Row) -> Participant:
        name = row.text("name")
        key = row.text("key") or name
        one = Participant(
            key=key,
            name=name,
            team=row.text("team"),
            institution=row.text("institution"),
            institution_kind=self._choice(row, "institution_kind", KINDS) or InstitutionKind.OTHER,
            city=row.text("city"),
            scaled=self._choice(row, "scaled", SCALED),
            scales=row.text("scales"),
            experience=self._choice(row, "experience", EXPERIENCES) or Experience.NONE,
            manager=self._somebody(row, "manager", row.text("manager")),
            funder=self._somebody(row, "funder", row.text("funder")),
            not_with=frozenset(
                filter(None, (self._somebody(row, "not_with", who) for who in self._each(row)))
            ),
            away=frozenset(self._away(row)),
        )
        tied = {"manager": one.manager, "funder": one.funder}
        for field in [at for at, other in tied.items() if key and other == key]:
            self._fault(row, field, "self")
        if key in one.not_with:
            self._fault(row, "not_with", "self")
        return one

    def _choice(self, row: Row, field: str, choices: Mapping[str, _Choice]) -> _Choice | None:
        given = row.text(field)
        if not given:
            return None
        found = choices.get(folded(given))
        if found is None:
            self._fault(row, field, "choice", given=given, choices=tuple(choices))
        return found

    def _each(self, row: Row) -> Iterable[str]:
        """Return whom somebody would rather not sit with; a name may hold a comma itself."""
        text = row.text("not_with")
        if folded(text) in self._keys:
            return [text]
        return [part.strip() for part in _LIST.split(text) if part.strip()]

    def _somebody(self, row: Row, field: str, given: str) -> str:
        if not given:
            return ""
        found = self._keys.get(folded(given), "")
        if not found:
            self._fault(row, field, "unknown", given=given)
        return found

    def _away(self, row: Row) -> Iterable[str]:
        for given in filter(None, map(str.strip, _LIST.split(row.text("away")))):
            if given in self._moments:
                yield given
            else:
                self._fault(row, "away", "moment", given=given)
