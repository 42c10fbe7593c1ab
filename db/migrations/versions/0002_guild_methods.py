"""Methods of a server's own, uploaded by its facilitators."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "guild_methods",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("method_id", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("added_by", sa.BigInteger(), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["digest"], ["methods.digest"], name=op.f("fk_guild_methods_digest")
        ),
        sa.PrimaryKeyConstraint("guild_id", "method_id", name=op.f("pk_guild_methods")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop it, with all that is in it; rounds keep the methods they follow."""
    op.drop_table("guild_methods")
