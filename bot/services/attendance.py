"""Acts of being there: check in, be noted by who led or from the voice channel, say it is right."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.choices import Reach
from bot.domain.errors import Missing, NotAllowed, NotNow
from bot.domain.ids import ChannelId, GuildId, MeetingId, UserId
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting, voice_of
from bot.domain.rights import Actor
from bot.domain.sessions import attendance
from bot.domain.sessions import effects as fx
from bot.domain.sessions.after_views import AttendanceView, RecordView
from bot.domain.sessions.attendance import CheckIn, Presence, Record, Source
from bot.domain.sessions.session import Answer, Session, Status
from bot.ports import MeetingTimer, SessionMessenger, Transaction
from bot.services.after_views import check_ins_of
from bot.services.desk import Desk, Receipt, receipt
from bot.services.invited import invited
from bot.services.meeting_desk import MeetingOutcome, load_meeting
from bot.services.meetings import must_organise
from bot.services.session_desk import SessionOutcome, change_session
from bot.services.session_views import session_now
from bot.services.settings import Person

ASKED_MAX = 100
"""People who are looked for in a voice channel at once: Discord is asked of each by itself."""


# ----------------------------------------------------------------------- for oneself


async def check_in(desk: Desk, person: Person, meeting_id: MeetingId) -> Receipt:
    """Note that a person is here, by their own word. Raises ``NotNow``, ``NotAllowed``."""

    async def decide(tx: Transaction, session: Session, now: datetime) -> SessionOutcome:
        _must_be_here(session, person.guild_id)
        own = attendance.check_in(session, person.user_id, now)
        return session, await _note(tx, session, [own])

    session = await change_session(desk, meeting_id, decide)
    return receipt("reply-checked-in", title=session.meeting.title)


async def confirm(desk: Desk, person: Person, meeting_id: MeetingId, *, was: bool) -> Receipt:
    """Take a person's own word on whether they were there; a no removes what was noted.

    Raises ``Missing`` when it was taken back in the meantime.
    """

    async def decide(tx: Transaction, session: Session, now: datetime) -> SessionOutcome:
        if person.guild_id:
            _must_be_here(session, person.guild_id)
        mine = await _of(tx, session, person.user_id)
        if mine is None:
            raise Missing("error-not-noted")
        if was:
            await tx.check_ins.put([replace(mine, confirmed_at=mine.confirmed_at or now)])
        else:
            await tx.check_ins.drop(session.id, [person.user_id])
        return session, (fx.Show(fx.confirm(person.user_id)), _shown(session))

    session = await change_session(desk, meeting_id, decide)
    key = "reply-confirmed" if was else "reply-not-there"
    return receipt(key, title=session.meeting.title)


async def record_of(desk: Desk, guild_id: GuildId, user_id: UserId) -> RecordView:
    """Return at which sessions of a server somebody was, the newest first: for themselves alone."""
    found: list[Record] = []
    async with desk.uow.read() as tx:
        for one in await tx.check_ins.of_person(user_id):
            planned = await tx.meetings.get(one.meeting_id)
            if planned is not None and planned.guild_id == guild_id:
                confirmed = one.confirmed_at is not None
                found.append(Record(planned.id, planned.meeting, confirmed))
    found.sort(key=lambda one: one.meeting.starts_at, reverse=True)
    return RecordView(tuple(found), attendance.minutes_of(found))


# --------------------------------------------------------------------- for who leads


async def note(
    desk: Desk, actor: Actor, meeting_id: MeetingId, people: Sequence[UserId], source: Source
) -> Receipt:
    """Note that people were there; each is asked to say so themselves.

    Raises ``NotAllowed`` for who does not organise, ``NotNow`` before the start.
    """
    new: list[UserId] = []

    async def decide(tx: Transaction, session: Session, now: datetime) -> SessionOutcome:
        must_organise(await load_meeting(tx, meeting_id), actor)
        known = {one.user_id for one in await check_ins_of(tx, session)}
        noted = [attendance.noted(session, user_id, source, now) for user_id in people]
        new[:] = [user_id for user_id in dict.fromkeys(people) if user_id not in known]
        own = [_own_word(one, actor.user_id) for one in noted]
        return session, await _note(tx, session, own)

    await change_session(desk, meeting_id, decide)
    if not new:
        return receipt("reply-noted-before")
    return receipt("reply-noted", people=_mentions(new), count=len(new))


def _own_word(one: CheckIn, user_id: UserId) -> CheckIn:
    """Return a check-in as confirmed where it is of the very person who notes it."""
    return replace(one, confirmed_at=one.at) if one.user_id == user_id else one


async def take_back(
    desk: Desk, actor: Actor, meeting_id: MeetingId, people: Sequence[UserId]
) -> Receipt:
    """Take notes back that were a mistake; what a person said themselves stays. ``NotAllowed``."""
    gone: list[UserId] = []

    async def decide(tx: Transaction, session: Session, _now: datetime) -> SessionOutcome:
        must_organise(await load_meeting(tx, meeting_id), actor)
        noted = [one for one in await check_ins_of(tx, session) if one.user_id in people]
        gone[:] = [one.user_id for one in noted if one.confirmed_at is None]
        await tx.check_ins.drop(meeting_id, gone)
        asked = (fx.Show(fx.confirm(user_id)) for user_id in gone)
        return session, (*asked, _shown(session))

    await change_session(desk, meeting_id, decide)
    if not gone:
        return receipt("reply-none-taken-back")
    return receipt("reply-taken-back", people=_mentions(gone), count=len(gone))


async def note_from_voice(
    desk: Desk, messenger: SessionMessenger, actor: Actor, meeting_id: MeetingId
) -> Receipt:
    """Note who of the expected people is in the session's voice channel now.

    Raises ``NotAllowed``; ``NotNow`` before the start, or where the place is no voice channel.
    """
    async with desk.uow.read() as tx:
        planned = await load_meeting(tx, meeting_id)
        must_organise(planned, actor)
        session = await session_now(tx, planned)
        attendance.noted(session, actor.user_id, Source.VOICE, desk.clock.now())
        channel_id = voice_of(planned.meeting)
        if channel_id is None:
            raise NotNow("error-no-voice-channel")
        expected = await _expected(tx, planned, session)
    there = await messenger.in_voice(planned.guild_id, channel_id, expected[:ASKED_MAX])
    if not there:
        return receipt("reply-nobody-in-voice", channel=str(channel_id))
    return await note(desk, actor, meeting_id, there, Source.VOICE)


async def _expected(tx: Transaction, planned: PlannedMeeting, session: Session) -> Sequence[UserId]:
    """Return who may be there and is not noted yet: who said so, then who is invited."""
    known = {one.user_id for one in await check_ins_of(tx, session)}
    said = [one.user_id for one in session.rsvps if one.answer is not Answer.NOT_COMING]
    everybody = dict.fromkeys((*session.seats, *said, *await invited(tx, planned)))
    return [user_id for user_id in everybody if user_id not in known]


async def attendance_of(desk: Desk, actor: Actor, meeting_id: MeetingId) -> AttendanceView:
    """Return who was at a session, for who organises it. Raises ``NotAllowed``."""
    async with desk.uow.read() as tx:
        planned = await load_meeting(tx, meeting_id)
        must_organise(planned, actor)
        session = await session_now(tx, planned)
        there = await check_ins_of(tx, session)
    became = attendance.presences(session, there)

    def those(kind: Presence) -> tuple[UserId, ...]:
        return tuple(user_id for user_id, presence in became if presence is kind)

    return AttendanceView(
        planned.id,
        planned.meeting,
        those(Presence.ATTENDED),
        those(Presence.ABSENT),
        those(Presence.UNANNOUNCED),
        frozenset(one.user_id for one in there if one.confirmed_at is None),
        has_voice=voice_of(planned.meeting) is not None,
        is_over=session.status is Status.OVER,
    )


async def begun_sessions(desk: Desk, actor: Actor) -> Sequence[PlannedMeeting]:
    """Return the meetings of a server that began, the newest first; none that was called off."""
    now = desk.clock.now()
    async with desk.uow.read() as tx:
        heads = await tx.programmes.of_guild(actor.guild_id)
        found = [one for head in heads for one in await tx.meetings.of_programme(head.id)]
    begun = [
        one
        for one in found
        if one.meeting.starts_at - attendance.EARLY <= now
        and (one.is_public or one.status is MeetingStatus.HELD)
    ]
    return sorted(begun, key=lambda one: one.meeting.starts_at, reverse=True)


async def begun_meant(desk: Desk, actor: Actor, channel_id: ChannelId) -> MeetingId:
    """Return the meeting of this thread, or the one that began last here. Raises ``Missing``."""
    begun = await begun_sessions(desk, actor)
    here = [one.id for one in begun if one.thread_id == channel_id]
    if here:
        return here[0]
    if not begun:
        raise Missing("error-none-begun")
    return begun[0].id


# --------------------------------------------------------------------- who was missed


async def missed_due(
    tx: Transaction, planned: PlannedMeeting, _timer: MeetingTimer, _now: datetime
) -> MeetingOutcome:
    """Answer the timer of a day later: who was not there hears that they were missed."""
    return planned, await tell_missed(tx, planned)


async def tell_missed(tx: Transaction, planned: PlannedMeeting) -> tuple[fx.Show, ...]:
    """Return what tells those who were not there; who wants no messages gets none."""
    session = await session_now(tx, planned)
    people = attendance.missed(session, await check_ins_of(tx, session))
    reaches = await tx.settings.reaches(people)
    return tuple(
        fx.Show(fx.missed(user_id)) for user_id in people if reaches.get(user_id) is not Reach.NONE
    )


# ---------------------------------------------------------------------------- insides


def _must_be_here(session: Session, guild_id: GuildId) -> None:
    if session.guild_id != guild_id:
        raise NotAllowed("error-other-server")


async def _of(tx: Transaction, session: Session, user_id: UserId) -> CheckIn | None:
    found = await check_ins_of(tx, session)
    return next((one for one in found if one.user_id == user_id), None)


async def _note(tx: Transaction, session: Session, noted: Sequence[CheckIn]) -> fx.Effects:
    """Store check-ins beside what is known; return what must follow."""
    known = {one.user_id: one for one in await check_ins_of(tx, session)}
    merged = [attendance.merged(known.get(one.user_id), one) for one in noted]
    changed = [one for one in merged if known.get(one.user_id) != one]
    await tx.check_ins.put(changed)
    asked = (fx.confirm(one.user_id) for one in changed if _is_asked(known, one))
    return (*map(fx.Show, asked), *((_shown(session),) if changed else ()))


def _is_asked(known: dict[UserId, CheckIn], one: CheckIn) -> bool:
    """Tell whether a person gets the question, or sees below it that it is answered."""
    before = known.get(one.user_id)
    return one.confirmed_at is None or (before is not None and before.source is not Source.SELF)


def _shown(session: Session) -> fx.Show:
    return fx.Show(fx.check_in(session.meeting.starts_at))


def _mentions(people: Sequence[UserId]) -> tuple[str, ...]:
    return tuple(f"<@{user_id}>" for user_id in people)
