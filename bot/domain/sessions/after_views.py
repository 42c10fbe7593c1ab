"""What people may see of a session from its doors on: checking in, who was there, the recap."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.harvest.item import ItemId
from bot.domain.ids import ChannelId, GuildId, MeetingId, MessageId, UserId
from bot.domain.programme.model import Meeting
from bot.domain.sessions.attendance import Record
from bot.domain.sessions.proof import IssuedProof
from bot.domain.sessions.recap import RecapFile


@dataclass(frozen=True, slots=True)
class Stands:
    """A message that stands somewhere, to lead people to it."""

    guild_id: GuildId
    channel_id: ChannelId
    message_id: MessageId


@dataclass(frozen=True, slots=True)
class CheckInView:
    """The message in the thread by which people check in; `there` is how many are there."""

    meeting_id: MeetingId
    meeting: Meeting
    there: int


class ConfirmFate(StrEnum):
    """What became of the question whether somebody was there."""

    OPEN = "open"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class ConfirmView:
    """The private question to who was noted by somebody else."""

    meeting_id: MeetingId
    meeting: Meeting
    fate: ConfirmFate


@dataclass(frozen=True, slots=True)
class MissedView:
    """The private message to who was not there: where the recap is, and what comes next."""

    meeting_id: MeetingId
    meeting: Meeting
    recap: Stands | None = None
    following: Meeting | None = None


@dataclass(frozen=True, slots=True)
class AfterwardsView:
    """The private message to the organiser when a session is over."""

    meeting_id: MeetingId
    meeting: Meeting
    there: int
    silent: int
    thread_id: ChannelId | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence that its author let go for the network; None where they stay unnamed."""

    item_id: ItemId
    text: str
    author_id: UserId | None = None


@dataclass(frozen=True, slots=True)
class RecapView:
    """The recap as everybody reads it. `lifted` is what circles let out at this meeting."""

    meeting_id: MeetingId
    meeting: Meeting
    text: str
    links: tuple[str, ...]
    files: tuple[RecapFile, ...]
    lifted: tuple[Quote, ...] = ()
    following: Meeting | None = None


AfterView = CheckInView | ConfirmView | MissedView | AfterwardsView | RecapView


# --------------------------------------------------------------- for one person's eyes


@dataclass(frozen=True, slots=True)
class AttendanceView:
    """Who was there, for who organises. `unconfirmed` did not say so themselves yet."""

    meeting_id: MeetingId
    meeting: Meeting
    attended: tuple[UserId, ...]
    absent: tuple[UserId, ...]
    unannounced: tuple[UserId, ...]
    unconfirmed: frozenset[UserId]
    has_voice: bool
    is_over: bool


@dataclass(frozen=True, slots=True)
class RecordView:
    """At which sessions one person was, the newest first, and how long in whole minutes."""

    records: tuple[Record, ...]
    minutes: int


@dataclass(frozen=True, slots=True)
class RecapDraft:
    """A recap as it will look, for who writes it; `missed` are told that they were missed.

    `candidates` are the sentences that it could tell, those that it tells among them.
    """

    view: RecapView
    shared: bool
    photos: tuple[RecapFile, ...]
    missed: int
    candidates: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check code says. `named` is whether the name that was asked for stands on it."""

    issued: IssuedProof
    asked: str = ""
    named: bool = False
    may_withdraw: bool = False
