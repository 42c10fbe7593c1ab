"""Every way in which Discord can fail us, told as: try again later, gone, or our own fault."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta

import aiohttp
import discord

from bot.discord_card import Unfit
from bot.ports import Loss, Undelivered

KNOWN = (
    discord.HTTPException,
    discord.RateLimited,
    aiohttp.ClientError,
    asyncio.TimeoutError,
    OSError,
    Unfit,
)
"""What a call can raise. ``RateLimited`` is not an ``HTTPException`` (platform facts §0.10)."""

UNKNOWN_MEMBER = 10007
UNKNOWN_USER = 10013
UNKNOWN_CHANNEL = 10003
ARCHIVED = 50083
NOT_IN_VOICE = frozenset({UNKNOWN_MEMBER, UNKNOWN_USER, 10065, 40032})
"""What asking for the voice state of who is in no voice channel, or not on the server, answers."""

HAS_THREAD = 160004
UNKNOWN_EVENT = 10070
EVENT_IS_OVER = 180000

LOSSES: Mapping[int, Loss] = {
    10008: Loss.MESSAGE,
    UNKNOWN_CHANNEL: Loss.CHANNEL,
    10004: Loss.CHANNEL,  # unknown guild: the bot was removed
    30013: Loss.CHANNEL,  # no more channels in this guild
    30038: Loss.CHANNEL,  # no more scheduled events in this guild
    160006: Loss.CHANNEL,  # no more active threads in this guild
    50024: Loss.CHANNEL,  # not a channel one can write in
    50001: Loss.RIGHTS,
    50013: Loss.RIGHTS,
    ARCHIVED: Loss.RIGHTS,  # archived, and we could not open it again
    160005: Loss.RIGHTS,  # locked
    UNKNOWN_MEMBER: Loss.PERSON,
    UNKNOWN_USER: Loss.PERSON,
    50007: Loss.PERSON,  # direct messages closed, or the bot blocked
    50033: Loss.PERSON,  # invalid recipient
    50278: Loss.PERSON,  # no server in common any more
}
"""What is lost, by Discord's own code (topics/opcodes-and-status-codes)."""

WAITS: Mapping[int, timedelta] = {
    20016: timedelta(minutes=1),  # slow mode
    20022: timedelta(minutes=1),  # edits of announcements
    20028: timedelta(minutes=1),  # writes in this channel
    20029: timedelta(minutes=1),  # writes in this guild
    30046: timedelta(minutes=1),  # edits of messages older than an hour
    40003: timedelta(minutes=5),  # opening direct messages too fast
    40062: timedelta(minutes=1),
    130000: timedelta(seconds=30),  # overloaded
}
"""How long to leave it when Discord gives no time of its own."""

SOON = timedelta(seconds=2)
BROKEN = timedelta(seconds=10)
BANNED = timedelta(minutes=10)
"""Without a ``Via`` header a 429 comes from Cloudflare (platform facts §2.3)."""
UNAUTHORISED = timedelta(minutes=5)

_MARGIN = timedelta(milliseconds=250)


def not_connected() -> Undelivered:
    """Return the failure of an act while there is no client, between two connections."""
    return Undelivered("not connected to Discord", retry_after=timedelta(seconds=5))


def undelivered(error: BaseException) -> Undelivered:
    """Return what a failure of a call means for the errand behind it.

    Neither a wait nor a loss means never: what we sent was wrong. The reason names Discord's
    code and complaint, never what was sent.
    """
    if isinstance(error, discord.RateLimited):
        wait = timedelta(seconds=error.retry_after) + _MARGIN
        return Undelivered(f"rate limit of {error.retry_after:.0f} s", retry_after=wait)
    if isinstance(error, discord.HTTPException):
        return _refused(error)
    if isinstance(error, Unfit):
        return Undelivered(f"the card does not fit: {error}")
    return Undelivered(f"connection: {type(error).__name__}", retry_after=SOON)


def _refused(error: discord.HTTPException) -> Undelivered:
    why = f"{error.status} (code {error.code}) {error.text}".strip()
    if error.code in LOSSES:
        return Undelivered(why, loss=LOSSES[error.code])
    if error.code in WAITS:
        return Undelivered(why, retry_after=WAITS[error.code])
    if error.status == 429:
        return Undelivered(why, retry_after=_retry_after(error))
    if error.status >= 500:
        return Undelivered(why, retry_after=BROKEN)
    if error.status == 401:
        return Undelivered(why, retry_after=UNAUTHORISED)
    if error.status == 403:
        return Undelivered(why, loss=Loss.RIGHTS)
    if error.status in {404, 408} and not error.code:
        return Undelivered(why, retry_after=BROKEN)  # something between us and Discord
    return Undelivered(why)


def _retry_after(error: discord.HTTPException) -> timedelta:
    """Return what a 429 asks for that the library gave up on."""
    said = error.response.headers.get("Retry-After", "")
    banned = "Via" not in error.response.headers
    asked = timedelta(seconds=int(said)) if said.isdecimal() else SOON
    return max(asked, BANNED if banned else SOON)
