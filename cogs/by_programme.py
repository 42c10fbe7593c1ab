"""Commands that do what a button does, for the programme that is chosen, or the newest."""

import discord

from bot.custom_ids import Act, Verb
from bot.domain.language import Language
from bot.services.programmes import programme_id_in, programme_meant
from cogs.answers import Reply, attend
from cogs.calls import Call, Handler
from cogs.house import House, person_of


async def press(
    house: House,
    interaction: discord.Interaction,
    chosen: str | None,
    verb: Verb,
    handler: Handler,
    *args: str,
) -> None:
    """Do what the button of this verb does, with the same arguments."""
    person = person_of(interaction)

    async def work(language: Language) -> Reply:
        named = programme_id_in(chosen)
        place = await programme_meant(house.desk, person.guild_id, named)
        return await handler(Call(house, interaction, person, Act(verb, place, args), language))

    await attend(house, interaction, work)
