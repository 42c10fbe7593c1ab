"""The tables of what remains of a session: who was there, what was proved, what was handed on."""

from datetime import datetime

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Named,
    Table,
    Text,
    TypedColumns,
)

from bot.domain.ids import GuildId, MeetingId, UserId
from bot.domain.keys import Scope
from bot.domain.language import Language
from bot.domain.programme.model import MeetingKind
from bot.domain.sessions.attendance import Source
from bot.domain.sessions.proof import ProofCode
from db.columns import belongs_to, metadata, one_of, small
from db.sealing.declare import sealed
from db.types import (
    Choice,
    Label,
    PersonBytes,
    PersonDoc,
    PersonText,
    RowId,
    Snowflake,
    UtcDateTime,
)


class CheckInColumns(TypedColumns):
    """That a person was at a meeting; `confirmed_at` is when they said so themselves."""

    meeting_id: Named[MeetingId] = belongs_to("meetings", primary_key=True)
    user_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    source: Named[Source] = Column(Choice(Source))
    at: Named[datetime] = Column(UtcDateTime)
    confirmed_at: Named[datetime | None] = Column(UtcDateTime)


check_ins = small("check_ins", CheckInColumns, one_of("source", Source))
Index(None, check_ins.c.user_id)


class ProofColumns(TypedColumns):
    """A proof as it was handed out. It stays when its meeting is erased."""

    code: Named[ProofCode] = Column(Label, primary_key=True)
    guild_id: Named[GuildId] = Column(Snowflake)
    meeting_id: Named[MeetingId | None] = Column(
        RowId, ForeignKey("meetings.id", ondelete="SET NULL")
    )
    person_id: Named[UserId | None] = Column(Snowflake)
    issued_by: Named[UserId] = Column(Snowflake)
    issued_at: Named[datetime] = Column(UtcDateTime)
    language: Named[Language] = Column(Choice(Language))
    zone: Named[str] = Column(Text)
    programme: Named[str] = Column(PersonText)
    names: Named[list[str]] = Column(PersonDoc(list))
    withdrawn_at: Named[datetime | None] = Column(UtcDateTime)


proofs = Table("proofs", metadata, ProofColumns, one_of("language", Language))
sealed(proofs, Scope.PROOF, proofs.c.code, person=proofs.c.person_id)
Index(None, proofs.c.meeting_id)
Index(None, proofs.c.person_id)


class ProofSessionColumns(TypedColumns):
    """A session a proof tells of."""

    code: Named[ProofCode] = Column(
        Label, ForeignKey("proofs.code", ondelete="CASCADE"), primary_key=True
    )
    position: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    title: Named[str] = Column(PersonText)
    kind: Named[MeetingKind] = Column(Choice(MeetingKind))
    starts_at: Named[datetime] = Column(UtcDateTime)
    ends_at: Named[datetime] = Column(UtcDateTime)
    place: Named[str] = Column(PersonText)
    methods: Named[list[str]] = Column(PersonDoc(list))


proof_sessions = Table("proof_sessions", metadata, ProofSessionColumns, one_of("kind", MeetingKind))
sealed(proof_sessions, Scope.PROOF, proof_sessions.c.code)


class OwnNameColumns(TypedColumns):
    """Under which name a person who is in no programme wants to stand on a proof."""

    user_id: Named[UserId] = Column(Snowflake, primary_key=True, autoincrement=False)
    name: Named[str] = Column(PersonText)


own_names = small("own_names", OwnNameColumns)
sealed(own_names, Scope.PERSON, own_names.c.user_id)


class RecapColumns(TypedColumns):
    """What a facilitator wrote down about a meeting."""

    meeting_id: Named[MeetingId] = belongs_to("meetings", primary_key=True)
    author_id: Named[UserId] = Column(Snowflake)
    written_at: Named[datetime] = Column(UtcDateTime)
    text: Named[str] = Column(PersonText)
    links: Named[list[str]] = Column(PersonDoc(list))
    shared_at: Named[datetime | None] = Column(UtcDateTime)


recaps = Table("recaps", metadata, RecapColumns)
sealed(recaps, Scope.MEETING, recaps.c.meeting_id)


class RecapFileColumns(TypedColumns):
    """A file or photo of a recap, whole, until its meeting is erased."""

    meeting_id: Named[MeetingId] = Column(
        RowId, ForeignKey("recaps.meeting_id", ondelete="CASCADE"), primary_key=True
    )
    position: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    name: Named[str] = Column(PersonText)
    content: Named[bytes] = Column(PersonBytes)
    is_photo: Named[bool] = Column(Boolean)
    alt: Named[str] = Column(PersonText)


recap_files = Table("recap_files", metadata, RecapFileColumns)
sealed(recap_files, Scope.MEETING, recap_files.c.meeting_id)
