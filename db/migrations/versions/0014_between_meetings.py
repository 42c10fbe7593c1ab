"""What a programme does between its meetings, and where people want to be reached then."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0024"
branch_labels = None
depends_on = None

_KEPT = "user_id, language, zone, reach"


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def _of_programme(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["programme_id"],
        ["programmes.id"],
        name=op.f(f"fk_{table}_programme_id"),
        ondelete="CASCADE",
    )


def _remake_people(*more: Any) -> None:
    """Make the table of people anew, which SQLite needs for another rule, and keep its rows."""
    op.execute(f"CREATE TABLE people_kept AS SELECT {_KEPT} FROM people")  # noqa: S608
    op.drop_table("people")
    op.create_table(
        "people",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("zone", sa.Text(), nullable=True),
        sa.Column("reach", sa.Text(), nullable=True),
        *more,
        sa.CheckConstraint("language IN ('nl', 'en')", name=op.f("ck_people_language")),
        sa.CheckConstraint("reach IN ('thread', 'direct', 'none')", name=op.f("ck_people_reach")),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_people")),
        sqlite_with_rowid=False,
    )
    op.execute(f"INSERT INTO people ({_KEPT}) SELECT {_KEPT} FROM people_kept")  # noqa: S608
    op.drop_table("people_kept")


def _make_outbox() -> None:
    op.create_table(
        "programme_outbox",
        sa.Column("programme_id", _row_id(), nullable=False),
        sa.Column("addressee_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("deed", sa.Text(), nullable=False),
        sa.Column("surface", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("free_at", sa.BigInteger(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(deed = 'show') = (surface <> '')", name=op.f("ck_programme_outbox_surface")
        ),
        sa.CheckConstraint("deed IN ('show')", name=op.f("ck_programme_outbox_deed")),
        _of_programme("programme_outbox"),
        sa.PrimaryKeyConstraint(
            "programme_id", "addressee_id", "id", name=op.f("pk_programme_outbox")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_programme_outbox_waiting",
        "programme_outbox",
        ["programme_id", "deed", "surface"],
        unique=True,
        sqlite_where=sa.text("owner IS NULL"),
        postgresql_where=sa.text("owner IS NULL"),
    )


def upgrade() -> None:
    """Make the tables, and let people choose where they are reached between meetings."""
    op.create_table(
        "programme_timers",
        sa.Column("programme_id", _row_id(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("free_at", sa.BigInteger(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.CheckConstraint("sequence >= -1", name=op.f("ck_programme_timers_sequence")),
        _of_programme("programme_timers"),
        sa.PrimaryKeyConstraint("programme_id", "label", name=op.f("pk_programme_timers")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_programme_timers_free_at"), "programme_timers", ["free_at"])
    _make_outbox()
    op.create_table(
        "programme_surfaces",
        sa.Column("programme_id", _row_id(), nullable=False),
        sa.Column("surface", sa.Text(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        _of_programme("programme_surfaces"),
        sa.PrimaryKeyConstraint("programme_id", "surface", name=op.f("pk_programme_surfaces")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_programme_surfaces_channel_id"), "programme_surfaces", ["channel_id"])
    op.create_table(
        "own_threads",
        sa.Column("programme_id", _row_id(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        _of_programme("own_threads"),
        sa.PrimaryKeyConstraint("programme_id", "user_id", name=op.f("pk_own_threads")),
        sqlite_with_rowid=False,
    )
    _remake_people(
        sa.Column("way", sa.Text(), nullable=True),
        sa.CheckConstraint("way IN ('direct', 'own_thread')", name=op.f("ck_people_way")),
    )


def downgrade() -> None:
    """Drop the tables; who chose only where they are reached chose nothing."""
    op.execute("DELETE FROM people WHERE language IS NULL AND zone IS NULL AND reach IS NULL")
    _remake_people()
    for table in ("own_threads", "programme_surfaces", "programme_outbox", "programme_timers"):
        op.drop_table(table)
