"""What a person can let go, from a round or by hand, and how it will look to others."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.case import Layer, Theme
from bot.domain.errors import Missing, NotNow
from bot.domain.harvest import gate
from bot.domain.harvest.gate import Wording
from bot.domain.harvest.item import (
    Asking,
    ItemId,
    LiftedItem,
    Mechanism,
    Origin,
    Place,
    Scope,
    Source,
    State,
)
from bot.domain.harvest.views import (
    Audience,
    LiftView,
    OwnView,
    Sentence,
    SentencesView,
    Written,
)
from bot.domain.ids import ContributionId, ProgrammeId, RoundId, UserId
from bot.domain.method import Kind
from bot.domain.rights import Actor, at_home, must_belong
from bot.domain.round import Contribution, Round, Status
from bot.ports import Transaction
from bot.services import harvest
from bot.services.desk import Desk, load
from bot.services.programmes import load_programme

_IN_STEPS = (
    *(Kind.QUESTION, Kind.ANSWER, Kind.ASSOCIATION, Kind.REFRAME, Kind.REMARK, Kind.ADVICE),
    *(Kind.RESPONSE, Kind.TAKEAWAY),
)
_BESIDE_STEPS = (Kind.COMMITMENT, Kind.CHECKBACK, Kind.EVALUATION)
_ORIGINS = {Kind.COMMITMENT: Origin.PROMISE, Kind.CHECKBACK: Origin.PROMISE}


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody filled in to let a text go."""

    text: str
    scope: Scope
    named: bool
    theme: Theme | None
    layer: Layer | None


async def sentences(desk: Desk, actor: Actor, round_id: RoundId) -> SentencesView:
    """Return what a person gave in a closed round, for them to choose from.

    Raises ``NotNow`` before the close, ``NotAllowed``, or ``Missing`` for who gave nothing.
    """
    async with desk.uow.read() as tx:
        round_ = await _closed(tx, actor, round_id)
        given = await tx.contributions.of_round(
            round_id, kinds=[*_IN_STEPS, *_BESIDE_STEPS], author_id=actor.user_id
        )
    own = tuple(Sentence(one.id, one.kind, one.text) for one in given if _liftable(one))
    if not own:
        raise Missing("error-lift-nothing")
    return SentencesView(round_id, round_.title, own)


def _liftable(one: Contribution) -> bool:
    """Tell whether this can be let go: not what was given to a case that made way for another."""
    in_place = one.index >= 0 if one.kind in _IN_STEPS else one.kind in _BESIDE_STEPS
    return in_place and bool(one.text.strip())


async def _closed(tx: Transaction, actor: Actor, round_id: RoundId) -> Round:
    round_ = await load(tx, round_id)
    must_belong(round_, at_home(round_, actor))
    if round_.status is not Status.CLOSED:
        raise NotNow("error-lift-early")
    return round_


async def _given(tx: Transaction, actor: Actor, ref: ContributionId) -> tuple[Round, Contribution]:
    """Return one's own contribution with its round. Raises ``Missing`` for another's."""
    given = await tx.contributions.get(ref)
    if given is None or given.author_id != actor.user_id or not _liftable(given):
        raise Missing("error-no-contribution")
    return await _closed(tx, actor, given.round_id), given


async def begin(desk: Desk, actor: Actor, item_id: ItemId, ref: ContributionId | None) -> Written:
    """Return what the form starts with: what was written before, or was given; or nothing yet.

    Raises ``Missing`` for what is another's, ``NotNow`` once it was let go.
    """
    async with desk.uow.read() as tx:
        before = await tx.harvest.get(item_id)
        if before is not None:
            gate.must_be_author(before, actor)
            if before.state is not State.OFFERED:
                raise NotNow("error-lift-gone")
            return Written(before.text, item=before)
        if ref is None:
            return Written("")
        _round, given = await _given(tx, actor, ref)
    if given.kind is Kind.COMMITMENT:
        if_text, _, then_text = given.text.partition("\n")
        return Written(then_text, if_text)
    return Written(given.text)


async def write(
    desk: Desk,
    actor: Actor,
    item_id: ItemId,
    typed: Typed,
    ref: ContributionId | None,
    programme_id: ProgrammeId | None,
) -> LiftView:
    """Keep the exact text, for its author alone, and return how it will look.

    It is taken from `ref`, or written by hand for a programme. Raises ``BadInput``, ``Missing``,
    or ``NotNow``.
    """

    async def act(tx: Transaction) -> LiftView:
        before = await tx.harvest.get(item_id)
        wording = Wording(typed.text, typed.scope, Source(Origin.CARD), typed.named)
        holders: Sequence[UserId] = ()
        if before is not None:
            place, holders = before.place, [key.holder_id for key in before.keys]
            wording = replace(wording, source=before.source, tags=before.tags)
        elif ref is not None:
            round_, given = await _given(tx, actor, ref)
            place = await harvest.place_of_round(tx, round_.id)
            holders = gate.keepers(round_, given)
            source = Source(_ORIGINS.get(given.kind, Origin.CONTRIBUTION), ref)
            wording = replace(wording, source=source)
        else:
            place = await _desk_of(tx, actor, programme_id, desk.clock.now())
        tags = replace(wording.tags, theme=typed.theme, layer=typed.layer)
        wording = replace(wording, tags=tags)
        item = await harvest.offer_in(desk, tx, actor, item_id, place, wording, holders)
        return await _view(tx, item)

    return await desk.transact(act)


async def _desk_of(
    tx: Transaction, actor: Actor, programme_id: ProgrammeId | None, now: datetime
) -> Place:
    """Return where what is written by hand comes from: the programme, and one's circle in it."""
    place = Place(actor.guild_id)
    if programme_id is not None:
        await load_programme(tx, actor, programme_id)
        place = replace(place, programme_id=programme_id)
    around = await tx.harvest.around(actor.guild_id, actor.user_id)
    known = await tx.circles.of_guild(actor.guild_id)
    mine = [
        one.id for one in known if one.programme_id == programme_id and around.sits(one.id, now)
    ]
    # In more circles than one it would be a guess which is meant.
    return replace(place, circle_id=mine[0]) if len(mine) == 1 else place


async def tag(
    desk: Desk,
    actor: Actor,
    item_id: ItemId,
    asking: Asking | None,
    mechanism: Mechanism | None,
    for_whom: str,
) -> LiftView:
    """Say more about one's own text before it is let go. Raises as `write` does."""

    async def act(tx: Transaction) -> LiftView:
        before = await tx.harvest.get(item_id)
        if before is None:
            raise Missing("error-no-lift")
        tags = replace(before.tags, asking=asking, mechanism=mechanism, for_whom=for_whom)
        wording = Wording(before.text, before.scope, before.source, before.named, tags)
        return await _view(
            tx, await harvest.offer_in(desk, tx, actor, item_id, before.place, wording)
        )

    return await desk.transact(act)


async def see(desk: Desk, actor: Actor, item_id: ItemId) -> LiftView:
    """Return one's own text as it stands. Raises ``Missing``."""
    async with desk.uow.read() as tx:
        item = await tx.harvest.get(item_id)
        if item is None or item.state is State.WITHDRAWN:
            raise Missing("error-no-lift")
        gate.must_be_author(item, actor)
        return await _view(tx, item)


async def own(desk: Desk, actor: Actor) -> OwnView:
    """Return what a person let go or has on offer, and the keys they hold."""
    mine, keyed = await harvest.own(desk, actor), await harvest.held_by(desk, actor)
    return OwnView(tuple(mine), tuple(keyed))


async def _view(tx: Transaction, item: LiftedItem) -> LiftView:
    place = item.place
    if item.scope is Scope.NETWORK:
        head = await tx.programmes.get(place.programme_id) if place.programme_id else None
        return LiftView(
            *(item, Audience.PROGRAMME if head else Audience.SERVER, head.title if head else "")
        )
    circle = await tx.circles.get(place.circle_id) if place.circle_id else None
    if circle is not None:
        return LiftView(item, Audience.CIRCLE, circle.name)
    round_ = await tx.rounds.get(place.round_id) if place.round_id else None
    return LiftView(item, Audience.ROUND, round_.title if round_ else "")
