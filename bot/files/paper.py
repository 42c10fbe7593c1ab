"""What every printed page shares: A4, its margins and inks, and one way to make a PDF of it."""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from threading import Lock

from matplotlib import rc_context
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure

A4_INCHES = (8.27, 11.69)
LEFT, RIGHT, TOP = 0.12, 0.88, 0.9
"""Margins, as shares of the page."""

LINE = 0.028
"""The height of a line, as a share of the page."""

INK, QUIET, PAPER = "#1b1b1f", "#55565c", "#ffffff"
"""Dark enough on white for everybody: 16:1 and 7:1 (WCAG 2.2, 1.4.6)."""

_PEN = Lock()
"""One file at a time is drawn: what the fonts are told holds for the whole process."""


def pdf_of(figures: Iterable[Figure], about: Mapping[str, str | datetime]) -> bytes:
    """Return these pages as a PDF. Figures may be drawn as they are asked for, in the same pen.

    Takes some tenths of a second: not for an event loop.
    """
    file = io.BytesIO()
    with pen(), PdfPages(file, metadata={**about, "Creator": "Reisgenoot"}) as pdf:
        for figure in figures:
            pdf.savefig(figure)
    return file.getvalue()


def png_of(draw: Callable[[], Figure], dpi: int) -> bytes:
    """Return a picture that is drawn and saved with the pen. Tenths of a second, as `pdf_of`."""
    file = io.BytesIO()
    with pen():
        draw().savefig(file, format="png", dpi=dpi, facecolor=PAPER)
    return file.getvalue()


@contextmanager
def pen() -> Iterator[None]:
    """Give the one pen there is, with how letters and hatches are drawn.

    Letters stay letters in a PDF (Type 42), so that it can be searched and read aloud.
    """
    with (
        _PEN,
        rc_context(
            {
                "pdf.fonttype": 42,
                "font.family": "DejaVu Sans",
                "text.parse_math": False,
                "hatch.linewidth": 0.8,
            }
        ),
    ):
        yield
