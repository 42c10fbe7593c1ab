"""What a person agrees to before they write, as a card; and what they agreed to before."""

from dataclasses import dataclass

from bot.custom_ids import Act, Verb, encode
from bot.domain.agreement import LINE_MAX, LINES_MAX, AgreedView, AgreementsView, AgreementView
from bot.domain.ids import CircleId
from bot.domain.language import Language
from bot.render.card import Card, Form, Menu, Option, Row, Text, TextField, Tone
from bot.render.fit import Piece, compose
from bot.render.limits import LABEL, OPTION, OPTIONS, shorten
from bot.render.parts import button, lines
from bot.render.voice import Voice, at, bullets, plain
from bot.texts import Texts

SHOWN = 20
"""Versions in the list of what one agreed to; the newest come first."""


@dataclass(frozen=True, slots=True)
class Operator:
    """Who runs this bot, as the settings say; empty where they do not."""

    name: str = ""
    contact: str = ""


UNKNOWN = Operator()
"""Nobody said who runs this bot."""


def agreement_card(
    view: AgreementView,
    operator: Operator,
    language: Language,
    texts: Texts,
    *,
    act: Act | None = None,
    typed: bool = False,
) -> Card:
    """Return what to agree to, for one person; `act` is what goes on after the tap.

    `typed` says that they wrote something which waits for it.
    """
    voice = Voice(texts, language)
    pieces: list[Piece] = [
        *lines(_heading(view, voice), _why_again(view, voice)),
        Text(voice("agreement-promises")),
    ]
    if view.own.lines:
        pieces.append(Text(f"{voice('agreement-own')}\n{bullets(view.own.lines)}"))
    pieces += [
        Text(voice("agreement-discord")),
        Text(operator_line(operator, voice)),
        *lines(
            voice("agreement-kept") if typed else None,
            voice("agreement-version", version=view.mark),
        ),
        Row(
            (
                button(
                    voice("agreement-agree"),
                    Verb.AGREE,
                    view.round_id,
                    *_goes_on(view, act),
                    tone=Tone.PRIMARY,
                ),
                button(voice("agreement-later"), Verb.AGREE_LATER, view.round_id),
            )
        ),
    ]
    return compose(voice, pieces, accent=Tone.PRIMARY)


def _goes_on(view: AgreementView, act: Act | None) -> tuple[str, ...]:
    """Return the version and the act as arguments; the version alone where the act does not fit."""
    if act is None:
        return (view.mark,)
    args = (view.mark, act.verb, *act.args)
    try:
        encode(Verb.AGREE, view.round_id, *args)
    except ValueError:
        return (view.mark,)
    return args


def _heading(view: AgreementView, voice: Voice) -> str:
    if view.agreed_before:
        return voice("agreement-heading-again")
    if view.circle is not None:
        return voice("agreement-heading-circle", circle=plain(view.circle))
    return voice("agreement-heading")


def _why_again(view: AgreementView, voice: Voice) -> str | None:
    if view.joined:
        return voice("agreement-joined", people=voice.people(view.joined))
    return voice("agreement-changed") if view.agreed_before else None


def operator_line(operator: Operator, voice: Voice) -> str:
    """Return who runs this bot, and how to reach them."""
    name, contact = plain(operator.name), plain(operator.contact)
    if not name:
        return voice("agreement-operator-unknown")
    if not contact:
        return voice("agreement-operator", name=name)
    return voice("agreement-operator-contact", name=name, contact=contact)


def agreements_card(view: AgreementsView, language: Language, texts: Texts) -> Card:
    """Return what a person agreed to, newest first; who leads finds the circles' own lines."""
    voice = Voice(texts, language)
    agreed = [_item(one, voice) for one in view.agreed[:SHOWN]]
    pieces: list[Piece] = [
        *lines(voice("agreements-heading"), *(agreed or [voice("agreements-none")]))
    ]
    if view.circles:
        options = tuple(
            Option(shorten(name, OPTION), circle_id) for circle_id, name in view.circles[:OPTIONS]
        )
        pieces.append(Menu(encode(Verb.OWN_LINES), voice("agreements-lines-menu"), options))
    return compose(voice, pieces)


def _item(one: AgreedView, voice: Voice) -> str:
    if one.circle is None:
        place = voice("agreements-server")
    elif one.circle:
        place = voice("agreements-circle", circle=plain(one.circle))
    else:
        place = voice("agreements-circle-gone")
    key = "agreements-item" if one.now else "agreements-item-past"
    return voice(key, place=place, version=one.version, at=at(one.accepted_at, "D"))


def own_lines_form(circle_id: CircleId, name: str, value: str, opening: str, voice: Voice) -> Form:
    """Return the form for the own lines of a circle (`lines`), with those that hold now."""
    return Form(
        encode(Verb.OWN_LINES_IN, circle_id, opening),
        voice("form-agreement"),
        (
            TextField(
                "lines",
                shorten(voice("form-agreement-lines", name=name), LABEL),
                hint=voice("form-agreement-lines-hint"),
                value=value,
                most=LINES_MAX * (LINE_MAX + 1),
                required=False,
            ),
        ),
    )
