"""One message on Discord: posted once, edited, found again and deleted."""

from datetime import datetime, timedelta
from typing import Any

import discord
from discord.http import HTTPClient, MultipartParameters, handle_message_parameters

from bot.discord_card import files_of, layout_of, mark_of, mentions_of
from bot.domain.ids import ChannelId, MessageId, UserId
from bot.messenger import failures
from bot.render.card import Card

LOOK_BACK = 100
"""Messages that are looked through for one that an earlier try may have left."""

CLOCKS_APART = timedelta(minutes=1)
"""How far our clock and Discord's may differ."""


def me(client: discord.Client) -> UserId:
    """Return who the bot is."""
    assert client.user is not None
    return UserId(client.user.id)


def _parameters(card: Card, *, mark: int | None = None, **more: Any) -> MultipartParameters:
    return handle_message_parameters(
        view=layout_of(card, mark=mark), allowed_mentions=mentions_of(card), **more
    )


async def post_once(
    client: discord.Client,
    channel_id: ChannelId,
    card: Card,
    nonce: str,
    since: datetime | None,
) -> MessageId:
    """Post a card, unless an earlier try left a message: then that one shows the card."""
    mark = mark_of(nonce)
    if since is not None:
        left = await _left_behind(client, channel_id, mark, since)
        if left is not None:
            await edit(client.http, channel_id, left, card)
            return left
    more: dict[str, Any] = {"files": files_of(card)} if card.files else {}
    with _parameters(card, mark=mark, nonce=nonce, **more) as params:
        message = await client.http.send_message(channel_id, params=params)
    # Only the id of the answer is read, so nothing else in it can fail us.
    return MessageId(int(message["id"]))


async def _left_behind(
    client: discord.Client, channel_id: ChannelId, mark: int, since: datetime
) -> MessageId | None:
    """Return our own message with this mark, posted after a moment, or None."""
    after = discord.utils.time_snowflake(since - CLOCKS_APART)
    messages = await client.http.logs_from(channel_id, limit=LOOK_BACK, after=after)
    for message in messages:
        marks = [part.get("id") for part in message.get("components", ())]
        if int(message["author"]["id"]) == me(client) and mark in marks:
            return MessageId(int(message["id"]))
    return None


async def edit(http: HTTPClient, channel_id: ChannelId, message_id: MessageId, card: Card) -> None:
    """Edit a message; an archived thread is opened again for it."""
    try:
        await _edit_open(http, channel_id, message_id, card)
    except discord.HTTPException as error:
        if error.code != failures.ARCHIVED:
            raise
        await http.edit_channel(channel_id, archived=False)
        await _edit_open(http, channel_id, message_id, card)


async def _edit_open(
    http: HTTPClient, channel_id: ChannelId, message_id: MessageId, card: Card
) -> None:
    more: dict[str, Any] = {"attachments": files_of(card)} if card.files else {}
    with _parameters(card, **more) as params:
        await http.edit_message(channel_id, message_id, params=params)


async def erase(http: HTTPClient, channel_id: ChannelId, message_id: MessageId) -> None:
    """Delete a message; one in an archived thread too (that is allowed), one that is gone as well.

    Raises what the library raises for any other refusal.
    """
    try:
        await http.delete_message(channel_id, message_id)
    except discord.NotFound:
        return


async def close(http: HTTPClient, channel_id: ChannelId) -> None:
    """Delete a channel with its threads and all that stands in them, also when it is gone."""
    try:
        await http.delete_channel(channel_id)
    except discord.NotFound:
        return
