"""What people may see of requests, offers and introductions, as read models."""

from dataclasses import dataclass

from bot.domain.case import Layer, Theme
from bot.domain.exchange import Counts, Entry, Side
from bot.domain.ids import ProgrammeId, UserId
from bot.domain.introductions import Brought, IntroductionId, Reason, Say


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """Somebody's own open requests and offers; `counts` only for who leads."""

    programme_id: ProgrammeId
    title: str
    own: tuple[Entry, ...]
    counts: Counts | None


@dataclass(frozen=True, slots=True)
class IntroductionView:
    """Asks one person whether to introduce them. Nothing in it comes from another.

    `side` and `own` are their own request or offer, where that is the reason. `offered` is
    whether they can (still) answer, `met` whether they were introduced to anybody.
    """

    programme_id: ProgrammeId
    introduction_id: IntroductionId
    reason: Reason
    theme: Theme
    layer: Layer | None
    side: Side | None
    own: str
    say: Say | None
    offered: bool
    met: bool = False


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody who said yes as the reader did; `text` is what they ask or offer, or empty."""

    user_id: UserId
    text: str


@dataclass(frozen=True, slots=True)
class MetView:
    """Introduces people who all said yes; `own` is what the reader asked or offered."""

    reason: Reason
    theme: Theme
    layer: Layer | None
    side: Side | None
    own: str
    others: tuple[Acquaintance, ...]


@dataclass(frozen=True, slots=True)
class BroughtView:
    """Asks once whether an introduction brought the reader anything."""

    programme_id: ProgrammeId
    introduction_id: IntroductionId
    others: tuple[UserId, ...]
    brought: Brought | None


ExchangeMessage = IntroductionView | MetView | BroughtView
