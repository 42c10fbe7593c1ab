"""The travel map as a picture (PNG): a path from top to bottom, to be read on a phone."""

from collections.abc import Sequence
from math import sin
from textwrap import wrap
from zoneinfo import ZoneInfo

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bot.domain.journey.travel_map import Sign, Stop, TravelMap, Waypoint, numbered
from bot.files.paper import INK, PAPER, QUIET, png_of
from bot.render.journey import SHAPES
from bot.render.limits import shorten
from bot.render.voice import Voice

WIDTH_INCHES, DPI = 7.2, 150
"""1,080 pixels wide, as wide as a phone."""

ROW_INCHES, ENDS_INCHES = 0.62, 2.3
PATH = "#c9ced8"

LEFT = frozenset({Sign.LOW, Sign.ASKED, Sign.TURNED})
"""What stands on the left of the path: what rubbed, and what was asked."""

STOP_MAX, LINE_SIGNS, LINES = 34, 27, 2
ROWS_MAX = 40
"""Rows of one picture, the latest: longer would be unreadable on a phone."""

LEGEND_SIGNS = 62
NBSP = "\N{NO-BREAK SPACE}"

_Row = Stop | tuple[int, Waypoint]


def journey_png(year: TravelMap, zone: str, voice: Voice, *, of_network: bool = False) -> bytes:
    """Return the picture of somebody's own year, or of a network's.

    Takes some tenths of a second: not for an event loop.
    """
    return png_of(lambda: journey_figure(year, zone, voice, of_network=of_network), DPI)


def journey_figure(year: TravelMap, zone: str, voice: Voice, *, of_network: bool = False) -> Figure:
    """Return the picture as it is drawn, before it becomes a file."""
    rows = _rows(year)
    height = ENDS_INCHES + ROW_INCHES * max(len(rows), 3)
    figure = Figure(figsize=(WIDTH_INCHES, height), dpi=DPI)
    axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
    axes.set_axis_off()
    axes.set_xlim(0, WIDTH_INCHES)
    axes.set_ylim(-height, 0)
    whose = "journey-network-title" if of_network else "journey-book-title"
    note = "journey-network-dark" if of_network else "journey-picture-note"
    title = shorten(voice(whose, title=year.title), STOP_MAX + 10)
    axes.text(0.4, -0.5, title, color=INK, size=17, weight="bold", va="center")
    axes.text(0.4, -0.85, voice(note), color=QUIET, size=12, va="center")
    tops = [-(1.5 + ROW_INCHES * place) for place in range(len(rows))]
    _path(axes, tops)
    for row, y in zip(rows, tops, strict=True):
        if isinstance(row, Stop):
            _stop(axes, row, y, ZoneInfo(zone))
        else:
            _waypoint(axes, *row, y, voice)
    _legend(axes, year, -height + 0.42, voice)
    return figure


def _rows(year: TravelMap) -> Sequence[_Row]:
    numbers = {one.ref: number for number, one in numbered(year)}
    rows: list[_Row] = []
    for leg in year.legs:
        if leg.stop is not None:
            rows.append(leg.stop)
        rows += [(numbers[one.ref], one) for one in leg.waypoints]
    return rows[-ROWS_MAX:]


def _x(y: float) -> float:
    """Return where the path is at a height: it winds a little, as roads do."""
    return WIDTH_INCHES / 2 + 0.22 * sin(y * 1.1)


def _path(axes: Axes, tops: Sequence[float]) -> None:
    if not tops:
        return
    steps = 12 * len(tops)
    first, last = tops[0] + 0.25, tops[-1] - 0.25
    heights = [first + (last - first) * step / steps for step in range(steps + 1)]
    axes.plot([_x(y) for y in heights], heights, color=PATH, linewidth=9, solid_capstyle="round")


def _stop(axes: Axes, stop: Stop, y: float, zone: ZoneInfo) -> None:
    day = stop.at.astimezone(zone)
    ground, ink = (INK, PAPER) if stop.was_there else (PAPER, INK)
    label = f"{shorten(stop.title, STOP_MAX)}  {day.day}-{day.month}"
    axes.text(
        _x(y),
        y,
        label,
        color=ink,
        size=13,
        weight="bold",
        ha="center",
        va="center",
        bbox={
            "boxstyle": "round,pad=0.45",
            "facecolor": ground,
            "edgecolor": INK,
            "linewidth": 1.6,
        },
    )


def _waypoint(axes: Axes, number: int, one: Waypoint, y: float, voice: Voice) -> None:
    x = _x(y)
    side = -1 if one.sign in LEFT else 1
    axes.plot([x, x + side * 0.42], [y, y], color=QUIET, linewidth=1.4)
    at = x + side * 0.62
    axes.text(
        at,
        y,
        f"{number} {SHAPES[one.sign]}",
        color=INK,
        size=15,
        ha="center",
        va="center",
        weight="bold",
    )
    words = one.text or voice("journey-legend", sign=one.sign.value)
    told = wrap(" ".join(words.split()), LINE_SIGNS, max_lines=LINES, placeholder=" …")
    axes.text(
        at + side * 0.36,
        y,
        "\n".join(told),
        color=INK,
        size=11.5,
        ha="right" if side < 0 else "left",
        va="center",
        linespacing=1.15,
    )


def _legend(axes: Axes, year: TravelMap, y: float, voice: Voice) -> None:
    there = [sign for sign in Sign if any(one.sign is sign for one in year.waypoints)]
    told = [f"{SHAPES[sign]} {voice('journey-legend', sign=sign.value)}" for sign in there]
    kept_together = (one.replace(" ", NBSP) for one in told)
    lines = wrap("   ".join(kept_together), LEGEND_SIGNS, break_long_words=False)
    for place, line in enumerate(reversed(lines)):
        axes.text(0.4, y + 0.27 * place, line, color=INK, size=11.5, va="center")
