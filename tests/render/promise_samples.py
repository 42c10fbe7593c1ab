"""Every message and form about promises, with people's text of any length, to render."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.ids import CircleId, ContributionId, GuildId, RoundId, UserId
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.promise import MOVES_MAX, Promise, PromiseId, State
from bot.domain.promise_views import (
    CirclePromisesView,
    KnownPromise,
    LivedOnView,
    PromisesView,
    PromiseView,
)
from bot.render import promises as render
from bot.render.card import Card, Form
from bot.render.voice import Voice
from bot.texts import Texts
from tests.render.session_samples import Sampler

NOW = datetime(2026, 3, 12, 13, 30, tzinfo=UTC)
ROUND = RoundId("0" * 24)
BRINGER = UserId(1_000_000_000_000_000_001)
OPENING = "1" * 20


def a_promise(sampler: Sampler) -> Promise:
    """Return an open promise that was not asked after yet."""
    return Promise(
        *(PromiseId("2" * 24), GuildId(900), BRINGER, ROUND, CircleId("3" * 24), None),
        *(sampler.text(400), sampler.text(400), NOW, NOW, NOW),
    )


def promise_views(sampler: Sampler) -> Iterator[PromiseView | LivedOnView]:
    """Yield every question and note that a direct message can be."""
    fresh = a_promise(sampler)
    asked = replace(fresh, asked=1, asks=1)
    rests = replace(fresh, ask_at=None, asked=2, asks=2, moved=MOVES_MAX)
    line = sampler.text(500)
    yield PromiseView(fresh, sampler.line(80), may_rewrite=True)
    yield PromiseView(replace(fresh, shared=True), sampler.line(80), may_rewrite=True)
    yield PromiseView(asked, sampler.line(80))
    yield PromiseView(replace(asked, outcome=0, line=line), sampler.line(80))
    yield PromiseView(rests, sampler.line(80))
    yield PromiseView(rests, "", asked_again=True)
    yield PromiseView(replace(rests, round_id=None), "")
    for outcome in (0, 1, 2):
        told = replace(asked, state=State.ANSWERED, ask_at=None, outcome=outcome)
        yield PromiseView(told, sampler.line(80))
        for helped in (0, 1, 3):
            seen = PromiseView(replace(told, line=line), sampler.line(80), helped=helped)
            yield replace(seen, may_pick=True)
        yield PromiseView(replace(told, tells=True), sampler.line(80), helped=1, may_pick=True)
    yield PromiseView(replace(fresh, state=State.LET_GO, ask_at=None), sampler.line(80))
    for kind in Kind:
        yield LivedOnView(ROUND, ContributionId("4" * 24), kind, sampler.text(1500), NOW)


def _apart(views: Sequence[PromiseView]) -> tuple[PromiseView, ...]:
    """Return the views as of promises that each have an id of their own."""
    return tuple(
        replace(one, promise=replace(one.promise, id=PromiseId(str(number) * 24)))
        for number, one in enumerate(views)
    )


def promise_cards(sampler: Sampler, language: Language, texts: Texts) -> Iterator[Card]:
    """Yield every card about promises that only its asker sees."""
    voice = Voice(texts, language)
    views = [one for one in promise_views(sampler) if isinstance(one, PromiseView)]
    yield render.sure_card(PromiseId("2" * 24), voice)
    yield render.promises_card(PromisesView(()), voice)
    for start in range(0, len(views), 5):
        page = _apart(views[start : start + 5])
        yield render.promises_card(PromisesView(page, start // 5, 4, quiet=start > 0), voice)
    known = KnownPromise(BRINGER, sampler.line(80), NOW)
    told = replace(known, if_text=sampler.text(400), then_text=sampler.text(400))
    yield render.circle_promises_card(CirclePromisesView(ROUND), voice)
    for many in (1, 7):
        others = (known, told, replace(known, title="")) * many
        own = _apart((views[0], replace(views[0], title="")) * many)
        yield render.circle_promises_card(CirclePromisesView(ROUND, own, others, many), voice)


def promise_forms(sampler: Sampler, language: Language, texts: Texts) -> Iterator[Form]:
    """Yield every form about promises, empty and filled in."""
    voice = Voice(texts, language)
    promise, line = a_promise(sampler), sampler.text(500)
    answered = replace(promise, outcome=1, line=line)
    for draft in ({}, {"outcome": "2", "line": line}):
        yield render.checkback_form(promise, OPENING, draft, voice)
        yield render.checkback_form(answered, OPENING, draft, voice)
    for typed in ({}, {"date": "over drie weken"}):
        yield render.day_form(promise.id, OPENING, typed, voice)
