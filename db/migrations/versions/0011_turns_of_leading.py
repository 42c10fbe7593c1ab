"""Circles that are not published yet, and turns of leading that people ask others to take."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def _fk(table: str, column: str, to: str, ondelete: str = "CASCADE") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete
    )


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "circle_drafts",
        sa.Column("programme_id", _row_id(), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("together", sa.Integer(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("cases", sa.Integer(), nullable=False),
        sa.Column("circles", sa.Text(), nullable=False),
        _fk("circle_drafts", "programme_id", "programmes"),
        sa.PrimaryKeyConstraint("programme_id", name=op.f("pk_circle_drafts")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "turn_requests",
        sa.Column("meeting_id", _row_id(), nullable=False),
        sa.Column("circle_id", _row_id(), nullable=False),
        sa.Column("asker_id", _row_id(), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("taken_by", _row_id(), nullable=True),
        _fk("turn_requests", "meeting_id", "meetings"),
        _fk("turn_requests", "circle_id", "circles"),
        _fk("turn_requests", "asker_id", "participants"),
        _fk("turn_requests", "taken_by", "participants", "SET NULL"),
        sa.PrimaryKeyConstraint(
            "meeting_id", "circle_id", "asker_id", name=op.f("pk_turn_requests")
        ),
        sqlite_with_rowid=False,
    )
    for column in ("circle_id", "asker_id", "taken_by"):
        op.create_index(op.f(f"ix_turn_requests_{column}"), "turn_requests", [column])


def downgrade() -> None:
    """Drop them, with what was on the table and what was asked."""
    op.drop_table("turn_requests")
    op.drop_table("circle_drafts")
