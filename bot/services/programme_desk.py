"""How what follows between meetings is written down, in the transaction of the change itself."""

from datetime import datetime

from bot.domain.effects import Show
from bot.domain.ids import OutboxId, ProgrammeId
from bot.domain.programme.between import ProgrammeEffects
from bot.domain.programme.following import DropAlarm, SetAlarm
from bot.ports import ProgrammeDeed, ProgrammeErrand, ProgrammeTimer, Transaction
from bot.services.desk import Desk


async def note_for_programme(
    desk: Desk,
    tx: Transaction,
    programme_id: ProgrammeId,
    effects: ProgrammeEffects,
    now: datetime,
) -> None:
    """Write down what must follow; do it inside ``Desk.transact``, which wakes the workers."""
    for effect in dict.fromkeys(effects):
        match effect:
            case SetAlarm(label, due_at, index):
                await tx.programme_timers.put(ProgrammeTimer(programme_id, label, index, due_at))
            case DropAlarm(label):
                await tx.programme_timers.drop(programme_id, label)
            case Show(surface):
                errand_id = OutboxId(desk.ids.new())
                await tx.programme_outbox.add(
                    ProgrammeErrand(errand_id, programme_id, ProgrammeDeed.SHOW, surface, now)
                )
