"""Does on Discord what the outbox asks for, by REST alone, and safely when asked twice."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import discord
from discord.http import HTTPClient

from bot.discord_card import Unfit, digest_of
from bot.domain.ids import ChannelId, EventId, GuildId, MessageId, UserId
from bot.domain.language import Language
from bot.domain.showable import Showable
from bot.messenger import events, failures, messages, own_threads, rooms
from bot.ports import EventPlan, Loss, MissingRight, Room, RoomPlan, Undelivered
from bot.render.card import Card
from bot.render.limits import shorten

log = logging.getLogger(__name__)

PATIENCE = timedelta(seconds=45)
"""How long one act may take, the library's own retries included: less than an outbox lease."""

NAME = 100
"""Characters of a channel's name (resources/channel)."""

MAX_IN_CATEGORY = 50
"""Channels in one category."""


class DiscordMessenger:
    """The messenger on the real Discord (and on a simulated one). Knows ids, keeps no messages.

    A repeated post is one message because of its nonce and, later, its mark; a repeated room is
    found by its marker; edits and rights are the same when done twice.
    """

    def __init__(
        self,
        client: discord.Client,
        card_of: Callable[[Showable, Language], Card],
        *,
        patience: timedelta = PATIENCE,
    ) -> None:
        """Work through one client, connected or not; `card_of` renders a view."""
        self._client = client
        self._card_of = card_of
        self._patience = patience
        self._seated: dict[ChannelId, UserId] = {}

    # ------------------------------------------------------------------ messages

    async def post(
        self,
        channel_id: ChannelId,
        view: Showable,
        language: Language,
        nonce: str,
        *,
        since: datetime | None = None,
    ) -> MessageId:
        """Post a view; see ``bot.ports.Messenger``."""
        async with self._discord() as client:
            card = self._card_of(view, language)
            return await messages.post_once(client, channel_id, card, nonce, since)

    async def edit(
        self, channel_id: ChannelId, message_id: MessageId, view: Showable, language: Language
    ) -> None:
        """Make a message show a view; an archived thread is opened again for it."""
        async with self._discord() as client:
            await messages.edit(client.http, channel_id, message_id, self._card_of(view, language))

    async def direct(
        self,
        user_id: UserId,
        view: Showable,
        language: Language,
        nonce: str,
        *,
        since: datetime | None = None,
    ) -> tuple[ChannelId, MessageId]:
        """Send a view to one person; whatever right it lacks, it is the person who is closed."""
        try:
            async with self._discord() as client:
                channel = await client.http.start_private_message(user_id)
                channel_id = ChannelId(int(channel["id"]))
                card = self._card_of(view, language)
                return channel_id, await messages.post_once(client, channel_id, card, nonce, since)
        except Undelivered as failure:
            if failure.loss is None:
                raise
            raise Undelivered(failure.why, loss=Loss.PERSON) from failure

    def digest(self, view: Showable, language: Language) -> str:
        """Return a digest of what would be shown."""
        try:
            return digest_of(self._card_of(view, language))
        except Unfit as error:
            raise failures.undelivered(error) from error

    # --------------------------------------------------------------------- rooms

    async def is_there(self, channel_id: ChannelId, message_id: MessageId) -> bool:
        """Ask whether a message still stands; a channel that is gone has none."""
        try:
            async with self._discord() as client:
                await client.http.get_message(channel_id, message_id)
        except Undelivered as failure:
            if failure.loss in {Loss.MESSAGE, Loss.CHANNEL}:
                return False
            raise
        return True

    async def erase(self, channel_id: ChannelId, message_id: MessageId) -> None:
        """Delete a message of ours; one that is gone already is no failure."""
        async with self._discord() as client:
            await messages.erase(client.http, channel_id, message_id)

    async def close_room(self, room_id: ChannelId) -> None:
        """Delete a channel of ours with all that stands in it; one that is gone is no failure."""
        async with self._discord() as client:
            await messages.close(client.http, room_id)

    async def open_room(self, plan: RoomPlan) -> Room:
        """Make the room and the cockpit in it, or find what was made before a crash."""
        async with self._discord() as client:
            http, me_id = client.http, messages.me(client)
            channels = await http.get_all_guild_channels(plan.guild_id)
            own = (await self._standing(client, plan.guild_id)).in_category(plan.category_id)
            wanted = rooms.overwrites_of(plan, me_id, own)
            room: rooms.Raw | None = rooms.find_room(channels, plan.marker)
            cockpit: rooms.Raw | None = None
            if room is None:
                _check_space(channels, plan.category_id)
                room = await http.create_channel(
                    plan.guild_id,
                    discord.ChannelType.text.value,
                    name=shorten(plan.name, NAME),
                    topic=f"{plan.topic} · {plan.marker}",
                    parent_id=str(plan.category_id),
                    permission_overwrites=wanted,
                )
            else:
                cockpit = await self._cockpit_in(client, plan.guild_id, int(room["id"]))
                await self._write_rights(http, room, wanted)
            if cockpit is None:
                room_id = ChannelId(int(room["id"]))
                cockpit = {"id": await own_threads.open_private(http, room_id, plan.thread_name)}
            found = Room(ChannelId(int(room["id"])), ChannelId(int(cockpit["id"])))
            await self._seat(http, found.cockpit_id, plan.facilitator_id)
            return found

    async def set_rights(self, room: Room, plan: RoomPlan) -> None:
        """Make overwrites and cockpit what the plan says, and nothing where they are already.

        What to change is read from the room, for another process or a person may have changed
        it. A former facilitator leaves the cockpit before the overwrites forget who they were.
        A cockpit that is gone is found out by what is shown in it, not here.
        """
        async with self._discord() as client:
            http, me_id = client.http, messages.me(client)
            channel: rooms.Raw = await http.get_channel(room.room_id)
            standing = await self._standing(client, plan.guild_id)
            own = standing.in_category(int(channel.get("parent_id") or 0))
            leaders = rooms.leaders_of(channel["permission_overwrites"], me_id)
            for former in leaders - {plan.facilitator_id}:
                await self._unseat(http, room.cockpit_id, former)
            await self._write_rights(http, channel, rooms.overwrites_of(plan, me_id, own))
            alone = leaders == {plan.facilitator_id}
            if not alone or self._seated.get(room.cockpit_id) != plan.facilitator_id:
                await self._seat(http, room.cockpit_id, plan.facilitator_id)

    async def missing_rights(
        self, guild_id: GuildId, category_id: ChannelId, announce_id: ChannelId
    ) -> Sequence[MissingRight]:
        """Return what the bot lacks, from the gateway's picture or, without one, by asking."""
        async with self._discord() as client:
            return (await self._standing(client, guild_id)).missing(category_id, announce_id)

    async def absent(self, guild_id: GuildId, user_ids: Sequence[UserId]) -> Sequence[UserId]:
        """Return which of these people are no longer on the server, asking for each."""
        async with self._discord() as client:
            gone: list[UserId] = []
            for user_id in user_ids:
                try:
                    await client.http.get_member(guild_id, user_id)
                except discord.NotFound as error:
                    if error.code not in {failures.UNKNOWN_MEMBER, failures.UNKNOWN_USER}:
                        raise
                    gone.append(user_id)
            return gone

    # ------------------------------------------------------------------ meetings

    async def open_thread(
        self, channel_id: ChannelId, message_id: MessageId, name: str
    ) -> ChannelId:
        """Make the thread on a message, whose id is that of the message."""
        async with self._discord() as client:
            try:
                await client.http.start_thread_with_message(
                    channel_id,
                    message_id,
                    name=shorten(name, NAME),
                    auto_archive_duration=own_threads.WEEK_IN_MINUTES,
                )
            except discord.HTTPException as error:
                if error.code != failures.HAS_THREAD:
                    raise
            return ChannelId(message_id)

    async def sync_event(self, plan: EventPlan, event_id: EventId | None) -> EventId:
        """Make the scheduled event what the plan says; see ``bot.ports.SessionMessenger``."""
        async with self._discord() as client:
            return await events.sync(client.http, plan, event_id, messages.me(client))

    async def cancel_event(self, guild_id: GuildId, event_id: EventId) -> None:
        """Cancel a scheduled event; nothing when it is gone or over."""
        async with self._discord() as client:
            await events.cancel(client.http, guild_id, event_id)

    async def in_voice(
        self, guild_id: GuildId, channel_id: ChannelId, user_ids: Sequence[UserId]
    ) -> Sequence[UserId]:
        """Return who of these people is in a voice channel, asking for each."""
        async with self._discord() as client:
            there: list[UserId] = []
            for user_id in user_ids:
                try:
                    state = await client.http.get_voice_state(guild_id, user_id)
                except discord.HTTPException as error:
                    if error.code not in failures.NOT_IN_VOICE:
                        raise
                    continue
                if int(state["channel_id"] or 0) == channel_id:
                    there.append(user_id)
            return there

    async def missing_for_sessions(
        self, guild_id: GuildId, channel_id: ChannelId
    ) -> Sequence[MissingRight]:
        """Return what the bot lacks to announce meetings, as `missing_rights` does for rounds."""
        async with self._discord() as client:
            return (await self._standing(client, guild_id)).missing_for_sessions(channel_id)

    # ----------------------------------------------------------- between meetings

    async def open_own_thread(self, channel_id: ChannelId, name: str) -> ChannelId:
        """Make a private thread in a channel, with nobody in it but the bot."""
        async with self._discord() as client:
            return await own_threads.open_private(client.http, channel_id, name)

    async def seat(self, thread_id: ChannelId, user_id: UserId) -> None:
        """Let a person into a thread; see ``bot.ports.PersonalMessenger``."""
        async with self._discord() as client:
            await own_threads.seat(client.http, thread_id, user_id)

    # -------------------------------------------------------------------- insides

    @asynccontextmanager
    async def _discord(self) -> AsyncIterator[discord.Client]:
        """Give the logged-in client, and tell every failure as ``Undelivered``."""
        client = self._client
        if client.user is None or client.is_closed():
            raise failures.not_connected()
        try:
            async with asyncio.timeout(self._patience.total_seconds()):
                yield client
        except failures.KNOWN as error:
            failure = failures.undelivered(error)
            if failure.loss is None and failure.retry_after is None:
                log.error("Discord refuses what we sent: %s", failure.why)  # noqa: TRY400
            raise failure from error
        except RuntimeError as error:
            if not client.is_closed():
                raise
            raise failures.not_connected() from error  # aiohttp: "Session is closed"

    async def _standing(self, client: discord.Client, guild_id: GuildId) -> rooms.Standing:
        guild = client.get_guild(guild_id)
        me = None if guild is None or guild.unavailable else guild.get_member(messages.me(client))
        if guild is not None and me is not None:
            return rooms.standing_of(me, guild.channels)
        guild = await client.fetch_guild(guild_id, with_counts=False)
        me = await guild.fetch_member(messages.me(client))
        return rooms.standing_of(me, await guild.fetch_channels())

    async def _cockpit_in(
        self, client: discord.Client, guild_id: GuildId, room_id: int
    ) -> rooms.Raw | None:
        active = await client.http.get_active_threads(guild_id)
        return rooms.find_cockpit(active["threads"], room_id, messages.me(client))

    async def _write_rights(
        self, http: HTTPClient, channel: rooms.Raw, wanted: list[dict[str, str | int]]
    ) -> None:
        if not rooms.same_overwrites(channel["permission_overwrites"], wanted):
            await http.edit_channel(int(channel["id"]), permission_overwrites=wanted)

    async def _seat(self, http: HTTPClient, cockpit_id: ChannelId, user_id: UserId) -> None:
        """Add the facilitator to the cockpit; one who has left the server is noticed elsewhere."""
        try:
            await own_threads.seat(http, cockpit_id, user_id)
        except discord.NotFound as error:
            log.warning("nobody added to cockpit %s: code %s", cockpit_id, error.code)
        else:
            self._seated[cockpit_id] = user_id

    async def _unseat(self, http: HTTPClient, cockpit_id: ChannelId, user_id: UserId) -> None:
        """Take a former facilitator out of the cockpit; a failure must not keep rights undone."""
        try:
            await http.remove_user_from_thread(cockpit_id, user_id)
        except (discord.NotFound, discord.Forbidden) as error:
            log.warning("nobody removed from cockpit %s: code %s", cockpit_id, error.code)


def _check_space(channels: Sequence[rooms.Raw], category_id: ChannelId) -> None:
    """Raise ``Undelivered`` when the category is gone or full."""
    if all(int(channel["id"]) != category_id for channel in channels):
        raise Undelivered(f"category {category_id} is gone", loss=Loss.CHANNEL)
    inside = sum(str(channel.get("parent_id")) == str(category_id) for channel in channels)
    if inside >= MAX_IN_CATEGORY:
        raise Undelivered(f"category {category_id} is full", loss=Loss.CHANNEL)
