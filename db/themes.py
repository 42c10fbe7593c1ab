"""Themes that people propose for the next meeting, and the taps on them."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import bindparam, delete, func, select

from bot.domain.ids import MeetingId, ProgrammeId, UserId
from bot.domain.theme import Fate, Proposal, ProposalId
from db.columns import constants
from db.session import Session
from db.statements import upsert
from db.theme_tables import proposals, taps

_P, _T = proposals.c, taps.c
_ALL = select(*(_P[name] for name in Proposal.__slots__))
_ORDER = (_P.made_at, _P.id)
_PROGRAMME = _P.programme_id == bindparam("of_programme", type_=_P.programme_id.type)
_THIS = bindparam("this", type_=_P.id.type)
_VOTER = _T.voter_id == bindparam("by_voter", type_=_T.voter_id.type)

_PUT = upsert(
    proposals,
    [_P.id],
    replace=[_P.line, _P.why, _P.theme, _P.may_ask, _P.fate, _P.meeting_id],
)
_GET = _ALL.where(_P.id == _THIS)
_DROP = delete(proposals).where(_P.id == _THIS)
_OF_PROGRAMME = _ALL.where(_PROGRAMME).order_by(*_ORDER)
_ON_AGENDA = _ALL.where(
    _P.meeting_id == bindparam("of_meeting", type_=_P.meeting_id.type)
).order_by(*_ORDER)
_TAP = upsert(taps, [_T.proposal_id, _T.voter_id])
_UNTAP = delete(taps).where(_T.proposal_id == _THIS, _VOTER)
_JOINED = taps.join(proposals, _T.proposal_id == _P.id)
_TAPS_OF = select(_T.proposal_id).select_from(_JOINED).where(_PROGRAMME, _VOTER)
_TALLY = (
    select(_T.proposal_id, func.count())
    .select_from(_JOINED)
    .where(_PROGRAMME)
    .group_by(_T.proposal_id)
)
_VOTERS = (
    select(func.count(_T.voter_id.distinct()))
    .select_from(_JOINED)
    .where(_PROGRAMME, _P.fate.in_(constants([Fate.OPEN])), _P.meeting_id.is_(None))
)


class SqlThemes:
    """Proposals in a table; see ``bot.ports.themes.Themes``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put(self, proposal: Proposal) -> None:
        """Store a proposal by its id, in place of what it was; another author is refused."""
        row = {name: getattr(proposal, name) for name in Proposal.__slots__}
        self._session.later(_PUT, [row])

    async def get(self, proposal_id: ProposalId) -> Proposal | None:
        """Return a proposal, or None."""
        rows = await self._session.fetch(_GET, this=proposal_id)
        return Proposal(*rows[0]) if rows else None

    async def drop(self, proposal_id: ProposalId) -> None:
        """Forget a proposal, with the taps on it."""
        self._session.later(_DROP, [{"this": proposal_id}])

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[Proposal]:
        """Return all proposals of a programme, oldest first."""
        rows = await self._session.fetch(_OF_PROGRAMME, of_programme=programme_id)
        return [Proposal(*row) for row in rows]

    async def on_agenda(self, meeting_id: MeetingId) -> Sequence[Proposal]:
        """Return what is on the agenda of a meeting, oldest first."""
        rows = await self._session.fetch(_ON_AGENDA, of_meeting=meeting_id)
        return [Proposal(*row) for row in rows]

    async def tap(
        self, voter_id: UserId, among: Collection[ProposalId], chosen: Collection[ProposalId]
    ) -> None:
        """Make these the taps of a person among some proposals; others stay as they are."""
        gone = [one for one in among if one not in chosen]
        if gone:
            self._session.later(_UNTAP, [{"this": one, "by_voter": voter_id} for one in gone])
        if chosen:
            self._session.later(
                _TAP, [{"proposal_id": one, "voter_id": voter_id} for one in chosen]
            )

    async def taps_of(self, programme_id: ProgrammeId, voter_id: UserId) -> frozenset[ProposalId]:
        """Return what a person tapped of a programme."""
        rows = await self._session.fetch(_TAPS_OF, of_programme=programme_id, by_voter=voter_id)
        return frozenset(row[0] for row in rows)

    async def tally(self, programme_id: ProgrammeId) -> Mapping[ProposalId, int]:
        """Return how often each proposal was tapped; those without taps are absent."""
        rows = await self._session.fetch(_TALLY, of_programme=programme_id)
        return {row[0]: row[1] for row in rows}

    async def voters(self, programme_id: ProgrammeId) -> int:
        """Return how many people tapped one of the proposals that wait for an answer."""
        ((count,),) = await self._session.fetch(_VOTERS, of_programme=programme_id)
        return int(count)
