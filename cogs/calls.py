"""One click, menu or form coming in, and the table of what each verb does."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

import discord

from bot.custom_ids import Act, Verb
from bot.domain.ids import RoundId
from bot.domain.language import Language
from bot.domain.rights import Actor
from bot.services.settings import Person
from cogs.answers import Reply
from cogs.house import House


@dataclass(frozen=True, slots=True)
class Call:
    """What came in. `values` are the picks of a menu, `answers` the fields of a form."""

    house: House
    interaction: discord.Interaction
    person: Person
    act: Act
    language: Language
    values: tuple[str, ...] = ()
    answers: Mapping[str, str] | None = None

    @property
    def round_id(self) -> RoundId:
        """The round the act is about."""
        return self.act.round_id

    @property
    def actor(self) -> Actor:
        """Who acts, without the rights that the server's settings give."""
        return Actor(self.person.guild_id, self.person.user_id, administers=self.person.administers)

    @property
    def opening(self) -> str:
        """A mark of this opening of a form, unique and stable when Discord repeats itself."""
        return f"{self.interaction.id:x}"

    async def overseer(self) -> Actor:
        """Who acts, with the rights that the server's settings give."""
        return await self.house.choosers.actor(self.person)

    def answer(self, key: str) -> str:
        """Return one field of the form, empty when it was not filled in."""
        return (self.answers or {}).get(key, "")


Handler = Callable[[Call], Awaitable[Reply]]
HANDLERS: dict[Verb, Handler] = {}


def on(verb: Verb) -> Callable[[Handler], Handler]:
    """Register what a verb does."""

    def register(handler: Handler) -> Handler:
        HANDLERS[verb] = handler
        return handler

    return register
