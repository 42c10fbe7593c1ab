"""One of every card about methods, with files and methods as bad and as long as they can be."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.faults import Fault
from bot.domain.language import Language
from bot.domain.method import Fit, Helper, Method, Safety
from bot.domain.method_file import read
from bot.domain.method_reader import (
    HELPERS_MAX,
    NAME_MAX,
    ORIGIN_MAX,
    STEPS_MAX,
    TEXT_MAX,
    MethodInvalid,
)
from bot.domain.suggest import Wish, suggest
from bot.methods import prelude
from bot.render.card import Card
from bot.render.cues import cues_card
from bot.render.methods import method_page, methods_list, suggestions_card, wrong_file_card
from bot.texts import Texts

BAD = """
id = "Two Words"
safety = "none"
sizes = [9]
basis = 3
fits = ["rain"]
helpers = 1
{many} = 1
name.nl = "{long}"
[[steps]]
key = "a"
primitive = "sing"
minutes = 500
sealed = "yes"
talkers = ["crowd"]
repeats = ["b"]
[[steps]]
key = "a"
primitive = "choose"
minutes = 1
sealed = true
talkers = []
opens = "ending"
repeats = ["a"]
[[steps]]
"""


def faults_of(content: str) -> tuple[Fault, ...]:
    """Return everything that is wrong in a file."""
    try:
        read(content.encode(), prelude())
    except MethodInvalid as invalid:
        return invalid.faults
    return ()


def longest(method: Method, sign: str) -> Method:
    """Return a method with as many words as a file may hold, all of this sign."""
    words, name, origin = (
        dict.fromkeys(Language, sign * most) for most in (TEXT_MAX, NAME_MAX, ORIGIN_MAX)
    )
    step = replace(method.steps[0], name=name, rule=words, say=words)
    return replace(
        method,
        name=name,
        best_for=words,
        origin=origin,
        steps=tuple(replace(step, key=f"s{number}") for number in range(STEPS_MAX)),
        helpers=(Helper(name, words),) * HELPERS_MAX,
    )


def method_cards(
    sign: str, language: Language, texts: Texts, methods: tuple[Method, ...]
) -> Iterator[Card]:
    """Yield every card about methods."""
    own = (longest(methods[0], sign),) * 7
    yield methods_list(methods, (), language, texts)
    yield methods_list(methods, own, language, texts)
    yield methods_list(methods, own[:5], language, texts)
    for method in (*methods, own[0]):
        for page in range(12):
            yield method_page(method, page, language, texts)
        for step in method.script:
            yield cues_card(step, language, texts)
    for about in Fit:
        for bond in Safety:
            for people, minutes in ((1, 10), (5, 60), (20, 240)):
                wish = Wish(about, people, bond, minutes)
                yield suggestions_card(wish, suggest(methods, wish), language, texts)
    nothing = Wish(Fit.EVENT, 2, Safety.LOW, 60)
    yield suggestions_card(nothing, (), language, texts)
    wrong = BAD.format(many="x", long=sign.replace("\\", "") * 200)
    for content in (wrong, "", "id =", "prelude = 1", "#" * 70_000):
        yield wrong_file_card("1.2", faults_of(content), language, texts)
    worst = Fault("steps[0].talkers_after[0]", "method-fault-choice", {"given": sign * 90}, 123)
    choices = replace(worst, values={**worst.values, "choices": tuple(Fit)})
    for count in (1, 10, 11, 400):
        yield wrong_file_card("1.2", (choices,) * count, language, texts)
