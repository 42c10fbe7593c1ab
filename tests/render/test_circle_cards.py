"""Cards about circles fit in a message, however many people there are, in both languages."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.balance import BalanceView, PastRound, shares
from bot.domain.circles import make
from bot.domain.circles.draft import Wanted
from bot.domain.circles.views import (
    CircleTurns,
    Face,
    MendView,
    Moment,
    PublishedView,
    RotaView,
    SwapView,
    TableView,
    TurnSlot,
    WishView,
    hushed,
)
from bot.domain.ids import CircleId, MeetingId, ParticipantId, ProgrammeId, UserId, compose_id
from bot.domain.language import Language
from bot.domain.programme.model import Meeting, MeetingKind
from bot.domain.programme.views import CirclesView, TurnView
from bot.render.card import Text
from bot.render.circle_cards import mend_card, published_card, swap_card, table_card, wish_card
from bot.render.limits import faults_of
from bot.render.meeting import meeting_card
from bot.render.rota import balance_card, rota_card
from bot.render.voice import Voice
from bot.texts import Texts
from tests.domain.circles.group import group, year

TEXTS = Texts.load(strict=True)
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
ID = compose_id(NOW, 7)
PLACE, MOMENT, CIRCLE, WHO = ProgrammeId(ID), MeetingId(ID), CircleId(ID), ParticipantId(ID)
MEETING = Meeting(
    "1", "Een lange naam " * 6, MeetingKind.INTERVISION, NOW, NOW + timedelta(hours=2)
)
REQUEST = year(group(60))
MADE = make(REQUEST)
FACES = {
    one.key: Face(one.name * 3, UserId(100000000000000001 + n) if n % 2 else None)
    for n, one in enumerate(REQUEST.participants)
}
MOMENTS = tuple(
    Moment(MOMENT, MEETING, number, composition, facts)
    for number, (composition, facts) in enumerate(
        zip(MADE.compositions, MADE.report.moments, strict=True), 1
    )
)
each_language = pytest.mark.parametrize("language", list(Language))


@each_language
@pytest.mark.parametrize("page", range(10))
@pytest.mark.parametrize("kept", [True, False])
def test_a_draft_fits(language: Language, page: int, kept: bool) -> None:
    report = hushed(MADE.report)
    view = TableView(PLACE, "Reis", Wanted(), MOMENTS, report, kept, FACES, "f" * 16)
    assert faults_of(table_card(view, page, language, TEXTS)) == []


@each_language
def test_what_everybody_sees_fits(language: Language) -> None:
    circles = MADE.compositions[0].circles
    view = PublishedView(PLACE, "Reis", ((MOMENT, MEETING, circles),) * 2, FACES, True, True, True)
    assert faults_of(published_card(view, 1, language, TEXTS)) == []
    announced = CirclesView(MOMENT, MEETING, circles, FACES)
    assert faults_of(meeting_card(announced, Voice(TEXTS, language))) == []


@each_language
def test_swaps_and_mending_fit(language: Language) -> None:
    one, other = (circle.members[0] for circle in MADE.compositions[0].circles[:2])
    report = hushed(MADE.report)
    swap = SwapView(MOMENTS[0], (WHO, one), (WHO, other), report, report, FACES)
    assert faults_of(swap_card(swap, language, TEXTS)) == []
    mend = MendView(PLACE, ((MEETING, (one,), (other,)),) * 4, report, FACES, "f" * 16)
    assert faults_of(mend_card(mend, language, TEXTS)) == []


@each_language
@pytest.mark.parametrize("page", range(3))
def test_wishes_fit_on_pages(language: Language, page: int) -> None:
    ids = [compose_id(NOW, n) for n in range(60)]
    others = tuple((ParticipantId(ids[n]), f"Iemand {n} " * 12, n < 3) for n in range(60))
    dates = tuple((MeetingId(one), MEETING, True) for one in ids[:12])
    view = WishView(PLACE, "Europe/Amsterdam", others, dates)
    assert faults_of(wish_card(view, page, language, TEXTS)) == []


@each_language
def test_turns_fit(language: Language) -> None:
    key, *others = FACES
    slots = tuple(TurnSlot(one, key) for one in others[:4])
    ids = [compose_id(NOW, n) for n in range(8)]
    asked = tuple((ParticipantId(ids[n]), others[n], True) for n in range(8))
    turns = tuple(
        CircleTurns(CIRCLE, "Noord", slots, MeetingId(one), MEETING, True, False, asked)
        for one in ids[:5]
    )
    proposed = CircleTurns(CIRCLE, "Zuid", (TurnSlot("", ""),))
    view = RotaView((*turns, proposed), FACES)
    assert faults_of(rota_card(view, language, TEXTS)) == []
    for taken_by, is_open in (("", True), ("", False), (others[0], False)):
        told = TurnView(
            *(MOMENT, MEETING, CIRCLE, "Noord", WHO, key, tuple(others[:2]), taken_by, FACES),
            is_open,
            is_open,
        )
        assert faults_of(meeting_card(told, Voice(TEXTS, language))) == []


@each_language
def test_give_and_take_fits_and_says_in_words_what_the_bars_show(language: Language) -> None:
    people = [UserId(100000000000000001 + n) for n in range(25)]
    past = [PastRound(NOW, people[0], (people[1],), tuple(people[2:]))]
    view = BalanceView("Noord", shares(people, past), people[0], people[1], whole=True)
    card = balance_card([view], language, TEXTS)
    assert faults_of(card) == []
    (rows,) = (block.body for block in card.blocks if isinstance(block, Text) and "█" in block.body)
    assert len(rows.splitlines()) == len(people)
    assert all("1" in line for line in rows.splitlines())
    own = BalanceView("Noord", shares(people[:1], past), None, people[0], whole=False)
    told = balance_card([own], language, TEXTS)
    assert not any("<@" in block.body for block in told.blocks if isinstance(block, Text))
