"""Who may not, hears so in words; nothing changes, and the log holds no contents."""

import logging

import pytest

from bot.custom_ids import NO_ROUND, Verb, encode
from bot.domain.ids import RoundId, compose_id
from bot.domain.method import Kind
from bot.domain.round import Round
from bot.rehearsal.cast import ANNOUNCEMENTS, Person
from tests.scene import BRINGER, LEAD, Scene

ELSEWHERE = 999_999_999_999_999_999

COCKPIT = [
    (Verb.NEXT, ()),
    (Verb.BACK, ()),
    (Verb.EXTEND, ("2",)),
    (Verb.PAUSE, ()),
    (Verb.RESUME, ()),
    (Verb.REVEAL, ()),
    (Verb.ADMIT, ("42",)),
    (Verb.CHOOSE_AGAIN, ()),
    (Verb.CLOSE, ()),
    (Verb.CANCEL, ("yes",)),
    (Verb.NEW_ROOM, ()),
    (Verb.START, ()),
]
"""What only the facilitator may do."""

TAMPERED = [
    "rg1:next",
    "rg1:next:short",
    "rg1:write:{round}:999:question",
    "rg1:write:{round}:-1:question",
    "rg1:write:{round}:x:question",
    "rg1:write:{round}:3:ending",
    "rg1:write:{round}:3:nonsense",
    "rg1:write:{round}",
    "rg1:answer:{round}:nothing",
    "rg1:pass:{round}:999",
    "rg1:pass:{round}:x",
    "rg1:pass:{round}",
    "rg1:admit:{round}:x",
    "rg1:extend:{round}:x",
    "rg1:extend:{round}:9999",
    "rg1:read:{round}:0:x",
    "rg1:read:{round}:999",
    "rg1:read:{round}",
    "rg1:vote:{round}",
    "rg1:handover:{round}",
    "rg1:fly:{round}",
    "rg1:next:{nobody}",
    "rg1:write:-:0:question",
]


async def changed_nothing(scene: Scene, before: Round) -> bool:
    return await scene.round() == before


async def test_a_participant_cannot_work_the_cockpit(scene: Scene) -> None:
    before = await scene.until("explore")
    for verb, args in COCKPIT:
        told = await scene.forge("aafke", encode(verb, before.id, *args))
        assert "gespreksleider van deze ronde: @Fenna" in told, verb
    assert await changed_nothing(scene, before)


async def test_a_participant_cannot_hand_the_lead_to_themselves(scene: Scene) -> None:
    before = await scene.until("explore")
    told = await scene.forge("grace", encode(Verb.HANDOVER, before.id), [str(scene.id_of("grace"))])
    assert "facilitator of this round: @Fenna" in told
    assert await changed_nothing(scene, before)


@pytest.mark.parametrize("who", [LEAD, "aafke"])
async def test_a_button_nobody_made_is_refused_in_words_or_left_alone(
    scene: Scene, caplog: pytest.LogCaptureFixture, who: str
) -> None:
    before = await scene.until("explore")
    nobody = compose_id(scene.stage.now(), 0)
    for custom_id in TAMPERED:
        told = await scene.forge(who, custom_id.format(round=before.id, nobody=nobody))
        assert "mis bij mij" not in told, custom_id
        assert "error-" not in told, custom_id
        assert await changed_nothing(scene, before), custom_id
        assert told or custom_id.count(":") < 2 or "short" in custom_id
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_a_round_of_another_server_is_not_to_be_touched(scene: Scene) -> None:
    before = await scene.until("explore")
    away = await scene.abroad("indringer")
    for verb, args in [*COCKPIT, (Verb.JOIN, ()), (Verb.TAKE_OVER, ()), (Verb.PICK, ())]:
        told = await away(encode(verb, before.id, *args))
        assert "andere server" in told, verb
    for verb in (Verb.WRITE, Verb.EVALUATE, Verb.COMMIT, Verb.HARVEST, Verb.CHECKBACK, Verb.BID):
        told = await away(encode(verb, before.id, "3", "question"))
        assert "andere server" in told, verb
    assert await changed_nothing(scene, before)


async def test_in_a_direct_message_only_the_facilitator_decides_about_a_round(
    scene: Scene,
) -> None:
    before = await scene.until("explore")
    for verb, args in (
        (Verb.NEW_ROOM, ()),
        (Verb.CANCEL, ("yes",)),
        (Verb.JOIN, ()),
        (Verb.NEXT, ()),
    ):
        told = await scene.forge_in_dm("wilma", encode(verb, before.id, *args))
        assert "andere server" in told or "gespreksleider van deze ronde" in told, verb
    assert await changed_nothing(scene, before)


async def test_an_outsider_sees_no_room_and_can_do_nothing_in_it(scene: Scene) -> None:
    await scene.until("explore")
    await scene.stage.come_in(Person("noor", "Noor Vlinderpad", "participant"))
    await scene.write("aafke", "Wat hoopte je?", Kind.QUESTION)
    before = await scene.round()
    assert "Wat hoopte je?" not in scene.reads("noor")
    for verb, args in ((Verb.WRITE, ("3", "question")), (Verb.PASS, ("3",)), (Verb.EVALUATE, ())):
        assert "doet niet mee" in await scene.forge("noor", encode(verb, before.id, *args))
    for verb in (Verb.HARVEST, Verb.CHECKBACK, Verb.COMMIT, Verb.PICK):
        told = await scene.forge("noor", encode(verb, before.id))
        assert "Wat hoopte je?" not in told
        assert "doet niet mee" in told or "inbrengt" in told
    assert "Wat hoopte je?" not in await scene.type("noor", "round status")
    assert await changed_nothing(scene, before)


async def test_who_left_has_no_say_any_more(scene: Scene) -> None:
    round_ = await scene.until("explore")
    await scene.type("teun", "round leave")
    before = await scene.round()
    for verb, args in ((Verb.WRITE, ("3", "question")), (Verb.PASS, ("3",)), (Verb.EVALUATE, ())):
        assert "doet niet mee" in await scene.forge("teun", encode(verb, round_.id, *args))
    assert await changed_nothing(scene, before)
    assert not scene.may_type("teun", before.room_id or 0)


async def test_nobody_votes_or_answers_for_another(scene: Scene) -> None:
    await scene.until("choose")
    _message, menu = scene.stage.find_component(BRINGER, custom_id="rg1:vote:*")
    option = menu["options"][0]["value"]
    assert "voor anderen" in await scene.forge(LEAD, menu["custom_id"], [option])
    nothing = compose_id(scene.stage.now(), 1)
    assert "niet meer op tafel" in await scene.forge("aafke", menu["custom_id"], [nothing])
    await scene.until("explore")
    await scene.write("aafke", "Wat hoopte je?", Kind.QUESTION)
    question = next(one for one in await scene.contributions() if one.kind is Kind.QUESTION)
    told = await scene.forge("samira", encode(Verb.ANSWER, question.round_id, question.id))
    assert "wie de casus inbrengt" in told


async def test_a_click_that_comes_in_twice_counts_once(scene: Scene) -> None:
    await scene.until("tell")
    await scene.press(LEAD, Verb.NEXT)
    once = await scene.round()
    await scene.replay()
    twice = await scene.round()
    assert (twice.index, twice.status) == (once.index, once.status)


async def test_only_a_facilitator_opens_and_only_an_administrator_sets_up(scene: Scene) -> None:
    await scene.settled()
    told = await scene.type("aafke", "round open", method="gossip", title="Brug")
    assert "voor gespreksleiders" in told
    told = await scene.type("grace", "round open", method="gossip", title="Bridge")
    assert "for facilitators" in told
    for who in (LEAD, "aafke"):
        told = await scene.type(who, "settings server", zone="Europe/Paris")
        assert "beheerder van de server" in told
    assert "Europe/Amsterdam" in await scene.type("wilma", "settings show")


async def test_what_is_picked_must_be_what_was_offered(scene: Scene) -> None:
    await scene.until("explore")
    await scene.write("aafke", "Wat hoopte je?", Kind.QUESTION)
    await scene.until("evaluate")
    await scene.press(LEAD, Verb.NEXT)
    round_ = await scene.round()
    bid = next(one for one in await scene.contributions() if one.kind is Kind.BID)
    told = await scene.forge(BRINGER, encode(Verb.PICK_IN, round_.id), [bid.id])
    assert "is er niet meer" in told
    told = await scene.forge("aafke", encode(Verb.PICK_IN, round_.id), [bid.id])
    assert "wie de casus inbrengt" in told


async def test_a_message_of_another_bot_is_left_alone(scene: Scene) -> None:
    before = await scene.until("tell")
    assert await scene.forge("aafke", "poll:42") == ""
    assert await scene.forge("aafke", f"rg2:next:{before.id}") == ""
    assert "van vroeger" in await scene.forge("aafke", encode("gone", RoundId(NO_ROUND)))
    assert await changed_nothing(scene, before)
    assert ANNOUNCEMENTS


async def test_pressing_next_twice_goes_on_once_also_past_a_reveal(scene: Scene) -> None:
    await scene.until("reframe")
    await scene.write("aafke", "Dit gaat over loslaten.", Kind.REFRAME)
    for step in ("reframe", "advise"):
        await scene.press(LEAD, Verb.NEXT)
        await scene.replay()
        now = (await scene.round()).step
        assert now is not None
        assert now.key == step
    await scene.press(LEAD, Verb.BACK)
    await scene.replay()
    now = (await scene.round()).step
    assert now is not None
    assert now.key == "reframe"
    stale = encode(Verb.NEXT, (await scene.round()).id, "5.sealed")
    assert "Dat was al gebeurd" in await scene.forge(LEAD, stale)


async def test_a_case_is_not_asked_for_when_it_would_be_refused(scene: Scene) -> None:
    await scene.announced()
    await scene.press("aafke", Verb.BID)
    await scene.fill("aafke", title="Het wordt stil", about="Al twee jaar.")
    await scene.press("aafke", Verb.BID)
    assert scene.form("aafke") == {"title": "Het wordt stil", "about": "Al twee jaar."}
    round_ = await scene.round()
    assert "brengt niet zelf in" in await scene.press(LEAD, Verb.BID)
    assert LEAD not in scene.stage.modals
    await scene.forge(LEAD, encode(Verb.CANCEL, round_.id, "yes"))
    assert "al voorbij" in await scene.forge("samira", encode(Verb.BID, round_.id))
    assert "samira" not in scene.stage.modals
