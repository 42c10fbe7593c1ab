"""What people read of a round in writing: it fits, and it says what it must."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.custom_ids import decode
from bot.domain.call_views import ReminderDoorView, ReminderView
from bot.domain.ids import ChannelId
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.pace import Mode, Pace, Region
from bot.domain.private_views import BendView, DaysView
from bot.domain.round import Status
from bot.domain.views import TimeUpView, View, WelcomeView
from bot.render.bend import bend_card
from bot.render.card import Card
from bot.render.days import days_card
from bot.render.limits import faults_of, fitted
from bot.render.replies import status_card
from bot.render.views import card_of
from bot.texts import Texts
from tests.render.reading import buttons
from tests.render.samples import (
    BRINGER,
    CIRCLE,
    FACILITATOR,
    METHODS,
    NOW,
    OTHERS,
    ROUND,
    Sampler,
)

TEXTS = Texts.load(strict=True)
SLOW = Pace(Mode.WRITTEN)
STOPPED = replace(SLOW, stopped=True)
GUIDELINE = 38
"""Characters of a button that a phone shows whole; a method's name is not ours to shorten."""


def slow_views(sampler: Sampler) -> Iterator[View]:
    for method in METHODS:
        yield WelcomeView(ROUND, sampler.line(), method, FACILITATOR, CIRCLE, SLOW)
        for people in (1, 4, 5, 7):
            yield replace(sampler.invitation(Status.OPEN, method, people, 8), pace=SLOW)
        for step in method.script:
            board = sampler.board(method, step)
            for pace in (SLOW, STOPPED):
                for awaited in (CIRCLE, (BRINGER,), ()):
                    yield replace(board, pace=pace, awaited=awaited)
                cockpit = sampler.cockpit(method, step, pace=pace, short_of=2)
                yield replace(cockpit, knocking=OTHERS)
                yield replace(cockpit, sealed=True, can_go_back=True, written=0)
            yield TimeUpView(ROUND, 0, step, FACILITATOR, OTHERS, 3, current=True, pace=SLOW)
            for collects, may_pass in ((Kind.QUESTION, True), (None, False)):
                yield ReminderView(
                    round_id=ROUND,
                    index=0,
                    title=sampler.line(),
                    step=step,
                    number=1,
                    total=5,
                    person_id=BRINGER,
                    due_at=NOW,
                    room_id=ChannelId(1),
                    collects=collects,
                    may_pass=may_pass,
                )
    yield ReminderDoorView(ROUND, 0, BRINGER)


def slow_cards(sampler: Sampler, language: Language) -> Iterator[Card]:
    for view in slow_views(sampler):
        yield card_of(view, language, TEXTS)
    for people, methods in ((1, METHODS[:3]), (4, METHODS[3:6]), (2, ())):
        yield bend_card(BendView(ROUND, people, methods, may_write=True), language, TEXTS)
    days = {NOW.date() + timedelta(days=2 * n): bool(n % 3) for n in range(400)}
    for region in Region:
        chosen = DaysView(region, days, tuple(days)[:5])
        yield days_card(chosen, language, TEXTS, saved=True)
    yield days_card(DaysView(Region.ZUID, {}, ()), language, TEXTS)
    status = sampler.status(METHODS[0], None, pace=SLOW, short_of=2)
    yield status_card(status, language, TEXTS)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("longest", [True, False])
def test_everything_fits_in_discord(language: Language, longest: bool) -> None:
    cards = list(slow_cards(Sampler(longest=longest), language))
    assert len(cards) > 500
    for card in cards:
        assert faults_of(card) == [], card
        assert fitted(card) == card


@pytest.mark.parametrize("language", Language)
def test_buttons_mean_something_and_can_be_read(language: Language) -> None:
    names = {method.name[language] for method in METHODS}
    names |= {step.name[language] for method in METHODS for step in method.script}
    for card in slow_cards(Sampler(longest=False), language):
        for button in buttons(card):
            assert decode(button.act) is not None
            fixed = button.label
            for name in names:
                fixed = fixed.replace(name, "")
            assert len(fixed) <= GUIDELINE, button.label
