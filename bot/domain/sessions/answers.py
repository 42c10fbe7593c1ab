"""Answering an invitation: places, the line, and the offer of a place that came free."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.errors import NotAllowed, NotNow
from bot.domain.ids import UserId
from bot.domain.sessions import effects as fx
from bot.domain.sessions.session import Answer, Place, Rsvp, Session, Status
from bot.domain.working_days import is_quiet, next_awake

Outcome = tuple[Session, fx.Effects]

OFFER = timedelta(hours=24)
"""How long a place that came free is kept for the first in line, when there is time enough."""

OFFER_LEAST = timedelta(minutes=15)
"""What they get at least, however soon the session begins."""

MORNING = timedelta(hours=3)
"""Waking hours that an offer made in the evening or on a free day still leaves, if it can."""

TICK = timedelta(microseconds=1)
"""Who answers in the same moment as another still comes after them: the line has an order."""


def answer(
    session: Session, user_id: UserId, said: Answer, now: datetime, *, invited: bool = True
) -> Outcome:
    """Take a person's answer; a full session puts who wants to come in line.

    The same answer again changes nothing: a place and a spot in the line are kept. Raises
    ``NotNow`` before the announcement, after a cancellation or once it has begun, and
    ``NotAllowed`` for who is not among those it is for.
    """
    _must_take_answers(session, now)
    if said is Answer.COMING and not invited:
        raise NotAllowed("error-session-not-invited")
    before = session.rsvp_of(user_id)
    if said is Answer.COMING:
        return _come(session, user_id, before, now)
    if before is not None and before.answer is said:
        return session, ()
    mine = Rsvp(user_id, said, Place.NONE, now)
    stopped = _offer_over(before)
    after, effects = fill(_with(session, mine), now)
    return after, (*stopped, fx.Show(fx.INVITATION), *effects)


def _come(session: Session, user_id: UserId, before: Rsvp | None, now: datetime) -> Outcome:
    if before is not None and before.place in {Place.SEAT, Place.LINE}:
        return session, ()
    offered = before is not None and before.place is Place.OFFERED
    place = Place.SEAT if offered or session.has_room else Place.LINE
    seated = _with(session, Rsvp(user_id, Answer.COMING, place, now))
    return seated, (*_offer_over(before), fx.Show(fx.INVITATION))


def offer_over(session: Session, user_id: UserId, due_at: datetime, now: datetime) -> Outcome:
    """Answer the timer of an offer: the place goes to the next in line.

    Who let it pass is asked again as somebody who may come. An offer that was taken, given back
    or made anew since does nothing.
    """
    mine = session.rsvp_of(user_id)
    if mine is None or mine.place is not Place.OFFERED or mine.offer_until is None:
        return session, ()
    if mine.offer_until > due_at or session.status is not Status.ANNOUNCED:
        return session, ()
    gone = Rsvp(user_id, Answer.MAYBE, Place.NONE, now)
    after, effects = fill(_with(session, gone), now)
    told = fx.Show(fx.offer(user_id, mine.offer_until))
    return after, (told, fx.Show(fx.INVITATION), *effects)


def fill(session: Session, now: datetime) -> Outcome:
    """Offer every free place to the first in line, as long as somebody waits."""
    effects: fx.Effects = ()
    while session.line and session.has_room and now < session.meeting.starts_at:
        first = session.line[0]
        until = offer_until(session, now)
        mine = Rsvp(first, Answer.COMING, Place.OFFERED, now, until)
        session = _with(session, mine)
        effects = (
            *effects,
            fx.Show(fx.offer(first, until)),
            fx.StartAlarm(fx.label(fx.Alarm.OFFER, first), until),
        )
    return session, effects


def offer_until(session: Session, now: datetime) -> datetime:
    """Return until when a place that comes free now is kept: aware UTC, not after the start.

    A day, or a quarter of the time that is left; never less than ``OFFER_LEAST``, and with some
    waking hours in it where those come before the start.
    """
    starts_at = session.meeting.starts_at
    length = max(OFFER_LEAST, min(OFFER, (starts_at - now) / 4))
    until = now + length
    if is_quiet(session.calendar, now):
        morning = next_awake(session.calendar, now) + MORNING
        if morning < starts_at:
            until = max(until, morning)
    return min(until, starts_at)


def _must_take_answers(session: Session, now: datetime) -> None:
    if session.status is Status.PLANNED:
        raise NotNow("error-session-not-announced")
    if session.status is Status.CANCELLED:
        raise NotNow("error-session-cancelled")
    if session.status is Status.OVER or now >= session.meeting.starts_at:
        raise NotNow("error-session-begun")


def _offer_over(before: Rsvp | None) -> fx.Effects:
    """Return what ends an offer a person had: its timer, and its message telling how it went."""
    if before is None or before.offer_until is None:
        return ()
    return (
        fx.StopAlarm(fx.label(fx.Alarm.OFFER, before.user_id)),
        fx.Show(fx.offer(before.user_id, before.offer_until)),
    )


def _with(session: Session, mine: Rsvp) -> Session:
    others = tuple(one for one in session.rsvps if one.user_id != mine.user_id)
    after = (one.since + TICK for one in others)
    return replace(session, rsvps=(*others, replace(mine, since=max((mine.since, *after)))))
