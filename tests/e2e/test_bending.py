"""People drop out, and the round bends instead of dying; every text goes along."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.custom_ids import ANYWAY, Verb
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.pace import Mode
from bot.domain.round import Status
from bot.rehearsal.cast import ANNOUNCEMENTS
from bot.rehearsal.main import speaking
from tests.scene import BRINGER, LEAD, Scene, opened


async def in_gossip(scene: Scene) -> None:
    """Play the gossip method until questions have been asked; then two people leave."""
    round_ = await scene.until("clarify")
    assert round_.room_id is not None
    await scene.write("aafke", "Wat hoopte je?", Kind.QUESTION)
    for person in ("grace", "teun"):
        await scene.type(person, "round leave", place=str(round_.room_id))


@pytest.mark.parametrize("language", Language)
async def test_who_is_left_goes_on_by_a_method_that_fits(
    tmp_path: Path, language: Language
) -> None:
    async with opened(
        tmp_path, method="gossip", language=language, cast=speaking(language)
    ) as scene:
        await in_gossip(scene)
        before = await scene.round()
        assert scene.offers(LEAD, Verb.BEND)
        assert not scene.offers("aafke", Verb.BEND)
        told = await scene.press(LEAD, Verb.BEND)
        assert "Troika" in told
        await scene.press(LEAD, Verb.BEND_TO, "troika")
        after = await scene.round()
        assert after.method.id == "troika"
        assert after.index == before.index + 1
        assert not scene.offers(LEAD, Verb.BEND) or len(after.participants) < 3
        assert after.room_id is not None
        assert "Wat hoopte je?" in scene.reads(BRINGER, after.room_id)
        await scene.stage.restart_bot()
        while (await scene.round()).step is not None:
            await scene.press(LEAD, Verb.NEXT)
        assert "Wat hoopte je?" in {one.text for one in await scene.contributions()}
        message = await scene.press(BRINGER, Verb.PICK)
        assert message
        await scene.script.look_back()
        assert (await scene.round()).status is Status.CLOSED
        assert "Wat hoopte je?" in scene.reads(BRINGER, "dm")


async def test_a_live_round_goes_on_in_writing(tmp_path: Path) -> None:
    async with opened(tmp_path, method="gossip") as scene:
        await scene.stage.push_to(datetime(2026, 11, 2, 9, 0, tzinfo=UTC))
        await in_gossip(scene)
        await scene.press(LEAD, Verb.BEND)
        assert "op schrift" in await scene.press(LEAD, Verb.TO_WRITING)
        round_ = await scene.round()
        assert round_.pace.mode is Mode.WRITTEN
        assert round_.due_at == datetime(2026, 11, 5, 11, 0, tzinfo=UTC)
        assert "aan zet" in scene.reads("aafke", round_.room_id)


async def test_before_the_start_the_facilitator_sees_what_fits(scene: Scene) -> None:
    await scene.announced(method="gossip")
    for person in ("aafke", "samira", "joris"):
        await scene.press(person, Verb.JOIN)
    await scene.type(LEAD, "round status")
    assert "vraagt er meer" not in await scene.type("aafke", "round status")
    await scene.press(LEAD, Verb.BEND)
    await scene.press(LEAD, Verb.BEND_TO, "troika")
    assert (await scene.round()).method.id == "troika"
    assert "Troika" in scene.reads("aafke", ANNOUNCEMENTS)


async def test_nobody_else_bends_a_round(scene: Scene) -> None:
    await scene.announced()
    await scene.press("aafke", Verb.JOIN)
    round_ = await scene.round()
    for verb in (Verb.BEND, Verb.TO_WRITING):
        assert "aan de gespreksleider" in await scene.forge("aafke", f"rg1:{verb}:{round_.id}")
    told = await scene.forge("aafke", f"rg1:{Verb.BEND_TO}:{round_.id}:troika")
    assert "aan de gespreksleider" in told
    assert (await scene.round()).method.id == "five-step"


async def test_a_start_with_too_few_people_is_asked_back(scene: Scene) -> None:
    await scene.announced(method="gossip")
    for person in ("aafke", "samira", "joris"):
        await scene.press(person, Verb.JOIN)
    told = await scene.press(LEAD, Verb.START)
    assert "minstens 5 mensen; jullie zijn met 3" in told
    assert "Troika" in told
    assert (await scene.round()).status is Status.OPEN
    await scene.press(LEAD, Verb.START, ANYWAY)
    assert (await scene.round()).status is Status.RUNNING


async def test_with_enough_people_or_fewer_than_can_begin_nothing_is_asked(scene: Scene) -> None:
    await scene.announced(method="gossip")
    await scene.press("aafke", Verb.JOIN)
    assert "Er zijn nog 2 mensen nodig" in await scene.press(LEAD, Verb.START)
    for person in ("samira", "joris", "grace", "teun"):
        await scene.press(person, Verb.JOIN)
    await scene.press(LEAD, Verb.START)
    assert (await scene.round()).status is Status.RUNNING


async def test_a_method_that_fits_better_starts_at_once(scene: Scene) -> None:
    await scene.announced(method="gossip")
    for person in ("aafke", "samira", "joris"):
        await scene.press(person, Verb.JOIN)
    await scene.press(LEAD, Verb.START)
    await scene.press(LEAD, Verb.BEND_TO, "troika")
    assert "klaargezet" in await scene.press(LEAD, Verb.START)
    assert (await scene.round()).method.id == "troika"


async def test_nobody_else_hears_it(scene: Scene) -> None:
    await scene.announced(method="gossip")
    for person in ("aafke", "samira", "joris"):
        await scene.press(person, Verb.JOIN)
    assert "aan de gespreksleider" in await scene.press("aafke", Verb.START)
