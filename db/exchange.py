"""Requests and offers of help, and the introductions that people are asked about."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, select

from bot.domain.exchange import Entry
from bot.domain.ids import ProgrammeId
from bot.domain.introductions import EntryId, Introduction, IntroductionId, Party
from db.exchange_tables import help_entries, introduction_parties, introductions
from db.session import Session
from db.statements import upsert

_E, _I, _P = help_entries.c, introductions.c, introduction_parties.c
_ENTRIES = select(*(_E[name] for name in Entry.__slots__))
_PUT_ENTRY = upsert(
    help_entries, [_E.id], replace=[_E.text, _E.theme, _E.layer, _E.shared, _E.standing]
)
_ENTRY = _ENTRIES.where(_E.id == bindparam("this", type_=_E.id.type))
_ENTRIES_OF = _ENTRIES.where(
    _E.programme_id == bindparam("of_programme", type_=_E.programme_id.type)
).order_by(_E.made_at, _E.id)

_COLUMNS = (_I.id, _I.programme_id, _I.reason, _I.theme, _I.layer, _I.made_at, _I.met_at)
_INTRODUCTIONS = select(*_COLUMNS)
_PUT = upsert(introductions, [_I.id], replace=[_I.met_at])
_THIS = bindparam("this", type_=_I.id.type)
_GET = _INTRODUCTIONS.where(_I.id == _THIS)
_IS_OF = _I.programme_id == bindparam("of_programme", type_=_I.programme_id.type)
_OF = _INTRODUCTIONS.where(_IS_OF).order_by(_I.made_at, _I.id)
_PARTIES = select(_P.introduction_id, _P.user_id, _P.entry_id, _P.say, _P.brought)
_PUT_PARTY = upsert(
    introduction_parties, [_P.introduction_id, _P.user_id], replace=[_P.say, _P.brought]
)
_GET_PARTIES = _PARTIES.where(_P.introduction_id == _THIS).order_by(_P.position)
_PARTIES_OF = (
    _PARTIES.join(introductions, _P.introduction_id == _I.id).where(_IS_OF).order_by(_P.position)
)


class SqlHelpExchange:
    """Entries in a table; see ``bot.ports.exchange.HelpExchange``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put(self, entry: Entry) -> None:
        """Store an entry by its id, in place of what it was; its author and side stay."""
        row = {name: getattr(entry, name) for name in Entry.__slots__}
        self._session.later(_PUT_ENTRY, [row])

    async def get(self, entry_id: EntryId) -> Entry | None:
        """Return an entry, or None."""
        rows = await self._session.fetch(_ENTRY, this=entry_id)
        return Entry(*rows[0]) if rows else None

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[Entry]:
        """Return all entries of a programme, oldest first."""
        rows = await self._session.fetch(_ENTRIES_OF, of_programme=programme_id)
        return [Entry(*row) for row in rows]


class SqlIntroductions:
    """Introductions in two tables; see ``bot.ports.exchange.Introductions``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put(self, introduction: Introduction) -> None:
        """Store an introduction by its id, in place of what it was."""
        row = {column.name: getattr(introduction, column.name) for column in _COLUMNS}
        self._session.later(_PUT, [row])
        parties = [
            {
                "introduction_id": introduction.id,
                "user_id": one.user_id,
                "position": position,
                "entry_id": one.entry_id,
                "say": one.say,
                "brought": one.brought,
            }
            for position, one in enumerate(introduction.parties)
        ]
        self._session.later(_PUT_PARTY, parties)

    async def get(self, introduction_id: IntroductionId) -> Introduction | None:
        """Return an introduction, or None."""
        rows: Sequence[Any] = await self._session.fetch(_GET, this=introduction_id)
        if not rows:
            return None
        parties: Sequence[Any] = await self._session.fetch(_GET_PARTIES, this=introduction_id)
        return replace(_introduction(rows[0]), parties=_parties(parties))

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[Introduction]:
        """Return all introductions of a programme, oldest first."""
        rows: Sequence[Any] = await self._session.fetch(_OF, of_programme=programme_id)
        parties: Sequence[Any] = await self._session.fetch(_PARTIES_OF, of_programme=programme_id)
        known = [_introduction(row) for row in rows]
        return [
            replace(one, parties=_parties([row for row in parties if row[0] == one.id]))
            for one in known
        ]


def _introduction(row: Sequence[Any]) -> Introduction:
    introduction_id, programme_id, reason, theme, layer, made_at, met_at = row
    return Introduction(
        introduction_id, programme_id, reason, theme, layer, made_at, parties=(), met_at=met_at
    )


def _parties(rows: Sequence[Any]) -> tuple[Party, ...]:
    return tuple(Party(*row[1:]) for row in rows)
