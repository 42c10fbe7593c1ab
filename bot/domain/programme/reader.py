"""Reads a programme out of plain data, and names every fault in it at once, and where it is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.errors import BadInput
from bot.domain.ids import UserId
from bot.domain.language import Language
from bot.domain.moments import named_zone
from bot.domain.programme import checks
from bot.domain.programme.checks import Grouped, Listed, Planned
from bot.domain.programme.fields import (
    ABOUT_MAX,
    CIRCLES,
    LINE_MAX,
    MEETINGS,
    NAME_MAX,
    PARTICIPANTS,
    TITLE_MAX,
    TOP_KEYS,
)
from bot.domain.programme.known import Known, fill_in, slug
from bot.domain.programme.meetings import NEVER, MeetingRows
from bot.domain.programme.model import (
    Circle,
    Composition,
    Experience,
    InstitutionKind,
    Participant,
    Programme,
    Scaled,
)
from bot.domain.programme.rows import Row

_ACCOUNT = re.compile(r"(?:<@!?)?([0-9]{1,19})>?")
_ACCOUNT_MAX = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Setting:
    """What a file does not tell: the zone of who reads it, the time, and who is in already.

    `present` is how many people are in, by the key of a meeting.
    """

    zone: str | None
    now: datetime
    present: Mapping[str, int]


class ProgrammeReader(MeetingRows):
    """Reads on after a fault, with something harmless in its place, so that all are found."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting.now)
        self._setting = setting
        self._people = Known()

    def programme(self, data: Row) -> Programme:
        """Return what the data says; `faults` and `warnings` tell what to think of it."""
        self._only(data, "", TOP_KEYS)
        title = self._line(data, "title", "", TITLE_MAX, needed=True)
        key = self._key(data, "") or slug(title, "programme")
        self._zone = self._read_zone(data)
        self._today = self._setting.now.astimezone(self._zone).date()
        planned = self._meetings(self._rows(data, MEETINGS))
        people = self._participants(self._rows(data, PARTICIPANTS))
        groups = self._circles(self._rows(data, CIRCLES))
        self._check(planned, people, groups)
        return Programme(
            key=key,
            title=title,
            language=self._choice(data, "language", "", Language) or Language.NL,
            zone=self._zone.key,
            about=self._lines(data, "about", "", ABOUT_MAX),
            meetings=tuple(one.meeting for one in planned),
            participants=tuple(one.participant for one in people),
            compositions=_compositions(groups),
        )

    def _check(
        self, planned: Sequence[Planned], people: Sequence[Listed], groups: Sequence[Grouped]
    ) -> None:
        dated = [one for one in planned if one.meeting.starts_at != NEVER]
        present, now = self._setting.present, self._setting.now
        for path, key, values in (
            *checks.wrong_meetings(dated, present),
            *checks.same_accounts(people),
            *checks.wrong_circles(groups),
        ):
            self._fault(path, key, **values)
        for path, key, values in (
            *checks.odd_meetings(dated, people, now),
            *checks.odd_circles(groups, people),
        ):
            self._warn(path, key, **values)

    def _read_zone(self, data: Row) -> ZoneInfo:
        name = self._line(data, "zone", "", NAME_MAX) or self._setting.zone
        if name is None:
            self._fault("zone", "missing")
            return self._zone
        try:
            return named_zone(name)
        except BadInput:
            self._fault("zone", "zone", given=name)
            return self._zone

    # -------------------------------------------------------------- participants

    def _participants(self, rows: Sequence[tuple[Row, str]]) -> list[Listed]:
        given = self._keys(rows)
        names = [self._line(row, "name", at, NAME_MAX, needed=True) for row, at in rows]
        keys = fill_in(given, names, "participant")
        for key, name in zip(keys, names, strict=True):
            self._people.add(key, [name])
        for finding in checks.same_names([at for _row, at in rows], names, given):
            if finding.key == "same-name":
                self._warn(finding.path, finding.key, **finding.values)
            else:
                self._fault(finding.path, finding.key, **finding.values)
        return [
            Listed(self._participant(row, at, key, name), at)
            for (row, at), key, name in zip(rows, keys, names, strict=True)
        ]

    def _participant(self, row: Row, at: str, key: str, name: str) -> Participant:
        self._only(row, at, PARTICIPANTS.keys)
        participant = Participant(
            key=key,
            name=name,
            team=self._line(row, "team", at, TITLE_MAX),
            institution=self._line(row, "institution", at, TITLE_MAX),
            institution_kind=self._choice(row, "institution_kind", at, InstitutionKind)
            or InstitutionKind.OTHER,
            city=self._line(row, "city", at, NAME_MAX),
            scaled=self._choice(row, "object", at, Scaled),
            scales=self._line(row, "scales", at, LINE_MAX),
            experience=self._choice(row, "experience", at, Experience) or Experience.NONE,
            manager=self._person(row, "manager", at),
            funder=self._person(row, "funder", at),
            not_with=frozenset(self._all_of(row, "not_with", at, self._people, "person")),
            away=frozenset(self._all_of(row, "away", at, self.moments, "moment")),
            user_id=self._account(row, at),
        )
        itself = {"manager": participant.manager == key, "funder": participant.funder == key}
        for field, is_self in (itself | {"not_with": key in participant.not_with}).items():
            if is_self:
                self._fault(f"{at}{field}", "self")
        return participant

    def _account(self, row: Row, at: str) -> UserId | None:
        value = row.get("discord", "")
        text = value.strip() if isinstance(value, str) else str(value)
        if not text:
            return None
        match = _ACCOUNT.fullmatch(text)
        if match is None or not 0 < int(match[1]) <= _ACCOUNT_MAX:
            self._fault(f"{at}discord", "account", given=text)
            return None
        return UserId(int(match[1]))

    # ----------------------------------------------------------- who is pointed at

    def _person(self, row: Row, key: str, at: str) -> str:
        named = self._line(row, key, at, NAME_MAX)
        return self._found(named, f"{at}{key}", self._people, "person") if named else ""

    def _all_of(self, row: Row, key: str, at: str, known: Known, what: str) -> tuple[str, ...]:
        found = [self._found(named, path, known, what) for named, path in self._items(row, key, at)]
        return tuple(dict.fromkeys(filter(None, found)))

    def _found(self, named: str, path: str, known: Known, what: str) -> str:
        """Return the key of what is named; empty after a fault."""
        keys = known.find(named)
        if len(keys) == 1:
            return keys[0]
        if keys:
            self._fault(path, f"{what}-many", given=named, keys=tuple(keys))
        else:
            self._fault_near(path, what, named, known.names)
        return ""

    # ------------------------------------------------------------------- circles

    def _circles(self, rows: Sequence[tuple[Row, str]]) -> list[Grouped]:
        return [self._circle(row, at) for row, at in rows]

    def _circle(self, row: Row, at: str) -> Grouped:
        self._only(row, at, CIRCLES.keys)
        named = self._line(row, "meeting", at, TITLE_MAX, needed=True)
        circle = Circle(
            name=self._line(row, "name", at, NAME_MAX, needed=True),
            members=self._all_of(row, "members", at, self._people, "person"),
            facilitator=self._person(row, "facilitator", at),
            bringers=self._all_of(row, "bringers", at, self._people, "person"),
            locked=self._yes(row, "locked", at),
        )
        if not circle.members and not row.get("members"):
            self._fault(f"{at}members", "missing")
        meeting = self._found(named, f"{at}meeting", self.moments, "moment") if named else ""
        return Grouped(meeting, circle, at)


def _compositions(groups: Sequence[Grouped]) -> tuple[Composition, ...]:
    """Return the circles by their moment, in the order in which each moment is first named."""
    moments: dict[str, list[Circle]] = {}
    for meeting, circle, _path in groups:
        moments.setdefault(meeting, []).append(circle)
    return tuple(Composition(key, tuple(circles)) for key, circles in moments.items())
