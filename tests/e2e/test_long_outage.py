"""The bot away for an hour or for days: what is overdue is simply due at the start, and said so."""

from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.effects import time_up
from bot.domain.ids import RoundId
from bot.domain.method import Kind
from bot.domain.round import Halt, Status
from bot.domain.views import TimeUpView
from bot.services import ending, play, promises
from bot.services.courier import LEASE
from bot.services.queries import view_of
from db.uow import SqlUnitOfWork
from tests.e2e import crowd
from tests.e2e.crowd import LEADER, person, running, stored
from tests.e2e.play import PROMISED_ON, START, TELL, Cast, Point
from tests.keys import open_store
from tests.stores import migrated_file

HOUR = timedelta(hours=1)


class Died(BaseException):
    """The process is gone; no code of the bot runs after it."""


class Bot:
    """One bot after another on the same store, with only the paper in common."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._url = migrated_file(folder / "reis.db")
        self._uow: SqlUnitOfWork | None = None

    async def start(self, *, point: Point = crowd.survive) -> Cast:
        """Start a bot and let it do what is due."""
        self._uow = await open_store(self._url)
        cast = crowd.cast_at(self._uow, self._folder, point=point)
        await crowd.settle_in(cast)
        await cast.workers.settle()
        return cast

    async def stop(self) -> None:
        """Stop, in the middle of anything."""
        if self._uow is not None:
            await self._uow.close()
            self._uow = None


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Bot]:
    made = Bot(tmp_path)
    yield made
    await made.stop()


def kinds(cast: Cast) -> Counter[str]:
    return Counter(post.kind for post in cast.paper.world.posts.values())


async def after(bot: Bot, cast: Cast, away: timedelta) -> Cast:
    """Let the bot be away for so long."""
    await bot.stop()
    cast.clock.set(cast.clock.now() + away)
    return await bot.start()


async def test_an_hour_away_in_a_step_says_that_time_is_up_once_and_how_late(bot: Bot) -> None:
    cast = await bot.start()
    round_id = await running(cast)
    due = (await stored(cast, round_id)).due_at
    assert due is not None
    cast = await after(bot, cast, HOUR)
    late = (cast.clock.now() - due) // timedelta(minutes=1)
    assert kinds(cast)["TimeUpView"] == 1
    view = await shown_time_up(cast, round_id, int(due.timestamp()))
    assert (view.current, view.late_minutes) == (True, late)
    assert (await stored(cast, round_id)).index == TELL


async def test_an_hour_away_takes_no_time_from_a_paused_step(bot: Bot) -> None:
    cast = await bot.start()
    round_id = await running(cast)
    await play.pause(cast.desk, LEADER, round_id)
    left = (await stored(cast, round_id)).time_left(cast.clock.now())
    cast = await after(bot, cast, HOUR)
    round_ = await stored(cast, round_id)
    assert round_.halt is Halt.PAUSE
    assert round_.time_left(cast.clock.now()) == left
    assert kinds(cast)["TimeUpView"] == 0


async def test_a_text_typed_just_before_is_shown_after(bot: Bot) -> None:
    cast = await bot.start()
    round_id = await running(cast)
    await play.write(cast.desk, person(1), round_id, TELL, Kind.ACCOUNT, "Het begon in mei.", "-")
    assert kinds(cast)["GivenView"] == 0
    cast = await after(bot, cast, HOUR)
    assert kinds(cast)["GivenView"] == 1


async def test_two_days_away_across_an_evening_asks_once_and_weeks_once_more(bot: Bot) -> None:
    cast = await bot.start()
    round_id = await running(cast)
    while (await stored(cast, round_id)).status is Status.RUNNING:
        await play.advance(cast.desk, LEADER, round_id)
    await promises.commit(cast.desk, person(1), round_id, ("als", "dan"), PROMISED_ON)
    await ending.close(cast.desk, LEADER, round_id)
    await cast.workers.settle()
    promised = (await stored(cast, round_id)).commit_on
    assert promised is not None
    cast = await after(bot, cast, promised - START - HOUR)
    assert kinds(cast)["PromiseView"] == 0
    cast = await after(bot, cast, timedelta(days=2))
    assert kinds(cast)["PromiseView"] == 1
    cast = await after(bot, cast, timedelta(days=2))
    assert kinds(cast)["PromiseView"] == 1
    cast = await after(bot, cast, timedelta(days=20))
    assert kinds(cast)["PromiseView"] == 2
    assert await cast.workers.next_due() is None


async def test_a_post_that_nobody_recorded_is_found_an_hour_later(bot: Bot) -> None:
    """Discord has forgotten the nonce by then."""
    cast = await bot.start(point=_fail_after_a_post)
    with pytest.raises(Died):
        await running(cast)
    assert kinds(cast) == {"InvitationView": 1}
    cast = await after(bot, cast, HOUR)
    assert kinds(cast)["InvitationView"] == 1


def _fail_after_a_post(point: str) -> None:
    if point == "after a post":
        raise Died


async def test_what_a_dead_process_leased_waits_no_longer_than_its_lease(bot: Bot) -> None:
    cast = await bot.start(point=_fail_after_a_post)
    with pytest.raises(Died):
        await running(cast)
    started = cast.clock.now()
    cast = await after(bot, cast, timedelta(seconds=1))
    due = await cast.workers.next_due()
    assert due is not None
    assert due <= started + LEASE


async def shown_time_up(cast: Cast, round_id: RoundId, due: int) -> TimeUpView:
    async with cast.uow.read() as tx:
        round_ = await tx.rounds.get(round_id)
        assert round_ is not None
        view = await view_of(tx, round_, time_up(TELL, due), cast.clock.now())
    assert isinstance(view, TimeUpView)
    return view
