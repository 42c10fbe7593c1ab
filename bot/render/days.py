"""The free days of a server, as it chose them."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from bot.domain.language import Language
from bot.domain.private_views import DaysView
from bot.render.card import Card, Text, Tone
from bot.render.fit import compose
from bot.render.parts import lines
from bot.render.voice import Voice
from bot.texts import Texts

SHOWN_MAX = 40
"""Spans of days that one message lists."""


def days_card(view: DaysView, language: Language, texts: Texts, *, saved: bool = False) -> Card:
    """Return the free days: the region, what the server said itself, and what follows from it."""
    voice = Voice(texts, language)
    said = [_line(first, last, voice, free=free) for first, last, free in _spans(view.days)]
    coming = voice.list(day.strftime("%d-%m-%Y") for day in view.coming)
    return compose(
        voice,
        [
            *lines(voice("reply-days-saved") if saved else None),
            *lines(voice("days-heading"), voice("days-how", region=view.region.value)),
            *lines(*_calendar(view, voice)),
            Text("\n".join(said[:SHOWN_MAX]) if said else voice("days-none")),
            Text(voice("days-coming", days=coming)),
        ],
        accent=Tone.SUCCESS if saved else Tone.SECONDARY,
    )


def _calendar(view: DaysView, voice: Voice) -> Iterator[str]:
    """Say which calendar holds, what it has ahead, and until when it reaches."""
    if view.own:
        yield voice("days-own")
    if view.holidays:
        spans = voice.list(_span(first, last) for first, last in view.holidays)
        yield voice("days-holidays", spans=spans, more=view.more)
    if view.until is not None:
        until = view.until.strftime("%d-%m-%Y")
        yield voice("days-runs-out" if view.runs_out else "days-until", until=until)


def runs_out_line(view: DaysView, language: Language, texts: Texts) -> str | None:
    """Warn that the calendar runs out soon, or say nothing."""
    if view.until is None or not view.runs_out:
        return None
    return Voice(texts, language)("days-runs-out", until=view.until.strftime("%d-%m-%Y"))


def _span(first: date, last: date) -> str:
    span = first.strftime("%d-%m-%Y")
    return span if last == first else f"{span} \N{EN DASH} {last.strftime('%d-%m-%Y')}"


def _line(first: date, last: date, voice: Voice, *, free: bool) -> str:
    span = _span(first, last)
    return voice("days-free", days=span) if free else voice("days-working", days=span)


def _spans(days: Mapping[date, bool]) -> Iterator[tuple[date, date, bool]]:
    """Yield runs of days of which the same was said."""
    run: tuple[date, date, bool] | None = None
    for day, free in sorted(days.items()):
        if run is not None and run[2] is free and day - run[1] == timedelta(days=1):
            run = (run[0], day, free)
            continue
        if run is not None:
            yield run
        run = (day, day, free)
    if run is not None:
        yield run
