"""What a file would change, and what it is silent about and so leaves as it was."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import UserId
from bot.domain.language import Language
from bot.domain.programme.changes import Changes, Tally, carried_over, compare
from bot.domain.programme.model import (
    Circle,
    Composition,
    Meeting,
    MeetingKind,
    Participant,
    Programme,
)
from bot.domain.programme.planned import (
    voice_of,
)

START = datetime(2027, 2, 17, 12, 30, tzinfo=UTC)
DAY = Meeting("dag", "Leermiddag", MeetingKind.PUBLIC, START, START + timedelta(hours=3))
EVE = replace(DAY, key="avond", title="Intervisie", kind=MeetingKind.INTERVISION)
ANNA = Participant("anna", "Anna", user_id=UserId(7), not_with=frozenset({"bram"}))
BRAM = Participant("bram", "Bram")
YEAR = Programme("jaar", "Jaar", Language.NL, "Europe/Amsterdam", "", (DAY, EVE), (ANNA, BRAM))
NOTHING = Changes(Tally(), Tally(), head=False, circles=False)


def test_all_of_a_new_programme_is_new() -> None:
    found = compare(None, YEAR)
    assert found.meetings == Tally(("Leermiddag", "Intervisie"))
    assert found.people == Tally(("Anna", "Bram"))
    assert found.head


def test_the_same_changes_nothing() -> None:
    assert compare(YEAR, YEAR) == NOTHING
    assert not compare(YEAR, YEAR)


def test_each_kind_of_change_is_counted_apart() -> None:
    moved = replace(DAY, place="Zaal 2")
    late = replace(DAY, key="later", title="Slot")
    after = replace(
        YEAR,
        title="Jaar twee",
        meetings=(moved, late),
        participants=(ANNA,),
        compositions=(Composition("avond", (Circle("Noord", ("anna",)),)),),
    )
    assert compare(YEAR, after) == Changes(
        Tally(("Slot",), ("Leermiddag",), ("Intervisie",)),
        Tally(gone=("Bram",)),
        head=True,
        circles=True,
    )


def test_an_exported_file_forgets_no_wish_and_no_account() -> None:
    silent = replace(YEAR, participants=(Participant("anna", "Anna B."), BRAM))
    anna, bram = carried_over(YEAR, silent).participants
    assert anna == replace(ANNA, name="Anna B.")
    assert bram == BRAM
    assert carried_over(None, silent) is silent


def test_a_file_that_says_otherwise_wins() -> None:
    other = replace(BRAM, user_id=UserId(7))
    told = replace(ANNA, user_id=None, not_with=frozenset())
    anna, bram = carried_over(YEAR, replace(YEAR, participants=(told, other))).participants
    assert (anna.user_id, bram.user_id) == (None, UserId(7))
    alone = carried_over(YEAR, replace(YEAR, participants=(told,))).participants[0]
    assert alone.not_with == frozenset(), "a wish about who is gone is gone"


@pytest.mark.parametrize(
    ("place", "channel"), [("<#123>", 123), (" <#5> ", 5), ("Zaal <#5>", None), ("", None)]
)
def test_a_place_that_is_a_channel_is_where_it_is_held(place: str, channel: int | None) -> None:
    assert voice_of(replace(DAY, place=place)) == channel
