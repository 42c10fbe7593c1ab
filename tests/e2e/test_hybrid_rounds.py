"""Live rounds to which people add in writing: told once, restarted in the middle, one harvest."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.custom_ids import Verb
from bot.domain.adding import place
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.round import Round, Status
from bot.rehearsal.cast import ANNOUNCEMENTS
from bot.rehearsal.hybrid import HybridScript
from bot.rehearsal.main import speaking
from bot.rehearsal.stage import DM
from bot.services.settings import draft_of
from tests.scene import BRINGER, LEAD, Scene, opened

ZONE = ZoneInfo("Europe/Amsterdam")
AFTERNOON = datetime(2026, 11, 3, 14, 0, tzinfo=UTC)
"""A Tuesday, in the hour after lunch."""

ASKED = "nu is het woord aan jou"
AWAY, CLOSED_DMS = "samira", "teun"
TEXT = "Wat mij trof: niemand is nog gevraagd."


async def gathered(scene: Scene, when: datetime = AFTERNOON, **options: object) -> None:
    """Four come live; Samira and Teun, whose direct messages are closed, cannot be there."""
    await scene.stage.push_to(when)
    await scene.announced(size=7, **options)
    for who in (BRINGER, "aafke", "grace", "wilma"):
        await scene.press(who, Verb.JOIN)
    await scene.press(BRINGER, Verb.BID)
    await scene.fill(BRINGER, title="De brug", about="")
    for who in (AWAY, CLOSED_DMS):
        await scene.press(who, Verb.ADD_LATER)


async def steps_over(scene: Scene, when: datetime = AFTERNOON, **options: object) -> Round:
    """Play the live steps to their end."""
    await gathered(scene, when, **options)
    await scene.press(LEAD, Verb.START)
    while (round_ := await scene.round()).step is not None:
        if round_.step.key == "advise":
            await scene.write("aafke", "Vraag om een uur.", Kind.ADVICE)
        await scene.press(LEAD, Verb.NEXT)
    return round_


async def add(scene: Scene, who: str, text: str = TEXT) -> str:
    index, kind = place(await scene.round()) or (-1, Kind.BID)
    await scene.press(who, Verb.WRITE, str(index), kind)
    return await scene.fill(who, text=text)


def asked(scene: Scene, who: str) -> int:
    return scene.reads(who, DM).count(ASKED)


@pytest.mark.parametrize(
    ("method", "language"),
    [
        ("five-step", Language.NL),
        ("incident", Language.EN),
        ("gossip", Language.NL),
        ("wial", Language.EN),
    ],
)
async def test_a_hybrid_round_plays_itself_and_ends_in_one_harvest(
    tmp_path: Path, method: str, language: Language
) -> None:
    async with opened(tmp_path, method=method, language=language, cast=speaking(language)) as scene:
        scene.script = HybridScript(scene.stage, scene.troupe.app, method, language)
        round_ = await scene.script.play()
        assert round_.status is Status.CLOSED
        added = [one for one in await scene.contributions() if one.author_id in round_.adders]
        assert added
        card = scene.reads(BRINGER, DM)
        assert all(one.text in card for one in added if one.index == (place(round_) or (0,))[0])
        assert card.count("Jouw oogst" if language is Language.NL else "Your harvest") == 1


async def test_the_choice_is_on_the_invitation_and_can_be_changed(scene: Scene) -> None:
    await scene.announced()
    assert "jij schrijft achteraf mee" in await scene.press(AWAY, Verb.ADD_LATER)
    assert "Achteraf op schrift: @Samira" in scene.reads("aafke", ANNOUNCEMENTS)
    assert "nog 5 vrij" in scene.reads("aafke", ANNOUNCEMENTS)
    await scene.press(AWAY, Verb.JOIN)
    assert "Achteraf op schrift" not in scene.reads("aafke", ANNOUNCEMENTS)
    await scene.press(AWAY, Verb.ADD_LATER)
    assert "Kies eerst" in await scene.press(AWAY, Verb.BID)


async def test_a_facilitator_can_switch_it_off(scene: Scene) -> None:
    await scene.announced(adding="off")
    assert not scene.offers(AWAY, Verb.ADD_LATER)
    round_ = await scene.round()
    told = await scene.forge(AWAY, f"rg1:add_later:{round_.id}")
    assert "niet achteraf meeschrijven" in told


async def test_a_method_for_a_close_circle_has_it_off_until_the_facilitator_says_so(
    scene: Scene,
) -> None:
    await scene.announced(method="gossip")
    assert not scene.offers(AWAY, Verb.ADD_LATER)
    assert not (await scene.round()).adding.allowed


async def test_they_read_along_and_cannot_type_and_nobody_waits(scene: Scene) -> None:
    await gathered(scene)
    await scene.press(LEAD, Verb.START)
    round_ = await scene.round()
    assert round_.room_id is not None
    assert "Achteraf op schrift" in scene.reads(AWAY, round_.room_id)
    assert not scene.may_type(AWAY, round_.room_id)
    await scene.press(LEAD, Verb.NEXT)
    assert scene.may_type("aafke", round_.room_id)
    assert not scene.may_type(AWAY, round_.room_id)
    told = await scene.press(AWAY, Verb.WRITE, str((await scene.round()).index), Kind.QUESTION)
    assert "Zodra de live stappen klaar zijn" in told
    now = await scene.round()
    assert scene.id_of(AWAY) not in now.still_to_speak(now.index)


async def test_they_are_told_once_and_a_restart_in_the_middle_forgets_nothing(
    scene: Scene,
) -> None:
    round_ = await steps_over(scene)
    assert asked(scene, AWAY) == 1
    assert asked(scene, CLOSED_DMS) == 0
    assert "voor jou ligt er een berichtje klaar" in scene.reads(CLOSED_DMS, round_.room_id)
    await scene.stage.stop_bot()
    await scene.stage.push(timedelta(hours=2))
    await scene.stage.start_bot()
    assert asked(scene, AWAY) == 1
    assert "Het staat erbij" in await add(scene, AWAY)
    assert "achteraf op schrift" in scene.reads(BRINGER, round_.room_id)
    assert TEXT in scene.reads(BRINGER, round_.room_id)
    assert ASKED in await scene.press(CLOSED_DMS, Verb.ADD)
    await scene.stage.restart_bot()
    until = (await scene.round()).adding.until
    assert until is not None
    assert until.astimezone(ZONE).strftime("%a %H:%M") == "Wed 12:00"
    await scene.stage.push_to(until)
    assert (await scene.round()).status is Status.CLOSED
    card = scene.reads(BRINGER, DM)
    assert TEXT in card
    assert "Achteraf op schrift toegevoegd" in card
    assert asked(scene, AWAY) == 0
    assert "is voorbij" in scene.reads(AWAY, DM)


async def test_nobody_is_asked_in_the_evening(scene: Scene) -> None:
    await steps_over(scene, datetime(2026, 11, 6, 19, 0, tzinfo=UTC))
    assert asked(scene, AWAY) == 0
    await scene.stage.push_to(datetime(2026, 11, 9, 7, 59, tzinfo=UTC))
    assert asked(scene, AWAY) == 0
    await scene.stage.push(timedelta(minutes=2))
    assert asked(scene, AWAY) == 1


async def test_who_wants_to_write_earlier_finds_the_way_in_their_standing(scene: Scene) -> None:
    await steps_over(scene, datetime(2026, 11, 6, 19, 0, tzinfo=UTC))
    await scene.press(AWAY, Verb.STATUS)
    assert ASKED in await scene.press(AWAY, Verb.ADD)
    await add(scene, AWAY)
    await scene.stage.push_to(datetime(2026, 11, 9, 9, 0, tzinfo=UTC))
    assert asked(scene, AWAY) == 0


async def test_the_round_closes_after_the_last_of_them_and_not_before_the_others_looked_back(
    scene: Scene,
) -> None:
    await steps_over(scene)
    await add(scene, AWAY)
    await scene.press(CLOSED_DMS, Verb.ADD)
    assert "Je past" in await scene.press(CLOSED_DMS, Verb.ADD_PASS)
    assert (await scene.round()).status is Status.CLOSING
    assert "is geweest" in scene.reads(LEAD)
    await scene.stage.push(timedelta(hours=1))
    assert (await scene.round()).status is Status.CLOSED


async def test_the_facilitator_can_close_and_a_text_that_comes_too_late_is_given_back(
    scene: Scene,
) -> None:
    round_ = await steps_over(scene)
    index, kind = place(round_) or (-1, Kind.BID)
    await scene.press(AWAY, Verb.WRITE, str(index), kind)
    await scene.press(LEAD, Verb.CLOSE)
    told = await scene.fill(AWAY, text=TEXT)
    assert "De ronde is gesloten" in told
    assert TEXT in told
    kept = await draft_of(scene.app.desk, scene.id_of(AWAY), f"write:{round_.id}:{index}:{kind}")
    assert kept["text"] == TEXT


async def test_the_bringer_marks_what_was_added_on_the_one_card(scene: Scene) -> None:
    await steps_over(scene)
    await add(scene, AWAY)
    await scene.press(LEAD, Verb.CLOSE)
    before = scene.reads(BRINGER, DM)
    assert "Je hebt niets aangevinkt" in before
    message, button = scene.stage.find_component(BRINGER, label="Dit hielp mij", place=DM)
    await scene.stage.click(BRINGER, message, custom_id=button["custom_id"])
    added = next(one for one in await scene.contributions() if one.text == TEXT)
    await scene.choose(BRINGER, Verb.PICK_IN, added.id)
    card = scene.reads(BRINGER, DM)
    assert "Wat je hielp" in card
    assert card.count("Jouw oogst") == 1
    assert "Je hebt niets aangevinkt" not in card


async def test_somebody_has_to_leave_halfway_and_comes_back(scene: Scene) -> None:
    await gathered(scene)
    await scene.press(LEAD, Verb.START)
    room = (await scene.round()).room_id
    assert room is not None
    await scene.press(LEAD, Verb.NEXT)
    await scene.press("aafke", Verb.STATUS)
    await scene.press("aafke", Verb.ADD_LATER)
    assert not scene.may_type("aafke", room)
    assert scene.id_of("aafke") in (await scene.round()).adders
    await scene.press("aafke", Verb.STATUS)
    await scene.press("aafke", Verb.JOIN)
    assert scene.may_type("aafke", room)
    assert scene.id_of("aafke") in (await scene.round()).participants


async def test_who_brings_the_case_is_not_offered_to_go(scene: Scene) -> None:
    await gathered(scene)
    await scene.press(LEAD, Verb.START)
    await scene.press(BRINGER, Verb.STATUS)
    round_ = await scene.round()
    assert "dat gaat live" in await scene.forge(BRINGER, f"rg1:add_later:{round_.id}")


async def test_back_to_the_steps_and_they_wait_a_little_longer(scene: Scene) -> None:
    await steps_over(scene)
    await scene.press(LEAD, Verb.BACK)
    assert "is still going on live" in scene.reads(AWAY, DM) or "live bezig" in scene.reads(
        AWAY, DM
    )
    await scene.press(LEAD, Verb.NEXT)
    assert asked(scene, AWAY) == 1


async def test_only_who_adds_can_open_or_pass(scene: Scene) -> None:
    round_ = await steps_over(scene)
    assert "voor anderen" in await scene.forge("aafke", f"rg1:add_pass:{round_.id}")
    assert ASKED not in await scene.forge("aafke", f"rg1:add:{round_.id}")
    assert asked(scene, "aafke") == 0


async def test_without_anybody_who_adds_the_round_waits_for_nobody(scene: Scene) -> None:
    await scene.until("closing")
    round_ = await scene.round()
    assert round_.adding.until is None
    assert "op schrift" not in scene.reads(LEAD)
    await scene.press(LEAD, Verb.CLOSE)
    assert (await scene.round()).status is Status.CLOSED
