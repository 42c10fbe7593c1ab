"""What circles let go, as a recap may tell it: chosen, still out, and with enough around it."""

from datetime import UTC, datetime

from bot.domain.harvest.disclosure import by_letter, disclosed
from bot.domain.harvest.item import ItemId, LiftedItem
from bot.domain.programme.planned import PlannedMeeting
from bot.domain.sessions.after_views import Quote
from bot.domain.sessions.recap import previous_to
from bot.ports import Transaction

_EVER = datetime.min.replace(tzinfo=UTC)


async def lifted_in(tx: Transaction, planned: PlannedMeeting) -> tuple[Quote, ...]:
    """Return what the recap of a meeting tells now, in the order of its letters.

    What was withdrawn since is not in it, nor what too few others stand around by now.
    """
    chosen = {one.id for one in await tx.harvest.chosen(planned.id)}
    if not chosen:
        return ()
    return tuple(_quote(one) for one in await _told(tx, planned) if one.id in chosen)


async def could_tell(tx: Transaction, planned: PlannedMeeting) -> tuple[Quote, ...]:
    """Return what the recap of a meeting could tell: let go since the meeting before it.

    What it tells already stays among them, whenever it was let go.
    """
    meetings = await tx.meetings.of_programme(planned.programme.id)
    before = previous_to(planned, meetings)
    since = before.meeting.ends_at if before else _EVER
    chosen: set[ItemId] = {one.id for one in await tx.harvest.chosen(planned.id)}
    return tuple(
        _quote(one)
        for one in await _told(tx, planned)
        if one.id in chosen or (one.lifted_at or _EVER) >= since
    )


async def _told(tx: Transaction, planned: PlannedMeeting) -> tuple[LiftedItem, ...]:
    shown = disclosed(await tx.harvest.of_programme(planned.programme.id))
    told = [*shown.named, *(one for group in shown.groups for one in group.items)]
    return tuple(sorted(told, key=by_letter))


def _quote(item: LiftedItem) -> Quote:
    return Quote(item.id, item.text, item.author_id if item.named else None)
