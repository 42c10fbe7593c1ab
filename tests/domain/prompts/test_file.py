"""The questions that come with the bot, and a file of one's own with every fault named."""

from collections import Counter

import pytest

from bot.domain.case import Theme
from bot.domain.language import Language
from bot.domain.prompts.bank import Bank, Framework
from bot.domain.prompts.file import read
from bot.domain.prompts.reader import FOLLOW_MAX, PROMPTS_MAX, QUESTION_MAX, PromptsInvalid
from bot.prompts import bank, load_all

OWN = """\
# Van ons
[[prompts]]
id = "koffie"
theme = "middle"
question.nl = "Met wie dronk je koffie?"
question.en = "With whom did you have coffee?"

[[prompts.follow]]
label = { nl = "Een bekende", en = "Somebody I know" }
question = { nl = "En met wie nog nooit?", en = "And with whom never yet?" }
"""


def faults_of(text: str) -> list[tuple[int, str, str]]:
    with pytest.raises(PromptsInvalid) as caught:
        read(text.encode())
    return [(one.line, one.path, one.key) for one in caught.value.faults]


def test_the_bank_has_questions_for_every_theme_in_both_languages() -> None:
    prompts = load_all()
    assert len(prompts) == len({prompt.id for prompt in prompts}) == 66
    assert min(Counter(prompt.theme for prompt in prompts).values()) >= 8
    assert {prompt.framework for prompt in prompts} == set(Framework)
    for language in Language:
        questions = [prompt.question[language] for prompt in prompts]
        assert len(set(questions)) == 66
        assert all("!" not in question for question in questions)
    assert any(len(prompt.follow) > 1 for prompt in prompts)


def test_one_s_own_question_is_read() -> None:
    (prompt,) = read(OWN.encode())
    assert (prompt.id, prompt.theme, prompt.framework) == (
        *("koffie", Theme.MIDDLE, Framework.LOGBOOK),
    )
    assert prompt.question[Language.EN] == "With whom did you have coffee?"
    assert prompt.follow[0].question[Language.NL] == "En met wie nog nooit?"
    whole = Bank.of(load_all(), [prompt])
    assert whole.get("koffie") == prompt
    assert len(whole.prompts) == len(bank().prompts) + 1


def test_every_fault_is_named_with_its_line() -> None:
    wrong = OWN.replace('"koffie"', '"Koffie!"').replace("middle", "midden")
    wrong = wrong.replace('nl = "Een bekende", ', "").replace("question.en", "question.de")
    assert faults_of(wrong) == [
        (3, "prompts[0].id", "method-fault-form"),
        (4, "prompts[0].theme", "method-fault-choice"),
        (5, "prompts[0].question.en", "method-fault-missing"),
        (6, "prompts[0].question.de", "method-fault-unknown"),
        (9, "prompts[0].follow[0].label.nl", "method-fault-missing"),
    ]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "missing"),
        ("prompts = []", "empty"),
        ("prompts = 3", "type"),
        ("prompts = [3]", "type"),
        ("[[prompts]\n", "syntax"),
        (OWN + OWN, "twice"),
        (OWN.replace("koffie?", "k" * QUESTION_MAX), "long"),
        (OWN + "[[prompts.follow]]\n" * FOLLOW_MAX, "many"),
        ("[[prompts]]\n" * (PROMPTS_MAX + 1), "many"),
        (OWN.replace("[[prompts.follow]]", "[prompts.follow]"), "type"),
        (OWN + "# " + "x" * 70_000, "size"),
    ],
)
def test_what_is_no_file_of_questions_is_refused(text: str, key: str) -> None:
    assert f"method-fault-{key}" in [fault for _line, _path, fault in faults_of(text)]
