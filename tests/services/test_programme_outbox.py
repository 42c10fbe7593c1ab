"""What is said between meetings: to everybody apart, by the way they chose, and never twice."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import pytest

from bot.domain.choices import PersonChoices, Way
from bot.domain.effects import Show, Surface
from bot.domain.ids import ChannelId, ProgrammeId, UserId
from bot.domain.programme.between import ProgrammeEffect, ProgrammeEffects, personal
from bot.domain.programme.between_views import BetweenTroubleView
from bot.domain.programme.following import DropAlarm, SetAlarm, label
from bot.domain.programme.planned import ProgrammeHead
from bot.domain.programme.views import Trouble
from bot.ports import GuildSettings, Loss, ProgrammeTimer, Transaction, Undelivered
from bot.services import programme_queries, programme_scheduler
from bot.services.desk import Desk
from bot.services.programme_desk import note_for_programme
from bot.services.programme_outbox import AGAIN, ProgrammeOutboxWorker
from tests.db.programme_data import a_programme
from tests.fakes import DIRECT, Killed
from tests.services.conftest import (
    AAFKE,
    ANNOUNCE,
    FENNA,
    GUILD,
    JORIS,
    SAMIRA,
    Office,
    thread_name,
)

HOUR = timedelta(hours=1)
BOARD = Surface("board")


def hello(user_id: UserId, number: int = 1) -> Surface:
    return personal(f"hello-{number}", user_id)


@pytest.fixture(autouse=True)
def things_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let something be said in the channel and to people, which reads as a trouble."""

    async def say(
        _tx: Transaction, head: ProgrammeHead, _rest: list[str], _now: datetime
    ) -> BetweenTroubleView:
        return BetweenTroubleView(head.id, head.title, Trouble.EVENT)

    monkeypatch.setitem(programme_queries.MAKERS, "board", say)
    monkeypatch.setitem(programme_queries.PERSONAL_MAKERS, "hello", say)


async def a_stored_programme(office: Office, *, channel: bool = True) -> ProgrammeId:
    programme = a_programme(guild_id=GUILD, organiser_id=FENNA)
    async with office.uow.write() as tx:
        await tx.programmes.add(programme)
        if channel:
            settings = GuildSettings(GUILD, programme.language, programme.zone, ANNOUNCE)
            await tx.settings.put_guild(settings)
    return programme.id


async def ask(office: Office, programme_id: ProgrammeId, *effects: ProgrammeEffect) -> None:
    async with office.uow.write() as tx:
        await note_for_programme(office.desk, tx, programme_id, effects, office.clock.now())


async def prefers(office: Office, user_id: UserId, way: Way) -> None:
    async with office.uow.write() as tx:
        await tx.settings.put_person(user_id, PersonChoices(way=way))


def where(office: Office, trouble: Trouble = Trouble.EVENT) -> list[int]:
    """Return the channels where this stands."""
    return [
        message.channel_id
        for message in office.discord.standing("BetweenTroubleView")
        if isinstance(message.view, BetweenTroubleView) and message.view.trouble is trouble
    ]


async def own_thread(office: Office, programme_id: ProgrammeId, user_id: UserId) -> ChannelId:
    async with office.uow.read() as tx:
        found = await tx.own_threads.get(programme_id, user_id)
    assert found is not None
    return found


async def test_each_is_reached_by_the_way_they_chose(office: Office) -> None:
    programme_id = await a_stored_programme(office)
    await prefers(office, AAFKE, Way.OWN_THREAD)
    await prefers(office, SAMIRA, Way.DIRECT)
    people = (JORIS, AAFKE, SAMIRA)
    await ask(office, programme_id, Show(BOARD), *(Show(hello(one)) for one in people))
    await office.settle()
    thread_id = await own_thread(office, programme_id, AAFKE)
    assert where(office) == [ANNOUNCE, JORIS + DIRECT, thread_id, SAMIRA + DIRECT]
    assert office.discord.seats == {thread_id: {AAFKE}}
    assert office.discord.threads[thread_id].startswith("Voor jou")
    await ask(office, programme_id, Show(hello(AAFKE, 2)))
    await office.settle()
    assert where(office)[-1] == thread_id


async def test_who_takes_no_direct_messages_is_reached_in_their_own_thread(office: Office) -> None:
    programme_id = await a_stored_programme(office)
    office.discord.closed.add(JORIS)
    await ask(office, programme_id, Show(hello(JORIS)))
    await office.settle()
    thread_id = await own_thread(office, programme_id, JORIS)
    assert where(office) == [thread_id]
    # It stays where it is, also when they choose otherwise.
    office.discord.closed.clear()
    await ask(office, programme_id, Show(hello(JORIS)), Show(hello(JORIS, 2)))
    await office.settle()
    assert where(office) == [thread_id, JORIS + DIRECT]


async def test_a_thread_that_was_deleted_is_made_anew(office: Office) -> None:
    programme_id = await a_stored_programme(office)
    await prefers(office, JORIS, Way.OWN_THREAD)
    await ask(office, programme_id, Show(hello(JORIS)))
    await office.settle()
    first = await own_thread(office, programme_id, JORIS)
    office.discord.lose_channel(first)
    await ask(office, programme_id, Show(hello(JORIS, 2)))
    await office.settle()
    second = await own_thread(office, programme_id, JORIS)
    assert where(office) == [second]
    assert second != first


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [(Loss.RIGHTS, Trouble.RIGHTS), (Loss.CHANNEL, Trouble.CHANNEL)],
)
async def test_what_the_organiser_can_mend_they_hear_once_and_it_goes_on(
    office: Office, fault: Loss, trouble: Trouble
) -> None:
    programme_id = await a_stored_programme(office)
    office.discord.closed |= {JORIS, AAFKE}
    office.discord.fail("open_own_thread", Undelivered("no", loss=fault), times=2)
    await ask(office, programme_id, *(Show(hello(one)) for one in (JORIS, SAMIRA, AAFKE)))
    await office.settle()
    assert where(office) == [SAMIRA + DIRECT]
    assert where(office, trouble) == [FENNA + DIRECT]
    await office.push(AGAIN)
    threads = [await own_thread(office, programme_id, one) for one in (JORIS, AAFKE)]
    assert sorted(where(office)[1:]) == sorted(threads)
    assert where(office, trouble) == [FENNA + DIRECT]


async def test_without_a_channel_people_are_still_reached_directly(office: Office) -> None:
    programme_id = await a_stored_programme(office, channel=False)
    await prefers(office, JORIS, Way.OWN_THREAD)
    await ask(office, programme_id, Show(BOARD), Show(hello(JORIS)))
    await office.settle()
    assert where(office) == [JORIS + DIRECT]
    assert where(office, Trouble.CHANNEL) == [FENNA + DIRECT]


async def test_of_who_left_nobody_hears(office: Office) -> None:
    programme_id = await a_stored_programme(office)
    office.discord.closed.add(JORIS)
    office.discord.gone.add(JORIS)
    await ask(office, programme_id, Show(hello(JORIS)))
    await office.settle()
    assert office.discord.standing("BetweenTroubleView") == []
    assert await office.programmes.next_due() is None


async def test_nobody_waits_for_who_cannot_be_reached_now(office: Office) -> None:
    programme_id = await a_stored_programme(office)
    office.discord.fail("direct", Undelivered("503", retry_after=HOUR))
    await ask(office, programme_id, *(Show(hello(one)) for one in (JORIS, AAFKE, SAMIRA)))
    await office.settle()
    assert where(office) == [AAFKE + DIRECT, SAMIRA + DIRECT]
    await office.push(HOUR)
    assert where(office)[-1] == JORIS + DIRECT


@pytest.mark.parametrize("dies", ["open_own_thread", "seat", "post"])
async def test_a_process_that_dies_says_nothing_twice(office: Office, dies: str) -> None:
    programme_id = await a_stored_programme(office)
    await prefers(office, JORIS, Way.OWN_THREAD)
    office.discord.fail_after(dies, Killed())
    await ask(office, programme_id, Show(hello(JORIS)))
    with pytest.raises(Killed):
        await office.settle()
    office.clock.push(HOUR)
    other = ProgrammeOutboxWorker(office.desk, office.discord, "two", thread_name)
    await other.drain()
    thread_id = await own_thread(office, programme_id, JORIS)
    assert where(office) == [thread_id]
    assert office.discord.seats == {thread_id: {JORIS}}


async def test_a_timer_decides_and_is_gone(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    programme_id = await a_stored_programme(office)
    counted: list[int] = []

    async def count(
        _desk: Desk, _tx: Transaction, _head: ProgrammeHead, timer: ProgrammeTimer, now: datetime
    ) -> ProgrammeEffects:
        counted.append(timer.index)
        again = SetAlarm(timer.kind, now + HOUR, timer.index + 1)
        return (again,) if timer.index < 2 else (Show(BOARD),)

    fired: Mapping[str, programme_scheduler.Fired] = {"count": count}
    monkeypatch.setattr(programme_scheduler, "FIRED", fired)
    now = office.clock.now()
    off = label("off")
    await ask(office, programme_id, SetAlarm(label("count", 1), now + HOUR, 0), SetAlarm(off, now))
    await ask(office, programme_id, DropAlarm(off), SetAlarm(label("unknown"), now))
    for _ in range(4):
        await office.push(HOUR)
    assert counted == [0, 1, 2]
    assert where(office) == [ANNOUNCE]
    async with office.uow.read() as tx:
        assert await tx.programme_timers.next_due() is None
