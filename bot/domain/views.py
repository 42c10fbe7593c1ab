"""What people may see of a round: read models without anything that is still sealed."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.call_views import AddDoorView, AddView, ReminderDoorView, ReminderView
from bot.domain.effects import Surface
from bot.domain.harvest.views import HarvestGateView
from bot.domain.ids import ContributionId, RoundId, UserId
from bot.domain.method import Kind, Method, Role, Step, Words
from bot.domain.pace import LIVE, Pace
from bot.domain.promise_views import LivedOnView, PromiseView
from bot.domain.retention import CLOCKS, Matter
from bot.domain.retention_views import GoingView, ReceiptView
from bot.domain.round import Contribution, Halt, Presence, Round, Status
from bot.domain.turns import Line
from bot.domain.visible import is_visible as is_visible
from bot.domain.visible import numbering as numbering
from bot.domain.visible import shown_at_once as shown_at_once
from bot.domain.visible import turns_at as turns_at


@dataclass(frozen=True, slots=True)
class Item:
    """One text with its author, as everybody in the room may read it.

    `later` is true for what was added in writing after the live steps.
    """

    id: ContributionId
    author_id: UserId
    text: str
    kind: Kind
    number: int = 0
    helped: bool = False
    later: bool = False


@dataclass(frozen=True, slots=True)
class BidItem:
    """An offered case: its title only."""

    id: ContributionId
    title: str


@dataclass(frozen=True, slots=True)
class InvitationView:
    """The open invitation, and later what became of it. `adders` add in writing afterwards."""

    round_id: RoundId
    status: Status
    title: str
    method: Method
    size: int
    facilitator_id: UserId
    participants: tuple[UserId, ...]
    bids: tuple[BidItem, ...]
    pace: Pace = LIVE
    adders: tuple[UserId, ...] = ()
    may_add: bool = False


@dataclass(frozen=True, slots=True)
class WelcomeView:
    """The first message in the room: who is here, what holds here, who brings in what `order`."""

    round_id: RoundId
    title: str
    method: Method
    facilitator_id: UserId
    participants: tuple[UserId, ...]
    pace: Pace = LIVE
    order: tuple[UserId, ...] = ()
    adders: tuple[UserId, ...] = ()
    kept_days: int = CLOCKS[Matter.ROUND_TEXTS].days


@dataclass(frozen=True, slots=True)
class BoardView:
    """A step in the room. `current` is false once the round has moved on.

    `number` counts the method's own steps from 1 and is 0 in a prelude step; `total` is how many
    there are. `waiting_for` has neither written nor passed; `awaited` is whose move it is in
    writing, the bringer who owes an answer among them. `turns` is the order where people have their
    say one by one. `gate_open` is false while the bringer has
    not yet written what must be written first. `to_answer` counts the unanswered questions of
    earlier steps where they were rated before they are answered. `lap` of `laps` is whose turn it
    is where people bring in turn; 0 of 0 elsewhere. `listeners` counts who thinks along. `promises`
    counts what stands open in the circle since earlier rounds, where it looks back.
    """

    round_id: RoundId
    index: int
    current: bool
    status: Status
    halt: Halt | None
    step: Step
    number: int
    total: int
    due_at: datetime | None
    minutes_left: int
    collects: Kind | None
    writers: frozenset[Role]
    bringer_id: UserId | None
    facilitator_id: UserId
    revealed: bool
    written: int
    passed: int
    expected: int
    waiting_for: tuple[UserId, ...]
    gate_open: bool
    bids: tuple[BidItem, ...]
    voted: int
    case_text: str
    open_questions: int
    pace: Pace = LIVE
    awaited: tuple[UserId, ...] = ()
    to_answer: int = 0
    turns: Line | None = None
    lap: int = 0
    laps: int = 0
    listeners: int = 2
    promises: int = 0


@dataclass(frozen=True, slots=True)
class RevealView:
    """What was sealed in one step, together, in an order that does not show who was first.

    `ending` is what the bringer really did, when it opens with this step.
    """

    round_id: RoundId
    index: int
    step: Step
    items: tuple[Item, ...]
    bringer_id: UserId | None
    ending: str | None


@dataclass(frozen=True, slots=True)
class GivenView:
    """One contribution in the room, with its answer when it is a question that has one."""

    round_id: RoundId
    index: int
    item: Item
    answer: str | None
    bringer_id: UserId | None
    late: bool


@dataclass(frozen=True, slots=True)
class CockpitView:
    """What only the facilitator sees. `next_step` is None at the last step.

    `reveals_first` says that "next" will first open what is sealed. `averages` of the
    evaluation are present only once the round is closed, from four answers on: while answers come
    in, two averages side by side would betray the latest. `evaluated` counts them. `short_of` is
    how many are there when the method asks for more, else 0. `mark` is where the round stands and
    `clock_mark` also until when: a button that carries another one was pressed before. Where people
    bring in turn it `rotates`, and `next_bringer_id` is whose turn begins with the next step, None
    when the same turn goes on. `owes` is what the bringer must write before the others can begin,
    `adders` who adds in writing.
    """

    round_id: RoundId
    status: Status
    halt: Halt | None
    step: Step | None
    number: int
    total: int
    due_at: datetime | None
    minutes_left: int
    next_step: Step | None
    reveals_first: bool
    can_go_back: bool
    facilitator_id: UserId
    bringer_id: UserId | None
    participants: tuple[UserId, ...]
    waiting_for: tuple[UserId, ...]
    knocking: tuple[UserId, ...]
    sealed: bool
    written: int
    picked: bool
    committed: bool
    evaluated: int
    averages: tuple[float, ...]
    open_questions: int
    mark: str = ""
    pace: Pace = LIVE
    short_of: int = 0
    turns: Line | None = None
    index: int = -1
    next_bringer_id: UserId | None = None
    rotates: bool = False
    clock_mark: str = ""
    owes: Kind | None = None
    adders: tuple[UserId, ...] = ()
    still_to_add: tuple[UserId, ...] = ()
    add_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class TimeUpView:
    """The time of a step is up: the facilitator alone is told. `late_minutes` after an outage."""

    round_id: RoundId
    index: int
    step: Step
    facilitator_id: UserId
    waiting_for: tuple[UserId, ...]
    late_minutes: int
    current: bool
    mark: str = ""
    pace: Pace = LIVE
    clock_mark: str = ""


@dataclass(frozen=True, slots=True)
class TakeoverView:
    """The facilitator has gone or is silent. `facilitator_id` is who leads now."""

    round_id: RoundId
    facilitator_id: UserId
    needed: bool


@dataclass(frozen=True, slots=True)
class ClosingView:
    """The look back: what the bringer and the others are still asked to do.

    `words` is the check-out, one word each, which people give knowing that the circle reads it.
    `still_to_add` may add in writing until `add_until`, when the round closes. What was written
    goes at `goes_at`, which is known from the close on; `held` when that is later than its clock.
    """

    round_id: RoundId
    status: Status
    bringers: tuple[UserId, ...]
    participants: tuple[UserId, ...]
    picked: int
    committed: bool
    evaluated: int
    words: tuple[Item, ...] = ()
    still_to_add: tuple[UserId, ...] = ()
    add_until: datetime | None = None
    goes_at: datetime | None = None
    held: bool = False


@dataclass(frozen=True, slots=True)
class HarvestView:
    """The card for the bringer alone; `said` is their own last word, where people bring in turn.

    `added` is what came in writing and is not in `helped`.
    """

    round_id: RoundId
    title: str
    method_name: Words
    bringer_id: UserId
    ended_at: datetime | None
    case_title: str
    helped: tuple[Item, ...]
    if_text: str
    then_text: str
    asked_at: datetime | None
    said: tuple[Item, ...] = ()
    added: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class DoorView:
    """Stands in the room for a direct message that could not reach its person."""

    round_id: RoundId
    surface: Surface
    person_id: UserId


@dataclass(frozen=True, slots=True)
class RoomGoneView:
    """Asks the facilitator what to do now that the room was deleted by hand.

    `refused` is true when Discord did not let us make one; `begun` once the round has started.
    `in_public` stands in for a direct message that could not reach the facilitator.
    """

    round_id: RoundId
    title: str
    facilitator_id: UserId
    room_is_back: bool
    over: bool
    refused: bool = False
    begun: bool = True
    in_public: bool = False


View = (
    InvitationView
    | WelcomeView
    | BoardView
    | RevealView
    | GivenView
    | CockpitView
    | TimeUpView
    | TakeoverView
    | ClosingView
    | HarvestView
    | PromiseView
    | LivedOnView
    | DoorView
    | RoomGoneView
    | ReminderView
    | ReminderDoorView
    | AddView
    | AddDoorView
    | HarvestGateView
    | GoingView
    | ReceiptView
)


def item(contribution: Contribution, *, later: bool = False) -> Item:
    """Return a contribution as the room reads it; `later` when it was added in writing."""
    return Item(
        contribution.id,
        contribution.author_id,
        contribution.text,
        contribution.kind,
        contribution.number,
        contribution.helped,
        later,
    )


def bid_item(contribution: Contribution) -> BidItem:
    """Return a bid as the circle reads it: its first line."""
    return BidItem(contribution.id, contribution.text.split("\n", maxsplit=1)[0])


def knocking(round_: Round) -> tuple[UserId, ...]:
    """Return who asks to be let in."""
    return tuple(s.user_id for s in round_.seats if s.presence is Presence.WAITING)
