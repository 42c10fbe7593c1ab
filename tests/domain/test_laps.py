"""People who bring in turn: the chair moves on by itself, and no turn is lost or mixed up."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.domain import effects as fx
from bot.domain import ending, lobby, people, play, views
from bot.domain.airtime import airtime
from bot.domain.errors import BadInput, NotAllowed, NotNow
from bot.domain.held import Held, advice_step, parked_for
from bot.domain.ids import ContributionId, UserId
from bot.domain.method import Kind, Role
from bot.domain.pace import Mode, Pace, Scheme
from bot.domain.round import Contribution, Halt, Round, Status
from bot.domain.thermometer import must_rate
from bot.methods import load
from tests.domain.table import ANNA, BRAM, CARO, DIRK, NOOR, Table, actor, cases, open_round

TURN = ["ask", "clarify", "turned", "valuable"]
MARCH = date(2026, 3, 20)


def troika(*bids: UserId) -> Table:
    """Return a Troika in its first step; who brings begins, then the seats in order."""
    return Table(open_round("troika", 4)).seat(ANNA, BRAM, CARO).start(cases(*bids))


def at(table: Table, key: str) -> Table:
    """Go on until the step with this key."""
    while table.round.step is not None and table.round.step.key != key:
        table.next()
    assert table.round.step is not None, key
    return table


def order(round_: Round) -> list[UserId]:
    return [lap.user_id for lap in round_.laps]


def played(table: Table) -> list[tuple[str, UserId | None]]:
    """Go on to the end and return every step with whose turn it was."""
    seen = []
    while (step := table.round.step) is not None:
        seen.append((step.key, table.round.brings_now))
        table.next()
    return seen


def gone(table: Table, who: UserId) -> Table:
    return table.do(lambda r: people.gone(r, who, table.now))


def said(index: int, kind: Kind, author: UserId) -> Contribution:
    return Contribution(
        ContributionId(f"{index}{kind}"), open_round().id, author, index, kind, "", "…", MOMENT
    )


MOMENT = datetime(2026, 3, 17, 13, 0, tzinfo=UTC)


class TestScript:
    def test_what_repeats_is_played_step_by_step_with_its_own_minutes(self) -> None:
        steps = [step for step in load("troika").script if not step.prelude]
        assert [(step.key, step.lap, step.minutes) for step in steps] == [
            ("reflect", 0, 1),
            *((key, 1, minutes) for key, minutes in zip(TURN, (2, 2, 4, 1), strict=True)),
            *((f"{key}-2", 2, minutes) for key, minutes in zip(TURN, (2, 2, 4, 1), strict=True)),
            *((f"{key}-3", 3, minutes) for key, minutes in zip(TURN, (2, 2, 4, 1), strict=True)),
            ("debrief", 0, 2),
        ]
        assert sum(step.minutes for step in steps) == load("troika").minutes == 30

    def test_the_card_keeps_its_table(self) -> None:
        assert [step.minutes for step in load("troika").steps] == [1, 2, 2, 4, 1, 9, 9, 2]

    def test_where_a_turn_begins_the_next_person_is_called_on(self) -> None:
        for method_id in ("troika", "coaching-pair"):
            method = load(method_id)
            calls = [step for step in method.steps if step.repeats]
            for lap, call in enumerate(calls, 2):
                first = next(step for step in method.script if step.lap == lap)
                for language, sentence in call.say.items():
                    assert first.say[language].startswith(sentence)
                    assert len(first.say[language]) > len(sentence)

    def test_a_method_about_one_case_has_no_turns(self) -> None:
        assert load("five-step").laps == 0
        assert all(step.lap == 0 for step in load("five-step").script)


class TestWhole:
    @pytest.mark.parametrize(
        ("bids", "expected"),
        [
            ((), [ANNA, BRAM, CARO]),
            ((BRAM,), [BRAM, ANNA, CARO]),
            ((CARO, ANNA), [CARO, ANNA, BRAM]),
        ],
    )
    def test_nobody_is_chosen_for_everybodys_turn_comes(
        self, bids: tuple[UserId, ...], expected: list[UserId]
    ) -> None:
        table = troika(*bids)
        assert table.round.step is not None
        assert table.round.step.key == "reflect"
        assert order(table.round) == expected

    def test_the_chair_moves_on_by_itself(self) -> None:
        assert played(troika()) == [
            ("reflect", None),
            *((key, ANNA) for key in TURN),
            *((f"{key}-2", BRAM) for key in TURN),
            *((f"{key}-3", CARO) for key in TURN),
            ("debrief", None),
        ]

    def test_each_in_turn_cannot_type_while_the_others_talk(self) -> None:
        table = troika()
        for key, who in (("turned", ANNA), ("turned-2", BRAM), ("turned-3", CARO)):
            at(table, key)
            silent = [user for user in table.round.participants if not table.round.may_talk(user)]
            assert silent == [who]
            assert fx.SetRights() in table.effects

    def test_only_who_brings_may_tell_and_only_the_others_may_ask(self) -> None:
        table = at(troika(), "ask-2")
        play.may_write(table.round, actor(BRAM), table.round.index, Kind.ACCOUNT)
        with pytest.raises(NotAllowed):
            play.may_write(table.round, actor(ANNA), table.round.index, Kind.ACCOUNT)
        assert table.round.writers(table.round.index) == (BRAM,)
        assert table.next().round.writers(table.round.index) == (ANNA, CARO)

    def test_a_late_text_belongs_to_its_own_turn(self) -> None:
        table = at(troika(), "ask-2")
        first = next(i for i, step in enumerate(table.round.script) if step.key == "ask")
        play.may_write(table.round, actor(ANNA), first, Kind.ACCOUNT)
        play.may_write(table.round, actor(ANNA), first + 1, Kind.ANSWER)
        with pytest.raises(NotAllowed):
            play.may_write(table.round, actor(BRAM), first, Kind.ACCOUNT)
        with pytest.raises(NotAllowed):
            play.may_write(table.round, actor(BRAM), first + 1, Kind.ANSWER)

    def test_in_the_step_of_all_who_brought_everybody_may_write(self) -> None:
        table = at(troika(), "debrief")
        assert table.round.writers(table.round.index) == (ANNA, BRAM, CARO)
        assert {table.round.role_of(user) for user in (ANNA, BRAM, CARO)} == {Role.BRINGER}

    def test_back_goes_into_the_turn_before(self) -> None:
        table = at(troika(), "ask-2").do(lambda r: play.back(r, actor(NOOR), MOMENT))
        assert table.round.brings_now == ANNA
        assert table.round.bringer_id == ANNA

    def test_more_people_than_turns_choose_who_begins(self) -> None:
        table = Table(open_round("troika", 6)).seat(ANNA, BRAM, CARO, DIRK)
        table.start(cases(ANNA, BRAM)).next(cases(ANNA, BRAM, votes={BRAM: 2}))
        assert order(table.round) == [BRAM, ANNA, CARO, DIRK]
        assert [who for key, who in played(table) if key.startswith("ask")] == [BRAM, ANNA, CARO]


class TestPeople:
    def test_who_leaves_before_their_turn_is_passed_over(self) -> None:
        table = gone(at(troika(), "clarify"), BRAM)
        assert table.round.halt is None
        assert [who for _key, who in played(table)] == [ANNA] * 3 + [CARO] * 4 + [None]

    def test_the_steps_of_a_turn_that_nobody_takes_do_not_count(self) -> None:
        table = at(troika(), "clarify")
        assert views.numbering(table.round, table.round.index) == (3, 14)
        gone(table, BRAM)
        assert views.numbering(table.round, table.round.index) == (3, 10)

    def test_without_who_brings_now_the_next_goes_on(self) -> None:
        table = gone(at(troika(), "clarify-2").write(ANNA), BRAM)
        assert table.round.halt is Halt.BRINGER_GONE
        with pytest.raises(NotNow) as refusal:
            play.resume(table.round, actor(NOOR), table.now)
        assert refusal.value.key == "error-turn-gone"
        turns = table.round.turns
        table.do(lambda r: people.choose_again(r, actor(NOOR), table.now))
        after = table.round
        assert (after.brings_now, after.halt) == (CARO, None)
        assert after.turns == turns
        assert order(table.round) == [ANNA, BRAM, CARO]

    def test_without_the_last_who_brings_there_is_what_comes_after(self) -> None:
        table = gone(at(troika(), "ask-3"), CARO)
        table.do(lambda r: people.choose_again(r, actor(NOOR), table.now))
        assert table.round.step is not None
        assert table.round.step.key == "debrief"

    def test_back_does_not_go_into_the_turn_of_who_has_left(self) -> None:
        table = gone(at(troika(), "ask-2"), ANNA)
        table.do(lambda r: play.back(r, actor(NOOR), table.now))
        assert table.round.step is not None
        assert table.round.step.key == "reflect"
        with pytest.raises(NotNow):
            play.back(table.round, actor(NOOR), table.now)

    def test_before_anybody_brings_the_first_is_passed_over_too(self) -> None:
        table = gone(troika(), ANNA)
        assert table.round.halt is None
        assert (order(table.round), table.round.bringer_id) == ([BRAM, CARO], BRAM)

    def test_who_comes_late_brings_last_if_there_is_a_turn(self) -> None:
        table = gone(at(troika(), "ask"), CARO).seat(DIRK)
        table.do(lambda r: people.admit(r, actor(NOOR), DIRK, table.now))
        assert [who for key, who in played(table) if key.startswith("ask")] == [ANNA, BRAM, DIRK]

    def test_nobody_leads_the_turn_in_which_they_bring(self) -> None:
        table = at(troika(), "ask-2")
        with pytest.raises(NotAllowed):
            people.hand_over(table.round, actor(NOOR), BRAM, table.now)
        gone(table, NOOR)
        with pytest.raises(NotAllowed):
            people.take_over(table.round, actor(BRAM), table.now)

    def test_who_gets_the_lead_gives_up_a_turn_that_had_to_come(self) -> None:
        table = at(troika(), "ask")
        table.do(lambda r: people.hand_over(r, actor(NOOR), CARO, table.now))
        assert order(table.round) == [ANNA, BRAM, NOOR]
        with pytest.raises(NotAllowed):
            play.may_write(table.round, actor(CARO), table.round.index, Kind.ACCOUNT)
        assert table.round.role_at(NOOR, len(table.round.script) - 2) is Role.BRINGER

    def test_who_has_brought_can_lead_on_and_still_promise(self) -> None:
        table = at(troika(), "ask-2")
        gone(table, NOOR).do(lambda r: people.take_over(r, actor(ANNA), table.now))
        assert table.round.facilitator_id == ANNA
        while table.round.step is not None:
            table.do(lambda r: play.advance(r, actor(ANNA), cases(), table.now))
        assert table.round.brought == (ANNA, BRAM, CARO)
        ending.committed(table.round, actor(ANNA))

    def test_when_all_have_brought_anybody_can_take_the_lead(self) -> None:
        table = at(troika(), "debrief")
        table.do(lambda r: people.hand_over(r, actor(NOOR), BRAM, table.now))
        assert table.round.facilitator_id == BRAM


class TestWritten:
    def test_the_turns_come_after_each_other_and_silence_takes_no_day(self) -> None:
        table = Table(replace(open_round("troika", 3), pace=Pace(Mode.WRITTEN, Scheme.EXPRESS)))
        table.seat(ANNA, BRAM, CARO).start(cases())
        assert [who for _key, who in played(table)] == [
            *[ANNA] * 4,
            *[BRAM] * 4,
            *[CARO] * 4,
            None,
        ]

    def test_a_pair_has_its_quorum(self) -> None:
        table = Table(replace(open_round("coaching-pair", 2), pace=Pace(Mode.WRITTEN)))
        table.seat(ANNA, BRAM).start(cases())
        assert table.round.pace.quorum == 1


class TestPair:
    def test_two_can_open_join_and_begin_but_only_where_the_method_is_for_two(self) -> None:
        table = Table(open_round("coaching-pair", 2)).seat(ANNA, BRAM).start(cases())
        assert [who for key, who in played(table) if key.startswith("turned")] == [ANNA, BRAM]
        with pytest.raises(BadInput):
            open_round("troika", 2)
        with pytest.raises(NotNow) as refusal:
            lobby.start(Table(open_round("coaching-pair", 2)).seat(ANNA).round, actor(NOOR))
        assert refusal.value.values == {"minimum": 2, "missing": 1}

    def test_no_step_of_a_pair_is_sealed_or_counted_in_secret(self) -> None:
        assert not any(step.sealed for step in load("coaching-pair").steps)


class TestCoaching:
    def test_a_parked_question_waits_for_the_advice_of_its_own_turn(self) -> None:
        table = at(troika(), "clarify")
        first = table.round.index
        held = Held(table.round.id, BRAM, "1", first, "Hoe?", MOMENT, parked=True)
        turned = advice_step(table.round)
        assert turned == first + 1
        assert parked_for(table.round, first + 1, [held]) == (held,)
        assert parked_for(table.round, first + 5, [held]) == ()
        at(table, "valuable")
        assert advice_step(table.round) is None

    def test_only_whose_turn_it_was_says_how_warm_a_question_is(self) -> None:
        table = at(troika(), "clarify").write(BRAM)
        question = said(table.round.index, Kind.QUESTION, BRAM)
        at(table, "ask-2")
        must_rate(table.round, actor(ANNA), question)
        with pytest.raises(NotAllowed):
            must_rate(table.round, actor(BRAM), question)


class TestAirtime:
    def test_what_one_tells_in_ones_own_turn_does_not_count(self) -> None:
        table = at(troika(), "clarify-2")
        script = [step.key for step in table.round.script]
        given = [
            replace(said(script.index("ask"), Kind.ACCOUNT, ANNA), text="een twee drie vier vijf"),
            replace(said(script.index("clarify"), Kind.QUESTION, BRAM), text="een twee drie"),
            replace(said(script.index("clarify-2"), Kind.QUESTION, ANNA), text="een"),
        ]
        view = airtime(table.round, given)
        assert view.bringer_id is None
        assert [(one.words, one.share) for one in view.people] == [(1, 25), (3, 75), (0, 0)]


class TestAfterwards:
    def closing(self) -> Table:
        table = troika()
        played(table)
        return table

    def test_each_who_brought_gets_a_card(self) -> None:
        table = self.closing().do(lambda r: ending.close(r, actor(NOOR), MOMENT))
        assert [s for s in table.shows() if s.startswith("direct:")] == [
            fx.direct("harvest", user) for user in (ANNA, BRAM, CARO)
        ]

    def test_finishing_early_asks_only_who_brought(self) -> None:
        table = at(troika(), "ask-2").do(lambda r: play.finish(r, actor(NOOR), MOMENT))
        assert table.round.brought == (ANNA, BRAM)
        with pytest.raises(NotAllowed):
            ending.picked(table.round, actor(CARO))
        table.do(lambda r: ending.close(r, actor(NOOR), MOMENT))
        assert order(table.round) == [ANNA, BRAM]

    def test_a_sealed_text_of_one_turn_stays_sealed_in_another(self) -> None:
        method = load("troika")
        steps = tuple(
            replace(step, sealed=True, talkers=None) if step.key == "turned" else step
            for step in method.steps
        )
        table = troika()
        table.round = replace(table.round, method=replace(method, steps=steps))
        at(table, "turned").write(BRAM, CARO)
        assert views.is_visible(table.round, said(table.round.index, Kind.REMARK, BRAM))
        at(table, "turned-2").write(ANNA)
        assert not views.is_visible(table.round, said(table.round.index, Kind.REMARK, ANNA))


def test_a_round_without_turns_answers_as_it_did() -> None:
    round_ = replace(open_round(), bringer_id=ANNA, status=Status.CLOSED, laps=())
    assert (round_.brings_now, round_.brought, round_.bringer_at(3)) == (ANNA, (ANNA,), ANNA)
    assert not any(round_.falls_away(index) for index in range(len(round_.script)))
