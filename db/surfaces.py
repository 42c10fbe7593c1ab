"""Which message shows what, so that a surface is edited and never posted twice."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, select

from bot.domain.effects import Surface
from bot.domain.ids import ChannelId, RoundId
from bot.ports import Shown
from db.session import Session
from db.statements import upsert
from db.tables import surfaces

_S = surfaces.c
_ROUND = _S.round_id == bindparam("round_id")
_SURFACE = _S.surface == bindparam("surface")
_ALL = select(_S.surface, _S.channel_id, _S.message_id, _S.digest).where(_ROUND)
_OF_ROUND = _ALL.order_by(_S.surface)
_GET = _ALL.where(_SURFACE)
_PUT = upsert(
    surfaces, [_S.round_id, _S.surface], replace=[_S.channel_id, _S.message_id, _S.digest]
)
_FORGET = delete(surfaces).where(_ROUND, _SURFACE)
_OF_CHANNEL = (
    select(_S.round_id, _S.surface)
    .where(_S.channel_id == bindparam("channel_id"))
    .order_by(_S.round_id, _S.surface)
)


class SqlSurfaces:
    """Surfaces in a table; see ``bot.ports.Surfaces``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def get(self, round_id: RoundId, surface: Surface) -> Shown | None:
        """Return where a surface stands, or None."""
        rows = await self._session.fetch(_GET, round_id=round_id, surface=surface)
        return Shown(*rows[0]) if rows else None

    async def put(self, round_id: RoundId, shown: Shown) -> None:
        """Remember where a surface stands now."""
        self._session.later(
            _PUT,
            [
                {
                    "round_id": round_id,
                    "surface": shown.surface,
                    "channel_id": shown.channel_id,
                    "message_id": shown.message_id,
                    "digest": shown.digest,
                }
            ],
        )

    async def forget(self, round_id: RoundId, surface: Surface) -> None:
        """The message is gone."""
        self._session.later(_FORGET, [{"round_id": round_id, "surface": surface}])

    async def of_channel(self, channel_id: ChannelId) -> Sequence[tuple[RoundId, Surface]]:
        """Return what stands in a channel."""
        return await self._session.fetch(_OF_CHANNEL, channel_id=channel_id)

    async def all(self, round_id: RoundId) -> Sequence[Shown]:
        """Return every surface of a round."""
        rows = await self._session.fetch(_OF_ROUND, round_id=round_id)
        return [Shown(*row) for row in rows]
