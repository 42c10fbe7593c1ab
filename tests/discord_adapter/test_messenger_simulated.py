"""The messenger in a simulated Discord: who can read and type what, and nothing twice."""

from collections.abc import AsyncIterator

import discord
import pytest
import pytest_asyncio
import simcord
from simcord.backend.permissions import compute

from bot.domain.ids import ChannelId, MessageId, UserId
from bot.domain.language import Language
from bot.messenger import DiscordMessenger, rooms
from bot.ports import Loss, MissingRight, Undelivered
from tests.discord_adapter.stage import (
    MARKER,
    NONCE,
    RIGHTS,
    Circle,
    card_of,
    circle,
    grant,
    view,
)
from tests.openapi import Spec

NL = Language.NL


@pytest_asyncio.fixture
async def at() -> AsyncIterator[Circle]:
    client = discord.AutoShardedClient(
        intents=discord.Intents(guilds=True),
        shard_count=1,
        max_messages=None,
        member_cache_flags=discord.MemberCacheFlags.none(),
        chunk_guilds_at_startup=False,
        allowed_mentions=discord.AllowedMentions.none(),
    )
    async with circle(client) as opened:
        yield opened


def texts_in(at: Circle, channel_id: int) -> list[str]:
    found = []
    for message in at.env.backend.messages[channel_id].values():
        for part in message.components:
            found += [child["content"] for child in part["components"] if child["type"] == 10]
    return found


def may_type(at: Circle, who: str, channel_id: int) -> bool:
    return _granted(at, who, channel_id).send_messages


def may_see(at: Circle, who: str, channel_id: int) -> bool:
    return _granted(at, who, channel_id).view_channel


def _granted(at: Circle, who: str, channel_id: int) -> discord.Permissions:
    backend = at.env.backend
    guild = backend.get_guild(at.guild.id)
    channel = backend.channels[channel_id]
    return discord.Permissions(compute(guild, at.id_of(who), channel, now=at.env.now()))


def members_of(at: Circle, thread_id: int) -> set[int]:
    return set(at.env.backend.channels[thread_id].thread_members) - {at.env.backend.bot_user.id}


# ---------------------------------------------------------------------- messages


async def test_a_view_is_posted_and_edited_in_the_language_given(at: Circle) -> None:
    post = await at.messenger.post(at.announce_id, view("hoi"), NL, NONCE)
    assert texts_in(at, at.announce_id) == ["nl: hoi"]
    await at.messenger.edit(at.announce_id, post, view("hello"), Language.EN)
    assert texts_in(at, at.announce_id) == ["en: hello"]


async def test_a_post_from_before_a_long_outage_is_found_and_brought_up_to_date(
    at: Circle,
) -> None:
    posted = await at.messenger.post(at.announce_id, view("eerst"), NL, NONCE)
    begun = at.env.now()
    await at.env.advance_time(3600)
    await at.messenger.post(at.announce_id, view("iets anders"), NL, "another-0123456789abcdefg")
    again = await at.messenger.post(at.announce_id, view("nu"), NL, NONCE, since=begun)
    assert again == posted
    assert texts_in(at, at.announce_id) == ["nl: nu", "nl: iets anders"]


async def test_a_direct_message_from_before_a_long_outage_is_found_too(at: Circle) -> None:
    sent = await at.messenger.direct(at.id_of("joris"), view("eerst"), NL, NONCE)
    begun = at.env.now()
    await at.env.advance_time(3600)
    again = await at.messenger.direct(at.id_of("joris"), view("nu"), NL, NONCE, since=begun)
    assert again == sent
    assert texts_in(at, sent[0]) == ["nl: nu"]


async def test_a_try_that_left_nothing_posts(at: Circle) -> None:
    await at.messenger.post(at.announce_id, view("eerst"), NL, NONCE, since=at.env.now())
    assert texts_in(at, at.announce_id) == ["nl: eerst"]


async def test_nobody_is_notified_but_whom_the_card_mentions(at: Circle) -> None:
    joris = at.id_of("joris")
    post = await at.messenger.post(at.announce_id, view("@everyone", notify=joris), NL, NONCE)
    await at.messenger.edit(at.announce_id, post, view("<@1> @everyone"), NL)
    sent = [entry.json for entry in at.env.http_requests if "/messages" in entry.path]
    assert [body["allowed_mentions"] for body in sent if body] == [
        {"parse": [], "users": [joris]},
        {"parse": []},
    ]


async def test_the_library_keeps_nothing_of_a_message_with_buttons(at: Circle) -> None:
    post = await at.messenger.post(at.announce_id, view("hoi"), NL, NONCE)
    await at.messenger.edit(at.announce_id, post, view("hallo"), NL)
    assert at.client.persistent_views == []
    assert at.client._connection._view_store._views == {}


async def test_a_message_that_was_removed_is_a_lost_message(at: Circle) -> None:
    with pytest.raises(Undelivered) as failure:
        await at.messenger.edit(at.announce_id, MessageId(1), view("x"), NL)
    assert failure.value.loss is Loss.MESSAGE


async def test_a_channel_that_was_removed_is_a_lost_channel(at: Circle) -> None:
    with pytest.raises(Undelivered) as failure:
        await at.messenger.post(ChannelId(1), view("x"), NL, NONCE)
    assert failure.value.loss is Loss.CHANNEL


async def test_a_direct_message_reaches_its_person_and_can_be_edited(at: Circle) -> None:
    channel, message = await at.messenger.direct(at.id_of("joris"), view("kaart"), NL, NONCE)
    await at.messenger.edit(channel, message, view("oogst"), NL)
    assert texts_in(at, channel) == ["nl: oogst"]
    assert channel == at.people["joris"].user.dm_channel.id


async def test_closed_direct_messages_are_a_closed_person(at: Circle) -> None:
    path = f"/channels/{at.people['joris'].user.dm_channel.id}/messages"
    at.env.inject_error("POST", path, status=403, code=50007, message="Cannot send", times=1)
    with pytest.raises(Undelivered) as failure:
        await at.messenger.direct(at.id_of("joris"), view("kaart"), NL, NONCE)
    assert failure.value.loss is Loss.PERSON


async def test_a_right_that_lacks_in_direct_messages_is_a_closed_person_too(at: Circle) -> None:
    at.env.inject_error("POST", "/users/@me/channels", status=403, code=50001, message="x", times=1)
    with pytest.raises(Undelivered) as failure:
        await at.messenger.direct(at.id_of("joris"), view("kaart"), NL, NONCE)
    assert failure.value.loss is Loss.PERSON


async def test_equal_pictures_have_equal_digests(at: Circle) -> None:
    digest = at.messenger.digest
    assert digest(view("x"), NL) == digest(view("x"), NL)
    assert digest(view("x"), NL) != digest(view("y"), NL)
    assert digest(view("x"), NL) != digest(view("x"), Language.EN)


# ------------------------------------------------------------------------- rooms


async def test_only_the_circle_can_see_its_room(at: Circle) -> None:
    room = await at.messenger.open_room(at.plan())
    assert {who: may_see(at, who, room.room_id) for who in at.people} == {
        "fenna": True,
        "joris": True,
        "aafke": True,
        "outsider": False,
    }
    made = at.env.backend.channels[room.room_id]
    assert (made.name, made.parent_id) == ("ronde-het-achterwiel", at.category_id)
    assert MARKER in (made.topic or "")


async def test_an_outsider_is_refused_and_a_silent_person_can_read_but_not_type(
    at: Circle,
) -> None:
    room = await at.messenger.open_room(at.plan(silent=("joris",)))
    channel = simcord.ChannelHandle(at.env, at.guild, at.env.backend.channels[room.room_id])
    await at.people["aafke"].send(channel, "hoi")
    for who in ("joris", "outsider"):
        with pytest.raises(simcord.BackendError) as refusal:
            await at.people[who].send(channel, "hoi")
        assert refusal.value.code == (50013 if who == "joris" else 50001)
    assert may_see(at, "joris", room.room_id)


async def test_rights_follow_the_plan(at: Circle) -> None:
    room = await at.messenger.open_room(at.plan())
    assert may_type(at, "joris", room.room_id)
    await at.messenger.set_rights(room, at.plan(silent=("joris",)))
    assert not may_type(at, "joris", room.room_id)
    await at.messenger.set_rights(room, at.plan())
    assert may_type(at, "joris", room.room_id)


async def test_rights_that_are_already_so_are_not_written_again(at: Circle) -> None:
    room = await at.messenger.open_room(at.plan(silent=("joris",)))
    before = len(at.env.http_requests)
    await at.messenger.set_rights(room, at.plan(silent=("joris",)))
    assert [entry.method for entry in at.env.http_requests[before:]] == ["GET"]


async def test_rights_somebody_else_changed_are_put_back(at: Circle) -> None:
    room = await at.messenger.open_room(at.plan(silent=("joris",)))
    other = DiscordMessenger(at.client, card_of)
    await other.set_rights(room, at.plan())
    await at.messenger.set_rights(room, at.plan(silent=("joris",)))
    assert not may_type(at, "joris", room.room_id)


async def test_the_cockpit_is_the_facilitators_alone(at: Circle) -> None:
    room = await at.messenger.open_room(at.plan())
    cockpit = at.env.backend.channels[room.cockpit_id]
    assert cockpit.type == discord.ChannelType.private_thread.value
    assert cockpit.parent_id == room.room_id
    assert members_of(at, room.cockpit_id) == {at.id_of("fenna")}
    for who in ("joris", "aafke"):
        granted = _granted(at, who, room.room_id)
        assert not granted.send_messages_in_threads
        assert not granted.create_private_threads
        assert not granted.manage_threads


async def test_handing_over_moves_the_cockpit_also_after_a_restart(at: Circle) -> None:
    room = await at.messenger.open_room(at.plan())
    fresh = DiscordMessenger(at.client, card_of)
    await fresh.set_rights(room, at.plan(lead="aafke"))
    assert members_of(at, room.cockpit_id) == {at.id_of("aafke")}
    await at.messenger.set_rights(room, at.plan(lead="fenna"))
    assert members_of(at, room.cockpit_id) == {at.id_of("fenna")}


async def test_a_crash_before_the_cockpit_makes_one_room_and_one_cockpit(at: Circle) -> None:
    at.env.inject_error("POST", "/channels/*/threads", status=503, code=0, message="x", times=1)
    with pytest.raises(Undelivered) as failure:
        await at.messenger.open_room(at.plan())
    assert failure.value.retry_after is not None
    room = await at.messenger.open_room(at.plan(silent=("joris",)))
    again = await at.messenger.open_room(at.plan(silent=("joris",)))
    assert again == room
    assert not may_type(at, "joris", room.room_id)
    channels = at.env.backend.channels.values()
    assert [c.id for c in channels if c.parent_id == at.category_id] == [room.room_id]
    assert [c.id for c in channels if c.parent_id == room.room_id] == [room.cockpit_id]


async def test_a_cockpit_that_was_removed_is_made_again_in_the_same_room(at: Circle) -> None:
    room = await at.messenger.open_room(at.plan())
    at.env.backend.delete_channel(room.cockpit_id)
    await at.messenger.set_rights(room, at.plan(silent=("joris",)))
    assert not may_type(at, "joris", room.room_id)
    again = await at.messenger.open_room(at.plan())
    assert again.room_id == room.room_id
    assert members_of(at, again.cockpit_id) == {at.id_of("fenna")}


async def test_a_room_that_was_removed_is_a_lost_channel(at: Circle) -> None:
    room = await at.messenger.open_room(at.plan())
    at.env.backend.delete_channel(room.room_id)
    with pytest.raises(Undelivered) as failure:
        await at.messenger.set_rights(room, at.plan())
    assert failure.value.loss is Loss.CHANNEL


async def test_without_its_category_no_room_is_made(at: Circle) -> None:
    at.env.backend.delete_channel(at.category_id)
    with pytest.raises(Undelivered) as failure:
        await at.messenger.open_room(at.plan())
    assert failure.value.loss is Loss.CHANNEL
    assert not [entry for entry in at.env.http_requests if entry.method == "POST"]


async def test_an_archived_cockpit_is_opened_again(at: Circle) -> None:
    room = await at.messenger.open_room(at.plan())
    post = await at.messenger.post(room.cockpit_id, view("stap 1"), NL, NONCE)
    at.env.backend.edit_channel(room.cockpit_id, {}, thread_metadata={"archived": True})
    path = f"/channels/{room.cockpit_id}/messages/{post}"
    at.env.inject_error("PATCH", path, status=400, code=50083, message="archived", times=1)
    await at.messenger.edit(room.cockpit_id, post, view("stap 2"), NL)
    assert texts_in(at, room.cockpit_id) == ["nl: stap 2"]
    metadata = at.env.backend.channels[room.cockpit_id].thread_metadata
    assert metadata is not None
    assert not metadata.archived


# ------------------------------------------------------------------------ rights


async def test_nothing_is_missing_for_a_bot_with_its_rights(at: Circle) -> None:
    missing = at.messenger.missing_rights
    assert await missing(at.guild_id, at.category_id, at.announce_id) == []


@pytest.mark.parametrize("right", rooms.IN_THE_ROOM)
async def test_every_right_that_lacks_is_named_with_its_place(at: Circle, right: str) -> None:
    everyone = at.env.backend.get_guild(at.guild.id).roles[at.guild.id]
    at.env.backend.edit_role(at.guild.id, everyone.id, {"permissions": 0})
    rights = discord.Permissions(RIGHTS.value)
    rights.update(**{right: False})
    grant(at.env, at.guild, rights)
    await at.env.settle()
    found = await at.messenger.missing_rights(at.guild_id, at.category_id, at.announce_id)
    assert MissingRight(right, at.category_id) in found
    only_there = {right, *rooms.IN_THE_ROOM} if right == "view_channel" else {right}
    assert {missing.right for missing in found} <= only_there
    announcing = MissingRight(right, at.announce_id) in found
    assert announcing == (right in rooms.FOR_ANNOUNCING)


async def test_places_that_are_not_there_are_named(at: Circle) -> None:
    missing = at.messenger.missing_rights
    nowhere = ChannelId(1)
    assert await missing(at.guild_id, nowhere, nowhere) == [MissingRight("exists", nowhere)] * 2
    swapped = await missing(at.guild_id, at.announce_id, at.category_id)
    assert swapped == [
        MissingRight("exists", at.announce_id),
        MissingRight("exists", at.category_id),
    ]


async def test_rights_are_asked_for_when_the_gateway_has_not_told(
    at: Circle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(at.client, "get_guild", lambda _guild_id: None)
    missing = at.messenger.missing_rights
    assert await missing(at.guild_id, at.category_id, at.announce_id) == []
    room = await at.messenger.open_room(at.plan())
    assert not may_see(at, "outsider", room.room_id)


async def test_who_left_the_server_is_found_by_asking(at: Circle) -> None:
    everybody = [at.id_of(who) for who in at.people]
    assert await at.messenger.absent(at.guild_id, [*everybody, UserId(1)]) == [UserId(1)]


async def test_before_the_login_everything_waits(at: Circle) -> None:
    messenger = DiscordMessenger(discord.Client(intents=discord.Intents.none()), card_of)
    with pytest.raises(Undelivered) as failure:
        await messenger.post(at.announce_id, view("x"), NL, NONCE)
    assert failure.value.retry_after is not None


async def test_discord_would_take_every_body(at: Circle, discord_spec: Spec) -> None:
    post = await at.messenger.post(at.announce_id, view("hoi", notify=at.id_of("joris")), NL, NONCE)
    await at.messenger.edit(at.announce_id, post, view("hallo"), NL)
    await at.messenger.direct(at.id_of("joris"), view("hoi"), NL, NONCE)
    room = await at.messenger.open_room(at.plan())
    await at.messenger.set_rights(room, at.plan(silent=("joris",), lead="aafke"))
    assert {entry.method for entry in at.env.http_requests} >= {"POST", "PATCH", "PUT", "GET"}
    assert discord_spec.faults_of_all(at.env.http_requests) == []
