"""Cards about circles: the draft and what it gives and costs, what was published, and wishes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from textwrap import dedent

from bot.custom_ids import Verb, encode
from bot.domain.circles.request import SEED_MAX
from bot.domain.circles.views import (
    Face,
    Faces,
    MendView,
    Moment,
    PublishedView,
    SwapView,
    TableView,
    WishView,
)
from bot.domain.ids import MeetingId
from bot.domain.language import Language
from bot.domain.moments import named_zone
from bot.domain.programme.model import Circle, Meeting
from bot.domain.programme.views import CirclesView
from bot.render.card import Block, Card, Menu, Option, Text, Tone
from bot.render.circles import composition_lines, shortfalls, summary, trade_off
from bot.render.fit import compose
from bot.render.limits import OPTION, OPTIONS, shorten
from bot.render.parts import button, lines, rows
from bot.render.session_replies import session_choice
from bot.render.voice import Voice, at, mention, plain
from bot.texts import Texts

CIRCLES_SHOWN = 4
"""Circles on a page, each with who sits there and who brings and leads."""

SLIDER = (0, 25, 50, 75, 100)
"""Where the slider can stand: from everybody meets everybody to home circles."""


def named(face: Face | None) -> str:
    """Return how a person is written: as Discord does where that is known, else by name."""
    if face is None:
        return ""
    return mention(face.user_id) if face.user_id is not None else plain(face.name)


def names_of(faces: Faces) -> dict[str, str]:
    """Return how everybody is written, by key."""
    return {key: named(face) for key, face in faces.items()}


def moment_line(meeting: Meeting, voice: Voice) -> str:
    """Return what an intervision moment is called, and when it is."""
    return voice("circles-when", title=plain(meeting.title), start=at(meeting.starts_at, "D"))


# ------------------------------------------------------------------------------ the draft


def table_card(view: TableView, page: int, language: Language, texts: Texts) -> Card:
    """Return a page (from 0) of a draft: the whole in words, then moment after moment."""
    voice = Voice(texts, language)
    pages = [part for moment in view.moments for part in _parts(moment)]
    page = min(page, len(pages))
    pieces = _whole(view, voice)
    if page:
        shown = pages[page - 1]
        whole = next(one for one in view.moments if one.id == shown.id)
        pieces = [*_moment(view, shown, voice), *_locks(whole, voice)]
    levers = _levers(view, page, len(pages), voice)
    return compose(voice, [*pieces, *levers], accent=Tone.PRIMARY)


def page_of(view: TableView, meeting_id: MeetingId) -> int:
    """Return the page on which the circles of a moment begin; the whole where there are none."""
    page = 1
    for moment in view.moments:
        if moment.id == meeting_id:
            return page
        page += len(_parts(moment))
    return 0


def _parts(moment: Moment) -> list[Moment]:
    """Return a moment in parts that fit on a page; who moves and who is away stand on the last."""
    circles = moment.composition.circles
    starts = range(0, max(1, len(circles)), CIRCLES_SHOWN)
    return [
        replace(
            moment,
            composition=replace(moment.composition, circles=circles[start : start + CIRCLES_SHOWN]),
            facts=moment.facts
            if start == starts[-1]
            else replace(moment.facts, changed=(), away=()),
        )
        for start in starts
    ]


def _whole(view: TableView, voice: Voice) -> list[Block]:
    wanted, names = view.wanted, names_of(view.faces)
    head = voice("circles-draft-heading", title=plain(view.title))
    asked = voice(
        "circles-draft-asked",
        size=wanted.size,
        together=voice("circles-slider", value=wanted.together),
        seed=str(wanted.seed),
    )
    kept = "yes" if view.wishes_kept else "no"
    return [
        Text(head),
        *lines(*summary(view.report, voice)),
        *lines(*shortfalls(view.report, names, voice), voice("circles-private", kept=kept)),
        *lines(asked),
        Menu(
            encode(Verb.CIRCLES_SLIDE, view.programme_id, str(wanted.size), str(wanted.seed)),
            voice("circles-slide"),
            tuple(
                Option(voice("circles-slider", value=one), str(one), chosen=one == wanted.together)
                for one in SLIDER
            ),
        ),
    ]


def _moment(view: TableView, moment: Moment, voice: Voice) -> list[Block]:
    told = composition_lines(
        moment.composition, moment.facts, moment.number, names_of(view.faces), voice
    )
    return [Text(moment_line(moment.meeting, voice)), Text(_below(told))]


def _locks(moment: Moment, voice: Voice) -> Sequence[Block]:
    circles = moment.composition.circles[:OPTIONS]
    if not circles:
        return ()
    options = tuple(
        Option(
            shorten(voice("circles-lock-option", name=one.name), OPTION),
            str(number),
            chosen=one.locked,
        )
        for number, one in enumerate(circles)
    )
    act, asked = encode(Verb.CIRCLES_LOCK, moment.id), voice("circles-lock-placeholder")
    return (Menu(act, asked, options, least=0, most=len(options)),)


def _below(told: Sequence[str]) -> str:
    """Return the lines about a moment without its name, which stands above them already."""
    return dedent("\n".join(told[1:]))


def _levers(view: TableView, page: int, last: int, voice: Voice) -> Sequence[Block]:
    wanted, programme_id = view.wanted, view.programme_id
    seed = str((wanted.seed + 1) % (SEED_MAX + 1))
    again = (str(wanted.size), str(wanted.together), seed)
    return rows(
        button(voice("circles-page-whole"), Verb.CIRCLES_TABLE, programme_id, "0")
        if page
        else None,
        button(voice("circles-page-on"), Verb.CIRCLES_TABLE, programme_id, str(page + 1))
        if page < last
        else None,
        button(voice("circles-again"), Verb.CIRCLES_MAKE, programme_id, *again),
        button(
            voice("circles-publish"),
            Verb.CIRCLES_PUBLISH,
            programme_id,
            view.mark,
            tone=Tone.PRIMARY,
        ),
    )


def swap_card(view: SwapView, language: Language, texts: Texts) -> Card:
    """Return what a swap by hand would do, and the button to keep it."""
    voice = Voice(texts, language)
    names = names_of(view.faces)
    (one_id, one), (other_id, other) = view.one, view.other
    told = composition_lines(
        view.moment.composition, view.moment.facts, view.moment.number, names, voice
    )
    keep = button(
        voice("circles-swap-keep"),
        Verb.CIRCLES_SWAP,
        view.moment.id,
        one_id,
        other_id,
        tone=Tone.PRIMARY,
    )
    return compose(
        voice,
        [
            Text(voice("circles-swap-heading", one=names[one], other=names[other])),
            Text(moment_line(view.moment.meeting, voice)),
            Text(_below(told)),
            *lines(
                voice("circles-swap-before", said=trade_off(view.before, voice)),
                voice("circles-swap-after", said=trade_off(view.after, voice)),
            ),
            *lines(*shortfalls(view.after, names, voice)),
            *rows(keep),
        ],
        accent=Tone.PRIMARY,
    )


def mend_card(view: MendView, language: Language, texts: Texts) -> Card:
    """Return who would move when circles are mended, and the button to keep it."""
    voice = Voice(texts, language)
    names = names_of(view.faces)

    def people(keys: Iterable[str]) -> str:
        return voice.list(names[key] for key in keys)

    moves = [
        line
        for meeting, moved, joined in view.moves
        for line in (
            moment_line(meeting, voice),
            voice("circles-mend-joined", people=people(joined)) if joined else "",
            voice("circles-mend-moved", count=len(moved), people=people(moved)),
        )
    ]
    keep = button(
        voice("circles-mend-keep"),
        Verb.CIRCLES_MEND,
        view.programme_id,
        view.mark,
        tone=Tone.PRIMARY,
    )
    return compose(
        voice,
        [
            Text(voice("circles-mend-heading")),
            *lines(*moves),
            *lines(trade_off(view.report, voice), *shortfalls(view.report, names, voice)),
            *rows(keep),
        ],
        accent=Tone.PRIMARY,
    )


# --------------------------------------------------------------------------- for everybody


def published_card(view: PublishedView, page: int, language: Language, texts: Texts) -> Card:
    """Return a page (from 0) of the circles that were published: one moment on each."""
    voice = Voice(texts, language)
    names = names_of(view.faces)
    pieces: list[Block] = [Text(voice("circles-published-heading", title=plain(view.title)))]
    if view.moments:
        page = min(page, len(view.moments) - 1)
        _id, meeting, circles = view.moments[page]
        pieces += [Text(moment_line(meeting, voice)), *_circles(circles, names, voice)]
    else:
        pieces.append(Text(voice("circles-published-none")))
    if view.misfit:
        pieces.append(Text(voice("circles-misfit")))
    more = len(view.moments) > 1
    following = str((page + 1) % len(view.moments)) if more else ""
    place = view.programme_id
    pieces += rows(
        button(voice("circles-page-on"), Verb.CIRCLES_SHOW, place, following) if more else None,
        button(voice("circles-wish"), Verb.WISH, place, "0"),
        button(voice("circles-draft-see"), Verb.CIRCLES_TABLE, place, "0")
        if view.drafted
        else None,
        button(voice("circles-mend"), Verb.CIRCLES_MEND, place) if view.misfit else None,
    )
    return compose(voice, pieces, accent=Tone.PRIMARY)


def announced_circles(view: CirclesView, voice: Voice) -> Card:
    """Return the message for everybody: who sits with whom at a moment."""
    names = names_of(view.faces)
    return compose(
        voice,
        [
            Text(voice("circles-announced")),
            Text(moment_line(view.meeting, voice)),
            *_circles(view.circles, names, voice),
            Text(voice("circles-announced-note")),
        ],
        accent=Tone.PRIMARY,
    )


def _circles(circles: Iterable[Circle], names: dict[str, str], voice: Voice) -> tuple[Text, ...]:
    told = []
    for circle in circles:
        people = voice.list(names[key] for key in circle.members)
        told.append(voice("circles-published-circle", name=plain(circle.name), people=people))
        if circle.facilitator:
            told.append(voice("circles-leads", leader=names[circle.facilitator]))
    return lines(*told)


# ------------------------------------------------------------------------------- wishes


def wish_card(view: WishView, page: int, language: Language, texts: Texts) -> Card:
    """Return somebody's own wishes, to be changed; 25 people on a page (from 0)."""
    voice = Voice(texts, language)
    last = max(0, (len(view.others) - 1) // OPTIONS)
    page = min(page, last)
    shown = view.others[page * OPTIONS : (page + 1) * OPTIONS]
    avoided = [plain(name) for _id, name, chosen in view.others if chosen]
    away = [moment_line(meeting, voice) for _id, meeting, chosen in view.moments if chosen]
    zone = named_zone(view.zone)
    pieces: list[Block] = [
        Text(voice("wish-heading")),
        *lines(
            voice("wish-not-with", people=voice.list(avoided)) if avoided else voice("wish-none"),
            voice("wish-away", moments=voice.list(away)) if away else voice("wish-always"),
        ),
    ]
    if shown:
        options = tuple(Option(shorten(name, OPTION), who, chosen=yes) for who, name, yes in shown)
        pieces.append(
            Menu(
                encode(Verb.WISH_NOT, view.programme_id, str(page)),
                voice("wish-placeholder"),
                options,
                least=0,
                most=len(options),
            )
        )
    dates = view.moments[:OPTIONS]
    if dates:
        pieces.append(
            Menu(
                encode(Verb.WISH_AWAY, view.programme_id),
                voice("wish-away-placeholder"),
                tuple(
                    Option(session_choice(meeting, zone), which, chosen=yes)
                    for which, meeting, yes in dates
                ),
                least=0,
                most=len(dates),
            )
        )
    more = button(voice("people-more"), Verb.WISH, view.programme_id, str((page + 1) % (last + 1)))
    pieces += [*rows(more if last else None), Text(voice("wish-note"))]
    return compose(voice, pieces)
