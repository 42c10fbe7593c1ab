"""Help for who leads: every kind of step has its own, and a way to step in that suits it."""

import pytest

from bot.domain.language import Language
from bot.domain.method import Primitive
from bot.methods import load
from bot.render.card import Text
from bot.render.cues import cues_card, mood_of
from bot.texts import Texts
from tests.texts.catalogue import keys

TEXTS = Texts.load(strict=True)
MOODS = {"quiet", "one", "asking", "writing", "talking", "all"}


@pytest.mark.parametrize("language", Language)
def test_there_is_help_for_every_kind_of_step(language: Language) -> None:
    known = {key for key in keys(language) if key.startswith("cue-watch-")}
    assert known == {f"cue-watch-{kind}" for kind in (*Primitive, "quiet")}
    for trouble in ("dominates", "advice", "heavy"):
        more = {"turns"} if trouble == "dominates" else set()
        assert {key for key in keys(language) if key.startswith(f"cue-{trouble}-")} == {
            f"cue-{trouble}-{mood}" for mood in MOODS | more
        }


@pytest.mark.parametrize(
    ("method_id", "key", "mood"),
    [
        ("troika", "reflect", "quiet"),
        ("five-step", "tell", "one"),
        ("eye-opener", "open", "one"),
        ("five-step", "explore", "asking"),
        ("ten-step", "ask", "writing"),
        ("five-step", "advise", "writing"),
        ("six-hats", "red", "writing"),
        ("gossip", "gossip", "talking"),
        ("gossip", "evaluate", "all"),
        ("success", "factors", "all"),
    ],
)
def test_stepping_in_depends_on_who_has_the_floor(method_id: str, key: str, mood: str) -> None:
    step = next(step for step in load(method_id).steps if step.key == key)
    assert mood_of(step) == mood


def test_where_the_order_is_drawn_that_is_the_help_against_one_voice() -> None:
    drawn = next(step for step in load("solution-focused").steps if step.key == "clarify")
    card = cues_card(drawn, Language.NL, TEXTS)
    body = "\n".join(block.body for block in card.blocks if isinstance(block, Text))
    assert "druk op *Volgende spreker*" in body


def test_the_help_holds_the_sentence_of_this_very_step() -> None:
    step = load("gossip").steps[2]
    card = cues_card(step, Language.EN, TEXTS)
    body = "\n".join(block.body for block in card.blocks if isinstance(block, Text))
    assert step.say[Language.EN] in body
    assert "Only you see this" in body
    silent = cues_card(load("troika").steps[0], Language.EN, TEXTS)
    assert any("Silence feels" in block.body for block in silent.blocks if isinstance(block, Text))
