"""Routes every button, menu and form by its custom_id, so that they outlive the process.

The library's own view store forgets modals at a restart and swallows errors of dynamic items
(discord/ui/view.py); nothing of ours is ever stored there.
"""

import logging
from collections.abc import Mapping
from typing import Any

import discord
from discord.ext import commands

from bot.custom_ids import Act, Verb, decode, encode
from bot.discord_card import answers_of
from bot.domain.errors import Missing
from bot.domain.language import Language
from bot.logs import about
from bot.services.settings import drop_draft, keep_draft
from cogs import (
    verbs_agreement,
    verbs_attendance,
    verbs_audit,
    verbs_bend,
    verbs_cases,
    verbs_circles,
    verbs_coaching,
    verbs_ending,
    verbs_exchange,
    verbs_harvest,
    verbs_holds,
    verbs_journal,
    verbs_journey,
    verbs_learning,
    verbs_lobby,
    verbs_mirror,
    verbs_people,
    verbs_personal,
    verbs_play,
    verbs_preparation,
    verbs_programme,
    verbs_promises,
    verbs_prompts,
    verbs_report,
    verbs_stand,
    verbs_themes,
)
from cogs.answers import Reply, attend
from cogs.calls import HANDLERS, Call
from cogs.drafts import form_key, is_form, opener
from cogs.hints import with_hint
from cogs.house import House, house_of, person_of

log = logging.getLogger(__name__)

REGISTERED = (
    verbs_agreement,
    verbs_report,
    verbs_attendance,
    verbs_audit,
    verbs_bend,
    verbs_lobby,
    verbs_play,
    verbs_mirror,
    verbs_coaching,
    verbs_cases,
    verbs_ending,
    verbs_holds,
    verbs_journey,
    verbs_harvest,
    verbs_preparation,
    verbs_promises,
    verbs_journal,
    verbs_learning,
    verbs_programme,
    verbs_people,
    verbs_personal,
    verbs_circles,
    verbs_prompts,
    verbs_stand,
    verbs_themes,
    verbs_exchange,
)
"""Importing these fills the table of handlers."""


class Router(commands.Cog):
    """Listens to what is not a slash command."""

    def __init__(self, house: House) -> None:
        """Route to the handlers, with this house."""
        self._house = house

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Answer a click or a form that is ours; leave the rest alone."""
        if interaction.type not in {
            discord.InteractionType.component,
            discord.InteractionType.modal_submit,
        }:
            return
        data: Mapping[str, Any] = dict(interaction.data or {})
        act = decode(str(data.get("custom_id", "")))
        if act is not None:
            with about(round_=act.round_id, guild=interaction.guild_id, interaction=interaction.id):
                await self._route(interaction, act, data)

    async def _route(
        self, interaction: discord.Interaction, act: Act, data: Mapping[str, Any]
    ) -> None:
        house = self._house
        person = person_of(interaction)
        form = is_form(act)
        given = answers_of(data) if form else {}

        async def work(language: Language) -> Reply:
            handler = HANDLERS.get(Verb(act.verb)) if act.verb in set(Verb) else None
            if handler is None:
                raise Missing("error-old-button")
            values = tuple(str(value) for value in data.get("values", ()))
            call = Call(house, interaction, person, act, language, values, given)
            return with_hint(call, await handler(call))

        if not form:
            # What somebody picked in a menu does not fit in a button; they pick it once more.
            await attend(house, interaction, work, act=None if data.get("values") else act)
            return
        opens = opener(act)
        retry = encode(opens.verb, opens.subject, *opens.args)

        async def keep() -> None:
            if any(given.values()):
                await keep_draft(house.desk, person.user_id, form_key(opens), given)

        if await attend(house, interaction, work, given=given, retry_act=retry, keep=keep, act=act):
            await drop_draft(house.desk, person.user_id, form_key(opens))


async def setup(bot: commands.Bot) -> None:
    """Add the router."""
    await bot.add_cog(Router(house_of(bot)))
