"""The thermometer's acts: the bringer taps, the asker looks, the warmest are answered first."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain import laps, play, thermometer, views
from bot.domain.coaching_views import Ranked, ToAnswerView, WarmthView
from bot.domain.ending import must_be_bringer
from bot.domain.errors import Missing, NotAllowed
from bot.domain.ids import ContributionId, RoundId, UserId
from bot.domain.method import Kind
from bot.domain.rights import Actor, must_take_part
from bot.domain.round import Contribution, Round
from bot.domain.thermometer import Rating, Warmth
from bot.ports import Transaction
from bot.services.desk import Desk, load
from bot.services.play import question_of


async def rate(
    desk: Desk, actor: Actor, round_id: RoundId, question_id: ContributionId, warmth: Warmth
) -> WarmthView:
    """Keep how warm the bringer calls a question, and return the next one to tap, or this one.

    Nobody is told: the asker finds it where they look for it. Raises ``NotAllowed``, ``NotNow``
    or ``Missing``.
    """
    shown: list[WarmthView] = []

    async def decide(tx: Transaction, round_: Round, _now: datetime) -> play.Outcome:
        question = await question_of(tx, round_, question_id)
        thermometer.must_rate(round_, actor, question)
        rating = Rating(actor.user_id, warmth)
        await tx.ratings.put(round_.id, question.id, rating)
        ratings = {**await tx.ratings.of_round(round_.id), question.id: rating}
        asked = await _asked(tx, round_, actor.user_id)
        left = thermometer.unrated(asked, ratings, actor.user_id)
        goes_on = thermometer.rates(round_) and bool(left)
        next_one = left[0] if goes_on else question
        shown.append(
            WarmthView(
                round_.id,
                views.item(next_one),
                taps=True,
                warmth=None if goes_on else warmth,
                left=len(left),
            )
        )
        return (round_, ()) if left else thermometer.rated_all(round_)

    await desk.change_with(round_id, decide)
    return shown[-1]


async def next_to_rate(desk: Desk, actor: Actor, round_id: RoundId) -> WarmthView:
    """Return the first question the bringer has not tapped yet; the first of all when all are.

    Raises ``Missing`` when nobody asked anything.
    """
    async with desk.uow.read() as tx:
        round_ = await load(tx, round_id)
        asked = await _asked(tx, round_, actor.user_id)
        must_be_bringer(round_, actor)
        if not asked:
            raise Missing("error-no-questions")
        ratings = await tx.ratings.of_round(round_id)
    left = thermometer.unrated(asked, ratings, actor.user_id)
    question = (left or asked)[0]
    thermometer.must_rate(round_, actor, question)
    warmth = thermometer.seen(round_, actor.user_id, question, ratings)
    return WarmthView(round_id, views.item(question), taps=True, warmth=warmth, left=len(left))


async def look(
    desk: Desk, actor: Actor, round_id: RoundId, question_id: ContributionId
) -> WarmthView:
    """Return how warm a question is, for its asker, or for the bringer, who may tap it.

    Raises ``NotAllowed`` for everybody else, who leads the round included.
    """
    async with desk.uow.read() as tx:
        round_ = await load(tx, round_id)
        question = await question_of(tx, round_, question_id)
        must_take_part(round_, actor)
        brings = laps.is_of(round_, actor.user_id, question.index)
        if actor.user_id != question.author_id and not brings:
            raise NotAllowed("error-warmth-private")
        taps = actor.user_id != question.author_id
        if taps:
            thermometer.must_rate(round_, actor, question)
        ratings = await tx.ratings.of_round(round_id)
        left = thermometer.unrated(await _asked(tx, round_, actor.user_id), ratings, actor.user_id)
    warmth = thermometer.seen(round_, actor.user_id, question, ratings)
    item = views.item(question)
    return WarmthView(round_id, item, taps=taps, warmth=warmth, left=len(left) if taps else 0)


async def to_answer(desk: Desk, actor: Actor, round_id: RoundId) -> ToAnswerView:
    """Return the unanswered questions for the bringer, the warmest first.

    Raises ``NotAllowed`` for anybody else and ``Missing`` when all were answered.
    """
    async with desk.uow.read() as tx:
        round_ = await load(tx, round_id)
        must_be_bringer(round_, actor)
        own = await _given(tx, round_, actor.user_id)
        open_ones = thermometer.unanswered(own, actor.user_id)
        ratings = await tx.ratings.of_round(round_id)
    if not open_ones:
        raise Missing("error-all-answered")
    ranked = thermometer.warmest_first(open_ones, ratings, actor.user_id)
    return ToAnswerView(
        round_id,
        tuple(
            Ranked(views.item(one), thermometer.seen(round_, actor.user_id, one, ratings))
            for one in ranked
        ),
    )


async def _given(tx: Transaction, round_: Round, bringer_id: UserId) -> Sequence[Contribution]:
    given = await tx.contributions.of_round(round_.id, kinds=[Kind.QUESTION, Kind.ANSWER])
    own = [one for one in given if laps.is_of(round_, bringer_id, one.index)]
    return [one for one in own if views.is_visible(round_, one)]


async def _asked(tx: Transaction, round_: Round, bringer_id: UserId) -> Sequence[Contribution]:
    given = await _given(tx, round_, bringer_id)
    return [o for o in given if o.kind is Kind.QUESTION and o.author_id != bringer_id]
