"""What each surface of a meeting shows now, gathered from the database."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.domain.effects import Surface
from bot.domain.ids import UserId
from bot.domain.programme.planned import PlannedMeeting
from bot.domain.programme.views import Trouble, TroubleView
from bot.domain.showable import Showable
from bot.ports import Transaction
from bot.services import after_views, session_views, stand_views
from bot.services.circles_publish import circles_view
from bot.services.themes import news_view
from bot.services.turn_views import turn_view

MeetingMaker = Callable[
    [Transaction, PlannedMeeting, list[str], datetime], Awaitable[Showable | None]
]


async def meeting_view_of(
    tx: Transaction, planned: PlannedMeeting, surface: Surface, now: datetime
) -> Showable | None:
    """Return what a surface shows now, or None when there is nothing (any more) to show."""
    head, *rest = surface.split(":")
    makers = MAKERS if head != "direct" else DIRECT_MAKERS
    make = makers.get(rest[0].split("-", maxsplit=1)[0] if head == "direct" else head)
    return await make(tx, planned, rest, now) if make is not None else None


async def _trouble(
    _tx: Transaction, planned: PlannedMeeting, rest: list[str], _now: datetime
) -> TroubleView:
    _trouble, kind, *about = rest[0].split("-")
    about_id = UserId(int(about[0])) if about else None
    return TroubleView(planned.id, planned.meeting.title, Trouble(kind), about_id)


MAKERS: dict[str, MeetingMaker] = {
    **session_views.THREAD,
    **after_views.THREAD,
    "circles": circles_view,
    "stand": stand_views.thread_view,
}
"""By the head of a surface, up to its first colon."""

DIRECT_MAKERS: dict[str, MeetingMaker] = {
    "trouble": _trouble,
    "turn": turn_view,
    "theme": news_view,
    **session_views.DIRECT,
    **after_views.DIRECT,
}
"""By the head of the kind of a direct message, up to its first hyphen."""
