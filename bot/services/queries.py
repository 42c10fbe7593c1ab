"""What each surface shows now, gathered from the database."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.domain import adding, views
from bot.domain import effects as fx
from bot.domain.harvest.item import ItemId
from bot.domain.ids import ContributionId, UserId
from bot.domain.round import Round, Status
from bot.ports import Transaction
from bot.services import harvest_views, retention
from bot.services.adding import add_call, add_door
from bot.services.cases import bids_of
from bot.services.ending_views import closing, harvest
from bot.services.promise_views import checkback, lived_on
from bot.services.reminders import reminder, reminder_door
from bot.services.room_views import board, cockpit, given, reveal, takeover, time_up

Maker = Callable[[Transaction, Round, list[str], datetime], Awaitable[views.View | None]]


async def view_of(
    tx: Transaction, round_: Round, surface: fx.Surface, now: datetime
) -> views.View | None:
    """Return what a surface shows now, or None when there is nothing (any more) to show."""
    head, *rest = surface.split(":")
    make = _MAKERS.get(head)
    return await make(tx, round_, rest, now) if make is not None else None


async def _welcome(tx: Transaction, round_: Round) -> views.WelcomeView:
    return views.WelcomeView(
        round_.id,
        round_.title,
        round_.method,
        round_.facilitator_id,
        round_.participants,
        round_.pace,
        tuple(lap.user_id for lap in round_.laps[: round_.method.laps]),
        round_.adders,
        await retention.kept_days(tx, round_.guild_id),
    )


async def _invitation(tx: Transaction, round_: Round) -> views.InvitationView:
    bids = await bids_of(tx, round_)
    return views.InvitationView(
        round_.id,
        round_.status,
        round_.title,
        round_.method,
        round_.size,
        round_.facilitator_id,
        round_.participants,
        tuple(views.bid_item(bid) for bid in bids),
        round_.pace,
        round_.adders,
        may_add=adding.possible(round_),
    )


def _door(door: Callable[[UserId], fx.Surface]) -> Maker:
    async def maker(
        _tx: Transaction, round_: Round, rest: list[str], _now: datetime
    ) -> views.View | None:
        # A door of before there were several bringers names nobody.
        person_id = UserId(int(rest[0])) if rest else round_.bringer_id
        if person_id not in round_.brought or person_id is None:
            return None
        return views.DoorView(round_.id, door(person_id), person_id)

    return maker


def _no_room(round_: Round, *, refused: bool, in_public: bool = False) -> views.RoomGoneView:
    return views.RoomGoneView(
        round_.id,
        round_.title,
        round_.facilitator_id,
        room_is_back=round_.room_id is not None,
        refused=refused,
        in_public=in_public,
        begun=round_.status is not Status.OPEN,
        over=not round_.alive,
    )


def _no_room_door(*, refused: bool) -> Maker:
    async def maker(
        _tx: Transaction, round_: Round, _rest: list[str], _now: datetime
    ) -> views.View | None:
        return _no_room(round_, refused=refused, in_public=True)

    return maker


async def _direct(
    tx: Transaction, round_: Round, rest: list[str], now: datetime
) -> views.View | None:
    head, _, about = rest[0].partition("-")
    make = _DIRECT_MAKERS.get(head)
    if make is None:
        return _no_room(round_, refused=head == "room_failed")
    return await make(tx, round_, about, UserId(int(rest[1])), now)


async def _receipt(
    _tx: Transaction, round_: Round, about: str, _person_id: UserId, _now: datetime
) -> views.View | None:
    return retention.erased(round_, int(about))


async def _reminder_door(
    tx: Transaction, round_: Round, rest: list[str], _now: datetime
) -> views.View | None:
    return await reminder_door(tx, round_, int(rest[0]), UserId(int(rest[1])))


async def _key_door(
    tx: Transaction, round_: Round, rest: list[str], _now: datetime
) -> views.View | None:
    return await harvest_views.key_door(tx, round_, ItemId(rest[0]), UserId(int(rest[1])))


async def _add_door(
    _tx: Transaction, round_: Round, rest: list[str], _now: datetime
) -> views.View | None:
    return add_door(round_, UserId(int(rest[0])))


def _plain(make: Callable[[Transaction, Round], Awaitable[views.View | None]]) -> Maker:
    async def maker(
        tx: Transaction, round_: Round, _rest: list[str], _now: datetime
    ) -> views.View | None:
        return await make(tx, round_)

    return maker


async def _board(
    tx: Transaction, round_: Round, rest: list[str], now: datetime
) -> views.View | None:
    return await board(tx, round_, int(rest[0]), now)


async def _reveal(
    tx: Transaction, round_: Round, rest: list[str], _now: datetime
) -> views.View | None:
    return await reveal(tx, round_, int(rest[0]))


async def _one_given(
    tx: Transaction, round_: Round, rest: list[str], _now: datetime
) -> views.View | None:
    return await given(tx, round_, ContributionId(rest[0]))


async def _closing(
    tx: Transaction, round_: Round, _rest: list[str], now: datetime
) -> views.View | None:
    return await closing(tx, round_, now)


async def _cockpit(
    tx: Transaction, round_: Round, _rest: list[str], now: datetime
) -> views.View | None:
    return await cockpit(tx, round_, now)


async def _time_up_notice(
    tx: Transaction, round_: Round, rest: list[str], now: datetime
) -> views.View | None:
    index, due = int(rest[0]), int(rest[1])
    view = time_up(round_, index, due, now)
    if view.current and int(now.timestamp()) >= due:
        return view
    told = await tx.surfaces.get(round_.id, fx.time_up(index, due))
    return view if told is not None else None


async def _takeover_offer(
    _tx: Transaction, round_: Round, _rest: list[str], now: datetime
) -> views.View | None:
    return takeover(round_, now)


DirectMaker = Callable[[Transaction, Round, str, UserId, datetime], Awaitable[views.View | None]]
"""What makes a direct message: what stands behind the head of its kind, and for whom it is."""

_DIRECT_MAKERS: dict[str, DirectMaker] = {
    "remind": lambda tx, round_, about, who, _now: reminder(tx, round_, int(about), who),
    "key": lambda tx, round_, about, who, _now: harvest_views.key_asked(
        tx, round_, ItemId(about), who
    ),
    "lift": lambda tx, round_, about, who, _now: harvest_views.news(tx, round_, ItemId(about), who),
    "receipt": _receipt,
    "checkback": checkback,
    "lived": lambda tx, round_, about, who, _now: lived_on(tx, round_, ContributionId(about), who),
    "add": lambda tx, round_, _about, who, _now: add_call(tx, round_, who),
    "harvest": lambda tx, round_, _about, who, _now: harvest(tx, round_, who),
}

_MAKERS: dict[str, Maker] = {
    "invitation": _plain(_invitation),
    "welcome": _plain(_welcome),
    "board": _board,
    "reveal": _reveal,
    "given": _one_given,
    "cockpit": _cockpit,
    "time_up": _time_up_notice,
    "takeover": _takeover_offer,
    "closing": _closing,
    "going": retention.going,
    "harvest_door": _door(fx.harvest_door),
    "checkback_door": _door(fx.checkback_door),
    "room_gone_door": _no_room_door(refused=False),
    "room_failed_door": _no_room_door(refused=True),
    "remind_door": _reminder_door,
    "key_door": _key_door,
    "add_door": _add_door,
    "direct": _direct,
}
