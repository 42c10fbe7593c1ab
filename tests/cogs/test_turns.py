"""A round one by one: Discord itself keeps the order, one tap passes, and nothing typed is lost."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.custom_ids import Verb
from bot.domain import effects as fx
from bot.domain.ids import ChannelId
from bot.domain.method import Kind
from bot.domain.round import Round
from bot.rehearsal.cast import CAST
from bot.rehearsal.stage import CannotAct
from tests.scene import BRINGER, CIRCLE, LEAD, Scene, opened

QUESTION = "Wat lukte er die ene keer wel?"
DUTCH = tuple(replace(person, locale="nl") for person in CAST)
"""Whose turn it is differs each time: so all read the same language."""


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Give a stage on which a method with turns is played."""
    async with opened(tmp_path, method="solution-focused", cast=DUTCH) as made:
        yield made


def room_of(round_: Round) -> ChannelId:
    assert round_.room_id is not None
    return round_.room_id


async def line(scene: Scene) -> list[str]:
    """Return who still comes, in the drawn order."""
    round_ = await scene.round()
    return [scene.name_of(user) for user in round_.still_to_speak(round_.index)]


async def typists(scene: Scene) -> set[str]:
    """Return who can really type in the room: the others try, and Discord refuses."""
    room = room_of(await scene.round())
    could = set()
    for who in CIRCLE:
        if scene.may_type(who, room):
            await scene.stage.send(who, room, "Mag ik?")
            could.add(who)
            continue
        with pytest.raises(CannotAct) as refusal:
            await scene.stage.send(who, room, "Mag ik?")
        assert "50013" in str(refusal.value.__cause__ or refusal.value)
    return could


async def press_done(scene: Scene, who: str) -> str:
    round_ = await scene.round()
    return await scene.press(who, Verb.DONE, str(round_.index), str(round_.speaker))


async def test_the_order_is_kept_by_discord_and_moves_on_by_itself(scene: Scene) -> None:
    round_ = await scene.until("clarify")
    first, second, third, last = await line(scene)
    assert await typists(scene) == {BRINGER, first}
    board = scene.reads("teun", room_of(round_))
    assert "Aan de beurt: " in board
    assert "De volgorde is geloot" in board

    await scene.write(first, QUESTION, Kind.QUESTION)
    assert await typists(scene) == {BRINGER, second}
    await scene.press(second, Verb.PASS, str(round_.index))
    assert await typists(scene) == {BRINGER, third}
    await press_done(scene, third)
    assert await typists(scene) == {BRINGER, last}
    await press_done(scene, last)
    assert await typists(scene) == set(CIRCLE), "all had theirs"
    assert (await scene.round()).index == round_.index, "a person goes on"
    assert "Iedereen is geweest." in scene.reads(LEAD)


async def test_who_presses_too_soon_is_told_who_comes_first(scene: Scene) -> None:
    round_ = await scene.until("clarify")
    first, second, third, _last = await line(scene)
    told = await scene.press(third, Verb.WRITE, str(round_.index), Kind.QUESTION)
    assert "aan de beurt. Er zijn er nog 2 voor jou." in told
    assert "Daarna ben jij." in await press_done(scene, second)
    assert "voor anderen" in await press_done(scene, BRINGER)
    assert await line(scene) == [first, second, third, _last]


async def test_what_was_typed_as_the_turn_went_on_waits_for_ones_next_chance(scene: Scene) -> None:
    round_ = await scene.until("clarify")
    first, second, *rest = await line(scene)
    await scene.press(first, Verb.WRITE, str(round_.index), Kind.QUESTION)
    await press_done(scene, LEAD)
    told = await scene.fill(first, text=QUESTION)
    assert "Jij bent al geweest" in told
    assert QUESTION in told
    for who in (second, *rest):
        await scene.press(who, Verb.PASS, str(round_.index))
    await scene.press(first, Verb.WRITE, str(round_.index), Kind.QUESTION)
    assert scene.form(first)["text"] == QUESTION
    await scene.fill(first, text=QUESTION)
    assert QUESTION in [one.text for one in await scene.contributions()]


async def test_the_facilitator_moves_on_and_puts_who_is_away_last_once(scene: Scene) -> None:
    round_ = await scene.until("clarify")
    first, second, third, last = await line(scene)
    at = (str(round_.index), str(scene.id_of(first)))
    assert await scene.press(LEAD, Verb.PUT_LAST, *at) == ""
    assert await line(scene) == [second, third, last, first]
    assert await typists(scene) == {BRINGER, second}
    forged = ":".join(("rg1", Verb.PUT_LAST, round_.id, *at))
    assert "al gebeurd" in await scene.forge(LEAD, forged)
    assert "aan de gespreksleider" in await scene.forge(second, forged)
    for _each in (second, third, last):
        assert await press_done(scene, LEAD) == ""
    assert await line(scene) == [first]
    assert not scene.offers(LEAD, Verb.PUT_LAST)
    assert "kan niet verder naar achteren" in await scene.forge(LEAD, forged)


async def test_a_second_press_skips_nobody(scene: Scene) -> None:
    round_ = await scene.until("clarify")
    first, second, *rest = await line(scene)
    await press_done(scene, first)
    await scene.replay()
    assert await line(scene) == [second, *rest]
    await press_done(scene, LEAD)
    await scene.replay()
    assert await line(scene) == rest
    assert (await scene.round()).index == round_.index


async def test_a_question_sent_twice_is_one_turn_and_one_row(scene: Scene) -> None:
    await scene.until("clarify")
    first, *rest = await line(scene)
    await scene.write(first, QUESTION, Kind.QUESTION)
    await scene.replay()
    mine = [one for one in await scene.contributions() if one.text == QUESTION]
    assert len(mine) == 1
    assert await line(scene) == rest
    assert "Jij bent al geweest" not in scene.reads(first)


async def test_the_order_outlives_a_restart_and_who_leaves_or_comes(scene: Scene) -> None:
    round_ = await scene.until("clarify")
    before = await line(scene)
    await scene.stage.restart_bot()
    assert await line(scene) == before
    first, second, third, last = before
    await scene.write(first, QUESTION, Kind.QUESTION)
    await scene.stage.stop_bot()
    await scene.stage.start_bot()
    await scene.type(second, "round leave")
    assert await line(scene) == [third, last]
    assert scene.may_type(third, room_of(round_))
    await scene.press(second, Verb.JOIN)
    await scene.press(LEAD, Verb.ADMIT)
    assert await line(scene) == [third, last, second]
    assert not scene.may_type(second, room_of(round_))


async def test_turns_are_edits_of_the_one_board(scene: Scene) -> None:
    round_ = await scene.until("clarify")
    shown = await scene.stored(lambda tx: tx.surfaces.get(round_.id, fx.board(round_.index)))
    assert shown is not None
    messages = scene.stage.env.backend.messages[shown.channel_id]
    count = len(messages)
    for who in await line(scene):
        await press_done(scene, who)
    again = await scene.stored(lambda tx: tx.surfaces.get(round_.id, fx.board(round_.index)))
    assert again is not None
    assert again.message_id == shown.message_id
    assert len([one for one in messages.values() if not one.is_ephemeral]) <= count


async def test_a_turn_of_two_holds_a_question_and_a_follow_up(tmp_path: Path) -> None:
    async with opened(tmp_path, method="action-learning", cast=DUTCH) as scene:
        round_ = await scene.until("help")
        first, second, *_ = await line(scene)
        await scene.write(first, QUESTION, Kind.QUESTION)
        assert (await line(scene))[0] == first
        assert await typists(scene) == {BRINGER, first}
        assert "doorvragen op het antwoord" in scene.reads(first, room_of(round_))
        await scene.write(first, "Wie was daar toen bij?", Kind.QUESTION)
        assert (await line(scene))[0] == second
        await scene.write(second, "Wat hielp je toen het stil werd?", Kind.QUESTION)
        await scene.press(second, Verb.PASS, str(round_.index))
        turns = [turn for turn in (await scene.round()).turns if turn.index == round_.index]
        assert {turn.user_id for turn in turns} == {scene.id_of(first), scene.id_of(second)}
        assert not any(turn.passed for turn in turns), "one question is a turn too"


async def test_the_picture_of_airtime_counts_turns_and_passes(scene: Scene) -> None:
    round_ = await scene.until("clarify")
    first, second, third, last = await line(scene)
    await scene.write(first, QUESTION, Kind.QUESTION)
    await press_done(scene, second)
    await scene.press(third, Verb.PASS, str(round_.index))
    told = await scene.press(LEAD, Verb.AIRTIME)
    assert "100%, 7 woorden in 1 bijdrage, 1 beurt" in told
    assert "0%, 0 woorden in 0 bijdragen, 1 beurt" in told
    assert "0%, 0 woorden in 0 bijdragen, 1 keer gepast" in told
    silent = next(row for row in told.splitlines() if row.startswith("Nog niets van"))
    names = {who: scene.stage.player(who).person.name for who in (first, second, third, last)}
    assert [who for who, name in names.items() if name.split()[0] in silent] == [third, last]
