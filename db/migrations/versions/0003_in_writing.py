"""Rounds in writing: their pace, the timers they need, and the free days of a server."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NAME = "ck_timers_kind"
_BEFORE = ("time_up", "stalled", "checkback")
_AFTER = ("time_up", "spoken", "remind", "hard_stop", "stalled", "checkback")


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def _only(kinds: tuple[str, ...]) -> str:
    listed = ", ".join(f"'{kind}'" for kind in kinds)
    return f"kind IN ({listed})"


def _allow(kinds: tuple[str, ...]) -> None:
    """Let timers be of these kinds; those of other kinds are forgotten."""
    op.execute(f"DELETE FROM timers WHERE NOT ({_only(kinds)})")  # noqa: S608 - constants
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f(_NAME), "timers", type_="check")
        op.create_check_constraint(op.f(_NAME), "timers", _only(kinds))
        return
    # SQLite cannot change a rule: the table is made anew. Nothing refers to it.
    op.drop_index(op.f("ix_timers_free_at"), "timers")
    op.rename_table("timers", "timers_before")
    op.create_table(
        "timers",
        sa.Column("round_id", _row_id(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("step_index", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("free_at", sa.BigInteger(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.CheckConstraint(_only(kinds), name=op.f(_NAME)),
        sa.CheckConstraint("step_index >= -1", name=op.f("ck_timers_step_index")),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name=op.f("fk_timers_round_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("round_id", "kind", name=op.f("pk_timers")),
        sqlite_with_rowid=False,
    )
    columns = "round_id, kind, step_index, due_at, attempts, free_at, owner"
    copied = f"INSERT INTO timers ({columns}) SELECT {columns} FROM timers_before"  # noqa: S608
    op.execute(copied)
    op.drop_table("timers_before")
    op.create_index(op.f("ix_timers_free_at"), "timers", ["free_at"])


def upgrade() -> None:
    """Make what a round in writing needs; the rounds that are there stay live."""
    _allow(_AFTER)
    op.create_table(
        "paces",
        sa.Column("round_id", _row_id(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("scheme", sa.Text(), nullable=False),
        sa.Column("quorum", sa.Integer(), nullable=False),
        sa.Column("extended", sa.Boolean(), nullable=False),
        sa.Column("stopped", sa.Boolean(), nullable=False),
        sa.Column("stop_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("mode IN ('live', 'written')", name=op.f("ck_paces_mode")),
        sa.CheckConstraint("scheme IN ('ten_days', 'express')", name=op.f("ck_paces_scheme")),
        sa.CheckConstraint("quorum >= 1", name=op.f("ck_paces_quorum")),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name=op.f("fk_paces_round_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("round_id", name=op.f("pk_paces")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "guild_days",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("days", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "region IN ('noord', 'midden', 'zuid')", name=op.f("ck_guild_days_region")
        ),
        sa.PrimaryKeyConstraint("guild_id", name=op.f("pk_guild_days")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop them; a round in writing becomes a live one, with its deadline as its time."""
    op.drop_table("guild_days")
    op.drop_table("paces")
    _allow(_BEFORE)
