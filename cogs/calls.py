"""One click, menu or form coming in, and the table of what each verb does."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

import discord

from bot.custom_ids import Act, Verb
from bot.domain.errors import Missing
from bot.domain.ids import RoundId
from bot.domain.language import Language
from bot.domain.rights import Actor
from bot.services.desk import load
from bot.services.programmes import actor_from_afar
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

    async def actor_in_round(self) -> Actor:
        """Who acts in this round. A direct message has no server; there the round says which."""
        if self.person.guild_id:
            return self.actor
        async with self.house.desk.uow.read() as tx:
            round_ = await load(tx, self.round_id)
        return Actor(round_.guild_id, self.person.user_id)

    async def actor_in_programme(self) -> Actor:
        """Who acts in this programme. In a direct message the programme says on which server."""
        if self.person.guild_id:
            return self.actor
        return await actor_from_afar(self.house.desk, self.person.user_id, self.act.programme_id)

    async def overseer(self) -> Actor:
        """Who acts, with the rights that the server's settings give."""
        return await self.house.choosers.actor(self.person)

    def number(self, position: int) -> int:
        """Return an argument of the button as a number. Raises ``Missing`` for anything else."""
        return number_in(self.act.arg(position))

    @property
    def picked(self) -> str:
        """The one pick of a menu. Raises ``Missing`` when a client sent none."""
        if not self.values:
            raise Missing("error-old-button")
        return self.values[0]

    def answer(self, key: str) -> str:
        """Return one field of the form, empty when it was not filled in."""
        return (self.answers or {}).get(key, "")


_DIGITS = 19
"""As many as the largest id of Discord has; more would not fit in the database."""


def number_in(text: str) -> int:
    """Return the number that a button or menu carries. Raises ``Missing``: it is not ours."""
    if not (text.isascii() and text.isdecimal()) or len(text) > _DIGITS:
        raise Missing("error-old-button")
    return int(text)


Handler = Callable[[Call], Awaitable[Reply]]
HANDLERS: dict[Verb, Handler] = {}


def on(verb: Verb) -> Callable[[Handler], Handler]:
    """Register what a verb does."""

    def register(handler: Handler) -> Handler:
        HANDLERS[verb] = handler
        return handler

    return register
