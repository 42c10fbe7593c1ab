"""The thermometer, for one person's eyes: tap how warm a question is, or see what it was called."""

from bot.custom_ids import Verb, encode
from bot.domain.coaching_views import Ranked, ToAnswerView, WarmthView
from bot.domain.language import Language
from bot.domain.thermometer import Warmth
from bot.render.card import Card, Menu, Option, Row, Text, Tone
from bot.render.fit import Said, compose
from bot.render.limits import OPTION, OPTIONS, shorten
from bot.render.parts import button, lines
from bot.render.voice import Voice
from bot.texts import Texts


def warmth_card(view: WarmthView, language: Language, texts: Texts) -> Card:
    """Return one question with three taps for the bringer, or with its warmth for the asker."""
    voice = Voice(texts, language)
    heading = voice("kind", kind=view.question.kind.value, number=view.question.number)
    asked = Said(f"**{heading}**", view.question.text)
    if not view.taps:
        return compose(voice, [asked, *lines(voice("warmth-asker", warmth=_name(view.warmth)))])
    left = voice("warmth-left", count=view.left) if view.left else voice("warmth-all-rated")
    called = voice("warmth-bringer", warmth=_name(view.warmth)) if view.warmth else None
    return compose(
        voice,
        [asked, *lines(called or voice("warmth-ask")), _taps(view, voice), Text(f"-# {left}")],
        accent=Tone.PRIMARY,
    )


def _name(warmth: Warmth | None) -> str:
    return "none" if warmth is None else warmth.value


def _taps(view: WarmthView, voice: Voice) -> Row:
    return Row(
        tuple(
            button(
                voice("warmth", warmth=warmth.value),
                Verb.RATE,
                view.round_id,
                view.question.id,
                warmth.value,
                tone=Tone.PRIMARY if warmth is view.warmth else Tone.SECONDARY,
            )
            for warmth in Warmth
        )
    )


def to_answer_card(view: ToAnswerView, language: Language, texts: Texts) -> Card:
    """Let the bringer pick the next question to answer; the warmest stands first."""
    voice = Voice(texts, language)
    options = tuple(_option(one, voice) for one in view.questions[:OPTIONS])
    menu = Menu(encode(Verb.ANSWER_PICK, view.round_id), voice("to-answer-choose"), options)
    return compose(voice, [Text(voice("to-answer")), menu], accent=Tone.PRIMARY)


def _option(ranked: Ranked, voice: Voice) -> Option:
    question = ranked.question
    number = voice("kind", kind=question.kind.value, number=question.number)
    warmth = voice("warmth", warmth=_name(ranked.warmth))
    label = shorten(" ".join(question.text.split()), OPTION)
    return Option(label, question.id, shorten(f"{number} · {warmth}", OPTION))
