"""Acts on methods: which there are on a server, find one, add one of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain import method_file
from bot.domain.audit import Deed
from bot.domain.errors import BadInput, Missing, NotAllowed
from bot.domain.ids import GuildId
from bot.domain.method import Method
from bot.domain.rights import Actor
from bot.services import audit
from bot.services.desk import Desk, Receipt, receipt

OWN_MAX = 40
"""Methods a server may add for itself: who looks for one must still be able to find it."""


@dataclass(frozen=True, slots=True)
class Library:
    """The methods that come with the bot, and the steps that find a case for all others."""

    methods: tuple[Method, ...]
    prelude: method_file.Prelude

    def has(self, method_id: str) -> bool:
        """Tell whether a method with this id comes with the bot."""
        return any(method.id == method_id for method in self.methods)


async def own_methods(desk: Desk, guild_id: GuildId) -> Sequence[Method]:
    """Return the methods that a server added for itself."""
    async with desk.uow.read() as tx:
        return await tx.guild_methods.of_guild(guild_id)


async def all_methods(desk: Desk, library: Library, guild_id: GuildId) -> tuple[Method, ...]:
    """Return every method that can be played on a server, its own last."""
    own = await own_methods(desk, guild_id)
    return (*library.methods, *(method for method in own if not library.has(method.id)))


async def find(desk: Desk, library: Library, guild_id: GuildId, method_id: str) -> Method:
    """Return a method by id. Raises ``Missing`` when this server has none with that id."""
    for method in await all_methods(desk, library, guild_id):
        if method.id == method_id:
            return method
    raise Missing("error-no-method", {"method": method_id})


async def add(desk: Desk, library: Library, actor: Actor, content: bytes) -> Receipt:
    """Add the method in a file to a server, in place of an earlier one of its own.

    Raises ``MethodInvalid`` with everything that is wrong in the file, ``NotAllowed`` for who does
    not lead rounds here, ``BadInput`` for an id that comes with the bot, or one method too many.
    Whatever is raised, what was there stays.
    """
    if not (actor.leads or actor.administers):
        raise NotAllowed("error-only-facilitators-add")
    method = method_file.read(content, library.prelude)
    if library.has(method.id):
        raise BadInput("error-method-taken", {"id": method.id})
    async with desk.uow.write() as tx:
        known = {one.id for one in await tx.guild_methods.of_guild(actor.guild_id)}
        if method.id not in known and len(known) >= OWN_MAX:
            raise BadInput("error-methods-full", {"max": OWN_MAX})
        await tx.guild_methods.put(actor.guild_id, method, actor.user_id, desk.clock.now())
        await audit.note(desk, tx, actor, Deed.METHOD, method.id)
    key = "reply-method-changed" if method.id in known else "reply-method-added"
    return receipt(key, id=method.id, minutes=method.minutes, steps=len(method.steps))
