"""Steps in which people have their say one by one, in an order that nobody has to keep."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

import pytest

from bot.domain import bend, people, play, turns
from bot.domain import effects as fx
from bot.domain.draw import lot
from bot.domain.errors import DomainError, NotNow
from bot.domain.ids import RoundId, UserId
from bot.domain.method import Kind, Primitive, Turns
from bot.domain.pace import Mode, Pace
from bot.domain.rights import Actor
from bot.domain.round import Round
from bot.domain.working_days import Calendar
from bot.domain.written import awaited
from tests.domain.table import ANNA, BRAM, CARO, DIRK, EVA, NOOR, Table, actor, running

LATE = UserId(30)


def asking() -> Table:
    """Return a table where those who think along ask in turn; nobody has asked yet."""
    return running("solution-focused").to(Primitive.CLARIFY).wait(seconds=5)


def order_of(table: Table) -> tuple[UserId, ...]:
    return table.round.writers(table.round.index)


def typists(round_: Round) -> set[UserId]:
    return {user for user in round_.participants if round_.may_talk(user)}


def refusal(round_: Round, user: UserId, kind: Kind = Kind.QUESTION) -> tuple[str, object]:
    with pytest.raises(NotNow) as caught:
        play.may_write(round_, actor(user), round_.index, kind)
    return caught.value.key, dict(caught.value.values).get("before")


def done(table: Table, by: UserId, speaker: UserId | None = None) -> Table:
    holder = speaker or table.round.speaker or by
    return table.do(lambda r: turns.done(r, actor(by), r.index, holder))


def put_last(table: Table, speaker: UserId, by: UserId = NOOR) -> Table:
    who: Actor = actor(by)
    return table.do(lambda r: turns.put_last(r, who, r.index, speaker, table.now))


# -------------------------------------------------------------------------- the draw


def test_the_order_is_the_same_for_everybody_and_after_a_restart() -> None:
    one, other = asking(), asking()
    assert order_of(one) == order_of(other)
    shuffled = replace(one.round, seats=tuple(reversed(one.round.seats)))
    assert shuffled.writers(shuffled.index) == order_of(one)
    assert set(order_of(one)) == {BRAM, CARO, DIRK}


def firsts(rounds: Iterable[int], index: int) -> list[UserId]:
    circle = (BRAM, CARO, DIRK, EVA)
    return [
        min(circle, key=lambda user: lot(RoundId(f"{number:024d}"), index, user))
        for number in rounds
    ]


def test_every_round_and_every_step_draws_anew_and_fairly() -> None:
    drawn = firsts(range(400), 3)
    assert all(70 <= drawn.count(user) <= 130 for user in (BRAM, CARO, DIRK, EVA))
    differs = sum(a != b for a, b in zip(drawn, firsts(range(400), 4), strict=True))
    assert 250 <= differs <= 350


# ---------------------------------------------------------------------- one by one


def test_only_who_has_the_floor_types_and_writes_and_the_bringer_answers() -> None:
    table = asking()
    first, second, third = order_of(table)
    assert table.round.speaker == first
    assert typists(table.round) == {ANNA, first}
    assert table.round.may_talk(NOOR)
    play.may_write(table.round, actor(first), table.round.index, Kind.QUESTION)
    play.may_write(table.round, actor(ANNA), table.round.index, Kind.ANSWER)
    assert refusal(table.round, second) == ("error-wait-turn", 1)
    assert refusal(table.round, third) == ("error-wait-turn", 2)


def test_a_text_moves_the_turn_on_and_the_room_with_it() -> None:
    table = asking()
    first, second, _ = order_of(table)
    table.write(first)
    assert table.round.speaker == second
    assert fx.SetRights() in table.effects
    assert table.shows() == [fx.board(table.round.index), fx.COCKPIT]
    assert typists(table.round) == {ANNA, second}
    assert refusal(table.round, first) == ("error-had-turn", None)


def test_done_moves_on_once_however_often_it_is_pressed() -> None:
    table = asking()
    first, second, _ = order_of(table)
    done(table, first)
    done(table, first, first)
    assert table.effects == ()
    assert table.round.speaker == second
    with pytest.raises(NotNow, match="error-already-moved"):
        done(table, NOOR, first)
    done(table, NOOR, second)
    assert table.round.speaker == order_of(table)[2]


def test_nobody_is_done_for_another_but_the_facilitator() -> None:
    table = asking()
    first, second, third = order_of(table)
    for who, why in ((third, "error-wait-turn"), (ANNA, "error-not-your-turn")):
        with pytest.raises(DomainError, match=why):
            done(table, who, first)
    with pytest.raises(DomainError, match="error-not-in-round"):
        done(table, LATE, first)
    done(table, NOOR)
    done(table, second)
    assert turns.line_of(table.round, table.round.index) == turns.Line(
        third, (), (first, second), (), can_wait=False
    )


def test_who_passes_ahead_of_time_is_skipped() -> None:
    table = asking()
    first, second, third = order_of(table)
    table.do(lambda r: play.pass_turn(r, actor(second), r.index))
    assert fx.SetRights() not in table.effects, "the floor stays where it is"
    table.write(first)
    line = turns.line_of(table.round, table.round.index)
    assert line == turns.Line(third, (), (first,), (second,), can_wait=False)


def test_when_all_spoke_the_step_waits_for_the_facilitator_and_talk_is_free() -> None:
    table = asking()
    index = table.round.index
    for user in order_of(table):
        done(table, user)
    assert table.round.index == index
    assert table.round.speaker is None
    assert typists(table.round) == {ANNA, BRAM, CARO, DIRK}
    play.may_write(table.round, actor(BRAM), index, Kind.QUESTION)
    with pytest.raises(NotNow, match="error-already-moved"):
        done(table, NOOR, BRAM)


def test_a_text_can_be_mended_after_ones_turn_but_not_before_it() -> None:
    table = asking().next()
    assert table.round.step is not None
    assert table.round.step.key == "affirm"
    first, second, _ = order_of(table)
    table.write(first)
    index = table.round.index
    play.may_write(table.round, actor(first), index, Kind.ASSOCIATION, again=True)
    assert turns.keeps_floor(table.round, first, index, 1, again=True)
    assert refusal(table.round, first, Kind.ASSOCIATION)[0] == "error-had-turn"
    assert typists(table.round) == {second}


def test_a_turn_can_hold_a_question_and_a_follow_up() -> None:
    table = running("action-learning").to(Primitive.CLARIFY).next()
    index, speaker = table.round.index, table.round.speaker
    assert speaker is not None
    assert turns.keeps_floor(table.round, speaker, index, 1, again=False)
    assert not turns.keeps_floor(table.round, speaker, index, 2, again=False)


# ------------------------------------------------------------- late, gone and away


def test_who_comes_late_falls_in_behind_the_others() -> None:
    table = asking()
    before = order_of(table)
    for newcomer in (EVA, LATE):
        table.wait(seconds=9)
        table.seat(newcomer)
        table.do(partial(people.admit, actor=actor(NOOR), user_id=newcomer, now=table.now))
    assert order_of(table) == (*before, EVA, LATE)
    assert table.round.speaker == before[0]
    assert set(order_of(table.next())) == {*before, EVA, LATE}


def test_who_leaves_falls_out_and_the_next_has_the_floor() -> None:
    table = asking()
    first, second, third = order_of(table)
    table.do(lambda r: people.leave(r, actor(first), table.now))
    assert order_of(table) == (second, third)
    assert typists(table.round) == {ANNA, second}
    assert fx.SetRights() in table.effects


def test_who_is_away_is_put_last_once() -> None:
    table = asking()
    first, second, third = order_of(table)
    put_last(table, first)
    assert order_of(table) == (second, third, first)
    assert fx.SetRights() in table.effects
    with pytest.raises(NotNow, match="error-already-moved"):
        put_last(table, first)
    done(table, second)
    done(table, third)
    assert table.round.speaker == first
    with pytest.raises(NotNow, match="error-last-already"):
        put_last(table, first)
    assert set(order_of(table.next())) == {first, second, third}


def test_only_the_facilitator_puts_somebody_last() -> None:
    table = asking()
    first = order_of(table)[0]
    for who in (ANNA, first):
        with pytest.raises(DomainError, match="error-only-this-facilitator"):
            put_last(table, first, by=who)


# ------------------------------------------------------------- in writing, and sealed


def test_in_writing_nobody_waits_and_the_order_is_only_shown() -> None:
    table = asking()
    slow = replace(table.round, pace=Pace(mode=Mode.WRITTEN))
    assert slow.speaker is None
    assert turns.line_of(slow, slow.index) is None
    for user in (BRAM, CARO, DIRK):
        play.may_write(slow, actor(user), slow.index, Kind.QUESTION)
    assert awaited(slow, owed=False) == order_of(table)
    assert typists(slow) == {ANNA, BRAM, CARO, DIRK}


def test_going_on_in_writing_frees_everybody() -> None:
    table = asking()
    table.do(lambda r: bend.to_writing(r, actor(NOOR), Calendar(), table.now))
    assert fx.SetRights() in table.effects
    assert typists(table.round) == {ANNA, BRAM, CARO, DIRK}


def test_where_all_write_first_nobody_waits_for_a_turn() -> None:
    table = running().to(Primitive.ADVISE)
    step = replace(table.round.script[table.round.index], turns=Turns.DRAWN)
    method = replace(
        table.round.method,
        steps=tuple(step if one.key == step.key else one for one in table.round.method.steps),
    )
    table.round = replace(table.round, method=method)
    for user in order_of(table):
        play.may_write(table.round, actor(user), table.round.index, Kind.ADVICE)
    assert table.round.speaker is None
    table.write(BRAM, CARO, DIRK)
    assert fx.reveal(table.round.index) in table.shows()
