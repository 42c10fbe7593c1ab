"""What is measured in the simulated Discord: answers, CPU and timers."""

import contextlib
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot import methods
from bot.domain.effects import TimerKind
from bot.domain.ids import ChannelId, RoundId, UserId
from bot.domain.language import Language
from bot.domain.promise import Promise, PromiseId
from bot.domain.round import Presence, Round, Seat, Status
from bot.ports import Timer
from tests.bench.report import Row, at, three, times
from tests.bench.subjects import LEADER, METHOD, SIZE, Bare, Ours, Subject

RATES = (10, 100)
IN_TIME_SECONDS = 3.0
"""Discord waits this long for the first answer."""

CPU_AIM = 2.0


@dataclass(frozen=True, slots=True)
class Scale:
    """How much is done; the smoke test does little."""

    seconds: float = 10.0
    burst: int = 1000
    cpu_taps: int = 200
    cpu_repeats: int = 5
    timers: int = 1000
    rounds: int = 1000


@asynccontextmanager
async def on_stage(kind: Callable[[Path], Any]) -> AsyncIterator[Any]:
    """Give a subject on a database that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="reisgenoot-bench-") as folder:
        async with kind(Path(folder)) as subject:
            yield subject


async def answers(scale: Scale) -> list[Row]:
    """How long people wait, at a steady pace and all at once; workers run as tasks."""
    waits: dict[str, list[list[float]]] = {}
    for name, kind in (("bare", Bare.open), ("ours", Ours.open)):
        async with on_stage(kind) as subject:
            waits[name] = [await _paced(subject, rate, scale.seconds) for rate in RATES]
            waits[name].append(await _burst(subject, scale.burst))
    rows = [
        Row(
            f"answer at {rate} a second, p50 / p95 / p99",
            three(ours),
            three(bare),
            times(at(0.5, ours), at(0.5, bare)),
        )
        for rate, ours, bare in zip(RATES, waits["ours"], waits["bare"], strict=False)
    ]
    ours, bare = waits["ours"][-1], waits["bare"][-1]
    share = _share_in_time(ours)
    return [
        *rows,
        Row(
            f"{scale.burst} people in one second, answered in 3 s",
            f"{share:.1%}",
            f"{_share_in_time(bare):.1%}",
            aim="100%",
            met=share >= 1.0,
        ),
        Row(
            f"{scale.burst} people in one second, slowest answer",
            f"{max(ours):.2f} s",
            f"{max(bare):.2f} s",
            times(max(ours), max(bare)),
        ),
    ]


async def _paced(subject: Subject, rate: int, seconds: float) -> list[float]:
    taps = await subject.taps(max(1, int(rate * seconds)))
    async with _working(subject):
        return await subject.square.press(taps, per_second=rate)


async def _burst(subject: Subject, count: int) -> list[float]:
    taps = await subject.taps(count)
    async with _working(subject):
        return await subject.square.press(taps, per_second=count)


@asynccontextmanager
async def _working(subject: Subject) -> AsyncIterator[None]:
    async with subject.working() if isinstance(subject, Ours) else contextlib.nullcontext():
        yield


def _share_in_time(waits: list[float]) -> float:
    return sum(wait <= IN_TIME_SECONDS for wait in waits) / len(waits)


async def cpu(scale: Scale) -> list[Row]:
    """What one tap costs, and what it costs with the messages that follow from it.

    Of every repeat the best counts: other work on the machine only ever adds.
    """
    found: dict[str, list[float]] = {"bare": [], "ours": [], "after": []}
    for _ in range(scale.cpu_repeats):
        async with on_stage(Bare.open) as bare:
            await _warm(bare)
            found["bare"].append(await bare.square.cpu_of_each(await bare.taps(scale.cpu_taps)))
        async with on_stage(Ours.open) as ours:
            await _warm(ours)
            found["ours"].append(await ours.square.cpu_of_each(await ours.taps(scale.cpu_taps)))
            before = time.process_time()
            await ours.settle()
            found["after"].append((time.process_time() - before) / scale.cpu_taps)
    ours_s, bare_s, after_s = (min(found[name]) for name in ("ours", "bare", "after"))
    return [
        Row(
            "CPU of a tap: routed, decided, committed, answered",
            f"{1000 * ours_s:.2f} ms",
            f"{1000 * bare_s:.2f} ms",
            times(ours_s, bare_s),
            f"<= {CPU_AIM:.0f} x",
            ours_s <= CPU_AIM * bare_s,
        ),
        Row(
            f"CPU after it, in the background: one edit for {SIZE} taps",
            f"{1000 * after_s:.2f} ms",
        ),
        Row(
            "CPU of both together",
            f"{1000 * (ours_s + after_s):.2f} ms",
            f"{1000 * bare_s:.2f} ms",
            times(ours_s + after_s, bare_s),
        ),
    ]


async def _warm(subject: Subject) -> None:
    """Let everything happen once that happens once in a process."""
    await subject.square.cpu_of_each(await subject.taps(SIZE))
    await subject.settle()


async def timers(scale: Scale) -> list[Row]:
    """How late timers are answered that are all due at the same moment: decided and delivered."""
    async with on_stage(Ours.open) as ours:
        due = datetime.now(UTC) + timedelta(seconds=1)
        people = [UserId(ours.square.newcomer()) for _ in range(scale.timers)]
        await _promise(ours, people, due)
        async with ours.working():
            seconds = await ours.square.lateness(people, due)
    return [
        Row(
            f"{scale.timers} timers due at once, message sent after, p50 / p99 / last",
            f"{at(0.5, seconds):.2f} / {at(0.99, seconds):.2f} / {max(seconds):.2f} s",
        )
    ]


async def _promise(ours: Ours, people: list[UserId], due: datetime) -> None:
    desk = ours.app.desk
    now = desk.clock.now()
    method = methods.load(METHOD)
    async with desk.uow.write() as tx:
        for user_id in people:
            round_ = Round(
                RoundId(desk.ids.new()),
                ours.guild_id,
                ChannelId(ours.square.channel.id),
                *(method, "Ronde", SIZE, Language.NL, LEADER, now),
                bringer_id=user_id,
                status=Status.CLOSED,
                seats=(Seat(user_id, Presence.IN, now),),
                commit_on=due,
                ended_at=now,
            )
            await tx.rounds.add(round_)
            promise = Promise(
                *(PromiseId(desk.ids.new()), ours.guild_id, user_id, round_.id, None, None),
                *("het stil valt", "wacht ik", now, due, due),
            )
            await tx.promises.put(promise)
            await tx.timers.put(Timer(round_.id, TimerKind.CHECKBACK, -1, due))
