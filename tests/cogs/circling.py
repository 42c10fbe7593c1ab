"""A programme with eight people and two moments, to make circles of."""

from collections.abc import Mapping

from bot.custom_ids import Verb
from bot.domain.ids import MeetingId, ParticipantId
from bot.domain.programme.model import Circle
from bot.domain.programme.planned import Traveller
from tests.cogs.programmes import head, meetings, people, send
from tests.scene import LEAD, Scene

NAMES = {
    "joris": "Joris Wolkendijk",
    "aafke": "Aafke Zandloper",
    "samira": "Samira Klokkenhof",
    "grace": "Grace Featherbridge",
    "teun": "Teun Stilhout",
}
OTHERS = ("Noor Waterval", "Bas Holtwijk", "Cato Meerman")


def _moment(title: str, date: str) -> str:
    return f"""
[[meetings]]
title = "{title}"
kind = "intervision"
date = {date}
start = 14:00
end = 16:00
"""


def _person(name: str, institution: str) -> str:
    return f'\n[[participants]]\nname = "{name}"\ninstitution = "{institution}"\n'


CIRCLES_YEAR = (
    'title = "Samen verder"\nkey = "samen"\nlanguage = "nl"\nzone = "Europe/Amsterdam"\n'
    + _moment("Eerste kringen", "2027-03-10")
    + _moment("Tweede kringen", "2027-06-10")
    + "".join(_person(name, f"Huis {n}") for n, name in enumerate((*NAMES.values(), *OTHERS)))
)


async def travelling(scene: Scene) -> Scene:
    """Let the programme be there, with the people of the cast who said who they are."""
    await send(scene, CIRCLES_YEAR)
    await scene.press(LEAD, Verb.PROGRAMME_TAKE)
    known = await people(scene)
    desk = scene.app.desk

    async def link() -> None:
        async with desk.uow.write() as tx:
            for who, name in NAMES.items():
                await tx.travellers.link(known[name].id, scene.id_of(who))

    await scene.stage.perform(link)
    return scene


async def published(scene: Scene) -> Scene:
    """Let circles be made and published."""
    await scene.type(LEAD, "circles make", size=4)
    await scene.press(LEAD, Verb.CIRCLES_PUBLISH)
    return scene


async def moments(scene: Scene) -> list[MeetingId]:
    """Return the ids of the moments, earliest first."""
    return [one.id for one in await meetings(scene)]


async def circles(scene: Scene, number: int = 0) -> list[Circle]:
    """Return the circles of a moment as published."""
    meeting_id = (await moments(scene))[number]
    return list(await scene.stored(lambda tx: tx.circles.composed(meeting_id)))


async def draft(scene: Scene, number: int = 0) -> list[Circle]:
    """Return the circles of a moment as they lie on the table."""
    programme_id = (await head(scene)).id
    found = await scene.stored(lambda tx: tx.circle_drafts.get(programme_id))
    assert found is not None
    return list(found.compositions[number].circles)


async def travellers(scene: Scene) -> Mapping[str, Traveller]:
    """Return who travels along, by key."""
    return {one.participant.key: one for one in (await people(scene)).values()}


async def id_of(scene: Scene, key: str) -> ParticipantId:
    """Return the id of a participant."""
    return (await travellers(scene))[key].id


async def person_of(scene: Scene, key: str) -> str:
    """Return who of the cast a participant is, empty for none of them."""
    name = (await travellers(scene))[key].participant.name
    return next((who for who, known in NAMES.items() if known == name), "")
