"""How a round stands, for the eyes of one person."""

from bot.domain import adding, views
from bot.domain.bend import is_short
from bot.domain.ids import RoundId
from bot.domain.method import Kind
from bot.domain.private_views import StatusView
from bot.domain.rights import Actor, must_belong
from bot.services.desk import Desk, load


async def status_of(desk: Desk, actor: Actor, round_id: RoundId) -> StatusView:
    """Return what a person may know of a round, with everything they wrote in it themselves.

    Raises ``Missing``, or ``NotAllowed`` for a round of another server.
    """
    async with desk.uow.read() as tx:
        round_ = await load(tx, round_id)
        must_belong(round_, actor)
        mine = await tx.contributions.of_round(round_id, author_id=actor.user_id)
        ratings = await tx.ratings.of_round(round_id)
        held = await tx.held.of_person(round_id, actor.user_id)
    leads = actor.user_id == round_.facilitator_id
    number, total = views.numbering(round_, round_.index) if round_.step else (0, 0)
    return StatusView(
        round_id=round_.id,
        title=round_.title,
        method=round_.method,
        status=round_.status,
        halt=round_.halt,
        role=round_.role_of(actor.user_id),
        facilitator_id=round_.facilitator_id,
        room_id=round_.room_id if round_.role_of(actor.user_id) else None,
        announce_id=round_.announce_id,
        step=round_.step,
        number=number,
        total=total,
        due_at=round_.due_at,
        pace=round_.pace,
        short_of=len(round_.participants) if leads and is_short(round_) else 0,
        own=tuple(views.item(one) for one in mine if one.kind is not Kind.EVALUATION),
        warmth={one.id: ratings[one.id].warmth for one in mine if one.id in ratings},
        held=tuple(held),
        adds=actor.user_id in round_.adders,
        ways=adding.ways(round_, actor.user_id),
    )
