"""What meetings ask of the messenger: event, thread and file, each once, in a simulated Discord."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import discord
import pytest
import pytest_asyncio

from bot.domain.ids import ChannelId
from bot.domain.language import Language
from bot.domain.programme.views import EventText
from bot.domain.showable import Showable
from bot.domain.views import RoomGoneView
from bot.messenger import DiscordMessenger
from bot.ports import EventPlan, Loss, Undelivered
from bot.render.card import Attachment, Card, Text
from tests.discord_adapter.stage import MARKER, NONCE, RIGHTS, Circle, circle, grant, view

NL = Language.NL
SESSIONS = discord.Permissions(create_public_threads=True, create_events=True, manage_events=True)


@pytest_asyncio.fixture
async def at() -> AsyncIterator[Circle]:
    client = discord.AutoShardedClient(intents=discord.Intents(guilds=True), shard_count=1)
    async with circle(client) as opened:
        yield opened


def an_event(at: Circle, **changes: Any) -> EventPlan:
    starts_at = at.env.now() + timedelta(days=3)
    text = EventText("Leermiddag", "De Werkplaats", "Wie betaalt de brug?")
    plan = EventPlan(at.guild_id, MARKER, text, starts_at, starts_at + timedelta(hours=3))
    return replace(plan, **changes)


def events(at: Circle) -> dict[int, Any]:
    return at.env.backend.get_guild(at.guild.id).scheduled_events


async def test_an_event_is_made_once_and_follows_the_plan(at: Circle) -> None:
    event_id = await at.messenger.sync_event(an_event(at), None)
    assert await at.messenger.sync_event(an_event(at), None) == event_id
    moved = an_event(at, text=EventText("Anders", "Zaal 2", "x" * 2000))
    assert await at.messenger.sync_event(moved, event_id) == event_id
    (event,) = events(at).values()
    assert (event.name, event.entity_metadata) == ("Anders", {"location": "Zaal 2"})
    assert event.description.endswith(MARKER)


async def test_an_event_may_be_in_a_voice_or_stage_channel(at: Circle) -> None:
    voice = at.guild.create_voice_channel("zaal")
    stage = at.guild.create_stage_channel("podium")
    event_id = await at.messenger.sync_event(an_event(at, voice_id=ChannelId(voice.id)), None)
    assert events(at)[event_id].entity_type == discord.EntityType.voice.value
    await at.messenger.sync_event(an_event(at, voice_id=ChannelId(stage.id)), event_id)
    assert events(at)[event_id].entity_type == discord.EntityType.stage_instance.value
    await at.messenger.sync_event(an_event(at), event_id)
    assert events(at)[event_id].entity_type == discord.EntityType.external.value


async def test_an_event_that_is_gone_is_made_again_and_one_that_is_over_stays(at: Circle) -> None:
    first = await at.messenger.sync_event(an_event(at), None)
    del events(at)[first]
    second = await at.messenger.sync_event(an_event(at), first)
    assert second != first
    for _ in range(2):
        await at.messenger.cancel_event(at.guild_id, second)
    await at.messenger.cancel_event(at.guild_id, first)
    assert all(event.status not in {1, 2} for event in events(at).values())


async def test_the_thread_on_an_announcement_is_made_once(at: Circle) -> None:
    post = await at.messenger.post(at.announce_id, view("kom je ook?"), NL, NONCE)
    thread_id = await at.messenger.open_thread(at.announce_id, post, "x" * 300)
    assert await at.messenger.open_thread(at.announce_id, post, "Leermiddag") == thread_id
    thread = at.env.backend.channels[thread_id]
    assert (thread.parent_id, thread.type) == (
        at.announce_id,
        discord.ChannelType.public_thread.value,
    )
    await at.messenger.post(thread_id, view("tot zo"), NL, "another-0123456789abcdefg")
    assert len(at.env.backend.messages[thread_id]) == 1


async def test_without_the_right_no_thread_and_no_event(at: Circle) -> None:
    post = await at.messenger.post(at.announce_id, view("kom je ook?"), NL, NONCE)
    everyone = discord.Permissions(view_channel=True, send_messages=True)
    at.env.backend.edit_role(at.guild.id, at.guild.id, {"permissions": everyone.value})
    grant(at.env, at.guild, discord.Permissions(RIGHTS.value & ~SESSIONS.value))
    with pytest.raises(Undelivered) as no_thread:
        await at.messenger.open_thread(at.announce_id, post, "Leermiddag")
    with pytest.raises(Undelivered) as no_event:
        await at.messenger.sync_event(an_event(at), None)
    assert no_thread.value.loss is no_event.value.loss is Loss.RIGHTS
    missing = await at.messenger.missing_for_sessions(at.guild_id, at.announce_id)
    assert {lack.right for lack in missing} == {"create_public_threads", "create_events"}
    assert await at.messenger.missing_rights(at.guild_id, at.category_id, at.announce_id) == []


async def test_with_every_right_nothing_is_missing_for_sessions(at: Circle) -> None:
    assert await at.messenger.missing_for_sessions(at.guild_id, at.announce_id) == []
    missing = await at.messenger.missing_for_sessions(at.guild_id, ChannelId(5))
    assert [lack.right for lack in missing] == ["exists"]


async def test_a_file_goes_with_a_message_and_changes_with_it(at: Circle) -> None:
    def with_file(shown: Showable, _language: Language) -> Card:
        assert isinstance(shown, RoomGoneView)
        return Card((Text("agenda"),), files=(Attachment("agenda.ics", shown.title.encode()),))

    messenger = DiscordMessenger(at.client, with_file)
    assert messenger.digest(view("een"), NL) != messenger.digest(view("twee"), NL)
    post = await messenger.post(at.announce_id, view("een"), NL, NONCE)
    await messenger.edit(at.announce_id, post, view("twee!"), NL)
    (attachment,) = at.env.backend.messages[at.announce_id][post].attachments
    assert (attachment["filename"], attachment["size"]) == ("agenda.ics", len("twee!"))
    channel_id, sent = await messenger.direct(at.id_of("joris"), view("drie"), NL, NONCE)
    assert len(at.env.backend.messages[channel_id][sent].attachments) == 1


async def test_somebodys_own_thread_is_for_them_and_is_opened_when_it_was_archived(
    at: Circle,
) -> None:
    thread_id = await at.messenger.open_own_thread(at.announce_id, "Voor jou " + "x" * 200)
    thread = at.env.backend.channels[thread_id]
    assert (len(thread.name or ""), thread.parent_id) == (100, at.announce_id)
    assert thread.type == discord.ChannelType.private_thread.value
    joris = at.id_of("joris")
    await at.messenger.seat(thread_id, joris)
    await at.messenger.post(thread_id, view("alleen voor jou"), NL, NONCE)
    await at.client.http.edit_channel(thread_id, archived=True)
    await at.messenger.seat(thread_id, joris)
    await at.client.http.delete_channel(thread_id)
    with pytest.raises(Undelivered) as failure:
        await at.messenger.seat(thread_id, joris)
    assert failure.value.loss is Loss.CHANNEL
