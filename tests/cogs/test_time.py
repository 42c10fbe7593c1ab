"""The clock only offers: it tells the facilitator, moves nothing, and comes back on the evening."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.custom_ids import Verb, encode
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.round import Round
from tests.scene import BRINGER, CIRCLE, LEAD, Scene

MINUTE = timedelta(minutes=1)


def due(round_: Round) -> datetime:
    assert round_.due_at is not None
    return round_.due_at


async def test_time_up_is_for_the_facilitator_and_moves_nothing(scene: Scene) -> None:
    before = await scene.until("explore")
    seen = {who: scene.seen(who) for who in CIRCLE}
    await scene.stage.push_to(due(before))
    assert "de tijd voor „Verkennen” is om" in scene.reads(LEAD)
    assert {who: scene.seen(who) for who in CIRCLE} == seen
    assert await scene.round() == before
    await scene.write("aafke", "Hoe lang mag ik nog?", Kind.QUESTION)
    assert "Hoe lang mag ik nog?" in scene.reads(BRINGER)
    assert "te laat" not in scene.reads(LEAD)


async def test_two_minutes_more_and_the_notice_goes_quiet(scene: Scene) -> None:
    before = await scene.until("explore")
    await scene.stage.push_to(due(before) + MINUTE)
    await scene.press(LEAD, Verb.EXTEND)
    longer = await scene.round()
    assert due(longer) == scene.stage.now() + 2 * MINUTE
    assert "-# De tijd voor „Verkennen” was om." in scene.reads(LEAD)
    await scene.stage.push(2 * MINUTE)
    assert "de tijd voor „Verkennen” is om" in scene.reads(LEAD)
    await scene.press(LEAD, Verb.NEXT)
    assert "de tijd voor „Verkennen” is om" not in scene.reads(LEAD)


async def test_a_double_press_gives_more_time_once(scene: Scene) -> None:
    before = await scene.until("explore")
    act = encode(Verb.EXTEND, before.id, "2", before.clock_mark)
    await scene.forge(LEAD, act)
    assert "was al tijd bij" in await scene.forge(LEAD, act)
    assert due(await scene.round()) == due(before) + 2 * MINUTE
    await scene.press(LEAD, Verb.EXTEND)
    assert due(await scene.round()) == due(before) + 4 * MINUTE


async def test_also_while_the_clock_stands_still(scene: Scene) -> None:
    await scene.until("explore")
    await scene.press(LEAD, Verb.PAUSE)
    halted = await scene.round()
    act = encode(Verb.EXTEND, halted.id, "2", halted.clock_mark)
    for _press in range(2):
        await scene.forge(LEAD, act)
    assert (await scene.round()).time_left(scene.stage.now()) == 14 * MINUTE


async def test_a_pause_keeps_what_was_left(scene: Scene) -> None:
    await scene.until("explore")
    await scene.stage.push(5 * MINUTE)
    await scene.press(LEAD, Verb.PAUSE)
    assert "De ronde staat even stil" in scene.reads("aafke")
    assert "nog 7 minuten" in scene.reads("aafke")
    await scene.stage.push(timedelta(hours=1))
    assert "is om" not in scene.reads(LEAD)
    await scene.write("aafke", "Ik dacht nog iets.", Kind.QUESTION)
    await scene.press(LEAD, Verb.RESUME)
    assert due(await scene.round()) == scene.stage.now() + 7 * MINUTE
    assert "staat even stil" not in scene.reads("aafke")


async def test_back_and_forth_loses_nothing(scene: Scene) -> None:
    await scene.until("reframe")
    await scene.write("aafke", "Het gaat over vertrouwen.", Kind.REFRAME)
    await scene.press(LEAD, Verb.BACK)
    assert "Verkennen" in scene.reads(LEAD)
    assert "vertrouwen" not in scene.reads(BRINGER)
    await scene.press(LEAD, Verb.NEXT)
    assert "vertrouwen" not in scene.reads(BRINGER)
    await scene.press("aafke", Verb.WRITE, str((await scene.round()).index), Kind.REFRAME)
    assert scene.form("aafke")["text"] == "Het gaat over vertrouwen."


async def test_the_first_step_has_no_step_back(scene: Scene) -> None:
    await scene.until("choose")
    assert not scene.offers(LEAD, Verb.BACK)
    assert "eerste stap" in await scene.type(LEAD, "facilitate back")


async def test_the_evening_after_is_asked_privately_at_seven_local_time(scene: Scene) -> None:
    await scene.type("wilma", "settings server", zone="America/New_York")
    await scene.until("closing")
    await scene.press(BRINGER, Verb.COMMIT)
    await scene.fill(BRINGER, **{"if": "het stil wordt", "then": "wacht ik", "date": "3-4-2026"})
    evening = datetime(2026, 4, 3, 19, tzinfo=ZoneInfo("America/New_York")).astimezone(UTC)
    assert (await scene.round()).commit_on == evening
    await scene.press(LEAD, Verb.CLOSE)
    await scene.stage.push_to(evening - MINUTE)
    assert "Hoe ging het?" not in scene.reads(BRINGER)
    await scene.stage.push_to(evening)
    assert "Hoe ging het?" in scene.reads(BRINGER, "dm")
    assert "wacht ik" in scene.reads(BRINGER, "dm")
    await scene.press(BRINGER, Verb.CHECKBACK)
    await scene.fill(BRINGER, outcome="2", line="Het werd vanzelf stil.")
    answered = scene.reads(BRINGER, "dm")
    assert "**Je antwoord:** gelukt." in answered
    assert "Het werd vanzelf stil." in answered
    for who in ("aafke", LEAD, "wilma"):
        assert "vanzelf stil" not in scene.reads(who)


async def test_another_date_moves_the_evening(scene: Scene) -> None:
    await scene.until("closing")
    for date in ("12-1-2026", "19-1-2026"):
        await scene.press(BRINGER, Verb.COMMIT)
        await scene.fill(BRINGER, **{"if": "a b", "then": "c d", "date": date})
    await scene.press(LEAD, Verb.CLOSE)
    await scene.stage.push_to(datetime(2026, 1, 13, tzinfo=UTC))
    assert "Hoe ging het?" not in scene.reads(BRINGER)
    await scene.stage.push_to(datetime(2026, 1, 20, tzinfo=UTC))
    assert scene.reads(BRINGER, "dm").count("Hoe ging het?") == 1


async def test_private_in_ones_own_language_and_shared_in_the_servers(scene: Scene) -> None:
    await scene.until("advise")
    dutch = await scene.write("aafke", "Vraag het haar.", Kind.ADVICE)
    english = await scene.write("grace", "Ask her.", Kind.ADVICE)
    assert "verzegeld" in dutch
    assert "sealed" in english
    await scene.press("teun", Verb.PASS)
    assert "Iedere meedenker geeft" in scene.reads("grace")
    assert "Everyone but the bringer" not in scene.reads("grace")
    assert "Your advice" in str(await form_title(scene, "grace"))
    assert "Jouw advies" in str(await form_title(scene, "samira"))

    await scene.type("wilma", "settings server", language="en")
    assert "Iedere meedenker" in scene.reads("aafke")
    other = Scene(scene.stage, scene.troupe, "gossip", Language.EN)
    await scene.type(LEAD, "round open", method="gossip", title="Second")
    assert "invites you" in other.reads("joris")


async def form_title(scene: Scene, who: str) -> list[str]:
    round_ = await scene.round()
    await scene.press(who, Verb.WRITE, str(round_.index), Kind.ADVICE)
    return [str(part.get("label")) for part in scene.stage.modals[who].spec["components"]]
