"""What happens when a timer of a session fires."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.ids import UserId
from bot.domain.sessions import answers, planning
from bot.domain.sessions import effects as fx
from bot.domain.sessions.session import Session, Status
from bot.domain.working_days import is_quiet, next_awake

Outcome = tuple[Session, fx.Effects]

MISSED = timedelta(days=1)
"""How long a message to who was not there waits for what was shared."""

LATE = timedelta(hours=1)
"""A reminder that comes this much after its moment says that it is late."""


def fired(session: Session, label: str, due_at: datetime, now: datetime) -> Outcome:
    """Answer a timer. One for a session that was moved, called off or begun does nothing.

    What was missed during an outage is still said, once, as long as it is of use: before the
    start.
    """
    alarm, _, about = label.partition(":")
    if alarm == fx.Alarm.ANNOUNCE:
        return planning.announce_due(session, due_at, now)
    if alarm == fx.Alarm.OVER:
        return _over(session, due_at)
    if session.status is not Status.ANNOUNCED:
        return session, ()
    if alarm == fx.Alarm.OFFER:
        return answers.offer_over(session, UserId(int(about)), due_at, now)
    if alarm == fx.Alarm.DOORS:
        return session, _doors(session, label, due_at, now)
    if alarm == fx.Alarm.CHECK:
        return session, _checked(session, now)
    if now < session.meeting.starts_at and _still_meant(session, label, due_at):
        return session, _beforehand(session, alarm, about, due_at, now)
    return session, ()


def _beforehand(
    session: Session, alarm: str, about: str, due_at: datetime, now: datetime
) -> fx.Effects:
    """Return what is said before the start; of reminders missed in an outage only the last."""
    if alarm == fx.Alarm.REMIND:
        minutes = int(about)
        due = planning.reminders(session)
        later = (due.get(one) for one in due if one < minutes)
        if any(moment is not None and moment <= now for moment in later):
            return ()
        return (fx.Tell(fx.reminder(minutes, due_at), fx.Audience.COMING),)
    if alarm == fx.Alarm.NUDGE:
        return (fx.Nudge(),)
    short = alarm == fx.Alarm.GO_NO_GO and planning.is_short(session)
    return (fx.Show(fx.go_no_go(session.organiser_id, session.sequence)),) if short else ()


def _checked(session: Session, now: datetime) -> fx.Effects:
    """Return what keeps the scheduled event in step, until the start."""
    if now >= session.meeting.starts_at:
        return ()
    again = fx.StartAlarm(fx.label(fx.Alarm.CHECK), now + planning.CHECK)
    return (fx.SyncEvent(), again)


def _doors(session: Session, label: str, due_at: datetime, now: datetime) -> fx.Effects:
    """Return what lets people check in; also when the bot was away at the start."""
    if now >= session.meeting.ends_at or not _still_meant(session, label, due_at):
        return ()
    return (fx.Show(fx.check_in(session.meeting.starts_at)), fx.Show(fx.INVITATION))


def _over(session: Session, due_at: datetime) -> Outcome:
    """End a session, also one that nobody was told of, unless it lasts longer by now."""
    lives = session.status in {Status.PLANNED, Status.ANNOUNCED}
    if not lives or due_at < session.meeting.ends_at:
        return session, ()
    ended = replace(session, status=Status.OVER)
    if session.status is Status.PLANNED:
        return ended, ()
    return ended, (
        fx.Show(fx.INVITATION),
        fx.SyncEvent(),
        fx.Show(fx.direct("attendance", session.organiser_id)),
        fx.StartAlarm(fx.label(fx.Alarm.MISSED), _missed_at(session)),
    )


def _missed_at(session: Session) -> datetime:
    """Return when who was not there hears from us, if there is no recap before: a day later."""
    moment = session.meeting.ends_at + MISSED
    calendar = session.calendar
    return next_awake(calendar, moment) if is_quiet(calendar, moment) else moment


def is_late(due_at: datetime, now: datetime) -> bool:
    """Tell whether a reminder comes so long after its moment that it says so."""
    return now - due_at >= LATE


def _still_meant(session: Session, label: str, due_at: datetime) -> bool:
    """Tell whether the session as it is now would set this timer at this moment."""
    before = due_at - timedelta(microseconds=1)
    return fx.StartAlarm(label, due_at) in planning.alarms(session, before)
