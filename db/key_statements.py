"""Every statement about keys, made once."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, Table, bindparam, delete, select, update

from bot.domain.keys import Scope
from db.attendance_tables import proofs
from db.journal_tables import learning_questions
from db.key_tables import key_deaths, sealing, unsealed
from db.programme_tables import circles, meetings, participants, programmes
from db.statements import upsert
from db.tables import rounds

STORE = select(sealing.c.store)
NAME_STORE = update(sealing).values(store=bindparam("name", type_=sealing.c.store.type))
EPOCH = select(sealing.c.epoch)
NEXT_EPOCH = update(sealing).values(epoch=sealing.c.epoch + 1)

DYING = select(key_deaths.c.key_id)
LET_DIE = upsert(key_deaths, [key_deaths.c.key_id])
DEAD = delete(key_deaths).where(key_deaths.c.key_id == bindparam("dead"))

UNSEALED = select(unsealed.c.table_name).order_by(unsealed.c.table_name)
BEGIN_SEALING = (
    delete(unsealed)
    .where(unsealed.c.table_name == bindparam("of_table"))
    .returning(unsealed.c.table_name)
)

LEARNING_OF = select(learning_questions.c.id).where(
    learning_questions.c.guild_id == bindparam("of_guild"),
    learning_questions.c.owner_id == bindparam("of_person"),
)


def _in_programmes(table: Table[Any]) -> Select[Any]:
    of_programme = select(table.c.id).join(programmes, programmes.c.id == table.c.programme_id)
    return of_programme.where(programmes.c.guild_id == bindparam("of_guild"))


OF_GUILD: Mapping[Scope, Select[Any]] = {
    **{
        scope: select(id).where(table.c.guild_id == bindparam("of_guild"))
        for scope, table, id in (
            (Scope.ROUND, rounds, rounds.c.id),
            (Scope.PROGRAMME, programmes, programmes.c.id),
            (Scope.CIRCLE, circles, circles.c.id),
            (Scope.LEARNING, learning_questions, learning_questions.c.id),
            (Scope.PROOF, proofs, proofs.c.code),
        )
    },
    Scope.MEETING: _in_programmes(meetings),
    Scope.PARTICIPANT: _in_programmes(participants),
}
"""What a server has that has keys of its own."""
