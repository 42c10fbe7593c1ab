"""Questions between meetings: own ones, rhythms, themes of meetings, and who was asked what."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0018"
branch_labels = None
depends_on = None

_TABLES = (
    *("shown_prompts", "prompt_deliveries", "prompt_wishes", "meeting_themes", "rhythms"),
    "guild_prompts",
)


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def _of(parent: str, table: str) -> sa.ForeignKeyConstraint:
    column = f"{parent}_id"
    return sa.ForeignKeyConstraint(
        [column], [f"{parent}s.id"], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE"
    )


def _snowflake(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), autoincrement=False, nullable=False)


def upgrade() -> None:
    """Make the six tables."""
    op.create_table(
        "guild_prompts",
        _snowflake("guild_id"),
        sa.Column("prompt_id", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("added_by", sa.BigInteger(), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "prompt_id", name=op.f("pk_guild_prompts")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "rhythms",
        sa.Column("programme_id", _row_id(), nullable=False),
        sa.Column("weeks", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("hour", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=False),
        sa.Column("laid_by", sa.BigInteger(), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.CheckConstraint("weeks >= 1", name=op.f("ck_rhythms_weeks")),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name=op.f("ck_rhythms_weekday")),
        _of("programme", "rhythms"),
        sa.PrimaryKeyConstraint("programme_id", name=op.f("pk_rhythms")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "meeting_themes",
        sa.Column("meeting_id", _row_id(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "theme IN ('scaling', 'boundary', 'institution', 'stock', 'middle', 'external',"
            " 'network')",
            name=op.f("ck_meeting_themes_theme"),
        ),
        _of("meeting", "meeting_themes"),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_meeting_themes")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "prompt_wishes",
        sa.Column("programme_id", _row_id(), nullable=False),
        _snowflake("user_id"),
        sa.Column("pace", sa.Text(), nullable=False),
        sa.Column("silences", sa.Integer(), nullable=False),
        sa.Column("offered_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("pace IN ('all', 'half', 'paused')", name=op.f("ck_prompt_wishes_pace")),
        _of("programme", "prompt_wishes"),
        sa.PrimaryKeyConstraint("programme_id", "user_id", name=op.f("pk_prompt_wishes")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "prompt_deliveries",
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("programme_id", _row_id(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("prompt", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("next_at", sa.BigInteger(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("asked_at", sa.BigInteger(), nullable=True),
        sa.Column("closes_at", sa.BigInteger(), nullable=True),
        sa.Column("answered_at", sa.BigInteger(), nullable=True),
        sa.Column("put_off", sa.Boolean(), nullable=False),
        sa.Column("reminded", sa.Boolean(), nullable=False),
        sa.Column("others", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "stage IN ('due', 'asked', 'later', 'answered', 'rests', 'silent')",
            name=op.f("ck_prompt_deliveries_stage"),
        ),
        _of("programme", "prompt_deliveries"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_prompt_deliveries")),
    )
    op.create_index(
        op.f("ix_prompt_deliveries_programme_id_user_id"),
        "prompt_deliveries",
        ["programme_id", "user_id"],
    )
    op.create_table(
        "shown_prompts",
        _snowflake("guild_id"),
        _snowflake("user_id"),
        sa.Column("prompt_id", sa.Text(), nullable=False),
        sa.Column("shown_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "user_id", "prompt_id", name=op.f("pk_shown_prompts")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop them, with what was asked; answers stay in the journals."""
    for table in _TABLES:
        op.drop_table(table)
