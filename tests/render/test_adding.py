"""What people read of adding in writing: it fits, it marks what came later, and it is honest."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from bot.custom_ids import decode
from bot.domain.adding import Way
from bot.domain.call_views import AddDoorView, AddView, Call
from bot.domain.ids import ChannelId
from bot.domain.language import Language
from bot.domain.method import Kind, Role
from bot.domain.pace import Region
from bot.domain.private_views import BendView, DaysView
from bot.domain.round import Status
from bot.domain.views import ClosingView, GivenView, HarvestView, View, WelcomeView
from bot.render.bend import bend_card
from bot.render.card import Card
from bot.render.days import days_card, runs_out_line
from bot.render.limits import faults_of
from bot.render.replies import settings_card, status_card
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
    Chosen,
    Sampler,
)

TEXTS = Texts.load(strict=True)
FIVE = next(method for method in METHODS if method.id == "five-step")
ADVISE = FIVE.steps[3]


def call(sampler: Sampler, state: Call, kind: Kind = Kind.ADVICE) -> AddView:
    open_ = state in {Call.ASKED, Call.ADDED}
    return AddView(
        round_id=ROUND,
        title=sampler.line(),
        person_id=OTHERS[0],
        bringer_id=BRINGER,
        call=state,
        room_id=ChannelId(1),
        until=NOW if open_ else None,
        step=ADVISE if open_ else None,
        index=3 if open_ else -1,
        kind=kind if open_ else None,
    )


def views(sampler: Sampler) -> Iterator[View]:
    for state in Call:
        for kind in Kind:
            yield call(sampler, state, kind)
    yield AddDoorView(ROUND, OTHERS[0])
    for method in METHODS:
        for status in Status:
            for people, adders in ((0, 1), (4, 3), (1, 7)):
                invited = sampler.invitation(status, method, people, 4)
                yield replace(invited, adders=OTHERS[:adders], may_add=True)
        yield WelcomeView(ROUND, sampler.line(), method, FACILITATOR, CIRCLE, adders=OTHERS)
        for step in method.script:
            cockpit = sampler.cockpit(method, step, adders=OTHERS, owes=step.gate, clock_mark="1.2")
            yield cockpit
            yield replace(cockpit, knocking=OTHERS, short_of=2)
            if step.sealed:
                shown = sampler.reveal(step)
                later = tuple(replace(item, later=True) for item in shown.items)
                yield replace(shown, items=later)


def after_the_steps(sampler: Sampler) -> Iterator[View]:
    for still in (OTHERS, OTHERS[:1], ()):
        closing = sampler.cockpit(FIVE, None, status=Status.CLOSING, add_until=NOW)
        yield replace(closing, still_to_add=still, adders=OTHERS, knocking=OTHERS)
        yield ClosingView(
            *(ROUND, Status.CLOSING, (BRINGER,), CIRCLE, 2),
            committed=True,
            evaluated=3,
            still_to_add=still,
            add_until=NOW,
        )
    for kind in Kind:
        item = replace(sampler.item(kind), later=True)
        yield GivenView(ROUND, 1, item, None, BRINGER, late=True)
    added = tuple(replace(sampler.item(kind), later=True) for kind in Kind)
    for helped in (added, ()):
        yield HarvestView(
            *(ROUND, sampler.line(), FIVE.name, BRINGER, NOW, sampler.line()),
            *(helped, sampler.text(400), sampler.text(400), NOW, added),
        )


def cards(sampler: Sampler, language: Language) -> Iterator[Card]:
    for view in (*views(sampler), *after_the_steps(sampler)):
        yield card_of(view, language, TEXTS)
    for ways in ((way,) for way in Way):
        standing = sampler.status(FIVE, Role.CONSULTANT, adds=True, ways=ways)
        yield status_card(standing, language, TEXTS)
    for methods in (METHODS[:3], ()):
        few = BendView(ROUND, 3, methods, may_write=True, asks=6)
        yield bend_card(few, language, TEXTS)
    for days in DAYS:
        yield days_card(days, language, TEXTS)
        chosen = Chosen(language, "Europe/Amsterdam", None, None, None)
        warning = runs_out_line(days, language, TEXTS)
        yield settings_card(chosen, language, TEXTS, warning=warning)


SPANS = tuple((date(2026, month, 3), date(2026, month, 9)) for month in range(1, 7))
DAYS = [
    DaysView(
        Region.NOORD,
        {date(2026, 12, 24): True},
        (date(2026, 11, 25),),
        spans,
        more,
        own=own,
        until=until,
        runs_out=runs_out,
    )
    for spans in (SPANS, ())
    for more in (0, 1, 7)
    for own in (True, False)
    for until, runs_out in ((None, False), (date(2026, 12, 31), True), (date(2028, 1, 1), False))
]


@pytest.mark.parametrize("longest", [True, False])
@pytest.mark.parametrize("language", Language)
def test_everything_fits_and_every_button_is_understood(language: Language, longest: bool) -> None:
    for card in cards(Sampler(longest=longest), language):
        assert faults_of(card) == [], card
        assert all(decode(one.act) for one in buttons(card))


def said(view: View, language: Language = Language.EN) -> str:
    return str(card_of(view, language, TEXTS))


@pytest.mark.parametrize("language", Language)
def test_who_is_asked_can_write_and_pass_and_who_added_can_only_write(language: Language) -> None:
    def verbs(state: Call) -> list[str]:
        card = card_of(call(Sampler(longest=False), state), language, TEXTS)
        return [act.verb for one in buttons(card) if (act := decode(one.act))]

    assert verbs(Call.ASKED) == ["write", "add_pass"]
    assert verbs(Call.ADDED) == ["write"]
    assert verbs(Call.WAITING) == verbs(Call.OVER) == []


def test_what_came_afterwards_is_marked_and_nothing_else() -> None:
    sampler = Sampler(longest=False)
    shown = sampler.reveal(ADVISE, items=3)
    mixed = replace(shown, items=(*shown.items[:2], replace(shown.items[2], later=True)))
    assert "in writing afterwards" not in said(shown)
    assert said(mixed).count("in writing afterwards") == 1


def test_the_cockpit_says_who_writes_first_as_the_room_does() -> None:
    incident = next(method for method in METHODS if method.id == "incident")
    facts = next(step for step in incident.steps if step.gate)
    cockpit = Sampler(longest=False).cockpit(incident, facts)
    text = said(replace(cockpit, owes=Kind.ENDING))
    assert "writes down how it really ended" in text
    assert "Not yet" not in text
    assert "writes down how it really ended" not in said(cockpit)
