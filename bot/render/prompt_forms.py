"""The forms of questions between meetings: an answer, a step further, a question of one's own."""

from collections.abc import Mapping

from bot.custom_ids import NO_ROUND, Verb, encode
from bot.domain.case import Theme
from bot.domain.journal.entry import EntryId
from bot.domain.prompts.bank import Follow, Prompt
from bot.domain.prompts.delivery import DeliveryId
from bot.domain.prompts.reader import QUESTION_MAX
from bot.render.card import ChoiceField, Form, TextField
from bot.render.parts import theme_options
from bot.render.voice import Voice, plain

ANSWER_MAX = 1500
"""Characters of an answer: two lines are enough, and nobody is stopped halfway."""


def answer_form(
    delivery_id: DeliveryId, prompt: Prompt, opening: str, value: str, voice: Voice
) -> Form:
    """Return the one field (`text`) under the question."""
    return Form(
        encode(Verb.PROMPT_ANSWER_IN, delivery_id, prompt.id, opening),
        voice("form-prompt"),
        (_answer(value, voice),),
        intro=voice("prompt-question", question=plain(voice.words(prompt.question))),
    )


def follow_form(
    delivery_id: DeliveryId,
    place: int,
    follow: Follow,
    entry_id: EntryId,
    opening: str,
    value: str,
    voice: Voice,
) -> Form:
    """Return the one field (`text`) under a second question."""
    return Form(
        encode(Verb.PROMPT_FOLLOW_IN, delivery_id, str(place), entry_id, opening),
        voice("form-prompt"),
        (_answer(value, voice),),
        intro=voice("prompt-question", question=plain(voice.words(follow.question))),
    )


def _answer(value: str, voice: Voice) -> TextField:
    hint = voice("form-prompt-text-hint")
    return TextField("text", voice("form-prompt-text"), hint=hint, value=value, most=ANSWER_MAX)


def own_form(opening: str, draft: Mapping[str, str], voice: Voice) -> Form:
    """Return the form of a question of a server's own: `nl`, `en` if one likes, and its `tag`."""
    dutch, english = (
        TextField(
            key,
            voice(f"form-prompt-own-{key}"),
            hint=voice(f"form-prompt-own-{key}-hint"),
            value=draft.get(key, ""),
            most=QUESTION_MAX,
            required=key == "nl",
        )
        for key in ("nl", "en")
    )
    themes = theme_options(draft.get("tag", Theme.NETWORK), voice)
    return Form(
        encode(Verb.PROMPT_NEW_IN, NO_ROUND, opening),
        voice("form-prompt-own"),
        (dutch, english, ChoiceField("tag", voice("form-theme-theme"), themes)),
    )
