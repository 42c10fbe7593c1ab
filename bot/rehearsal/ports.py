"""What the rehearsal asks of a bot, so that it needs to know nothing else about it."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol

import discord


class RunningBot(Protocol):
    """A bot put together but not yet connected."""

    @property
    def client(self) -> discord.Client:
        """The client, not yet started; SimCord attaches it. One shard at most."""
        ...

    async def settle(self) -> None:
        """Do all that is due now (timers, outbox) and return when nothing is left."""
        ...

    async def next_due(self) -> datetime | None:
        """Return the next moment (aware UTC) at which a timer is due, or None."""
        ...

    async def close(self) -> None:
        """Let go of the database and everything else; the client itself is detached by SimCord."""
        ...


BotFactory = Callable[[Callable[[], datetime]], Awaitable[RunningBot]]
"""Makes a bot; the argument is its clock, which returns an aware UTC datetime."""


class CannotAct(Exception):
    """What was asked is something a real Discord client could not do now.

    ``reason`` is one of the page's word keys without the prefix ``cannot.``; ``detail`` is the
    simulated Discord's own English sentence, for whoever looks into it.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail
