"""The scheduled event of a meeting, made what a plan says, and never made twice."""

from collections.abc import Iterable
from typing import Any

import discord
from discord.http import HTTPClient

from bot.domain.ids import ChannelId, EventId, GuildId, UserId
from bot.messenger import failures
from bot.messenger.rooms import Raw
from bot.ports import EventPlan
from bot.render.limits import shorten

NAME = 100
PLACE = 100
ABOUT = 900
"""Signs of a name, a place, and of what an event says, which leaves room for the marker: 1,000
is Discord's limit (resources/guild-scheduled-event)."""


async def sync(
    http: HTTPClient, plan: EventPlan, event_id: EventId | None, me_id: UserId
) -> EventId:
    """Make the event what the plan says: changed where it is, or else made."""
    wanted = await _payload(http, plan)
    known = event_id
    if known is None:
        standing = await http.get_scheduled_events(plan.guild_id, with_user_count=False)
        known = find(standing, plan.marker, me_id)
    if known is not None:
        try:
            await http.edit_scheduled_event(plan.guild_id, known, **wanted)
        except discord.HTTPException as error:
            if error.code == failures.EVENT_IS_OVER:
                return known
            if error.code != failures.UNKNOWN_EVENT:
                raise
        else:
            return known
    made: Raw = await http.create_guild_scheduled_event(plan.guild_id, **wanted)
    return EventId(int(made["id"]))


async def cancel(http: HTTPClient, guild_id: GuildId, event_id: EventId) -> None:
    """Cancel the event, unless it is gone or over."""
    status = discord.EventStatus.cancelled.value
    try:
        await http.edit_scheduled_event(guild_id, event_id, status=status)
    except discord.HTTPException as error:
        if error.code not in {failures.UNKNOWN_EVENT, failures.EVENT_IS_OVER}:
            raise


def find(events: Iterable[Raw], marker: str, me_id: UserId) -> EventId | None:
    """Return the bot's own event that carries the marker and is not over, or None."""
    alive = {discord.EventStatus.scheduled.value, discord.EventStatus.active.value}
    return next(
        (
            EventId(int(event["id"]))
            for event in events
            if marker in (event.get("description") or "")
            and event["status"] in alive
            and int(event.get("creator_id") or 0) == me_id
        ),
        None,
    )


async def _payload(http: HTTPClient, plan: EventPlan) -> dict[str, Any]:
    text = plan.text
    payload: dict[str, Any] = {
        "name": shorten(text.name, NAME),
        "description": f"{shorten(text.about, ABOUT)}\n\n{plan.marker}".strip(),
        "privacy_level": discord.PrivacyLevel.guild_only.value,
        "scheduled_start_time": plan.starts_at.isoformat(),
        "scheduled_end_time": plan.ends_at.isoformat(),
    }
    if plan.voice_id is None:
        kind = discord.EntityType.external
        place: dict[str, Any] = {"entity_metadata": {"location": shorten(text.location, PLACE)}}
        place["channel_id"] = None
    else:
        kind = await _kind_of(http, plan.voice_id)
        place = {"channel_id": str(plan.voice_id), "entity_metadata": None}
    return {**payload, **place, "entity_type": kind.value}


async def _kind_of(http: HTTPClient, channel_id: ChannelId) -> discord.EntityType:
    channel: Raw = await http.get_channel(channel_id)
    is_stage = channel["type"] == discord.ChannelType.stage_voice.value
    return discord.EntityType.stage_instance if is_stage else discord.EntityType.voice
