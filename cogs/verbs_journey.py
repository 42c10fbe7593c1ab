"""What the buttons and the menu of the travel map do; every map is for its owner alone."""

import asyncio

from bot.custom_ids import Verb
from bot.domain.ids import ProgrammeId
from bot.domain.journey.travel_map import Edition, TravelMap
from bot.render.card import Attachment
from bot.render.journey import edition_card, map_card, network_card
from bot.render.voice import Voice
from bot.services import journey, journey_network
from cogs.answers import Reply
from cogs.calls import Call, on


@on(Verb.JOURNEY)
async def show(call: Call) -> Reply:
    """Show somebody their own travel map."""
    head, year = await journey.own(call.house.desk, call.actor, call.act.programme_id)
    return await _card(call, head.id, year, head.zone)


@on(Verb.JOURNEY_LEAVE_OUT)
async def leave_out(call: Call) -> Reply:
    """Leave what was chosen off one's own map, put the rest back, and show it."""
    desk, place = call.house.desk, call.act.programme_id
    head, year = await journey.leave_out(desk, call.actor, place, call.values)
    return await _card(call, head.id, year, head.zone)


@on(Verb.JOURNEY_FAREWELL)
async def farewell(call: Call) -> Reply:
    """Hand over one's own year, as pages and as text."""
    edition = await journey.edition(call.house.desk, call.actor, call.act.programme_id)
    voice = _voice(call)
    return edition_card(await asyncio.to_thread(_edition, edition, voice), voice)


@on(Verb.JOURNEY_NETWORK)
async def network(call: Call) -> Reply:
    """Show who leads the year of the network."""
    actor, place = await call.overseer(), call.act.programme_id
    view = await journey_network.network(call.house.desk, actor, place)
    picture = await asyncio.to_thread(_picture, view.year, view.zone, _voice(call), of_network=True)
    return network_card(view, picture, call.language, call.house.texts)


async def _card(call: Call, programme_id: ProgrammeId, year: TravelMap, zone: str) -> Reply:
    picture = await asyncio.to_thread(_picture, year, zone, _voice(call))
    return map_card(programme_id, year, picture, call.language, call.house.texts)


def _voice(call: Call) -> Voice:
    return Voice(call.house.texts, call.language)


def _picture(year: TravelMap, zone: str, voice: Voice, *, of_network: bool = False) -> bytes:
    # Only here, for drawing takes memory that a bot without a map has no use for.
    from bot.files.journey_picture import journey_png  # noqa: PLC0415

    return journey_png(year, zone, voice, of_network=of_network)


def _edition(edition: Edition, voice: Voice) -> tuple[Attachment, ...]:
    from bot.files.journey_book import journey_pdf, journey_text  # noqa: PLC0415

    name = voice("journey-book-file")
    return (
        Attachment(f"{name}.pdf", journey_pdf(edition, voice)),
        Attachment(f"{name}.md", journey_text(edition, voice).encode()),
    )
