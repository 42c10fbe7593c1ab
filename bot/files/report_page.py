"""The report of a network in words, as plain data: one source for each form it is read in."""

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from babel.dates import format_date

from bot.domain.case import Layer, Theme
from bot.domain.harvest.disclosure import Group
from bot.domain.harvest.item import LiftedItem
from bot.domain.harvest.report import Report
from bot.render.voice import Voice
from bot.texts import LOCALES


@dataclass(frozen=True, slots=True)
class Quote:
    """A lifted sentence, and in small letters beside it: who, and what it is of use for."""

    text: str
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Sentences that are told together."""

    title: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """How many sentences by theme (a row each) and layer (a column each); 0 is an empty cell."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]

    @property
    def most(self) -> int:
        """The largest number in it, at least 1."""
        return max([1, *(count for _name, counts in self.rows for count in counts)])


@dataclass(frozen=True, slots=True)
class ReportPage:
    """All that a report says, in the language of its reader and in the order of reading."""

    language: str
    title: str
    made: str
    intro: str
    grid_title: str
    grid_note: str
    grid: Grid
    sections: tuple[Section, ...]
    manifest_title: str
    manifest: tuple[str, ...]
    rule: str

    @property
    def alt(self) -> str:
        """The table of numbers as sentences, for who does not see the picture of it."""
        told = [
            f"{row}, {column}: {count}."
            for row, counts in self.grid.rows
            for column, count in zip(self.grid.columns, counts, strict=True)
            if count
        ]
        return " ".join([f"{self.grid_title}.", *told])


def page_of(report: Report, voice: Voice) -> ReportPage:
    """Return a report in words."""
    numbers = report.record.manifest
    made_at = report.record.made_at.astimezone(ZoneInfo(report.head.zone))
    locale = LOCALES[voice.language].replace("-", "_")
    maker = "yes" if report.maker else "no"
    day = format_date(made_at.date(), "long", locale=locale)
    before = report.before
    since = (
        voice("report-withdrawn", count=numbers.withdrawn, day=_day(report, locale))
        if before
        else voice("report-first")
    )
    return ReportPage(
        LOCALES[voice.language],
        voice("report-title", title=report.head.title),
        voice("report-made", day=day, named=maker, person=report.maker),
        voice("report-intro" if numbers.told else "report-empty"),
        voice("report-grid"),
        voice("report-grid-note"),
        _grid(report.groups, voice),
        (*(_group(one, voice) for one in report.groups), *_named(report, voice)),
        voice("report-manifest"),
        (
            voice("report-told", count=numbers.told, named=numbers.named),
            voice("report-held", count=numbers.held),
            voice("report-unkeyed", count=numbers.unkeyed),
            since,
        ),
        voice("report-rule"),
    )


def _day(report: Report, locale: str) -> str:
    before = report.before or report.record.made_at
    return format_date(before.astimezone(ZoneInfo(report.head.zone)).date(), "long", locale=locale)


def _grid(groups: Sequence[Group], voice: Voice) -> Grid:
    counts = {(one.theme, one.layer): len(one.items) for one in groups}
    themes = [theme for theme in (*Theme, None) if any(key[0] is theme for key in counts)]
    layers = [layer for layer in (*Layer, None) if any(key[1] is layer for key in counts)]
    return Grid(
        tuple(_layer(layer, voice) for layer in layers),
        tuple(
            (_theme(theme, voice), tuple(counts.get((theme, layer), 0) for layer in layers))
            for theme in themes
        ),
    )


def _theme(theme: Theme | None, voice: Voice) -> str:
    return voice("case-theme", theme=theme.value) if theme else voice("report-no-theme")


def _layer(layer: Layer | None, voice: Voice) -> str:
    return voice("case-layer", layer=layer.value) if layer else voice("report-no-layer")


def _group(group: Group, voice: Voice) -> Section:
    theme = _capital(_theme(group.theme, voice))
    title = f"{theme} · {_layer(group.layer, voice)}" if group.layer else theme
    return Section(title, tuple(Quote(one.text, _beside(one, voice)) for one in group.items))


def _named(report: Report, voice: Voice) -> tuple[Section, ...]:
    if not report.named:
        return ()
    quotes = tuple(
        Quote(
            one.item.text,
            " · ".join(
                part
                for part in (
                    one.name or voice("report-nameless"),
                    _theme(one.item.tags.theme, voice) if one.item.tags.theme else "",
                    _beside(one.item, voice),
                )
                if part
            ),
        )
        for one in report.named
    )
    return (Section(voice("report-named"), quotes),)


def _beside(item: LiftedItem, voice: Voice) -> str:
    tags = item.tags
    told = (
        voice("lift-asking", asking=tags.asking.value) if tags.asking else "",
        voice("lift-mechanism", mechanism=tags.mechanism.value) if tags.mechanism else "",
        voice("lift-for-whom", words=tags.for_whom) if tags.for_whom else "",
    )
    return " · ".join(one for one in told if one)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
