"""Random people in random written rounds: always an end, no turn lost, no end on a free day."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot import calendars
from bot.domain import effects as fx
from bot.domain import people, play, speech, written
from bot.domain.effects import TimerKind
from bot.domain.errors import DomainError
from bot.domain.ids import UserId
from bot.domain.pace import Mode, Pace, Region, Scheme
from bot.domain.round import Round, Status, Turn
from bot.domain.working_days import HOUR, is_quiet
from tests.domain.table import NOOR, Table, actor, cases, open_round

ZONE = ZoneInfo("Europe/Amsterdam")
CALENDARS = {region: replace(calendars.load().of(region), zone=ZONE) for region in Region}
PEOPLE = [UserId(number) for number in range(2, 9)]
DAY = st.dates(date(2026, 1, 1), date(2028, 9, 1))


class RandomWrittenRounds(RuleBasedStateMachine):
    """The facilitator does next to nothing, people come and go, and the clock does the rest."""

    def __init__(self) -> None:
        super().__init__()
        self.table = Table(open_round())
        self.timers: dict[TimerKind, tuple[datetime, int]] = {}
        self.turns: set[Turn] = set()

    @initialize(
        method_id=st.sampled_from(["five-step", "gossip", "incident", "troika", "coaching-pair"]),
        scheme=st.sampled_from(list(Scheme)),
        region=st.sampled_from(list(Region)),
        day=DAY,
        minute=st.integers(0, 1439),
        crowd=st.integers(3, 7),
    )
    def open(
        self, method_id: str, scheme: Scheme, region: Region, day: date, minute: int, crowd: int
    ) -> None:
        start = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=minute)
        pace = Pace(Mode.WRITTEN, scheme)
        self.table = Table(replace(open_round(method_id, 8), pace=pace, calendar=CALENDARS[region]))
        self.table.now = start
        self.table.seat(*PEOPLE[:crowd]).start(self.bids())
        self.note(self.table.effects)

    def bids(self) -> play.Cases:
        here = self.table.round.participants
        return cases(*(user for user in PEOPLE[:2] if user in here))

    def note(self, effects: fx.Effects) -> None:
        for effect in effects:
            if isinstance(effect, fx.StartTimer):
                self.timers[effect.kind] = (effect.due_at, effect.index)
            elif isinstance(effect, fx.StopTimer):
                self.timers.pop(effect.kind, None)
            elif isinstance(effect, fx.Show) and effect.surface.startswith("direct:remind"):
                assert not is_quiet(self.table.round.calendar, self.table.now)

    def act(self, what: object) -> None:
        before = self.table.round
        try:
            self.table.do(what)  # type: ignore[arg-type]
        except DomainError:
            return
        more = written.after_act(before, self.table.round, self.table.effects, self.table.now)
        self.note((*self.table.effects, *more))

    def fire_next(self) -> bool:
        """Push the clock to the next timer, and let it go off."""
        waiting = sorted((due, kind) for kind, (due, _index) in self.timers.items())
        if not waiting:
            return False
        due, kind = waiting[0]
        _due, index = self.timers.pop(kind)
        self.table.now = max(self.table.now, due)
        facts = written.Facts(self.table.now, self.bids(), owed=False)
        self.act(lambda r: written.fired(r, kind, index, due, facts))
        return True

    @rule(times=st.integers(1, 4))
    def time_passes(self, times: int) -> None:
        for _ in range(times):
            self.fire_next()

    @rule(person=st.sampled_from(PEOPLE))
    def write(self, person: UserId) -> None:
        round_ = self.table.round
        step = round_.step
        kind = speech.collects(step) if step is not None else None
        if kind is None:
            return

        def act(r: Round) -> play.Outcome:
            play.may_write(r, actor(person), r.index, kind)
            return play.wrote(r, person, r.index, None)

        self.act(act)
        if round_.has_turn(round_.index, person) or self.table.round is not round_:
            self.turns |= {t for t in self.table.round.turns if t.user_id == person}

    @rule(person=st.sampled_from(PEOPLE))
    def pass_turn(self, person: UserId) -> None:
        self.act(lambda r: play.pass_turn(r, actor(person), r.index))

    @rule(person=st.sampled_from(PEOPLE[2:]))
    def leave(self, person: UserId) -> None:
        self.act(lambda r: people.leave(r, actor(person), self.table.now))

    @rule(days=st.integers(1, 5))
    def extend(self, days: int) -> None:
        self.act(lambda r: play.extend(r, actor(NOOR), days, self.table.now))

    @rule()
    def back(self) -> None:
        self.act(lambda r: play.back(r, actor(NOOR), self.table.now))

    @invariant()
    def no_step_ends_on_a_free_day_or_another_hour(self) -> None:
        round_ = self.table.round
        due, _index = self.timers.get(TimerKind.TIME_UP, (round_.due_at, 0))
        for moment in (due, round_.pace.stop_at):
            if moment is not None and not round_.pace.stopped:
                there = moment.astimezone(ZONE)
                assert there.time() == HOUR
                assert not round_.calendar.is_free(there.date())

    @invariant()
    def no_word_is_lost(self) -> None:
        assert all(self.table.round.has_turn(turn.index, turn.user_id) for turn in self.turns)

    @invariant()
    def somebody_or_the_clock_moves_the_round(self) -> None:
        """A step has its deadline waiting, or the facilitator was told and must choose."""
        round_ = self.table.round
        if round_.step is not None and round_.halt is None and not round_.pace.stopped:
            assert TimerKind.TIME_UP in self.timers

    def teardown(self) -> None:
        """Left alone, every round comes to its end or to its facilitator."""
        for _ in range(200):
            round_ = self.table.round
            if round_.status is not Status.RUNNING or round_.pace.stopped or round_.halt:
                return
            if not self.fire_next():
                break
        raise AssertionError("the round has no end")


RandomWrittenRounds.TestCase.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, derandomize=True
)
TestRandomWrittenRounds = RandomWrittenRounds.TestCase
