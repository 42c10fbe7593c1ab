"""The page before a meeting: as cards to read on a phone, and as lines to print."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from bot.custom_ids import Verb
from bot.domain.circles.views import Face
from bot.domain.preparation import Fact, PartView, PreparationView
from bot.render.card import Attachment, Card, Text, Tone
from bot.render.circle_cards import moment_line, named
from bot.render.fit import compose
from bot.render.limits import shorten
from bot.render.parts import button, lines, rows
from bot.render.voice import Voice, plain

FACTS_MAX = 4
"""Lines of one part on a card; the file has them all."""

TOGETHER_MAX = 2000
"""Characters up to which the meeting and its first circle stand on one card."""

TYPED_MAX = 70
"""Characters of what somebody typed, on a card."""


def preparation_card(view: PreparationView, page: int, voice: Voice) -> Card:
    """Return a page (from 0) of it: what is of the whole meeting, then each circle.

    The first circle stands with the meeting where both fit.
    """
    pages = _pages(view, voice)
    page = min(page, len(pages) - 1)
    more = button(
        voice("prepare-more", page=page + 1, pages=len(pages)),
        *(Verb.PREPARE, view.meeting_id, str((page + 1) % len(pages))),
    )
    file = button(voice("prepare-print"), Verb.PREPARE_FILE, view.meeting_id, tone=Tone.PRIMARY)
    head = lines(voice("prepare-heading"), moment_line(view.meeting, voice))
    return compose(
        voice,
        [
            *head,
            *pages[page],
            *lines(voice("prepare-private")),
            *rows(file, more if len(pages) > 1 else None),
        ],
        accent=Tone.PRIMARY,
    )


def _pages(view: PreparationView, voice: Voice) -> list[list[Text]]:
    first = [_part(one, voice) for one in view.parts]
    if not view.circles:
        return [[*first, *lines(voice("prepare-no-circles"))]]
    sheets = [
        [
            *lines(voice("prepare-circle", name=plain(sheet.name))),
            *(_part(one, voice) for one in sheet.parts),
        ]
        for sheet in view.circles
    ]
    together = sum(len(one.body) for one in (*first, *sheets[0])) <= TOGETHER_MAX
    return [[*first, *sheets[0]], *sheets[1:]] if together else [first, *sheets]


def printed_card(file: Attachment, voice: Voice) -> Card:
    """Return the page as a file to print."""
    return replace(compose(voice, lines(voice("prepare-printed"))), files=(file,))


def _part(view: PartView, voice: Voice) -> Text:
    shown = [
        _line(one, voice, named, lambda text: plain(shorten(text, TYPED_MAX)))
        for one in view.facts[:FACTS_MAX]
    ]
    rest = len(view.facts) - len(shown)
    told = [f"**{voice('prepare-part', part=view.part.value)}**", *(f"- {one}" for one in shown)]
    return Text("\n".join([*told, *([f"- {voice('prepare-rest', count=rest)}"] if rest else [])]))


def _line(
    fact: Fact, voice: Voice, write: Callable[[Face], str], quote: Callable[[str], str]
) -> str:
    values: dict[str, object] = {
        name: voice.list(write(face) for face in faces) for name, faces in fact.who
    }
    values |= {name: quote(text) for name, text in fact.typed}
    if fact.count is not None:
        values["count"] = fact.count
    return voice(fact.key, **values)


# ------------------------------------------------------------------------------ to print


@dataclass(frozen=True, slots=True)
class Printed:
    """A block of the printed page: a heading, of level 1 or 2, and the lines under it."""

    heading: str
    level: int
    lines: tuple[str, ...] = ()


def preparation_print(view: PreparationView, voice: Voice) -> tuple[Printed, ...]:
    """Return the whole of it to print: nothing shortened, with names in place of mentions."""
    starts_at = view.meeting.starts_at.astimezone(ZoneInfo(view.zone))
    when = voice("prepare-when", day=f"{starts_at:%d-%m-%Y}", hour=f"{starts_at:%H:%M}")
    found = [Printed(view.meeting.title, 1, (view.programme, when))]
    found += [_block(one, voice) for one in view.parts]
    for sheet in view.circles:
        found.append(Printed(voice("prepare-circle-printed", name=sheet.name), 1))
        found += [_block(one, voice) for one in sheet.parts]
    return tuple(found)


def _block(view: PartView, voice: Voice) -> Printed:
    told = tuple(_line(one, voice, _name, _unmarked) for one in view.facts)
    return Printed(voice("prepare-part", part=view.part.value), 2, told)


def _name(face: Face) -> str:
    return face.name


def _unmarked(text: str) -> str:
    return text
