"""Ratings of questions, questions that are held, and who wants no mirror."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "mirrors",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_mirrors")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "held",
        sa.Column("round_id", _row_id(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("step_index", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("held_at", sa.BigInteger(), nullable=False),
        sa.Column("parked", sa.Boolean(), nullable=False),
        sa.CheckConstraint("step_index >= 0", name=op.f("ck_held_step_index")),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name=op.f("fk_held_round_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("round_id", "author_id", "opening", name=op.f("pk_held")),
    )
    op.create_table(
        "ratings",
        sa.Column("question_id", _row_id(), nullable=False),
        sa.Column("round_id", _row_id(), nullable=False),
        sa.Column("rater_id", sa.BigInteger(), nullable=False),
        sa.Column("warmth", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "warmth IN ('warm', 'lukewarm', 'cold')", name=op.f("ck_ratings_warmth")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["contributions.id"],
            name=op.f("fk_ratings_question_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name=op.f("fk_ratings_round_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("question_id", name=op.f("pk_ratings")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_ratings_round_id"), "ratings", ["round_id"])


def downgrade() -> None:
    """Drop them, with all that is in them."""
    for table in ("ratings", "held", "mirrors"):
        op.drop_table(table)
