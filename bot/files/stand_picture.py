"""The stand as a picture (PNG): to be read on a phone, and without colour."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bot.domain.stand.counting import MARKS, Question, Spread
from bot.domain.stand.views import Moment, PageView
from bot.files.paper import INK, PAPER, QUIET, png_of
from bot.render.limits import shorten
from bot.render.stand_words import group_name, mark_word, question_name, took_part
from bot.render.voice import Voice

INCHES, DPI = (7.2, 11.0), 150
"""1,080 by 1,650 pixels: as wide as a phone, so that letters of 15 points stay readable on it."""

HATCHES = ("xx", "\\\\", "..", "//", "")
"""One pattern for each mark, so that bars differ without colour; they stand in order as well."""

FILLS = ("#ffffff", "#eef1f6", "#dbe3f0", "#b9c9e4", "#7d9bcb")
TITLE_MAX, GROUP_MAX, MOMENTS_MAX = 32, 30, 6
BESIDE = 0.14
"""How far one's own marks stand to the right of the mean, so that neither hides the other."""


def stand_png(page: PageView, voice: Voice) -> bytes:
    """Return the picture of a closed stand: how often each mark was tapped, and where it goes.

    It shows the group that the reader's own marks are held against. Takes some tenths of a second:
    not for an event loop.
    """
    return png_of(lambda: stand_figure(page, voice), DPI)


def stand_figure(page: PageView, voice: Voice) -> Figure:
    """Return the picture as it is drawn, before it becomes a file."""
    figure = Figure(figsize=INCHES, dpi=DPI)
    moments = page.moments[-MOMENTS_MAX:]
    _headed(figure, page, voice)
    several = len(moments) > 1
    grid = figure.add_gridspec(
        len(Question),
        2 if several else 1,
        width_ratios=(3, 2) if several else (1,),
        left=0.06,
        right=0.96,
        top=0.815,
        bottom=0.095,
        hspace=0.75,
        wspace=0.16,
    )
    for row, question in enumerate(Question):
        bars = figure.add_subplot(grid[row, 0])
        _bars(bars, question, moments[-1] if moments else None, voice)
        if several:
            trend = figure.add_subplot(grid[row, 1])
            _trend(trend, question, moments, ZoneInfo(page.zone), last=row == len(Question) - 1)
    return figure


def _headed(figure: Figure, page: PageView, voice: Voice) -> None:
    told = page.moments[-1].part if page.moments else None
    took, people = (told.took, told.people) if told else (page.took, page.people)
    group = group_name(page.against, voice, GROUP_MAX)
    group = group[:1].upper() + group[1:]
    title = f"{voice('stand-picture-title')}: {shorten(page.meeting.title, TITLE_MAX)}"
    figure.text(0.06, 0.955, title, color=INK, size=17, weight="bold")
    figure.text(
        0.06,
        0.925,
        voice("stand-picture-group", group=group, took=took_part(took, people, voice).rstrip(".")),
        color=INK,
        size=14,
    )
    figure.text(0.06, 0.868, voice("stand-picture-spread"), color=QUIET, size=13)
    if len(page.moments) > 1:
        figure.text(0.60, 0.868, voice("stand-picture-trend"), color=QUIET, size=13)
    shown = ("band", "mean") if len(page.moments) > 1 else ()
    mine = ("own",) if any(one.own for one in page.moments) else ()
    legend = [voice("stand-picture-legend", what=what) for what in (*shown, *mine)]
    figure.text(0.96, 0.03, "   ".join(legend), color=INK, size=13, ha="right")


def _bars(axes: Axes, question: Question, moment: Moment | None, voice: Voice) -> None:
    """Draw how often each mark was given; one's own mark has a diamond above its bar."""
    axes.set_title(question_name(question, voice), loc="left", color=INK, size=15, weight="bold")
    spread = moment.part.spreads.get(question) if moment and moment.part else None
    own = moment.own.get(question) if moment else None
    words = [mark_word(question, mark, voice) for mark in MARKS]
    axes.set_xticks(list(MARKS), words, color=INK, size=11)
    axes.set_xlim(0.4, 5.6)
    axes.set_yticks([])
    axes.tick_params(length=0)
    for side in ("left", "right", "top"):
        axes.spines[side].set_visible(False)
    most = max(spread.counts) if spread else 1
    axes.set_ylim(0, most * 1.75)
    if spread is None:
        axes.text(3, most * 0.6, voice("stand-picture-too-few"), color=QUIET, size=13, ha="center")
        return
    for mark, count in zip(MARKS, spread.counts, strict=True):
        axes.bar(
            mark,
            count,
            width=0.72,
            color=FILLS[mark - 1],
            edgecolor=INK,
            hatch=HATCHES[mark - 1],
            linewidth=1.2,
        )
        label = f"{count} ◆" if own == mark else str(count)
        axes.text(mark, count + most * 0.08, label, color=INK, size=14, ha="center", va="bottom")


def _trend(
    axes: Axes, question: Question, moments: Sequence[Moment], zone: ZoneInfo, *, last: bool
) -> None:
    """Draw the middle half, the mean and one's own marks, moment by moment."""
    axes.set_xlim(0.5, len(moments) + 0.5)
    axes.set_ylim(0.4, 5.6)
    axes.set_yticks([1, 3, 5], ["1", "3", "5"], color=QUIET, size=11)
    axes.grid(visible=True, axis="y", color="#d9dade", linewidth=0.8)
    axes.set_axisbelow(True)
    axes.tick_params(length=0)
    days = [one.meeting.starts_at.astimezone(zone) for one in moments]
    labels = [f"{day.day}-{day.month}" for day in days] if last else [""] * len(days)
    axes.set_xticks(range(1, len(moments) + 1), labels, color=INK, size=11)
    for side in ("left", "right", "top"):
        axes.spines[side].set_visible(False)
    told: list[tuple[int, Spread]] = []
    for place, one in enumerate(moments, 1):
        spread = one.part.spreads.get(question) if one.part else None
        if spread is not None:
            low, high = spread.band
            axes.bar(
                place,
                high - low + 0.5,
                bottom=low - 0.25,
                width=0.5,
                color="#dbe3f0",
                edgecolor=QUIET,
                hatch="//",
                linewidth=0.8,
            )
            told.append((place, spread))
    axes.plot(
        [place for place, _spread in told],
        [spread.mean for _place, spread in told],
        color=INK,
        linestyle="--",
        marker="o",
        markersize=9,
        markerfacecolor=PAPER,
        markeredgewidth=1.8,
    )
    numbered = enumerate(moments, 1)
    mine = [(place, one.own[question]) for place, one in numbered if question in one.own]
    axes.plot(
        [place + BESIDE for place, _mark in mine],
        [mark for _place, mark in mine],
        color=INK,
        linestyle="-",
        marker="D",
        markersize=9,
    )
