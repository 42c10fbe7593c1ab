"""What nobody may find out: who voted for what, who wrote first, how the incident really ended."""

import logging

import pytest

from bot.custom_ids import Verb
from bot.domain.ids import RoundId
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.rehearsal.stage import CannotAct
from tests.scene import BRINGER, CIRCLE, LEAD, Scene

OTHERS = ("fenna", "joris", "aafke", "grace", "teun", "wilma")
"""Everybody but Samira."""


def all_that_others_read(scene: Scene) -> dict[str, str]:
    return {who: scene.reads(who) for who in OTHERS}


async def test_what_somebody_votes_leaves_no_trace(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="bot")
    await scene.until("choose")
    _message, menu = scene.stage.find_component("samira", custom_id="rg1:vote:*")
    first, second = (option["value"] for option in menu["options"])

    told = await scene.choose("samira", Verb.VOTE, first)
    assert "geheim" in told
    after_first = all_that_others_read(scene)
    acts = len(scene.stage.env.backend.http_requests)
    assert await scene.choose("samira", Verb.VOTE, second) == told

    assert all_that_others_read(scene) == after_first
    edits = scene.stage.env.backend.http_requests[acts:]
    assert [one.path for one in edits if one.method in {"PATCH", "POST"}] == [
        one.path for one in edits if "/interactions/" in one.path
    ]
    for name in ("samira", "Samira"):
        assert not [line for line in caplog.messages if name in line and second in line]
    assert first not in caplog.text
    assert second not in caplog.text
    voters = await scene.stored(lambda tx: tx.votes.voters(menu_round(menu)))
    assert list(voters) == [scene.id_of("samira")]


def menu_round(menu: dict[str, str]) -> RoundId:
    return RoundId(menu["custom_id"].split(":")[2])


async def test_the_last_pass_opens_what_is_sealed_for_everybody(scene: Scene) -> None:
    await scene.until("reframe")
    texts = {who: f"Volgens mij gaat dit over {who}" for who in ("aafke", "samira", "grace")}
    for who, text in texts.items():
        said = await scene.write(who, text, Kind.REFRAME)
        assert ("sealed" if who == "grace" else "verzegeld") in said
        assert not [reader for reader in CIRCLE if text in scene.reads(reader)]
    assert await scene.press("teun", Verb.PASS)
    for who in (*CIRCLE, LEAD):
        assert [text for text in texts.values() if text not in scene.reads(who)] == []


async def test_the_facilitator_may_open_before_everybody_is_in(scene: Scene) -> None:
    await scene.until("advise")
    await scene.write("aafke", "Ga een dag meelopen.", Kind.ADVICE)
    assert "Ga een dag" not in scene.reads(LEAD)
    await scene.press(LEAD, Verb.NEXT)
    assert "Ga een dag" in scene.reads(LEAD)
    assert (await scene.round()).step is not None
    await scene.write("samira", "Vraag het gewoon.", Kind.ADVICE)
    assert "Vraag het gewoon." in scene.reads(BRINGER)


async def test_who_must_be_silent_cannot_type_and_can_again(scene: Scene) -> None:
    round_ = await scene.until("advise")
    assert round_.room_id is not None
    with pytest.raises(CannotAct):
        await scene.stage.send(BRINGER, round_.room_id, "Ja maar")
    for who in ("aafke", "samira", "grace", "teun"):
        await scene.press(who, Verb.PASS)
    await scene.stage.send(BRINGER, round_.room_id, "Dit helpt mij.")


@pytest.mark.parametrize("seen_by", ["fenna", "aafke", "wilma"])
async def test_the_real_ending_stays_shut_until_every_position_is_in(
    scene: Scene, seen_by: str
) -> None:
    incident = Scene(scene.stage, scene.troupe, "incident", Language.NL)
    await incident.until("advise")
    written = await incident.contributions()
    ending = next(one.text for one in written if one.kind is Kind.ENDING)
    for who in ("aafke", "samira", "grace"):
        await incident.write(who, f"Ik zou blijven ({who})", Kind.ADVICE)
        assert ending not in incident.reads(seen_by)
    assert "verzegeld" not in await incident.write("teun", "Ik zou het navragen", Kind.ADVICE)
    assert ending in incident.reads(seen_by)


async def test_the_bringer_is_told_what_happens_to_the_ending(scene: Scene) -> None:
    incident = Scene(scene.stage, scene.troupe, "incident", Language.NL)
    await incident.until("facts")
    with pytest.raises(CannotAct):
        await incident.press(
            "aafke", Verb.WRITE, str((await incident.round()).index), Kind.QUESTION
        )
    told = await incident.write(BRINGER, "Ik ben toen gewoon weggelopen.", Kind.ENDING)
    assert "verzegeld" in told
    assert "dezelfde knop" not in told
    await incident.write("aafke", "Wie was erbij?", Kind.QUESTION)
    assert "Wie was erbij?" in incident.reads("teun")
