"""The year of a network, played once, and looked at from every side."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from icalendar import Calendar as ICalendar

from bot.domain.ids import is_id
from bot.domain.language import Language
from bot.domain.programme.model import Meeting
from bot.domain.working_days import is_quiet
from bot.rehearsal import year_cast
from bot.rehearsal.main import rehearse
from bot.rehearsal.records import Act
from bot.rehearsal.script import Lines
from bot.rehearsal.sightings import Sighting
from bot.rehearsal.year import AVOIDED, DIRECT, PLACES, THERE, WISHER
from bot.rehearsal.year_cast import LEAD
from tests.e2e.a_year import TEXTS, Call, Year

DUTCH = "de het een je jij jouw niet van en voor wordt zijn er dat"
ENGLISH = "the you your and with this that are they who from what"
ONLY = {Language.NL: set(DUTCH.split()), Language.EN: set(ENGLISH.split())}
"""Words that only one of the two languages has."""

# --------------------------------------------------------------------------- in confidence


def test_nobody_but_who_asked_ever_sees_the_wish(year: Year) -> None:
    wish = TEXTS.get(year.language, "wish-not-with", people=year.names[AVOIDED])
    readers = {who for one in year.seen if wish in one.lines for who in one.seen_by}
    assert readers == {WISHER}
    assert "not_with" not in year.files["programme"]
    apart = [one for circles in year.circles.values() for one in circles]
    assert not [one for one in apart if {WISHER, AVOIDED} <= set(one.members)]


def test_what_is_said_in_a_circle_is_read_in_that_circle_alone(year: Year) -> None:
    homes = [set(one.members) for one in year.circles["intervisie-1"]]
    question = Lines.load(year.language).words["lines"]["question"][0]
    told = [set(one.seen_by) - {"wilma"} for one in year.seen if question in "\n".join(one.lines)]
    assert len([one for one in told if len(one) > 1]) >= len(homes)
    assert all(any(readers <= home for home in homes) for readers in told)


# --------------------------------------------------------------------------- reminders


def reminders(year: Year) -> Iterator[tuple[Call, str]]:
    """Yield each reminder that reached somebody, with the meeting it was about."""
    word = {Language.NL: "begint", Language.EN: "begins"}
    for one in year.calls:
        if found := re.match(r"## (.*) (begint|begins) ", one.heading):
            language = year.person_language(one.who) if one.alone else year.language
            assert found[2] == word[language]
            yield one, found[1]


def test_nobody_is_reminded_twice_of_the_same(year: Year) -> None:
    days = Counter((one.who, one.at.date(), title) for one, title in reminders(year))
    assert {key: count for key, count in days.items() if count > 1} == {}
    assert {one.who for one, _title in reminders(year)} == {*year.names} - {"wilma"}
    last = year.handed.meeting("oogst")
    assert last is not None
    mine = [one.at for one, title in reminders(year) if (one.who, title) == (LEAD, last.title)]
    ahead = [last.starts_at - at for at in mine]
    assert ahead == [timedelta(days=7), timedelta(days=1), timedelta(hours=1)]


def test_who_chose_a_direct_message_gets_every_reminder_there(year: Year) -> None:
    alone = {one.who: one.alone for one, _title in reminders(year)}
    assert [who for who, in_private in alone.items() if in_private] == [DIRECT]
    told = [one for one, _title in reminders(year) if one.who == DIRECT]
    assert all(one.alone for one in told)


def test_the_quiet_hours_are_quiet(year: Year) -> None:
    evening = year.says("checkback-heading")
    acted: datetime | None = None
    woken = []
    for one in year.log:
        if not isinstance(one, Sighting):
            acted = one.at
        elif one.change == "new" and one.author and not one.ephemeral and one.at != acted:
            woken.append(one)
    loud = [one for one in woken if is_quiet(year.calendar, one.at)]
    assert len(woken) > 50
    assert [one for one in loud if one.lines[0] != evening] == []
    assert len(loud) == len(year.rounds) + 1, "one of the promises was moved, and asked again"


# ----------------------------------------------------------------------------- circles


def test_nobody_leads_where_they_bring(year: Year) -> None:
    pattern = year.says("circles-round", number="N", bringer="B", leader="L")
    shape = re.escape(pattern).replace("N", r"\d+").replace("B", r"(.+)").replace("L", r"(.+)")
    turns = [
        found.groups()
        for one in year.seen
        for line in one.lines
        if (found := re.fullmatch(shape, line.strip()))
    ]
    assert len(turns) > 20
    assert [one for one in turns if one[0] == one[1]] == []
    assert [one for one in year.rounds if one.facilitator_id in one.brought] == []
    assert len(year.rounds) == len(year.circles["intervisie-1"])


def test_as_many_pairs_met_as_was_told(year: Year) -> None:
    numbers = re.compile(r"moment \d .*?(\d+) (?:van de|of the) (\d+) (?:paren|pairs)")
    told = [
        tuple(map(int, found.groups()))
        for one in year.seen
        for line in one.lines
        if (found := numbers.search(line))
    ]
    people = [one.key for one in year.handed.participants]
    met = {
        frozenset(pair)
        for circles in year.circles.values()
        for one in circles
        for pair in combinations(one.members, 2)
    }
    assert told[-1] == (len(met), len(people) * (len(people) - 1) // 2)


def test_who_is_away_sits_in_no_circle(year: Year) -> None:
    for person in year.handed.participants:
        for key in person.away:
            assert person.key not in {who for one in year.circles[key] for who in one.members}


# ---------------------------------------------------------------------------- meetings


def test_a_full_meeting_had_a_line_and_an_offer(year: Year) -> None:
    offered = year.says("session-offer", title="Werken op de grens")
    told = [one for one in year.seen if offered in "\n".join(one.lines)]
    people = [one.key for one in year.handed.participants]
    assert {who for one in told for who in one.seen_by} == {people[PLACES]}


def test_too_few_is_asked_of_who_organises_alone(year: Year) -> None:
    asked = year.says("session-go-heading", title=moment(year).title)
    readers = {who for one in year.seen if asked in one.lines for who in one.seen_by}
    assert readers == {LEAD}


def test_who_was_there_stands_on_the_proof_and_who_was_not_is_missed_once(year: Year) -> None:
    rows = list(csv.DictReader(io.StringIO(year.files["proof"].lstrip("\ufeff"))))
    named = [row[year.says("proof-column", column="name")] for row in rows]
    people = [key for key in year.names if key != "wilma"]
    assert named == sorted((year.names[key] for key in people[:THERE]), key=str.casefold)
    missed = [
        one.who for one in year.calls if re.match("## We (misten je|missed you)", one.heading)
    ]
    assert missed == [people[THERE]]
    recap = Lines.load(year.language).words["recap"]
    shared = [one for one in year.seen if recap in "\n".join(one.lines) and not one.ephemeral]
    assert any(set(people) <= set(one.seen_by) for one in shared)


def test_what_is_handed_over_is_what_came_in_but_for_what_was_changed(year: Year) -> None:
    came, gone = year_cast.programme(year.language), year.handed
    week, later = timedelta(weeks=1), timedelta(minutes=30)
    changed = {one.key: one for one in came.meetings}
    first = changed["aftrap"]
    moved = replace(first, starts_at=first.starts_at + later, place="Het Pakhuis, Waterdam")
    changed["aftrap"] = moved
    few = changed["intervisie-2"]
    changed["intervisie-2"] = replace(
        few, starts_at=few.starts_at + week, ends_at=few.ends_at + week
    )
    changed["grenswerk"] = replace(changed["grenswerk"], capacity=PLACES)
    assert {one.key: one for one in gone.meetings} == changed
    assert [replace(one, user_id=None) for one in gone.participants] == list(came.participants)
    assert all(one.user_id for one in gone.participants)
    assert replace(gone, meetings=(), participants=(), compositions=()) == replace(
        came, meetings=(), participants=(), compositions=()
    )


def test_the_calendar_opens_and_holds_the_meetings(year: Year) -> None:
    events = ICalendar.from_ical(year.files["calendar"]).walk("VEVENT")
    found = {
        (str(one["summary"]), one.decoded("dtstart"), one.decoded("dtend"), str(one["location"]))
        for one in events
    }
    meetings = year.handed.meetings
    assert found == {(one.title, one.starts_at, one.ends_at, one.place) for one in meetings}
    assert len(events) == len(meetings) == 8


# ----------------------------------------------------------------------- words and errors


def test_everybody_is_spoken_to_in_the_right_language(year: Year) -> None:
    typed = typed_by_people(year)
    wrong = []
    for one in year.seen:
        if one.author != "Reisgenoot":
            continue
        alone = one.ephemeral or one.place == "dm"
        language = year.person_language(one.seen_by[0]) if alone else year.language
        other = Language.EN if language is Language.NL else Language.NL
        for line in one.lines:
            words = set(re.findall(r"[a-zà-ÿ]+", typed.sub(" ", line).lower()))
            if words & ONLY[other]:
                wrong.append((one.seen_by, line))
    assert wrong == []


def typed_by_people(year: Year) -> re.Pattern[str]:
    """Return a pattern of everything that people typed: it stays in their language."""
    programme = year.handed
    texts = {*year.names.values(), programme.title, *programme.about.split("\n")}
    for one in programme.meetings:
        texts |= {one.title, one.theme, one.place, *one.about.split("\n"), *one.speakers}
        texts |= set(one.preparation.split("\n"))
    texts |= {year_cast.programme(year.language).meetings[0].place, "De Werf, Waterdam"}
    texts |= set(year.watch.ink.texts)
    told = [text for text in texts if text]
    return re.compile("|".join(map(re.escape, sorted(told, key=len, reverse=True))))


def moment(year: Year) -> Meeting:
    found = year.handed.meeting("intervisie-2")
    assert found is not None
    return found


def test_what_is_picked_from_a_list_is_told_by_its_name(year: Year) -> None:
    acts = [one for one in year.log if isinstance(one, Act) and one.kind == "slash"]
    given = [value for one in acts for _name, value in one.values]
    assert "Werken op de grens · 19-05-2027" in given
    assert [value for value in given if is_id(value)] == []


def test_what_one_can_choose_from_can_be_told_apart(year: Year) -> None:
    assert sum(map(bool, year.choices)) > 50
    assert [one for one in year.choices if len(one) != len(set(one))] == []


def test_nothing_went_wrong(year: Year) -> None:
    assert list(year.errors) == []
    assert not [one for one in year.log if isinstance(one, Act) and not one.answered]


# ------------------------------------------------------------------- on the command line


async def test_without_the_example_it_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(year_cast, "FILE", tmp_path / "weg.toml")
    code = await rehearse(
        port=0,
        headless=True,
        method="five-step",
        language=Language.EN,
        transcript=None,
        year=True,
    )
    assert code == 2
    assert "weg.toml" in capsys.readouterr().err
