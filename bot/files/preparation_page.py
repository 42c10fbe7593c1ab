"""The page before a meeting, to print or to keep beside one (PDF)."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import datetime

from matplotlib.figure import Figure

from bot.files.paper import A4_INCHES, INK, LEFT, LINE, QUIET, RIGHT, TOP, pdf_of
from bot.render.preparation import Printed
from bot.render.voice import Voice

WIDTH_CHARACTERS = 84
BOTTOM = 0.1
INDENT = 0.02
"""How far a line stands in under its heading, as a share of the page."""

SIZES = {0: 10, 1: 16, 2: 11}
"""The size of letters in points: of a line, and of a heading by its level."""

_Row = tuple[int, str]
"""The level of a heading, or 0 for a line, and what it says."""


def preparation_pdf(blocks: Sequence[Printed], now: datetime, voice: Voice) -> bytes:
    """Return the pages. Takes some tenths of a second: not for an event loop."""
    pages = list(_pages(blocks))
    figures = (_drawn(rows, n, len(pages), voice) for n, rows in enumerate(pages, 1))
    return pdf_of(figures, {"Title": voice("prepare-title"), "CreationDate": now})


def _pages(blocks: Sequence[Printed]) -> Iterator[list[_Row]]:
    """Give what fits on each page; a heading is never the last of one.

    The first circle stands under the meeting, every next one on a page to hand out by itself.
    """
    page: list[_Row] = []
    left = TOP - BOTTOM
    for number, block in enumerate(blocks):
        rows = _rows(block)
        first = sum(_height(level) for level, _text in rows[:2])
        begins = block.level == 1 and any(one.level == 1 for one in blocks[1:number])
        if page and (begins or first > left):
            yield page
            page, left = [], TOP - BOTTOM
        for level, text in rows:
            if page and _height(level) > left:
                yield page
                page, left = [], TOP - BOTTOM
            page.append((level, text))
            left -= _height(level)
    if page:
        yield page


def _rows(block: Printed) -> list[_Row]:
    rows = [(block.level, part) for part in textwrap.wrap(block.heading, WIDTH_CHARACTERS // 2)]
    for line in block.lines:
        for number, part in enumerate(textwrap.wrap(line, WIDTH_CHARACTERS)):
            rows.append((0, f"•  {part}" if not number and block.level > 1 else f"    {part}"))
    return rows


def _height(level: int) -> float:
    return LINE * {0: 0.75, 1: 1.6, 2: 1.15}[level]


def _drawn(rows: Sequence[_Row], number: int, total: int, voice: Voice) -> Figure:
    figure = Figure(figsize=A4_INCHES)
    at = TOP
    for level, text in rows:
        at -= _height(level)
        left = LEFT if level else LEFT + INDENT
        weight = "bold" if level else "normal"
        figure.text(left, at, text, color=INK, size=SIZES[level], weight=weight)
    figure.text(LEFT, 0.05, voice("prepare-footer"), color=QUIET, size=8)
    pages = voice("proof-page", number=number, total=total) if total > 1 else ""
    figure.text(RIGHT, 0.05, pages, color=QUIET, size=8, ha="right")
    return figure
