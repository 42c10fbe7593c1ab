"""Clients for tests, and what they heard."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import discord

from bot.client import ReisgenootClient

PATIENCE = timedelta(seconds=5)


class Notes:
    """A place for notes that lasts as long as the test."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    async def load(self, key: str) -> str | None:
        """Return a note, or None."""
        return self.kept.get(key)

    async def save(self, key: str, value: str) -> None:
        """Keep a note."""
        self.kept[key] = value


async def no_setup(_client: ReisgenootClient) -> None:
    """Add no cogs."""


class Hasty(ReisgenootClient):
    """A client that does not wait between sessions, and notes the clicks that reach it."""

    clicks: list[str]
    tell: Callable[[], Awaitable[None]] | None = None

    async def before_identify_hook(
        self,
        shard_id: int | None,
        *,
        initial: bool = False,
    ) -> None:
        """Go on at once."""

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Note what was clicked."""
        data: dict[str, Any] = dict(interaction.data or {})
        self.clicks.append(str(data["custom_id"]))
        if self.tell is not None:
            await self.tell()


def make_client(
    notes: Notes,
    *,
    setup: Callable[[ReisgenootClient], Awaitable[None]] = no_setup,
    api_url: str | None = None,
    shard_count: int | None = None,
    launch_patience: timedelta = PATIENCE,
) -> Hasty:
    """Make a client, not yet started."""
    client = Hasty(
        setup,
        load=notes.load,
        save=notes.save,
        api_url=api_url,
        shard_count=shard_count,
        launch_patience=launch_patience,
    )
    client.clicks = []
    return client
