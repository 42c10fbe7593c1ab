"""Random people who choose to add in writing, and what must hold of them in any round."""

from collections.abc import Callable

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.domain import adding, clockwork, people
from bot.domain import effects as fx
from bot.domain.errors import DomainError
from bot.domain.ids import UserId
from bot.domain.round import Round, Status
from tests.domain.table import Table, actor, open_round

PEOPLE = st.sampled_from([UserId(number) for number in range(1, 11)])


class RandomAdding(RuleBasedStateMachine):
    """A table at which people go on in writing, come back, add, pass, or forget it."""

    def __init__(self) -> None:
        super().__init__()
        self.table = Table(open_round())

    def attempt(self, act: Callable[[Round], tuple[Round, fx.Effects]]) -> bool:
        """Do an act; a refusal must leave the round as it was."""
        before, refused = self.table.round, ""
        try:
            self.table.do(act)
        except DomainError as refusal:
            refused = refusal.key
        if not refused:
            return True
        assert refused.startswith("error-")
        assert self.table.round is before
        return False

    @rule(person=PEOPLE)
    def add_later(self, person: UserId) -> None:
        self.attempt(lambda r: people.add_later(r, actor(person), self.table.now))

    @rule(person=PEOPLE)
    def pass_adding(self, person: UserId) -> None:
        self.attempt(lambda r: adding.pass_turn(r, actor(person), self.table.now))

    @precondition(lambda self: self.table.round.adding.until is not None)
    @rule(kind=st.sampled_from(sorted(adding.TIMERS)), hours=st.integers(0, 40))
    def an_hour_comes(self, kind: fx.TimerKind, hours: int) -> None:
        self.table.wait(hours=hours)
        before = self.table.round
        due = min(before.adding.until or self.table.now, self.table.now)
        self.attempt(lambda r: clockwork.add_fired(r, kind, due, self.table.now))
        if self.table.round.status is Status.CLOSED:
            assert kind is fx.TimerKind.ADD_END
            assert before.adding.until is not None
            assert self.table.now >= before.adding.until

    @precondition(lambda self: self.table.round.status is Status.CLOSING)
    @rule()
    def everybody_who_adds_forgets(self) -> None:
        """Whatever happened before, the time to add has an end, and it closes the round."""
        until = self.table.round.adding.until
        if until is None:
            return
        self.table.now = max(self.table.now, until)
        self.attempt(lambda r: clockwork.add_fired(r, fx.TimerKind.ADD_END, until, self.table.now))
        assert self.table.round.status is Status.CLOSED

    @invariant()
    def who_adds_in_writing_brings_nothing_and_holds_nothing_up(self) -> None:
        round_ = self.table.round
        assert not set(round_.brought) & set(round_.adders)
        assert round_.brings_now not in round_.adders
        assert round_.facilitator_id not in round_.adders
        if round_.step is not None:
            assert not set(round_.adders) & set(round_.still_to_speak(round_.index))
            assert not any(map(round_.may_talk, round_.adders))
        if round_.status is Status.CLOSING and round_.adding.until is None:
            assert not round_.still_to_add or adding.place(round_) is None
        if round_.status is not Status.CLOSING:
            assert round_.adding.until is None
