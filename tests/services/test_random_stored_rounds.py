"""Random people play random methods on a real file, with drop-outs, restarts and clock jumps."""

from collections.abc import Coroutine
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.domain.bend import fitting
from bot.domain.errors import DomainError
from bot.domain.ids import RoundId, UserId
from bot.domain.language import Language
from bot.domain.method import Kind, Method
from bot.domain.pace import Mode, Pace, Scheme
from bot.domain.round import Halt, Round, Status
from bot.domain.thermometer import Warmth
from bot.methods import load_all
from bot.ports import Room
from bot.services import bend, ending, lobby, mirror, people, play, promises, thermometer
from tests.fakes import Killed
from tests.methods.rights import BRINGER, CONSULTANTS, writes_as_stated
from tests.services.must_hold import (
    no_text_is_lost,
    nobody_silent_can_type,
    sealed_is_sealed,
    the_circle_reads_what_is_open,
)
from tests.services.random_methods import any_method
from tests.services.world import ANNOUNCE, FIELD, GUILD, LEAD, Typed, World, actor

CROWD = tuple(UserId(9_001 + number) for number in range(8))
PEOPLE = st.sampled_from(CROWD)
CLOSED_QUESTION = "Heb je niet gewoon overwogen om haar zelf een keer te bellen, nummer {}?"
PRESSES = 150
"""More than any round needs to come to its end."""

JUMPS = st.sampled_from([timedelta(**{unit: 1}) for unit in ("minutes", "hours", "days", "weeks")])
MANY = frozenset({Kind.QUESTION, Kind.ANSWER, Kind.REMARK})


class RandomStoredRounds(RuleBasedStateMachine):
    """Everything people and a facilitator can do through the services, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.world = World()
        self.count = 0

    @initialize(
        method=any_method(),
        mode=st.sampled_from(Mode),
        scheme=st.sampled_from(Scheme),
        size=st.integers(3, 8),
        crowd=st.integers(3, 8),
        bids=st.integers(0, 2),
    )
    def open(
        self, method: Method, mode: Mode, scheme: Scheme, size: int, crowd: int, bids: int
    ) -> None:
        pace = Pace(mode, scheme)
        opening = lobby.Opening(method, "Brug", size, ANNOUNCE, pace)
        self.id: RoundId
        self.id, _ = self.world.run(lobby.open_round(self.world.desk, actor(LEAD), opening))
        for number, person in enumerate(CROWD[:crowd]):
            if number < bids:
                self.bid(person)
            else:
                self.join(person)
        self.start()

    # ------------------------------------------------------------------- what happens

    @property
    def round(self) -> Round:
        return self.world.round(self.id)

    def attempt(self, act: Coroutine[object, object, object]) -> bool:
        """Do an act; a refusal must leave the round as it was."""
        before, refused = self.round, ""
        try:
            self.world.run(act)
        except DomainError as refusal:
            refused = refusal.key
            assert refused.startswith("error-")
            assert self.round == before
        return not refused

    def fresh(self, template: str = "Zin {}.") -> str:
        self.count += 1
        return template.format(self.count + 1000)

    def keep(self, slot: str, typed: Typed) -> None:
        self.world.typed[typed.author_id, slot] = typed

    @rule()
    def settle(self) -> None:
        self.world.settle()

    @rule(jump=JUMPS)
    def time_passes(self, jump: timedelta) -> None:
        self.world.clock.push(jump)
        self.world.settle()

    @rule()
    def until_something_is_due(self) -> None:
        self.world.next_due()

    @rule()
    def restart(self) -> None:
        self.world.restart()

    @rule(what=st.sampled_from(["post", "edit", "direct", "open_room", "set_rights"]))
    def dies_while_delivering(self, what: str) -> None:
        self.world.discord.fail_after(what, Killed())
        self.world.settle()
        self.world.clock.push(timedelta(minutes=1))

    # --------------------------------------------------------------------- who is there

    @rule(person=PEOPLE)
    def join(self, person: UserId) -> None:
        self.world.discord.gone.discard(person)
        self.attempt(lobby.join(self.world.desk, actor(person), self.id))

    @rule(person=PEOPLE)
    def add_later(self, person: UserId) -> None:
        self.attempt(people.add_later(self.world.desk, actor(person), self.id))

    @rule(person=PEOPLE)
    def bid(self, person: UserId) -> None:
        title, about = self.fresh(), self.fresh()
        if self.attempt(lobby.bid(self.world.desk, actor(person), self.id, title, about)):
            self.keep("bid", Typed(person, f"{title}\n{about}", Kind.BID))

    @rule(person=PEOPLE)
    def decline(self, person: UserId) -> None:
        self.attempt(lobby.decline(self.world.desk, actor(person), self.id))

    @rule(person=PEOPLE)
    def leave(self, person: UserId) -> None:
        self.attempt(people.leave(self.world.desk, actor(person), self.id))

    @rule(person=st.one_of(PEOPLE, st.just(LEAD)))
    def vanish(self, person: UserId) -> None:
        self.attempt(people.member_gone(self.world.desk, GUILD, person))

    @rule()
    def start(self) -> None:
        self.attempt(lobby.start(self.world.desk, actor(self.round.facilitator_id), self.id))
        self.world.settle()

    @rule(person=PEOPLE)
    def admit(self, person: UserId) -> None:
        lead = actor(self.round.facilitator_id)
        self.attempt(people.admit(self.world.desk, lead, self.id, person))

    @rule(person=PEOPLE)
    def hand_over(self, person: UserId) -> None:
        lead = actor(self.round.facilitator_id)
        self.attempt(people.hand_over(self.world.desk, lead, self.id, person))

    @rule(person=PEOPLE)
    def take_over(self, person: UserId) -> None:
        self.attempt(people.take_over(self.world.desk, actor(person), self.id))

    @precondition(lambda self: self.round.halt is Halt.BRINGER_GONE)
    @rule()
    def choose_again(self) -> None:
        lead = actor(self.round.facilitator_id)
        if self.attempt(people.choose_again(self.world.desk, lead, self.id)):
            self.set_aside(self.round.index)

    def set_aside(self, index: int) -> None:
        """What was given for a case that is put away stays with its authors."""
        for at, typed in list(self.world.typed.items()):
            if typed.index >= index:
                del self.world.typed[at]
                typed.aside = True
                self.world.aside.append(typed)

    @precondition(lambda self: self.round.room_id is not None and self.round.alive)
    @rule()
    def room_is_deleted(self) -> None:
        round_ = self.round
        assert round_.room_id is not None
        self.world.lose_room(Room(round_.room_id, round_.cockpit_id or round_.room_id))

    @rule()
    def another_room(self) -> None:
        lead = actor(self.round.facilitator_id)
        self.attempt(people.new_room(self.world.desk, lead, self.id))
        self.world.settle()

    # ------------------------------------------------------------------------- words

    @precondition(lambda self: self.round.progress)
    @rule(person=PEOPLE, earlier=st.sampled_from([0, 0, 0, 1, 2]), gate=st.booleans())
    def write(self, person: UserId, earlier: int, gate: bool) -> None:
        round_, text = self.round, self.fresh()
        index = round_.index - earlier
        step = round_.script[max(index, 0)]
        kind = step.gate if gate else step.collects or FIELD.get(step.primitive)
        if index < 0 or kind is None:
            return
        act = play.write(self.world.desk, actor(person), self.id, index, kind, text, text)
        if self.attempt(act):
            slot = f"{index}:{kind}" + (f":{text}" if kind in MANY else "")
            self.keep(slot, Typed(person, text, kind, index, step))
            is_bringer = person == round_.bringer_id
            if kind is step.gate:
                assert is_bringer
            else:
                part = BRINGER if is_bringer else CONSULTANTS
                assert part in writes_as_stated(step)

    @precondition(lambda self: self.round.step is not None)
    @rule(person=PEOPLE, posts=st.sampled_from(["post", "park", "rest"]))
    def ask_before_the_mirror(self, person: UserId, posts: str) -> None:
        round_, text = self.round, self.fresh(CLOSED_QUESTION)
        step, desk = round_.script[round_.index], self.world.desk
        asked = mirror.ask(desk, actor(person), self.id, round_.index, text, text, Language.NL)
        if not self.attempt(asked):
            return
        self.keep(f"{round_.index}:question:{text}", Typed(person, text, Kind.CHECKBACK))
        if posts == "park":
            self.attempt(mirror.park(desk, actor(person), self.id, text))
        elif posts == "post" and self.attempt(mirror.post(desk, actor(person), self.id, text)):
            typed = Typed(person, text, Kind.QUESTION, round_.index, step)
            self.keep(f"{round_.index}:question:{text}", typed)

    @precondition(lambda self: self.round.bringer_id is not None)
    @rule(which=st.integers(0, 5))
    def answer(self, which: int) -> None:
        asked = [one for one in self.world.written(self.id) if one.kind is Kind.QUESTION]
        bringer = self.round.bringer_id
        if not asked or bringer is None:
            return
        question, text = asked[which % len(asked)], self.fresh()
        act = play.answer(self.world.desk, actor(bringer), self.id, question.id, text)
        if question.index >= 0 and self.attempt(act):
            step = self.round.script[question.index]
            typed = Typed(bringer, text, Kind.ANSWER, question.index, step)
            self.keep(f"answer:{question.id}", typed)
        rating = thermometer.rate(
            self.world.desk, actor(bringer), self.id, question.id, list(Warmth)[which % 3]
        )
        self.attempt(rating)

    @precondition(lambda self: self.round.step is not None)
    @rule(person=PEOPLE, times=st.integers(1, 2))
    def pass_turn(self, person: UserId, times: int) -> None:
        index = self.round.index
        for _ in range(times):
            self.attempt(play.pass_turn(self.world.desk, actor(person), self.id, index))

    @precondition(lambda self: self.round.speaker is not None)
    @rule(waits=st.booleans(), times=st.integers(1, 2))
    def floor_goes_on(self, waits: bool, times: int) -> None:
        round_, desk = self.round, self.world.desk
        speaker = round_.speaker
        assert speaker is not None
        lead = actor(round_.facilitator_id)
        act = play.put_last if waits else play.done
        for _ in range(times):
            self.attempt(act(desk, lead, self.id, round_.index, speaker))

    @precondition(lambda self: self.round.step is not None)
    @rule(person=PEOPLE, which=st.integers(0, 2))
    def vote(self, person: UserId, which: int) -> None:
        bids = [one for one in self.world.written(self.id) if one.kind is Kind.BID]
        if bids:
            bid_id = bids[which % len(bids)].id
            self.attempt(play.vote(self.world.desk, actor(person), self.id, bid_id))

    @precondition(lambda self: self.round.bringer_id is not None)
    @rule(person=PEOPLE)
    def look_back(self, person: UserId) -> None:
        desk, bringer = self.world.desk, self.round.bringer_id
        assert bringer is not None
        parts, day = (self.fresh(), self.fresh()), (desk.clock.now() + timedelta(days=7)).date()
        if self.attempt(promises.commit(desk, actor(bringer), self.id, parts, day)):
            self.keep("commitment", Typed(bringer, "\n".join(parts), Kind.COMMITMENT))
        line = self.fresh()
        if self.attempt(promises.check_back(desk, actor(bringer), self.id, 1, line)):
            self.keep("checkback", Typed(bringer, line, Kind.CHECKBACK))
        self.attempt(ending.evaluate(desk, actor(person), self.id, (5, 4, 3, 2), "ruim"))

    # ------------------------------------------------------------- the facilitator presses

    @rule(times=st.sampled_from([1, 1, 2]))
    def press_next(self, times: int) -> None:
        round_ = self.round
        lead, mark = actor(round_.facilitator_id), round_.mark
        for press in range(times):
            done = self.attempt(play.advance(self.world.desk, lead, self.id, mark))
            assert not (press and done), "a second press of the same button goes nowhere"

    @rule(what=st.sampled_from([play.back, play.pause, play.resume, play.open_sealed]))
    def press(self, what: object) -> None:
        assert callable(what)
        self.attempt(what(self.world.desk, actor(self.round.facilitator_id), self.id))

    @rule(more=st.integers(0, 31))
    def extend(self, more: int) -> None:
        lead = actor(self.round.facilitator_id)
        self.attempt(play.extend(self.world.desk, lead, self.id, more))

    @precondition(lambda self: self.round.status in {Status.OPEN, Status.RUNNING})
    @rule(which=st.integers(0, 2), writes=st.booleans())
    def bend(self, which: int, writes: bool) -> None:
        round_ = self.round
        lead = actor(round_.facilitator_id)
        offered = fitting(round_, load_all())
        if writes and round_.live:
            self.attempt(bend.to_writing(self.world.desk, lead, self.id))
        elif offered:
            method = offered[which % len(offered)]
            self.attempt(bend.switch(self.world.desk, lead, self.id, method))

    @precondition(lambda self: self.round.status is Status.CLOSING)
    @rule()
    def close(self) -> None:
        lead = actor(self.round.facilitator_id)
        self.attempt(ending.close(self.world.desk, lead, self.id))

    # -------------------------------------------------------------------- what must hold

    @invariant()
    def what_must_hold(self) -> None:
        self.world.settle()
        round_ = self.round
        no_text_is_lost(self.world, self.id)
        sealed_is_sealed(self.world, round_)
        if self.world.all_delivered():
            nobody_silent_can_type(self.world, round_)
            the_circle_reads_what_is_open(self.world, round_)

    def teardown(self) -> None:
        """From anywhere, time and the presses of who leads bring the round to its end."""
        try:
            self.to_the_end()
        finally:
            self.world.end()

    def to_the_end(self) -> None:
        trail: list[object] = []
        for _ in range(PRESSES):
            round_ = self.round
            if not round_.alive:
                break
            trail.append((round_.mark, round_.halt, len(round_.participants), round_.room_id))
            self.one_press(round_)
            self.world.next_due()
        assert not self.round.alive, f"no end: {trail[-4:]}"
        no_text_is_lost(self.world, self.id)

    def one_press(self, round_: Round) -> None:
        """Do what the cockpit would offer next."""
        desk, lead = self.world.desk, actor(round_.facilitator_id)
        if round_.status in {Status.OPEN, Status.STARTING}:
            self.attempt(lobby.cancel(desk, lead, self.id))
        elif round_.halt is Halt.ROOM_GONE or round_.room_id is None:
            self.attempt(people.new_room(desk, lead, self.id))
        elif round_.status is Status.CLOSING:
            assert self.attempt(ending.close(desk, lead, self.id))
        elif round_.halt is Halt.FACILITATOR_GONE:
            others = [who for who in round_.consultants if self.takes_over(who)]
            assert others or self.attempt(lobby.cancel(desk, lead, self.id))
        elif round_.halt is Halt.BRINGER_GONE:
            assert self.attempt(people.choose_again(desk, lead, self.id))
            self.set_aside(self.round.index)
        elif round_.halt is Halt.PAUSE:
            assert self.attempt(play.resume(desk, lead, self.id))
        elif not self.attempt(play.advance(desk, lead, self.id)):
            self.offer_a_case(round_)

    def takes_over(self, who: UserId) -> bool:
        return self.attempt(people.take_over(self.world.desk, actor(who), self.id))

    def offer_a_case(self, round_: Round) -> None:
        """Nobody brings anything: somebody does, or the round is called off for want of people."""
        assert round_.bringer_id is None
        if not round_.participants:
            lead = actor(round_.facilitator_id)
            assert self.attempt(lobby.cancel(self.world.desk, lead, self.id))
            return
        self.bid(round_.participants[0])
        assert (round_.participants[0], "bid") in self.world.typed, "no case can be offered"


RandomStoredRounds.TestCase.settings = settings(
    max_examples=20, stateful_step_count=40, deadline=None, derandomize=True
)
TestRandomStoredRounds = RandomStoredRounds.TestCase
