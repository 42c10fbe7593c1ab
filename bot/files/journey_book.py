"""The farewell edition: somebody's own year as pages to keep (PDF), and the same as text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from textwrap import wrap
from zoneinfo import ZoneInfo

from babel.dates import format_date
from matplotlib.figure import Figure

from bot.domain.journey.travel_map import Edition, Leg, Waypoint, numbered
from bot.files.journey_picture import journey_figure
from bot.files.paper import A4_INCHES, INK, LEFT, QUIET, pdf_of
from bot.render.journey import SHAPES
from bot.render.voice import Voice
from bot.texts import LOCALES

TOP, BOTTOM, STEP = 0.92, 0.08, 0.021
SIGNS_A_LINE, HEADING_SIGNS = 76, 56
APART = 0.019
"""The space above a heading, as a share of the page."""

HEADING, BODY = 13, 10.5

_MARKS = re.compile(r"([\\`*_\[\]<>#])")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    size: float = BODY
    bold: bool = False
    quiet: bool = False
    apart: bool = False


def journey_pdf(edition: Edition, voice: Voice) -> bytes:
    """Return the pages. Takes some tenths of a second: not for an event loop."""
    title = voice("journey-book-title", title=edition.year.title)
    return pdf_of(_figures(edition, voice), {"Title": title, "CreationDate": edition.made_at})


def _figures(edition: Edition, voice: Voice) -> Iterator[Figure]:
    yield journey_figure(edition.year, edition.zone, voice)
    for page in _pages(_lines(edition, voice)):
        yield _drawn(page)


def journey_text(edition: Edition, voice: Voice) -> str:
    """Return the same as Markdown, whole and without a picture."""
    told = [f"# {_safe(voice('journey-book-title', title=edition.year.title))}", ""]
    for line in _lines(edition, voice)[1:]:
        text = _safe(line.text)
        before = "\n" if line.apart else ""
        told.append(f"{before}## {text}\n" if line.bold else f"{before}{text}")
    return "\n".join(told).strip() + "\n"


def _safe(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)


def _lines(edition: Edition, voice: Voice) -> Sequence[_Line]:
    """Return everything in order: the year, who was met, the rings, and the goodbye."""
    year = edition.year
    made = voice("journey-book-made", day=_day(edition.made_at, edition, voice))
    found = [
        _Line(voice("journey-book-title", title=year.title), 20, bold=True),
        _Line(made, quiet=True),
    ]
    numbers = {one.ref: number for number, one in numbered(year)}
    for leg in year.legs:
        found.append(_Line(_heading(leg, edition, voice), HEADING, bold=True, apart=True))
        found += [_Line(_told(numbers[one.ref], one, voice)) for one in leg.waypoints]
    if edition.names:
        found.append(_Line(voice("journey-book-met"), HEADING, bold=True, apart=True))
        found.append(_Line(voice.list(edition.names)))
    rings = year.rings
    found.append(_Line(voice("journey-book-rings"), HEADING, bold=True, apart=True))
    counted = voice(
        "journey-book-rings-line",
        myself=rings.myself,
        circle=rings.circle,
        network=rings.network,
    )
    found.append(_Line(counted))
    if rings.own_words:
        found.append(_Line(" ".join(rings.own_words.split())))
    found.append(_Line(voice("journey-book-closing"), quiet=True, apart=True))
    return found


def _heading(leg: Leg, edition: Edition, voice: Voice) -> str:
    if leg.stop is None:
        return voice("journey-book-before")
    return f"{leg.stop.title} · {_day(leg.stop.at, edition, voice)}"


def _told(number: int, one: Waypoint, voice: Voice) -> str:
    said = voice(
        "journey-sign",
        sign=one.sign.value,
        text=" ".join(one.text.split()),
        was=" ".join(one.was.split()),
    )
    return f"{number}. {SHAPES[one.sign]} {said}"


def _day(moment: datetime, edition: Edition, voice: Voice) -> str:
    local = moment.astimezone(ZoneInfo(edition.zone))
    return format_date(local.date(), "long", LOCALES[voice.language].replace("-", "_"))


def _height(line: _Line) -> float:
    """Return how much of a page one line takes."""
    return STEP * (1.0 if line.size < HEADING else line.size / BODY + 0.15)


def _broken(line: _Line) -> list[_Line]:
    """Return a line as it fits the width; only its first part keeps the space above it."""
    signs = SIGNS_A_LINE if line.size < HEADING else HEADING_SIGNS
    parts = wrap(line.text, signs) or [""]
    return [replace(line, text=part, apart=line.apart and not at) for at, part in enumerate(parts)]


def _pages(found: Sequence[_Line]) -> list[list[_Line]]:
    """Return the lines as they fit on pages, with no heading alone at a foot."""
    pages: list[list[_Line]] = [[]]
    taken = 0.0
    for line in found:
        parts = _broken(line)
        height = sum(map(_height, parts)) + (APART if line.apart else 0.0)
        beneath = 2 * STEP if line.bold else 0.0
        if taken + height + beneath > TOP - BOTTOM and pages[-1]:
            pages.append([])
            taken = 0.0
        pages[-1] += parts
        taken += height
    return pages


def _drawn(page: Sequence[_Line]) -> Figure:
    figure = Figure(figsize=A4_INCHES)
    y = TOP
    for place, line in enumerate(page):
        y -= APART if line.apart and place else 0.0
        weight = "bold" if line.bold else "normal"
        color = QUIET if line.quiet else INK
        figure.text(LEFT, y, line.text, size=line.size, weight=weight, color=color, va="top")
        y -= _height(line)
    return figure
