"""Themes that people propose for the next meeting, and the taps on them."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "proposals",
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("programme_id", _row_id(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("may_ask", sa.Boolean(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("fate", sa.Text(), nullable=False),
        sa.Column("meeting_id", _row_id(), nullable=True),
        sa.CheckConstraint(
            "theme IN ('scaling', 'boundary', 'institution', 'stock', 'middle', 'external',"
            " 'network')",
            name=op.f("ck_proposals_theme"),
        ),
        sa.CheckConstraint("fate IN ('open', 'kept', 'closed')", name=op.f("ck_proposals_fate")),
        sa.ForeignKeyConstraint(
            ["programme_id"],
            ["programmes.id"],
            name=op.f("fk_proposals_programme_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_proposals_meeting_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposals")),
    )
    op.create_index(op.f("ix_proposals_programme_id"), "proposals", ["programme_id"])
    op.create_index(op.f("ix_proposals_meeting_id"), "proposals", ["meeting_id"])
    op.create_table(
        "taps",
        sa.Column("proposal_id", _row_id(), nullable=False),
        sa.Column("voter_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["proposal_id"],
            ["proposals.id"],
            name=op.f("fk_taps_proposal_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("proposal_id", "voter_id", name=op.f("pk_taps")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop them, with what was proposed."""
    op.drop_table("taps")
    op.drop_table("proposals")
