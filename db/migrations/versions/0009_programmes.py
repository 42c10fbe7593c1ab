"""Programmes: their meetings, who travels along, circles, and what meetings have to do."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def _fk(table: str, column: str, to: str, ondelete: str = "CASCADE") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete
    )


def _of_sitting(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["meeting_id", "circle_id"],
        ["sittings.meeting_id", "sittings.circle_id"],
        name=op.f(f"fk_{table}_meeting_id"),
        ondelete="CASCADE",
    )


def _make_programme() -> None:
    op.create_table(
        "programmes",
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("organiser_id", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("language IN ('nl', 'en')", name=op.f("ck_programmes_language")),
        sa.CheckConstraint("version >= 0", name=op.f("ck_programmes_version")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programmes")),
    )
    op.create_index(
        op.f("ix_programmes_guild_id_key"), "programmes", ["guild_id", "key"], unique=True
    )
    op.create_table(
        "circles",
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("programme_id", _row_id(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        _fk("circles", "programme_id", "programmes"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_circles")),
    )
    op.create_index(op.f("ix_circles_guild_id"), "circles", ["guild_id"])
    op.create_index(op.f("ix_circles_programme_id"), "circles", ["programme_id"])
    op.create_table(
        "circle_people",
        sa.Column("circle_id", _row_id(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        _fk("circle_people", "circle_id", "circles"),
        sa.PrimaryKeyConstraint("circle_id", "user_id", name=op.f("pk_circle_people")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "meetings",
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("programme_id", _row_id(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.BigInteger(), nullable=False),
        sa.Column("ends_at", sa.BigInteger(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("speakers", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("preparation", sa.Text(), nullable=False),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("announce_id", sa.BigInteger(), nullable=True),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("event_id", sa.BigInteger(), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("role_id", sa.BigInteger(), nullable=True),
        sa.Column("circle_id", _row_id(), nullable=True),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("kind IN ('public', 'intervision')", name=op.f("ck_meetings_kind")),
        sa.CheckConstraint(
            "status IN ('planned', 'announced', 'changed', 'cancelled', 'held')",
            name=op.f("ck_meetings_status"),
        ),
        sa.CheckConstraint("capacity > 0", name=op.f("ck_meetings_capacity")),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_meetings_ends_at")),
        sa.CheckConstraint("sequence >= 0", name=op.f("ck_meetings_sequence")),
        sa.CheckConstraint("version >= 0", name=op.f("ck_meetings_version")),
        _fk("meetings", "circle_id", "circles", "SET NULL"),
        _fk("meetings", "programme_id", "programmes"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
    )
    op.create_index(op.f("ix_meetings_circle_id"), "meetings", ["circle_id"])
    op.create_index(
        op.f("ix_meetings_programme_id_key"), "meetings", ["programme_id", "key"], unique=True
    )
    op.create_index(op.f("ix_meetings_starts_at"), "meetings", ["starts_at"])
    op.create_table(
        "participants",
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("programme_id", _row_id(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("institution", sa.Text(), nullable=False),
        sa.Column("institution_kind", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("scaled", sa.Text(), nullable=True),
        sa.Column("scales", sa.Text(), nullable=False),
        sa.Column("experience", sa.Text(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "experience IN ('none', 'some', 'experienced')", name=op.f("ck_participants_experience")
        ),
        sa.CheckConstraint(
            "institution_kind IN ('university', 'hbo', 'mbo', 'municipality', 'other')",
            name=op.f("ck_participants_institution_kind"),
        ),
        sa.CheckConstraint("scaled IN ('place', 'method')", name=op.f("ck_participants_scaled")),
        _fk("participants", "programme_id", "programmes"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participants")),
    )
    op.create_index(
        op.f("ix_participants_programme_id_key"),
        "participants",
        ["programme_id", "key"],
        unique=True,
    )
    op.create_index(
        op.f("ix_participants_programme_id_user_id"),
        "participants",
        ["programme_id", "user_id"],
        unique=True,
    )
    op.create_table(
        "ties",
        sa.Column("participant_id", _row_id(), nullable=False),
        sa.Column("tie", sa.Text(), nullable=False),
        sa.Column("other_id", _row_id(), nullable=False),
        sa.CheckConstraint("tie IN ('manager', 'funder', 'not_with')", name=op.f("ck_ties_tie")),
        _fk("ties", "other_id", "participants"),
        _fk("ties", "participant_id", "participants"),
        sa.PrimaryKeyConstraint("participant_id", "tie", "other_id", name=op.f("pk_ties")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_ties_other_id"), "ties", ["other_id"])
    op.create_table(
        "away",
        sa.Column("participant_id", _row_id(), nullable=False),
        sa.Column("meeting_id", _row_id(), nullable=False),
        _fk("away", "meeting_id", "meetings"),
        _fk("away", "participant_id", "participants"),
        sa.PrimaryKeyConstraint("participant_id", "meeting_id", name=op.f("pk_away")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_away_meeting_id"), "away", ["meeting_id"])


def _make_circles() -> None:
    op.create_table(
        "sittings",
        sa.Column("meeting_id", _row_id(), nullable=False),
        sa.Column("circle_id", _row_id(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("facilitator_id", _row_id(), nullable=True),
        sa.Column("locked", sa.Boolean(), nullable=False),
        _fk("sittings", "circle_id", "circles"),
        _fk("sittings", "facilitator_id", "participants", "SET NULL"),
        _fk("sittings", "meeting_id", "meetings"),
        sa.PrimaryKeyConstraint("meeting_id", "circle_id", name=op.f("pk_sittings")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_sittings_circle_id"), "sittings", ["circle_id"])
    op.create_index(op.f("ix_sittings_facilitator_id"), "sittings", ["facilitator_id"])
    op.create_table(
        "sitting_seats",
        sa.Column("meeting_id", _row_id(), nullable=False),
        sa.Column("circle_id", _row_id(), nullable=False),
        sa.Column("participant_id", _row_id(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        _of_sitting("sitting_seats"),
        _fk("sitting_seats", "participant_id", "participants"),
        sa.PrimaryKeyConstraint(
            "meeting_id", "circle_id", "participant_id", name=op.f("pk_sitting_seats")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_sitting_seats_participant_id"), "sitting_seats", ["participant_id"])
    op.create_table(
        "case_slots",
        sa.Column("meeting_id", _row_id(), nullable=False),
        sa.Column("circle_id", _row_id(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("bringer_id", _row_id(), nullable=False),
        sa.Column("leader_id", _row_id(), nullable=True),
        _fk("case_slots", "bringer_id", "participants"),
        _fk("case_slots", "leader_id", "participants", "SET NULL"),
        _of_sitting("case_slots"),
        sa.PrimaryKeyConstraint("meeting_id", "circle_id", "position", name=op.f("pk_case_slots")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_case_slots_bringer_id"), "case_slots", ["bringer_id"])
    op.create_index(op.f("ix_case_slots_leader_id"), "case_slots", ["leader_id"])
    op.create_table(
        "round_homes",
        sa.Column("round_id", _row_id(), nullable=False),
        sa.Column("circle_id", _row_id(), nullable=True),
        sa.Column("meeting_id", _row_id(), nullable=True),
        _fk("round_homes", "circle_id", "circles"),
        _fk("round_homes", "meeting_id", "meetings", "SET NULL"),
        _fk("round_homes", "round_id", "rounds"),
        sa.PrimaryKeyConstraint("round_id", name=op.f("pk_round_homes")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_round_homes_circle_id"), "round_homes", ["circle_id"])
    op.create_index(op.f("ix_round_homes_meeting_id"), "round_homes", ["meeting_id"])


def _make_workers() -> None:
    op.create_table(
        "meeting_timers",
        sa.Column("meeting_id", _row_id(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("free_at", sa.BigInteger(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.CheckConstraint("sequence >= -1", name=op.f("ck_meeting_timers_sequence")),
        _fk("meeting_timers", "meeting_id", "meetings"),
        sa.PrimaryKeyConstraint("meeting_id", "label", name=op.f("pk_meeting_timers")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_meeting_timers_free_at"), "meeting_timers", ["free_at"])
    op.create_table(
        "meeting_outbox",
        sa.Column("meeting_id", _row_id(), nullable=False),
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("deed", sa.Text(), nullable=False),
        sa.Column("surface", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("free_at", sa.BigInteger(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(deed = 'show') = (surface <> '')", name=op.f("ck_meeting_outbox_surface")
        ),
        sa.CheckConstraint("deed IN ('show', 'sync_event')", name=op.f("ck_meeting_outbox_deed")),
        _fk("meeting_outbox", "meeting_id", "meetings"),
        sa.PrimaryKeyConstraint("meeting_id", "id", name=op.f("pk_meeting_outbox")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_meeting_outbox_waiting",
        "meeting_outbox",
        ["meeting_id", "deed", "surface"],
        unique=True,
        sqlite_where=sa.text("owner IS NULL"),
        postgresql_where=sa.text("owner IS NULL"),
    )
    op.create_table(
        "meeting_surfaces",
        sa.Column("meeting_id", _row_id(), nullable=False),
        sa.Column("surface", sa.Text(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        _fk("meeting_surfaces", "meeting_id", "meetings"),
        sa.PrimaryKeyConstraint("meeting_id", "surface", name=op.f("pk_meeting_surfaces")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_meeting_surfaces_channel_id"), "meeting_surfaces", ["channel_id"])


_PERSON = "user_id, language"


def _remake_people(*columns: Any) -> None:
    """Make the table of people anew, for SQLite cannot change a column. Nothing refers to it."""
    op.execute(f"CREATE TABLE people_kept AS SELECT {_PERSON} FROM people")  # noqa: S608
    op.drop_table("people")
    op.create_table(
        "people",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        *columns,
        sa.CheckConstraint("language IN ('nl', 'en')", name=op.f("ck_people_language")),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_people")),
        sqlite_with_rowid=False,
    )
    kept = f"INSERT INTO people ({_PERSON}) SELECT {_PERSON} FROM people_kept"  # noqa: S608
    op.execute(f"{kept} WHERE language IS NOT NULL")
    op.drop_table("people_kept")


def upgrade() -> None:
    """Make the tables, and let people choose a time zone and where they are reminded."""
    _make_programme()
    _make_circles()
    _make_workers()
    _remake_people(
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("zone", sa.Text(), nullable=True),
        sa.Column("reach", sa.Text(), nullable=True),
        sa.CheckConstraint("reach IN ('thread', 'direct')", name=op.f("ck_people_reach")),
    )


def downgrade() -> None:
    """Drop them, with all that is in them; of what people chose only the language is left."""
    _remake_people(sa.Column("language", sa.Text(), nullable=False))
    tables = (
        *("meeting_surfaces", "meeting_outbox", "meeting_timers", "round_homes", "case_slots"),
        *("sitting_seats", "sittings", "away", "ties", "participants"),
        *("meetings", "circle_people", "circles", "programmes"),
    )
    for table in tables:
        op.drop_table(table)
