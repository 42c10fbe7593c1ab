"""Read models of the gate: what is asked of who holds a key, and what an author hears of it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.harvest.item import ItemId, LiftedItem
from bot.domain.ids import ContributionId, RoundId, UserId
from bot.domain.method import Kind


@dataclass(frozen=True, slots=True)
class KeyView:
    """The question to who brought a case whether a text that touches it may go, or its outcome."""

    title: str
    item: LiftedItem
    holder_id: UserId


@dataclass(frozen=True, slots=True)
class KeyDoorView:
    """Stands in the room for that question when it could not reach its person."""

    round_id: RoundId
    item_id: ItemId
    holder_id: UserId


@dataclass(frozen=True, slots=True)
class LiftNewsView:
    """What an author hears once the second key to their text was turned, refused or taken back."""

    title: str
    item: LiftedItem


@dataclass(frozen=True, slots=True)
class Sentence:
    """Something a person gave in a round, which they can let go."""

    ref: ContributionId
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class SentencesView:
    """What a person gave in a round, in the order in which it was given."""

    round_id: RoundId
    title: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """What the form is filled in with; `if_text` and `text` are the halves of a promise."""

    text: str
    if_text: str = ""
    item: LiftedItem | None = None


class Audience(StrEnum):
    """Who is meant by the circle or the network of a text."""

    CIRCLE = "circle"
    ROUND = "round"
    PROGRAMME = "programme"
    SERVER = "server"


@dataclass(frozen=True, slots=True)
class LiftView:
    """One's own text as others will read it or read it now. `name` is that of the audience."""

    item: LiftedItem
    audience: Audience
    name: str = ""


@dataclass(frozen=True, slots=True)
class OwnView:
    """What a person let go on a server, and the keys they hold, newest first."""

    items: tuple[LiftedItem, ...]
    keyed: tuple[LiftedItem, ...]


HarvestGateView = KeyView | KeyDoorView | LiftNewsView
