"""Who did what on which server: the newest first, a page at a time, and forgotten by its clock."""

from datetime import datetime

from bot.domain.audit import AuditEntry, AuditId, Deed
from bot.domain.ids import GuildId, UserId
from db.uow import SqlUnitOfWork
from tests.db.data import FENNA, GUILD, MINUTE, NOW, new_id

ELSEWHERE = GuildId(GUILD + 1)


def an_entry(
    deed: Deed, at: datetime, guild_id: GuildId = GUILD, actor_id: UserId | None = FENNA
) -> AuditEntry:
    return AuditEntry(AuditId(new_id()), guild_id, actor_id, deed, "language", at)


async def test_the_newest_stands_first_and_each_server_reads_its_own(uow: SqlUnitOfWork) -> None:
    entries = [an_entry(deed, NOW + n * MINUTE) for n, deed in enumerate(Deed)]
    by_itself = an_entry(Deed.DAYS, NOW, ELSEWHERE, None)
    async with uow.write() as tx:
        for entry in (*entries, by_itself):
            await tx.audit.add(entry)
    newest_first = entries[::-1]
    async with uow.read() as tx:
        assert await tx.audit.of_guild(GUILD, 50) == newest_first
        assert await tx.audit.of_guild(GUILD, 2, 1) == newest_first[1:3]
        assert await tx.audit.of_guild(ELSEWHERE, 50) == [by_itself]


async def test_what_is_too_old_is_forgotten_everywhere(uow: SqlUnitOfWork) -> None:
    old, elsewhere = an_entry(Deed.METHOD, NOW), an_entry(Deed.METHOD, NOW, ELSEWHERE)
    young = an_entry(Deed.PROOF, NOW + MINUTE)
    async with uow.write() as tx:
        for entry in (old, elsewhere, young):
            await tx.audit.add(entry)
    async with uow.write() as tx:
        await tx.audit.forget_before(NOW + MINUTE)
    async with uow.read() as tx:
        assert await tx.audit.of_guild(GUILD, 50) == [young]
        assert await tx.audit.of_guild(ELSEWHERE, 50) == []
