"""What people write in their journals: read by its owner alone."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, select

from bot.domain.ids import GuildId, UserId
from bot.domain.journal.entry import EntryId, JournalEntry
from db.journal_tables import journal_entries
from db.session import Session
from db.statements import upsert

_E = journal_entries.c
_THIS = _E.id == bindparam("this", type_=_E.id.type)
_OWN = _E.user_id == bindparam("of_user", type_=_E.user_id.type)
_ALL = select(*(_E[name] for name in JournalEntry.__slots__))

_PUT = upsert(journal_entries, [_E.id], replace=[_E.text, _E.edited_at, _E.programme_id, _E.offer])
_GET = _ALL.where(_THIS, _OWN)
_OWNER = select(_E.user_id).where(_THIS)
_OF_OWNER = _ALL.where(_OWN, _E.guild_id == bindparam("of_guild", type_=_E.guild_id.type)).order_by(
    _E.written_at.desc(), _E.id.desc()
)
_DROP = delete(journal_entries).where(_THIS, _OWN)


class SqlJournal:
    """Entries in a table; see ``bot.ports.journal.Journal``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put(self, entry: JournalEntry) -> None:
        """Store an entry by its id, in place of what it was. Whose it is was asked before."""
        row = {name: getattr(entry, name) for name in JournalEntry.__slots__}
        self._session.later(_PUT, [row])

    async def get(self, entry_id: EntryId, user_id: UserId) -> JournalEntry | None:
        """Return a person's own entry, or None: that of another is not there."""
        rows = await self._session.fetch(_GET, this=entry_id, of_user=user_id)
        return JournalEntry(*rows[0]) if rows else None

    async def owner_of(self, entry_id: EntryId) -> UserId | None:
        """Return whose entry it is, or None where there is none; only to refuse others."""
        rows = await self._session.fetch(_OWNER, this=entry_id)
        return rows[0][0] if rows else None

    async def of_owner(self, guild_id: GuildId, user_id: UserId) -> Sequence[JournalEntry]:
        """Return a person's own entries on a server, newest first."""
        rows = await self._session.fetch(_OF_OWNER, of_user=user_id, of_guild=guild_id)
        return [JournalEntry(*row) for row in rows]

    async def drop(self, entry_id: EntryId, user_id: UserId) -> None:
        """Erase a person's own entry."""
        self._session.later(_DROP, [{"this": entry_id, "of_user": user_id}])
