"""Warm, lauw or koud: the bringer taps, the asker looks, nobody else ever learns of it."""

import dataclasses
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.custom_ids import Verb
from bot.domain import effects as fx
from bot.domain.ids import ContributionId
from bot.domain.language import Language
from bot.domain.method import Kind
from tests.scene import BRINGER, LEAD, Scene, opened

ASKED = {
    "aafke": "Wat maakte dat je toen bleef?",
    "samira": "Wie merkte het als eerste?",
    "grace": "What did you hope to hear?",
}


@pytest.fixture
async def ten(tmp_path: Path) -> AsyncIterator[Scene]:
    """Give the ten-step method, three questions asked, at the step in which they are rated."""
    async with opened(tmp_path, method="ten-step", language=Language.NL) as scene:
        await asked_in(scene)
        yield scene


async def asked_in(scene: Scene) -> None:
    await scene.until("ask")
    for who, text in ASKED.items():
        await scene.write(who, text, Kind.QUESTION)
    await scene.press(LEAD, Verb.NEXT)
    step = (await scene.round()).step
    assert step is not None
    assert step.key == "rate"


async def question_of(scene: Scene, who: str) -> str:
    given = await scene.contributions()
    mine = [one for one in given if one.kind is Kind.QUESTION and one.author_id == scene.id_of(who)]
    return mine[-1].id


async def rate(scene: Scene, who: str, warmth: str) -> str:
    """Let the bringer tap, from the question in the room."""
    question = await question_of(scene, who)
    await scene.press(BRINGER, Verb.WARMTH, question)
    return await scene.press(BRINGER, Verb.RATE, question, warmth)


async def test_the_bringer_goes_past_every_question(ten: Scene) -> None:
    told = await ten.press(BRINGER, Verb.RATE_NEXT)
    assert ASKED["aafke"] in told
    assert "Nog 3 vragen" in told
    told = await ten.press(BRINGER, Verb.RATE, await question_of(ten, "aafke"), "cold")
    assert ASKED["samira"] in told
    assert "Nog 2 vragen" in told
    await ten.stage.restart_bot()
    told = await ten.press(BRINGER, Verb.RATE, await question_of(ten, "samira"), "warm")
    assert ASKED["grace"] in told
    assert (await ten.round()).still_to_speak((await ten.round()).index)
    told = await ten.press(BRINGER, Verb.RATE, await question_of(ten, "grace"), "lukewarm")
    assert "lauw" in told
    assert "Alle vragen zijn gewaardeerd" in told
    assert not (await ten.round()).still_to_speak((await ten.round()).index)


async def test_the_asker_sees_it_and_in_their_own_language(ten: Scene) -> None:
    assert "zei nog niet" in await ten.press("aafke", Verb.WARMTH, await question_of(ten, "aafke"))
    await rate(ten, "aafke", "warm")
    await rate(ten, "grace", "cold")
    told = await ten.press("aafke", Verb.WARMTH, await question_of(ten, "aafke"))
    assert "**warm**" in told
    assert "[Warm]" not in told
    told = await ten.press("grace", Verb.WARMTH, await question_of(ten, "grace"))
    assert "cold" in told
    assert "Warm" in await ten.type("aafke", "round status")
    assert "Cold" in await ten.type("grace", "round status")
    await rate(ten, "aafke", "lukewarm")
    assert "**lauw**" in await ten.press("aafke", Verb.WARMTH, await question_of(ten, "aafke"))


def shared(scene: Scene, who: str) -> list[str]:
    """Return every message this person can read that is not for them alone."""
    return [
        scene.text(message, who)
        for place, messages in scene.stage.env.backend.messages.items()
        for message in messages.values()
        if not message.is_ephemeral and scene.stage.sees(who, place, message)
    ]


async def test_nobody_else_sees_it_and_nobody_is_pinged(ten: Scene) -> None:
    everyone = (LEAD, "samira", "teun", "aafke", "grace", BRINGER)
    before = {who: shared(ten, who) for who in everyone}
    await rate(ten, "aafke", "warm")
    await rate(ten, "samira", "cold")
    assert {who: shared(ten, who) for who in everyone} == before
    for who, words in ((LEAD, "tussen de inbrenger"), ("grace", "between the bringer")):
        assert words in await ten.press(who, Verb.WARMTH, await question_of(ten, "aafke"))
        status = await ten.type(who, "round status")
        assert [word for word in ("Warm", "Lauw", "Koud", "Cold") if f"· {word}" in status] == []
    told = await ten.press("aafke", Verb.WARMTH, await question_of(ten, "samira"))
    assert "tussen de inbrenger en wie hem stelde" in told
    assert "· Koud" not in await ten.type("aafke", "round status")


async def test_only_the_bringer_taps(ten: Scene) -> None:
    round_ = await ten.round()
    question = await question_of(ten, "aafke")
    for who in (LEAD, "aafke", "teun"):
        told = await ten.forge(who, f"rg1:rate:{round_.id}:{question}:warm")
        assert "Dit is aan wie de casus inbrengt" in told
        told = await ten.forge(who, f"rg1:rate_next:{round_.id}")
        assert "Dit is aan wie de casus inbrengt" in told
        told = await ten.forge(who, f"rg1:to_answer:{round_.id}")
        assert "Dit is aan wie de casus inbrengt" in told
    assert "van vroeger" in await ten.forge(BRINGER, f"rg1:rate:{round_.id}:{question}:hot")
    assert "van vroeger" in await ten.forge(BRINGER, f"rg1:answer_pick:{round_.id}")
    assert await ten.stored(lambda tx: tx.ratings.of_round(round_.id)) == {}


async def test_no_shared_read_model_knows_of_it(ten: Scene) -> None:
    surfaces = [fx.board(index) for index in range((await ten.round()).index + 1)]
    surfaces += [fx.given(ContributionId(await question_of(ten, who))) for who in ASKED]
    surfaces.append(fx.COCKPIT)
    before = [await ten.shown(surface) for surface in surfaces]
    await rate(ten, "aafke", "warm")
    await rate(ten, "samira", "cold")
    assert [await ten.shown(surface) for surface in surfaces] == before
    await rate(ten, "grace", "lukewarm")
    for was, surface in zip(before, surfaces, strict=True):
        now = await ten.shown(surface)
        if was is None or now is None:
            assert was is now
            continue
        changed = {
            field.name
            for field in dataclasses.fields(was)
            if getattr(was, field.name) != getattr(now, field.name)
        }
        assert changed <= {"awaited", "waiting_for", "written"}


async def test_no_answer_before_the_rating_and_the_warmest_first_after_it(ten: Scene) -> None:
    await rate(ten, "aafke", "cold")
    await rate(ten, "grace", "warm")
    told = await ten.press(BRINGER, Verb.ANSWER, await question_of(ten, "aafke"))
    assert "Eerst waarderen" in told
    await ten.press(LEAD, Verb.NEXT)
    await ten.stage.restart_bot()
    told = await ten.press(BRINGER, Verb.TO_ANSWER)
    assert "warmste staat bovenaan" in told
    assert menu(ten) == [ASKED["grace"], ASKED["aafke"], ASKED["samira"]]
    await ten.choose(BRINGER, Verb.ANSWER_PICK, await question_of(ten, "grace"))
    await ten.stage.restart_bot()
    await ten.fill(BRINGER, text="Dat iemand ja zou zeggen.")
    assert "Dat iemand ja zou zeggen." in ten.reads("teun")
    await ten.press(BRINGER, Verb.TO_ANSWER)
    assert menu(ten) == [ASKED["aafke"], ASKED["samira"]]
    for who in ("aafke", "samira"):
        await ten.choose(BRINGER, Verb.ANSWER_PICK, await question_of(ten, who))
        await ten.fill(BRINGER, text="Dat weet ik nog niet.")
        if who == "aafke":
            await ten.press(BRINGER, Verb.TO_ANSWER)
    assert not [one for one in buttons_of_board(ten) if one == "Kies een vraag om te beantwoorden"]


def menu(scene: Scene) -> list[str]:
    """Return what the newest menu of questions offers the bringer, in its order."""
    _message, found = scene.stage.find_component(BRINGER, custom_id="rg1:answer_pick:*")
    return [option["label"] for option in found["options"]]


def buttons_of_board(scene: Scene) -> list[str]:
    return [
        line.strip("[]") for line in scene.reads(BRINGER).split("[") if "Kies een vraag" in line
    ]


async def test_without_a_question_there_is_nothing_to_rate(tmp_path: Path) -> None:
    async with opened(tmp_path, method="ten-step", language=Language.NL) as scene:
        await scene.until("ask")
        await scene.press(LEAD, Verb.NEXT)
        assert "nog geen vragen" in await scene.press(BRINGER, Verb.RATE_NEXT)


async def test_where_questions_are_not_rated_one_may_tap_all_the_same(scene: Scene) -> None:
    await scene.until("explore")
    await scene.write("aafke", ASKED["aafke"], Kind.QUESTION)
    assert not scene.offers(BRINGER, Verb.RATE_NEXT)
    assert "warm" in await rate(scene, "aafke", "warm")
    assert "**warm**" in await scene.press("aafke", Verb.WARMTH, await question_of(scene, "aafke"))
