"""Checking in, and what became of whom."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.errors import NotAllowed, NotNow
from bot.domain.sessions import attendance
from bot.domain.sessions.attendance import Presence, Source
from bot.domain.sessions.session import Status
from tests.domain.sessions.calling import (
    ANNA,
    BRAM,
    CARO,
    DIRK,
    NOW,
    STARTS,
    announced,
    coming,
    planned,
)

SOON = STARTS - timedelta(minutes=20)


def test_attended_absent_and_unannounced_are_three_things() -> None:
    session = coming(announced(), ANNA, BRAM)
    there = [
        attendance.check_in(session, CARO, SOON),
        attendance.check_in(session, ANNA, STARTS),
    ]
    assert list(attendance.presences(session, there)) == [
        (ANNA, Presence.ATTENDED),
        (BRAM, Presence.ABSENT),
        (CARO, Presence.UNANNOUNCED),
    ]


def test_what_a_leader_notes_is_not_confirmed_until_the_person_says_so() -> None:
    session = coming(announced(), ANNA)
    noted = attendance.noted(session, ANNA, Source.LEADER, STARTS)
    assert noted.confirmed_at is None
    own = attendance.check_in(session, ANNA, STARTS + timedelta(hours=5))
    both = attendance.merged(noted, own)
    assert (both.source, both.at) == (Source.LEADER, STARTS)
    assert both.confirmed_at == own.at
    assert attendance.merged(both, own) == both


@pytest.mark.parametrize(
    "early", [STARTS - timedelta(minutes=31), NOW], ids=["half an hour", "days"]
)
def test_too_early_is_refused(early: datetime) -> None:
    with pytest.raises(NotNow, match="error-check-in-early"):
        attendance.check_in(announced(), ANNA, early)


def test_long_afterwards_is_refused() -> None:
    late = STARTS + timedelta(hours=3) + attendance.AFTERWARDS + timedelta(seconds=1)
    with pytest.raises(NotNow, match="error-check-in-late"):
        attendance.check_in(announced(), ANNA, late)


def test_nobody_is_at_what_was_called_off_or_never_announced() -> None:
    off = replace(announced(), status=Status.CANCELLED)
    with pytest.raises(NotNow, match="error-session-cancelled"):
        attendance.check_in(off, ANNA, STARTS)
    with pytest.raises(NotNow, match="error-session-cancelled"):
        attendance.noted(off, ANNA, Source.VOICE, STARTS)
    with pytest.raises(NotNow, match="error-check-in-early"):
        attendance.check_in(planned(), ANNA, STARTS)


def test_nobody_says_it_in_another_persons_name() -> None:
    with pytest.raises(NotAllowed, match="error-check-in-self"):
        attendance.noted(announced(), DIRK, Source.SELF, STARTS)
