"""A learning agenda: asked, asked better, closed, and shared one version at a time."""

from collections.abc import Sequence

from bot.custom_ids import Verb, encode
from bot.domain.learning.question import Cause, LearningQuestion
from tests.cogs.test_journal import keep, nobody_but, tap
from tests.scene import BRINGER, LEAD, Scene

FIRST, SECOND, THIRD = "Wie beslist hier?", "Wat houdt mij tegen?", "Wanneer begin ik?"


async def questions(scene: Scene, who: str) -> Sequence[LearningQuestion]:
    guild_id = scene.app.guild_id(scene.stage.server.guild.id)
    return await scene.stored(lambda tx: tx.learning.of_owner(guild_id, scene.id_of(who)))


async def test_a_question_changes_closes_and_is_shared_as_it_was(planned: Scene) -> None:
    at = planned
    assert "is nog leeg" in await at.type("joris", "agenda show")
    await at.type("joris", "agenda add")
    told = await at.fill("joris", text=FIRST, tag="middle", layer="board")
    assert "**Versie 1** · sinds 8 januari 2026" in told
    assert "Niemand anders leest hem." in told
    await at.type("grace", "agenda add")
    assert "Nobody else reads it." in await at.fill("grace", text="What am I avoiding?")

    # Version 2 is written in a form that was open while another device wrote it first.
    await at.press("joris", Verb.LEARNING_CHANGE)
    assert at.form("joris") == {"text": FIRST, "why": ""}
    await at.stage.restart_bot()
    told = await at.fill("joris", text=SECOND, why="Aafke vroeg waarop ik wacht")
    await at.replay()
    assert told.index(SECOND) < told.index("waarop ik wacht") < told.index(FIRST)
    (mine,) = await questions(at, "joris")
    assert [one.text for one in mine.versions] == [FIRST, SECOND]
    await at.choose("joris", Verb.LEARNING_LAYER, "self")
    choices = await at.stage.autocomplete("joris", "koffie", "agenda change", "question", "tegen")
    assert [(one["name"], one["value"]) for one in choices] == [(SECOND, mine.id)]

    # What is let go is the version of now, exactly, and no later one.
    assert "nog geen" in await at.type(LEAD, "agenda shared")
    await at.stage.press("joris", "Naar het netwerk")
    assert at.form("joris")["text"] == SECOND
    told = await at.fill("joris", text=SECOND, scope="network", signed="yes", tag="middle")
    nobody_but(at, "joris", FIRST, SECOND)
    await at.press("joris", Verb.LIFT_GO)
    await at.type("joris", "agenda change", question=mine.id)
    told = await at.fill("joris", text=THIRD)
    assert f"Te lezen in het netwerk:\n>>> {SECOND}\nDat is een eerdere versie." in told
    told = await at.type(LEAD, "agenda shared")
    assert f"@Joris Wolkendijk · de middenlaag\n>>> {SECOND}" in told
    assert "pas vanaf vier mensen" in told
    nobody_but(at, "joris", FIRST, THIRD)
    assert "`/agenda lezen`" in await at.type("aafke", "agenda shared")
    assert "gewist" in await tap(at, "joris", "Laat weer van mij")
    assert SECOND not in await at.type(LEAD, "agenda shared")

    # Nobody reaches the question of another.
    for verb in (Verb.LEARNING_CHANGE, Verb.LEARNING_CLOSE, Verb.LEARNING_ERASE):
        told = await at.forge(LEAD, encode(verb, mine.id, "3"))
        assert "niet van jou" in told, verb
    assert "uit de lijst" in await at.type("aafke", "agenda close", question="alles")

    # Closed with what it brought, asked again, erased.
    await at.type("joris", "agenda close", question=mine.id)
    told = await at.fill("joris", why="Ik vroeg het gewoon.")
    assert "**Gesloten, versie 3**" in told
    assert "Wat hij bracht: Ik vroeg het gewoon." in told
    assert "geen open vragen, één gesloten" in await at.type("joris", "agenda show")
    await at.choose("joris", Verb.LEARNING_SEE, mine.id)
    assert "**Versie 3**" in await at.press("joris", Verb.LEARNING_REOPEN)
    await tap(at, "joris", "Wis hem")
    assert "Gewist." in await tap(at, "joris", "Ja, wis hem")
    assert await questions(at, "joris") == []
    assert len(await questions(at, "grace")) == 1


async def test_a_journal_and_a_round_are_where_questions_come_from(scene: Scene) -> None:
    await scene.until("evaluate")
    await scene.press(LEAD, Verb.NEXT)
    assert not scene.offers(BRINGER, Verb.LEARNING_SEED)
    await scene.press(LEAD, Verb.CLOSE)
    assert not scene.offers("aafke", Verb.LEARNING_SEED)
    await scene.stage.restart_bot()
    await scene.press(BRINGER, Verb.LEARNING_SEED)
    brought = scene.form(BRINGER)["text"]
    assert "niemand plant het in" in brought
    assert "Er stond niets in" in await scene.fill(BRINGER, text=" ", line=SECOND)
    await scene.stage.press(BRINGER, "Probeer opnieuw")
    assert scene.form(BRINGER)["line"] == SECOND
    told = await scene.fill(BRINGER, text=brought, line=SECOND)
    await scene.replay()
    assert "Veranderde na een ronde." in told
    (mine,) = await questions(scene, BRINGER)
    assert [(one.text, one.cause) for one in mine.versions] == [
        (brought, Cause.ROUND),
        (SECOND, Cause.ROUND),
    ]
    nobody_but(scene, BRINGER, SECOND)

    await keep(scene, "grace", "Rainy. How do I get the team on board without pushing them?")
    await scene.press("grace", Verb.JOURNAL_QUESTION)
    assert scene.form("grace")["text"] == "How do I get the team on board without pushing them?"
    told = await scene.fill("grace", text="How do I invite the team?")
    assert "Came out of your journal." in told
    (hers,) = await questions(scene, "grace")
    assert hers.current.cause is Cause.ENTRY
