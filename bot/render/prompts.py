"""Questions between meetings: the message to one person, and what who leads sees of the rhythm."""

from collections.abc import Iterable
from datetime import date

from bot.custom_ids import Verb, encode
from bot.domain.case import Theme
from bot.domain.ids import ProgrammeId
from bot.domain.language import Language
from bot.domain.moments import named_zone
from bot.domain.prompts.bank import Prompt
from bot.domain.prompts.delivery import Delivery, Stage
from bot.domain.prompts.participation import LEAST, Share
from bot.domain.prompts.person import Pace
from bot.domain.prompts.rhythm import Rhythm
from bot.domain.prompts.views import (
    AboutMeeting,
    AnsweredView,
    PaceView,
    PauseOfferView,
    PreviewView,
    PromptView,
    ResultsView,
    RhythmView,
)
from bot.render.card import Block, Button, Card, Menu, Option, Row, Text, Tone
from bot.render.fit import Piece, Said, compose
from bot.render.limits import OPTION, OPTIONS, shorten
from bot.render.parts import button, lines, rows, theme_options
from bot.render.voice import Voice, at, plain
from bot.texts import Texts

MEETINGS_SHOWN = 12
"""Meetings of which a card says what they are about; the menu holds more."""

TITLE_SHOWN = 60
"""Characters of a meeting's title in a list of many."""

LIFTED_MAX = 20
"""Texts that people lifted which one card shows, the newest."""


# ------------------------------------------------------------------------ to one person


def question(view: PromptView, voice: Voice) -> Card:
    """Return a question as it stands now: what is asked, who reads the answer, and the ways."""
    one = view.delivery
    moved = one.reminded and not view.again
    head = voice("prompt-again") if view.again and one.stage is Stage.ASKED else None
    return compose(
        voice,
        [
            *lines(voice("prompt-from", title=plain(view.title)), head),
            Text(_asked(one.prompt, voice)),
            *lines(voice("prompt-moved") if moved else _stands(one, voice)),
            *(() if moved else _ways(one, voice)),
        ],
        accent=Tone.SUCCESS if one.stage is Stage.ANSWERED else Tone.PRIMARY,
    )


def _asked(prompt: Prompt, voice: Voice) -> str:
    return voice("prompt-question", question=plain(voice.words(prompt.question)))


def _stands(one: Delivery, voice: Voice) -> str:
    if one.stage is Stage.LATER and one.next_at is not None:
        return voice("prompt-later", when=at(one.next_at, "D"))
    return voice("prompt-stands", stage=one.stage.value)


def _ways(one: Delivery, voice: Voice) -> tuple[Row, ...]:
    answered, open_ = one.stage is Stage.ANSWERED, one.stage is Stage.ASKED
    answer = button(
        voice("prompt-answer-again" if answered else "prompt-answer"),
        Verb.PROMPT_ANSWER,
        one.id,
        tone=Tone.SECONDARY if answered else Tone.PRIMARY,
    )
    later = voice("prompt-not-now" if one.may_put_off else "prompt-let-go")
    return rows(
        answer,
        button(later, Verb.PROMPT_LATER, one.id) if open_ else None,
        button(voice("prompt-other"), Verb.PROMPT_OTHER, one.id) if one.may_exchange else None,
        *(_further(one, voice) if answered else ()),
    )


def _further(one: Delivery, voice: Voice) -> tuple[Button, ...]:
    return tuple(
        button(voice.words(follow.label), Verb.PROMPT_FOLLOW, one.id, str(place))
        for place, follow in enumerate(one.prompt.follow)
    )


def pause_offer(view: PauseOfferView, voice: Voice) -> Card:
    """Return the question whether to pause, or what was chosen."""
    if view.answered:
        told = voice("reply-prompt-pace", pace=view.pace.value)
        return compose(voice, [*lines(voice("prompt-from", title=plain(view.title)), told)])
    return compose(
        voice,
        [
            *lines(voice("prompt-from", title=plain(view.title)), voice("prompt-pause-offer")),
            *_paces(view.programme_id, "prompt-pause-answer", None, voice),
        ],
        accent=Tone.PRIMARY,
    )


def _paces(programme_id: ProgrammeId, key: str, now: Pace | None, voice: Voice) -> tuple[Row, ...]:
    return rows(
        *(
            button(
                voice(key, pace=pace.value),
                Verb.PROMPT_PACE,
                programme_id,
                pace.value,
                tone=Tone.PRIMARY if pace is now else Tone.SECONDARY,
            )
            for pace in Pace
        )
    )


def answered_card(view: AnsweredView, language: Language, texts: Texts) -> Card:
    """Return that an answer is kept, and for whom; and where one may go on, if one likes."""
    voice = Voice(texts, language)
    kept = "late" if view.late else "changed" if view.changed else "kept"
    further = _further(view.delivery, voice)
    return compose(
        voice,
        [
            *lines(
                voice("prompt-answer-kept", kept=kept),
                voice("prompt-further") if further else None,
            ),
            *rows(*further),
        ],
        accent=Tone.SUCCESS,
    )


def put_off_card(told: str, programme_id: ProgrammeId, language: Language, texts: Texts) -> Card:
    """Return what a "not now" does, and the door to who would rather not be asked for a while."""
    voice = Voice(texts, language)
    rather = button(voice("prompt-rather-pause"), Verb.PROMPT_PACE, programme_id)
    return compose(voice, [Text(told), *rows(rather)])


def pace_card(view: PaceView, language: Language, texts: Texts) -> Card:
    """Return how often one is asked, to choose; and for who leads whether the rhythm rests."""
    voice = Voice(texts, language)
    blocks: list[Block] = [*lines(voice("prompt-pace-heading", title=plain(view.title)))]
    if view.pace is not None:
        blocks += lines(voice("prompt-pace-now", pace=view.pace.value), voice("prompt-pace-note"))
        blocks += _paces(view.programme_id, "prompt-pace-choice", view.pace, voice)
    if view.rests is not None:
        blocks += lines(voice("prompt-rhythm-rests" if view.rests else "prompt-rhythm-goes"))
        blocks += rows(_rest_button(view.programme_id, voice, rests=view.rests))
    return compose(voice, blocks)


# ---------------------------------------------------------------------------- who leads


def _rest_button(programme_id: ProgrammeId, voice: Voice, *, rests: bool) -> Button:
    label, act = ("prompt-rhythm-go", "go") if rests else ("prompt-rhythm-rest", "rest")
    return button(voice(label), Verb.PROMPT_REST, programme_id, act)


def rhythm_card(view: RhythmView, language: Language, texts: Texts) -> Card:
    """Return the rhythm, the days to come, and what each meeting is about."""
    voice = Voice(texts, language)
    blocks: list[Block] = [*lines(voice("prompt-rhythm-heading", title=plain(view.title)))]
    if view.rhythm is None:
        blocks += lines(voice("prompt-rhythm-none"))
    else:
        coming = voice.list(_day(one.day, voice) for one in view.coming)
        blocks += lines(
            _how(view.rhythm, voice),
            voice("prompt-rhythm-rests") if view.rhythm.paused else None,
            voice("prompt-rhythm-coming", days=coming) if view.coming else None,
        )
    if view.meetings:
        blocks += lines(
            voice("prompt-about-heading"),
            *(_about(one, voice) for one in view.meetings[:MEETINGS_SHOWN]),
        )
        options = tuple(
            Option(shorten(one.meeting.title, OPTION), one.id, _when(one, view.zone, voice))
            for one in view.meetings[:OPTIONS]
        )
        act = encode(Verb.PROMPT_ABOUT, view.programme_id)
        blocks.append(Menu(act, voice("prompt-about-choose"), options))
    if view.rhythm is not None:
        blocks += rows(_rest_button(view.programme_id, voice, rests=view.rhythm.paused))
    return compose(voice, blocks, accent=Tone.PRIMARY)


def _how(rhythm: Rhythm, voice: Voice) -> str:
    return voice(
        "prompt-rhythm-how",
        weeks=rhythm.weeks,
        weekday=voice("weekday-name", weekday=rhythm.weekday),
        hour=f"{rhythm.hour:%H:%M}",
        until=_day(rhythm.until, voice),
    )


def _day(day: date, voice: Voice) -> str:
    return voice(
        "prompt-day",
        weekday=voice("weekday-name", weekday=day.weekday()),
        day=f"{day:%d-%m-%Y}",
    )


def _themes(one: AboutMeeting, voice: Voice) -> str:
    themes = _named(one.themes, voice)
    return themes if one.chosen else voice("prompt-about-proposed", themes=themes)


def _named(themes: Iterable[Theme], voice: Voice) -> str:
    return " · ".join(voice("case-theme", theme=theme.value) for theme in themes)


def _when(one: AboutMeeting, zone: str, voice: Voice) -> str:
    """Return the day and the themes of a meeting, for a menu: titles may be the same."""
    day = one.meeting.starts_at.astimezone(named_zone(zone))
    return shorten(f"{day:%d-%m-%Y} · {_themes(one, voice)}", OPTION)


def _about(one: AboutMeeting, voice: Voice) -> str:
    return voice(
        "prompt-about",
        title=plain(shorten(one.meeting.title, TITLE_SHOWN)),
        start=at(one.meeting.starts_at, "D"),
        themes=_themes(one, voice),
    )


def theme_card(
    programme_id: ProgrammeId, one: AboutMeeting, language: Language, texts: Texts
) -> Card:
    """Return the menu to say what a meeting is about, or to leave that to the year."""
    voice = Voice(texts, language)
    by_year = Option(voice("prompt-about-by-year"), "year", chosen=not one.chosen)
    options = (*theme_options(one.themes[0] if one.chosen else "", voice), by_year)
    act = encode(Verb.PROMPT_THEME, programme_id, one.id)
    menu = Menu(act, voice("case-theme-choose"), options)
    return compose(voice, [Text(_about(one, voice)), menu])


def preview_card(view: PreviewView, language: Language, texts: Texts) -> Card:
    """Return how a question looks to who gets it, and when the next one comes."""
    voice = Voice(texts, language)
    pieces: list[Piece] = [*lines(voice("prompt-preview-heading", title=plain(view.title)))]
    first, others = view.prompts[:1], view.prompts[1:]
    pieces += lines(*(_asked(prompt, voice) for prompt in first))
    pieces += lines(voice("prompt-stands", stage=Stage.ASKED.value), voice("prompt-preview-ways"))
    pieces += lines(
        voice("prompt-preview-others") if others else None,
        *(f"- {plain(voice.words(prompt.question))}" for prompt in others),
    )
    pieces += lines(
        voice("prompt-preview-themes", themes=_named(view.themes, voice)) if view.themes else None,
        voice(
            "prompt-preview-next", day=_day(view.next.day, voice), hour=f"{view.rhythm.hour:%H:%M}"
        )
        if view.next is not None and view.rhythm is not None
        else voice("prompt-preview-none"),
    )
    return compose(voice, pieces)


def results_card(view: ResultsView, language: Language, texts: Texts) -> Card:
    """Return who took part, in numbers, and what people let go themselves; never an answer."""
    voice = Voice(texts, language)
    counted = [_share(share, voice) for share in view.shares]
    if view.asked is None or not counted:
        counted = [voice("prompt-results-few", least=LEAST)]
    else:
        total = (
            voice("prompt-results-asked", asked=view.asked)
            if view.answered is None
            else voice("prompt-results-total", asked=view.asked, answered=view.answered)
        )
        note = voice("prompt-results-note")
        counted = [voice("prompt-results-last", people=view.people), *counted, total, note]
    pieces: list[Piece] = [
        *lines(voice("prompt-results-heading", title=plain(view.title))),
        *lines(*counted),
        *lines(voice("prompt-results-lifted" if view.lifted else "prompt-results-private")),
        *(Said("", text) for text in view.lifted[-LIFTED_MAX:]),
    ]
    return compose(voice, pieces)


def _share(share: Share, voice: Voice) -> str:
    parts = voice.list(voice("prompt-part", part=part.value) for part in share.parts)
    return voice("prompt-share", people=share.people, parts=parts)


def bank_text(prompts: list[Prompt], language: Language, texts: Texts) -> str:
    """Return every question by theme, as a file to read."""
    voice = Voice(texts, language)
    written = []
    for theme in Theme:
        written.append(f"# {voice('case-theme', theme=theme.value)}\n")
        about = (prompt for prompt in prompts if prompt.theme is theme)
        written.extend(f"- {one.id}: {one.question[language]}" for one in about)
        written.append("")
    return "\n".join(written)
