"""Who was there, proofs of participation, and recaps."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def _foreign(table: str, column: str, target: str, ondelete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [target], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete
    )


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "check_ins",
        sa.Column("meeting_id", _row_id(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("confirmed_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "source IN ('self', 'leader', 'voice')", name=op.f("ck_check_ins_source")
        ),
        _foreign("check_ins", "meeting_id", "meetings.id", "CASCADE"),
        sa.PrimaryKeyConstraint("meeting_id", "user_id", name=op.f("pk_check_ins")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_check_ins_user_id"), "check_ins", ["user_id"])
    op.create_table(
        "proofs",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("meeting_id", _row_id(), nullable=True),
        sa.Column("person_id", sa.BigInteger(), nullable=True),
        sa.Column("issued_by", sa.BigInteger(), nullable=False),
        sa.Column("issued_at", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("programme", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("language IN ('nl', 'en')", name=op.f("ck_proofs_language")),
        _foreign("proofs", "meeting_id", "meetings.id", "SET NULL"),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_proofs")),
    )
    op.create_index(op.f("ix_proofs_meeting_id"), "proofs", ["meeting_id"])
    op.create_index(op.f("ix_proofs_person_id"), "proofs", ["person_id"])
    op.create_table(
        "proof_sessions",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.BigInteger(), nullable=False),
        sa.Column("ends_at", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("methods", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('public', 'intervision')", name=op.f("ck_proof_sessions_kind")
        ),
        _foreign("proof_sessions", "code", "proofs.code", "CASCADE"),
        sa.PrimaryKeyConstraint("code", "position", name=op.f("pk_proof_sessions")),
    )
    op.create_table(
        "own_names",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_own_names")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "recaps",
        sa.Column("meeting_id", _row_id(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("written_at", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("links", sa.Text(), nullable=False),
        sa.Column("shared_at", sa.BigInteger(), nullable=True),
        _foreign("recaps", "meeting_id", "meetings.id", "CASCADE"),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_recaps")),
    )
    op.create_table(
        "recap_files",
        sa.Column("meeting_id", _row_id(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("is_photo", sa.Boolean(), nullable=False),
        sa.Column("alt", sa.Text(), nullable=False),
        _foreign("recap_files", "meeting_id", "recaps.meeting_id", "CASCADE"),
        sa.PrimaryKeyConstraint("meeting_id", "position", name=op.f("pk_recap_files")),
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in ("recap_files", "recaps", "own_names", "proof_sessions", "proofs", "check_ins"):
        op.drop_table(table)
