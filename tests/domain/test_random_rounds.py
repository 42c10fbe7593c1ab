"""Random people do random things to random rounds: what must hold, holds after every act."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from bot.domain import adding, bend, clockwork, ending, lobby, people, play, speech, turns
from bot.domain import effects as fx
from bot.domain.ids import UserId
from bot.domain.method import Role, Turns
from bot.domain.round import Halt, Round, Status, Turn, least_of
from bot.methods import load, load_all
from tests.domain.random_adding import PEOPLE, RandomAdding
from tests.domain.table import COCKPIT, ROOM, Table, actor, cases, open_round

METHODS = st.sampled_from([method.id for method in load_all()])
WITH_TURNS = st.sampled_from(
    [one.id for one in load_all() if any(step.turns is Turns.DRAWN for step in one.steps)]
)
ROTATING = st.sampled_from([method.id for method in load_all() if method.laps])


class RandomRounds(RandomAdding):
    """Joins, leaves, timers, outages and every act of a facilitator, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.bids: list[UserId] = []
        self.wrote: set[Turn] = set()
        self.revealed: set[int] = set()
        self.floor: tuple[int, UserId] | None = None
        self.begun: dict[int, UserId] = {}

    @initialize(
        method_id=st.one_of(METHODS, ROTATING, WITH_TURNS),
        size=st.integers(2, 8),
        crowd=st.lists(PEOPLE, max_size=8),
    )
    def open(self, method_id: str, size: int, crowd: list[UserId]) -> None:
        self.table = Table(open_round(method_id, max(size, least_of(load(method_id)))))
        for person in crowd:
            self.join(person)

    def current(self) -> play.Cases:
        return cases(*(one for one in self.bids if one in self.table.round.participants))

    @rule(person=PEOPLE)
    def join(self, person: UserId) -> None:
        self.attempt(lambda r: lobby.join(r, actor(person), self.table.now))

    @rule(person=PEOPLE)
    def bid(self, person: UserId) -> None:
        done = self.attempt(lambda r: lobby.bid(r, actor(person), self.table.now))
        if done and person not in self.bids:
            self.bids.append(person)

    @rule(person=PEOPLE)
    def decline(self, person: UserId) -> None:
        self.attempt(lambda r: lobby.decline(r, actor(person), self.table.now))

    @rule(person=PEOPLE)
    def leave(self, person: UserId) -> None:
        self.attempt(lambda r: people.leave(r, actor(person), self.table.now))

    @rule(person=PEOPLE)
    def vanish(self, person: UserId) -> None:
        self.attempt(lambda r: people.gone(r, person, self.table.now))

    @rule()
    def start(self) -> None:
        self.attempt(lambda r: lobby.start(r, actor(r.facilitator_id)))

    @rule(works=st.booleans())
    def room(self, works: bool) -> None:
        if self.table.round.status is not Status.STARTING:
            return
        if works:
            found = self.current()
            self.attempt(lambda r: lobby.room_opened(r, ROOM, COCKPIT, found, self.table.now))
        else:
            self.attempt(lobby.room_failed)

    @precondition(lambda self: self.table.round.status is Status.RUNNING)
    @rule(minutes=st.integers(0, 90))
    def time_passes(self, minutes: int) -> None:
        self.table.wait(minutes=minutes)
        due, index = self.table.round.due_at, self.table.round.index
        if due is not None and due <= self.table.now:
            before = self.table.round
            self.attempt(lambda r: clockwork.fired(r, fx.TimerKind.TIME_UP, index, due))
            assert self.table.round == before, "the clock only offers"

    @precondition(lambda self: self.table.round.status in {Status.RUNNING, Status.CLOSING})
    @rule(who=st.one_of(st.none(), PEOPLE))
    def advance(self, who: UserId | None) -> None:
        person = who or self.table.round.facilitator_id
        found = self.current()
        self.attempt(lambda r: play.advance(r, actor(person), found, self.table.now))

    @precondition(lambda self: self.table.round.status in {Status.RUNNING, Status.CLOSING})
    @rule()
    def back(self) -> None:
        self.attempt(lambda r: play.back(r, actor(r.facilitator_id), self.table.now))

    @precondition(lambda self: self.table.round.status is Status.RUNNING)
    @rule(minutes=st.integers(-1, 40))
    def extend(self, minutes: int) -> None:
        self.attempt(lambda r: play.extend(r, actor(r.facilitator_id), minutes, self.table.now))

    @precondition(lambda self: self.table.round.status is Status.RUNNING)
    @rule(resumes=st.booleans())
    def pause(self, resumes: bool) -> None:
        act = play.resume if resumes else play.pause
        self.attempt(lambda r: act(r, actor(r.facilitator_id), self.table.now))

    @precondition(lambda self: self.table.round.status in {Status.RUNNING, Status.CLOSING})
    @rule(person=PEOPLE, earlier=st.integers(0, 2))
    def write(self, person: UserId, earlier: int) -> None:
        round_ = self.table.round
        index = round_.index - earlier
        if index < 0:
            return
        kind = speech.collects(round_.script[index])
        if kind is None:
            return

        def act(_round: Round) -> tuple[Round, fx.Effects]:
            play.may_write(round_, actor(person), index, kind)
            after, effects = play.wrote(round_, person, index, None)
            if person not in after.adders:
                return after, effects
            return adding.added(after, person, self.table.now)

        if self.attempt(act):
            self.wrote.add(Turn(index, person, passed=False))

    @precondition(lambda self: self.table.round.status is Status.RUNNING)
    @rule(person=PEOPLE)
    def pass_turn(self, person: UserId) -> None:
        self.attempt(lambda r: play.pass_turn(r, actor(person), r.index))

    @precondition(lambda self: self.table.round.status is Status.RUNNING)
    @rule(person=PEOPLE, speaker=PEOPLE)
    def done(self, person: UserId, speaker: UserId) -> None:
        self.attempt(lambda r: turns.done(r, actor(person), r.index, speaker))

    @precondition(lambda self: self.table.round.speaker is not None)
    @rule(leads=st.booleans())
    def done_in_time(self, leads: bool) -> None:
        speaker = self.table.round.speaker
        assert speaker is not None
        person = self.table.round.facilitator_id if leads else speaker
        before = self.table.round.still_to_speak(self.table.round.index)
        assert self.attempt(lambda r: turns.done(r, actor(person), r.index, speaker))
        self.attempt(lambda r: turns.done(r, actor(person), r.index, speaker))
        assert self.table.round.still_to_speak(self.table.round.index) == before[1:]

    @precondition(lambda self: self.table.round.speaker is not None)
    @rule()
    def put_last(self) -> None:
        speaker = self.table.round.speaker
        assert speaker is not None
        leader = actor(self.table.round.facilitator_id)
        moved = self.attempt(lambda r: turns.put_last(r, leader, r.index, speaker, self.table.now))
        if moved:
            self.floor = None
            assert self.table.round.still_to_speak(self.table.round.index)[-1] == speaker

    @precondition(lambda self: self.table.round.status is Status.RUNNING)
    @rule()
    def open_sealed(self) -> None:
        self.attempt(lambda r: play.open_sealed(r, actor(r.facilitator_id)))

    @rule(person=PEOPLE)
    def admit(self, person: UserId) -> None:
        self.attempt(lambda r: people.admit(r, actor(r.facilitator_id), person, self.table.now))

    @rule(person=PEOPLE)
    def hand_over(self, person: UserId) -> None:
        self.attempt(lambda r: people.hand_over(r, actor(r.facilitator_id), person, self.table.now))

    @rule(person=PEOPLE)
    def take_over(self, person: UserId) -> None:
        self.attempt(lambda r: people.take_over(r, actor(person), self.table.now))

    @precondition(lambda self: self.table.round.halt is Halt.BRINGER_GONE)
    @rule()
    def choose_again(self) -> None:
        done = self.attempt(
            lambda r: people.choose_again(r, actor(r.facilitator_id), self.table.now)
        )
        if done and not self.table.round.laps:
            kept = self.table.round.index
            self.wrote = {turn for turn in self.wrote if turn.index < kept}
            self.revealed = {index for index in self.revealed if index < kept}

    @precondition(lambda self: self.table.round.status is Status.RUNNING)
    @rule(method_id=st.one_of(METHODS, ROTATING, WITH_TURNS))
    def bend(self, method_id: str) -> None:
        known = replace(load(method_id), sizes=(1, 8))
        leads = actor(self.table.round.facilitator_id)
        if self.attempt(lambda r: bend.switch(r, leads, known, self.table.now)):
            stamps = self.table.round.progress
            self.revealed &= {stamp.index for stamp in stamps if stamp.revealed}
            here = {self.table.round.lap_at(stamp.index) for stamp in stamps}
            self.begun = {lap: who for lap, who in self.begun.items() if lap in here}

    @precondition(lambda self: self.table.round.room_id is not None)
    @rule()
    def room_deleted(self) -> None:
        self.attempt(lambda r: people.room_gone(r, self.table.now))

    @precondition(lambda self: self.table.round.halt is Halt.ROOM_GONE)
    @rule()
    def another_room(self) -> None:
        self.attempt(lambda r: people.new_room(r, actor(r.facilitator_id)))
        found = self.current()
        self.attempt(lambda r: lobby.room_opened(r, ROOM, COCKPIT, found, self.table.now))

    @precondition(lambda self: self.table.round.status is Status.CLOSING)
    @rule()
    def close(self) -> None:
        self.attempt(lambda r: ending.close(r, actor(r.facilitator_id), self.table.now))

    @invariant()
    def seats_are_never_oversold(self) -> None:
        round_ = self.table.round
        taken = round_.participants
        assert len(taken) + len(round_.adders) <= round_.size
        assert len(set(taken)) == len(taken)

    @invariant()
    def nobody_leads_the_round_in_which_they_bring(self) -> None:
        assert self.table.round.facilitator_id != self.table.round.brings_now
        assert self.table.round.facilitator_id not in self.table.round.participants

    @invariant()
    def each_brings_at_most_once_and_a_turn_that_began_stays(self) -> None:
        round_ = self.table.round
        order = [lap.user_id for lap in round_.laps]
        assert len(set(order)) == len(order)
        if not order:
            self.begun = {}
        begun = {round_.lap_at(stamp.index) for stamp in round_.progress} - {0}
        now = {lap: order[lap - 1] for lap in begun if lap <= len(order)}
        assert self.begun.items() <= now.items()
        self.begun = now

    @invariant()
    def who_brings_is_there_or_the_round_waits(self) -> None:
        round_ = self.table.round
        if round_.laps and round_.step is not None and round_.halt is None:
            assert not round_.falls_away(round_.index)
            bringer = round_.brings_now
            assert bringer is None or round_.role_of(bringer) is Role.BRINGER

    @invariant()
    def who_still_has_to_bring_has_a_seat(self) -> None:
        round_ = self.table.round
        waiting = [lap.user_id for lap in round_.laps if lap.user_id not in round_.brought]
        if round_.participants and len(waiting) > 1:
            assert set(waiting) <= set(round_.participants)

    @invariant()
    def a_running_step_has_a_clock_or_a_reason(self) -> None:
        round_ = self.table.round
        if round_.step is None:
            assert round_.due_at is None
        elif round_.step.minutes:
            assert (round_.due_at is None) == (round_.halt is not None)
            assert round_.time_left(self.table.now) >= timedelta(0)

    @invariant()
    def a_method_step_is_played_with_a_bringer(self) -> None:
        round_ = self.table.round
        if round_.step is not None and any(
            Role.BRINGER in speech.writers_of(step) and step.gate is None
            for step in [round_.step]
            if step.primitive.value in {"tell", "respond", "commit"}
        ):
            assert round_.bringer_id is not None

    @invariant()
    def what_was_written_or_opened_stays(self) -> None:
        round_ = self.table.round
        for turn in self.wrote:
            assert round_.has_turn(turn.index, turn.user_id)
        opened = {stamp.index for stamp in round_.progress if stamp.revealed}
        assert self.revealed <= opened
        self.revealed = opened

    @invariant()
    def who_must_be_silent_cannot_type(self) -> None:
        round_ = self.table.round
        step = round_.step
        if step is None:
            return
        sealed = step.sealed and not round_.is_revealed(round_.index)
        for person in round_.participants:
            allowed = round_.may_talk(person)
            role = round_.role_of(person)
            assert role is not None
            if sealed:
                assert not allowed
            elif not step.sealed and round_.halt is not Halt.ROOM_GONE:
                table = speech.TABLE[step.primitive].talkers
                waits = role in speech.writers_of(step) and round_.speaker not in {None, person}
                talks = role in (table if step.talkers is None else step.talkers)
                assert allowed == (talks and not waits)

    @invariant()
    def one_at_a_time_has_the_floor(self) -> None:
        round_ = self.table.round
        speaker = round_.speaker
        if speaker is not None:
            consultants = {user for user in round_.consultants if round_.may_talk(user)}
            assert consultants <= {speaker}
        if self.floor is not None and self.floor[0] == round_.index and speaker is not None:
            index, before = self.floor
            waits = before in round_.still_to_speak(index)
            assert speaker == before or not waits, "nobody takes the floor from who has it"
        self.floor = (round_.index, speaker) if speaker is not None else None

    @invariant()
    def everybody_has_one_place_in_line(self) -> None:
        round_ = self.table.round
        line = turns.line_of(round_, round_.index) if round_.step is not None else None
        if line is None:
            return
        first = () if line.speaker is None else (line.speaker,)
        everybody = (*first, *line.ahead, *line.had, *line.passed)
        assert len(set(everybody)) == len(everybody)
        assert set(everybody) == set(round_.writers(round_.index))

    @invariant()
    def a_round_can_always_be_ended(self) -> None:
        round_ = self.table.round
        if round_.alive:
            over, _effects = lobby.cancel(round_, actor(round_.facilitator_id), self.table.now)
            assert over.status is Status.CANCELLED


class RandomTurns(RandomRounds):
    """The same, beginning where people have their say one by one."""

    @initialize(method_id=WITH_TURNS, size=st.integers(3, 8), crowd=st.sets(PEOPLE, min_size=4))
    def open(self, method_id: str, size: int, crowd: set[UserId]) -> None:
        self.table = Table(open_round(method_id, size))
        for person in crowd:
            self.join(person)
        self.bid(self.table.round.participants[0])
        self.table.start(self.current())
        while self.table.round.speaker is None:
            self.table.next(self.current())


FAST = settings(max_examples=60, stateful_step_count=60, deadline=None, derandomize=True)
RandomRounds.TestCase.settings = FAST
RandomTurns.TestCase.settings = FAST
TestRandomRounds = RandomRounds.TestCase
TestRandomTurns = RandomTurns.TestCase
