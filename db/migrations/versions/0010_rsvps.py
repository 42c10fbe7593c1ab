"""Answers to invitations, what was changed since, and people who want no reminders."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_PERSON = "user_id, language, zone, reach"


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def _of_meeting(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["meeting_id"],
        ["meetings.id"],
        name=op.f(f"fk_{table}_meeting_id"),
        ondelete="CASCADE",
    )


def _remake_people(reaches: str) -> None:
    """Make the table of people anew, which SQLite needs for another rule, and keep its rows."""
    op.execute(f"CREATE TABLE people_kept AS SELECT {_PERSON} FROM people")  # noqa: S608
    op.drop_table("people")
    op.create_table(
        "people",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("zone", sa.Text(), nullable=True),
        sa.Column("reach", sa.Text(), nullable=True),
        sa.CheckConstraint("language IN ('nl', 'en')", name=op.f("ck_people_language")),
        sa.CheckConstraint(f"reach IN ({reaches})", name=op.f("ck_people_reach")),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_people")),
        sqlite_with_rowid=False,
    )
    op.execute(f"INSERT INTO people ({_PERSON}) SELECT {_PERSON} FROM people_kept")  # noqa: S608
    op.drop_table("people_kept")


def upgrade() -> None:
    """Make the tables, and let people choose that they want no reminders."""
    op.create_table(
        "rsvps",
        sa.Column("meeting_id", _row_id(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("offer_until", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "answer IN ('coming', 'maybe', 'not_coming')", name=op.f("ck_rsvps_answer")
        ),
        sa.CheckConstraint(
            "place IN ('seat', 'line', 'offered', 'none')", name=op.f("ck_rsvps_place")
        ),
        _of_meeting("rsvps"),
        sa.PrimaryKeyConstraint("meeting_id", "user_id", name=op.f("pk_rsvps")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_rsvps_user_id"), "rsvps", ["user_id"])
    op.create_table(
        "meeting_changes",
        sa.Column("meeting_id", _row_id(), nullable=False),
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        _of_meeting("meeting_changes"),
        sa.PrimaryKeyConstraint("meeting_id", "sequence", "field", name=op.f("pk_meeting_changes")),
    )
    _remake_people("'thread', 'direct', 'none'")


def downgrade() -> None:
    """Drop the tables; who wanted no reminders chose nothing."""
    op.execute("UPDATE people SET reach = NULL WHERE reach = 'none'")
    op.execute("DELETE FROM people WHERE language IS NULL AND zone IS NULL AND reach IS NULL")
    _remake_people("'thread', 'direct'")
    op.drop_table("meeting_changes")
    op.drop_table("rsvps")
