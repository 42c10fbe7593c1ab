"""The stand of each meeting, and what people said at it."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0025"
branch_labels = None
depends_on = None


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "stands",
        sa.Column("meeting_id", _row_id(), nullable=False),
        sa.Column("opened_by", sa.BigInteger(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("closes_at", sa.BigInteger(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("picture", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_stands_meeting_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_stands")),
    )
    op.create_table(
        "stand_owns",
        sa.Column("meeting_id", _row_id(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.Column("entries", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["stands.meeting_id"],
            name=op.f("fk_stand_owns_meeting_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("meeting_id", "user_id", name=op.f("pk_stand_owns")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_stand_owns_user_id"), "stand_owns", ["user_id"])


def downgrade() -> None:
    """Drop them, with what people said."""
    op.drop_table("stand_owns")
    op.drop_table("stands")
