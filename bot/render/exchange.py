"""Requests and offers of help: the form, one's own list, and what is said about introductions."""

from collections.abc import Mapping

from bot.custom_ids import Verb, encode
from bot.domain.case import Layer, Theme
from bot.domain.echo import EchoCount
from bot.domain.exchange import TEXT_MAX, Counts, Entry, Side, Standing
from bot.domain.exchange_views import (
    BroughtView,
    ExchangeMessage,
    ExchangeView,
    IntroductionView,
    MetView,
)
from bot.domain.ids import ProgrammeId
from bot.domain.introductions import Brought, EntryId, Reason, Say
from bot.domain.language import Language
from bot.render.card import (
    Block,
    Button,
    Card,
    ChoiceField,
    Form,
    Menu,
    Option,
    Text,
    TextField,
    Tone,
)
from bot.render.fit import Piece, Said, compose
from bot.render.limits import OPTION, OPTIONS, shorten
from bot.render.parts import button, lines, rows, theme_options
from bot.render.voice import Voice, mention, plain
from bot.texts import Texts

ANYWHERE = "any"
"""The choice of no layer in particular."""

LISTED_MAX = 100
"""Characters of an entry in the list of one's own."""


def entry_form(
    programme_id: ProgrammeId,
    entry_id: EntryId,
    side: Side,
    opening: str,
    draft: Mapping[str, str],
    voice: Voice,
) -> Form:
    """Return the form: one or two lines of `text`, the `theme` and the `layer`."""
    text = TextField(
        "text",
        voice("form-exchange-text", side=side.value),
        hint=voice("form-exchange-text-hint"),
        value=draft.get("text", ""),
        most=TEXT_MAX,
    )
    layers = tuple(
        Option(
            voice("exchange-anywhere") if one == ANYWHERE else voice("case-layer", layer=one),
            one,
            chosen=draft.get("layer", ANYWHERE) == one,
        )
        for one in (ANYWHERE, *(layer.value for layer in Layer))
    )
    return Form(
        encode(Verb.HELP_NEW_IN, programme_id, side.value, entry_id, opening),
        voice("form-exchange", side=side.value),
        (
            text,
            ChoiceField(
                "theme",
                voice("form-exchange-theme"),
                theme_options(draft.get("theme", ""), voice),
            ),
            ChoiceField("layer", voice("form-exchange-layer"), layers),
        ),
    )


def exchange_card(view: ExchangeView, language: Language, texts: Texts) -> Card:
    """Return one's own requests and offers, with the counts for who leads."""
    voice = Voice(texts, language)
    place = view.programme_id
    pieces: list[Block] = [Text(voice("exchange-heading", title=plain(view.title)))]
    if view.own:
        pieces += lines(*(_item(one, voice) for one in view.own))
        options = tuple(
            Option(
                shorten(one.text, OPTION),
                one.id,
                shorten(about(one.theme, one.layer, voice), OPTION),
            )
            for one in view.own[-OPTIONS:]
        )
        menu = Menu(encode(Verb.HELP_SEE, place), voice("exchange-see"), options)
        pieces.append(menu)
    else:
        pieces.append(Text(voice("exchange-none")))
    if view.counts is not None:
        pieces += _counts(view.counts, voice)
    new = [
        button(
            voice("exchange-new", side=one.value),
            Verb.HELP_NEW,
            place,
            one.value,
            tone=Tone.PRIMARY,
        )
        for one in Side
    ]
    look = button(voice("exchange-match"), Verb.HELP_MATCH, place) if view.counts else None
    return compose(voice, [*pieces, *rows(*new, look)], accent=Tone.PRIMARY)


def _item(one: Entry, voice: Voice) -> str:
    state = "kept" if not one.shared else one.standing.value
    return voice(
        "exchange-item",
        side=one.side.value,
        text=plain(shorten(one.text, LISTED_MAX)),
        about=about(one.theme, one.layer, voice),
        state=state,
    )


def about(theme: Theme | None, layer: Layer | None, voice: Voice) -> str:
    """Return a theme and a layer in words, as far as they were chosen."""
    if theme is None:
        return voice("exchange-no-theme")
    named = voice("case-theme", theme=theme.value)
    return f"{named} ({voice('case-layer', layer=layer.value)})" if layer else named


def entry_card(programme_id: ProgrammeId, entry: Entry, language: Language, texts: Texts) -> Card:
    """Return one's own request or offer, with what can be done with it."""
    voice = Voice(texts, language)
    side = entry.side.value
    change = button(voice("exchange-change"), Verb.HELP_NEW, programme_id, side, entry.id)
    shared = None
    if not entry.shared:
        shared = button(
            voice("exchange-share"), Verb.HELP_SHARE, programme_id, entry.id, tone=Tone.SUCCESS
        )
    close = button(
        voice("exchange-close"), Verb.HELP_CLOSE, programme_id, entry.id, tone=Tone.DANGER
    )
    again = voice("exchange-met") if entry.standing is Standing.MET else None
    pieces: list[Piece] = [
        Said(voice("exchange-own", side=side), entry.text),
        *lines(about(entry.theme, entry.layer, voice), again),
        *rows(shared, change, close),
    ]
    return compose(voice, pieces, accent=Tone.PRIMARY)


def counts_card(asked: int, counts: Counts, language: Language, texts: Texts) -> Card:
    """Return what a look for matches came to: numbers alone."""
    voice = Voice(texts, language)
    return compose(
        voice,
        [Text(voice("exchange-matched", count=asked)), *_counts(counts, voice)],
        accent=Tone.SUCCESS if asked else Tone.SECONDARY,
    )


def _counts(counts: Counts, voice: Voice) -> tuple[Text, ...]:
    brought = {each.value: number for each, number in counts.brought}
    told = voice("exchange-brought", **brought) if brought else None
    numbers = voice(
        "exchange-counts",
        asks=counts.asks,
        offers=counts.offers,
        asked=counts.asked,
        met=counts.met,
    )
    return lines(numbers, told)


# ------------------------------------------------------------------------ introductions


def exchange_message(view: ExchangeMessage, voice: Voice) -> Card:
    """Return the message to one person about an introduction."""
    match view:
        case IntroductionView():
            return _asking(view, voice)
        case MetView():
            return _met(view, voice)
        case BroughtView():
            return _brought(view, voice)


def _asking(view: IntroductionView, voice: Voice) -> Card:
    of = about(view.theme, view.layer, voice)
    kind = view.side.value if view.side else view.reason.value
    pieces: list[Piece] = [Text(voice("introduction-ask", kind=kind, about=of))]
    if view.own:
        pieces.append(Said(voice("introduction-own"), view.own))
    if view.say is not None:
        pieces.append(Text(voice("introduction-said", say="met" if view.met else view.say.value)))
    elif not view.offered:
        pieces.append(Text(voice("introduction-late")))
    else:
        pieces.append(Text(voice("introduction-promise", reason=view.reason.value)))
    if view.offered:
        pieces += rows(*_answers(view, voice))
    return compose(voice, pieces, accent=Tone.PRIMARY if view.offered else Tone.SECONDARY)


def _answers(view: IntroductionView, voice: Voice) -> list[Button]:
    tones = {Say.YES: Tone.SUCCESS, Say.AGENDA: Tone.PRIMARY, Say.NO: Tone.SECONDARY}
    offered = [one for one in tones if one is not Say.AGENDA or view.reason is not Reason.HELP]
    return [
        button(
            voice("introduction-answer", say=one.value, reason=view.reason.value),
            Verb.INTRODUCE,
            view.programme_id,
            view.introduction_id,
            one.value,
            tone=tones[one],
        )
        for one in offered
        if one is not view.say or one is Say.AGENDA
    ]


def _met(view: MetView, voice: Voice) -> Card:
    of = about(view.theme, view.layer, voice)
    people = voice.list([mention(one.user_id) for one in view.others])
    kind = view.side.value if view.side else view.reason.value
    pieces: list[Piece] = [Text(voice("introduction-met", kind=kind, people=people, about=of))]
    for one in view.others:
        if one.text:
            heading = voice("introduction-theirs", person=mention(one.user_id), kind=kind)
            pieces.append(Said(heading, one.text))
    if view.own:
        pieces.append(Said(voice("introduction-own"), view.own))
    pieces.append(Text(voice("introduction-next")))
    return compose(voice, pieces, accent=Tone.SUCCESS)


def _brought(view: BroughtView, voice: Voice) -> Card:
    people = voice.list([mention(one) for one in view.others])
    pieces: list[Piece] = [Text(voice("introduction-after", people=people))]
    if view.brought is not None:
        pieces.append(Text(voice("introduction-brought", brought=view.brought.value)))
    choices = [
        button(
            voice("introduction-brought-choice", brought=one.value),
            Verb.BROUGHT,
            view.programme_id,
            view.introduction_id,
            one.value,
            tone=Tone.PRIMARY if one is view.brought else Tone.SECONDARY,
        )
        for one in Brought
    ]
    return compose(voice, [*pieces, *rows(*choices)], accent=Tone.PRIMARY)


def echo_card(count: EchoCount, language: Language, texts: Texts) -> Card:
    """Return how many echoes there are, for who leads: not of whom, nor about what."""
    voice = Voice(texts, language)
    told = voice("echo-count", fresh=count.fresh, all=count.all)
    return compose(voice, [*lines(told, voice("echo-note"))], accent=Tone.PRIMARY)
