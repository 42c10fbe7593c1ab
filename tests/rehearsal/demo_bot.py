"""A small real bot with one of everything, so that the stage and its page can be tested alone."""

from collections.abc import Callable
from datetime import datetime

import discord
from discord import app_commands

from tests.rehearsal.demo_commands import add_commands
from tests.rehearsal.demo_views import EveryControl

Clock = Callable[[], datetime]


class DemoClient(discord.AutoShardedClient):
    """Answers a handful of commands and the board's buttons."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(intents=discord.Intents.default(), shard_count=1)
        self.clock = clock
        self.tree = app_commands.CommandTree(self)
        self.received: list[tuple[str, dict[str, object]]] = []
        self.locales: list[str] = []
        self.reminders: list[tuple[datetime, int]] = []
        self.silent = False

    async def setup_hook(self) -> None:
        """Register the commands."""
        await add_commands(self)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Answer buttons, selects and modals by their custom id."""
        self.locales.append(str(interaction.locale))
        if self.silent:
            return
        data: dict[str, object] = dict(interaction.data or {})
        custom_id = str(data.get("custom_id", ""))
        kind = interaction.type
        answer = interaction.response
        if kind is discord.InteractionType.component:
            self.received.append((custom_id, data))
            if custom_id == "demo:ask":
                await answer.send_modal(EveryControl())
            elif custom_id == "demo:more":
                await answer.send_modal(EveryControl(second=True))
            elif custom_id == "demo:silent":
                return
            else:
                values = data.get("values") or []
                assert isinstance(values, list)
                text = f"Genoteerd: {custom_id} {', '.join(map(str, values))}".strip()
                await answer.send_message(text, ephemeral=True)
        elif kind is discord.InteractionType.modal_submit:
            self.received.append((custom_id, data))
            await answer.send_message("Dank je, je vraag staat erbij.", ephemeral=True)


class DemoBot:
    """The demo client as the stage wants a bot: with reminders as its timers."""

    def __init__(self, clock: Clock) -> None:
        self.client = DemoClient(clock)
        self.closed = False

    async def settle(self) -> None:
        """Send the reminders that are due."""
        now = self.client.clock()
        for reminder in [r for r in self.client.reminders if r[0] <= now]:
            self.client.reminders.remove(reminder)
            channel = self.client.get_partial_messageable(reminder[1])
            stamp = discord.utils.format_dt(reminder[0], "T")
            await channel.send(f"Herinnering van {stamp}")

    async def next_due(self) -> datetime | None:
        """Return when the first reminder is due."""
        return min((moment for moment, _ in self.client.reminders), default=None)

    async def close(self) -> None:
        """Note that it was closed."""
        self.closed = True
