"""Which language an answer is in: asked of the store once a minute, and at once after a change."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.ids import UserId
from bot.domain.language import Language
from bot.services import settings
from bot.services.settings import FRESH, Choosers, Person, choose_mine
from db.uow import SqlTransaction, SqlUnitOfWork
from tests.e2e.crowd import cast_at
from tests.e2e.play import GUILD, Cast
from tests.keys import keys_of
from tests.stores import migrated_file


class CountingUnitOfWork(SqlUnitOfWork):
    """A store that counts how often it is read."""

    reads = 0

    @asynccontextmanager
    async def read(self) -> AsyncIterator[SqlTransaction]:
        """Count, and read."""
        self.reads += 1
        async with super().read() as tx:
            yield tx


@pytest.fixture
async def uow(tmp_path: Path) -> AsyncIterator[CountingUnitOfWork]:
    url = migrated_file(tmp_path / "reis.db")
    opened = await CountingUnitOfWork.open(url, keys_of(url))
    assert isinstance(opened, CountingUnitOfWork)
    yield opened
    await opened.close()


@pytest.fixture
def cast(uow: CountingUnitOfWork, tmp_path: Path) -> Cast:
    return cast_at(uow, tmp_path)


def somebody(number: int, locale: str = "nl") -> Person:
    return Person(GUILD, UserId(number), frozenset(), administers=False, locale=locale)


async def test_a_crowd_nobody_knows_costs_one_question(cast: Cast, uow: CountingUnitOfWork) -> None:
    choosers = Choosers(cast.desk)
    await choosers.guild(GUILD)
    before = uow.reads
    people = [somebody(number) for number in range(1, 101)]
    found = await asyncio.gather(*(choosers.language(person) for person in people))
    assert set(found) == {Language.NL}
    assert uow.reads == before + 1


async def test_a_choice_holds_at_once_and_for_one_person(cast: Cast) -> None:
    choosers = Choosers(cast.desk)
    assert await choosers.language(somebody(1)) is Language.NL
    await choose_mine(cast.desk, choosers, UserId(1), Language.EN)
    assert await choosers.language(somebody(1)) is Language.EN
    assert await choosers.language(somebody(2)) is Language.NL
    await choose_mine(cast.desk, choosers, UserId(1), None)
    assert await choosers.language(somebody(1)) is Language.NL


async def test_a_choice_made_in_another_process_holds_after_a_minute(cast: Cast) -> None:
    choosers, others = Choosers(cast.desk), Choosers(cast.desk)
    assert await choosers.language(somebody(1)) is Language.NL
    await choose_mine(cast.desk, others, UserId(1), Language.EN)
    cast.clock.set(cast.clock.now() + FRESH - timedelta(seconds=1))
    assert await choosers.language(somebody(1)) is Language.NL
    cast.clock.set(cast.clock.now() + timedelta(seconds=1))
    assert await choosers.language(somebody(1)) is Language.EN


async def test_with_more_choices_than_are_remembered_everybody_keeps_theirs(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "MAX_REMEMBERED", 2)
    choosers = Choosers(cast.desk)
    for number in range(1, 6):
        await choose_mine(cast.desk, choosers, UserId(number), Language.EN)
    found = [await choosers.language(somebody(number)) for number in range(1, 7)]
    assert found == [Language.EN] * 5 + [Language.NL]
