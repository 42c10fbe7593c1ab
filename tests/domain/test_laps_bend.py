"""A round in which people bring in turn bends, and nobody loses the turn they had still to come."""

from dataclasses import replace

from bot.domain import bend
from bot.domain.method import Primitive
from bot.methods import load
from tests.domain.table import ANNA, BRAM, CARO, DIRK, NOOR, Table, actor, cases, open_round
from tests.domain.test_laps import at, gone, order, played, troika


def test_a_trio_that_becomes_a_pair_goes_on_where_it_was() -> None:
    table = at(troika(), "ask-2").write(BRAM).next()
    gone(table, CARO)
    assert bend.fitting(table.round, [load("coaching-pair"), load("five-step")])[0].id == (
        "coaching-pair"
    )
    table.do(lambda r: bend.switch(r, actor(NOOR), load("coaching-pair"), table.now))
    assert [(step.primitive, table.round.brings_now) for step in [table.round.step] if step] == [
        (Primitive.CLARIFY, BRAM)
    ]
    assert [who for _key, who in played(table)] == [BRAM, BRAM, BRAM, None]


def test_who_had_still_to_bring_still_does() -> None:
    table = at(troika(), "clarify").write(BRAM)
    gone(table, CARO)
    table.do(lambda r: bend.switch(r, actor(NOOR), load("coaching-pair"), table.now))
    assert [who for _key, who in played(table)] == [ANNA, ANNA, *[BRAM] * 4, None]


def test_a_circle_that_becomes_a_trio_begins_its_turns_with_who_brings() -> None:
    table = Table(open_round("wise-crowds")).seat(ANNA, BRAM, CARO, DIRK).start(cases(BRAM))
    table.write(BRAM).next()
    gone(table, DIRK)
    table.do(lambda r: bend.switch(r, actor(NOOR), load("troika"), table.now))
    assert order(table.round) == [BRAM, ANNA, CARO]
    told = next(i for i, s in enumerate(table.round.script) if s.primitive is Primitive.TELL)
    assert table.round.bringer_at(told) == BRAM
    rest = played(table)
    assert [who for _key, who in rest] == [*[BRAM] * 3, *[ANNA] * 4, *[CARO] * 4, None]


def test_another_way_with_one_case_serves_who_brings_now() -> None:
    table = at(troika(), "clarify-2").write(ANNA)
    table.do(
        lambda r: bend.switch(r, actor(NOOR), replace(load("five-step"), sizes=(3, 8)), table.now)
    )
    assert {who for _key, who in played(table)} == {BRAM}
    assert table.round.brought == (ANNA, BRAM)
