"""Letting a text go: choose it, word it, see exactly how it will stand, and what became of it."""

from collections.abc import Iterable, Mapping

from bot.custom_ids import Verb, encode
from bot.domain.case import Layer
from bot.domain.harvest.item import (
    FOR_WHOM_MAX,
    TEXT_MAX,
    Asking,
    ItemId,
    LiftedItem,
    Mechanism,
    Scope,
    State,
)
from bot.domain.harvest.views import LiftView, OwnView, SentencesView, Written
from bot.domain.ids import ProgrammeId
from bot.domain.third_parties import Finding, traces
from bot.render.card import Card, ChoiceField, Form, Menu, Option, Row, Text, TextField, Tone
from bot.render.fit import Piece, compose
from bot.render.lifting import shown
from bot.render.limits import OPTION, OPTIONS, shorten
from bot.render.parts import button, lines, rows, theme_options
from bot.render.third_parties import third_parties_hint
from bot.render.voice import Voice, plain

NO_REF = "card"
"""Stands in a button where a text is written by hand and taken from nothing."""


def sentences_card(view: SentencesView, voice: Voice) -> Card:
    """Let a person choose one of their own sentences of a round."""
    options = tuple(
        Option(
            shorten(" ".join(one.text.split()), OPTION),
            one.ref,
            voice("kind", kind=one.kind.value, number=0),
        )
        for one in view.sentences[-OPTIONS:]
    )
    menu = Menu(encode(Verb.LIFT_PICK, view.round_id), voice("lift-choose"), options)
    told = voice("lift-sentences", title=plain(view.title))
    return compose(voice, [Text(told), menu], accent=Tone.SUCCESS)


def word_form(
    item_id: ItemId,
    ref: str,
    programme_id: ProgrammeId | None,
    opening: str,
    filled: Mapping[str, str],
    voice: Voice,
) -> Form:
    """Return the form: the exact `text`, its `scope`, whether it is `signed`, and two taps."""
    text = TextField(
        "text",
        voice("form-lift-text"),
        hint=voice("form-lift-text-hint", ref=NO_REF if ref == NO_REF else "round"),
        value=shorten(filled.get("text", ""), TEXT_MAX),
        most=TEXT_MAX,
    )
    scope = tuple(
        Option(
            voice("form-lift-scope-option", scope=one.value),
            one.value,
            chosen=filled.get("scope", Scope.CIRCLE.value) == one.value,
        )
        for one in Scope
    )
    named = tuple(
        Option(
            voice("form-lift-name-option", name=one), one, chosen=filled.get("signed", "no") == one
        )
        for one in ("no", "yes")
    )
    args = (ref, programme_id, opening) if programme_id else (ref, opening)
    return Form(
        encode(Verb.LIFT_WRITE_IN, item_id, *args),
        voice("form-lift"),
        (
            text,
            ChoiceField("scope", voice("form-lift-scope"), scope),
            ChoiceField("signed", voice("form-lift-name"), named),
            *_taps(filled, voice),
        ),
    )


def _taps(filled: Mapping[str, str], voice: Voice) -> tuple[ChoiceField, ChoiceField]:
    themes = theme_options(filled.get("tag", ""), voice)
    layers = ((one.value, voice("case-layer", layer=one.value)) for one in Layer)
    return (
        ChoiceField("tag", voice("case-theme-choose"), themes, required=False),
        _choice("layer", voice("case-layer-choose"), layers, filled.get("layer", "")),
    )


def _choice(key: str, label: str, options: Iterable[tuple[str, str]], chosen: str) -> ChoiceField:
    made = tuple(Option(words, value, chosen=value == chosen) for value, words in options)
    return ChoiceField(key, label, made, required=False)


def filled_from(written: Written, voice: Voice) -> Mapping[str, str]:
    """Return what the form starts with, by the names of its fields."""
    item = written.item
    if item is None:
        text = written.text
        if written.if_text:
            text = voice("lift-promise", first=written.if_text, then=written.text)
        return {"text": text}
    return {
        "text": item.text,
        "scope": item.scope.value,
        "signed": "yes" if item.named else "no",
        "tag": item.tags.theme or "",
        "layer": item.tags.layer or "",
    }


def tags_form(item: LiftedItem, opening: str, draft: Mapping[str, str], voice: Voice) -> Form:
    """Return the form for what else can be said of a text; nothing of it is required."""
    tags = item.tags
    return Form(
        encode(Verb.LIFT_TAGS_IN, item.id, opening),
        voice("form-lift-tags"),
        (
            _choice(
                "asking",
                voice("lift-asking-choose"),
                ((one.value, voice("lift-asking", asking=one.value)) for one in Asking),
                draft.get("asking", tags.asking or ""),
            ),
            TextField(
                "for_whom",
                voice("form-lift-for-whom"),
                hint=voice("form-lift-for-whom-hint"),
                value=draft.get("for_whom", tags.for_whom),
                most=FOR_WHOM_MAX,
                long=False,
                required=False,
            ),
            _choice(
                "mechanism",
                voice("lift-mechanism-choose"),
                ((one.value, voice("lift-mechanism", mechanism=one.value)) for one in Mechanism),
                draft.get("mechanism", tags.mechanism or ""),
            ),
        ),
    )


def lift_card(view: LiftView, voice: Voice) -> Card:
    """Return one's own text exactly as others will read it, and what can be done with it now."""
    item = view.item
    offered = item.state is State.OFFERED
    found = traces(item.text) if offered else ()
    pieces: list[Piece] = [
        *lines(voice("lift-heading", state=item.state.value)),
        *shown(item, voice),
        *lines(*_about(view, found, voice)),
        *_levers(item, voice),
    ]
    return compose(voice, pieces, accent=Tone.PRIMARY if offered else Tone.SECONDARY)


def _about(view: LiftView, found: tuple[Finding, ...], voice: Voice) -> tuple[str | None, ...]:
    item = view.item
    audience = voice("lift-audience", audience=view.audience.value, name=plain(view.name))
    open_ = item.state in {State.OFFERED, State.WAITING}
    quiet = item.scope is Scope.NETWORK and not item.named and item.state is not State.REFUSED
    return (
        audience if item.state is not State.REFUSED else None,
        voice("lift-needs-key", state=item.state.value) if item.touches_case and open_ else None,
        voice("lift-five") if quiet else None,
        third_parties_hint(found, voice),
        voice("lift-always-back") if item.state is State.OFFERED else None,
    )


def _levers(item: LiftedItem, voice: Voice) -> tuple[Row, ...]:
    if item.state is State.OFFERED:
        return rows(
            button(voice("lift-go"), Verb.LIFT_GO, item.id, tone=Tone.SUCCESS),
            button(voice("lift-edit"), Verb.LIFT_WRITE, item.id, NO_REF),
            button(voice("lift-tags"), Verb.LIFT_TAGS, item.id),
            button(voice("lift-drop"), Verb.LIFT_BACK, item.id),
        )
    label = voice("lift-erase" if item.state is State.REFUSED else "lift-withdraw")
    return rows(button(label, Verb.LIFT_BACK, item.id, tone=Tone.DANGER))


def own_card(view: OwnView, voice: Voice) -> Card:
    """Return what a person let go, to see and take back each, and the keys they hold."""
    pieces: list[Piece] = [Text(voice("lift-own"))]
    if view.items:
        options = tuple(_option(one, voice) for one in view.items[:OPTIONS])
        pieces.append(Menu(encode(Verb.LIFT_SEE), voice("lift-own-choose"), options))
    else:
        pieces.append(Text(voice("lift-own-none")))
    if view.keyed:
        keys = tuple(_option(one, voice) for one in view.keyed[:OPTIONS])
        pieces.append(Text(voice("lift-keys", count=len(view.keyed))))
        pieces.append(Menu(encode(Verb.KEY_PICK), voice("lift-keys-choose"), keys))
    return compose(voice, pieces, accent=Tone.PRIMARY)


def _option(item: LiftedItem, voice: Voice) -> Option:
    state = voice("lift-state", state=item.state.value, scope=item.scope.value)
    return Option(shorten(" ".join(item.text.split()), OPTION), item.id, shorten(state, OPTION))
