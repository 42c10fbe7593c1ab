"""Who adds in writing after a live hour."""

from collections.abc import Callable, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_TIMERS = ("time_up", "spoken", "remind", "hard_stop", "stalled", "checkback")
_MORE_TIMERS = (*_TIMERS, "add_ask", "add_end")
_PRESENCES = ("in", "waiting", "declined", "left")
_MORE_PRESENCES = ("in", "writing", "added", "waiting", "declined", "left")


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def _only(column: str, choices: Sequence[str]) -> str:
    listed = ", ".join(f"'{choice}'" for choice in choices)
    return f"{column} IN ({listed})"


def _belongs(table: str, *more: str) -> tuple[sa.Constraint, ...]:
    return (
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name=op.f(f"fk_{table}_round_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("round_id", *more, name=op.f(f"pk_{table}")),
    )


def _anew(table: str, make: Callable[[], None], columns: Sequence[str]) -> None:
    """Make a table anew with the rows it had: SQLite cannot change a rule."""
    op.rename_table(table, f"{table}_before")
    make()
    named = ", ".join(columns)
    copied = f"INSERT INTO {table} ({named}) SELECT {named} FROM {table}_before"  # noqa: S608
    op.execute(copied)
    op.drop_table(f"{table}_before")


def _on_postgres() -> bool:
    return op.get_bind().dialect.name == "postgresql"


def _allow_timers(kinds: Sequence[str]) -> None:
    rule = _only("kind", kinds)
    op.execute(f"DELETE FROM timers WHERE NOT ({rule})")  # noqa: S608 - constants
    if _on_postgres():
        op.drop_constraint(op.f("ck_timers_kind"), "timers", type_="check")
        op.create_check_constraint(op.f("ck_timers_kind"), "timers", rule)
        return

    def make() -> None:
        op.create_table(
            "timers",
            sa.Column("round_id", _row_id(), nullable=False),
            sa.Column("kind", sa.Text(), nullable=False),
            sa.Column("step_index", sa.Integer(), nullable=False),
            sa.Column("due_at", sa.BigInteger(), nullable=False),
            sa.Column("attempts", sa.Integer(), nullable=False),
            sa.Column("free_at", sa.BigInteger(), nullable=False),
            sa.Column("owner", sa.Text(), nullable=True),
            sa.CheckConstraint(rule, name=op.f("ck_timers_kind")),
            sa.CheckConstraint("step_index >= -1", name=op.f("ck_timers_step_index")),
            *_belongs("timers", "kind"),
            sqlite_with_rowid=False,
        )

    op.drop_index(op.f("ix_timers_free_at"), "timers")
    columns = ("round_id", "kind", "step_index", "due_at", "attempts", "free_at", "owner")
    _anew("timers", make, columns)
    op.create_index(op.f("ix_timers_free_at"), "timers", ["free_at"])


def _allow_presences(presences: Sequence[str]) -> None:
    rule = _only("presence", presences)
    if _on_postgres():
        op.drop_constraint(op.f("ck_seats_presence"), "seats", type_="check")
        op.create_check_constraint(op.f("ck_seats_presence"), "seats", rule)
        return

    def make() -> None:
        op.create_table(
            "seats",
            sa.Column("round_id", _row_id(), nullable=False),
            sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
            sa.Column("position", sa.Integer(), nullable=False),
            sa.Column("presence", sa.Text(), nullable=False),
            sa.Column("since", sa.BigInteger(), nullable=False),
            sa.CheckConstraint(rule, name=op.f("ck_seats_presence")),
            *_belongs("seats", "user_id"),
            sqlite_with_rowid=False,
        )

    _anew("seats", make, ("round_id", "user_id", "position", "presence", "since"))


def upgrade() -> None:
    """Let people add in writing; the rounds that are there allow it, as new ones do."""
    _allow_timers(_MORE_TIMERS)
    _allow_presences(_MORE_PRESENCES)
    op.create_table(
        "addings",
        sa.Column("round_id", _row_id(), nullable=False),
        sa.Column("allowed", sa.Boolean(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=True),
        *_belongs("addings"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop it; who would add in writing keeps the seat they have."""
    op.drop_table("addings")
    op.execute("UPDATE seats SET presence = 'in' WHERE presence IN ('writing', 'added')")
    _allow_presences(_PRESENCES)
    _allow_timers(_TIMERS)
