"""Cases that people prepare."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "cases",
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("method_id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=True),
        sa.Column("layer", sa.Text(), nullable=True),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "theme IN ('scaling', 'boundary', 'institution', 'stock', 'middle', 'external', "
            "'network')",
            name=op.f("ck_cases_theme"),
        ),
        sa.CheckConstraint(
            "layer IN ('self', 'team', 'middle', 'board', 'city', 'partner', 'student')",
            name=op.f("ck_cases_layer"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
    )
    op.create_index(op.f("ix_cases_guild_id_author_id"), "cases", ["guild_id", "author_id"])


def downgrade() -> None:
    """Drop it, with all that is in it."""
    op.drop_table("cases")
