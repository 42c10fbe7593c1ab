"""A lifted item: one exact text that its author lets go, and how far it may travel."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.case import Layer, Theme
from bot.domain.ids import CircleId, GuildId, ProgrammeId, RoundId, UserId

ItemId = NewType("ItemId", str)

TEXT_MAX = 400
"""Characters of a lifted text: a sentence or three, for a whole story does not stay nameless."""

FOR_WHOM_MAX = 80
"""Characters of for whom it can be of use."""


class Scope(StrEnum):
    """How far a lifted text travels."""

    CIRCLE = "circle"
    NETWORK = "network"


class Origin(StrEnum):
    """What a lifted text was taken from."""

    CONTRIBUTION = "contribution"
    JOURNAL = "journal"
    STAND = "stand"
    QUESTION = "question"
    PROMISE = "promise"
    CARD = "card"


class State(StrEnum):
    """Where a lifted text is. OFFERED and WAITING are seen by nobody but who has to decide.

    Of what was WITHDRAWN by its author only the number is left; what was REFUSED by who holds a
    key is still its author's to read.
    """

    OFFERED = "offered"
    WAITING = "waiting"
    LIFTED = "lifted"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"


class Mechanism(StrEnum):
    """How a small win spreads (Termeer and Metze, "More than peanuts", 2019)."""

    ENERGISING = "energising"
    LEARNING = "learning"
    ATTRACTION = "attraction"
    BANDWAGON = "bandwagon"
    COUPLING = "coupling"
    ROBUSTNESS = "robustness"


class Asking(StrEnum):
    """The kind of question that brought an insight up."""

    FACTS = "facts"
    MEANING = "meaning"
    PERSPECTIVE = "perspective"
    OWN_PART = "own_part"
    POSSIBILITY = "possibility"
    STEP = "step"


class Answer(StrEnum):
    """What who holds a key did with it. Silence leaves it ASKED, which is no."""

    ASKED = "asked"
    TURNED = "turned"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Key:
    """The second key to a text that touches somebody's case. `at` is when it was asked or moved."""

    holder_id: UserId
    answer: Answer
    at: datetime


@dataclass(frozen=True, slots=True)
class Source:
    """What a text was taken from: the kind, and the id of that row; "" where it has none."""

    origin: Origin
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Tags:
    """By what others find a text; all of it optional. `for_whom` is in the author's own words."""

    theme: Theme | None = None
    layer: Layer | None = None
    asking: Asking | None = None
    mechanism: Mechanism | None = None
    for_whom: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text comes from, which decides who is meant by its circle and its network.

    Without a circle the circle is who sat in `round_id`; without a programme the network is the
    server. `round_id` may be of a round that was erased since.
    """

    guild_id: GuildId
    programme_id: ProgrammeId | None = None
    circle_id: CircleId | None = None
    round_id: RoundId | None = None


@dataclass(frozen=True, slots=True)
class LiftedItem:
    """One text on its way out, or out. `named` is the author's choice that their name goes along.

    `keys` are those of the people whose case it touches; `ended_at` is when it was withdrawn or
    refused. Every change is a function that returns a new one (``bot.domain.harvest.gate``).
    """

    id: ItemId
    place: Place
    author_id: UserId
    scope: Scope
    text: str
    source: Source
    offered_at: datetime
    named: bool = False
    tags: Tags = field(default_factory=Tags)
    keys: tuple[Key, ...] = ()
    state: State = State.OFFERED
    lifted_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def touches_case(self) -> bool:
        """Whether somebody else's case is in it, so that their key is needed too."""
        return bool(self.keys)

    @property
    def is_out(self) -> bool:
        """Whether others may read it now."""
        return self.state is State.LIFTED

    def key_of(self, user_id: UserId) -> Key | None:
        """Return the key this person holds, or None."""
        return next((key for key in self.keys if key.holder_id == user_id), None)
