"""Who may do what in a room, as permission overwrites: in Discord they are the speech rights."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import discord

from bot.domain.ids import ChannelId, UserId
from bot.permissions import FOR_SESSIONS
from bot.ports import MissingRight, RoomPlan

IN_THE_ROOM = (
    "view_channel",
    "read_message_history",
    "send_messages",
    "manage_channels",
    "manage_roles",
    "create_private_threads",
    "send_messages_in_threads",
)
"""What the bot cannot do without in its category, by Discord's names."""

FOR_ANNOUNCING = ("view_channel", "send_messages")

_VIEW = discord.Permissions(view_channel=True).value
_READ = discord.Permissions(view_channel=True, read_message_history=True).value
_TALK = discord.Permissions(send_messages=True).value
_REACT = discord.Permissions(add_reactions=True).value
_LEAD = discord.Permissions(send_messages_in_threads=True).value
_PEEK = discord.Permissions(manage_threads=True).value
_SIDE_TALK = discord.Permissions(create_public_threads=True, create_private_threads=True).value
_WORK = discord.Permissions(
    manage_channels=True, create_private_threads=True, manage_threads=True
).value
_GRANT = discord.Permissions(manage_roles=True).value

_ROLE, _MEMBER = 0, 1
_NOBODY = discord.Permissions.none()

Raw = Mapping[str, Any]
"""A channel or overwrite as it came over the line."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the bot may do on a server as a whole, in its categories and where one can write."""

    guild: discord.Permissions
    categories: Mapping[int, discord.Permissions]
    writable: Mapping[int, discord.Permissions]

    def in_category(self, category_id: int) -> discord.Permissions:
        """Return what the bot may grant or deny in a room of this category.

        Only what it has itself on the server or in the parent (resources/guild, "Create Guild
        Channel"); anything else would be refused as a whole.
        """
        return self.guild | self.categories.get(category_id, _NOBODY)

    def missing(self, category_id: ChannelId, announce_id: ChannelId) -> list[MissingRight]:
        """Return what is lacking to make rooms in the category and to announce in the channel.

        Managing roles must come from the bot's role: a right to do so in a category is not
        inherited by a room with overwrites of its own, and only administrators may grant it.
        """
        category = self.categories.get(category_id)
        if category is not None and not self.guild.manage_roles:
            category = discord.Permissions(category.value & ~_GRANT)
        return [
            *_missing_in(category_id, category, IN_THE_ROOM),
            *_missing_in(announce_id, self.writable.get(announce_id), FOR_ANNOUNCING),
        ]

    def missing_for_sessions(self, channel_id: ChannelId) -> list[MissingRight]:
        """Return what is lacking to announce meetings in a channel, with thread, file and event."""
        return [
            *_missing_in(channel_id, self.writable.get(channel_id), FOR_SESSIONS),
            *_missing_in(channel_id, self.guild, ("create_events",)),
        ]


def _missing_in(
    channel_id: ChannelId, granted: discord.Permissions | None, rights: Iterable[str]
) -> list[MissingRight]:
    if granted is None:
        return [MissingRight("exists", channel_id)]
    return [MissingRight(name, channel_id) for name in rights if not getattr(granted, name)]


def standing_of(me: discord.Member, channels: Iterable[discord.abc.GuildChannel]) -> Standing:
    """Return what the bot may do, from what is known of a server."""
    categories: dict[int, discord.Permissions] = {}
    writable: dict[int, discord.Permissions] = {}
    for channel in channels:
        if isinstance(channel, discord.CategoryChannel):
            categories[channel.id] = channel.permissions_for(me)
        elif isinstance(channel, discord.abc.Messageable):
            writable[channel.id] = channel.permissions_for(me)
    return Standing(me.guild_permissions, categories, writable)


def overwrites_of(
    plan: RoomPlan, me_id: UserId, own: discord.Permissions
) -> list[dict[str, str | int]]:
    """Return the overwrites of a room, ordered by id.

    Nobody sees the room but the bot, the facilitator and the seats. Who may not talk can read
    only: no message, no thread, no reaction. Threads are the facilitator's alone, so that the
    cockpit stays theirs also when a moderator has a seat. Administrators stand above overwrites.
    `own` is what the bot may grant or deny; nothing else is touched.
    """
    may = (discord.Permissions.all() if own.administrator else own).value
    talks = {overwrite.user_id: overwrite.talk for overwrite in plan.overwrites}
    found = [
        _overwrite(plan.guild_id, _ROLE, deny=_VIEW & may),
        _overwrite(me_id, _MEMBER, allow=(_READ | _TALK | _LEAD | _WORK) & may),
    ]
    for user_id, may_talk in {plan.facilitator_id: True, **talks}.items():
        leads = user_id == plan.facilitator_id
        allow = _READ | (_TALK if may_talk else 0) | (_LEAD if leads else 0)
        deny = _SIDE_TALK | (0 if may_talk else _TALK | _REACT) | (0 if leads else _LEAD | _PEEK)
        found.append(_overwrite(user_id, _MEMBER, allow=allow & may, deny=deny & may))
    return sorted(found, key=lambda overwrite: int(overwrite["id"]))


def _overwrite(target_id: int, kind: int, *, allow: int = 0, deny: int = 0) -> dict[str, str | int]:
    return {"id": str(target_id), "type": kind, "allow": allow, "deny": deny}


def same_overwrites(before: Iterable[Raw], wanted: Iterable[Raw]) -> bool:
    """Tell whether a room already has these overwrites."""
    return _comparable(before) == _comparable(wanted)


def _comparable(overwrites: Iterable[Raw]) -> set[tuple[int, int, int, int]]:
    return {(int(o["id"]), int(o["type"]), int(o["allow"]), int(o["deny"])) for o in overwrites}


def leaders_of(overwrites: Iterable[Raw], me_id: UserId) -> frozenset[UserId]:
    """Return who is in the cockpit, read from the room itself.

    Discord does not tell who is in a thread without a privileged intent, and a process forgets;
    but only a facilitator is ever given the right to write in the room's threads.
    """
    return frozenset(
        UserId(int(overwrite["id"]))
        for overwrite in overwrites
        if int(overwrite["type"]) == _MEMBER
        and int(overwrite["id"]) != me_id
        and int(overwrite["allow"]) & _LEAD
    )


def find_room(channels: Sequence[Raw], marker: str) -> Raw | None:
    """Return the text channel that carries the marker in its topic, or None."""
    wanted = discord.ChannelType.text.value
    return next(
        (c for c in channels if c["type"] == wanted and marker in (c.get("topic") or "")), None
    )


def find_cockpit(threads: Sequence[Raw], room_id: int, me_id: UserId) -> Raw | None:
    """Return the newest private thread that the bot itself made in the room, or None."""
    own = [
        thread
        for thread in threads
        if int(thread["parent_id"]) == room_id
        and thread["type"] == discord.ChannelType.private_thread.value
        and int(thread["owner_id"]) == me_id
    ]
    return max(own, key=lambda thread: int(thread["id"]), default=None)
