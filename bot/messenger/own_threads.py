"""Private threads with one person, and letting people into a thread."""

from typing import Final

import discord
from discord.http import HTTPClient

from bot.domain.ids import ChannelId, UserId
from bot.messenger import failures
from bot.messenger.rooms import Raw
from bot.render.limits import shorten

NAME = 100
"""Characters of a thread's name (resources/channel)."""

WEEK_IN_MINUTES: Final = 10080
"""A quiet thread stays in the list of channels for a week, the longest there is."""


async def open_private(http: HTTPClient, channel_id: ChannelId, name: str) -> ChannelId:
    """Make a private thread to which only who manages threads can invite."""
    made: Raw = await http.start_thread_without_message(
        channel_id,
        name=shorten(name, NAME),
        type=discord.ChannelType.private_thread.value,
        auto_archive_duration=WEEK_IN_MINUTES,
        invitable=False,
    )
    return ChannelId(int(made["id"]))


async def seat(http: HTTPClient, thread_id: ChannelId, user_id: UserId) -> None:
    """Add a person to a thread, which is opened when it was archived."""
    try:
        await http.add_user_to_thread(thread_id, user_id)
    except discord.HTTPException as error:
        if error.code != failures.ARCHIVED:
            raise
        await http.edit_channel(thread_id, archived=False)
        await http.add_user_to_thread(thread_id, user_id)
