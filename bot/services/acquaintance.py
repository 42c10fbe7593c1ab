"""Who met whom in a programme, and who is never brought together: for introductions alone."""

from collections.abc import Sequence

from bot.domain.ids import UserId
from bot.domain.introductions import Introduction, Pair, pairs_in
from bot.domain.programme.planned import ProgrammeHead, Traveller
from bot.ports import Transaction


async def acquainted(
    tx: Transaction,
    head: ProgrammeHead,
    travellers: Sequence[Traveller],
    known: Sequence[Introduction],
) -> frozenset[Pair]:
    """Return who sat in one circle at a meeting, played one round there, or was introduced."""
    ids = _ids(travellers)
    meetings = [one.id for one in await tx.meetings.of_programme(head.id)]
    composed = [circle for one in meetings for circle in await tx.circles.composed(one)]
    circles = [one.id for one in await tx.circles.of_programme(head.id)]
    held = await tx.rounds.held(head.guild_id, circles) if circles else ()
    groups: list[Sequence[UserId]] = [
        *([ids[key] for key in circle.members if key in ids] for circle in composed),
        *([past.leader, *past.bringers, *past.advisers] for past in held),
        *([party.user_id for party in one.met] for one in known),
    ]
    return pairs_in(groups)


def kept_apart(travellers: Sequence[Traveller]) -> frozenset[Pair]:
    """Return who leads or pays whom, and who would rather not sit with whom.

    Nobody is told that they are in it: those two are simply never asked about each other.
    """
    ids = _ids(travellers)
    groups = [
        [one.participant.user_id, ids[key]]
        for one in travellers
        for key in {one.participant.manager, one.participant.funder, *one.participant.not_with}
        if one.participant.user_id is not None and key in ids
    ]
    return pairs_in(groups)


def _ids(travellers: Sequence[Traveller]) -> dict[str, UserId]:
    people = [one.participant for one in travellers]
    return {one.key: one.user_id for one in people if one.user_id is not None}
