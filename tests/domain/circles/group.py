"""Groups of invented people for the tests of the circle maker."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from hypothesis import strategies as st

from bot.domain.circles.request import Request
from bot.domain.programme.model import Composition, Experience, InstitutionKind, Participant

KINDS = (InstitutionKind.UNIVERSITY, InstitutionKind.HBO, InstitutionKind.MUNICIPALITY)


def somebody(number: int, **values: object) -> Participant:
    """Return a person of a house of their own; one in three has led before."""
    one = Participant(
        key=f"p{number:02}",
        name=f"Person {number}",
        institution=f"House {number}",
        institution_kind=KINDS[number % 3],
        city=f"City {number % 5}",
        experience=Experience.EXPERIENCED if number % 3 == 0 else Experience.NONE,
    )
    return replace(one, **values)  # type: ignore[arg-type]


def group(count: int) -> tuple[Participant, ...]:
    return tuple(somebody(number) for number in range(count))


def changed(people: Sequence[Participant], key: str, **values: object) -> tuple[Participant, ...]:
    """Return the people with one of them changed."""
    return tuple(
        replace(one, **values) if one.key == key else one  # type: ignore[arg-type]
        for one in people
    )


def year(people: Sequence[Participant], moments: int = 4, **values: int) -> Request:
    keys = tuple(str(number) for number in range(1, moments + 1))
    return Request(tuple(people), keys, **values)  # type: ignore[arg-type]


def circles_of(compositions: Sequence[Composition]) -> list[list[set[str]]]:
    return [[set(circle.members) for circle in one.circles] for one in compositions]


def pairs_met(compositions: Sequence[Composition]) -> set[frozenset[str]]:
    """Count who met, in another way than the maker does."""
    return {
        frozenset(pair)
        for moment in circles_of(compositions)
        for circle in moment
        for pair in combinations(circle, 2)
    }


def keeps_rules(people: Sequence[Participant], circle: set[str]) -> bool:
    """Tell whether a circle keeps every hard rule, read straight from the people."""
    members = [one for one in people if one.key in circle]
    houses = [one.institution for one in members if one.institution]
    return (
        4 <= len(members) <= 8
        and all(houses.count(house) <= 2 for house in houses)
        and not any(
            other is not one and other.key in {one.manager, one.funder} | one.not_with
            for one in members
            for other in members
        )
    )


@st.composite
def groups(draw: st.DrawFn, least: int = 8, most: int = 10) -> tuple[Participant, ...]:
    """Draw a small group with managers, funders, private wishes, shared houses and absences."""
    count = draw(st.integers(least, most))
    keys = st.sampled_from([f"p{number:02}" for number in range(count)])
    nobody = st.just("")
    return tuple(
        somebody(
            number,
            institution=draw(st.sampled_from(["", "A", "B", "C", f"House {number}"])),
            manager=draw(st.one_of(nobody, nobody, nobody, keys)),
            funder=draw(st.one_of(nobody, nobody, nobody, nobody, keys)),
            not_with=frozenset(draw(st.lists(keys, max_size=1))) - {f"p{number:02}"},
            away=frozenset(draw(st.lists(st.sampled_from("12"), max_size=1))),
        )
        for number in range(count)
    )
