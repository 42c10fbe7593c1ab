"""What must hold whatever people do: no text lost, sealed is sealed, the silent cannot type."""

from bot.domain.ids import RoundId
from bot.domain.method import Kind
from bot.domain.round import Round
from bot.services.ending_views import pickable
from bot.services.queries import view_of
from bot.services.status import status_of
from tests.e2e.watch import surfaces_of
from tests.fakes import DIRECT
from tests.methods.rights import as_stated, may_type
from tests.services.world import World, actor


def no_text_is_lost(world: World, round_id: RoundId) -> None:
    """Everything accepted is still there for who wrote it."""
    for author in {typed.author_id for typed in world.all_typed()}:
        status = world.run(status_of(world.desk, actor(author), round_id))
        mine = {one.text for one in status.own} | {one.text for one in status.held}
        typed = [one.text for one in world.all_typed() if one.author_id == author]
        assert [text for text in typed if text not in mine] == []


def sealed_is_sealed(world: World, round_: Round) -> None:
    """Neither a message that stands nor one that could be made shows what is sealed."""
    for typed in world.all_typed():
        typed.opened = typed.opened or typed.opens_in(round_)
        brings = typed.kind is Kind.BID and typed.author_id == round_.bringer_id
        typed.opened = typed.opened or brings
    sealed = [typed for typed in world.all_typed() if not typed.opened]
    told = world.run(_everything_told(world, round_))
    for typed in sealed:
        own = {f"to {typed.author_id}"}
        for line in typed.text.split("\n")[typed.kind is Kind.BID :]:
            leaks = {where for where, words in told if line in words} - own
            assert not leaks, (typed, leaks)


async def _everything_told(world: World, round_: Round) -> list[tuple[str, str]]:
    told = [
        (f"to {message.channel_id - DIRECT}", repr(message.view))
        for message in world.discord.messages.values()
    ]
    async with world.uow.read() as tx:
        written = await tx.contributions.of_round(round_.id)
        for surface in surfaces_of(round_, written):
            view = await view_of(tx, round_, surface, world.clock.now())
            head, *rest = surface.split(":")
            told.append((f"to {rest[-1]}" if head == "direct" else surface, repr(view)))
        told.extend(
            [
                (f"to {user_id}", repr(await pickable(tx, round_, user_id)))
                for user_id in (*round_.participants, *round_.adders)
            ]
        )
    return told


def nobody_silent_can_type(world: World, round_: Round) -> None:
    """The room in Discord gives the floor to whom the step does."""
    plan = world.discord.rights.get(round_.room_id) if round_.room_id else None
    if plan is None:
        return
    allowed = {one.user_id for one in plan.overwrites if one.talk}
    everybody = {round_.facilitator_id, *allowed, *(seat.user_id for seat in round_.seats)}
    expected = {who for who in everybody if may_type(round_, who, as_stated)}
    assert allowed == expected, (round_.status, round_.mark, round_.halt)


def the_circle_reads_what_is_open(world: World, round_: Round) -> None:
    """What was given and may be read stands in the room."""
    if round_.room_id is None or not round_.progress:
        return
    room = "\n".join(
        repr(message.view)
        for message in world.discord.messages.values()
        if message.channel_id == round_.room_id
    )
    for typed in world.typed.values():
        if typed.opens_in(round_):
            assert typed.text in room, typed
