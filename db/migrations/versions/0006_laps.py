"""People who bring in turn, and rounds of two."""

import hashlib
import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_NAME = "ck_rounds_size"


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _allow(least: int) -> None:
    """Let rounds have this many seats at least; a smaller one gets so many."""
    op.execute(f"UPDATE rounds SET size = {least} WHERE size < {least}")  # noqa: S608 - constants
    rule = f"size BETWEEN {least} AND 8"
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f(_NAME), "rounds", type_="check")
        op.create_check_constraint(op.f(_NAME), "rounds", rule)
        return
    # SQLite cannot change a rule: the table is made anew, and what refers to it by name still does.
    op.execute("PRAGMA legacy_alter_table = ON")
    op.drop_index("ix_rounds_living", "rounds")
    op.drop_index("ix_rounds_brought", "rounds")
    op.rename_table("rounds", "rounds_before")
    _make_rounds(rule)
    op.execute("INSERT INTO rounds SELECT * FROM rounds_before")
    op.drop_table("rounds_before")
    op.execute("PRAGMA legacy_alter_table = OFF")
    op.create_index("ix_rounds_brought", "rounds", ["guild_id", "bringer_id"])
    op.create_index(
        "ix_rounds_living",
        "rounds",
        ["guild_id", "opened_at"],
        **_where("status IN ('open', 'starting', 'running', 'closing')"),
    )


def _make_rounds(size_rule: str) -> None:
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
        sa.CheckConstraint(size_rule, name=op.f(_NAME)),
        sa.CheckConstraint("step_index >= -1", name=op.f("ck_rounds_step_index")),
        sa.CheckConstraint("version >= 0", name=op.f("ck_rounds_version")),
        sa.ForeignKeyConstraint(
            ["method_digest"], ["methods.digest"], name=op.f("fk_rounds_method_digest")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rounds")),
    )


def _keep_as_begun() -> None:
    """Let rounds that have begun keep the steps they began with: what repeated was one step then.

    Their method is stored once more without what it repeats, under the name that data has.
    """
    methods = sa.table("methods", sa.column("digest"), sa.column("data"))
    rounds = sa.table("rounds", sa.column("method_digest"), sa.column("step_index"))
    link = op.get_bind()
    begun = sa.select(rounds.c.method_digest).where(rounds.c.step_index >= 0)
    found = link.execute(sa.select(methods).where(methods.c.digest.in_(begun))).all()
    for digest, text in found:
        data = json.loads(text)
        if not any("repeats" in step for step in data["steps"]):
            continue
        for step in data["steps"]:
            step.pop("repeats", None)
        plain = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        name = hashlib.sha256(plain.encode()).hexdigest()
        if not link.execute(sa.select(methods).where(methods.c.digest == name)).all():
            link.execute(sa.insert(methods).values(digest=name, data=plain))
        link.execute(
            sa.update(rounds)
            .where(rounds.c.method_digest == digest, rounds.c.step_index >= 0)
            .values(method_digest=name)
        )


def upgrade() -> None:
    """Make the table of who brings in turn, and let two people have a round."""
    _allow(2)
    op.create_table(
        "laps",
        sa.Column("round_id", _row_id(), nullable=False),
        sa.Column("lap", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("commit_on", sa.BigInteger(), nullable=True),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.CheckConstraint("lap >= 1", name=op.f("ck_laps_lap")),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name=op.f("fk_laps_round_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("round_id", "lap", name=op.f("pk_laps")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_laps_user_id"), "laps", ["user_id"])
    _keep_as_begun()


def downgrade() -> None:
    """Drop the table; a round of two gets a third seat."""
    op.drop_table("laps")
    _allow(3)
