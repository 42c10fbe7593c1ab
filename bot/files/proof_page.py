"""A proof of participation as a page to print or to hand in (PDF)."""

import io
import textwrap
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date
from matplotlib import rc_context
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure

from bot.domain.sessions.proof import Proof
from bot.render.limits import shorten
from bot.render.voice import Voice
from bot.texts import LOCALES

A4_INCHES = (8.27, 11.69)
LEFT, RIGHT, TOP = 0.12, 0.88, 0.9
"""Margins, as shares of the page."""

LINE = 0.028
"""The height of a line, as a share of the page."""

WIDTH_CHARACTERS = 68
COLUMNS, ROWS = 2, 8
NAMES_A_PAGE = COLUMNS * ROWS
NAME_MAX = 30

INK, QUIET = "#1b1b1f", "#55565c"
"""Dark enough on white for everybody: 16:1 and 7:1 (WCAG 2.2, 1.4.6)."""


def proof_pdf(proof: Proof, voice: Voice) -> bytes:
    """Return the pages of a proof. Takes some tenths of a second: not for an event loop."""
    names = proof.names
    pages = [names[at : at + NAMES_A_PAGE] for at in range(0, len(names), NAMES_A_PAGE)]
    file = io.BytesIO()
    about = {
        "Title": voice("proof-title"),
        "Subject": f"{proof.programme}: {proof.title}",
        "Creator": "Reisgenoot",
        "CreationDate": proof.issued_at,
    }
    # Letters stay letters in the file (Type 42), so that it can be searched and read aloud.
    fonts = rc_context({"pdf.fonttype": 42, "font.family": "DejaVu Sans", "text.parse_math": False})
    with fonts, PdfPages(file, metadata=about) as pdf:
        for number, part in enumerate(pages, 1):
            pdf.savefig(_page(proof, part, number, len(pages), voice))
    return file.getvalue()


def _page(proof: Proof, names: Sequence[str], number: int, total: int, voice: Voice) -> Figure:
    figure = Figure(figsize=A4_INCHES)
    at = _headed(figure, proof, voice)
    figure.text(LEFT, at, voice("proof-present", count=len(proof.names)), color=QUIET, size=9)
    at -= LINE
    for place, name in enumerate(names):
        column, row = divmod(place, ROWS)
        left = LEFT + column * (RIGHT - LEFT) / COLUMNS
        figure.text(left, at - row * LINE * 0.9, shorten(name, NAME_MAX), color=INK, size=12)
    figure.text(LEFT, 0.14, voice("proof-confirmed"), color=QUIET, size=9)
    figure.text(LEFT, 0.10, voice("proof-code", code=proof.code), color=INK, size=11)
    figure.text(LEFT, 0.07, voice("proof-verify", code=proof.code), color=QUIET, size=9)
    pages = voice("proof-page", number=number, total=total) if total > 1 else ""
    figure.text(RIGHT, 0.07, pages, color=QUIET, size=9, ha="right")
    return figure


def _headed(figure: Figure, proof: Proof, voice: Voice) -> float:
    """Write the head of a page; return how high the next line stands."""
    figure.text(LEFT, TOP, voice("proof-title"), color=INK, size=20, weight="bold")
    at = TOP - 0.05
    for label, value in _facts(proof, voice):
        figure.text(LEFT, at, label, color=QUIET, size=9)
        at -= LINE * 0.75
        for line in textwrap.wrap(value, WIDTH_CHARACTERS):
            figure.text(LEFT, at, line, color=INK, size=12)
            at -= LINE * 0.85
        at -= LINE * 0.3
    return at - LINE * 0.3


def _facts(proof: Proof, voice: Voice) -> Sequence[tuple[str, str]]:
    zone = ZoneInfo(proof.zone)
    starts_at, ends_at = proof.starts_at.astimezone(zone), proof.ends_at.astimezone(zone)
    hours, minutes = divmod(proof.minutes, 60)
    times = voice(
        "proof-times",
        start=f"{starts_at:%H:%M}",
        end=f"{ends_at:%H:%M}",
        hours=hours,
        minutes=minutes,
        zone=proof.zone,
    )
    facts = [
        ("programme", proof.programme),
        ("meeting", f"{proof.title} ({voice('meeting-kind', kind=proof.kind.value)})"),
        ("date", _day(starts_at, voice)),
        ("times", times),
        ("place", proof.place),
        ("methods", voice.list(proof.methods) if proof.methods else ""),
        ("issued", _day(proof.issued_at.astimezone(zone), voice)),
    ]
    return [(voice("proof-fact", fact=fact), value) for fact, value in facts if value]


def _day(moment: datetime, voice: Voice) -> str:
    locale = LOCALES[voice.language].replace("-", "_")
    return format_date(moment.date(), "full", locale=locale)
