"""Cards about themes fit in a message whatever people typed, and name nobody who would not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.case import Theme
from bot.domain.ids import MeetingId, ProgrammeId, UserId, compose_id
from bot.domain.language import Language
from bot.domain.programme.fields import TITLE_MAX
from bot.domain.programme.model import Meeting, MeetingKind
from bot.domain.programme.views import ThemeNewsView
from bot.domain.theme import (
    LINE_MAX,
    OPEN_MAX,
    WHY_MAX,
    Fate,
    GroupedView,
    Proposal,
    ProposalId,
    ProposalView,
    ThemesView,
)
from bot.render.card import Text
from bot.render.limits import faults_of
from bot.render.themes import (
    confirm_back_card,
    grouped_card,
    news_card,
    proposal_card,
    propose_form,
    themes_card,
)
from bot.render.voice import Voice
from bot.texts import Texts

TEXTS = Texts.load(strict=True)
NOW = datetime(2027, 1, 5, 9, 0, tzinfo=UTC)
PLACE = ProgrammeId(compose_id(NOW, 7))
MEETINGS = {
    MeetingId(compose_id(NOW, number)): Meeting(
        str(number), "*" * TITLE_MAX, MeetingKind.PUBLIC, NOW, NOW + timedelta(hours=2)
    )
    for number in range(30)
}
FIRST = next(iter(MEETINGS))
WORST = ("*" * LINE_MAX, "🙂" * (LINE_MAX // 2))
MANY = tuple(
    Proposal(
        *(ProposalId(compose_id(NOW, number)), PLACE, UserId(5), WORST[number % 2]),
        *("_" * WHY_MAX, list(Theme)[number % len(Theme)], False, NOW),
    )
    for number in range(OPEN_MAX)
)
COUNTS = {one.id: 120 for one in MANY}
each_language = pytest.mark.parametrize("language", list(Language))


def text(card: object) -> str:
    return "\n".join(block.body for block in card.blocks if isinstance(block, Text))  # type: ignore[attr-defined]


@each_language
@pytest.mark.parametrize("counts", [COUNTS, None])
def test_what_everybody_sees_fits(language: Language, counts: dict[ProposalId, int] | None) -> None:
    tapped = frozenset(one.id for one in MANY[:3])
    for view in (
        ThemesView(PLACE, "_" * TITLE_MAX, MANY, MANY[:3], tapped, counts, leads=True),
        ThemesView(PLACE, "Reis", (), (), frozenset(), None, leads=False),
        ThemesView(PLACE, "Reis", MANY[:1], MANY, frozenset(), None, leads=False),
    ):
        card = themes_card(view, language, TEXTS)
        assert faults_of(card) == []
        assert "<@" not in text(card)
    assert faults_of(confirm_back_card(PLACE, MANY[0], language, TEXTS)) == []


@each_language
@pytest.mark.parametrize("page", range(6))
def test_what_who_leads_sees_fits(language: Language, page: int) -> None:
    placed = [
        replace(one, meeting_id=FIRST, id=ProposalId(f"{n:024}")) for n, one in enumerate(MANY)
    ]
    kept = [replace(one, fate=Fate.KEPT, id=ProposalId(f"1{n:023}")) for n, one in enumerate(MANY)]
    for counts in (COUNTS, None):
        view = GroupedView(PLACE, "Reis", (*MANY, *placed, *kept), counts, MEETINGS)
        assert faults_of(grouped_card(view, page, language, TEXTS)) == []
    assert faults_of(grouped_card(GroupedView(PLACE, "", (), None, {}), 0, language, TEXTS)) == []


@each_language
@pytest.mark.parametrize("fate", list(Fate))
@pytest.mark.parametrize("author", [UserId(100000000000000001), None])
def test_one_proposal_fits(language: Language, fate: Fate, author: UserId | None) -> None:
    for coming in ((), tuple(MEETINGS.items())[:1], tuple(MEETINGS.items())):
        for stands in (None, MEETINGS[FIRST]):
            one = replace(MANY[0], fate=fate, meeting_id=FIRST if stands else None)
            view = ProposalView(PLACE, one, author, 4, coming, stands)
            card = proposal_card(view, language, TEXTS)
            assert faults_of(card) == []
            assert card.mentions == ()
            assert ("<@" in text(card)) is (author is not None)


@each_language
def test_the_form_and_the_message_to_the_author_fit(language: Language) -> None:
    voice = Voice(TEXTS, language)
    draft = {"line": WORST[0], "why": "x" * WHY_MAX, "tag": "middle", "may_ask": "no"}
    for typed in (draft, {}):
        assert faults_of(propose_form(PLACE, MANY[0].id, "f" * 16, typed, voice)) == []
    for stands in (True, False):
        news = ThemeNewsView(FIRST, MEETINGS[FIRST], WORST[1], stands)
        assert faults_of(news_card(news, voice)) == []
