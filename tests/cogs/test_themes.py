"""What comes up between meetings: proposed, tapped, and put on the agenda of the next."""

from collections.abc import Sequence

from bot.custom_ids import Verb
from bot.domain.theme import Fate, Proposal
from bot.rehearsal.cast import ANNOUNCEMENTS
from tests.cogs.programmes import announce, head, meetings
from tests.scene import LEAD, Scene

LINE = "Hoe krijgen we de middenlaag mee?"
VOTERS = ("joris", "aafke", "samira", "grace")


async def propose(
    scene: Scene, who: str = "joris", line: str = LINE, *, theme: str = "middle", ask: str = "yes"
) -> str:
    await scene.type(who, "theme propose")
    return await scene.fill(who, line=line, why="Drie teams lopen vast.", tag=theme, may_ask=ask)


async def known(scene: Scene) -> Sequence[Proposal]:
    place = (await head(scene)).id
    return await scene.stored(lambda tx: tx.themes.of_programme(place))


async def vote(scene: Scene, who: str, *chosen: object) -> str:
    await scene.type(who, "theme vote")
    return await scene.choose(who, Verb.THEME_TAP, *chosen)


async def tap(scene: Scene, who: str, label: str) -> str:
    """Press the newest button with this label; return what this person alone was told."""
    return await scene.told(who, scene.stage.press(who, label))


async def picked(scene: Scene, proposal: Proposal, who: str = LEAD) -> str:
    await scene.type(who, "theme list")
    return await scene.choose(who, Verb.THEME_SEE, proposal.id)


async def test_from_a_proposal_to_the_agenda(planned: Scene) -> None:
    first = (await meetings(planned))[0]
    await announce(planned, first.id)
    assert "zonder je naam" in await propose(planned)
    (one,) = await known(planned)
    assert "aantallen is te raden" in await planned.type(LEAD, "theme list")
    told = await planned.choose(LEAD, Verb.THEME_SEE, one.id)
    assert "Drie teams lopen vast." in told
    assert "Voorgesteld door @Joris Wolkendijk" in told
    told = await planned.press(LEAD, Verb.THEME_PLACE)
    assert "Op de agenda gezet: Wie betaalt de brug?" in told
    await planned.replay()
    invitation = planned.reads("teun", ANNOUNCEMENTS)
    assert "Op de agenda uit het netwerk" in invitation.replace("*", "")
    assert invitation.count(LINE) == 1
    assert "veranderd" not in invitation
    news = planned.reads("joris")
    assert news.count("Jouw thema staat op de agenda") == 1
    assert "Jouw thema" not in planned.reads("aafke")
    assert "Er ligt nog geen voorstel" in await planned.type("aafke", "theme vote")
    assert "op de agenda van" in await planned.type(LEAD, "theme list")


async def test_it_leaves_the_agenda_as_quietly(planned: Scene) -> None:
    first = (await meetings(planned))[0]
    await announce(planned, first.id)
    await propose(planned)
    (one,) = await known(planned)
    await picked(planned, one)
    await planned.press(LEAD, Verb.THEME_PLACE)
    await picked(planned, one)
    assert "Bewaard voor later" in await tap(planned, LEAD, "Bewaar")
    assert LINE not in planned.reads("teun", ANNOUNCEMENTS)
    assert "staat niet meer op de agenda" in planned.reads("joris")
    assert (await known(planned))[0].fate is Fate.KEPT
    assert "bewaard" in await planned.type(LEAD, "theme list")
    place = (await head(planned)).id
    for _twice in range(2):
        told = await planned.forge(LEAD, f"rg1:theme_settle:{place}:{one.id}:closed")
        assert "Gesloten" in told
    told = await planned.forge(LEAD, f"rg1:theme_place:{place}:{one.id}:{first.id}")
    assert "al gesloten" in told
    assert LINE not in await planned.type(LEAD, "theme list")


async def test_the_counts_come_after_ones_own_taps_and_from_four_voters(planned: Scene) -> None:
    for who, line in (("joris", LINE), ("aafke", "Wie betaalt straks?")):
        await propose(planned, who, line)
    first, second = await known(planned)
    told = await planned.type("samira", "theme vote")
    assert told.index(LINE) < told.index("Wie betaalt straks?")
    assert "Joris" not in told
    assert "Aafke" not in told
    for who in VOTERS[:3]:
        told = await vote(planned, who, first.id)
        assert "keer getikt" not in told
        assert "minstens vier mensen" in told
    assert "keer getikt" not in await planned.type(LEAD, "theme list")
    told = await vote(planned, "grace", first.id, second.id)
    assert "4 taps" in told
    assert "one tap" in told
    assert "keer getikt" not in await planned.type("teun", "theme vote")
    assert "4 keer getikt" in await planned.type(LEAD, "theme list")
    assert "3 keer getikt" in await vote(planned, "joris", second.id)
    assert "3 keer getikt" not in await vote(planned, "joris")
    assert "pas daarna" in await planned.type("joris", "theme vote")


async def test_in_english_by_button(planned: Scene) -> None:
    first = (await meetings(planned))[0]
    await announce(planned, first.id)
    await planned.type("grace", "settings language", language="en")
    await planned.press("grace", Verb.SESSION)
    assert "There is no proposal yet" in await planned.press("grace", Verb.THEMES_OF)
    await planned.press("grace", Verb.THEME_NEW)
    told = await planned.fill("grace", line="Who pays?", tag="institution", may_ask="no")
    assert "without your name" in told
    (one,) = await known(planned)
    told = await picked(planned, one)
    assert "blijft liever ongenoemd" in told
    assert "Grace" not in told
    await planned.press(LEAD, Verb.THEME_PLACE)
    assert "Your theme is on the agenda" in planned.reads("grace")


async def test_who_proposed_is_not_told_when_a_message_does_not_arrive(planned: Scene) -> None:
    await propose(planned, "teun", ask="no")
    (one,) = await known(planned)
    await picked(planned, one)
    await planned.press(LEAD, Verb.THEME_PLACE)
    assert "kwam niet aan bij" not in planned.reads(LEAD)
    assert "Teun" not in await picked(planned, one)


async def test_one_takes_back_ones_own_also_from_an_agenda(planned: Scene) -> None:
    first = (await meetings(planned))[0]
    await announce(planned, first.id)
    await propose(planned)
    (one,) = await known(planned)
    await picked(planned, one)
    await planned.press(LEAD, Verb.THEME_PLACE)
    place = (await head(planned)).id
    forged = f"rg1:theme_erase:{place}:{one.id}"
    assert "is er niet meer" in await planned.forge("aafke", forged)
    await planned.type("joris", "theme vote")
    assert "Neem je dit voorstel terug?" in await planned.choose("joris", Verb.THEME_BACK, one.id)
    assert "Je voorstel is weg" in await planned.press("joris", Verb.THEME_ERASE)
    assert "is er niet meer" in await planned.press("joris", Verb.THEME_ERASE)
    assert await known(planned) == []
    assert LINE not in planned.reads("teun", ANNOUNCEMENTS)


async def test_what_was_typed_is_kept_and_one_submit_is_one_proposal(planned: Scene) -> None:
    for number in range(2):
        await propose(planned, line=f"Vraag {number}")
    await planned.type("joris", "theme propose")
    told = await planned.fill("joris", line="   ", why="Want daarom.", tag="stock", may_ask="no")
    assert "Eén regel is genoeg" in told
    assert "Want daarom." in told
    await planned.press("joris", Verb.THEME_NEW)
    assert planned.form("joris")["why"] == "Want daarom."
    await planned.fill("joris", line=LINE, tag="stock", may_ask="no")
    await planned.replay()
    assert [one.line for one in await known(planned)] == ["Vraag 0", "Vraag 1", LINE]
    assert "Er liggen al 3 voorstellen" in await planned.type("joris", "theme propose")


async def test_nobody_is_called_by_what_was_typed(planned: Scene) -> None:
    first = (await meetings(planned))[0]
    await announce(planned, first.id)
    await propose(planned, line=f"@everyone en <@{planned.id_of('aafke')}>")
    (one,) = await known(planned)
    await picked(planned, one)
    await planned.press(LEAD, Verb.THEME_PLACE)
    pinged = [
        message
        for place in planned.stage.env.backend.messages.values()
        for message in place.values()
        if message.mention_everyone or message.ping_user_ids
    ]
    assert pinged == []


async def test_who_does_not_lead_answers_nothing(planned: Scene) -> None:
    await propose(planned)
    (one,) = await known(planned)
    place, moment = (await head(planned)).id, (await meetings(planned))[0].id
    assert "Alleen" in await planned.type("aafke", "theme list")
    await planned.type("aafke", "theme vote")
    assert not planned.offers("aafke", Verb.THEME_LIST)
    for forged in (
        f"rg1:theme_list:{place}:0",
        f"rg1:theme_place:{place}:{one.id}:{moment}",
        f"rg1:theme_settle:{place}:{one.id}:closed",
    ):
        assert "Alleen" in await planned.forge("aafke", forged)
    assert await known(planned) == [one]


async def test_another_server_is_refused(planned: Scene) -> None:
    await propose(planned)
    (one,) = await known(planned)
    place, moment = (await head(planned)).id, (await meetings(planned))[0].id
    click = await planned.abroad("xander")
    for forged in (
        f"rg1:themes:{place}",
        f"rg1:theme_new:{place}",
        f"rg1:theme_list:{place}:0",
        f"rg1:theme_place:{place}:{one.id}:{moment}",
        f"rg1:theme_settle:{place}:{one.id}:closed",
        f"rg1:theme_erase:{place}:{one.id}",
        f"rg1:themes_of:{moment}",
    ):
        told = await click(forged)
        assert "is er niet" in told or "ken ik niet" in told or "bestaat niet" in told, forged
    assert await known(planned) == [one]


async def test_a_tap_on_what_was_answered_is_told(planned: Scene) -> None:
    await propose(planned)
    (one,) = await known(planned)
    await planned.type("aafke", "theme vote")
    await picked(planned, one)
    await tap(planned, LEAD, "Bewaar")
    assert "ligt niet meer open" in await planned.choose("aafke", Verb.THEME_TAP, one.id)
    place = (await head(planned)).id
    told = await planned.forge("aafke", f"rg1:theme_tap:{place}", ["zomaar"])
    assert "niets meer" in told


async def test_what_was_on_the_agenda_of_what_is_called_off_waits_again(planned: Scene) -> None:
    first = (await meetings(planned))[0]
    await announce(planned, first.id)
    await propose(planned)
    (one,) = await known(planned)
    await picked(planned, one)
    await planned.press(LEAD, Verb.THEME_PLACE)
    await planned.forge(LEAD, f"rg1:meeting_off:{first.id}:yes")
    assert LINE in await planned.type("aafke", "theme vote")
    await picked(planned, one)
    assert "Op de agenda gezet: Eerste kringen" in await planned.press(LEAD, Verb.THEME_PLACE)
