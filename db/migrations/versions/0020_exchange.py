"""Requests and offers of help, and the introductions that people are asked about."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0016"
branch_labels = None
depends_on = None

_THEMES = (
    "theme IN ('scaling', 'boundary', 'institution', 'stock', 'middle', 'external', 'network')"
)
_LAYERS = "layer IN ('self', 'team', 'middle', 'board', 'city', 'partner', 'student')"


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def _fk(table: str, column: str, parent: str, ondelete: str = "CASCADE") -> Any:  # noqa: ANN401
    return sa.ForeignKeyConstraint(
        [column], [f"{parent}.id"], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete
    )


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "help_entries",
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("programme_id", _row_id(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=True),
        sa.Column("layer", sa.Text(), nullable=True),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.CheckConstraint("side IN ('ask', 'offer')", name=op.f("ck_help_entries_side")),
        sa.CheckConstraint(_THEMES, name=op.f("ck_help_entries_theme")),
        sa.CheckConstraint(_LAYERS, name=op.f("ck_help_entries_layer")),
        sa.CheckConstraint(
            "standing IN ('open', 'met', 'closed')", name=op.f("ck_help_entries_standing")
        ),
        _fk("help_entries", "programme_id", "programmes"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_entries")),
    )
    op.create_index(op.f("ix_help_entries_programme_id"), "help_entries", ["programme_id"])
    op.create_table(
        "introductions",
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("programme_id", _row_id(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("layer", sa.Text(), nullable=True),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("met_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "reason IN ('help', 'echo', 'linger')", name=op.f("ck_introductions_reason")
        ),
        sa.CheckConstraint(_THEMES, name=op.f("ck_introductions_theme")),
        sa.CheckConstraint(_LAYERS, name=op.f("ck_introductions_layer")),
        _fk("introductions", "programme_id", "programmes"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_introductions")),
    )
    op.create_index(op.f("ix_introductions_programme_id"), "introductions", ["programme_id"])
    op.create_table(
        "introduction_parties",
        sa.Column("introduction_id", _row_id(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("entry_id", _row_id(), nullable=True),
        sa.Column("say", sa.Text(), nullable=True),
        sa.Column("brought", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "say IN ('yes', 'no', 'agenda')", name=op.f("ck_introduction_parties_say")
        ),
        sa.CheckConstraint(
            "brought IN ('yes', 'bit', 'not')", name=op.f("ck_introduction_parties_brought")
        ),
        _fk("introduction_parties", "introduction_id", "introductions"),
        _fk("introduction_parties", "entry_id", "help_entries", "SET NULL"),
        sa.PrimaryKeyConstraint("introduction_id", "user_id", name=op.f("pk_introduction_parties")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_introduction_parties_entry_id"), "introduction_parties", ["entry_id"])


def downgrade() -> None:
    """Drop them, with what was asked, offered and answered."""
    for table in ("introduction_parties", "introductions", "help_entries"):
        op.drop_table(table)
