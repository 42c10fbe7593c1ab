"""Promises get rows of their own: until now one was a text in its round, its day in the round."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0021"
branch_labels = None
depends_on = None

_TAPS = "[{}]"
"""How the one tap of a look back lay in the marks of a contribution."""


def _row_id() -> sa.types.TypeEngine[Any]:
    return sa.String(24).with_variant(sa.String(24, collation="C"), "postgresql")


def _light(name: str, *columns: str) -> sa.TableClause:
    return sa.table(name, *(sa.column(column) for column in columns))


_CONTRIBUTIONS = _light(
    *("contributions", "id", "round_id", "author_id", "step_index", "kind", "slot", "text"),
    *("written_at", "number", "helped", "marks"),
)
_ROUNDS = _light("rounds", "id", "guild_id", "commit_on")
_LAPS = _light("laps", "round_id", "lap", "user_id", "commit_on", "asked")
_HOMES = _light("round_homes", "round_id", "circle_id", "meeting_id")
_CIRCLES = _light("circles", "id", "programme_id")
_MEETINGS = _light("meetings", "id", "programme_id")
_TIMERS = _light("timers", "round_id", "kind")
_OUTBOX = _light("outbox", "round_id", "surface")
_SURFACES = _light("surfaces", "round_id", "surface")
_PROMISES = _light(
    *("promises", "id", "guild_id", "user_id", "round_id", "circle_id", "programme_id"),
    *("if_text", "then_text", "made_at", "due_at", "ask_at", "asked", "asks", "moved", "state"),
    *("outcome", "line", "shared", "tells"),
)


def _refers(column: str, table: str, on_delete: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_promises_{column}")
    return sa.ForeignKeyConstraint([column], [f"{table}.id"], name=name, ondelete=on_delete)


def _make_promises() -> None:
    op.create_table(
        "promises",
        sa.Column("id", _row_id(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("round_id", _row_id(), nullable=True),
        sa.Column("circle_id", _row_id(), nullable=True),
        sa.Column("programme_id", _row_id(), nullable=True),
        sa.Column("if_text", sa.Text(), nullable=False),
        sa.Column("then_text", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("ask_at", sa.BigInteger(), nullable=True),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("asks", sa.Integer(), nullable=False),
        sa.Column("moved", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Integer(), nullable=True),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("tells", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "state IN ('open', 'answered', 'let_go')", name=op.f("ck_promises_state")
        ),
        sa.CheckConstraint("outcome BETWEEN 0 AND 2", name=op.f("ck_promises_outcome")),
        sa.CheckConstraint("asked >= 0 AND asks >= asked", name=op.f("ck_promises_asks")),
        sa.CheckConstraint("moved >= 0", name=op.f("ck_promises_moved")),
        sa.CheckConstraint("ask_at IS NULL OR state = 'open'", name=op.f("ck_promises_ask_at")),
        _refers("round_id", "rounds", "SET NULL"),
        _refers("circle_id", "circles", "SET NULL"),
        _refers("programme_id", "programmes", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promises")),
    )
    for column in ("round_id", "circle_id", "programme_id", "user_id"):
        op.create_index(op.f(f"ix_promises_{column}"), "promises", [column])
    op.create_table(
        "hushed",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_hushed")),
        sqlite_with_rowid=False,
    )


def _move_in() -> None:
    """Make a promise of each text, with its day, its answer, and whether it was asked after."""
    link = op.get_bind()
    kept = _CONTRIBUTIONS.c
    outside = sa.select(_CONTRIBUTIONS).where(kept.step_index == -1)
    answers = {
        (row.round_id, row.author_id): row
        for row in link.execute(outside.where(kept.kind == "checkback"))
    }
    rounds = {row.id: row for row in link.execute(sa.select(_ROUNDS))}
    turns = {(row.round_id, row.user_id): row for row in link.execute(sa.select(_LAPS))}
    waiting = set(
        link.execute(sa.select(_TIMERS.c.round_id).where(_TIMERS.c.kind == "checkback")).scalars()
    )
    homes = {row.round_id: row for row in link.execute(sa.select(_HOMES))}
    circles = {row.id: row.programme_id for row in link.execute(sa.select(_CIRCLES))}
    meetings = {row.id: row.programme_id for row in link.execute(sa.select(_MEETINGS))}
    for row in link.execute(outside.where(kept.kind == "commitment")).all():
        round_, turn = rounds[row.round_id], turns.get((row.round_id, row.author_id))
        home, answer = homes.get(row.round_id), answers.get((row.round_id, row.author_id))
        due = (turn.commit_on if turn else None) or round_.commit_on or row.written_at
        asked = bool(turn.asked) if turn else row.round_id not in waiting
        if_text, _, then_text = row.text.partition("\n")
        circle_id = home.circle_id if home else None
        values = {
            "id": row.id,
            "guild_id": round_.guild_id,
            "user_id": row.author_id,
            "round_id": row.round_id,
            "circle_id": circle_id,
            "programme_id": circles.get(circle_id)
            or meetings.get(home.meeting_id if home else None),
            "if_text": if_text,
            "then_text": then_text,
            "made_at": row.written_at,
            "due_at": due,
            "ask_at": None if asked or answer else due,
            "asked": int(asked),
            "asks": int(asked),
            "moved": 0,
            "state": "answered" if answer else "open",
            "outcome": int(answer.marks.strip("[]")) if answer else None,
            "line": answer.text if answer else "",
            "shared": False,
            "tells": False,
        }
        link.execute(sa.insert(_PROMISES).values(values))
        old = f"direct:checkback:{row.author_id}"
        _call(row.round_id, old, f"direct:checkback-{row.id}-{int(asked)}:{row.author_id}")
    link.execute(
        sa.delete(_CONTRIBUTIONS).where(
            kept.step_index == -1, kept.kind.in_(["commitment", "checkback"])
        )
    )


def _move_back() -> None:
    """Give each round the last promise of each person back, as far as the round is there."""
    link = op.get_bind()
    found = {}
    for row in link.execute(sa.select(_PROMISES).order_by(_PROMISES.c.made_at, _PROMISES.c.id)):
        if row.round_id is not None:
            found[row.round_id, row.user_id] = row
    for row in found.values():
        given = {
            "round_id": row.round_id,
            "author_id": row.user_id,
            "step_index": -1,
            "written_at": row.made_at,
            "number": 0,
            "helped": False,
        }
        text = f"{row.if_text}\n{row.then_text}"
        commitment = {"id": row.id, "kind": "commitment", "slot": "commitment", "text": text}
        link.execute(sa.insert(_CONTRIBUTIONS).values({**given, **commitment, "marks": "[]"}))
        if row.outcome is not None:
            # An id one further: it sorts behind its promise, and clashes with nothing by chance.
            answer = {"id": f"{row.id[:-1]}{_after(row.id[-1])}", "kind": "checkback"}
            answer |= {"slot": "checkback", "text": row.line, "marks": _TAPS.format(row.outcome)}
            link.execute(sa.insert(_CONTRIBUTIONS).values({**given, **answer}))
        link.execute(
            sa.update(_LAPS)
            .where(_LAPS.c.round_id == row.round_id, _LAPS.c.user_id == row.user_id)
            .values(commit_on=row.due_at, asked=row.asked > 0)
        )
        link.execute(
            sa.update(_ROUNDS)
            .where(_ROUNDS.c.id == row.round_id, _ROUNDS.c.commit_on.is_(None))
            .values(commit_on=row.due_at)
        )
        new = f"direct:checkback-{row.id}-{row.asks}:{row.user_id}"
        _call(row.round_id, new, f"direct:checkback:{row.user_id}")


def _after(letter: str) -> str:
    alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
    return alphabet[(alphabet.index(letter) + 1) % len(alphabet)]


def _call(round_id: str, old: str, new: str) -> None:
    """Call a message something else, so that it is edited and not sent again."""
    for table in (_SURFACES, _OUTBOX):
        where = (table.c.round_id == round_id, table.c.surface == old)
        op.get_bind().execute(sa.update(table).where(*where).values(surface=new))


def _laps(*columns: sa.Column[Any]) -> None:
    op.create_table(
        "laps",
        sa.Column("round_id", _row_id(), nullable=False),
        sa.Column("lap", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        *columns,
        sa.CheckConstraint("lap >= 1", name=op.f("ck_laps_lap")),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name=op.f("fk_laps_round_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("round_id", "lap", name=op.f("pk_laps")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_laps_user_id"), "laps", ["user_id"])


def _laps_anew(make: Callable[[], None], columns: str, values: str) -> None:
    """Make the table of turns anew, so that its columns are in the same order on every way."""
    op.execute("CREATE TABLE laps_before AS SELECT * FROM laps")
    op.drop_table("laps")
    make()
    op.execute(f"INSERT INTO laps ({columns}) SELECT {values} FROM laps_before")  # noqa: S608
    op.drop_table("laps_before")


def upgrade() -> None:
    """Make the tables and move in what was promised; turns no longer know an evening."""
    _make_promises()
    _move_in()
    _laps_anew(_laps, "round_id, lap, user_id", "round_id, lap, user_id")


def downgrade() -> None:
    """Move the last promise of each round back; a round that is gone takes its promises along."""

    def make() -> None:
        _laps(
            sa.Column("commit_on", sa.BigInteger(), nullable=True),
            sa.Column("asked", sa.Boolean(), nullable=False),
        )

    columns = "round_id, lap, user_id, commit_on, asked"
    _laps_anew(make, columns, "round_id, lap, user_id, NULL, false")
    _move_back()
    op.drop_table("hushed")
    op.drop_table("promises")
