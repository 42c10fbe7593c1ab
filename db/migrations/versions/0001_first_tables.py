"""The first tables: rounds, what people write in them, timers, outbox, surfaces and settings."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "drafts",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "form", name=op.f("pk_drafts")),
    )
    op.create_table(
        "guilds",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("announce_id", sa.BigInteger(), nullable=True),
        sa.Column("category_id", sa.BigInteger(), nullable=True),
        sa.Column("facilitator_role_id", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("language IN ('nl', 'en')", name=op.f("ck_guilds_language")),
        sa.PrimaryKeyConstraint("guild_id", name=op.f("pk_guilds")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "methods",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_methods")),
    )
    op.create_table(
        "people",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.CheckConstraint("language IN ('nl', 'en')", name=op.f("ck_people_language")),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_people")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "rounds",
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("announce_id", sa.BigInteger(), nullable=False),
        sa.Column("method_digest", sa.String(length=64), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("facilitator_id", sa.BigInteger(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("bringer_id", sa.BigInteger(), nullable=True),
        sa.Column("room_id", sa.BigInteger(), nullable=True),
        sa.Column("cockpit_id", sa.BigInteger(), nullable=True),
        sa.Column("step_index", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("halt", sa.Text(), nullable=True),
        sa.Column("commit_on", sa.BigInteger(), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "halt IN ('pause', 'bringer_gone', 'facilitator_gone', 'room_gone')",
            name=op.f("ck_rounds_halt"),
        ),
        sa.CheckConstraint("language IN ('nl', 'en')", name=op.f("ck_rounds_language")),
        sa.CheckConstraint(
            "status IN ('open', 'starting', 'running', 'closing', 'closed', 'cancelled')",
            name=op.f("ck_rounds_status"),
        ),
        sa.CheckConstraint("size BETWEEN 3 AND 8", name=op.f("ck_rounds_size")),
        sa.CheckConstraint("step_index >= -1", name=op.f("ck_rounds_step_index")),
        sa.CheckConstraint("version >= 0", name=op.f("ck_rounds_version")),
        sa.ForeignKeyConstraint(
            ["method_digest"], ["methods.digest"], name=op.f("fk_rounds_method_digest")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rounds")),
    )
    op.create_index("ix_rounds_brought", "rounds", ["guild_id", "bringer_id"])
    op.create_index(
        "ix_rounds_living",
        "rounds",
        ["guild_id", "opened_at"],
        **_where("status IN ('open', 'starting', 'running', 'closing')"),
    )
    op.create_table(
        "contributions",
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("round_id", _row_id(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("step_index", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("slot", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("reply_to", _row_id(), nullable=True),
        sa.Column("helped", sa.Boolean(), nullable=False),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('bid', 'account', 'question', 'answer', 'association', 'reframe', 'remark', "
            "'advice', 'ending', 'response', 'takeaway', 'commitment', 'checkback', 'evaluation')",
            name=op.f("ck_contributions_kind"),
        ),
        sa.CheckConstraint("number >= 0", name=op.f("ck_contributions_number")),
        sa.CheckConstraint("step_index >= -1", name=op.f("ck_contributions_step_index")),
        sa.ForeignKeyConstraint(
            ["reply_to"],
            ["contributions.id"],
            name=op.f("fk_contributions_reply_to"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name=op.f("fk_contributions_round_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contributions")),
    )
    op.create_index(
        "ix_contributions_question_numbers",
        "contributions",
        ["round_id", "step_index", "number"],
        unique=True,
        **_where("kind IN ('question') AND step_index >= 0"),
    )
    op.create_index(op.f("ix_contributions_reply_to"), "contributions", ["reply_to"])
    op.create_index(
        op.f("ix_contributions_round_id_author_id_slot"),
        "contributions",
        ["round_id", "author_id", "slot"],
        unique=True,
    )
    op.create_table(
        "outbox",
        sa.Column("round_id", _row_id(), nullable=False),
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("deed", sa.Text(), nullable=False),
        sa.Column("surface", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("free_at", sa.BigInteger(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.CheckConstraint("(deed = 'show') = (surface <> '')", name=op.f("ck_outbox_surface")),
        sa.CheckConstraint(
            "deed IN ('show', 'open_room', 'set_rights')", name=op.f("ck_outbox_deed")
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name=op.f("fk_outbox_round_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("round_id", "id", name=op.f("pk_outbox")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["round_id", "deed", "surface"],
        unique=True,
        **_where("owner IS NULL"),
    )
    op.create_table(
        "progress",
        sa.Column("round_id", _row_id(), nullable=False),
        sa.Column("step_index", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("time_left", sa.BigInteger(), nullable=False),
        sa.Column("revealed", sa.Boolean(), nullable=False),
        sa.CheckConstraint("step_index >= 0", name=op.f("ck_progress_step_index")),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name=op.f("fk_progress_round_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("round_id", "step_index", name=op.f("pk_progress")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "seats",
        sa.Column("round_id", _row_id(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("presence", sa.Text(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "presence IN ('in', 'waiting', 'declined', 'left')", name=op.f("ck_seats_presence")
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name=op.f("fk_seats_round_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("round_id", "user_id", name=op.f("pk_seats")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "surfaces",
        sa.Column("round_id", _row_id(), nullable=False),
        sa.Column("surface", sa.Text(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name=op.f("fk_surfaces_round_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("round_id", "surface", name=op.f("pk_surfaces")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_surfaces_channel_id"), "surfaces", ["channel_id"])
    op.create_table(
        "notes",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_notes")),
    )
    op.create_table(
        "timers",
        sa.Column("round_id", _row_id(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("step_index", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("free_at", sa.BigInteger(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('time_up', 'stalled', 'checkback')", name=op.f("ck_timers_kind")
        ),
        sa.CheckConstraint("step_index >= -1", name=op.f("ck_timers_step_index")),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name=op.f("fk_timers_round_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("round_id", "kind", name=op.f("pk_timers")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_timers_free_at"), "timers", ["free_at"])
    op.create_table(
        "turns",
        sa.Column("round_id", _row_id(), nullable=False),
        sa.Column("step_index", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("passed", sa.Boolean(), nullable=False),
        sa.CheckConstraint("step_index >= 0", name=op.f("ck_turns_step_index")),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name=op.f("fk_turns_round_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("round_id", "step_index", "user_id", name=op.f("pk_turns")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "votes",
        sa.Column("round_id", _row_id(), nullable=False),
        sa.Column("voter_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("bid_id", _row_id(), nullable=False),
        sa.ForeignKeyConstraint(
            ["bid_id"], ["contributions.id"], name=op.f("fk_votes_bid_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name=op.f("fk_votes_round_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("round_id", "voter_id", name=op.f("pk_votes")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_votes_bid_id"), "votes", ["bid_id"])


def downgrade() -> None:
    """Drop them, with all that is in them."""
    for table in (
        *("votes", "turns", "timers", "surfaces", "seats", "progress", "outbox", "notes"),
        *("contributions", "rounds", "people", "methods", "guilds", "drafts"),
    ):
        op.drop_table(table)
