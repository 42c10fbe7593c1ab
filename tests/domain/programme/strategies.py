"""Programmes as they can be: every one that `strategies.programmes()` gives is valid."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from bot.domain.ids import UserId
from bot.domain.language import Language
from bot.domain.programme.fields import clean_line, clean_lines, normal
from bot.domain.programme.model import (
    Circle,
    Composition,
    Experience,
    InstitutionKind,
    Meeting,
    MeetingKind,
    Participant,
    Programme,
    Scaled,
)

ZONES = ("Europe/Amsterdam", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC")
START = datetime(2027, 1, 4, 9, tzinfo=UTC)

_SIGNS = st.one_of(
    st.sampled_from("=+-@'\";,\\\t\n \u00a0#[]{}ë→|"),
    st.characters(exclude_categories=["Cs"]),
)
_KEYS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6})?", fullmatch=True)


def lines(most: int, least: int = 0) -> st.SearchStrategy[str]:
    """Return texts on one line."""
    texts = st.text(_SIGNS, max_size=most).map(clean_line)
    return texts.filter(lambda text: least <= len(text) <= most)


def paragraphs(most: int) -> st.SearchStrategy[str]:
    """Return texts of one or more lines."""
    return st.text(_SIGNS, max_size=min(most, 60)).map(clean_lines)


@st.composite
def meetings(draw: st.DrawFn, key: str, starts_at: datetime) -> Meeting:
    """Return a meeting that begins then, and lasts some minutes to some days."""
    length = draw(st.sampled_from([1, 60, 180, 60 * 30]))
    return Meeting(
        key=key,
        title=draw(lines(30, 1)),
        kind=draw(st.sampled_from(MeetingKind)),
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=length),
        theme=draw(lines(30)),
        speakers=tuple(draw(st.lists(lines(20, 1), max_size=3))),
        place=draw(lines(30)),
        link=draw(st.sampled_from(["", "https://x.example", "https://x.example/a;b?c=%22,1"])),
        capacity=draw(st.none() | st.integers(1, 10_000)),
        about=draw(paragraphs(60)),
        preparation=draw(paragraphs(60)),
        series=draw(lines(10)),
    )


@st.composite
def participants(
    draw: st.DrawFn, key: str, name: str, others: Sequence[str], moments: Sequence[str]
) -> Participant:
    """Return somebody, with somebody else above them perhaps, and away now and then."""
    someone = st.sampled_from(["", *others])
    return Participant(
        key=key,
        name=name,
        team=draw(lines(20)),
        institution=draw(lines(20)),
        institution_kind=draw(st.sampled_from(InstitutionKind)),
        city=draw(lines(20)),
        scaled=draw(st.none() | st.sampled_from(Scaled)),
        scales=draw(lines(30)),
        experience=draw(st.sampled_from(Experience)),
        manager=draw(someone),
        funder=draw(someone),
        away=frozenset(draw(st.sets(st.sampled_from(moments))) if moments else ()),
    )


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    """Return a programme that a file can hold, on the edges of days, months and summer time."""
    keys = draw(st.lists(_KEYS, max_size=4, unique=True))
    moment, planned = START, []
    for key in keys:
        minutes = draw(st.integers(60 * 48, 60 * 24 * 100))
        moment += timedelta(minutes=minutes)
        planned.append(draw(meetings(key, moment)))
    moments = [one.key for one in planned if one.kind is MeetingKind.INTERVISION]
    people = draw(st.lists(_KEYS, max_size=5, unique=True))
    names = draw(
        st.lists(lines(20, 1), min_size=len(people), max_size=len(people), unique_by=normal)
    )
    accounts = draw(st.sets(st.integers(1, 2**63 - 1), max_size=1))
    crowd = [
        draw(participants(key, name, [one for one in people if one != key], moments))
        for key, name in zip(people, names, strict=True)
    ]
    if crowd and accounts:
        crowd[0] = replace(crowd[0], user_id=UserId(accounts.pop()))
    together: list[str] = []
    if people and moments:
        together = draw(st.lists(st.sampled_from(moments), unique=True))
    return Programme(
        key=draw(_KEYS),
        title=draw(lines(30, 1)),
        language=draw(st.sampled_from(Language)),
        zone=draw(st.sampled_from(ZONES)),
        about=draw(paragraphs(60)),
        meetings=tuple(planned),
        participants=tuple(crowd),
        compositions=tuple(Composition(key, draw(circles(people))) for key in together),
    )


@st.composite
def circles(draw: st.DrawFn, people: Sequence[str]) -> tuple[Circle, ...]:
    """Return people in one circle or in two."""
    order = draw(st.permutations(people))
    cut = draw(st.integers(1, len(order)))
    groups = [group for group in (order[:cut], order[cut:]) if group]
    names = draw(
        st.lists(lines(15, 1), min_size=len(groups), max_size=len(groups), unique_by=normal)
    )
    return tuple(
        Circle(
            name=name,
            members=tuple(group),
            facilitator=draw(st.sampled_from(["", *people])),
            bringers=tuple(draw(st.lists(st.sampled_from(group), max_size=2, unique=True))),
            locked=draw(st.booleans()),
        )
        for name, group in zip(names, groups, strict=True)
    )
