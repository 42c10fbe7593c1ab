"""A proof of participation as a page to print or to hand in (PDF)."""

import textwrap
from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date
from matplotlib.figure import Figure

from bot.domain.sessions.proof import Held, Proof
from bot.files.paper import A4_INCHES, INK, LEFT, LINE, QUIET, RIGHT, TOP, pdf_of
from bot.render.limits import shorten
from bot.render.voice import Voice
from bot.texts import LOCALES

WIDTH_CHARACTERS = 68
COLUMNS, ROWS = 2, 8
NAMES_A_PAGE = COLUMNS * ROWS
NAME_MAX = 30
SESSIONS_A_PAGE = 10
TITLE_MAX = 46
SMALL_CHARACTERS = 104

_Drawn = Callable[[Figure, float], None]


def proof_pdf(proof: Proof, voice: Voice) -> bytes:
    """Return the pages of a proof. Takes some tenths of a second: not for an event loop."""
    bodies = _year(proof, voice) if len(proof.sessions) > 1 else _names(proof, voice)
    about: dict[str, str | datetime] = {
        "Title": voice("proof-title"),
        "Subject": f"{proof.programme}: {proof.sessions[0].title}",
        "CreationDate": proof.issued_at,
    }
    pages = (_page(proof, body, n, len(bodies), voice) for n, body in enumerate(bodies, 1))
    return pdf_of(pages, about)


def _page(proof: Proof, body: _Drawn, number: int, total: int, voice: Voice) -> Figure:
    figure = Figure(figsize=A4_INCHES)
    body(figure, _headed(figure, proof, voice))
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
    issued = _day(proof.issued_at.astimezone(ZoneInfo(proof.zone)), voice)
    if len(proof.sessions) > 1:
        facts = [
            ("name", "".join(proof.names)),
            ("programme", proof.programme),
            ("total", _length("proof-total-hours", proof, voice)),
            ("zone", proof.zone),
        ]
    else:
        facts = [("programme", proof.programme), *_of_session(proof, proof.sessions[0], voice)]
    told = [*facts, ("issued", issued)]
    return [(voice("proof-fact", fact=fact), value) for fact, value in told if value]


def _of_session(proof: Proof, held: Held, voice: Voice) -> Sequence[tuple[str, str]]:
    return [
        ("meeting", f"{held.title} ({voice('meeting-kind', kind=held.kind.value)})"),
        ("date", _day(held.starts_at.astimezone(ZoneInfo(proof.zone)), voice)),
        ("times", _times(proof, held, voice)),
        ("place", held.place),
        ("methods", voice.list(held.methods) if held.methods else ""),
    ]


def _times(proof: Proof, held: Held, voice: Voice) -> str:
    zone = ZoneInfo(proof.zone)
    starts_at, ends_at = held.starts_at.astimezone(zone), held.ends_at.astimezone(zone)
    between = {"start": f"{starts_at:%H:%M}", "end": f"{ends_at:%H:%M}", "zone": proof.zone}
    return _length("proof-times", held, voice, **between)


def _length(key: str, long: Held | Proof, voice: Voice, **values: object) -> str:
    hours, minutes = divmod(long.minutes, 60)
    return voice(key, hours=hours, minutes=minutes, **values)


def _names(proof: Proof, voice: Voice) -> Sequence[_Drawn]:
    """Return what draws the names, as many pages as they take."""

    def of(part: Sequence[str]) -> _Drawn:
        def draw(figure: Figure, at: float) -> None:
            heading = voice("proof-present", count=len(proof.names))
            figure.text(LEFT, at, heading, color=QUIET, size=9)
            for place, name in enumerate(part):
                column, row = divmod(place, ROWS)
                left = LEFT + column * (RIGHT - LEFT) / COLUMNS
                height = at - LINE - row * LINE * 0.9
                figure.text(left, height, shorten(name, NAME_MAX), color=INK, size=12)

        return draw

    starts = range(0, len(proof.names), NAMES_A_PAGE)
    return [of(proof.names[start : start + NAMES_A_PAGE]) for start in starts]


def _year(proof: Proof, voice: Voice) -> Sequence[_Drawn]:
    """Return what draws the sessions of a year, as many pages as they take."""

    def of(part: Sequence[Held]) -> _Drawn:
        def draw(figure: Figure, at: float) -> None:
            for held in part:
                kind = voice("meeting-kind", kind=held.kind.value)
                title = f"{shorten(held.title, TITLE_MAX)} ({kind})"
                figure.text(LEFT, at, title, color=INK, size=11)
                figure.text(
                    LEFT, at - LINE * 0.65, _in_year(proof, held, voice), color=QUIET, size=9
                )
                at -= LINE * 1.55

        return draw

    starts = range(0, len(proof.sessions), SESSIONS_A_PAGE)
    return [of(proof.sessions[start : start + SESSIONS_A_PAGE]) for start in starts]


def _in_year(proof: Proof, held: Held, voice: Voice) -> str:
    """Return when a session of a year was, how long, and by which methods: in one line."""
    zone = ZoneInfo(proof.zone)
    starts_at, ends_at = held.starts_at.astimezone(zone), held.ends_at.astimezone(zone)
    told = (
        _day(starts_at, voice, "long"),
        f"{starts_at:%H:%M}–{ends_at:%H:%M}",  # noqa: RUF001 - a range of hours
        _length("proof-total-hours", held, voice),
        ", ".join(held.methods),
    )
    return shorten(" · ".join(part for part in told if part), SMALL_CHARACTERS)


def _day(moment: datetime, voice: Voice, style: str = "full") -> str:
    locale = LOCALES[voice.language].replace("-", "_")
    return format_date(moment.date(), style, locale=locale)
