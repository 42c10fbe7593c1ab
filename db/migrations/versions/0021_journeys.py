"""What people left out of their own travel map."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "left_out",
        sa.Column("programme_id", _row_id(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["programme_id"],
            ["programmes.id"],
            name=op.f("fk_left_out_programme_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("programme_id", "user_id", "ref", name=op.f("pk_left_out")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop it; every waypoint is on its map again."""
    op.drop_table("left_out")
