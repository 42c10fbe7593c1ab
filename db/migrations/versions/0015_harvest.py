"""What was lifted out of circles: items, second keys, what recaps tell, and reports made."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0013"
branch_labels = None
depends_on = None


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def _belongs_to(table: str, column: str, other: str, ondelete: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete=ondelete)


def _one_of(table: str, column: str, *choices: str) -> sa.CheckConstraint:
    listed = ", ".join(f"'{choice}'" for choice in choices)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=op.f(f"ck_{table}_{column}"))


def upgrade() -> None:
    """Make the tables."""
    items = "lifted_items"
    op.create_table(
        items,
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("programme_id", _row_id(), nullable=True),
        sa.Column("circle_id", _row_id(), nullable=True),
        sa.Column("round_id", _row_id(), nullable=True),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("offered_at", sa.BigInteger(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=True),
        sa.Column("layer", sa.Text(), nullable=True),
        sa.Column("asking", sa.Text(), nullable=True),
        sa.Column("mechanism", sa.Text(), nullable=True),
        sa.Column("for_whom", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("lifted_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        _one_of(items, "scope", "circle", "network"),
        _one_of(
            *(items, "origin", "contribution", "journal", "stand", "question", "promise", "card")
        ),
        _one_of(
            *(items, "theme", "scaling", "boundary", "institution", "stock", "middle"),
            *("external", "network"),
        ),
        _one_of(*(items, "layer", "self", "team", "middle", "board", "city", "partner", "student")),
        _one_of(
            *(items, "asking", "facts", "meaning", "perspective", "own_part", "possibility"),
            "step",
        ),
        _one_of(
            *(items, "mechanism", "energising", "learning", "attraction", "bandwagon"),
            *("coupling", "robustness"),
        ),
        _one_of(items, "state", "offered", "waiting", "lifted", "withdrawn", "refused"),
        _belongs_to(items, "programme_id", "programmes", "CASCADE"),
        _belongs_to(items, "circle_id", "circles", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lifted_items")),
    )
    op.create_index(op.f("ix_lifted_items_guild_id_author_id"), items, ["guild_id", "author_id"])
    op.create_index(op.f("ix_lifted_items_programme_id"), items, ["programme_id"])
    op.create_index(op.f("ix_lifted_items_circle_id"), items, ["circle_id"])
    op.create_index(op.f("ix_lifted_items_round_id"), items, ["round_id"])
    op.create_table(
        "lift_keys",
        sa.Column("item_id", _row_id(), nullable=False),
        sa.Column("holder_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        _one_of("lift_keys", "answer", "asked", "turned", "refused"),
        _belongs_to("lift_keys", "item_id", items, "CASCADE"),
        sa.PrimaryKeyConstraint("item_id", "holder_id", name=op.f("pk_lift_keys")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_lift_keys_holder_id"), "lift_keys", ["holder_id"])
    op.create_table(
        "recap_lifts",
        sa.Column("meeting_id", _row_id(), nullable=False),
        sa.Column("item_id", _row_id(), nullable=False),
        _belongs_to("recap_lifts", "meeting_id", "meetings", "CASCADE"),
        _belongs_to("recap_lifts", "item_id", items, "CASCADE"),
        sa.PrimaryKeyConstraint("meeting_id", "item_id", name=op.f("pk_recap_lifts")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_recap_lifts_item_id"), "recap_lifts", ["item_id"])
    op.create_table(
        "harvest_reports",
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("programme_id", _row_id(), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.Column("named", sa.Integer(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("unkeyed", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        _belongs_to("harvest_reports", "programme_id", "programmes", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_harvest_reports")),
    )
    op.create_index(op.f("ix_harvest_reports_programme_id"), "harvest_reports", ["programme_id"])


def downgrade() -> None:
    """Drop them, with what was lifted."""
    for table in ("harvest_reports", "recap_lifts", "lift_keys", "lifted_items"):
        op.drop_table(table)
