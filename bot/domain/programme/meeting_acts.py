"""How a meeting changes: by somebody's hand or by a file, and what follows from that."""

from dataclasses import replace

from bot.domain.effects import Show
from bot.domain.errors import NotNow
from bot.domain.programme.following import (
    ANNOUNCEMENT,
    HELD,
    DropAlarm,
    MeetingEffects,
    SetAlarm,
    SyncEvent,
)
from bot.domain.programme.model import Meeting
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting

Changed = tuple[PlannedMeeting, MeetingEffects]


def added(planned: PlannedMeeting) -> Changed:
    """Return a meeting that was just planned: at its end it has been held."""
    return planned, (SetAlarm(HELD, planned.meeting.ends_at),)


def changed(planned: PlannedMeeting, meeting: Meeting) -> Changed:
    """Change the details of a meeting; its key stays. Raises ``NotNow`` for one that is over.

    What was announced is shown as changed, and calendars hear of it.
    """
    if planned.is_over:
        raise NotNow("error-meeting-over")
    meeting = replace(meeting, key=planned.meeting.key)
    if meeting == planned.meeting:
        return planned, ()
    after = replace(planned, meeting=meeting)
    alarm = SetAlarm(HELD, meeting.ends_at)
    if not planned.is_public:
        return after, (alarm,)
    public = replace(after, status=MeetingStatus.CHANGED, sequence=planned.sequence + 1)
    return public, (alarm, Show(ANNOUNCEMENT), SyncEvent())


def called_off(planned: PlannedMeeting) -> Changed:
    """Call off a meeting that was announced. Raises ``NotNow`` for one that is over."""
    if planned.is_over:
        raise NotNow("error-meeting-over")
    after = replace(planned, status=MeetingStatus.CANCELLED, sequence=planned.sequence + 1)
    return after, (DropAlarm(HELD), Show(ANNOUNCEMENT), SyncEvent())
