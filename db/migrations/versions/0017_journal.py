"""Journals, and learning questions with their versions."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0015"
branch_labels = None
depends_on = None


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def _programme_of(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["programme_id"],
        ["programmes.id"],
        name=op.f(f"fk_{table}_programme_id"),
        ondelete="SET NULL",
    )


def upgrade() -> None:
    """Make the three tables."""
    op.create_table(
        "journal_entries",
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("programme_id", _row_id(), nullable=True),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_ref", sa.Text(), nullable=True),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", sa.BigInteger(), nullable=False),
        sa.Column("edited_at", sa.BigInteger(), nullable=True),
        sa.Column("offer", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "offer IN ('open', 'taken', 'declined')", name=op.f("ck_journal_entries_offer")
        ),
        _programme_of("journal_entries"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_entries")),
    )
    op.create_index(
        op.f("ix_journal_entries_user_id_guild_id"), "journal_entries", ["user_id", "guild_id"]
    )
    op.create_index(op.f("ix_journal_entries_programme_id"), "journal_entries", ["programme_id"])
    op.create_table(
        "learning_questions",
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("programme_id", _row_id(), nullable=True),
        sa.Column("owner_id", sa.BigInteger(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=True),
        sa.Column("layer", sa.Text(), nullable=True),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("closing", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "theme IN ('scaling', 'boundary', 'institution', 'stock', 'middle', 'external',"
            " 'network')",
            name=op.f("ck_learning_questions_theme"),
        ),
        sa.CheckConstraint(
            "layer IN ('self', 'team', 'middle', 'board', 'city', 'partner', 'student')",
            name=op.f("ck_learning_questions_layer"),
        ),
        _programme_of("learning_questions"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_learning_questions")),
    )
    op.create_index(
        op.f("ix_learning_questions_owner_id_guild_id"),
        "learning_questions",
        ["owner_id", "guild_id"],
    )
    op.create_index(
        op.f("ix_learning_questions_programme_id"), "learning_questions", ["programme_id"]
    )
    op.create_table(
        "learning_versions",
        sa.Column("question_id", _row_id(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=True),
        sa.Column("written_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "cause IN ('own', 'round', 'entry')", name=op.f("ck_learning_versions_cause")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["learning_questions.id"],
            name=op.f("fk_learning_versions_question_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("question_id", "number", name=op.f("pk_learning_versions")),
    )


def downgrade() -> None:
    """Drop them, with all that people wrote for themselves."""
    op.drop_table("learning_versions")
    op.drop_table("learning_questions")
    op.drop_table("journal_entries")
