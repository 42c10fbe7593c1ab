"""The tables of what a programme does between its meetings: timers, outbox, surfaces, threads."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Column, Index, Integer, Named, Text, TypedColumns

from bot.domain.effects import Surface
from bot.domain.ids import ChannelId, MessageId, OutboxId, ProgrammeId, UserId
from bot.domain.programme.planned import TimerLabel
from bot.ports import ProgrammeDeed
from db.columns import belongs_to, one_of, small
from db.types import Choice, Label, RowId, Snowflake, UtcDateTime


class ProgrammeTimerColumns(TypedColumns):
    """A due moment of a programme, as ``db.tables.TimerColumns`` is of a round."""

    programme_id: Named[ProgrammeId] = belongs_to("programmes", primary_key=True)
    label: Named[TimerLabel] = Column(Label, primary_key=True)
    sequence: Named[int] = Column(Integer)
    due_at: Named[datetime] = Column(UtcDateTime)
    attempts: Named[int] = Column(Integer)
    free_at: Named[datetime] = Column(UtcDateTime)
    owner: Named[str | None] = Column(Text)


programme_timers = small(
    "programme_timers", ProgrammeTimerColumns, CheckConstraint("sequence >= -1", name="sequence")
)
Index(None, programme_timers.c.free_at)


class ProgrammeOutboxColumns(TypedColumns):
    """Something to do in Discord for a programme, as ``db.tables.OutboxColumns`` is for a round.

    `addressee_id` is whose queue it stands in, 0 for that of the channel.
    """

    programme_id: Named[ProgrammeId] = belongs_to("programmes", primary_key=True)
    addressee_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    id: Named[OutboxId] = Column(RowId, primary_key=True)
    deed: Named[ProgrammeDeed] = Column(Choice(ProgrammeDeed))
    surface: Named[Surface] = Column(Label)
    created_at: Named[datetime] = Column(UtcDateTime)
    attempts: Named[int] = Column(Integer)
    free_at: Named[datetime] = Column(UtcDateTime)
    owner: Named[str | None] = Column(Text)


programme_outbox = small(
    "programme_outbox",
    ProgrammeOutboxColumns,
    one_of("deed", ProgrammeDeed),
    CheckConstraint("(deed = 'show') = (surface <> '')", name="surface"),
)
Index(
    "ix_programme_outbox_waiting",
    programme_outbox.c.programme_id,
    programme_outbox.c.deed,
    programme_outbox.c.surface,
    unique=True,
    sqlite_where=programme_outbox.c.owner.is_(None),
    postgresql_where=programme_outbox.c.owner.is_(None),
)


class ProgrammeSurfaceColumns(TypedColumns):
    """Which message shows what of a programme."""

    programme_id: Named[ProgrammeId] = belongs_to("programmes", primary_key=True)
    surface: Named[Surface] = Column(Label, primary_key=True)
    channel_id: Named[ChannelId] = Column(Snowflake)
    message_id: Named[MessageId] = Column(Snowflake)
    digest: Named[str] = Column(Text)


programme_surfaces = small("programme_surfaces", ProgrammeSurfaceColumns)
Index(None, programme_surfaces.c.channel_id)


class OwnThreadColumns(TypedColumns):
    """The private thread of one person in the channel of a programme."""

    programme_id: Named[ProgrammeId] = belongs_to("programmes", primary_key=True)
    user_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    thread_id: Named[ChannelId] = Column(Snowflake)


own_threads = small("own_threads", OwnThreadColumns)
