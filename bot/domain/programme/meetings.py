"""Reads the meetings of a programme: each with its day and hours, or a series of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.domain.data_reader import KEY_MAX
from bot.domain.errors import BadInput
from bot.domain.moments import names_a_day, read_moment
from bot.domain.programme.checks import Planned
from bot.domain.programme.fields import (
    ABOUT_MAX,
    CAPACITY_MAX,
    LINE_MAX,
    MEETINGS,
    MEETINGS_MAX,
    NAME_MAX,
    PLACE_MAX,
    SPEAKERS_MAX,
    TITLE_MAX,
)
from bot.domain.programme.known import ROOM_FOR_NUMBER, Known, fill_in, slug
from bot.domain.programme.model import Meeting, MeetingKind
from bot.domain.programme.rows import Row, Rows
from bot.domain.programme.series import days_of, read_every, split_moved

NEVER = datetime(9999, 1, 1, tzinfo=UTC)
"""When a meeting is whose date cannot be read, so that it can still be pointed at."""

LINK = re.compile(r"https://[^\s/]+\S*")
_OF_A_SERIES = ("until", "skip", "moved")


class MeetingRows(Rows):
    """Reads the rows of meetings; `moments` are what people and circles can point at."""

    def __init__(self, now: datetime) -> None:
        super().__init__(now.date())
        self._zone = ZoneInfo("UTC")
        self.moments = Known()

    def _key(self, row: Row, at: str) -> str:
        """Return the key a row was given, empty for none."""
        key = self._line(row, "key", at, KEY_MAX)
        if key and not self.form.fullmatch(key):
            self._fault(f"{at}key", "form", given=key, near=slug(key, "a"))
        return key

    def _keys(self, rows: Sequence[tuple[Row, str]]) -> list[str]:
        """Return the keys that rows were given; the same one twice is a fault."""
        keys = [self._key(row, at) for row, at in rows]
        for place, key in enumerate(keys):
            if key and key in keys[:place]:
                self._fault(f"{rows[place][1]}key", "twice", given=key)
        return keys

    def _meetings(self, rows: Sequence[tuple[Row, str]]) -> list[Planned]:
        given = self._keys(rows)
        titles = [self._line(row, "title", at, TITLE_MAX, needed=True) for row, at in rows]
        keys = fill_in(given, titles, "meeting")
        planned: list[Planned] = []
        for (row, at), key, title in zip(rows, keys, titles, strict=True):
            planned += [Planned(one, at) for one in self._meeting(row, at, key, title)]
            if len(planned) > MEETINGS_MAX:
                self._fault(MEETINGS.key, "many", max=MEETINGS_MAX)
                break
        taken: set[str] = set()
        for meeting, at in planned:
            if meeting.key in taken and given.count(meeting.key) < 2:
                self._fault(f"{at}key", "twice", given=meeting.key)
            taken.add(meeting.key)
            if meeting.kind is MeetingKind.INTERVISION:
                self.moments.add(meeting.key, self._names(meeting))
        return planned

    def _names(self, meeting: Meeting) -> tuple[str, ...]:
        """Return what people call a meeting: its title, or its day."""
        day = meeting.starts_at.astimezone(self._zone).date()
        numbers = f"{day.day}-{day.month}-{day.year}"
        return meeting.title, day.isoformat(), numbers, f"{day:%d-%m-%Y}"

    def _meeting(self, row: Row, at: str, key: str, title: str) -> Iterator[Meeting]:
        """Yield the meeting of a row, or those of its series; also after a fault, as it can be."""
        self._only(row, at, MEETINGS.keys)
        day = self._day(row, "date", at)
        starts, ends = self._span(row, at, day)
        meeting = Meeting(
            key=key,
            title=title,
            kind=self._kind(row, at),
            starts_at=starts,
            ends_at=ends,
            theme=self._line(row, "theme", at, LINE_MAX),
            speakers=self._speakers(row, at),
            place=self._line(row, "place", at, PLACE_MAX),
            link=self._link(row, at),
            capacity=self._number(row, "capacity", at, CAPACITY_MAX),
            about=self._lines(row, "about", at, ABOUT_MAX),
            preparation=self._lines(row, "preparation", at, ABOUT_MAX),
            series=self._line(row, "series", at, KEY_MAX),
        )
        if "every" in row:
            yield from self._series(row, at, day, meeting)
            return
        for lone in filter(row.__contains__, _OF_A_SERIES):
            self._fault(f"{at}{lone}", "no-series")
        yield meeting

    def _kind(self, row: Row, at: str) -> MeetingKind:
        if row.get("kind", "") == "":
            self._fault(f"{at}kind", "missing")
        return self._choice(row, "kind", at, MeetingKind) or MeetingKind.PUBLIC

    def _speakers(self, row: Row, at: str) -> tuple[str, ...]:
        found = self._items(row, "speakers", at)
        if len(found) > SPEAKERS_MAX:
            self._fault(f"{at}speakers", "many", max=SPEAKERS_MAX)
        for speaker, path in found:
            if len(speaker) > NAME_MAX:
                self._fault(path, "long", max=NAME_MAX, length=len(speaker))
        return tuple(speaker for speaker, _path in found)

    def _link(self, row: Row, at: str) -> str:
        link = self._line(row, "link", at, PLACE_MAX)
        if link and not LINK.fullmatch(link):
            self._fault(f"{at}link", "link", given=link)
        return link

    def _span(self, row: Row, at: str, day: date | None) -> tuple[datetime, datetime]:
        """Return from when until when a meeting is; `NEVER` after a fault."""
        begin = row.get("start")
        lacking = day is None and not (
            isinstance(begin, datetime) or (isinstance(begin, str) and names_a_day(begin))
        )
        if lacking and row.get("date", "") == "":
            self._fault(f"{at}date", "missing")
        # The hours are looked at all the same, on a day in winter on which no clock is changed.
        standing_in = self._today.replace(month=1, day=15)
        starts = self._moment(row, "start", at, standing_in if lacking else day, self._zone)
        same_day = starts.astimezone(self._zone).date() if starts else day or standing_in
        ends = self._moment(row, "end", at, same_day, self._zone)
        if starts and ends and ends <= starts:
            self._fault(f"{at}end", "ends")
        return (NEVER, NEVER) if lacking or not starts or not ends else (starts, ends)

    # -------------------------------------------------------------------- series

    def _series(self, row: Row, at: str, first: date | None, meeting: Meeting) -> Iterator[Meeting]:
        """Yield the meetings of a series.

        Their keys count every turn, those that are skipped too, so that no key changes when one
        is skipped later on.
        """
        begin = row.get("start")
        if isinstance(begin, datetime) or (isinstance(begin, str) and names_a_day(begin)):
            self._fault(f"{at}start", "type")
        if len(meeting.key) > KEY_MAX - ROOM_FOR_NUMBER:
            most = KEY_MAX - ROOM_FOR_NUMBER
            self._fault(f"{at}key", "long", max=most, length=len(meeting.key))
        days = self._turns(row, at, first)
        if first is None or not days:
            yield meeting
            return
        skipped = self._skipped(row, at, days)
        moved = self._moved(row, at, days, meeting)
        for number, day in enumerate(days, 1):
            if day not in skipped:
                starts, ends = moved.get(day) or self._span(row, at, day)
                yield replace(
                    meeting,
                    key=f"{meeting.key}-{number}",
                    series=meeting.key,
                    starts_at=starts,
                    ends_at=ends,
                )

    def _turns(self, row: Row, at: str, first: date | None) -> Sequence[date]:
        """Return the days of a series; none after a fault."""
        until = self._day(row, "until", at)
        if row.get("until", "") == "":
            self._fault(f"{at}until", "missing")
        typed, days = self._line(row, "every", at, NAME_MAX), []
        try:
            every = read_every(typed)
            if first is None or until is None:
                return ()
            for day in days_of(first, every, until):
                days.append(day)
                if len(days) > MEETINGS_MAX:
                    self._fault(f"{at}until", "many", max=MEETINGS_MAX)
                    return ()
        except BadInput as refusal:
            self._refuse(f"{at}every", refusal)
            return ()
        if not days:
            self._fault(f"{at}until", "ends")
        return days

    def _skipped(self, row: Row, at: str, days: Sequence[date]) -> set[date]:
        """Return the days left out; one that the series does not fall on is a fault."""
        found = [self._turn(text, path, days) for text, path in self._items(row, "skip", at)]
        return {day for day in found if day is not None}

    def _turn(self, text: str, path: str, days: Sequence[date]) -> date | None:
        day = self._read_day(text, path)
        if day is not None and day not in days:
            self._fault(path, "no-turn", given=text)
            return None
        return day

    def _moved(
        self, row: Row, at: str, days: Sequence[date], meeting: Meeting
    ) -> Mapping[date, tuple[datetime, datetime]]:
        """Return from when until when the meetings are that do not keep to the rhythm."""
        moved = {}
        for text, path in self._items(row, "moved", at):
            try:
                typed, when = split_moved(text)
            except BadInput as refusal:
                self._refuse(path, refusal)
                continue
            day = self._turn(typed, path, days)
            if day is not None:
                moved[day] = self._moved_to(row, at, when, path, meeting)
        return moved

    def _moved_to(
        self, row: Row, at: str, when: str, path: str, meeting: Meeting
    ) -> tuple[datetime, datetime]:
        """Return the new span: at another hour it lasts as long as the others."""
        if not names_a_day(when):
            day = self._read_day(when, path)
            return (NEVER, NEVER) if day is None else self._span(row, at, day)
        try:
            starts = read_moment(when, None, self._zone, self._today)
        except BadInput as refusal:
            self._refuse(path, refusal)
            return NEVER, NEVER
        return starts, starts + (meeting.ends_at - meeting.starts_at)
