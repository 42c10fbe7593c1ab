"""What has had its time goes from the database and from Discord; each author hears so once."""

from datetime import timedelta

import pytest

from bot.domain.audit import Deed
from bot.domain.errors import Missing, NotAllowed
from bot.domain.ids import GuildId, RoundId
from bot.domain.retention import Matter
from bot.domain.retention_views import GoingView, ReceiptView
from bot.domain.rights import Actor
from bot.domain.views import ClosingView
from bot.ports import Undelivered
from bot.services import holds, lobby, retention
from tests.services.conftest import FENNA, GUILD, SAMIRA, Office, actor
from tests.services.sessions import views

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
KEEPER = Actor(GUILD, FENNA, leads=True, administers=True)


async def over(office: Office) -> RoundId:
    """Let people write in a round that is then called off, which ends it like a close."""
    round_id = await office.started("Zandkasteel")
    await lobby.cancel(office.desk, actor(FENNA), round_id)
    await office.settle()
    return round_id


async def sweep(office: Office, after: timedelta = timedelta(0)) -> None:
    office.clock.push(after)
    await retention.sweep(office.desk, office.discord)
    await office.settle()


async def test_a_round_goes_after_its_days_with_its_room_and_messages(office: Office) -> None:
    round_id = await over(office)
    room_id = (await office.round(round_id)).room_id
    async with office.uow.read() as tx:
        written = await tx.contributions.of_round(round_id)
    authors = {one.author_id for one in written}
    assert authors
    await sweep(office, 82 * DAY)
    assert views(office, GoingView) == []
    await sweep(office, DAY + HOUR)
    await sweep(office)
    (going,) = views(office, GoingView)
    assert going.goes_at == (await office.round(round_id)).ended_at + 90 * DAY  # type: ignore[operator]
    await sweep(office, 6 * DAY)
    assert len(written) == len(await _texts(office, round_id))
    await sweep(office, DAY)
    assert await _texts(office, round_id) == []
    assert (await office.round(round_id)).title == ""
    assert {message.kind for message in office.discord.told("close_room")} == {""}
    assert room_id in office.discord.lost
    receipts = views(office, ReceiptView)
    assert sum(one.count for one in receipts) == len(written)
    assert len(receipts) == len(authors)
    assert {type(one.view) for one in office.discord.messages.values()} == {ReceiptView}
    calls = len(office.discord.calls)
    await sweep(office, 30 * DAY)
    assert len(office.discord.calls) == calls
    async with office.uow.read() as tx:
        (noted,) = await tx.audit.of_guild(GUILD, 5)
    assert (noted.deed, noted.about, noted.actor_id) == (Deed.ERASED, round_id, None)


async def _texts(office: Office, round_id: RoundId) -> list[str]:
    async with office.uow.read() as tx:
        return [one.text for one in await tx.contributions.of_round(round_id)]


async def test_what_discord_refuses_is_tried_again_and_the_texts_do_not_wait(
    office: Office,
) -> None:
    round_id = await over(office)
    office.discord.fail("close_room", Undelivered("503", retry_after=timedelta(seconds=2)))
    await sweep(office, 90 * DAY)
    assert await _texts(office, round_id) == []
    receipts = len(views(office, ReceiptView))
    async with office.uow.read() as tx:
        assert [one.is_erased for one in await tx.retention.ended()] == [True]
    await sweep(office, HOUR)
    async with office.uow.read() as tx:
        assert await tx.retention.ended() == []
    assert len(views(office, ReceiptView)) == receipts


async def test_a_server_shortens_and_its_rooms_say_so_while_others_do_not(office: Office) -> None:
    round_id = await over(office)
    with pytest.raises(NotAllowed):
        await retention.shorten(office.desk, actor(FENNA), Matter.ROUND_TEXTS, 20)
    await retention.shorten(office.desk, KEEPER, Matter.ROUND_TEXTS, 20)
    await sweep(office, 20 * DAY)
    assert await _texts(office, round_id) == []
    views_ = {one.matter: one.days for one in await retention.clocks(office.desk, KEEPER)}
    assert views_[Matter.ROUND_TEXTS] == 20
    assert views_[Matter.DRAFTS] == 30


async def test_a_running_round_is_left_alone_for_as_long_as_it_runs(office: Office) -> None:
    round_id = await office.started()
    await sweep(office, 400 * DAY)
    assert (await office.round(round_id)).title != ""


async def test_a_server_that_took_the_bot_away_has_its_days_of_grace(office: Office) -> None:
    round_id = await over(office)
    await retention.guild_left(office.desk, GUILD)
    await sweep(office, 29 * DAY)
    await retention.guilds_seen(office.desk, [GuildId(5)])
    await sweep(office, DAY)
    async with office.uow.read() as tx:
        assert await tx.rounds.get(round_id) is not None
    await sweep(office, HOUR)
    async with office.uow.read() as tx:
        assert await tx.rounds.get(round_id) is None
        assert await tx.retention.guilds() == []


async def test_who_comes_back_in_time_finds_everything(office: Office) -> None:
    round_id = await over(office)
    await retention.guild_left(office.desk, GUILD)
    await sweep(office, 20 * DAY)
    await retention.guilds_seen(office.desk, [GUILD])
    await sweep(office, 20 * DAY)
    async with office.uow.read() as tx:
        assert await tx.rounds.get(round_id) is not None


OTHER_KEEPER = Actor(GUILD, SAMIRA, administers=True)


async def test_what_two_people_hold_stays_past_its_clock_and_says_so(office: Office) -> None:
    round_id = await over(office)
    with pytest.raises(NotAllowed):
        await holds.ask(office.desk, actor(FENNA), round_id, "Woo", 120)
    await holds.ask(office.desk, KEEPER, round_id, "Woo-verzoek 12", 120)
    (asked,) = await holds.standing(office.desk, KEEPER)
    assert (asked.hold.reason, asked.title, asked.waits) == ("Woo-verzoek 12", "Zandkasteel", True)
    await holds.agree(office.desk, OTHER_KEEPER, asked.hold.id)
    await office.settle()
    (closing,) = views(office, ClosingView)
    assert closing.held
    assert closing.goes_at == asked.hold.until
    await sweep(office, 119 * DAY)
    assert await _texts(office, round_id) != []
    await sweep(office, DAY)
    assert await _texts(office, round_id) == []
    assert await holds.standing(office.desk, KEEPER) == []
    with pytest.raises(Missing):
        await holds.ask(office.desk, KEEPER, round_id, "Te laat", 10)


async def test_a_hold_nobody_seconds_or_that_is_ended_holds_nothing(office: Office) -> None:
    round_id = await over(office)
    await sweep(office, 80 * DAY)
    await holds.ask(office.desk, KEEPER, round_id, "Alleen", 300)
    (asked,) = await holds.standing(office.desk, KEEPER)
    away = Actor(GuildId(5), SAMIRA, administers=True)
    for act in (holds.agree, holds.end):
        with pytest.raises(Missing):
            await act(office.desk, away, asked.hold.id)
    await holds.end(office.desk, OTHER_KEEPER, asked.hold.id)
    await sweep(office, 10 * DAY)
    assert await _texts(office, round_id) == []
