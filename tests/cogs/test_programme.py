"""`/programme`: from a file, read by everybody, and out again."""

import pytest

from bot.custom_ids import Verb, encode
from bot.domain.programme.file import SIZE_MAX
from bot.rehearsal.cast import ANNOUNCEMENTS
from tests.cogs.programmes import (
    STARTS,
    WITH_ZONE,
    WITHOUT_ZONE,
    head,
    meetings,
    people,
    send,
)
from tests.scene import BRINGER, LEAD, Scene

# ----------------------------------------------------------------------------- a file


async def test_a_file_is_looked_at_first_and_then_taken(at: Scene) -> None:
    told = await send(at, WITH_ZONE)
    assert "Samen verder is hier nieuw" in told
    assert "Bijeenkomsten: 2 nieuw, 0 gewijzigd, 0 weg." in told
    assert "Mensen: 2 nieuw, 0 gewijzigd, 0 weg." in told
    assert "geen programma" in await at.type(BRINGER, "programme show")
    await at.stage.restart_bot()
    assert "„Samen verder” staat er." in await at.press(LEAD, Verb.PROGRAMME_TAKE)
    first, second = await meetings(at)
    assert (first.meeting.title, first.meeting.starts_at) == ("Wie betaalt de brug?", STARTS)
    assert second.meeting.title == "Eerste kringen"
    assert "heb ik niet meer" in await at.press(LEAD, Verb.PROGRAMME_TAKE)
    assert len(await meetings(at)) == 2


async def test_the_zone_of_who_types_is_asked_once(scene: Scene) -> None:
    await scene.settled()
    told = await send(scene, WITHOUT_ZONE)
    assert "In welke tijdzone typ jij tijden?" in told
    assert "Bijeenkomsten: 2 nieuw" in await scene.press(LEAD, Verb.ZONE_HERE)
    assert "Bijeenkomsten: 2 nieuw" in await send(scene, WITHOUT_ZONE)
    await scene.press(LEAD, Verb.PROGRAMME_TAKE)
    assert (await meetings(scene))[0].meeting.starts_at == STARTS


async def test_another_zone_can_be_typed(scene: Scene) -> None:
    await scene.settled()
    await send(scene, WITHOUT_ZONE)
    await scene.press(LEAD, Verb.ZONE)
    assert "tijdzone ken ik niet" in await scene.fill(LEAD, zone="Europa/Amsterdam")
    await scene.press(LEAD, Verb.ZONE)
    assert scene.form(LEAD)["zone"] == "Europa/Amsterdam"
    assert "Europe/Lisbon" in await scene.fill(LEAD, zone="Europe/Lisbon")
    await scene.press(LEAD, Verb.PROGRAMME_LOOK)
    await scene.press(LEAD, Verb.PROGRAMME_TAKE)
    first, _second = await meetings(scene)
    assert first.meeting.starts_at == STARTS.replace(hour=13)


async def test_everything_that_is_wrong_is_named_and_nothing_changes(planned: Scene) -> None:
    wrong = WITH_ZONE.replace("16:30", "12:30").replace('"intervision"', '"feest"')
    told = await send(planned, wrong)
    assert "jaar.toml" in told
    assert "bijeenkomst 1" in told
    assert "bijeenkomst 2" in told
    assert "Er is niets veranderd" in told
    assert "1.024 kB" in await send(planned, b"#" * (SIZE_MAX + 1))
    assert len(await meetings(planned)) == 2


async def test_a_newer_file_changes_what_differs_and_keeps_what_it_is_silent_about(
    planned: Scene,
) -> None:
    before = await people(planned)
    await planned.type(BRINGER, "programme show")
    await planned.press(BRINGER, Verb.CLAIM)
    await planned.choose(BRINGER, Verb.CLAIM_AS, before["Joris Wolkendijk"].id)
    newer = WITH_ZONE.replace("De Werkplaats", "Zaal 2").replace(
        'not_with = ["Aafke Zandloper"]', 'city = "Deventer"'
    )
    newer = newer.replace("Eerste kringen", "Kringen in maart")
    told = await send(planned, newer)
    assert "Bijeenkomsten: 1 nieuw, 1 gewijzigd, 1 weg." in told
    assert "Weg: Eerste kringen." in told
    assert "Mensen: 0 nieuw, 1 gewijzigd, 0 weg." in told
    await planned.press(LEAD, Verb.PROGRAMME_TAKE)
    first, second = await meetings(planned)
    assert (first.meeting.place, second.meeting.title) == ("Zaal 2", "Kringen in maart")
    joris = (await people(planned))["Joris Wolkendijk"]
    assert joris.id == before["Joris Wolkendijk"].id
    assert joris.participant.city == "Deventer"
    assert joris.participant.user_id == planned.id_of(BRINGER)
    assert joris.participant.not_with == {"aafke-zandloper"}
    assert "zegt hetzelfde" in await send(planned, newer)


@pytest.mark.parametrize("form", ["toml", "csv"])
async def test_what_comes_out_goes_in_again(planned: Scene, form: str) -> None:
    file = await exported(planned, form)
    assert b"Wie betaalt de brug?" in file
    assert b"not_with" not in file
    assert "zegt hetzelfde" in await send(planned, file, name=f"samen.{form}")


async def exported(scene: Scene, form: str) -> bytes:
    told = await scene.type(LEAD, "programme export", form=form)
    assert "Hier is het bestand" in told
    messages = scene.stage.env.backend.messages[scene.stage.place_id(LEAD, ANNOUNCEMENTS)]
    newest = max(messages.values(), key=lambda message: message.id)
    (attachment,) = newest.attachments
    content = scene.stage.env.backend.cdn.get(attachment["url"])
    assert content is not None
    return content


async def test_only_who_leads_gets_the_file_or_changes_anything(planned: Scene) -> None:
    for command in ("programme create", "programme edit", "programme export", "circles create"):
        options = {"title": "Eigen"} if command == "programme create" else {}
        options = {"name": "Eigen"} if command == "circles create" else options
        assert "Alleen wie de rol" in await planned.type(BRINGER, command, **options)
    assert "Alleen wie de rol" in await send(planned, WITH_ZONE, who=BRINGER)
    programme, (first, _second) = await head(planned), await meetings(planned)
    somebody = next(iter((await people(planned)).values())).id
    await planned.type(BRINGER, "programme show")
    forged = [
        encode(Verb.PROGRAMME_EDIT, programme.id),
        encode(Verb.PROGRAMME_HEAD, programme.id),
        encode(Verb.PROGRAMME_FILE, programme.id, "toml"),
        encode(Verb.PROGRAMME_TAKE, programme.id, "0"),
        encode(Verb.MEETING_NEW, programme.id),
        encode(Verb.MEETING, first.id, "when"),
        encode(Verb.MEETING_OFF, first.id, "yes"),
        encode(Verb.PEOPLE, programme.id, "0"),
        encode(Verb.PERSON_NEW, programme.id),
        encode(Verb.PERSON_OFF, programme.id, somebody, "yes"),
    ]
    for custom_id in forged:
        assert "Alleen wie de rol" in await planned.forge(BRINGER, custom_id)
    told = await planned.forge(
        BRINGER, encode(Verb.PERSON_LINK, programme.id, somebody), [str(planned.id_of(BRINGER))]
    )
    assert "Alleen wie de rol" in told
    assert len(await meetings(planned)) == 2


# -------------------------------------------------------------------- for everybody


async def test_everybody_reads_what_is_coming_and_nothing_of_the_people(planned: Scene) -> None:
    told = await planned.type(BRINGER, "programme show")
    assert "Wie betaalt de brug?" in told
    assert "De Werkplaats" in told
    assert "**Met** Noor Zandstra" in told
    assert "Er reizen 2 mensen mee" in told
    for private in ("Hogeschool Oost", "Aafke Zandloper", "Joris Wolkendijk"):
        assert private not in told
    assert "Learning afternoon: Wie betaalt de brug?" in await planned.type(
        "grace", "programme show"
    )


async def test_a_long_year_has_pages(at: Scene) -> None:
    rows = "".join(
        f'[[meetings]]\ntitle = "Avond {n}"\nkind = "public"\ndate = 2027-{n:02}-10\n'
        "start = 19:00\nend = 21:00\n"
        for n in range(1, 9)
    )
    await send(at, f'title = "Lang"\nlanguage = "nl"\nzone = "Europe/Amsterdam"\n{rows}')
    await at.press(LEAD, Verb.PROGRAMME_TAKE)
    first = await at.type(BRINGER, "programme show")
    assert "Avond 4" in first
    assert "Avond 5" not in first
    programme = await head(at)
    second = await at.press(BRINGER, Verb.PROGRAMME)
    assert "Avond 7" in second
    assert "Bladzijde 2 van 2" in second
    assert "Bladzijde 2 van 2" in await at.forge(
        BRINGER, encode(Verb.PROGRAMME, programme.id, "99")
    )


async def test_somebody_says_who_they_are_and_a_facilitator_puts_it_right(
    planned: Scene,
) -> None:
    known = await people(planned)
    joris, aafke = known["Joris Wolkendijk"].id, known["Aafke Zandloper"].id
    await planned.type(BRINGER, "programme show")
    assert "Wie van deze mensen ben jij?" in await planned.press(BRINGER, Verb.CLAIM)
    assert "Dank je, Aafke" in await planned.choose(BRINGER, Verb.CLAIM_AS, aafke)
    assert "Dank je, Joris" in await planned.forge(
        BRINGER, encode(Verb.CLAIM_AS, (await head(planned)).id), [joris]
    )
    assert (await people(planned))["Aafke Zandloper"].participant.user_id is None
    assert "Jij reist mee als Joris Wolkendijk" in await planned.type(BRINGER, "programme show")
    await planned.type("samira", "programme show")
    told = await planned.forge("samira", encode(Verb.CLAIM_AS, (await head(planned)).id), [joris])
    assert "Iemand anders heeft al gezegd" in told
    await planned.type(LEAD, "programme edit")
    await planned.press(LEAD, Verb.PEOPLE)
    assert "Hogeschool Oost" in await planned.choose(LEAD, Verb.PERSON_SEE, joris)
    await planned.choose(LEAD, Verb.PERSON_LINK, planned.id_of("samira"))
    assert (await people(planned))["Joris Wolkendijk"].participant.user_id == planned.id_of(
        "samira"
    )


async def test_people_are_added_and_taken_out(planned: Scene) -> None:
    await planned.type(LEAD, "programme edit")
    await planned.press(LEAD, Verb.PEOPLE)
    await planned.press(LEAD, Verb.PERSON_NEW)
    assert "Teun reist mee" in await planned.fill(LEAD, name="Teun", team="Sluis")
    teun = (await people(planned))["Teun"]
    assert teun.participant.team == "Sluis"
    await planned.forge(LEAD, encode(Verb.PEOPLE, (await head(planned)).id, "0"))
    await planned.choose(LEAD, Verb.PERSON_SEE, teun.id)
    assert "Zal ik Teun uit het programma halen?" in await planned.press(LEAD, Verb.PERSON_OFF)
    assert "Teun" in await people(planned)
    await planned.press(LEAD, Verb.PERSON_OFF)
    assert "Teun" not in await people(planned)
