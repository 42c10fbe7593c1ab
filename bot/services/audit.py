"""Noting who did what, in the transaction of the deed, and reading it back for administrators."""

from bot.domain.audit import (
    ABOUT_MAX,
    PAGE,
    PAGES_MAX,
    AuditEntry,
    AuditId,
    AuditView,
    Deed,
    must_look,
)
from bot.domain.ids import GuildId, UserId
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services.desk import Desk


async def note(desk: Desk, tx: Transaction, actor: Actor, deed: Deed, about: str = "") -> None:
    """Note a deed of a person. `about` is a name of the bot's own or an id, never typed text."""
    await _note(desk, tx, actor.guild_id, actor.user_id, deed, about)


async def note_own(
    desk: Desk, tx: Transaction, guild_id: GuildId, deed: Deed, about: str = ""
) -> None:
    """Note what the bot did by itself, such as deleting what had its time."""
    await _note(desk, tx, guild_id, None, deed, about)


async def _note(
    desk: Desk, tx: Transaction, guild_id: GuildId, actor_id: UserId | None, deed: Deed, about: str
) -> None:
    entry_id, now = AuditId(desk.ids.new()), desk.clock.now()
    await tx.audit.add(AuditEntry(entry_id, guild_id, actor_id, deed, about[:ABOUT_MAX], now))


async def look(desk: Desk, actor: Actor, page: int) -> AuditView:
    """Return a page (from 0) of what was done on this server. Raises ``NotAllowed``."""
    must_look(actor)
    page = min(page, PAGES_MAX)
    async with desk.uow.read() as tx:
        found = await tx.audit.of_guild(actor.guild_id, PAGE + 1, page * PAGE)
    return AuditView(tuple(found[:PAGE]), page, len(found) > PAGE)
