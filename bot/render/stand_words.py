"""The stand in words: what every picture, card and table of it says in the same numbers."""

from collections.abc import Sequence

from bot.domain.stand.counting import MARKS, Part, Question, Spread
from bot.domain.stand.model import Own
from bot.domain.stand.trend import beside
from bot.domain.stand.views import Moment, PageView, Told
from bot.render.limits import shorten
from bot.render.voice import Voice, plain

ALT_MAX = 1024
"""Characters that tell what is on a picture (components/reference, "Media Gallery Item")."""

CIRCLE_MAX = 40
"""Characters of the name of a circle in a line."""


def question_name(question: Question, voice: Voice) -> str:
    """Return what a question is about, in a word."""
    return voice("stand-question", question=question.value)


def mark_word(question: Question, mark: int, voice: Voice) -> str:
    """Return what a mark means, in a word."""
    return voice(f"stand-mark-{question.value}", mark=mark)


def group_name(circle: str, voice: Voice, most: int = CIRCLE_MAX) -> str:
    """Return whom it is told of: a circle by its name, or everybody where that is empty."""
    if not circle:
        return voice("stand-everybody")
    return voice("stand-circle-name", name=shorten(circle, most))


def took_part(took: int, people: int, voice: Voice) -> str:
    """Return how many took part, and of how many where there could have been more."""
    of = "some" if people > took else "all"
    return voice("stand-took", took=took, people=people, of=of)


def told_lines(told: Told, voice: Voice) -> Sequence[str]:
    """Return what is told of a group, a line for each question, with the words of its marks."""
    return [_told_line(question, told, voice) for question in Question]


def _told_line(question: Question, told: Told, voice: Voice) -> str:
    name = question_name(question, voice)
    spread = told.part.spreads.get(question)
    if spread is None:
        return voice("stand-too-few", question=name)
    said = [
        voice("stand-mark-count", word=mark_word(question, mark, voice), count=count)
        for mark, count in zip(MARKS, spread.counts, strict=True)
        if count
    ]
    return voice(
        "stand-told",
        question=name,
        answers=spread.answers,
        spread=", ".join(said),
        middle=middle(spread, voice),
        trend=told.trend[question].value,
    )


def short_lines(told: Told, voice: Voice) -> Sequence[str]:
    """Return the same numbers in as few words as they go, for one circle of many."""
    return [
        voice(
            "stand-told-short",
            question=question_name(question, voice),
            counts=counts_of(told.part.spreads[question]),
            middle=middle(told.part.spreads[question], voice),
            trend=told.trend[question].value,
        )
        for question in Question
        if question in told.part.spreads
    ] or [voice("stand-held-back")]


def counts_of(spread: Spread) -> str:
    """Return how often each mark was given, the lowest first."""
    return "-".join(map(str, spread.counts))


def middle(spread: Spread, voice: Voice) -> str:
    """Return the middle half, as one mark or two."""
    low, high = spread.band
    return str(low) if low == high else voice("stand-band", low=str(low), high=str(high))


def own_lines(own: Own, part: Part | None, against: str, voice: Voice) -> Sequence[str]:
    """Return what one tapped oneself, and how that stands to a group where that may be told."""
    found = []
    for question in Question:
        mark = own.marks.get(question)
        if mark is None:
            continue
        spread = part.spreads.get(question) if part else None
        word, name = mark_word(question, mark, voice), question_name(question, voice)
        said = voice("stand-own-mark", question=name, mark=str(mark), word=word)
        if spread is not None:
            group = plain(group_name(against, voice))
            said += voice("stand-beside", beside=beside(mark, spread).value, against=group)
        found.append(said)
    return found


def alt_text(page: PageView, voice: Voice) -> str:
    """Return what is on the picture of a stand, in the same numbers."""
    last = page.moments[-1:] or (None,)
    heading = voice("stand-alt", title=shorten(page.meeting.title, 80))
    told = [_alt_line(question, page, last[0], voice) for question in Question]
    return shorten(" ".join((heading, *filter(None, told))), ALT_MAX)


def _alt_line(question: Question, page: PageView, last: Moment | None, voice: Voice) -> str:
    spread = last.part.spreads.get(question) if last and last.part else None
    name = question_name(question, voice)
    said = (
        voice("stand-too-few", question=name)
        if spread is None
        else voice(
            "stand-alt-told",
            question=name,
            counts=counts_of(spread),
            middle=middle(spread, voice),
        )
    )
    before = [
        middle(one.part.spreads[question], voice)
        for one in page.moments[:-1]
        if one.part and question in one.part.spreads
    ]
    mine = [str(one.own[question]) for one in page.moments if question in one.own]
    more = (
        voice("stand-alt-before", marks=", ".join(before)) if before else "",
        voice("stand-alt-own", marks=", ".join(mine)) if mine else "",
    )
    return " ".join((said, *filter(None, more)))
