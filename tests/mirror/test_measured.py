"""How well the mirror reads messages, against floors; how fast is told and decides nothing."""

from collections.abc import Callable
from time import perf_counter

import pytest

from bot.domain.language import Language
from bot.domain.mirror import Label, reflect
from tests.mirror.examples import DEV, FIRST_SCORES, Example, dev, halves, own, score


@pytest.fixture(scope="module")
def labelled_elsewhere() -> list[Example]:
    if not DEV.exists():
        pytest.skip(f"the mirror was held to its own examples only: {DEV.name} is not there")
    return dev()


def test_own_examples_cover_every_label_in_both_languages() -> None:
    examples = own()
    assert len(examples) >= 250
    for language in Language:
        for label in Label:
            few = [e for e in examples if e.language is language and e.label is label]
            assert len(few) >= 25, (language, label)


def test_own_examples_are_read_well() -> None:
    found = score(own())
    assert found.macro_f1 >= 0.97, found.misses
    assert found.precision >= 0.97, found.misses
    assert found.false_alarms <= 3, found.misses


@pytest.mark.parametrize("batch", FIRST_SCORES)
def test_no_batch_is_read_worse_than_when_it_was_new(batch: str) -> None:
    assert score(own(batch=batch)).macro_f1 >= FIRST_SCORES[batch]


def test_open_questions_with_words_that_are_cues_elsewhere_stay_open() -> None:
    found = score(own(batch="traps"))
    assert found.false_alarms <= 2, found.misses


@pytest.mark.parametrize("half", [0, 1], ids=["tuned", "held-out"])
def test_messages_labelled_elsewhere_are_read_well(
    half: int, labelled_elsewhere: list[Example]
) -> None:
    found = score(halves(labelled_elsewhere)[half])
    assert found.macro_f1 >= 0.95, found.misses
    assert found.precision >= 0.95, found.misses


def test_no_example_is_copied_from_what_was_labelled_elsewhere(
    labelled_elsewhere: list[Example],
) -> None:
    theirs = {example.text.casefold() for example in labelled_elsewhere}
    assert [example.text for example in own() if example.text.casefold() in theirs] == []


def test_scores_and_speed_are_told(
    capsys: pytest.CaptureFixture[str], record_testsuite_property: Callable[[str, object], None]
) -> None:
    examples = own()
    times = []
    for example in examples * 2:
        begun = perf_counter()
        reflect(example.text, example.language)
        times.append(perf_counter() - begun)
    mean, worst = sum(times) / len(times) * 1000, sorted(times)[-3] * 1000
    told = f"{score(examples)}; {mean:.3f} ms a message, {worst:.3f} ms for the slowest"
    record_testsuite_property("question mirror", told)
    with capsys.disabled():
        print(f"\nquestion mirror: {told}")  # noqa: T201 - to be read, and decides nothing
    assert len(times) == 2 * len(examples)
