"""Prepared cases, for their author's eyes: the form, the case as it stands, the list, the offer."""

from collections.abc import Mapping, Sequence

from bot.custom_ids import NO_ROUND, Verb, encode
from bot.domain.case import FIELD_MAX, CaseId, Intake, Layer, PreparedCase, Theme, missing
from bot.domain.case_views import CasesView, CaseView, Listed, SharedCase
from bot.domain.ids import RoundId
from bot.domain.language import Language
from bot.domain.lobby import TITLE_MAX
from bot.domain.third_parties import Finding
from bot.render.card import Button, Card, Form, Menu, Option, Row, Text, TextField, Tone
from bot.render.errors import ANSWER
from bot.render.fit import Piece, Said, compose
from bot.render.limits import OPTION, OPTIONS, shorten
from bot.render.parts import button, lines, rows, theme_options
from bot.render.third_parties import third_parties_hint
from bot.render.voice import Voice, mention, plain
from bot.texts import Texts

OTHERS_MAX = 10
"""Shared cases of others in a list; the newest."""


def case_form(
    case_id: CaseId,
    intake: tuple[str, Intake],
    opening: str,
    language: Language,
    texts: Texts,
    value: Mapping[str, str],
) -> Form:
    """Return the intake: a title and the questions of a method (its id first), none required.

    `value` fills it in by the names of the form's own fields.
    """
    voice = Voice(texts, language)
    method_id, asked = intake
    title = TextField(
        "title",
        voice("form-case-title"),
        hint=voice("form-case-title-hint"),
        value=value.get("title", ""),
        most=TITLE_MAX,
        long=False,
        required=False,
    )
    questions = (
        TextField(
            f"{ANSWER}{one.key}",
            voice.words(one.label),
            hint=voice.words(one.hint),
            value=value.get(f"{ANSWER}{one.key}", ""),
            most=FIELD_MAX,
            required=False,
        )
        for one in asked.fields
    )
    act = encode(Verb.CASE_IN, NO_ROUND, case_id, method_id, opening)
    return Form(act, voice("form-case"), (title, *questions))


def values_of(case: PreparedCase) -> Mapping[str, str]:
    """Return what stands in a case by the names of the form's fields."""
    return {"title": case.title} | {f"{ANSWER}{key}": text for key, text in case.fields.items()}


def case_card(
    view: CaseView, language: Language, texts: Texts, traces: Sequence[Finding] = ()
) -> Card:
    """Return one's own case as it stands, what is still open, and two taps; for its author alone.

    `traces` are what in it seems to name somebody else: a hint, nothing is held back.
    """
    voice = Voice(texts, language)
    case = view.case
    open_ones = [voice.words(one.label) for one in missing(case, view.intake)]
    pieces: list[Piece] = [
        *lines(
            voice("case-heading", title=_title(case.title, voice)),
            voice("case-is-shared" if case.shared else "case-is-private"),
        ),
        *_answers(view, voice),
        *lines(voice("case-open", questions=voice.list(open_ones)) if open_ones else None),
        *lines(third_parties_hint(traces, voice)),
        _theme_menu(case, voice),
        _layer_menu(case, voice),
        *_levers(case, voice),
    ]
    return compose(voice, pieces, accent=Tone.PRIMARY)


def _title(title: str, voice: Voice) -> str:
    return plain(title) if title else voice("case-untitled")


def _answers(view: CaseView, voice: Voice) -> list[Piece]:
    asked = [one for one in view.intake.fields if view.case.fields.get(one.key, "").strip()]
    return [Said(f"**{voice.words(one.label)}**", view.case.fields[one.key]) for one in asked]


def _theme_menu(case: PreparedCase, voice: Voice) -> Menu:
    options = theme_options(case.theme or "", voice)
    return Menu(encode(Verb.CASE_THEME, NO_ROUND, case.id), voice("case-theme-choose"), options)


def _layer_menu(case: PreparedCase, voice: Voice) -> Menu:
    options = tuple(
        Option(voice("case-layer", layer=one.value), one.value, chosen=one is case.layer)
        for one in Layer
    )
    return Menu(encode(Verb.CASE_LAYER, NO_ROUND, case.id), voice("case-layer-choose"), options)


def _levers(case: PreparedCase, voice: Voice) -> tuple[Row, ...]:
    method = case.method_id
    share = button(
        voice("case-unshare" if case.shared else "case-share"),
        Verb.CASE_SHARE,
        NO_ROUND,
        case.id,
        "off" if case.shared else "on",
    )
    return rows(
        button(voice("case-write-on"), Verb.CASE, NO_ROUND, case.id, method, tone=Tone.PRIMARY),
        share,
        button(voice("case-erase"), Verb.CASE_ERASE, NO_ROUND, case.id, tone=Tone.DANGER),
    )


def cases_card(view: CasesView, language: Language, texts: Texts) -> Card:
    """Return one's own cases, to pick one from, and the titles that others shared."""
    voice = Voice(texts, language)
    pieces: list[Piece] = []
    if view.own:
        pieces += [Text(voice("cases-own")), _own_menu(Verb.CASE_SEE, NO_ROUND, view.own, voice)]
    else:
        pieces += lines(voice("cases-none"))
    if view.others:
        shown = [_shared(one, voice) for one in view.others[:OTHERS_MAX]]
        pieces.append(Text("\n".join((voice("cases-others"), *shown))))
    return compose(voice, pieces)


def _shared(one: SharedCase, voice: Voice) -> str:
    tags = _tags(one.theme, one.layer, voice)
    return voice(
        "cases-other",
        title=plain(one.title),
        person=mention(one.author_id),
        tags=f" · {tags}" if tags else "",
    )


def _tags(theme: Theme | None, layer: Layer | None, voice: Voice) -> str:
    words = (
        voice("case-theme", theme=theme.value) if theme else "",
        voice("case-layer", layer=layer.value) if layer else "",
    )
    return " · ".join(filter(None, words))


def _own_menu(verb: Verb, round_id: RoundId, own: Sequence[Listed], voice: Voice) -> Menu:
    options = tuple(
        Option(
            shorten(one.title or voice("case-untitled"), OPTION),
            one.id,
            shorten(_state(one, voice), OPTION),
        )
        for one in own[:OPTIONS]
    )
    return Menu(encode(verb, round_id), voice("cases-choose"), options)


def _state(one: Listed, voice: Voice) -> str:
    shared = voice("case-listed-shared" if one.shared else "case-listed-private")
    return " · ".join(filter(None, (shared, _tags(one.theme, one.layer, voice))))


def bid_offer_card(
    round_id: RoundId, own: Sequence[Listed], language: Language, texts: Texts
) -> Card:
    """Offer the cases one prepared, or the form for another one."""
    voice = Voice(texts, language)
    another = button(voice("bid-another"), Verb.BID_NEW, round_id)
    return compose(
        voice,
        [Text(voice("bid-offer")), _own_menu(Verb.BID_CASE, round_id, own, voice), Row((another,))],
        accent=Tone.PRIMARY,
    )


def confirm_erase_card(case_id: CaseId, language: Language, texts: Texts) -> Card:
    """Ask back before a case is erased."""
    voice = Voice(texts, language)
    sure = encode(Verb.CASE_ERASE, NO_ROUND, case_id, "yes")
    yes = Button(voice("case-erase-yes"), sure, Tone.DANGER)
    return compose(voice, [Text(voice("case-erase-sure")), Row((yes,))], accent=Tone.DANGER)
