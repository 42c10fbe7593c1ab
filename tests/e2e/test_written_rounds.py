"""Rounds in writing, played by people who forget, sleep and close their direct messages."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.custom_ids import Verb, encode
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.pace import Mode
from bot.domain.round import Round, Status
from bot.rehearsal.cast import ANNOUNCEMENTS
from bot.rehearsal.main import speaking
from bot.rehearsal.stage import DM
from bot.rehearsal.written import WrittenScript
from tests.scene import BRINGER, LEAD, Scene, opened

ZONE = ZoneInfo("Europe/Amsterdam")
BEFORE_THE_HOLIDAY = datetime(2026, 10, 14, 8, 0, tzinfo=UTC)
"""A Wednesday; the autumn holiday begins on Saturday, and the clock goes back on its last day."""

CLOSED_DMS = "teun"
WAITING = "wacht de kring nog op jou"


def in_writing(scene: Scene) -> WrittenScript:
    """Let the scene be played in writing from here on."""
    script = WrittenScript(scene.stage, scene.troupe.app, scene.script._method_id, scene.language)
    scene.script = script
    return script


@pytest.fixture
async def written(scene: Scene) -> Scene:
    """Give a round in writing that stands in its first step, on a Monday morning."""
    in_writing(scene)
    await scene.stage.push_to(datetime(2026, 11, 2, 8, 0, tzinfo=UTC))
    await scene.script.settle_in()
    await scene.script.gather()
    await scene.script._vote(await scene.round())
    return scene


async def to(scene: Scene, key: str) -> Round:
    """Play until the step with this key has just begun."""
    while (step := (round_ := await scene.round()).step) is not None and step.key != key:
        await scene.script.one_step(round_)
        if (await scene.round()).index == round_.index:
            await scene.press(LEAD, Verb.NEXT)
    assert step is not None
    return round_


def reminders(scene: Scene, who: str) -> int:
    return scene.reads(who, DM).count(WAITING)


@pytest.mark.parametrize(
    ("method", "language"),
    [("five-step", Language.NL), ("incident", Language.EN), ("gossip", Language.NL)],
)
async def test_a_round_closes_its_steps_by_itself_and_never_in_the_holiday(
    tmp_path: Path, method: str, language: Language
) -> None:
    async with opened(tmp_path, method=method, language=language, cast=speaking(language)) as scene:
        script = in_writing(scene)
        await scene.stage.push_to(BEFORE_THE_HOLIDAY)
        await scene.script.settle_in()
        await scene.script.gather()
        ends = []
        while (round_ := await scene.round()).step is not None:
            assert round_.due_at is not None
            ends.append(round_.due_at.astimezone(ZONE))
            await scene.script.one_step(round_)
            await script._go_on(round_.index)
        assert {(end.hour, end.minute) for end in ends} == {(12, 0)}
        assert all(end.weekday() < 5 for end in ends)
        assert not any(17 <= end.day <= 25 for end in ends if end.month == 10)
        assert any((end.month, end.day) >= (10, 26) for end in ends)
        await scene.script.look_back()
        assert (await scene.round()).status is Status.CLOSED


async def test_the_invitation_says_that_it_is_in_writing_and_how_likely_it_is(
    scene: Scene,
) -> None:
    await scene.announced(mode=Mode.WRITTEN.value, quorum=2)
    read = scene.reads("aafke", ANNOUNCEMENTS)
    assert "op schrift" in read
    assert "minstens 2 anderen" in read
    for person in ("aafke", "samira", "grace", "joris"):
        await scene.press(person, Verb.JOIN)
    assert "de kans 82% dat jullie met minstens 3 zijn" in scene.reads("aafke", ANNOUNCEMENTS)


async def test_who_is_awaited_is_reminded_once_and_never_at_night(written: Scene) -> None:
    round_ = await to(written, "explore")
    assert round_.due_at is not None
    seen = 0
    while written.stage.now() < round_.due_at - timedelta(minutes=30):
        await written.stage.push(timedelta(minutes=30))
        now = written.stage.now().astimezone(ZONE)
        if reminders(written, "samira") > seen:
            seen = reminders(written, "samira")
            assert 9 <= now.hour < 18
            assert now.weekday() < 5
    assert seen == 1
    assert reminders(written, LEAD) == 0


async def test_passing_is_one_tap_in_the_reminder(written: Scene) -> None:
    round_ = await to(written, "reframe")
    await written.write("aafke", "Over durven.", Kind.REFRAME)
    await written.stage.push(timedelta(hours=20))
    assert reminders(written, "samira") == 1
    assert reminders(written, "aafke") == 0
    message, button = written.stage.find_component("samira", label="Ik pas", place=DM)
    told = await written.told(
        "samira", written.stage.click("samira", message, custom_id=button["custom_id"])
    )
    assert "Je past" in told
    assert (await written.round()).has_turn(round_.index, written.id_of("samira"))


async def test_one_can_write_in_the_reminder(written: Scene) -> None:
    round_ = await to(written, "reframe")
    await written.stage.push(timedelta(hours=20))
    message, button = written.stage.find_component("samira", label="Schrijf je zin", place=DM)
    await written.stage.click("samira", message, custom_id=button["custom_id"])
    assert "verzegeld" in await written.fill("samira", text="Over loslaten.")
    assert (await written.round()).has_turn(round_.index, written.id_of("samira"))


async def test_the_mirror_speaks_in_the_reminder_too(written: Scene) -> None:
    round_id = (await to(written, "explore")).id
    await written.stage.push(timedelta(hours=54))
    message, button = written.stage.find_component("samira", label="Stel een vraag", place=DM)
    await written.stage.click("samira", message, custom_id=button["custom_id"])
    advice = "Heb je al eens geprobeerd om haar gewoon te bellen?"
    assert "advies in de vorm" in await written.fill("samira", text=advice)
    assert advice not in [one.text for one in await written.contributions()]
    held = await written.stored(lambda tx: tx.held.of_person(round_id, written.id_of("samira")))
    act = encode(Verb.POST, round_id, held[0].opening)
    await written.forge_in_dm("samira", act)
    assert advice in [one.text for one in await written.contributions()]


async def test_with_closed_messages_a_door_opens_for_that_person_alone(written: Scene) -> None:
    await to(written, "reframe")
    await written.stage.push(timedelta(hours=20))
    assert reminders(written, CLOSED_DMS) == 0
    round_ = await written.round()
    assert round_.room_id is not None
    assert "voor jou ligt er een berichtje klaar" in written.reads("aafke", round_.room_id)
    assert WAITING in await written.press(CLOSED_DMS, Verb.REMINDER, str(round_.index))
    await written.press(CLOSED_DMS, Verb.PASS, str(round_.index))
    again = await written.press(CLOSED_DMS, Verb.REMINDER, str(round_.index))
    assert "wacht hier niets meer" in again


async def test_a_restart_in_the_middle_forgets_no_reminder_and_no_deadline(
    written: Scene,
) -> None:
    round_ = await to(written, "reframe")
    for person in ("aafke", "samira", "grace"):
        await written.write(person, f"Zin van {person}.", Kind.REFRAME)
    assert "Zin van aafke" not in written.reads(BRINGER)
    await written.stage.stop_bot()
    await written.stage.push(timedelta(days=9))
    await written.stage.start_bot()
    assert (await written.round()).index == round_.index + 1
    for person in ("aafke", "samira", "grace"):
        assert f"Zin van {person}." in written.reads(BRINGER)
    assert reminders(written, "aafke") <= 1


async def test_too_few_people_get_two_days_once_and_then_the_facilitator_chooses(
    written: Scene,
) -> None:
    first = (await written.round()).due_at
    assert first is not None
    await written.stage.push_to(first)
    longer = await written.round()
    assert longer.pace.extended
    assert longer.due_at is not None
    assert longer.due_at > first
    assert "twee werkdagen is al gebruikt" in written.reads(LEAD)
    await written.stage.push_to(longer.due_at)
    stopped = await written.round()
    assert stopped.pace.stopped
    assert stopped.index == longer.index
    assert "er waren te weinig mensen" in written.reads(LEAD)
    assert "er waren te weinig mensen" not in written.reads("samira")
    assert "de tijd is om" in written.reads("samira")
    await written.press(LEAD, Verb.EXTEND)
    assert not (await written.round()).pace.stopped
    await written.press(LEAD, Verb.NEXT)
    assert (await written.round()).index == stopped.index + 1


async def test_the_facilitator_can_wrap_up_after_the_stop(written: Scene) -> None:
    for _ in range(2):
        due = (await written.round()).due_at
        assert due is not None
        await written.stage.push_to(due)
    await written.press(LEAD, Verb.FINISH)
    assert (await written.round()).status is Status.CLOSING


async def test_nobody_else_wraps_up(written: Scene) -> None:
    round_ = await written.round()
    told = await written.forge("samira", f"rg1:finish:{round_.id}")
    assert "aan de gespreksleider van deze ronde" in told
    assert (await written.round()).status is Status.RUNNING


async def test_left_alone_a_round_that_looks_back_is_closed_after_twenty_days(
    written: Scene,
) -> None:
    while (round_ := await written.round()).step is not None:
        await written.script.one_step(round_)
        if (await written.round()).index == round_.index and (await written.round()).step:
            await written.press(LEAD, Verb.NEXT)
    assert round_.pace.stop_at is not None
    await written.stage.push_to(round_.pace.stop_at)
    assert (await written.round()).status is Status.CLOSED


async def test_a_late_text_is_still_taken(written: Scene) -> None:
    round_ = await to(written, "reframe")
    await written.press("samira", Verb.WRITE, str(round_.index), Kind.REFRAME)
    await written.press(LEAD, Verb.NEXT)
    assert "alsnog" in await written.fill("samira", text="Toch nog een zin.")


async def test_an_administrator_adds_a_free_day_and_takes_one_away(scene: Scene) -> None:
    await scene.settled()
    await scene.stage.push_to(datetime(2026, 11, 2, 8, 0, tzinfo=UTC))
    owner = scene.stage.server.owner.person.key
    told = await scene.type(owner, "settings days", first="3-11-2026", last="4-11-2026")
    assert "03-11-2026 \N{EN DASH} 04-11-2026: vrij" in told
    in_writing(scene)
    await scene.script.gather()
    due = (await scene.round()).due_at
    assert due is not None
    assert due.astimezone(ZONE).day == 5
    told = await scene.type(owner, "settings days", first="3-11", act="forget", region="noord")
    assert "04-11-2026: vrij" in told
    assert "03-11-2026 \N{EN DASH}" not in told
    assert "regio Noord" in told


async def test_a_participant_sees_the_days_and_cannot_change_them(scene: Scene) -> None:
    await scene.settled()
    assert "eerstvolgende werkdagen" in await scene.type("aafke", "settings days")
    told = await scene.type("aafke", "settings days", first="3-11-2026")
    assert "beheer" in told


@pytest.mark.parametrize(
    ("first", "told"), [("morgen", "morgen"), ("31-2-2027", "31 februari 2027 bestaat niet")]
)
async def test_a_day_that_is_none_is_given_back(scene: Scene, first: str, told: str) -> None:
    await scene.settled()
    owner = scene.stage.server.owner.person.key
    assert told in await scene.type(owner, "settings days", first=first)


async def test_every_timer_of_a_closed_round_is_harmless(written: Scene) -> None:
    await written.press(LEAD, Verb.CANCEL)
    await written.press(LEAD, Verb.CANCEL, "yes")
    await written.stage.push(timedelta(days=40))
    assert (await written.round()).status is Status.CANCELLED
