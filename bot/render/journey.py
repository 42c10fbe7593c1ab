"""The travel map as text: the moments in order, and beneath each what its owner kept."""

from dataclasses import replace

from bot.custom_ids import Verb, encode
from bot.domain.ids import ProgrammeId
from bot.domain.journey.travel_map import Leg, Sign, TravelMap, Waypoint, numbered
from bot.domain.journey.views import FarewellView, NetworkView
from bot.domain.language import Language
from bot.render.card import Attachment, Card, Files, Menu, Option, Text, Tone
from bot.render.fit import Piece, compose
from bot.render.limits import OPTION, OPTIONS, shorten
from bot.render.parts import button, lines, rows
from bot.render.voice import Voice, at, mention, plain
from bot.texts import Texts

SHAPES = {
    Sign.HIGH: "▲",
    Sign.LOW: "▼",
    Sign.ASKED: "?",
    Sign.TURNED: "↻",
    Sign.CLOSED: "●",
    Sign.KEPT: "✓",
    Sign.LIFTED: "◎",
    Sign.BROUGHT: "◆",
    Sign.LED: "◇",
}
"""One shape for each sign, the same in text and picture, so that neither needs colour."""

TEXT_MAX = 160
"""Characters of one's own words on a line of the map; the farewell edition has them whole."""

SHOWN = 24
"""Waypoints on the card, the latest; the picture and the farewell edition have them all."""


def map_card(
    programme_id: ProgrammeId,
    year: TravelMap,
    picture: bytes | None,
    language: Language,
    texts: Texts,
) -> Card:
    """Return somebody's own year, for them alone, beside the picture of it."""
    voice = Voice(texts, language)
    hidden = max(0, len(year.waypoints) - SHOWN)
    pieces: list[Piece] = [
        *lines(voice("journey-heading", title=plain(year.title)), voice("journey-private")),
        *([Files()] if picture else []),
        *(Text(part) for part in map_lines(year, voice, skip=hidden)),
        *lines(voice("journey-more", count=hidden) if hidden else None),
        *lines(*_met(year, voice), *rings_lines(year, voice)),
    ]
    if year.is_empty:
        pieces.append(Text(voice("journey-empty")))
    menu = _choice(programme_id, year, voice)
    pieces += [menu] if menu else []
    farewell = button(voice("journey-farewell"), Verb.JOURNEY_FAREWELL, programme_id)
    pieces += rows(farewell)
    card = compose(voice, pieces, accent=Tone.PRIMARY)
    if picture is None:
        return card
    attached = Attachment(f"{voice('journey-file')}.png", picture, alt_text(year, voice))
    return replace(card, files=(attached,))


def map_lines(
    year: TravelMap, voice: Voice, *, skip: int = 0, of_network: bool = False
) -> list[str]:
    """Return the moments in order with what is beneath each, without the first `skip` of it.

    Of a network it is not told who was there.
    """
    numbers = {one.ref: number for number, one in numbered(year)}
    told = []
    for leg in year.legs:
        shown = [one for one in leg.waypoints if numbers[one.ref] > skip]
        if leg.stop is None and not shown:
            continue
        words = [waypoint_line(numbers[one.ref], one, voice, TEXT_MAX) for one in shown]
        told.append("\n".join((_stop_line(leg, voice, of_network=of_network), *words)))
    return told


def _stop_line(leg: Leg, voice: Voice, *, of_network: bool) -> str:
    if leg.stop is None:
        return voice("journey-before")
    title, day = plain(leg.stop.title), at(leg.stop.at, "D")
    there = "yes" if leg.stop.was_there and not of_network else "no"
    return voice("journey-stop", title=title, day=day, there=there)


def waypoint_line(number: int, one: Waypoint, voice: Voice, most: int) -> str:
    """Return one waypoint: its number and shape, what it is, and its owner's words."""
    text = plain(shorten(" ".join(one.text.split()), most))
    was = plain(shorten(" ".join(one.was.split()), most))
    said = voice("journey-sign", sign=one.sign.value, text=text, was=was)
    return voice("journey-line", number=number, shape=SHAPES[one.sign], said=said)


def _met(year: TravelMap, voice: Voice) -> tuple[str, ...]:
    if not year.met:
        return ()
    people = voice.list(mention(one) for one in year.met)
    return (voice("journey-met", count=len(year.met), people=people),)


def rings_lines(year: TravelMap, voice: Voice) -> tuple[str, ...]:
    """Return the rings in the water: three counts, and the owner's own words where there are."""
    rings = year.rings
    if not (rings.myself or rings.circle or rings.network or rings.own_words):
        return ()
    counted = voice(
        "journey-rings", myself=rings.myself, circle=rings.circle, network=rings.network
    )
    words = plain(" ".join(rings.own_words.split()))
    return (counted, voice("journey-rings-own", words=words)) if words else (counted,)


def alt_text(year: TravelMap, voice: Voice) -> str:
    """Return what is on the picture, for who does not see it: the counts of each shape."""
    counts = {
        sign: sum(one.sign is sign for one in year.waypoints)
        for sign in Sign
        if any(one.sign is sign for one in year.waypoints)
    }
    told = [
        voice("journey-alt-sign", shape=SHAPES[sign], sign=sign.value, count=count)
        for sign, count in counts.items()
    ]
    return voice(
        "journey-alt", stops=len(year.stops), told=voice.list(told or [voice("journey-alt-none")])
    )


def _choice(programme_id: ProgrammeId, year: TravelMap, voice: Voice) -> Menu | None:
    """Return the menu of what is left out; the latest, for a menu holds twenty-five."""
    chosen = {one.ref for one in year.left_out}
    every = sorted((*year.waypoints, *year.left_out), key=lambda one: (one.at, one.ref))
    if not every:
        return None
    options = tuple(
        Option(
            shorten(voice("journey-option", sign=one.sign.value, text=one.text), OPTION),
            one.ref,
            chosen=one.ref in chosen,
        )
        for one in every[-OPTIONS:]
    )
    act = encode(Verb.JOURNEY_LEAVE_OUT, programme_id)
    return Menu(act, voice("journey-leave-out"), options, least=0, most=len(options))


def farewell_card(view: FarewellView, voice: Voice) -> Card:
    """Offer somebody their own year, once, when the programme is over."""
    return compose(
        voice,
        [
            Text(voice("journey-offer", title=plain(view.title))),
            *rows(
                button(voice("journey-see"), Verb.JOURNEY, view.programme_id),
                button(
                    voice("journey-farewell"),
                    Verb.JOURNEY_FAREWELL,
                    view.programme_id,
                    tone=Tone.PRIMARY,
                ),
            ),
        ],
        accent=Tone.PRIMARY,
    )


def network_card(
    view: NetworkView, picture: bytes | None, language: Language, texts: Texts
) -> Card:
    """Return the year of the network, for who leads: what was let go to it, and counts."""
    voice = Voice(texts, language)
    year = view.year
    hidden = max(0, len(year.waypoints) - SHOWN)
    counted = voice(
        "journey-network-counts", people=view.participants, circles=view.circles, items=view.items
    )
    rounds = voice("journey-network-rounds", count=view.rounds) if view.rounds else None
    pieces: list[Piece] = [
        *lines(voice("journey-network-heading", title=plain(year.title)), counted, rounds),
        *([Files()] if picture else []),
        *(Text(part) for part in map_lines(year, voice, skip=hidden, of_network=True)),
        Text(voice("journey-network-note")),
    ]
    card = compose(voice, pieces, accent=Tone.PRIMARY)
    if picture is None:
        return card
    attached = Attachment(f"{voice('journey-file')}.png", picture, alt_text(year, voice))
    return replace(card, files=(attached,))


def edition_card(files: tuple[Attachment, ...], voice: Voice) -> Card:
    """Hand over the farewell edition."""
    card = compose(voice, [Text(voice("journey-book-line")), Files()], accent=Tone.SUCCESS)
    return replace(card, files=files)
