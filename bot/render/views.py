"""From what people may see to the message that shows it: one function for every read model."""

from bot.domain.call_views import AddDoorView, AddView, ReminderDoorView, ReminderView
from bot.domain.harvest.views import HarvestGateView, KeyDoorView, KeyView, LiftNewsView
from bot.domain.language import Language
from bot.domain.programme.between_views import BetweenView
from bot.domain.programme.views import (
    AnnouncementView,
    CirclesView,
    ThemeNewsView,
    TroubleView,
    TurnView,
)
from bot.domain.promise_views import LivedOnView, PromiseView
from bot.domain.retention_views import GoingView, ReceiptView
from bot.domain.sessions.after_views import (
    AfterwardsView,
    CheckInView,
    ConfirmView,
    MissedView,
    RecapView,
)
from bot.domain.sessions.views import (
    ChangeView,
    GoNoGoView,
    NudgeView,
    OfferView,
    SessionReminderView,
    ThreadView,
)
from bot.domain.showable import Showable
from bot.domain.stand.views import StandView
from bot.domain.views import (
    BoardView,
    ClosingView,
    CockpitView,
    DoorView,
    GivenView,
    HarvestView,
    InvitationView,
    RevealView,
    RoomGoneView,
    TakeoverView,
    TimeUpView,
    WelcomeView,
)
from bot.render.adding import add_call, add_door
from bot.render.between import between_card
from bot.render.board import board
from bot.render.card import Card
from bot.render.cockpit import cockpit, takeover, time_up
from bot.render.ending import closing, door, harvest, room_gone
from bot.render.invitation import invitation, welcome
from bot.render.lifting import gate_card
from bot.render.meeting import meeting_card
from bot.render.promises import lived_on_card, promise_card
from bot.render.reminder import reminder, reminder_door
from bot.render.retention import going, receipt_of_erasing
from bot.render.reveal import given, reveal
from bot.render.session_after import after_card
from bot.render.voice import Voice
from bot.texts import Texts


def card_of(view: Showable, language: Language, texts: Texts) -> Card:
    """Return the message that shows `view` in a language. It always fits in a message."""
    voice = Voice(texts, language)
    if isinstance(view, BetweenView):
        return between_card(view, voice)
    match view:
        case (
            AnnouncementView()
            | TroubleView()
            | CirclesView()
            | TurnView()
            | ThemeNewsView()
            | ThreadView()
            | SessionReminderView()
            | ChangeView()
            | OfferView()
            | NudgeView()
            | GoNoGoView()
            | StandView()
        ):
            return meeting_card(view, voice)
        case CheckInView() | ConfirmView() | MissedView() | AfterwardsView() | RecapView():
            return after_card(view, voice)
        case InvitationView() | WelcomeView():
            return _before(view, voice)
        case BoardView():
            return board(view, voice)
        case GivenView() | RevealView():
            return given(view, voice) if isinstance(view, GivenView) else reveal(view, voice)
        case CockpitView() | TimeUpView() | TakeoverView():
            return _leading(view, voice)
        case _:
            return _after(view, voice)


def _before(view: InvitationView | WelcomeView, voice: Voice) -> Card:
    match view:
        case InvitationView():
            return invitation(view, voice)
        case WelcomeView():
            return welcome(view, voice)


def _leading(view: CockpitView | TimeUpView | TakeoverView, voice: Voice) -> Card:
    match view:
        case CockpitView():
            return cockpit(view, voice)
        case TimeUpView():
            return time_up(view, voice)
        case TakeoverView():
            return takeover(view, voice)


def _calling(view: ReminderView | ReminderDoorView | AddView | AddDoorView, voice: Voice) -> Card:
    match view:
        case ReminderView():
            return reminder(view, voice)
        case ReminderDoorView():
            return reminder_door(view, voice)
        case AddView():
            return add_call(view, voice)
        case AddDoorView():
            return add_door(view, voice)


def _after(
    view: ReminderView
    | ReminderDoorView
    | AddView
    | AddDoorView
    | ClosingView
    | HarvestView
    | PromiseView
    | LivedOnView
    | DoorView
    | HarvestGateView
    | GoingView
    | ReceiptView
    | RoomGoneView,
    voice: Voice,
) -> Card:
    match view:
        case ReminderView() | ReminderDoorView() | AddView() | AddDoorView():
            return _calling(view, voice)
        case KeyView() | KeyDoorView() | LiftNewsView():
            return gate_card(view, voice)
        case ClosingView() | GoingView() | ReceiptView():
            return _over(view, voice)
        case HarvestView():
            return harvest(view, voice)
        case PromiseView():
            return promise_card(view, voice)
        case LivedOnView():
            return lived_on_card(view, voice)
        case DoorView():
            return door(view, voice)
        case RoomGoneView():
            return room_gone(view, voice)


def _over(view: ClosingView | GoingView | ReceiptView, voice: Voice) -> Card:
    match view:
        case ClosingView():
            return closing(view, voice)
        case GoingView():
            return going(view, voice)
        case ReceiptView():
            return receipt_of_erasing(view, voice)
