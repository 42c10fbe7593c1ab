"""The forms people fill in. Each opening has an id of its own, so that nothing is mixed up."""

from collections.abc import Mapping

from bot.custom_ids import Verb, encode
from bot.domain.ending import EVALUATION_QUESTIONS, EVALUATION_SCALE
from bot.domain.ids import ContributionId, RoundId
from bot.domain.language import Language
from bot.domain.lobby import TITLE_MAX
from bot.domain.method import Kind, Step
from bot.domain.play import TEXT_MAX
from bot.render.card import ChoiceField, Form, Option, TextField
from bot.render.parts import field_of
from bot.render.voice import Voice
from bot.texts import Texts

ABOUT_MAX = 300
"""Characters about a case: one or two lines, for a bid is not the story yet."""

PROMISE_MAX = 400
"""Characters of each half of a promise: it should fit in a head."""

WORD_MAX = 40
"""Characters of the one word of an evaluation."""

DATE_MAX = 40
"""Characters of a date as people type it."""

_NOTHING: Mapping[str, str] = {}


def bid_form(
    round_id: RoundId,
    opening: str,
    language: Language,
    texts: Texts,
    draft: Mapping[str, str] = _NOTHING,
) -> Form:
    """Return the form to offer a case: `title` (one line) and, if one likes, `about`."""
    voice = Voice(texts, language)
    return Form(
        encode(Verb.BID_IN, round_id, opening),
        voice("form-bid"),
        (
            TextField(
                "title",
                voice("form-bid-title"),
                hint=voice("form-bid-title-hint"),
                placeholder=voice("form-bid-title-example"),
                value=draft.get("title", ""),
                most=TITLE_MAX,
                long=False,
            ),
            TextField(
                "about",
                voice("form-bid-about"),
                hint=voice("form-bid-about-hint"),
                value=draft.get("about", ""),
                most=ABOUT_MAX,
                required=False,
            ),
        ),
    )


def write_form(
    round_id: RoundId,
    index: int,
    step: Step,
    kind: Kind,
    opening: str,
    language: Language,
    texts: Texts,
    value: str = "",
) -> Form:
    """Return the one field of a step (`text`), under the step's own rule."""
    voice = Voice(texts, language)
    asked = field_of(step, kind)
    return Form(
        encode(Verb.WRITE_IN, round_id, str(index), kind.value, opening),
        voice("write-button", kind=asked),
        (
            TextField(
                "text",
                voice("form-write", kind=asked),
                hint=voice("form-write-hint", kind=asked),
                value=value,
                most=TEXT_MAX,
            ),
        ),
        intro=voice("form-gate-intro") if kind is step.gate else voice.words(step.rule),
    )


def answer_form(
    round_id: RoundId,
    contribution_id: ContributionId,
    question_text: str,
    opening: str,
    language: Language,
    texts: Texts,
    value: str = "",
) -> Form:
    """Return the form in which the bringer answers (`text`) one question, which stands above."""
    voice = Voice(texts, language)
    return Form(
        encode(Verb.ANSWER_IN, round_id, contribution_id, opening),
        voice("form-answer"),
        (TextField("text", voice("form-answer-text"), value=value, most=TEXT_MAX),),
        intro=f">>> {question_text}",
    )


def commit_form(
    round_id: RoundId,
    opening: str,
    language: Language,
    texts: Texts,
    draft: Mapping[str, str] = _NOTHING,
) -> Form:
    """Return the form of an if-then promise: `if`, `then` and the `date` to look back on."""
    voice = Voice(texts, language)

    def half(key: str) -> TextField:
        return TextField(
            key,
            voice(f"form-commit-{key}"),
            hint=voice(f"form-commit-{key}-hint"),
            placeholder=voice(f"form-commit-{key}-example"),
            value=draft.get(key, ""),
            most=PROMISE_MAX,
        )

    date = TextField(
        "date",
        voice("form-commit-date"),
        hint=voice("form-commit-date-hint"),
        placeholder=voice("form-commit-date-example"),
        value=draft.get("date", ""),
        most=DATE_MAX,
        long=False,
    )
    return Form(
        encode(Verb.COMMIT_IN, round_id, opening),
        voice("form-commit"),
        (half("if"), half("then"), date),
    )


def evaluate_form(
    round_id: RoundId,
    opening: str,
    language: Language,
    texts: Texts,
    *,
    brings: bool,
    draft: Mapping[str, str] = _NOTHING,
) -> Form:
    """Return the evaluation of half a minute: `q1` to `q4` on a scale of 1 to 5, and a `word`.

    The first two questions differ for who brought the case.
    """
    voice = Voice(texts, language)
    who = "bringer" if brings else "other"
    low, high = EVALUATION_SCALE

    def question(number: int) -> ChoiceField:
        key = f"q{number}"
        options = tuple(
            Option(
                voice("form-evaluate-mark", mark=mark),
                str(mark),
                chosen=draft.get(key) == str(mark),
            )
            for mark in range(low, high + 1)
        )
        return ChoiceField(key, voice(f"form-evaluate-{key}", who=who), options)

    word = TextField(
        "word",
        voice("form-evaluate-word"),
        hint=voice("form-evaluate-word-hint"),
        value=draft.get("word", ""),
        most=WORD_MAX,
        long=False,
        required=False,
    )
    return Form(
        encode(Verb.EVALUATE_IN, round_id, opening),
        voice("form-evaluate"),
        (*(question(number) for number in range(1, EVALUATION_QUESTIONS + 1)), word),
    )
