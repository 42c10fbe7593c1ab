"""What everybody on a server may see of a programme: its year, and of its people only how many."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.ids import MeetingId
from bot.domain.programme.planned import PlannedMeeting, ProgrammeHead
from bot.domain.sessions.after_views import Stands


@dataclass(frozen=True, slots=True)
class Overview:
    """The year of a programme, its meetings earliest first.

    `own_name` is who the one who asks is in it, empty for nobody; `leads` is whether they may
    change it. `coming_id` is the meeting that is next, or going on; `recaps` are where those of
    earlier ones stand.
    """

    head: ProgrammeHead
    meetings: tuple[PlannedMeeting, ...]
    people: int
    known: int
    own_name: str
    leads: bool
    coming_id: MeetingId | None = None
    recaps: Mapping[MeetingId, Stands] = field(default_factory=dict)
