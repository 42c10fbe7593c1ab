"""What people agreed to before they wrote, and the lines that circles added."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "acceptances",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("circle_id", sa.Text(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("edition", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("beside", sa.Text(), nullable=False),
        sa.Column("accepted_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint(
            *("guild_id", "circle_id", "user_id", "edition", "revision"),
            name=op.f("pk_acceptances"),
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "own_lines",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("circle_id", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("lines", sa.Text(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("written_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint(*("guild_id", "circle_id", "revision"), name=op.f("pk_own_lines")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop both, with what was agreed."""
    op.drop_table("own_lines")
    op.drop_table("acceptances")
