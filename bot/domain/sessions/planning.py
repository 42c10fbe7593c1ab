"""Announcing, changing and calling off a session, and when people hear of it beforehand."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import datetime, timedelta

from bot.domain.errors import BadInput, NotNow
from bot.domain.ids import ChannelId, UserId
from bot.domain.programme.model import Meeting, MeetingKind
from bot.domain.sessions import answers
from bot.domain.sessions import effects as fx
from bot.domain.sessions.attendance import EARLY, is_open
from bot.domain.sessions.session import Answer, Place, Session, Status
from bot.domain.working_days import is_quiet, next_awake

Outcome = tuple[Session, fx.Effects]

REMINDERS_MINUTES = (7 * 24 * 60, 24 * 60, 60)
"""How long before the start people are reminded: a week, a day, an hour."""

NUDGE = timedelta(days=5)
"""How long before the start those who did not answer, or said maybe, are asked once."""

GO_NO_GO = timedelta(days=2)
"""How long before an intervision moment too few people are reason to ask: hold, move, write."""

LEAST = 4
"""People at an intervision moment below which the organiser is asked what to do."""

CHECK = timedelta(days=1)
"""How often the scheduled event is looked after: one that was deleted by hand is made again."""

NEAR = timedelta(hours=3)
"""A reminder this shortly before the start comes at its moment, also in the evening."""

TOUCHES = frozenset({"title", "starts_at", "ends_at", "place", "link", "preparation"})
"""Fields of a meeting of which a change is told to those who count on it."""

IN_CALENDARS = TOUCHES | {"about", "theme", "speakers"}
"""Fields that stand in a calendar: a change of them gets a new sequence."""


def announce(
    session: Session, channel_id: ChannelId, at: datetime | None, now: datetime
) -> Outcome:
    """Announce in a channel, now or at a planned moment (aware UTC).

    Raises ``NotNow`` for what was announced before, called off or begun, ``BadInput`` for a
    planned moment that is past or not before the start.
    """
    if session.status is not Status.PLANNED:
        raise NotNow("error-session-announced")
    if now >= session.meeting.starts_at:
        raise NotNow("error-session-begun")
    planned = replace(session, announce_id=channel_id, announce_at=at or now)
    if at is None:
        return _announced(planned, now)
    if not now < at < session.meeting.starts_at:
        raise BadInput("error-session-announce-moment")
    return planned, (fx.StartAlarm(fx.label(fx.Alarm.ANNOUNCE), at),)


def announce_due(session: Session, due_at: datetime, now: datetime) -> Outcome:
    """Answer the timer of a planned announcement; a moved or called off one does nothing."""
    waits = session.status is Status.PLANNED and session.announce_at is not None
    if not waits or session.announce_at != due_at or now >= session.meeting.starts_at:
        return session, ()
    return _announced(session, now)


def _announced(session: Session, now: datetime) -> Outcome:
    out = replace(session, status=Status.ANNOUNCED)
    shown = (fx.Show(fx.INVITATION), fx.Show(fx.WELCOME), fx.SyncEvent())
    doors = (fx.Show(fx.check_in(out.meeting.starts_at)),) if is_open(out, now) else ()
    stopped = fx.StopAlarm(fx.label(fx.Alarm.ANNOUNCE))
    return out, (stopped, *shown, *doors, *alarms(out, now))


def change(session: Session, meeting: Meeting, now: datetime) -> Outcome:
    """Make the meeting another one; those whom it touches hear what changed.

    Raises ``BadInput`` for a moment that is past, an end before the start, or fewer places than
    are taken; ``NotNow`` once it was called off or is over.
    """
    must_live(session)
    changed = changed_fields(session.meeting, meeting)
    if not changed:
        return session, ()
    _must_be_possible(session, meeting, changed, now)
    told = bool(changed & TOUCHES) and session.status is Status.ANNOUNCED
    more = 1 if changed & IN_CALENDARS else 0
    after = replace(session, meeting=meeting, sequence=session.sequence + more)
    if after.status is not Status.ANNOUNCED:
        return after, (fx.StartAlarm(fx.label(fx.Alarm.OVER), meeting.ends_at),)
    filled, offers = answers.fill(after, now)
    notices = (fx.Tell(fx.change(filled.sequence), fx.Audience.TOUCHED),) if told else ()
    moved = alarms(filled, now) if changed & {"starts_at", "ends_at"} else ()
    return filled, (fx.Show(fx.INVITATION), fx.SyncEvent(), *notices, *offers, *moved)


def cancel(session: Session, now: datetime) -> Outcome:
    """Call the session off; everybody who counted on it hears so. Raises ``NotNow`` when over."""
    must_live(session)
    announced = session.status is Status.ANNOUNCED
    off = replace(session, status=Status.CANCELLED, sequence=session.sequence + 1)
    stops = tuple(
        fx.StopAlarm(effect.label)
        for effect in (*alarms(session, now), *_offers(session))
        if isinstance(effect, fx.StartAlarm | fx.StopAlarm)
    )
    if not announced:
        return off, (fx.StopAlarm(fx.label(fx.Alarm.ANNOUNCE)),)
    told = fx.Tell(fx.change(off.sequence), fx.Audience.TOUCHED)
    asked = fx.Show(fx.go_no_go(session.organiser_id, session.sequence))
    return off, (
        *stops,
        *_offers_shown(session),
        fx.Show(fx.INVITATION),
        fx.SyncEvent(),
        told,
        asked,
    )


def _offers(session: Session) -> fx.Effects:
    offered = session.with_place(Place.OFFERED)
    return tuple(fx.StopAlarm(fx.label(fx.Alarm.OFFER, user)) for user in offered)


def _offers_shown(session: Session) -> fx.Effects:
    open_ = [one for one in session.rsvps if one.offer_until is not None]
    return tuple(
        fx.Show(fx.offer(one.user_id, one.offer_until)) for one in open_ if one.offer_until
    )


def _must_be_possible(
    session: Session, meeting: Meeting, changed: frozenset[str], now: datetime
) -> None:
    if meeting.ends_at <= meeting.starts_at:
        raise BadInput("error-session-ends")
    if "starts_at" in changed and meeting.starts_at <= now:
        raise BadInput("error-session-past")
    if meeting.capacity is not None and meeting.capacity < session.taken:
        raise BadInput("error-session-capacity", {"taken": session.taken})


def must_live(session: Session) -> None:
    """Refuse a session that was called off or is over. Raises ``NotNow``."""
    if session.status is Status.CANCELLED:
        raise NotNow("error-session-cancelled")
    if session.status is Status.OVER:
        raise NotNow("error-session-over")


def changed_fields(before: Meeting, after: Meeting) -> frozenset[str]:
    """Return the names of the fields in which two meetings differ."""
    names = (one.name for one in fields(Meeting))
    return frozenset(name for name in names if getattr(before, name) != getattr(after, name))


def touched(session: Session) -> tuple[UserId, ...]:
    """Return who counts on the session: a place, a spot in the line, or a maybe."""
    return (
        *session.with_place(Place.SEAT, Place.OFFERED, Place.LINE),
        *session.who_said(Answer.MAYBE),
    )


def alarms(session: Session, now: datetime) -> fx.Effects:
    """Return the timers of a session that was announced: set what is to come, drop the rest."""
    starts_at = session.meeting.starts_at
    effects: list[fx.Effect] = []
    moments = {
        fx.label(fx.Alarm.REMIND, minutes): moment for minutes, moment in reminders(session).items()
    }
    moments[fx.label(fx.Alarm.NUDGE)] = awake(session, starts_at - NUDGE)
    moments[fx.label(fx.Alarm.GO_NO_GO)] = (
        awake(session, starts_at - GO_NO_GO)
        if session.meeting.kind is MeetingKind.INTERVISION
        else None
    )
    moments[fx.label(fx.Alarm.DOORS)] = starts_at - EARLY
    tomorrow = now + CHECK
    moments[fx.label(fx.Alarm.CHECK)] = tomorrow if tomorrow < starts_at else None
    moments[fx.label(fx.Alarm.OVER)] = session.meeting.ends_at
    for label, moment in moments.items():
        to_come = moment is not None and moment > now
        effects.append(fx.StartAlarm(label, moment) if moment and to_come else fx.StopAlarm(label))
    return tuple(effects)


def reminders(session: Session) -> Mapping[int, datetime | None]:
    """Return when each reminder is sent, by its minutes before the start; None for never."""
    starts_at = session.meeting.starts_at
    return {
        minutes: awake(session, starts_at - timedelta(minutes=minutes))
        for minutes in REMINDERS_MINUTES
    }


def awake(session: Session, moment: datetime) -> datetime | None:
    """Return when a message meant for `moment` is sent: out of the quiet hours.

    It waits for the morning, unless that would be (nearly) after the start: then None. What is
    meant for shortly before the start comes at its moment.
    """
    starts_at = session.meeting.starts_at
    if starts_at - moment <= NEAR or not is_quiet(session.calendar, moment):
        return moment
    later = next_awake(session.calendar, moment)
    return later if later < starts_at - NEAR else None


def is_short(session: Session) -> bool:
    """Tell whether fewer people are coming to an intervision moment than a round needs."""
    return session.meeting.kind is MeetingKind.INTERVISION and len(session.seats) < LEAST


def is_announced(session: Session) -> bool:
    """Tell whether people are invited to it and it is neither over nor called off."""
    return session.status is Status.ANNOUNCED
