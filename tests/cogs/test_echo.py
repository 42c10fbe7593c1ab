"""The echo: found without reading, asked of each apart, and told to nobody but who said yes."""

import pytest

from bot.custom_ids import Verb
from bot.domain.case import Layer, Theme
from bot.domain.ids import GuildId
from bot.domain.learning.question import LearningQuestion, QuestionId, Version
from bot.rehearsal.house import DM
from bot.services.echo import EVERY, SOON
from tests.cogs.circling import published, travelling
from tests.cogs.programmes import head, meetings
from tests.cogs.test_exchange import tap
from tests.scene import LEAD, Scene

SECRET = "Waarom zegt mijn directeur steeds niets?"
PEOPLE = ("joris", "aafke", "samira", "grace", "teun")


@pytest.fixture
async def seated(at: Scene) -> Scene:
    """Give a programme whose people sit in two circles."""
    return await published(await travelling(at))


async def wonder(scene: Scene, *people: str) -> None:
    """Let people keep a learning question about the same."""
    place = await head(scene)
    desk = scene.app.desk

    async def write() -> None:
        async with desk.uow.write() as tx:
            for who in people:
                await tx.learning.put(
                    LearningQuestion(
                        QuestionId(desk.ids.new()),
                        GuildId(scene.stage.server.guild.id),
                        scene.id_of(who),
                        (Version(1, f"{SECRET} ({who})", desk.clock.now()),),
                        place.id,
                        Theme.INSTITUTION,
                        Layer.BOARD,
                    )
                )

    await scene.stage.perform(write)


async def test_after_a_meeting_the_same_question_finds_who_wants_to_be_found(
    seated: Scene,
) -> None:
    await wonder(seated, "joris", "aafke")
    assert "geen nieuwe echo" in await seated.type(LEAD, "theme echo")
    await wonder(seated, "samira", "grace", "teun")
    await seated.type("grace", "settings language", language="en")
    first = (await meetings(seated))[0].meeting
    await seated.stage.push_to(first.ends_at + SOON)
    for who in ("joris", "aafke", "samira", "teun"):
        assert "leeft ook bij anderen" in seated.reads(who)
        assert SECRET not in seated.reads(who)
    assert "is alive with others too" in seated.reads("grace")
    assert "leeft ook" not in seated.reads(LEAD)

    before = {who: seated.seen(who) for who in PEOPLE}
    await tap(seated, "aafke", "Laat het zo")
    await tap(seated, "joris", "Ja, stel me voor")
    for who in ("samira", "grace", "teun"):
        assert seated.seen(who) == before[who]
    await seated.stage.restart_bot()
    await tap(seated, "samira", "Ja, stel me voor")
    for who, other in (("joris", "@Samira"), ("samira", "@Joris")):
        told = seated.reads(who, DM)
        assert "Jullie zeiden allemaal ja" in told
        assert other in told
        assert not [name for name in ("@Aafke", "@Grace", "@Teun") if name in told]
    await tap(seated, "grace", "Yes, introduce me")
    assert "@Grace" in seated.reads("joris", DM)
    assert seated.reads("joris", DM).count("Jullie zeiden allemaal ja") == 1

    await tap(seated, "teun", "Zet het op de agenda")
    assert "zonder je naam" in await seated.fill(
        "teun", line="Wat doet een bestuur?", tag="institution", may_ask="no"
    )
    assert "Wat doet een bestuur?" in await seated.type(LEAD, "theme list")
    told = await seated.type(LEAD, "theme echo")
    assert "geen nieuwe echo" in told
    assert "In totaal waren er 1" in told
    assert "institut" not in told.lower()
    await seated.stage.push(2 * EVERY)
    for who in ("aafke", "teun"):
        assert seated.reads(who).count("leeft ook bij anderen") == 1
        assert "allemaal ja" not in seated.reads(who)
    assert "mag" in await seated.type("joris", "theme echo")
    assert not seated.offers("aafke", Verb.INTRODUCE)
