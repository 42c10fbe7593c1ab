"""Reads who brought, led and thought along in closed rounds; nothing of what was said there."""

from collections.abc import Sequence

from bot.domain import balance
from bot.domain.balance import BalanceView, Share
from bot.domain.errors import NotNow
from bot.domain.ids import CircleId, MeetingId, RoundId, UserId
from bot.domain.programme.planned import HomeCircle
from bot.domain.rights import Actor, must_facilitate
from bot.ports import Transaction
from bot.services.circles import load_circle
from bot.services.desk import Desk, load
from bot.services.programmes import may_plan
from bot.services.turn_views import circle_named


async def balance_of(
    desk: Desk, actor: Actor, circle_id: CircleId | None = None
) -> tuple[BalanceView, ...]:
    """Return the give and take in a circle, or in each circle of the actor.

    Without circles it is that of the server. Raises ``Missing``, or ``NotNow`` for who has no
    part in it.
    """
    async with desk.uow.read() as tx:
        found: Sequence[HomeCircle] = (
            await circles_of_person(desk, tx, actor)
            if circle_id is None
            else [await load_circle(tx, actor, circle_id)]
        )
        views = [await _of_circle(desk, tx, actor, one) for one in found]
        if not views:
            views = [await _of_server(tx, actor)]
    told = tuple(one for one in views if one.shares)
    if not told:
        raise NotNow("error-balance-nothing")
    return told


async def balance_for_round(desk: Desk, actor: Actor, round_id: RoundId) -> BalanceView:
    """Return the give and take that matters in a round, for who leads it alone.

    Of its circle, or else of the server, and then only of who has a seat. Raises ``NotAllowed``.
    """
    async with desk.uow.read() as tx:
        round_ = await load(tx, round_id)
        must_facilitate(round_, actor)
        home = await tx.circles.home_of(round_id)
        circle = await tx.circles.get(home.circle_id) if home and home.circle_id else None
        if circle is not None:
            past = await tx.rounds.held(circle.guild_id, await _kin(tx, circle))
        else:
            past = await tx.rounds.held(round_.guild_id)
        people = (round_.facilitator_id, *round_.participants)
    name = circle.name if circle else ""
    shares = balance.shares(people, past)
    at_table = tuple(one for one in shares if one.user_id != round_.facilitator_id)
    bringer = balance.next_to_bring(at_table)
    return BalanceView(name, shares, bringer, None, whole=True)


async def _of_circle(desk: Desk, tx: Transaction, actor: Actor, circle: HomeCircle) -> BalanceView:
    past = await tx.rounds.held(circle.guild_id, await _kin(tx, circle))
    people = await people_of(desk, tx, circle)
    shares = balance.shares(people, past)
    return _seen_by(actor, circle.name, shares, shares)


async def _of_server(tx: Transaction, actor: Actor) -> BalanceView:
    past = await tx.rounds.held(actor.guild_id)
    shares = balance.shares(balance.everybody(past), past)
    return _seen_by(actor, "", shares, [one for one in shares if one.sits])


def _seen_by(
    actor: Actor, name: str, shares: tuple[Share, ...], takers: Sequence[Share]
) -> BalanceView:
    """Return what a person may see; `takers` are those who bring cases."""
    bringer = balance.next_to_bring(takers)
    leader = balance.next_to_lead(shares, bringer)
    if may_plan(actor):
        return BalanceView(name, shares, bringer, leader, whole=True)
    me = actor.user_id
    own = tuple(one for one in shares if one.user_id == me)
    mine = (bringer if bringer == me else None, leader if leader == me else None)
    return BalanceView(name, own, *mine, whole=False)


async def _kin(tx: Transaction, circle: HomeCircle) -> Sequence[CircleId]:
    """Return the circles whose rounds count: of a programme all, for people move between them."""
    if circle.programme_id is None:
        return (circle.id,)
    return [one.id for one in await tx.circles.of_programme(circle.programme_id)]


async def circles_of_person(desk: Desk, tx: Transaction, actor: Actor) -> Sequence[HomeCircle]:
    """Return the circles a person sits in now; for who leads, all of the server."""
    known = await tx.circles.of_guild(actor.guild_id)
    if may_plan(actor):
        return known
    return [one for one in known if actor.user_id in await people_of(desk, tx, one)]


async def people_of(desk: Desk, tx: Transaction, circle: HomeCircle) -> tuple[UserId, ...]:
    """Return who sits in a circle: of a programme at its next moment, or else at its last."""
    if circle.programme_id is None:
        return circle.people
    now = desk.clock.now()
    sits: list[tuple[bool, MeetingId]] = [
        (planned.meeting.ends_at > now, planned.id)
        for planned in await tx.meetings.of_programme(circle.programme_id)
        if await circle_named(tx, planned, circle.id) is not None
    ]
    coming = [meeting_id for to_come, meeting_id in sits if to_come]
    meeting_id = coming[0] if coming else sits[-1][1] if sits else None
    if meeting_id is None:
        return ()
    return tuple(await tx.circles.members(circle.id, meeting_id))
