"""The tables of a programme: its meetings, who travels along, and their circles."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Named,
    Table,
    Text,
    TypedColumns,
)

from bot.domain.effects import Surface
from bot.domain.ids import (
    ChannelId,
    CircleId,
    EventId,
    GuildId,
    MeetingId,
    MessageId,
    OutboxId,
    ParticipantId,
    ProgrammeId,
    RoleId,
    RoundId,
    UserId,
)
from bot.domain.keys import Scope
from bot.domain.language import Language
from bot.domain.programme.model import Experience, InstitutionKind, MeetingKind, Scaled
from bot.domain.programme.planned import MeetingStatus, TimerLabel
from bot.ports import MeetingDeed
from db.columns import belongs_to, metadata, of_round, one_of, small
from db.sealing.declare import sealed
from db.types import Choice, Label, PersonDoc, PersonText, RowId, Snowflake, UtcDateTime


class Tie(StrEnum):
    """Why two participants are never in one circle: kept apart from who they are."""

    MANAGER = "manager"
    FUNDER = "funder"
    NOT_WITH = "not_with"


class ProgrammeColumns(TypedColumns):
    """A programme; `version` counts its changes."""

    id: Named[ProgrammeId] = Column(RowId, primary_key=True)
    guild_id: Named[GuildId] = Column(Snowflake)
    key: Named[str] = Column(Text)
    title: Named[str] = Column(PersonText)
    language: Named[Language] = Column(Choice(Language))
    zone: Named[str] = Column(Text)
    about: Named[str] = Column(PersonText)
    organiser_id: Named[UserId] = Column(Snowflake)
    created_at: Named[datetime] = Column(UtcDateTime)
    version: Named[int] = Column(BigInteger)


programmes = Table(
    "programmes",
    metadata,
    ProgrammeColumns,
    one_of("language", Language),
    CheckConstraint("version >= 0", name="version"),
)
sealed(programmes, Scope.PROGRAMME, programmes.c.id)
Index(None, programmes.c.guild_id, programmes.c.key, unique=True)


class CircleColumns(TypedColumns):
    """A circle of a server, of one of its programmes or of none."""

    id: Named[CircleId] = Column(RowId, primary_key=True)
    guild_id: Named[GuildId] = Column(Snowflake)
    programme_id: Named[ProgrammeId | None] = Column(
        RowId, ForeignKey("programmes.id", ondelete="CASCADE")
    )
    name: Named[str] = Column(PersonText)
    created_at: Named[datetime] = Column(UtcDateTime)


circles = Table("circles", metadata, CircleColumns)
sealed(circles, Scope.CIRCLE, circles.c.id)
Index(None, circles.c.guild_id)
Index(None, circles.c.programme_id)


class CirclePersonColumns(TypedColumns):
    """Who is in a circle that belongs to no programme."""

    circle_id: Named[CircleId] = belongs_to("circles", primary_key=True)
    user_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    position: Named[int] = Column(Integer)


circle_people = small("circle_people", CirclePersonColumns)


class MeetingColumns(TypedColumns):
    """A meeting and what stands of it in Discord."""

    id: Named[MeetingId] = Column(RowId, primary_key=True)
    programme_id: Named[ProgrammeId] = belongs_to("programmes")
    key: Named[str] = Column(Text)
    title: Named[str] = Column(PersonText)
    kind: Named[MeetingKind] = Column(Choice(MeetingKind))
    starts_at: Named[datetime] = Column(UtcDateTime)
    ends_at: Named[datetime] = Column(UtcDateTime)
    theme: Named[str] = Column(PersonText)
    speakers: Named[list[str]] = Column(PersonDoc(list))
    place: Named[str] = Column(PersonText)
    link: Named[str] = Column(PersonText)
    capacity: Named[int | None] = Column(Integer)
    about: Named[str] = Column(PersonText)
    preparation: Named[str] = Column(PersonText)
    series: Named[str] = Column(Text)
    status: Named[MeetingStatus] = Column(Choice(MeetingStatus))
    announce_id: Named[ChannelId | None] = Column(Snowflake)
    thread_id: Named[ChannelId | None] = Column(Snowflake)
    event_id: Named[EventId | None] = Column(Snowflake)
    sequence: Named[int] = Column(Integer)
    role_id: Named[RoleId | None] = Column(Snowflake)
    circle_id: Named[CircleId | None] = Column(RowId, ForeignKey("circles.id", ondelete="SET NULL"))
    version: Named[int] = Column(BigInteger)


meetings = Table(
    "meetings",
    metadata,
    MeetingColumns,
    one_of("kind", MeetingKind),
    one_of("status", MeetingStatus),
    CheckConstraint("ends_at > starts_at", name="ends_at"),
    CheckConstraint("capacity > 0", name="capacity"),
    CheckConstraint("sequence >= 0", name="sequence"),
    CheckConstraint("version >= 0", name="version"),
)
sealed(meetings, Scope.MEETING, meetings.c.id)
Index(None, meetings.c.programme_id, meetings.c.key, unique=True)
Index(None, meetings.c.starts_at)
Index(None, meetings.c.circle_id)


class ParticipantColumns(TypedColumns):
    """Who travels along; `user_id` is unknown until they said which one they are.

    `key` is made of the name, so it is as personal; who changes participants holds the programme
    locked, and keeps it unique.
    """

    id: Named[ParticipantId] = Column(RowId, primary_key=True)
    programme_id: Named[ProgrammeId] = belongs_to("programmes")
    key: Named[str] = Column(PersonText)
    position: Named[int] = Column(Integer)
    name: Named[str] = Column(PersonText)
    team: Named[str] = Column(PersonText)
    institution: Named[str] = Column(PersonText)
    institution_kind: Named[InstitutionKind] = Column(Choice(InstitutionKind))
    city: Named[str] = Column(PersonText)
    scaled: Named[Scaled | None] = Column(Choice(Scaled))
    scales: Named[str] = Column(PersonText)
    experience: Named[Experience] = Column(Choice(Experience))
    user_id: Named[UserId | None] = Column(Snowflake)


participants = Table(
    "participants",
    metadata,
    ParticipantColumns,
    one_of("institution_kind", InstitutionKind),
    one_of("scaled", Scaled),
    one_of("experience", Experience),
)
sealed(participants, Scope.PARTICIPANT, participants.c.id)
Index(None, participants.c.programme_id, participants.c.user_id, unique=True)


class TieColumns(TypedColumns):
    """That two participants are never in one circle. Nobody but who makes circles reads this."""

    participant_id: Named[ParticipantId] = belongs_to("participants", primary_key=True)
    tie: Named[Tie] = Column(Choice(Tie), primary_key=True)
    other_id: Named[ParticipantId] = belongs_to("participants", primary_key=True)


ties = small("ties", TieColumns, one_of("tie", Tie))
Index(None, ties.c.other_id)


class AwayColumns(TypedColumns):
    """That a participant cannot make a meeting."""

    participant_id: Named[ParticipantId] = belongs_to("participants", primary_key=True)
    meeting_id: Named[MeetingId] = belongs_to("meetings", primary_key=True)


away = small("away", AwayColumns)
Index(None, away.c.meeting_id)


# --------------------------------------------------------------- circles at a meeting


class SittingColumns(TypedColumns):
    """A circle at one meeting: who leads it there, and whether it stays as it is."""

    meeting_id: Named[MeetingId] = belongs_to("meetings", primary_key=True)
    circle_id: Named[CircleId] = belongs_to("circles", primary_key=True)
    position: Named[int] = Column(Integer)
    facilitator_id: Named[ParticipantId | None] = Column(
        RowId, ForeignKey("participants.id", ondelete="SET NULL")
    )
    locked: Named[bool] = Column(Boolean)


sittings = small("sittings", SittingColumns)
Index(None, sittings.c.circle_id)
Index(None, sittings.c.facilitator_id)


def _of_sitting() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["meeting_id", "circle_id"],
        ["sittings.meeting_id", "sittings.circle_id"],
        ondelete="CASCADE",
    )


class SittingSeatColumns(TypedColumns):
    """Who sits in a circle at a meeting."""

    meeting_id: Named[MeetingId] = Column(RowId, primary_key=True)
    circle_id: Named[CircleId] = Column(RowId, primary_key=True)
    participant_id: Named[ParticipantId] = belongs_to("participants", primary_key=True)
    position: Named[int] = Column(Integer)


sitting_seats = Table(
    "sitting_seats", metadata, SittingSeatColumns, _of_sitting(), sqlite_with_rowid=False
)
Index(None, sitting_seats.c.participant_id)


class CaseSlotColumns(TypedColumns):
    """Whose case is taken in a circle at a meeting, in which order, and who leads that round."""

    meeting_id: Named[MeetingId] = Column(RowId, primary_key=True)
    circle_id: Named[CircleId] = Column(RowId, primary_key=True)
    position: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    bringer_id: Named[ParticipantId] = belongs_to("participants")
    leader_id: Named[ParticipantId | None] = Column(
        RowId, ForeignKey("participants.id", ondelete="SET NULL")
    )


case_slots = Table("case_slots", metadata, CaseSlotColumns, _of_sitting(), sqlite_with_rowid=False)
Index(None, case_slots.c.bringer_id)
Index(None, case_slots.c.leader_id)


class RoundHomeColumns(TypedColumns):
    """The circle a round is held in, and at which meeting; a round of neither has no such row."""

    round_id: Named[RoundId] = of_round()
    circle_id: Named[CircleId | None] = Column(RowId, ForeignKey("circles.id", ondelete="CASCADE"))
    meeting_id: Named[MeetingId | None] = Column(
        RowId, ForeignKey("meetings.id", ondelete="SET NULL")
    )


round_homes = small("round_homes", RoundHomeColumns)
Index(None, round_homes.c.circle_id)
Index(None, round_homes.c.meeting_id)


# ------------------------------------------------------------------- what must be done


class MeetingTimerColumns(TypedColumns):
    """A due moment of a meeting, as ``db.tables.TimerColumns`` is of a round."""

    meeting_id: Named[MeetingId] = belongs_to("meetings", primary_key=True)
    label: Named[TimerLabel] = Column(Label, primary_key=True)
    sequence: Named[int] = Column(Integer)
    due_at: Named[datetime] = Column(UtcDateTime)
    attempts: Named[int] = Column(Integer)
    free_at: Named[datetime] = Column(UtcDateTime)
    owner: Named[str | None] = Column(Text)


meeting_timers = small(
    "meeting_timers", MeetingTimerColumns, CheckConstraint("sequence >= -1", name="sequence")
)
Index(None, meeting_timers.c.free_at)


class MeetingOutboxColumns(TypedColumns):
    """Something to do in Discord for a meeting, as ``db.tables.OutboxColumns`` is for a round."""

    meeting_id: Named[MeetingId] = belongs_to("meetings", primary_key=True)
    id: Named[OutboxId] = Column(RowId, primary_key=True)
    deed: Named[MeetingDeed] = Column(Choice(MeetingDeed))
    surface: Named[Surface] = Column(Label)
    created_at: Named[datetime] = Column(UtcDateTime)
    attempts: Named[int] = Column(Integer)
    free_at: Named[datetime] = Column(UtcDateTime)
    owner: Named[str | None] = Column(Text)


meeting_outbox = small(
    "meeting_outbox",
    MeetingOutboxColumns,
    one_of("deed", MeetingDeed),
    CheckConstraint("(deed = 'show') = (surface <> '')", name="surface"),
)
Index(
    "ix_meeting_outbox_waiting",
    meeting_outbox.c.meeting_id,
    meeting_outbox.c.deed,
    meeting_outbox.c.surface,
    unique=True,
    sqlite_where=meeting_outbox.c.owner.is_(None),
    postgresql_where=meeting_outbox.c.owner.is_(None),
)


class MeetingSurfaceColumns(TypedColumns):
    """Which message shows what of a meeting."""

    meeting_id: Named[MeetingId] = belongs_to("meetings", primary_key=True)
    surface: Named[Surface] = Column(Label, primary_key=True)
    channel_id: Named[ChannelId] = Column(Snowflake)
    message_id: Named[MessageId] = Column(Snowflake)
    digest: Named[str] = Column(Text)


meeting_surfaces = small("meeting_surfaces", MeetingSurfaceColumns)
Index(None, meeting_surfaces.c.channel_id)
