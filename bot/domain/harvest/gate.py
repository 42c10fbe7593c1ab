"""The gate: nothing leaves unless its author lifts it, and the bringer turns a second key."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain import laps
from bot.domain.errors import BadInput, Missing, NotAllowed, NotNow
from bot.domain.harvest.item import (
    FOR_WHOM_MAX,
    TEXT_MAX,
    Answer,
    Key,
    LiftedItem,
    Scope,
    Source,
    State,
    Tags,
)
from bot.domain.ids import CircleId, ProgrammeId, RoundId, UserId
from bot.domain.method import Kind
from bot.domain.rights import Actor
from bot.domain.round import Contribution, Round

Change = Callable[[LiftedItem, Actor, datetime], LiftedItem]


@dataclass(frozen=True, slots=True)
class Wording:
    """What an author wants to let go, as typed: the exact text, how far, and with what tags."""

    text: str
    scope: Scope
    source: Source
    named: bool = False
    tags: Tags = field(default_factory=Tags)


@dataclass(frozen=True, slots=True)
class Sittings:
    """When a circle sits down in another company: `every` time in order, and those with the reader.

    A circle goes by its name, and at each moment others may sit in it.
    """

    every: tuple[datetime, ...]
    mine: frozenset[datetime]

    def in_force(self, moment: datetime) -> datetime:
        """Return the sitting that held at a moment: the last that had begun, or the very first."""
        return max((one for one in self.every if one <= moment), default=self.every[0])


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What has to be known of people to tell who may read: who sits where, who travels along.

    `circles` are the circles of no programme that the reader is in, `sittings` those of programmes
    in which they sit at some moment, `programmes` those they travel along in or organise, `rounds`
    those they had a seat in.
    """

    circles: frozenset[CircleId] = frozenset()
    programmes: frozenset[ProgrammeId] = frozenset()
    rounds: frozenset[RoundId] = frozenset()
    sittings: Mapping[CircleId, Sittings] = field(default_factory=dict)

    def sits(self, circle_id: CircleId, moment: datetime) -> bool:
        """Tell whether the reader sat in a circle as it was at a moment (aware UTC)."""
        sittings = self.sittings.get(circle_id)
        if sittings is None:
            return circle_id in self.circles
        return sittings.in_force(moment) in sittings.mine


def cleaned(wording: Wording) -> Wording:
    """Return what was typed as it will appear. Raises ``BadInput`` for nothing, or too much."""
    text = "\n".join(" ".join(line.split()) for line in wording.text.strip().splitlines())
    for_whom = " ".join(wording.tags.for_whom.split())
    if not text:
        raise BadInput("error-lift-empty")
    for typed, most in ((text, TEXT_MAX), (for_whom, FOR_WHOM_MAX)):
        if len(typed) > most:
            raise BadInput("error-too-long", {"max": most, "length": len(typed)})
    return replace(wording, text=text, tags=replace(wording.tags, for_whom=for_whom))


def reworded(item: LiftedItem, wording: Wording) -> LiftedItem:
    """Write an offer anew. Raises ``NotNow`` once it was let go: keys were turned on that text."""
    if item.state is not State.OFFERED:
        raise NotNow("error-lift-gone")
    return replace(
        item, text=wording.text, scope=wording.scope, named=wording.named, tags=wording.tags
    )


def keepers(round_: Round, given: Contribution) -> tuple[UserId, ...]:
    """Return whose case a contribution touches, besides its author's own: whose key is needed.

    What belongs to a turn touches the case of who brought in it; what belongs to no turn, such as
    a word at the end, the case of everybody who brought. A promise is about who made it.
    """
    if given.kind in {Kind.COMMITMENT, Kind.CHECKBACK}:
        return ()
    author_id, index = given.author_id, given.index
    owners = tuple(who for who in round_.brought if laps.is_of(round_, who, index))
    return tuple(who for who in owners or round_.brought if who != author_id)


def locked(item: LiftedItem, holders: Collection[UserId], now: datetime) -> LiftedItem:
    """Return an offer that needs the keys of these people too; the author holds the first."""
    others = sorted(set(holders) - {item.author_id})
    return replace(item, keys=tuple(Key(who, Answer.ASKED, now) for who in others))


def let_go(item: LiftedItem, actor: Actor, now: datetime) -> LiftedItem:
    """The author confirms: it is out, or waits for the second key. Twice is once.

    Raises ``Missing`` for anybody else, ``NotNow`` for what was withdrawn or refused.
    """
    must_be_author(item, actor)
    if item.state in {State.WITHDRAWN, State.REFUSED}:
        raise NotNow("error-lift-gone")
    return _settled(replace(item, state=State.WAITING), now) if _is_offered(item) else item


def turned(item: LiftedItem, actor: Actor, now: datetime) -> LiftedItem:
    """Whose case it touches turns their key. Twice is once.

    Raises ``Missing`` for who holds none, ``NotNow`` for what is no longer on offer.
    """
    key = must_hold_key(item, actor)
    if item.state not in {State.WAITING, State.LIFTED}:
        raise NotNow("error-lift-gone")
    if key.answer is Answer.TURNED:
        return item
    return _settled(_with_key(item, replace(key, answer=Answer.TURNED, at=now)), now)


def refused(item: LiftedItem, actor: Actor, now: datetime) -> LiftedItem:
    """Whose case it touches says no, or takes their key back; what was out is out no more.

    Raises ``Missing`` for who holds no key, also to what its author never confirmed.
    """
    key = must_hold_key(item, actor)
    if item.state in {State.WITHDRAWN, State.REFUSED}:
        return item
    said = _with_key(item, replace(key, answer=Answer.REFUSED, at=now))
    return replace(said, state=State.REFUSED, ended_at=now)


def withdrawn(item: LiftedItem, actor: Actor, now: datetime) -> LiftedItem:
    """The author takes it back, at any time and without a reason; its words are erased.

    Raises ``Missing`` for anybody else.
    """
    must_be_author(item, actor)
    if item.state is State.WITHDRAWN:
        return item
    bare = replace(item.tags, for_whom="")
    return replace(item, state=State.WITHDRAWN, text="", tags=bare, ended_at=now)


def must_be_author(item: LiftedItem, actor: Actor) -> None:
    """Refuse all but the author, on its server or in a direct message. Raises ``Missing``."""
    elsewhere = actor.guild_id and actor.guild_id != item.place.guild_id
    if item.author_id != actor.user_id or elsewhere:
        raise Missing("error-no-lift")


def must_hold_key(item: LiftedItem, actor: Actor) -> Key:
    """Return the key a person holds to what its author let go. Raises ``Missing``."""
    key = item.key_of(actor.user_id)
    elsewhere = actor.guild_id and actor.guild_id != item.place.guild_id
    if key is None or elsewhere or item.state is State.OFFERED:
        raise Missing("error-no-lift")
    return key


def may_read(item: LiftedItem, actor: Actor, around: Surroundings) -> bool:
    """Tell whether a person may read a text: its author always, others once it is out.

    The circle is the people who sat in it when the text was let go, and not who sits there later
    or sat there before; or those of the round where that was held in none. The network is the
    people of the programme with who leads here, or of the server where there is none.
    """
    place = item.place
    if item.state is State.WITHDRAWN:
        return False
    if item.author_id == actor.user_id:
        return True
    if not item.is_out or place.guild_id != actor.guild_id:
        return False
    if item.scope is Scope.NETWORK:
        leads = actor.leads or actor.administers
        return leads or place.programme_id is None or place.programme_id in around.programmes
    if place.circle_id is not None:
        return around.sits(place.circle_id, item.lifted_at or item.offered_at)
    return place.round_id is not None and place.round_id in around.rounds


def must_have_audience(item: LiftedItem) -> None:
    """Refuse a text for a circle where there is none. Raises ``BadInput``."""
    place = item.place
    if item.scope is Scope.CIRCLE and place.circle_id is None and place.round_id is None:
        raise BadInput("error-lift-no-circle")


def must_report(actor: Actor, organiser_id: UserId) -> None:
    """Refuse who neither leads here nor organises the programme. Raises ``NotAllowed``."""
    if not (actor.leads or actor.administers or actor.user_id == organiser_id):
        raise NotAllowed("error-only-reporters")


def _is_offered(item: LiftedItem) -> bool:
    return item.state is State.OFFERED


def _with_key(item: LiftedItem, changed: Key) -> LiftedItem:
    keys = tuple(changed if key.holder_id == changed.holder_id else key for key in item.keys)
    return replace(item, keys=keys)


def _settled(item: LiftedItem, now: datetime) -> LiftedItem:
    if item.state is State.WAITING and all(key.answer is Answer.TURNED for key in item.keys):
        return replace(item, state=State.LIFTED, lifted_at=now)
    return item
