"""The act of making a report of what a network let go, with a record that it was made."""

from bot.domain.audit import Deed
from bot.domain.harvest import gate
from bot.domain.harvest.disclosure import disclosed
from bot.domain.harvest.report import (
    Manifest,
    NamedQuote,
    Report,
    ReportId,
    ReportRecord,
    unkeyed,
    withdrawn_since,
)
from bot.domain.ids import ProgrammeId
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services import audit
from bot.services.desk import Desk
from bot.services.programmes import load_programme


async def make(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> Report:
    """Make a report of a programme, for who leads here or organises it, and record that.

    What was withdrawn is not in it, and counted as such. Raises ``NotAllowed`` or ``Missing``.
    """

    async def act(tx: Transaction) -> Report:
        head = await load_programme(tx, actor, programme_id)
        gate.must_report(actor, head.organiser_id)
        items = await tx.harvest.of_programme(programme_id)
        earlier = await tx.harvest.reports(programme_id)
        before = earlier[0].made_at if earlier else None
        shown = disclosed(items)
        numbers = Manifest(
            shown.told,
            len(shown.named),
            len(shown.held),
            unkeyed(items),
            withdrawn_since(items, before),
        )
        record = ReportRecord(
            ReportId(desk.ids.new()), programme_id, actor.user_id, desk.clock.now(), numbers
        )
        await tx.harvest.record(record)
        await audit.note(desk, tx, actor, Deed.REPORT, head.id)
        people = [one.participant for one in await tx.travellers.of_programme(programme_id)]
        names = {one.user_id: one.name for one in people if one.user_id is not None}
        named = tuple(NamedQuote(one, names.get(one.author_id, "")) for one in shown.named)
        return Report(head, record, names.get(actor.user_id, ""), shown.groups, named, before)

    return await desk.transact(act)
