"""What one person may see of the stage, as plain data for the page and for tests."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import discord
from simcord import BackendError
from simcord.backend.access import channel_accessible
from simcord.backend.models import Channel, Message
from simcord.enums import ChannelType, MessageType

from bot.rehearsal import parts
from bot.rehearsal.commands import commands_for
from bot.rehearsal.markdown import to_html
from bot.rehearsal.readers import reader_for
from bot.rehearsal.stage import Stage

Json = dict[str, Any]

LAST_MESSAGES = 200
"""How many messages of a place are shown at most."""

_KINDS = {
    ChannelType.TEXT: "text",
    ChannelType.NEWS: "text",
    ChannelType.CATEGORY: "category",
    ChannelType.PUBLIC_THREAD: "thread",
    ChannelType.PRIVATE_THREAD: "thread",
    ChannelType.DM: "dm",
}
_SYSTEM = {
    MessageType.THREAD_CREATED: "thread_created",
    MessageType.PINS_ADD: "pinned",
    MessageType.CHANNEL_NAME_CHANGE: "renamed",
    MessageType.NEW_MEMBER: "joined",
}


def view(stage: Stage, who: str, place: int | None = None) -> Json:
    """Return everything this person's window shows; ``place`` is the one it has open.

    A place the person may not see (any more) is answered with the first one they may. Raises
    CannotAct for an unknown person.
    """
    shown = _visible_places(stage, who)
    ids = [channel.id for channel in shown if channel.type != ChannelType.CATEGORY]
    current = place if place in ids else ids[0]
    html = _html_for(stage, who)
    return {
        "version": stage.version,
        "server": stage.server.guild.name,
        "me": who,
        "people": [_person(stage, key) for key in stage.server.players],
        "places": [_place(stage, who, channel) for channel in shown],
        "place": _open_place(stage, who, stage.env.backend.channels[current]),
        "messages": messages(stage, who, current),
        "modal": _modal(stage, who, html),
        "commands": commands_for(stage, who, current),
        "roles": _roles(stage),
        "clock": {
            "now": _unix_ms(stage.now()),
            "running": stage.real_time,
            "due": None if stage.due is None else _unix_ms(stage.due),
        },
        "bot": {
            "id": str(stage.env.backend.bot_user.id),
            "name": stage.env.backend.bot_user.name,
            "running": stage.bot_running,
        },
    }


def places(stage: Stage, who: str) -> list[Json]:
    """Return the places this person can open or see, in the order of the list at the left."""
    return [_place(stage, who, channel) for channel in _visible_places(stage, who)]


def messages(stage: Stage, who: str, place: int | str) -> list[Json]:
    """Return the last messages of a place as this person sees them, oldest first."""
    place_id = stage.place_id(who, place)
    html = _html_for(stage, who)
    stored = sorted(stage.env.backend.messages.get(place_id, {}).values(), key=lambda m: m.id)
    seen = [m for m in stored if stage.sees(who, place_id, m) and not _is_untrue_notice(stage, m)]
    return [_message(stage, who, m, html) for m in seen[-LAST_MESSAGES:]]


def _visible_places(stage: Stage, who: str) -> list[Channel]:
    backend, person = stage.env.backend, stage.player(who).id
    dm = stage.player(who).user.dm_channel.id
    seen = [
        channel
        for channel in backend.channels.values()
        if channel.guild_id is not None
        and channel.type in _KINDS
        and channel_accessible(backend, channel.id, person)
        and not (channel.thread_metadata and channel.thread_metadata.archived)
    ]
    ids = {channel.id for channel in seen}

    def children(parent: int | None) -> list[Channel]:
        own = [c for c in seen if c.parent_id == parent or (parent is None and _orphan(c, ids))]
        own.sort(key=lambda c: (c.type == ChannelType.CATEGORY, c.position, c.id))
        return [found for channel in own for found in (channel, *children(channel.id))]

    return [*children(None), backend.channels[dm]]


def _orphan(channel: Channel, ids: set[int]) -> bool:
    return channel.parent_id is not None and channel.parent_id not in ids


def _place(stage: Stage, who: str, channel: Channel) -> Json:
    private = channel.type == ChannelType.PRIVATE_THREAD or any(
        o.target_id == channel.guild_id and o.deny & discord.Permissions.view_channel.flag
        for o in channel.overwrites
    )
    return {
        "id": str(channel.id),
        "kind": _KINDS[ChannelType(channel.type)],
        "name": channel.name or stage.env.backend.bot_user.name,
        "parent": None if channel.parent_id is None else str(channel.parent_id),
        "private": private,
        "unread": stage.unread(who, channel.id),
    }


def _open_place(stage: Stage, who: str, channel: Channel) -> Json:
    reason = why_not_type(stage, who, channel)
    return _place(stage, who, channel) | {
        "topic": channel.topic or "",
        "can_type": reason is None,
        "why_not": reason,
    }


def why_not_type(stage: Stage, who: str, channel: Channel) -> str | None:
    """Return why this person cannot type here (a word key of the page), or None if they can."""
    if channel.guild_id is None:
        return None if stage.in_server(who) else "not_in_server"
    meta = channel.thread_metadata
    if meta is not None and (meta.locked or meta.archived):
        return "locked"
    right = "send_messages_in_threads" if channel.is_thread else "send_messages"
    try:
        stage.env.backend.require_permissions(
            channel.guild_id, stage.player(who).id, channel.id, right
        )
    except BackendError:
        return "read_only"
    return None


def _person(stage: Stage, key: str) -> Json:
    player = stage.server.players[key]
    return {
        "key": key,
        "id": str(player.id),
        "name": player.person.name,
        "part": player.person.part,
        "locale": player.person.locale,
        "in_server": stage.in_server(key),
        "dms_open": stage.dms_open(key),
        "unread": sum(stage.unread(key, channel.id) for channel in _visible_places(stage, key)),
        "modal": key in stage.modals,
    }


def _roles(stage: Stage) -> list[Json]:
    guild = stage.env.backend.get_guild(stage.server.guild.id)
    return [
        {"id": str(role.id), "name": role.name}
        for role in guild.roles.values()
        if role.id != guild.id
    ]


def _modal(stage: Stage, who: str, html: Callable[[str], str]) -> Json | None:
    modal = stage.modals.get(who)
    if modal is None:
        return None
    return {
        "id": str(modal.id),
        "title": modal.spec.get("title") or "",
        "components": [parts.component(c, html) for c in modal.spec.get("components") or []],
    }


def _is_untrue_notice(stage: Stage, message: Message) -> bool:
    """Whether this is SimCord's notice of a private thread, which Discord does not post."""
    metadata = message.system_metadata
    if message.type != MessageType.THREAD_CREATED or metadata is None:
        return False
    thread = stage.env.backend.channels.get(metadata.channel_id or 0)
    return thread is None or thread.type == ChannelType.PRIVATE_THREAD


def _message(stage: Stage, who: str, message: Message, html: Callable[[str], str]) -> Json:
    backend, me = stage.env.backend, stage.player(who)
    author = backend.users[message.author_id]
    loading = bool(message.flags & discord.MessageFlags.loading.flag)
    channel = backend.channels[message.channel_id]
    may_delete = message.author_id == me.id or (
        me is stage.server.owner and channel.guild_id is not None
    )
    in_tree = str(message.components)
    return {
        "id": str(message.id),
        "author": {
            "id": str(author.id),
            "name": message.author_name or author.global_name or author.name,
            "bot": author.bot,
        },
        "at": _unix_ms(datetime.fromisoformat(message.timestamp)),
        "edited": message.edited_timestamp is not None and not loading and not message.is_ephemeral,
        "ephemeral": message.is_ephemeral,
        "loading": loading,
        "system": _SYSTEM.get(MessageType(message.type)),
        "used": _used(stage, message),
        "html": html(message.content) if message.content and not loading else "",
        "components": [parts.component(c, html) for c in message.components],
        "embeds": [parts.embed(e, html) for e in message.embeds],
        "attachments": [
            {
                "name": item["filename"],
                "size": item["size"],
                "image": str(item.get("content_type")).startswith("image/"),
                "description": item.get("description") or "",
                "path": parts.file_path(item["url"]),
            }
            for item in message.attachments
            if item["url"] not in in_tree
        ],
        "for_me": me.id in message.ping_user_ids,
        "may_delete": may_delete or message.is_ephemeral,
    }


def _used(stage: Stage, message: Message) -> Json | None:
    """Return who used which command, for the line above the answer."""
    metadata = message.interaction_metadata
    if metadata is None or metadata.get("name") is None:
        return None
    path = stage.command_paths.get(int(metadata["id"])) or str(metadata["name"])
    user = metadata["user"]
    return {"name": user.get("global_name") or user["username"], "command": path}


def _html_for(stage: Stage, who: str) -> Callable[[str], str]:
    reader = reader_for(stage, who)
    return lambda text: to_html(text, reader)


def file_for(stage: Stage, who: str, path: str) -> tuple[str, bytes] | None:
    """Return type and bytes of a file under ``/file/`` if this person sees a message with it."""
    for channel_id, stored in stage.env.backend.messages.items():
        for message in stored.values():
            for item in message.attachments:
                if parts.file_path(item["url"]) == path and stage.sees(who, channel_id, message):
                    blob = stage.env.backend.cdn.get(item["url"])
                    return None if blob is None else (str(item["content_type"]), blob)
    return None


def _unix_ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
