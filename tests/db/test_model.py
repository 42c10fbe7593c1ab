"""Timers and outbox beside a plain model in memory: whatever happens, both say the same."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import delete

from bot.domain.effects import TimerKind
from bot.domain.ids import OutboxId, RoundId
from bot.ports import Errand, Timer
from db import tables
from db.uow import SqlTransaction, SqlUnitOfWork
from tests.db.data import MINUTE, NOW, a_round, an_errand
from tests.keys import open_store

LEASE = 3 * MINUTE
_Result = TypeVar("_Result")


@dataclass
class Lot:
    """What the model knows of a row: from when it may be claimed, and who has claimed it."""

    free_at: datetime
    claims: int = 0
    leased: bool = False


class Machine(RuleBasedStateMachine):
    """Two rounds, a clock, and everything the workers may do, in any order."""

    def __init__(self, runner: asyncio.Runner, uow: SqlUnitOfWork) -> None:
        super().__init__()
        self.run = runner.run
        self.uow = uow
        self.now = NOW
        self.timers: dict[tuple[RoundId, TimerKind], tuple[Timer, Lot]] = {}
        self.errands: dict[OutboxId, tuple[Errand, Lot]] = {}
        self.held_timers: list[Timer] = []
        self.held_errands: list[Errand] = []
        self.run(self._begin_again())

    async def _begin_again(self) -> None:
        async with self.uow._store.session(writing=True) as session:
            session.later(delete(tables.rounds))
        self.rounds = [a_round(), a_round()]
        async with self.uow.write() as tx:
            for round_ in self.rounds:
                await tx.rounds.add(round_)

    def write(self, act: Callable[[SqlTransaction], Coroutine[Any, Any, _Result]]) -> _Result:
        """Do one act in a transaction of its own."""

        async def transaction() -> _Result:
            async with self.uow.write() as tx:
                return await act(tx)

        return self.run(transaction())

    @rule(minutes=st.integers(1, 4))
    def time_passes(self, minutes: int) -> None:
        self.now += minutes * MINUTE

    # -------------------------------------------------------------------- timers

    @rule(place=st.integers(0, 1), kind=st.sampled_from(TimerKind), minutes=st.integers(-2, 3))
    def put_timer(self, place: int, kind: TimerKind, minutes: int) -> None:
        timer = Timer(self.rounds[place].id, kind, 0, self.now + minutes * MINUTE)
        self.write(lambda tx: tx.timers.put(timer))
        self.timers[timer.subject, kind] = (timer, Lot(timer.due_at))

    @rule(place=st.integers(0, 1), kind=st.sampled_from(TimerKind))
    def drop_timer(self, place: int, kind: TimerKind) -> None:
        round_id = self.rounds[place].id
        self.write(lambda tx: tx.timers.drop(round_id, kind))
        self.timers.pop((round_id, kind), None)

    @rule(limit=st.integers(1, 4))
    def claim_timers(self, limit: int) -> None:
        claimed = self.write(lambda tx: tx.timers.claim(self.now, "me", LEASE, limit))
        due = sorted(
            (pair for pair in self.timers.values() if pair[1].free_at <= self.now),
            key=lambda pair: (pair[0].due_at, pair[0].subject),
        )
        # Which of two of one round that are due at the same moment goes first is left open.
        moments = [timer.due_at for timer in claimed]
        assert moments == [timer.due_at for timer, _ in due][:limit]
        for timer in claimed:
            known, lot = self.timers[timer.subject, timer.kind]
            assert timer == replace(known, attempts=lot.claims)
            assert lot.free_at <= self.now
            lot.claims, lot.free_at = lot.claims + 1, self.now + LEASE
            self.held_timers.append(timer)

    @precondition(lambda self: self.held_timers)
    @rule(data=st.data(), again=st.none() | st.integers(0, 3))
    def finish_timer(self, data: st.DataObject, again: int | None) -> None:
        timer = data.draw(st.sampled_from(self.held_timers))
        self.held_timers.remove(timer)
        known, lot = self.timers.get((timer.subject, timer.kind), (None, Lot(self.now)))
        is_same = known is not None and known.due_at == timer.due_at
        if again is None:
            self.write(lambda tx: tx.timers.done(timer))
            if is_same:
                del self.timers[timer.subject, timer.kind]
        else:
            at = self.now + again * MINUTE
            self.write(lambda tx: tx.timers.retry(timer, at))
            if is_same and lot.claims == timer.attempts + 1:
                lot.free_at = at

    # -------------------------------------------------------------------- outbox

    @rule(place=st.integers(0, 1), surface=st.sampled_from([None, "invitation", "cockpit"]))
    def add_errand(self, place: int, surface: str | None) -> None:
        errand = an_errand(self.rounds[place].id, surface, created_at=self.now)
        self.write(lambda tx: tx.outbox.add(errand))
        if not self._twins(errand):
            self.errands[errand.id] = (errand, Lot(self.now))

    def _twins(self, errand: Errand) -> list[OutboxId]:
        """Return what waits unclaimed for the same."""
        return [
            other.id
            for other, lot in self.errands.values()
            if (other.subject, other.deed, other.surface)
            == (errand.subject, errand.deed, errand.surface)
            and not lot.leased
            and other.id != errand.id
        ]

    def _heads(self) -> list[tuple[Errand, datetime]]:
        """Return the oldest errand of each round, and from when it may be claimed."""
        heads = []
        for round_ in self.rounds:
            mine = sorted(
                (pair for pair in self.errands.values() if pair[0].subject == round_.id),
                key=lambda pair: pair[0].id,
            )
            if mine:
                busy = [lot.free_at for _, lot in mine if lot.leased]
                heads.append((mine[0][0], max([mine[0][1].free_at, *busy])))
        return sorted(heads, key=lambda head: head[0].id)

    @rule(limit=st.integers(1, 2))
    def claim_errands(self, limit: int) -> None:
        claimed = self.write(lambda tx: tx.outbox.claim(self.now, "me", LEASE, limit))
        free = [errand for errand, free_at in self._heads() if free_at <= self.now]
        expected = [replace(each, attempts=self.errands[each.id][1].claims) for each in free]
        assert list(claimed) == expected[:limit]
        for errand in claimed:
            lot = self.errands[errand.id][1]
            lot.claims, lot.free_at, lot.leased = lot.claims + 1, self.now + LEASE, True
            self.held_errands.append(errand)

    @precondition(lambda self: self.held_errands)
    @rule(data=st.data(), again=st.none() | st.integers(0, 3))
    def finish_errand(self, data: st.DataObject, again: int | None) -> None:
        errand = data.draw(st.sampled_from(self.held_errands))
        self.held_errands.remove(errand)
        known = self.errands.get(errand.id)
        if again is None:
            self.write(lambda tx: tx.outbox.done(errand))
            self.errands.pop(errand.id, None)
            return
        at = self.now + again * MINUTE
        self.write(lambda tx: tx.outbox.retry(errand, at))
        if known is not None and known[1].claims == errand.attempts + 1:
            for twin in self._twins(errand):
                del self.errands[twin]
            known[1].free_at, known[1].leased = at, False

    # ---------------------------------------------------------------- invariants

    @invariant()
    def both_sleep_until_the_same_moment(self) -> None:
        async def next_due() -> tuple[datetime | None, datetime | None]:
            async with self.uow.read() as tx:
                return await tx.timers.next_due(), await tx.outbox.next_due()

        timers = min((lot.free_at for _, lot in self.timers.values()), default=None)
        errands = min((free_at for _, free_at in self._heads()), default=None)
        assert self.run(next_due()) == (timers, errands)


@contextmanager
def opened(runner: asyncio.Runner, url: str) -> Iterator[SqlUnitOfWork]:
    """Give a migrated store on the runner's loop."""
    uow = runner.run(open_store(url))
    try:
        yield uow
    finally:
        runner.run(uow.close())


def test_the_store_does_what_the_model_does(url: str) -> None:
    with asyncio.Runner() as runner, opened(runner, url) as uow:

        class OnThisStore(Machine):
            def __init__(self) -> None:
                super().__init__(runner, uow)

        run_state_machine_as_test(
            OnThisStore,
            settings=settings(
                max_examples=60,
                stateful_step_count=40,
                deadline=timedelta(seconds=30),
                suppress_health_check=[HealthCheck.too_slow],
            ),
        )
