"""What people typed is sealed: which store holds the keys, and what is not sealed yet."""

from collections.abc import Iterator, Sequence

import sqlalchemy as sa
from alembic import op

from db.errors import Violated

revision = "0022"
down_revision = "0023"
branch_labels = None
depends_on = None

WITH_TEXTS = (
    *("cases", "circle_drafts", "circles", "contributions", "drafts", "guild_almanacs"),
    *("guild_prompts", "held", "help_entries", "holds", "journal_entries", "learning_questions"),
    *("learning_versions", "lifted_items", "meeting_changes", "meetings", "methods", "own_lines"),
    *("own_names", "participants", "programmes", "promises", "prompt_deliveries", "proof_sessions"),
    *("proofs", "proposals", "recap_files", "recaps", "rounds", "stand_owns"),
)
"""Tables in which people's words may stand unsealed. They are sealed at the next start, when the
keys are there; see ``db.unlocking``. "*" is for writing the file anew when that is done.
"""


def upgrade() -> None:
    """Make the tables, and note what is to be sealed. The keys of participants are sealed too."""
    op.create_table(
        "sealing",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("store", sa.Text(), nullable=False),
        sa.Column("epoch", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sealing")),
        sqlite_with_rowid=False,
    )
    op.execute("INSERT INTO sealing VALUES (1, '', 0)")
    op.create_table(
        "key_deaths",
        sa.Column("key_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key_id", name=op.f("pk_key_deaths")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "unsealed",
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("table_name", name=op.f("pk_unsealed")),
        sqlite_with_rowid=False,
    )
    op.drop_index(op.f("ix_participants_programme_id_key"), table_name="participants")
    bind = op.get_bind()
    waiting = list(_has_rows(bind, WITH_TEXTS))
    for name in [*waiting, *(["*"] if waiting else [])]:
        op.execute(sa.insert(sa.table("unsealed", sa.column("table_name"))).values(table_name=name))


def _has_rows(bind: sa.Connection, names: Sequence[str]) -> Iterator[str]:
    """Give the tables that are not empty."""
    for name in names:
        if bind.scalar(sa.select(sa.literal_column("1")).select_from(sa.table(name)).limit(1)):
            yield name


def downgrade() -> None:
    """Drop the tables. Raises ``Violated`` while texts are sealed: older code cannot read them.

    ``db.unlocking.unseal`` puts them back as they were typed.
    """
    bind = op.get_bind()
    if bind.scalar(sa.text("SELECT store FROM sealing")) and any(_has_rows(bind, WITH_TEXTS)):
        raise Violated("error-database-sealed")
    op.create_index(
        op.f("ix_participants_programme_id_key"),
        "participants",
        ["programme_id", "key"],
        unique=True,
    )
    op.drop_table("unsealed")
    op.drop_table("key_deaths")
    op.drop_table("sealing")
