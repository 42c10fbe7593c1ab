"""The demo bot's slash commands, in English with Dutch names beside them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.app_commands import Choice, TranslationContextTypes, Translator, locale_str

from tests.rehearsal.demo_views import Demo, files

if TYPE_CHECKING:
    from tests.rehearsal.demo_bot import DemoClient

DUTCH = {
    "open": "openen",
    "Open the demo board": "Zet het voorbeeldbord neer",
    "title": "titel",
    "What it is about": "Waar het over gaat",
    "method": "werkvorm",
    "How you work": "Hoe jullie werken",
    "size": "aantal",
    "How many people": "Met hoeveel mensen",
    "facilitator": "gespreksleider",
    "Who leads": "Wie leidt",
    "Five steps": "Vijfstappen",
    "Gossip": "Roddelen",
    "room": "kamer",
    "Make a private room": "Maak een besloten kamer",
    "Help about everything": "Hulp bij alles",
    "Set a reminder": "Zet een herinnering",
    "Never answers": "Antwoordt nooit",
    "Make a private thread": "Maak een besloten gesprek",
    "Send you a direct message": "Stuurt je een privébericht",
}
TITLES = ["Schurend achterwiel", "Stille stuurgroep", "Wie betaalt de brug?"]


class Dutch(Translator):
    """Gives the Dutch words of the table above."""

    async def translate(
        self, string: locale_str, locale: discord.Locale, context: TranslationContextTypes
    ) -> str | None:
        """Return the Dutch of a name or description, or nothing."""
        return DUTCH.get(string.message) if locale is discord.Locale.dutch else None


async def add_commands(client: DemoClient) -> None:
    """Put the commands in the client's tree and register them."""
    group = app_commands.Group(name="demo", description="Everything the demo can do")

    async def title_choices(_: discord.Interaction, current: str) -> list[Choice[str]]:
        return [Choice(name=t, value=t) for t in TITLES if current.casefold() in t.casefold()]

    @group.command(name="open", description="Open the demo board")
    @app_commands.describe(
        title="What it is about",
        method="How you work",
        size="How many people",
        facilitator="Who leads",
    )
    @app_commands.choices(
        method=[
            Choice(name=locale_str("Five steps"), value="five-step"),
            Choice(name=locale_str("Gossip"), value="gossip"),
        ]
    )
    @app_commands.autocomplete(title=title_choices)
    async def open_board(
        interaction: discord.Interaction,
        title: str,
        method: Choice[str] | None = None,
        size: app_commands.Range[int, 4, 8] = 6,
        facilitator: discord.Member | None = None,
    ) -> None:
        client.received.append(
            (
                "open",
                {
                    "title": title,
                    "method": method and method.value,
                    "size": size,
                    "facilitator": facilitator and facilitator.id,
                },
            )
        )
        view = Demo(client.clock())
        await interaction.response.send_message(view=view, files=files())

    @group.command(name="remind", description="Set a reminder")
    async def remind(interaction: discord.Interaction, minutes: int) -> None:
        assert interaction.channel_id is not None
        moment = client.clock() + timedelta(minutes=minutes)
        client.reminders.append((moment, interaction.channel_id))
        await interaction.response.send_message("Staat genoteerd.", ephemeral=True)

    @group.command(name="silent", description="Never answers")
    async def silent(interaction: discord.Interaction) -> None:
        del interaction

    @client.tree.command(name="help", description="Help about everything")
    async def help_(interaction: discord.Interaction) -> None:
        embed: Any = discord.Embed(
            title="Hulp",
            description="**Alles** gaat ook met knoppen.",
            colour=0x2F7D6B,
        )
        embed.add_field(name="Meedoen", value="Druk op *Ik doe mee*.", inline=True)
        embed.add_field(name="Vragen", value="Druk op *Stel een vraag*.", inline=True)
        embed.set_footer(text="Leernetwerk")
        await interaction.response.send_message(embed=embed, ephemeral=True)

    add_places(group)
    client.tree.add_command(group)
    await client.tree.set_translator(Dutch())
    await client.tree.sync()


def add_places(group: app_commands.Group) -> None:
    """Add the commands that make a room, a thread and a direct message."""

    @group.command(name="room", description="Make a private room")
    async def room(interaction: discord.Interaction) -> None:
        guild, member = interaction.guild, interaction.user
        assert guild is not None
        assert isinstance(member, discord.Member)
        read = discord.PermissionOverwrite(
            view_channel=True, read_message_history=True, send_messages=False
        )
        await interaction.response.defer(ephemeral=True)
        channel = await guild.create_text_channel(
            "kamer",
            category=guild.categories[0],
            overwrites={
                guild.default_role: discord.PermissionOverwrite(view_channel=False),
                guild.me: discord.PermissionOverwrite(view_channel=True, send_messages=True),
                member: read,
            },
        )
        await channel.send(f"Welkom {member.mention}, hier lees je mee.")
        await interaction.followup.send(f"Je kamer is {channel.mention}.", ephemeral=True)

    @group.command(name="thread", description="Make a private thread")
    async def thread(interaction: discord.Interaction) -> None:
        channel = interaction.channel
        assert isinstance(channel, discord.TextChannel)
        made = await channel.create_thread(name="tweegesprek", invitable=False)
        await made.add_user(interaction.user)
        await made.send("Hier zijn jullie met z'n tweeën.")
        await interaction.response.send_message(f"Zie {made.mention}.", ephemeral=True)

    @group.command(name="dm", description="Send you a direct message")
    async def direct(interaction: discord.Interaction) -> None:
        try:
            await interaction.user.send("Een bericht onder vier ogen.")
        except discord.Forbidden as refusal:
            text = f"Je privéberichten staan dicht ({refusal.code})."
            await interaction.response.send_message(text, ephemeral=True)
        else:
            await interaction.response.send_message("Kijk bij je privéberichten.", ephemeral=True)
