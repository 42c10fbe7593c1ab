"""Keeps the bot on Discord whatever breaks the connection, and knows when trying is useless.

The library ends on a payload it cannot read, on a failed login and on some failed connections
(platform facts §0.1, §0.2); its state is then worthless, so every attempt is a fresh client.
"""

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta

import discord

from bot.settings import Fault, SettingsError

log = logging.getLogger(__name__)

FIRST_WAIT = timedelta(seconds=1)
LONGEST_WAIT = timedelta(minutes=5)
"""At most 288 attempts a day at this pace, of the 1,000 IDENTIFYs after which Discord takes the
token away (events/gateway)."""

STABLE_AFTER = timedelta(minutes=10)
"""A connection that lasted this long was a good one: what breaks it is the first failure again."""

_BAD_TOKEN = 4004
_BAD_INTENTS = frozenset({4013, 4014})


class GaveUp(SettingsError):
    """Trying again is of no use before a person has changed something."""


class SessionsSpent(Exception):
    """Discord allows no new session for now; `wait` is how long."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__(f"no sessions left for {wait}")
        self.wait = wait


async def supervise(
    attempt: Callable[[], Awaitable[None]],
    *,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    monotonic: Callable[[], float] = time.monotonic,
    chance: Callable[[], float] = random.random,
) -> None:
    """Run `attempt` until it ends well, again after a pause whenever it fails.

    An attempt makes a client, starts it, and closes it whatever happens. Pauses double from 1 s
    to 5 min, each shortened by up to a half (`chance` gives 0 to 1) so that many bots do not
    come back at once. Raises ``GaveUp`` on a token or intents that Discord does not accept.
    Cancelling ends it, in an attempt or in a pause. `sleep` and `monotonic` are in seconds.
    """
    failures = 0
    while True:
        began = monotonic()
        try:
            await attempt()
        except Exception as error:
            fault = _useless(error)
            if fault is not None:
                raise GaveUp((fault,)) from error
            if monotonic() - began >= STABLE_AFTER.total_seconds():
                failures = 0
            pause = pause_after(error, failures, chance())
            failures += 1
            log.exception("connection lost; again in %.1f s", pause.total_seconds())
        else:
            return
        await sleep(pause.total_seconds())


def pause_after(error: Exception, failures: int, chance: float) -> timedelta:
    """Return how long to wait after an error that `failures` others came before."""
    if isinstance(error, SessionsSpent):
        return error.wait
    longest = min(FIRST_WAIT * (1 << min(failures, 20)), LONGEST_WAIT)
    return longest * (1 - chance / 2)


def _useless(error: Exception) -> Fault | None:
    """Return what a person must mend before another attempt makes sense, or None."""
    code = error.code if isinstance(error, discord.ConnectionClosed) else 0
    if isinstance(error, discord.LoginFailure) or code == _BAD_TOKEN:
        return Fault("fault-discord-refused")
    if isinstance(error, discord.PrivilegedIntentsRequired) or code in _BAD_INTENTS:
        return Fault("fault-discord-intents")
    return None
