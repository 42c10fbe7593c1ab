"""What each surface of a programme shows now, gathered from the database."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.domain.effects import Surface
from bot.domain.programme.between_views import BetweenTroubleView, BetweenView
from bot.domain.programme.planned import ProgrammeHead
from bot.domain.programme.views import Trouble
from bot.ports import Transaction
from bot.services import introductions, journey_network, prompt_views

ProgrammeMaker = Callable[
    [Transaction, ProgrammeHead, list[str], datetime], Awaitable[BetweenView | None]
]
"""Is given what stands behind the head: of a message to one person its kind and their id."""


async def programme_view_of(
    tx: Transaction, head: ProgrammeHead, surface: Surface, now: datetime
) -> BetweenView | None:
    """Return what a surface shows now, or None when there is nothing (any more) to show."""
    first, *rest = surface.split(":")
    makers = MAKERS if first != "direct" else PERSONAL_MAKERS
    make = makers.get(rest[0].split("-", maxsplit=1)[0] if first == "direct" else first)
    return await make(tx, head, rest, now) if make is not None else None


async def _trouble(
    _tx: Transaction, head: ProgrammeHead, rest: list[str], _now: datetime
) -> BetweenTroubleView:
    return BetweenTroubleView(head.id, head.title, Trouble(rest[0].partition("-")[2]))


MAKERS: dict[str, ProgrammeMaker] = {}
"""Of what stands in the channel, by the head of a surface, up to its first colon."""

PERSONAL_MAKERS: dict[str, ProgrammeMaker] = {
    "farewell": journey_network.farewell,
    "prompt": prompt_views.question,
    "promptagain": prompt_views.question,
    "promptpause": prompt_views.pause_offer,
    "brought": introductions.brought_view,
    "intro": introductions.introduction_view,
    "met": introductions.met_view,
    "trouble": _trouble,
}
"""Of messages to one person, by the head of their kind, up to its first hyphen."""
