"""Many at once: a store, a desk at it, and what a process of its own does in a race."""

import asyncio
import os
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from bot import methods
from bot.domain.effects import TimerKind
from bot.domain.errors import DomainError
from bot.domain.ids import MeetingId, RoundId, UserId
from bot.domain.language import Language
from bot.domain.promise import Promise, PromiseId
from bot.domain.rights import Actor
from bot.domain.round import Presence, Round, Seat, Status
from bot.domain.sessions.session import Answer
from bot.ports import GuildSettings, Timer
from bot.services import answering, lobby
from bot.services.settings import Person
from db.uow import SqlUnitOfWork
from tests.agreed import all_agreed
from tests.e2e.paper import Paper
from tests.e2e.play import ANNOUNCE, CATEGORY, GUILD, METHOD, START, ZONE, Cast, Point
from tests.keys import open_store

_Result = TypeVar("_Result")

AGREED = 40
"""People who have agreed to what holds, and can write; in a larger crowd the rest only taps."""

LEADER = Actor(GUILD, UserId(770_000_000_000_000_000), leads=True)


def person(number: int) -> Actor:
    """Return one of many people, numbered from 1."""
    return Actor(GUILD, UserId(LEADER.user_id + number))


def survive(_point: str) -> None:
    """Pass a point at which others die."""


def cast_at(uow: SqlUnitOfWork, folder: Path, name: str = "one", *, point: Point = survive) -> Cast:
    """Put a bot together, with a paper of its own."""
    return Cast.gather(uow, Paper(folder / f"paper of {name}"), name, point)


async def settle_in(cast: Cast) -> None:
    """Choose where rooms are made and rounds announced."""
    async with cast.uow.write() as tx:
        await tx.settings.put_guild(GuildSettings(GUILD, Language.NL, ZONE, ANNOUNCE, CATEGORY))
        await all_agreed(tx, GUILD, [person(number).user_id for number in range(AGREED)])


async def opened(cast: Cast, *, seated: int = 0, size: int = 8, method: str = METHOD) -> RoundId:
    """Open a round in which so many people have a seat."""
    opening = lobby.Opening(methods.load(method), "Wie mag er beslissen?", size, ANNOUNCE)
    round_id, _ = await lobby.open_round(cast.desk, LEADER, opening)
    for number in range(1, seated + 1):
        await lobby.join(cast.desk, person(number), round_id)
    return round_id


async def running(cast: Cast, *, seated: int = 3, size: int = 8, method: str = METHOD) -> RoundId:
    """Return a round in its first step; the first person brings the case."""
    round_id = await opened(cast, size=size, method=method)
    await lobby.bid(cast.desk, person(1), round_id, "De stille stuurgroep", "")
    for number in range(2, seated + 1):
        await lobby.join(cast.desk, person(number), round_id)
    await lobby.start(cast.desk, LEADER, round_id)
    await cast.workers.settle()
    return round_id


async def stored(cast: Cast, round_id: RoundId) -> Round:
    """Return a round as it is stored."""
    async with cast.uow.read() as tx:
        round_ = await tx.rounds.get(round_id)
    assert round_ is not None
    return round_


async def outcomes(acts: Iterable[Awaitable[object]]) -> Counter[str]:
    """Do everything at once; count what came of it: "done", or the key of the refusal."""
    return Counter(await asyncio.gather(*(_outcome(act) for act in acts)))


async def _outcome(act: Awaitable[object]) -> str:
    try:
        await act
    except DomainError as refusal:
        return refusal.key
    return "done"


async def answers(
    cast: Cast, meeting_id: MeetingId, numbers: Iterable[int], said: Answer = Answer.COMING
) -> Counter[str]:
    """Let these people answer an invitation, all at once; count what they were told."""
    told = await asyncio.gather(
        *(
            answering.answer(cast.desk, _tapping(number), meeting_id, said, None)
            for number in numbers
        )
    )
    return Counter(one.key for one in told)


def _tapping(number: int) -> Person:
    return Person(GUILD, person(number).user_id, frozenset(), administers=False, locale="nl")


async def overdue_promises(cast: Cast, count: int) -> None:
    """Store closed rounds whose bringer is to be asked how it went, an hour ago."""
    method = methods.load(METHOD)
    hour = timedelta(hours=1)
    async with cast.uow.write() as tx:
        for number in range(1, count + 1):
            bringer = person(number).user_id
            round_ = Round(
                RoundId(cast.desk.ids.new()),
                *(GUILD, ANNOUNCE, method, f"Ronde {number}", 8, cast.desk.language),
                *(LEADER.user_id, START),
                bringer_id=bringer,
                status=Status.CLOSED,
                seats=(Seat(bringer, Presence.IN, START),),
                commit_on=START - hour,
                ended_at=START,
            )
            await tx.rounds.add(round_)
            evening = START - hour
            promise = Promise(
                *(PromiseId(cast.desk.ids.new()), GUILD, bringer, round_.id, None, None),
                *("het stil valt", "wacht ik", evening, evening, evening),
            )
            await tx.promises.put(promise)
            await tx.timers.put(Timer(round_.id, TimerKind.CHECKBACK, -1, evening))


def join_from_here(url: str, folder: str, round_id: str, numbers: range) -> Counter[str]:
    """Let these people press the button in this process, all at once."""

    async def work(cast: Cast) -> Counter[str]:
        return await outcomes(
            lobby.join(cast.desk, person(number), RoundId(round_id)) for number in numbers
        )

    return asyncio.run(_with_cast(url, folder, work))


def answer_from_here(url: str, folder: str, meeting_id: str, numbers: range) -> Counter[str]:
    """Let these people answer an invitation in this process, all at once."""

    async def work(cast: Cast) -> Counter[str]:
        return await answers(cast, MeetingId(meeting_id), numbers)

    return asyncio.run(_with_cast(url, folder, work))


def work_from_here(url: str, folder: str) -> list[int]:
    """Do all that is due, and return to whom this process wrote."""

    async def work(cast: Cast) -> list[int]:
        await cast.workers.settle()
        return [int(post.channel_id) for post in cast.paper.world.posts.values()]

    return asyncio.run(_with_cast(url, folder, work))


async def _with_cast(url: str, folder: str, work: Callable[[Cast], Awaitable[_Result]]) -> _Result:
    uow = await open_store(url)
    try:
        return await work(cast_at(uow, Path(folder), f"process {os.getpid()}"))
    finally:
        await uow.close()
