"""What the bot notes down for itself between two starts."""

from sqlalchemy import bindparam, select

from db.session import Session
from db.statements import upsert
from db.tables import notes

_GET = select(notes.c.text).where(notes.c.key == bindparam("key"))
_PUT = upsert(notes, [notes.c.key], replace=[notes.c.text])


class SqlNotes:
    """Notes in a table; see ``bot.ports.Notes``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def get(self, key: str) -> str | None:
        """Return a note, or None."""
        rows = await self._session.fetch(_GET, key=key)
        return rows[0][0] if rows else None

    async def put(self, key: str, text: str) -> None:
        """Keep a note, in place of an earlier one under the same key."""
        self._session.later(_PUT, [{"key": key, "text": text}])
