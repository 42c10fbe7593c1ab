"""Forgetting by destroying keys: noted with the act, done once it is committed."""

from collections.abc import Collection

from bot.domain.ids import GuildId, UserId
from bot.domain.keys import Owner, Scope, of_learning, of_server
from db import key_statements as sql
from db.sealing.vault import Vault
from db.session import Session
from db.statements import call


class SqlKeys:
    """The keys of what people typed; see ``bot.ports.keys.Keys``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def forget(self, owner: Owner) -> None:
        """Destroy an owner's key, and those of the persons in it, once this is committed."""
        self._let_die(await self._session.vault.ids_of(owner))

    async def forget_server(self, guild_id: GuildId) -> None:
        """Destroy every key of a server, once this is committed."""
        await self.forget(of_server(guild_id))
        for scope, ids in (await self._here(guild_id)).items():
            for id in ids:
                await self.forget(Owner(scope, id))

    async def forget_person(self, guild_id: GuildId, user_id: UserId) -> None:
        """Destroy a person's keys on a server, once this is committed."""
        asked = {"of_guild": guild_id, "of_person": user_id}
        for (question_id,) in await self._session.fetch(sql.LEARNING_OF, **asked):
            await self.forget(of_learning(question_id))
        here = {**await self._here(guild_id), Scope.SERVER: {str(guild_id)}}
        owned = await self._session.vault.owned_by(user_id)
        self._let_die(
            [id for id, owner in owned.items() if owner.id in here.get(owner.scope, set())]
        )

    async def _here(self, guild_id: GuildId) -> dict[Scope, set[str]]:
        asked = [call(statement, of_guild=guild_id) for statement in sql.OF_GUILD.values()]
        replies = await self._session.run(*asked)
        return {
            scope: {row[0] for row in rows}
            for scope, rows in zip(sql.OF_GUILD, replies, strict=True)
        }

    def _let_die(self, ids: Collection[int]) -> None:
        if not ids:
            return
        self._session.forgotten.update(ids)
        self._session.later(sql.LET_DIE, [{"key_id": id} for id in ids])
        self._session.later(sql.NEXT_EPOCH)


async def bury(session: Session, vault: Vault) -> None:
    """Destroy every key that is to be destroyed. Done twice, it does nothing."""
    dying = [id for (id,) in await session.fetch(sql.DYING)]
    if dying:
        await vault.destroy(dying)
        session.later(sql.DEAD, [{"dead": id} for id in dying])
