"""The page before a meeting: as cards to read on a phone, and as lines to print."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from bot.custom_ids import Verb
from bot.domain.circles.views import Face
from bot.domain.preparation import Fact, PartView, PreparationView
from bot.render.card import Attachment, Card, Text, Tone
from bot.render.circle_cards import moment_line, named
from bot.render.fit import compose
from bot.render.limits import shorten, units
from bot.render.parts import button, lines, rows
from bot.render.stand_words import group_name, short_lines
from bot.render.voice import Voice, plain

FACTS_MAX = 5
"""Lines of one part on a card; the file has them all."""

ROOM_UNITS, ROOM_BYTES = 2800, 6000
"""What the parts on one card may take up, in UTF-16 units and in UTF-8 bytes."""

NAME_MAX = 40
"""Characters of the name of a person or a circle, on a card."""

TYPED_MAX = 70
"""Characters of what somebody typed, on a card."""


def preparation_card(view: PreparationView, page: int, voice: Voice) -> Card:
    """Return a page (from 0) of it: what is of the whole meeting, then each circle.

    The first circle stands with the meeting where both fit. A page that is not there is the last.
    """
    pages = _pages(view, voice)
    page = min(page, len(pages) - 1)
    more = button(
        voice("prepare-more", page=page + 1, pages=len(pages)),
        *(Verb.PREPARE, view.meeting_id, str((page + 1) % len(pages))),
    )
    file = button(voice("prepare-print"), Verb.PREPARE_FILE, view.meeting_id, tone=Tone.PRIMARY)
    meeting = replace(view.meeting, title=shorten(view.meeting.title, TYPED_MAX))
    head = lines(voice("prepare-heading"), moment_line(meeting, voice))
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
    """Return what stands on each card; of two circles each begins on one of its own."""
    packed = _packed([_part(one, voice) for one in view.parts])
    if not view.circles:
        packed[-1] += lines(voice("prepare-no-circles"))
        return packed
    for number, sheet in enumerate(view.circles):
        name = voice("prepare-circle", name=plain(group_name(sheet.name, voice, NAME_MAX)))
        texts = [*lines(name), *(_part(one, voice) for one in sheet.parts)]
        if number == 0 and _fits([*packed[-1], *texts]):
            packed[-1] += texts
        else:
            packed += _packed(texts)
    return [page for page in packed if page]


def _packed(texts: Sequence[Text]) -> list[list[Text]]:
    """Return texts over as many cards as they take."""
    packed: list[list[Text]] = [[]]
    for one in texts:
        if packed[-1] and not _fits([*packed[-1], one]):
            packed.append([])
        packed[-1].append(one)
    return packed


def _fits(texts: Sequence[Text]) -> bool:
    whole = "\n".join(one.body for one in texts)
    return units(whole) <= ROOM_UNITS and len(whole.encode()) <= ROOM_BYTES


def printed_card(file: Attachment, voice: Voice) -> Card:
    """Return the page as a file to print."""
    return replace(compose(voice, lines(voice("prepare-printed"))), files=(file,))


def _part(view: PartView, voice: Voice) -> Text:
    whole = [
        line
        for one in view.facts
        for line in _lines(one, voice, _short, lambda text: plain(shorten(text, TYPED_MAX)))
    ]
    shown = whole[:FACTS_MAX]
    rest = len(whole) - len(shown)
    told = [f"**{voice('prepare-part', part=view.part.value)}**", *(f"- {one}" for one in shown)]
    return Text("\n".join([*told, *([f"- {voice('prepare-rest', count=rest)}"] if rest else [])]))


def _short(face: Face) -> str:
    return named(replace(face, name=shorten(face.name, NAME_MAX)))


def _lines(
    fact: Fact, voice: Voice, write: Callable[[Face], str], quote: Callable[[str], str]
) -> Sequence[str]:
    if fact.stand is not None:
        return short_lines(fact.stand, voice)
    values: dict[str, object] = {
        name: voice.list(write(face) for face in faces) for name, faces in fact.who
    }
    values |= {name: quote(text) for name, text in fact.typed}
    if fact.count is not None:
        values["count"] = fact.count
    return [voice(fact.key, **values)]


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
        found.append(Printed(group_name(sheet.name, voice), 1))
        found += [_block(one, voice) for one in sheet.parts]
    return tuple(found)


def _block(view: PartView, voice: Voice) -> Printed:
    told = tuple(line for one in view.facts for line in _lines(one, voice, _name, _unmarked))
    return Printed(voice("prepare-part", part=view.part.value), 2, told)


def _name(face: Face) -> str:
    return face.name


def _unmarked(text: str) -> str:
    return text
