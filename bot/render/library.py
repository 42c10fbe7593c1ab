"""The library of what was let go, narrowed by a word and four tags; and its report."""

from collections.abc import Iterable
from dataclasses import replace

from bot.custom_ids import NO_ROUND, Verb, encode
from bot.domain.case import Layer, Theme
from bot.domain.harvest.disclosure import SOURCES_LEAST
from bot.domain.harvest.item import Asking, LiftedItem, Mechanism, Scope
from bot.domain.harvest.library import Found, Query
from bot.domain.harvest.report import Report
from bot.render.card import Attachment, Card, Menu, Option, Row, Text, Tone
from bot.render.fit import Piece, Said, compose
from bot.render.lifting import tag_line
from bot.render.parts import button, lines, rows
from bot.render.voice import Voice, mention, plain

PAGE = 6
"""Texts on one page: so many fit whole, beside the menus."""

ALL = "all"
"""The value of a menu that narrows no more."""


def library_card(found: Found, query: Query, page: int, voice: Voice) -> Card:
    """Return a page (from 0) of what was found, each in its author's words, with the menus."""
    last = max(0, len(found.items) - 1) // PAGE
    page = min(page, last)
    shown = found.items[page * PAGE : (page + 1) * PAGE]
    word = plain(query.word)
    pieces: list[Piece] = [
        *lines(
            voice("library-heading"),
            voice("library-word", word=word) if word else None,
            voice("library-count", count=len(found.items), page=page + 1, pages=last + 1),
        )
    ]
    for one in shown:
        pieces.append(Said(_head(one, voice), one.text))
        pieces.extend(lines(tag_line(one, voice)))
    if not shown:
        pieces.append(Text(voice("library-none" if query.is_empty else "library-nothing-found")))
    if found.held:
        pieces.append(Text(voice("library-held", count=found.held, least=SOURCES_LEAST)))
    if found.items or not query.is_empty:
        pieces.extend(_menus(query, voice))
    pieces.extend(_turn(page, last, voice))
    return compose(voice, pieces, accent=Tone.PRIMARY)


def _head(item: LiftedItem, voice: Voice) -> str:
    person = mention(item.author_id) if item.named else ""
    named, circle = ("yes" if on else "no" for on in (item.named, item.scope is Scope.CIRCLE))
    return voice("library-item", named=named, circle=circle, person=person)


def _menus(query: Query, voice: Voice) -> tuple[Menu, ...]:
    themes = [(one.value, voice("case-theme", theme=one.value)) for one in Theme]
    layers = [(one.value, voice("case-layer", layer=one.value)) for one in Layer]
    asked = [(one.value, voice("lift-asking", asking=one.value)) for one in Asking]
    ways = [(one.value, voice("lift-mechanism", mechanism=one.value)) for one in Mechanism]
    return (
        _menu("theme", themes, query.theme, voice),
        _menu("layer", layers, query.layer, voice),
        _menu("asking", asked, query.asking, voice),
        _menu("mechanism", ways, query.mechanism, voice),
    )


def _menu(tag: str, options: Iterable[tuple[str, str]], chosen: str | None, voice: Voice) -> Menu:
    every = Option(voice("library-all", tag=tag), ALL, chosen=False)
    made = (Option(words, value, chosen=value == chosen) for value, words in options)
    act = encode(Verb.LIBRARY_BY, NO_ROUND, tag)
    return Menu(act, voice("library-by", tag=tag), (every, *made))


def _turn(page: int, last: int, voice: Voice) -> tuple[Row, ...]:
    back = button(voice("library-back"), Verb.LIBRARY, NO_ROUND, str(page - 1)) if page else None
    on = button(voice("library-on"), Verb.LIBRARY, NO_ROUND, str(page + 1)) if page < last else None
    return rows(back, on)


def report_card(report: Report, files: tuple[Attachment, ...], voice: Voice) -> Card:
    """Return the report for who made it, with its numbers and its files."""
    numbers = report.record.manifest
    told = (
        voice("report-heading", title=plain(report.head.title)),
        voice("report-told", count=numbers.told, named=numbers.named),
        voice("report-held", count=numbers.held),
        voice("report-unkeyed", count=numbers.unkeyed),
        voice("report-files"),
    )
    return replace(compose(voice, lines(*told), accent=Tone.SUCCESS), files=files)
