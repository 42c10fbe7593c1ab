"""What coaches one person: how warm their questions were, and what they have not posted."""

from collections.abc import Mapping, Sequence

from sqlalchemy import bindparam, delete, select

from bot.domain.held import Held
from bot.domain.ids import ContributionId, RoundId, UserId
from bot.domain.thermometer import Rating
from db.coaching_tables import held as held_table
from db.coaching_tables import mirrors, ratings
from db.session import Session
from db.statements import upsert

_RATE = upsert(ratings, [ratings.c.question_id], replace=[ratings.c.rater_id, ratings.c.warmth])
_RATINGS = select(ratings.c.question_id, ratings.c.rater_id, ratings.c.warmth).where(
    ratings.c.round_id == bindparam("round_id")
)

_H = held_table.c
_HOLD = upsert(
    held_table,
    [_H.round_id, _H.author_id, _H.opening],
    replace=[_H.step_index, _H.text, _H.parked],
)
_MINE = (_H.round_id == bindparam("round_id"), _H.author_id == bindparam("author_id"))
_ONE = (*_MINE, _H.opening == bindparam("opening"))
_ALL = select(_H.round_id, _H.author_id, _H.opening, _H.step_index, _H.text, _H.held_at, _H.parked)
_GET = _ALL.where(*_ONE)
_OF_PERSON = _ALL.where(*_MINE).order_by(_H.held_at, _H.opening)
_DROP = delete(held_table).where(*_ONE)

_IS_ON = select(mirrors.c.is_on).where(mirrors.c.user_id == bindparam("user_id"))
_SWITCH = upsert(mirrors, [mirrors.c.user_id], replace=[mirrors.c.is_on])


class SqlRatings:
    """Ratings in a table; see ``bot.ports.coaching``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put(self, round_id: RoundId, question_id: ContributionId, rating: Rating) -> None:
        """Store or change one tap."""
        values = {"question_id": question_id, "round_id": round_id}
        self._session.later(
            _RATE, [{**values, "rater_id": rating.rater_id, "warmth": rating.warmth}]
        )

    async def of_round(self, round_id: RoundId) -> Mapping[ContributionId, Rating]:
        """Return every tap of a round."""
        rows = await self._session.fetch(_RATINGS, round_id=round_id)
        return {question_id: Rating(rater_id, warmth) for question_id, rater_id, warmth in rows}


class SqlHeldQuestions:
    """Held questions in a table; see ``bot.ports.coaching``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put(self, held: Held) -> None:
        """Keep a question, in place of its earlier wording; it keeps its first moment."""
        self._session.later(
            _HOLD,
            [
                {
                    "round_id": held.round_id,
                    "author_id": held.author_id,
                    "opening": held.opening,
                    "step_index": held.index,
                    "text": held.text,
                    "held_at": held.held_at,
                    "parked": held.parked,
                }
            ],
        )

    async def get(self, round_id: RoundId, author_id: UserId, opening: str) -> Held | None:
        """Return one, or None when it was posted."""
        rows = await self._session.fetch(
            _GET, round_id=round_id, author_id=author_id, opening=opening
        )
        return Held(*rows[0]) if rows else None

    async def of_person(self, round_id: RoundId, author_id: UserId) -> Sequence[Held]:
        """Return what a person has in this round, the oldest first."""
        rows = await self._session.fetch(_OF_PERSON, round_id=round_id, author_id=author_id)
        return [Held(*row) for row in rows]

    async def drop(self, round_id: RoundId, author_id: UserId, opening: str) -> None:
        """Forget it, because it is in the room now."""
        values = {"round_id": round_id, "author_id": author_id, "opening": opening}
        self._session.later(_DROP, [values])


class SqlMirrors:
    """Who wants the mirror, in a table; see ``bot.ports.coaching``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def is_on(self, user_id: UserId) -> bool:
        """Tell whether the mirror speaks to this person."""
        rows = await self._session.fetch(_IS_ON, user_id=user_id)
        return rows[0][0] if rows else True

    async def put(self, user_id: UserId, *, is_on: bool) -> None:
        """Store a person's choice."""
        self._session.later(_SWITCH, [{"user_id": user_id, "is_on": is_on}])
