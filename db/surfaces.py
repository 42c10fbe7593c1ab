"""Which message shows what, so that a surface is edited and never posted twice."""

from collections.abc import Sequence
from typing import Any, Generic

from sqlalchemy import Column, Table, bindparam, delete, select

from bot.domain.effects import Surface
from bot.domain.ids import ChannelId, MeetingId, ProgrammeId, RoundId
from bot.ports import Shown
from bot.ports.rows import SubjectT
from db.between_tables import programme_surfaces
from db.programme_tables import meeting_surfaces
from db.session import Session
from db.statements import upsert
from db.tables import surfaces


class SurfaceTable(Generic[SubjectT]):
    """The statements on one table of surfaces; `parent` is the column of the subject."""

    def __init__(self, table: Table[Any], parent: Column[Any]) -> None:
        s = table.c
        self.parent = parent.name
        is_own = parent == bindparam("of_subject", type_=parent.type)
        is_this = s.surface == bindparam("of_surface", type_=s.surface.type)
        every = select(s.surface, s.channel_id, s.message_id, s.digest).where(is_own)
        self.all = every.order_by(s.surface)
        self.get = every.where(is_this)
        self.put = upsert(
            table, [parent, s.surface], replace=[s.channel_id, s.message_id, s.digest]
        )
        self.forget = delete(table).where(is_own, is_this)
        self.of_channel = (
            select(parent, s.surface)
            .where(s.channel_id == bindparam("channel_id"))
            .order_by(parent, s.surface)
        )


OF_ROUNDS = SurfaceTable[RoundId](surfaces, surfaces.c.round_id)
OF_MEETINGS = SurfaceTable[MeetingId](meeting_surfaces, meeting_surfaces.c.meeting_id)
OF_PROGRAMMES = SurfaceTable[ProgrammeId](programme_surfaces, programme_surfaces.c.programme_id)


class SqlSurfaces(Generic[SubjectT]):
    """Surfaces in a table; see ``bot.ports.Surfaces``."""

    def __init__(self, session: Session, table: SurfaceTable[SubjectT]) -> None:
        self._session = session
        self._sql = table

    async def get(self, subject: SubjectT, surface: Surface) -> Shown | None:
        """Return where a surface stands, or None."""
        rows = await self._session.fetch(self._sql.get, of_subject=subject, of_surface=surface)
        return Shown(*rows[0]) if rows else None

    async def put(self, subject: SubjectT, shown: Shown) -> None:
        """Remember where a surface stands now."""
        self._session.later(
            self._sql.put,
            [
                {
                    self._sql.parent: subject,
                    "surface": shown.surface,
                    "channel_id": shown.channel_id,
                    "message_id": shown.message_id,
                    "digest": shown.digest,
                }
            ],
        )

    async def forget(self, subject: SubjectT, surface: Surface) -> None:
        """The message is gone."""
        self._session.later(self._sql.forget, [{"of_subject": subject, "of_surface": surface}])

    async def of_channel(self, channel_id: ChannelId) -> Sequence[tuple[SubjectT, Surface]]:
        """Return what stands in a channel."""
        return await self._session.fetch(self._sql.of_channel, channel_id=channel_id)

    async def all(self, subject: SubjectT) -> Sequence[Shown]:
        """Return every surface of a subject."""
        rows = await self._session.fetch(self._sql.all, of_subject=subject)
        return [Shown(*row) for row in rows]
