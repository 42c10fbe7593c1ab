"""The calendar that a server uploads."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for calendars."""
    op.create_table(
        "guild_almanacs",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("added_by", sa.BigInteger(), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", name=op.f("pk_guild_almanacs")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop them; what the bot brings along holds again."""
    op.drop_table("guild_almanacs")
