"""The tables: what is stored, and what the store itself refuses."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Named,
    String,
    Table,
    Text,
    TypedColumns,
    and_,
    literal_column,
)

from bot.domain.effects import Surface, TimerKind
from bot.domain.ids import (
    ChannelId,
    ContributionId,
    GuildId,
    MessageId,
    OutboxId,
    RoleId,
    RoundId,
    UserId,
)
from bot.domain.keys import Scope
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.pace import Mode, Region, Scheme
from bot.domain.round import SIZES, Halt, Presence, Status
from bot.ports import Deed
from db.columns import constants as constants
from db.columns import metadata as metadata
from db.columns import of_round, one_of, small
from db.sealing.declare import sealed
from db.types import (
    Choice,
    Duration,
    JsonDoc,
    Label,
    PersonDoc,
    PersonText,
    RowId,
    Snowflake,
    UtcDateTime,
)

LIVING = (Status.OPEN, Status.STARTING, Status.RUNNING, Status.CLOSING)
"""The states in which anything can still happen before the close."""


# -------------------------------------------------------------------- methods and rounds


class MethodColumns(TypedColumns):
    """A method as it was, named by what is in it; never changed."""

    digest: Named[str] = Column(String(64), primary_key=True)
    data: Named[Any] = Column(PersonDoc(dict), nullable=False)


methods = Table("methods", metadata, MethodColumns)
sealed(methods, Scope.METHOD, methods.c.digest)


class GuildMethodColumns(TypedColumns):
    """A method of a server's own, by the id people choose it by; replaced by another digest."""

    guild_id: Named[GuildId] = Column(Snowflake, primary_key=True, autoincrement=False)
    method_id: Named[str] = Column(Text, primary_key=True)
    digest: Named[str] = Column(String(64), ForeignKey("methods.digest"))
    added_by: Named[UserId] = Column(Snowflake)
    added_at: Named[datetime] = Column(UtcDateTime)


guild_methods = small("guild_methods", GuildMethodColumns)


class RoundColumns(TypedColumns):
    """A round. `version` counts its changes, so that two at once do not both win."""

    id: Named[RoundId] = Column(RowId, primary_key=True)
    guild_id: Named[GuildId] = Column(Snowflake)
    announce_id: Named[ChannelId] = Column(Snowflake)
    method_digest: Named[str] = Column(String(64), ForeignKey("methods.digest"))
    title: Named[str] = Column(PersonText)
    size: Named[int] = Column(Integer)
    language: Named[Language] = Column(Choice(Language))
    facilitator_id: Named[UserId] = Column(Snowflake)
    opened_at: Named[datetime] = Column(UtcDateTime)
    status: Named[Status] = Column(Choice(Status))
    bringer_id: Named[UserId | None] = Column(Snowflake)
    room_id: Named[ChannelId | None] = Column(Snowflake)
    cockpit_id: Named[ChannelId | None] = Column(Snowflake)
    step_index: Named[int] = Column(Integer)
    due_at: Named[datetime | None] = Column(UtcDateTime)
    halt: Named[Halt | None] = Column(Choice(Halt))
    commit_on: Named[datetime | None] = Column(UtcDateTime)
    ended_at: Named[datetime | None] = Column(UtcDateTime)
    version: Named[int] = Column(BigInteger)


rounds = Table(
    "rounds",
    metadata,
    RoundColumns,
    one_of("status", Status),
    one_of("halt", Halt),
    one_of("language", Language),
    CheckConstraint(f"size BETWEEN {SIZES[0]} AND {SIZES[1]}", name="size"),
    CheckConstraint("step_index >= -1", name="step_index"),
    CheckConstraint("version >= 0", name="version"),
)

sealed(rounds, Scope.ROUND, rounds.c.id)

is_living = rounds.c.status.in_(constants(LIVING))
"""The rounds that are alive, in the form the partial index on them knows."""

Index(
    "ix_rounds_living",
    rounds.c.guild_id,
    rounds.c.opened_at,
    sqlite_where=is_living,
    postgresql_where=is_living,
)
Index("ix_rounds_brought", rounds.c.guild_id, rounds.c.bringer_id)


class PaceColumns(TypedColumns):
    """How a round goes that is not live; a live round has no such row."""

    round_id: Named[RoundId] = of_round()
    mode: Named[Mode] = Column(Choice(Mode))
    scheme: Named[Scheme] = Column(Choice(Scheme))
    quorum: Named[int] = Column(Integer)
    extended: Named[bool] = Column(Boolean)
    stopped: Named[bool] = Column(Boolean)
    stop_at: Named[datetime | None] = Column(UtcDateTime)


paces = small(
    "paces",
    PaceColumns,
    one_of("mode", Mode),
    one_of("scheme", Scheme),
    CheckConstraint("quorum >= 1", name="quorum"),
)


class SeatColumns(TypedColumns):
    """A person's place in a round; `position` keeps the order in which seats were taken."""

    round_id: Named[RoundId] = of_round()
    user_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    position: Named[int] = Column(Integer)
    presence: Named[Presence] = Column(Choice(Presence))
    since: Named[datetime] = Column(UtcDateTime)


seats = small("seats", SeatColumns, one_of("presence", Presence))


class LapColumns(TypedColumns):
    """Who brings at which turn, the first at 1; only where people bring in turn."""

    round_id: Named[RoundId] = of_round()
    lap: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    user_id: Named[UserId] = Column(Snowflake)


laps = small(
    "laps",
    LapColumns,
    CheckConstraint("lap >= 1", name="lap"),
)
Index(None, laps.c.user_id)


class ProgressColumns(TypedColumns):
    """The stamps of one step of a round."""

    round_id: Named[RoundId] = of_round()
    step_index: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    started_at: Named[datetime] = Column(UtcDateTime)
    time_left: Named[timedelta] = Column(Duration)
    revealed: Named[bool] = Column(Boolean)


progress = small("progress", ProgressColumns, CheckConstraint("step_index >= 0", name="step_index"))


class TurnColumns(TypedColumns):
    """That a person had their say in a step, or passed."""

    round_id: Named[RoundId] = of_round()
    step_index: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    user_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    passed: Named[bool] = Column(Boolean)


turns = small("turns", TurnColumns, CheckConstraint("step_index >= 0", name="step_index"))


# ------------------------------------------------------------------ what people wrote


class ContributionColumns(TypedColumns):
    """Something a person gave; one row per person and slot, however often it is submitted."""

    id: Named[ContributionId] = Column(RowId, primary_key=True)
    round_id: Named[RoundId] = of_round(primary_key=False)
    author_id: Named[UserId] = Column(Snowflake)
    step_index: Named[int] = Column(Integer)
    kind: Named[Kind] = Column(Choice(Kind))
    slot: Named[str] = Column(Text)
    text: Named[str] = Column(PersonText)
    written_at: Named[datetime] = Column(UtcDateTime)
    number: Named[int] = Column(Integer)
    reply_to: Named[ContributionId | None] = Column(
        RowId, ForeignKey("contributions.id", ondelete="SET NULL")
    )
    helped: Named[bool] = Column(Boolean)
    marks: Named[list[int]] = Column(JsonDoc)


contributions = Table(
    "contributions",
    metadata,
    ContributionColumns,
    one_of("kind", Kind),
    CheckConstraint("step_index >= -1", name="step_index"),
    CheckConstraint("number >= 0", name="number"),
)
_BY = (contributions.c.round_id, contributions.c.author_id, contributions.c.slot)
sealed(contributions, Scope.ROUND, _BY[0], person=_BY[1], row=_BY)
Index(None, *_BY, unique=True)
# What was set aside lies outside any step, with the numbers of several steps.
_is_numbered = and_(
    contributions.c.kind.in_(constants([Kind.QUESTION])),
    contributions.c.step_index >= literal_column("0"),
)
Index(
    "ix_contributions_question_numbers",
    contributions.c.round_id,
    contributions.c.step_index,
    contributions.c.number,
    unique=True,
    sqlite_where=_is_numbered,
    postgresql_where=_is_numbered,
)
Index(None, contributions.c.reply_to)


class VoteColumns(TypedColumns):
    """A secret vote for a case: one per person and round, changed by voting again."""

    round_id: Named[RoundId] = of_round()
    voter_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    bid_id: Named[ContributionId] = Column(
        RowId, ForeignKey("contributions.id", ondelete="CASCADE")
    )


votes = small("votes", VoteColumns)
Index(None, votes.c.bid_id)


class NoteColumns(TypedColumns):
    """What the bot notes down for itself, such as which commands Discord was told of."""

    key: Named[str] = Column(Text, primary_key=True)
    text: Named[str] = Column(Text)


notes = Table("notes", metadata, NoteColumns)


# ------------------------------------------------------------------- what must be done


class TimerColumns(TypedColumns):
    """A due moment of a round.

    `free_at` is from when it may be claimed: its due moment, the end of a lease, or a retry.
    `attempts` counts claims. `owner` is who holds the lease, for people who look.
    """

    round_id: Named[RoundId] = of_round()
    kind: Named[TimerKind] = Column(Choice(TimerKind), primary_key=True)
    step_index: Named[int] = Column(Integer)
    due_at: Named[datetime] = Column(UtcDateTime)
    attempts: Named[int] = Column(Integer)
    free_at: Named[datetime] = Column(UtcDateTime)
    owner: Named[str | None] = Column(Text)


timers = small(
    "timers",
    TimerColumns,
    one_of("kind", TimerKind),
    CheckConstraint("step_index >= -1", name="step_index"),
)
Index(None, timers.c.free_at)


class OutboxColumns(TypedColumns):
    """Something to do in Discord; `surface` is empty for what shows nothing.

    `free_at` and `attempts` are as in timers. `owner` is set while (and after) a lease runs;
    a row without one waits unclaimed.
    """

    round_id: Named[RoundId] = of_round()
    id: Named[OutboxId] = Column(RowId, primary_key=True)
    deed: Named[Deed] = Column(Choice(Deed))
    surface: Named[Surface] = Column(Label)
    created_at: Named[datetime] = Column(UtcDateTime)
    attempts: Named[int] = Column(Integer)
    free_at: Named[datetime] = Column(UtcDateTime)
    owner: Named[str | None] = Column(Text)


outbox = small(
    "outbox",
    OutboxColumns,
    one_of("deed", Deed),
    CheckConstraint("(deed = 'show') = (surface <> '')", name="surface"),
)
Index(
    "ix_outbox_waiting",
    outbox.c.round_id,
    outbox.c.deed,
    outbox.c.surface,
    unique=True,
    sqlite_where=outbox.c.owner.is_(None),
    postgresql_where=outbox.c.owner.is_(None),
)


class SurfaceColumns(TypedColumns):
    """Which message shows what."""

    round_id: Named[RoundId] = of_round()
    surface: Named[Surface] = Column(Label, primary_key=True)
    channel_id: Named[ChannelId] = Column(Snowflake)
    message_id: Named[MessageId] = Column(Snowflake)
    digest: Named[str] = Column(Text)


surfaces = small("surfaces", SurfaceColumns)
Index(None, surfaces.c.channel_id)


# ----------------------------------------------------------------------- what was chosen


class GuildColumns(TypedColumns):
    """What a server chose."""

    guild_id: Named[GuildId] = Column(Snowflake, primary_key=True, autoincrement=False)
    language: Named[Language] = Column(Choice(Language))
    zone: Named[str] = Column(Text)
    announce_id: Named[ChannelId | None] = Column(Snowflake)
    category_id: Named[ChannelId | None] = Column(Snowflake)
    facilitator_role_id: Named[RoleId | None] = Column(Snowflake)


guilds = small("guilds", GuildColumns, one_of("language", Language))


class GuildDaysColumns(TypedColumns):
    """What a server said about its free days: {"2026-12-24": true} is free, false is not."""

    guild_id: Named[GuildId] = Column(Snowflake, primary_key=True, autoincrement=False)
    region: Named[Region] = Column(Choice(Region))
    days: Named[Any] = Column(JsonDoc, nullable=False)


guild_days = small("guild_days", GuildDaysColumns, one_of("region", Region))
