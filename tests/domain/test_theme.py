"""Proposals for the next meeting: how many, who may know what, and where they end."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import theme as themes
from bot.domain.case import Theme
from bot.domain.errors import BadInput, Full, Missing, NotNow
from bot.domain.ids import MeetingId, ProgrammeId, UserId
from bot.domain.theme import Fate, Proposal, ProposalId

NOW = datetime(2027, 1, 5, 9, 0, tzinfo=UTC)
SPRING, AUTUMN = MeetingId("lente"), MeetingId("herfst")
LINE = "Hoe krijgen we de middenlaag mee?"


def a_proposal(number: int = 0, author: int = 1, **changes: object) -> Proposal:
    made = Proposal(
        *(ProposalId(str(number)), ProgrammeId("p"), UserId(author), LINE, "", Theme.MIDDLE),
        may_ask=True,
        made_at=NOW,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


@given(st.text(max_size=300))
def test_a_line_is_one_line_that_fits_or_refused(text: str) -> None:
    whole = " ".join(text.split())
    if 0 < len(whole) <= themes.LINE_MAX:
        assert themes.clean_line(text) == whole
    else:
        with pytest.raises(BadInput, match="error-too-long" if whole else "error-theme-empty"):
            themes.clean_line(text)


def test_why_may_be_empty_and_not_too_long() -> None:
    assert themes.clean_why("  ") == ""
    with pytest.raises(BadInput, match="error-too-long"):
        themes.clean_why("x" * (themes.WHY_MAX + 1))


def test_a_person_has_a_few_open_proposals() -> None:
    own = [a_proposal(number) for number in range(themes.OWN_MAX)]
    with pytest.raises(NotNow, match="error-themes-own"):
        themes.must_have_room(own, UserId(1))
    themes.must_have_room(own, UserId(2))
    for fate in (Fate.KEPT, Fate.CLOSED):
        themes.must_have_room([replace(own[0], fate=fate), *own[1:]], UserId(1))
    themes.must_have_room([replace(own[0], meeting_id=SPRING), *own[1:]], UserId(1))


def test_all_together_fit_in_a_menu() -> None:
    full = [a_proposal(number, author=100 + number) for number in range(themes.OPEN_MAX)]
    with pytest.raises(Full, match="error-themes-full"):
        themes.must_have_room(full, UserId(1))
    themes.must_have_room(full[1:], UserId(1))


def test_three_taps_on_what_is_open() -> None:
    known = [a_proposal(number) for number in range(5)]
    ids = [one.id for one in known]
    themes.must_be_taps(known, [])
    themes.must_be_taps(known, [*ids[:3], ids[0]])
    with pytest.raises(NotNow, match="error-theme-taps"):
        themes.must_be_taps(known, ids[:4])
    kept = [replace(known[0], fate=Fate.KEPT), *known[1:]]
    for chosen in (ids[0], ProposalId("elders")):
        with pytest.raises(Missing, match="error-theme-answered"):
            themes.must_be_taps(kept, [chosen])


@pytest.mark.parametrize("voters", range(7))
@pytest.mark.parametrize("may_know", [True, False])
def test_no_count_under_four_voters_nor_before_ones_own_taps(
    voters: int, *, may_know: bool
) -> None:
    known = [a_proposal(0), a_proposal(1), a_proposal(2, fate=Fate.KEPT)]
    tally = {known[0].id: voters, known[2].id: voters}
    counts = themes.told_counts(known, tally, voters, may_know=may_know)
    if may_know and voters >= 4:
        assert counts == {known[0].id: voters, known[1].id: 0}
    else:
        assert counts is None


def test_an_agenda_holds_a_few_and_twice_is_once() -> None:
    one = a_proposal(9, fate=Fate.KEPT)
    there = [a_proposal(number, meeting_id=SPRING) for number in range(themes.AGENDA_MAX - 1)]
    after = themes.placed(one, SPRING, there)
    assert (after.fate, after.meeting_id, after.is_open) == (Fate.OPEN, SPRING, False)
    assert themes.placed(after, SPRING, [*there, after]) == after
    with pytest.raises(Full, match="error-agenda-full"):
        themes.placed(a_proposal(10), SPRING, [*there, after])
    assert themes.placed(after, AUTUMN, []).meeting_id == AUTUMN


def test_an_answer_takes_it_from_the_agenda_and_closed_is_for_good() -> None:
    on = a_proposal(meeting_id=SPRING)
    assert themes.answered(on, Fate.KEPT) == replace(on, fate=Fate.KEPT, meeting_id=None)
    assert themes.answered(on, Fate.OPEN).is_open
    closed = themes.answered(on, Fate.CLOSED)
    assert themes.answered(closed, Fate.CLOSED) == closed
    for fate in (Fate.OPEN, Fate.KEPT):
        with pytest.raises(NotNow, match="error-theme-closed"):
            themes.answered(closed, fate)
    with pytest.raises(NotNow, match="error-theme-closed"):
        themes.placed(closed, SPRING, [])


def test_what_was_on_the_agenda_of_what_was_called_off_waits_again() -> None:
    spring, autumn = a_proposal(0, meeting_id=SPRING), a_proposal(1, meeting_id=AUTUMN)
    first, second = themes.freed([spring, autumn], {SPRING})
    assert first.is_open
    assert second == autumn
