"""Themes for the next meeting: the form, the open ones to tap, and what who leads sees of them."""

from collections.abc import Mapping, Sequence

from bot.custom_ids import Verb, encode
from bot.domain.case import Theme
from bot.domain.ids import MeetingId, ProgrammeId
from bot.domain.language import Language
from bot.domain.programme.model import Meeting
from bot.domain.programme.views import ThemeNewsView
from bot.domain.theme import (
    LINE_MAX,
    TAPS_MAX,
    WHY_MAX,
    Fate,
    GroupedView,
    Proposal,
    ProposalId,
    ProposalView,
    ThemesView,
)
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
from bot.render.circle_cards import moment_line
from bot.render.fit import Piece, Said, compose
from bot.render.limits import OPTION, OPTIONS, shorten
from bot.render.parts import button, lines, rows, theme_options
from bot.render.voice import Voice, mention, plain
from bot.texts import Texts

LISTED_MAX = 60
"""Characters of a proposal in a list of many; the whole line stands where it is picked."""

PAGE = 15
"""Proposals on one page of the grouped list."""

_ORDER = list(Theme)


def propose_form(
    programme_id: ProgrammeId,
    proposal_id: ProposalId,
    opening: str,
    draft: Mapping[str, str],
    voice: Voice,
) -> Form:
    """Return the form: a `line`, a `why` if one likes, the `tag`, and whether one `may_ask`."""
    line = TextField(
        "line",
        voice("form-theme-line"),
        hint=voice("form-theme-line-hint"),
        value=draft.get("line", ""),
        most=LINE_MAX,
        long=False,
    )
    why = TextField(
        "why",
        voice("form-theme-why"),
        hint=voice("form-theme-why-hint"),
        value=draft.get("why", ""),
        most=WHY_MAX,
        required=False,
    )
    may_ask = tuple(
        Option(
            voice("form-theme-ask-option", may=one),
            one,
            chosen=draft.get("may_ask", "yes") == one,
        )
        for one in ("yes", "no")
    )
    return Form(
        encode(Verb.THEME_NEW_IN, programme_id, proposal_id, opening),
        voice("form-theme"),
        (
            line,
            why,
            ChoiceField(
                "tag",
                voice("form-theme-theme"),
                theme_options(draft.get("tag", Theme.NETWORK), voice),
            ),
            ChoiceField("may_ask", voice("form-theme-ask"), may_ask),
        ),
    )


def themes_card(view: ThemesView, language: Language, texts: Texts) -> Card:
    """Return the open proposals without names, with the reader's taps and their own proposals."""
    voice = Voice(texts, language)
    place = view.programme_id
    pieces: list[Block] = [
        Text(voice("themes-heading", title=plain(view.title))),
        *lines(*(_item(one, view.counts, voice) for one in view.open)),
    ]
    if view.open:
        pieces += [Text(_about_counts(view, voice)), _tap_menu(view, voice)]
    else:
        pieces.append(Text(voice("themes-none")))
    if view.own:
        options = tuple(_option(one, None, voice) for one in view.own[-OPTIONS:])
        pieces.append(Menu(encode(Verb.THEME_BACK, place), voice("themes-own"), options))
    pieces += rows(
        button(voice("themes-propose"), Verb.THEME_NEW, place, tone=Tone.PRIMARY),
        button(voice("themes-grouped"), Verb.THEME_LIST, place, "0") if view.leads else None,
    )
    return compose(voice, pieces, accent=Tone.PRIMARY)


def _item(one: Proposal, counts: Mapping[ProposalId, int] | None, voice: Voice) -> str:
    line, theme = plain(shorten(one.line, LISTED_MAX)), voice("case-theme", theme=one.theme.value)
    count = counts.get(one.id) if counts is not None else None
    if count is None:
        return voice("themes-item", line=line, theme=theme)
    return voice("themes-item-counted", line=line, theme=theme, count=count)


def _about_counts(view: ThemesView, voice: Voice) -> str:
    if view.counts is not None:
        return voice("themes-tap", max=TAPS_MAX)
    return voice("themes-counts", tapped="yes" if view.tapped else "no", max=TAPS_MAX)


def _tap_menu(view: ThemesView, voice: Voice) -> Menu:
    options = tuple(
        Option(shorten(one.line, OPTION), one.id, chosen=one.id in view.tapped)
        for one in view.open[:OPTIONS]
    )
    most = min(TAPS_MAX, len(options))
    act = encode(Verb.THEME_TAP, view.programme_id)
    return Menu(act, voice("themes-placeholder", max=TAPS_MAX), options, least=0, most=most)


def _option(one: Proposal, count: int | None, voice: Voice) -> Option:
    theme = voice("case-theme", theme=one.theme.value)
    beside = theme if count is None else voice("themes-option", theme=theme, count=count)
    return Option(shorten(one.line, OPTION), one.id, shorten(beside, OPTION))


def confirm_back_card(
    programme_id: ProgrammeId, proposal: Proposal, language: Language, texts: Texts
) -> Card:
    """Ask back before somebody takes their own proposal back."""
    voice = Voice(texts, language)
    yes = button(
        voice("theme-back-yes"), Verb.THEME_ERASE, programme_id, proposal.id, tone=Tone.DANGER
    )
    sure = voice("theme-back-sure", line=plain(proposal.line))
    return compose(voice, [Text(sure), *rows(yes)], accent=Tone.DANGER)


# -------------------------------------------------------------------------- who leads


def grouped_card(view: GroupedView, page: int, language: Language, texts: Texts) -> Card:
    """Return the proposals by theme, a page (from 0) of them, each to be picked."""
    voice = Voice(texts, language)
    heading = Text(voice("themes-grouped-heading", title=plain(view.title)))
    propose = button(voice("themes-propose"), Verb.THEME_NEW, view.programme_id)
    if not view.proposals:
        return compose(voice, [heading, Text(voice("themes-none")), *rows(propose)])
    in_order = sorted(view.proposals, key=lambda one: _ORDER.index(one.theme))
    last = (len(in_order) - 1) // PAGE
    page = min(page, last)
    shown = in_order[page * PAGE : (page + 1) * PAGE]
    counts = view.counts or {}
    menu = Menu(
        encode(Verb.THEME_SEE, view.programme_id),
        voice("themes-see"),
        tuple(_option(one, counts.get(one.id), voice) for one in shown),
    )
    following = str((page + 1) % (last + 1))
    more = button(voice("people-more"), Verb.THEME_LIST, view.programme_id, following)
    return compose(
        voice,
        [
            heading,
            *_groups(view, shown, voice),
            *lines(None if view.counts is not None else voice("themes-few")),
            menu,
            *rows(more if last else None, propose),
        ],
        accent=Tone.PRIMARY,
    )


def _groups(view: GroupedView, shown: Sequence[Proposal], voice: Voice) -> list[Text]:
    found: list[Text] = []
    for theme in _ORDER:
        group = [one for one in shown if one.theme is theme]
        told = [_standing(one, view, voice) for one in group]
        if told:
            head = voice("themes-group", theme=voice("case-theme", theme=theme.value))
            found += lines(head, *told)
    return found


def _standing(one: Proposal, view: GroupedView, voice: Voice) -> str:
    line = plain(shorten(one.line, LISTED_MAX))
    meeting = view.meetings.get(one.meeting_id) if one.meeting_id else None
    if meeting is not None:
        title = plain(shorten(meeting.title, LISTED_MAX))
        return voice("themes-on-agenda", line=line, title=title)
    if one.fate is Fate.KEPT:
        return voice("themes-kept", line=line)
    count = (view.counts or {}).get(one.id)
    return (
        voice("themes-line", line=line)
        if count is None
        else voice("themes-line-counted", line=line, count=count)
    )


def proposal_card(view: ProposalView, language: Language, texts: Texts) -> Card:
    """Return one proposal for who leads, with what they can do with it."""
    voice = Voice(texts, language)
    one = view.proposal
    pieces: list[Piece] = [
        *lines(
            voice("theme-heading", line=plain(one.line)),
            voice("theme-about", theme=voice("case-theme", theme=one.theme.value)),
            _state(view, voice),
            voice("theme-count", count=view.count) if view.count is not None else None,
            voice("theme-author", person=mention(view.author_id))
            if view.author_id
            else voice("theme-no-author"),
        )
    ]
    if one.why:
        pieces.append(Said(voice("theme-why"), one.why))
    if one.fate is not Fate.CLOSED:
        pieces += _levers(view, voice)
    return compose(voice, pieces, accent=Tone.PRIMARY)


def _state(view: ProposalView, voice: Voice) -> str | None:
    if view.stands is not None:
        return voice("theme-stands", moment=moment_line(view.stands, voice))
    return voice("theme-fate", fate=view.proposal.fate.value) if not view.proposal.is_open else None


def _levers(view: ProposalView, voice: Voice) -> list[Block]:
    one, place = view.proposal, view.programme_id

    def settle(fate: Fate, tone: Tone = Tone.SECONDARY) -> Button:
        label = voice("theme-settle", fate=fate.value)
        return button(label, Verb.THEME_SETTLE, place, one.id, fate.value, tone=tone)

    found: list[Block] = []
    others = [(id_, meeting) for id_, meeting in view.coming if id_ != one.meeting_id]
    if not view.coming:
        found.append(Text(voice("theme-no-meeting")))
    if len(others) > 1:
        options = tuple(
            Option(shorten(meeting.title, OPTION), id_) for id_, meeting in others[:OPTIONS]
        )
        found.append(Menu(encode(Verb.THEME_PLACE, place, one.id), voice("theme-place"), options))
    found += rows(
        _place_first(view, others[0], voice) if others else None,
        None if one.fate is Fate.KEPT else settle(Fate.KEPT),
        None if one.is_open else settle(Fate.OPEN),
        settle(Fate.CLOSED, Tone.DANGER),
    )
    return found


def _place_first(view: ProposalView, first: tuple[MeetingId, Meeting], voice: Voice) -> Button:
    meeting_id, meeting = first
    label = voice("theme-place-first", title=meeting.title)
    args = (view.proposal.id, meeting_id)
    return button(label, Verb.THEME_PLACE, view.programme_id, *args, tone=Tone.SUCCESS)


def news_card(view: ThemeNewsView, voice: Voice) -> Card:
    """Return what an author reads about the theme they proposed."""
    key = "theme-news" if view.stands else "theme-news-off"
    text = voice(key, line=plain(view.line), moment=moment_line(view.meeting, voice))
    return compose(voice, [Text(text)], accent=Tone.PRIMARY if view.stands else Tone.SECONDARY)
