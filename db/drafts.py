"""Typed text that could not be used yet, kept so that it can be given back."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import bindparam, delete, select

from bot.domain.ids import UserId
from db.draft_tables import drafts
from db.session import Session
from db.statements import upsert

_KEY = (drafts.c.user_id == bindparam("user_id"), drafts.c.form == bindparam("form"))
_GET = select(drafts.c.fields).where(*_KEY)
_PUT = upsert(
    drafts, [drafts.c.user_id, drafts.c.form], replace=[drafts.c.fields, drafts.c.kept_at]
)
_DROP = delete(drafts).where(*_KEY)


class SqlDrafts:
    """Drafts in a table; see ``bot.ports.Drafts``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put(
        self, user_id: UserId, form: str, fields: Mapping[str, str], now: datetime
    ) -> None:
        """Keep what a person typed in a form, in place of what they typed before."""
        self._session.later(
            _PUT,
            [
                {
                    "user_id": user_id,
                    "form": form,
                    "fields": dict(fields),
                    "kept_at": now,
                }
            ],
        )

    async def get(self, user_id: UserId, form: str) -> Mapping[str, str]:
        """Return what was kept, empty when nothing was."""
        rows = await self._session.fetch(_GET, user_id=user_id, form=form)
        if not rows:
            return {}
        fields: Mapping[str, str] = rows[0][0]
        return fields

    async def drop(self, user_id: UserId, form: str) -> None:
        """Forget it."""
        self._session.later(_DROP, [{"user_id": user_id, "form": form}])
