"""Random people answer, places change, clocks jump: never one too many, and no jumping the line."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain.errors import DomainError
from bot.domain.ids import UserId
from bot.domain.programme.model import MeetingKind
from bot.domain.sessions import answers, clockwork, planning
from bot.domain.sessions import effects as fx
from bot.domain.sessions.session import Answer, Place, Session, Status
from bot.domain.working_days import is_quiet
from tests.domain.sessions.calling import NOW, announced

PEOPLE = st.integers(1, 9).map(UserId)
MINUTES = st.integers(0, 4 * 24 * 60)


class RandomSessions(RuleBasedStateMachine):
    """An organiser who changes their mind, and people who do too."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOW
        self.session: Session = announced()
        self.timers: dict[str, datetime] = {}

    @initialize(capacity=st.none() | st.integers(1, 5), kind=st.sampled_from(MeetingKind))
    def open(self, capacity: int | None, kind: MeetingKind) -> None:
        self.session = announced(capacity, kind)
        self.note(planning.alarms(self.session, self.now))

    def note(self, effects: fx.Effects) -> None:
        for effect in effects:
            match effect:
                case fx.StartAlarm(label, due_at):
                    self.timers[label] = due_at
                case fx.StopAlarm(label):
                    self.timers.pop(label, None)
                case _:
                    pass

    @rule(user=PEOPLE, said=st.sampled_from(Answer))
    def answer(self, user: UserId, said: Answer) -> None:
        before = self.session.line
        had = self.session.rsvp_of(user)
        try:
            self.session, effects = answers.answer(self.session, user, said, self.now)
        except DomainError:
            return
        self.note(effects)
        fresh = had is None or had.place is Place.NONE
        if before and said is Answer.COMING and fresh:
            assert self.session.line[-1] == user

    @rule(capacity=st.none() | st.integers(1, 6))
    def change_places(self, capacity: int | None) -> None:
        self.change(capacity=capacity)

    @rule(hours=st.integers(-100, 300))
    def move(self, hours: int) -> None:
        meeting = self.session.meeting
        shift = timedelta(hours=hours)
        self.change(starts_at=meeting.starts_at + shift, ends_at=meeting.ends_at + shift)

    def change(self, **fields: object) -> None:
        meeting = replace(self.session.meeting, **fields)  # type: ignore[arg-type]
        try:
            self.session, effects = planning.change(self.session, meeting, self.now)
        except DomainError:
            return
        self.note(effects)

    @rule()
    def call_off(self) -> None:
        try:
            self.session, effects = planning.cancel(self.session, self.now)
        except DomainError:
            return
        self.note(effects)
        assert not self.timers

    @rule(minutes=MINUTES)
    def wait(self, minutes: int) -> None:
        """Let time pass with the bot awake: every timer goes off at its moment."""
        until = self.now + timedelta(minutes=minutes)
        while due := sorted((at, label) for label, at in self.timers.items() if at <= until):
            at, label = due[0]
            self.now = max(self.now, at)
            self.fire(label)
        self.now = until

    @rule(minutes=MINUTES)
    def outage(self, minutes: int) -> None:
        """Let time pass with the bot down: what came due goes off at once, in order."""
        self.now += timedelta(minutes=minutes)
        while due := sorted((at, label) for label, at in self.timers.items() if at <= self.now):
            self.fire(due[0][1])

    def fire(self, label: str) -> None:
        due_at = self.timers.pop(label)
        begun = self.now >= self.session.meeting.starts_at
        self.session, effects = clockwork.fired(self.session, label, due_at, self.now)
        told = [effect for effect in effects if isinstance(effect, fx.Tell | fx.Nudge)]
        assert not (begun and told)
        punctual = due_at == self.now
        soon = self.session.meeting.starts_at - self.now <= planning.NEAR
        assert not (told and punctual and not soon and is_quiet(self.session.calendar, self.now))
        self.note(effects)

    @invariant()
    def never_one_too_many(self) -> None:
        capacity = self.session.meeting.capacity
        assert capacity is None or self.session.taken <= capacity

    @invariant()
    def nobody_waits_while_there_is_room(self) -> None:
        live = self.session.status is Status.ANNOUNCED
        if live and self.now < self.session.meeting.starts_at and self.session.line:
            assert self.session.places_left == 0

    @invariant()
    def an_offer_has_a_clock_and_nobody_else_has(self) -> None:
        offered = set(self.session.with_place(Place.OFFERED))
        clocks = {
            UserId(int(label.partition(":")[2]))
            for label in self.timers
            if label.startswith(f"{fx.Alarm.OFFER}:")
        }
        if self.session.status is Status.ANNOUNCED:
            assert clocks == offered

    @invariant()
    def everybody_has_one_answer(self) -> None:
        users = [one.user_id for one in self.session.rsvps]
        assert len(users) == len(set(users))


RandomSessions.TestCase.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)
TestRandomSessions = RandomSessions.TestCase
