"""How close a question comes: warm, lauw or koud; the bringer's tap, for the asker alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain import effects as fx
from bot.domain import laps
from bot.domain.errors import NotAllowed, NotNow
from bot.domain.ids import ContributionId, UserId
from bot.domain.method import Kind, Primitive
from bot.domain.play import wrote
from bot.domain.rights import Actor, must_take_part
from bot.domain.round import Contribution, Round, Status


class Warmth(StrEnum):
    """How close a question comes, as its bringer feels it; the warmest first."""

    WARM = "warm"
    LUKEWARM = "lukewarm"
    COLD = "cold"


@dataclass(frozen=True, slots=True)
class Rating:
    """One tap, and whose it is: a later bringer of another case does not see it."""

    rater_id: UserId
    warmth: Warmth


Ratings = Mapping[ContributionId, Rating]


def must_rate(round_: Round, actor: Actor, question: Contribution) -> None:
    """Check that a person may tap how warm a question is: the bringer, as long as steps run.

    Raises ``NotAllowed`` for anybody else, ``NotNow`` before the start and after the look back.
    """
    must_take_part(round_, actor)
    if not laps.is_of(round_, actor.user_id, question.index):
        raise NotAllowed("error-only-bringer")
    if round_.status not in {Status.RUNNING, Status.CLOSING}:
        raise NotNow("error-round-over" if round_.ended_at else "error-not-started")
    if question.index < 0 or not round_.is_revealed(question.index):
        raise NotNow("error-not-this-step")


def seen(round_: Round, viewer: UserId, question: Contribution, ratings: Ratings) -> Warmth | None:
    """Return how warm a question was, for its asker and for who tapped it; for all others None."""
    rating = ratings.get(question.id)
    if rating is None or round_.id != question.round_id:
        return None
    return rating.warmth if viewer in {question.author_id, rating.rater_id} else None


def warmest_first(
    questions: Sequence[Contribution], ratings: Ratings, rater_id: UserId
) -> tuple[Contribution, ...]:
    """Return the questions in the order of answering: warm, lukewarm, cold, then the unrated.

    Within each they keep the order in which they were asked. Only taps of `rater_id` count.
    """
    ranks = {warmth: rank for rank, warmth in enumerate(Warmth)}

    def rank(question: Contribution) -> int:
        rating = ratings.get(question.id)
        known = rating is not None and rating.rater_id == rater_id
        return ranks[rating.warmth] if rating is not None and known else len(ranks)

    return tuple(sorted(questions, key=rank))


def unrated(
    questions: Sequence[Contribution], ratings: Ratings, rater_id: UserId
) -> tuple[Contribution, ...]:
    """Return the questions that this person has not tapped yet, in their order."""
    return tuple(
        one for one in questions if one.id not in ratings or ratings[one.id].rater_id != rater_id
    )


def unanswered(
    given: Sequence[Contribution], bringer_id: UserId | None
) -> tuple[Contribution, ...]:
    """Return the questions among these that wait for the bringer, in the order they came in.

    Where anybody may ask anybody, what the bringer asks is for the others to answer, by talking.
    """
    answered = {one.reply_to for one in given if one.kind is Kind.ANSWER}
    return tuple(
        one
        for one in given
        if one.kind is Kind.QUESTION
        and one.index >= 0
        and one.author_id != bringer_id
        and one.id not in answered
    )


def rates(round_: Round) -> bool:
    """Tell whether the present step is the one in which the bringer rates the questions."""
    step = round_.step
    return step is not None and step.primitive is Primitive.RATE


def rated_all(round_: Round) -> tuple[Round, fx.Effects]:
    """Note, in the step of rating, that the bringer has rated everything there is.

    Nothing that anybody sees tells how warm a question was: only that the bringer is done.
    """
    if not rates(round_) or round_.bringer_id is None:
        return round_, ()
    if round_.has_turn(round_.index, round_.bringer_id):
        return round_, ()
    return wrote(round_, round_.bringer_id, round_.index, None)
