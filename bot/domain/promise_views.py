"""What people may see of promises: one's own whole, of others only what they may know."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import ContributionId, RoundId, UserId
from bot.domain.method import Kind, Primitive
from bot.domain.promise import Promise
from bot.domain.round import Round


@dataclass(frozen=True, slots=True)
class PromiseView:
    """One promise for whoever made it. `title` is that of its round, empty once that is gone.

    `may_rewrite` before its day; `helped` counts what others gave and is marked as helpful, and
    `may_pick` tells whether there is anything to mark. A question that was `asked_again` stands
    back: the answer is given to the newer one.
    """

    promise: Promise
    title: str
    may_rewrite: bool = False
    helped: int = 0
    may_pick: bool = False
    asked_again: bool = False


@dataclass(frozen=True, slots=True)
class PromisesView:
    """Somebody's own promises, newest first: a page of them, and whether they hear that it lived.

    `page` counts from 0, `pages` is how many there are.
    """

    promises: tuple[PromiseView, ...]
    page: int = 0
    pages: int = 1
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class KnownPromise:
    """An open promise of somebody else, for who was in its round. The words only where shared."""

    user_id: UserId
    title: str
    made_at: datetime
    if_text: str = ""
    then_text: str = ""


@dataclass(frozen=True, slots=True)
class CirclePromisesView:
    """What stands open when a circle meets again, for one person.

    `own` is theirs, `known` of those they sat with, and `unseen` counts the promises of rounds
    that they were not in.
    """

    round_id: RoundId
    own: tuple[PromiseView, ...] = ()
    known: tuple[KnownPromise, ...] = ()
    unseen: int = 0


@dataclass(frozen=True, slots=True)
class LivedOnView:
    """The note to somebody that their own `text` lived on; nothing of the case is in it."""

    round_id: RoundId
    contribution_id: ContributionId
    kind: Kind
    text: str
    given_at: datetime


def seen_by(promise: Promise, made_in: Round | None, reader_id: UserId) -> KnownPromise | None:
    """Return what somebody else may know of a promise; None for who was not in its round.

    The words of a promise are never shown in a room (`bot.domain.visible`), so they are here only
    where whoever made it shared them.
    """
    if made_in is None or made_in.role_of(reader_id) is None:
        return None
    words = (promise.if_text, promise.then_text) if promise.shared else ("", "")
    return KnownPromise(promise.user_id, made_in.title, promise.made_at, *words)


def looks_back_at(round_: Round) -> int | None:
    """Return the step with which a circle looks back: the one that is for it, or else the first."""
    place = round_.index_of(Primitive.CHECKBACK)
    if place is not None and round_.progress_at(place) is not None:
        return place
    return min((stamp.index for stamp in round_.progress), default=None)
