"""The report of a network on paper (PDF), and its table of numbers as a picture (PNG)."""

import textwrap
from collections.abc import Iterator
from datetime import datetime

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from bot.files.paper import A4_INCHES, INK, LEFT, QUIET, RIGHT, pdf_of, png_of
from bot.files.report_page import Grid, ReportPage

TOP, BOTTOM = 0.93, 0.07
"""Margins, as shares of the page."""

_TITLE, _HEAD, _BODY, _SMALL = (18, 58), (13, 74), (11, 86), (9, 100)
"""Sizes in points, each with how many characters fit in a line."""

_LEADING = 1.45
"""The height of a line, in its own size."""

_POINTS = A4_INCHES[1] * 72
_ROW, _HEADS = 0.036, 0.05
"""Heights of a row of the table and of its heads, as shares of the page."""

GRID_DPI = 150

_SHADE, _RULES = "#34548c", "#d4d5da"
"""The fuller a cell the darker; its number stands in it, so nobody needs the shade."""


def report_pdf(page: ReportPage, made_at: datetime) -> bytes:
    """Return the pages of a report. Takes some tenths of a second: not for an event loop."""
    return pdf_of(_sheets(page), {"Title": page.title, "CreationDate": made_at})


def _sheets(page: ReportPage) -> Iterator[Figure]:
    sheet = _Sheet(page.title)
    _write(sheet, page)
    for number, figure in enumerate(sheet.figures, 1):
        where = f"{number} / {len(sheet.figures)}"
        figure.text(RIGHT, BOTTOM - 0.025, where, color=QUIET, size=9, ha="right")
        yield figure


def grid_png(grid: Grid) -> bytes:
    """Return the table of numbers as a picture, as wide as a phone shows it well."""
    return png_of(lambda: _grid_figure(grid), GRID_DPI)


def _grid_figure(grid: Grid) -> Figure:
    figure = Figure(figsize=(8, 1.3 + 0.5 * len(grid.rows)), dpi=GRID_DPI)
    _draw(figure.add_axes((0.26, 0.03, 0.72, 0.62 if len(grid.rows) < 3 else 0.76)), grid)
    return figure


class _Sheet:
    """Paper that is written on from above; a new sheet when one is full."""

    def __init__(self, title: str) -> None:
        self._title = title
        self.figures: list[Figure] = []
        self.at = 0.0
        self._turn()

    def _turn(self) -> None:
        self.figures.append(Figure(figsize=A4_INCHES))
        self.at = TOP

    def room(self, height: float) -> None:
        """Turn the sheet where so much (a share of the page) does not fit any more."""
        if self.at - height < BOTTOM:
            self._turn()

    def text(
        self, text: str, kind: tuple[int, int], *, quiet: bool = False, indent: float = 0.0
    ) -> None:
        """Write a text, in as many lines as it takes; what is indented gets a line beside it."""
        size, width = kind
        height = size * _LEADING / _POINTS
        for line in wrapped(text, width - round(indent * 120)):
            self.room(height)
            if indent:
                beside = Line2D([LEFT] * 2, [self.at - height * 1.2, self.at], color=_RULES, lw=1.5)
                self.figures[-1].add_artist(beside)
            self.at -= height
            colour, weight = QUIET if quiet else INK, "bold" if size > _BODY[0] else "normal"
            self.figures[-1].text(
                LEFT + indent, self.at, line, color=colour, size=size, weight=weight
            )

    def gap(self, height: float) -> None:
        """Leave some room (a share of the page)."""
        self.at -= height

    def axes(self, height: float) -> Axes:
        """Return a place to draw in, so high (a share of the page)."""
        self.room(height)
        self.at -= height
        figure = self.figures[-1]
        return figure.add_axes((LEFT + 0.2, self.at, RIGHT - LEFT - 0.2, height - _HEADS))


def _write(sheet: _Sheet, page: ReportPage) -> None:
    sheet.text(page.title, _TITLE)
    sheet.gap(0.006)
    sheet.text(page.made, _SMALL, quiet=True)
    sheet.gap(0.014)
    sheet.text(page.intro, _BODY)
    if page.grid.rows:
        _headed(sheet, page.grid_title)
        _draw(sheet.axes(_HEADS + _ROW * len(page.grid.rows)), page.grid)
        sheet.gap(0.012)
        sheet.text(page.grid_note, _SMALL, quiet=True)
    for section in page.sections:
        _headed(sheet, section.title)
        for quote in section.quotes:
            sheet.room(_height(quote.text, _BODY) + _height(quote.beside, _SMALL))
            sheet.text(quote.text, _BODY, indent=0.02)
            if quote.beside:
                sheet.text(quote.beside, _SMALL, quiet=True, indent=0.02)
            sheet.gap(0.016)
    stayed = sum(_height(one, _BODY) for one in page.manifest)
    sheet.room(stayed + _height(page.rule, _SMALL) + _height(page.manifest_title, _HEAD) + 0.05)
    _headed(sheet, page.manifest_title)
    for one in page.manifest:
        sheet.text(f"– {one}", _BODY)  # noqa: RUF001 - a dash of a list
    sheet.gap(0.01)
    sheet.text(page.rule, _SMALL, quiet=True)


def _height(text: str, kind: tuple[int, int]) -> float:
    """Return about how high a text will be (a share of the page), indented or not."""
    size, width = kind
    return len(wrapped(text, width - 2)) * size * _LEADING / _POINTS


def _headed(sheet: _Sheet, title: str) -> None:
    sheet.gap(0.022)
    sheet.room(0.1)
    sheet.text(title, _HEAD)
    sheet.gap(0.008)


def _draw(axes: Axes, grid: Grid) -> None:
    """Draw the table: a number in every cell that has one, the fuller the darker."""
    axes.set(xlim=(0, len(grid.columns)), ylim=(len(grid.rows), 0))
    for row, (_name, counts) in enumerate(grid.rows):
        for column, count in enumerate(counts):
            share = count / grid.most * 0.35
            axes.fill_between([column, column + 1], row, row + 1, color=_SHADE, alpha=share, lw=0)
            if count:
                axes.text(column + 0.5, row + 0.5, str(count), color=INK, ha="center", va="center")
    axes.set_xticks([n + 0.5 for n in range(len(grid.columns))])
    axes.set_xticklabels([textwrap.fill(one, 12) for one in grid.columns], fontsize=8)
    axes.set_yticks([n + 0.5 for n in range(len(grid.rows))])
    axes.set_yticklabels([textwrap.fill(name, 22) for name, _counts in grid.rows], fontsize=9)
    axes.tick_params(length=0, labelbottom=False, labeltop=True, labelcolor=INK)
    for line in range(len(grid.columns) + 1):
        axes.axvline(line, color=_RULES, lw=0.8)
    for line in range(len(grid.rows) + 1):
        axes.axhline(line, color=_RULES, lw=0.8)
    for spine in axes.spines.values():
        spine.set_visible(False)


def wrapped(text: str, width: int) -> list[str]:
    """Return a text in lines of at most so many characters; an empty line stays one."""
    return [line for part in text.split("\n") for line in textwrap.wrap(part, width) or [""]]
