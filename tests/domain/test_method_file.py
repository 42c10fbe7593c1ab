"""A file is read, or every fault in it is named with its line; and a method can be shared."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.language import Language
from bot.domain.method import Primitive
from bot.domain.method_file import SIZE_MAX, read, write
from bot.domain.method_reader import MethodInvalid
from bot.methods import load_all, prelude

OWN = """\
# Onze eigen werkvorm
id = "walk"
card = "eigen"
safety = "low"
sizes = [3, 6]
name = { nl = "Wandelen", en = "Walking" }
best_for.nl = "een vraag die lucht nodig heeft"
best_for.en = "a question in need of air"
origin.nl = \"\"\"
Bedacht
op het plein\"\"\"
origin.en = 'Thought up in the square'

[[steps]]
key = "tell"
primitive = "tell"
minutes = 10
name.nl = "Vertellen"   # onderweg
name.en = "Telling"
rule.nl = "Loop naast elkaar."
rule.en = "Walk side by side."
say.nl = "Waar begint het?"
say.en = "Where does it begin?"

[[steps]]
key = "home"
primitive = "share"
minutes = 5
writers = [
  "bringer",
  "consultant",
]
[steps.name]
nl = "Thuiskomen"
en = "Coming home"
[steps.rule]
nl = "Ieder één zin."
en = "One sentence each."
[steps.say]
nl = "Wat nam je mee?"
en = "What did you bring back?"
"""


def faults_of(content: str | bytes) -> list[tuple[int, str, str]]:
    data = content.encode() if isinstance(content, str) else content
    with pytest.raises(MethodInvalid) as caught:
        read(data, prelude())
    return [
        (fault.line, fault.path, fault.key.removeprefix("method-fault-"))
        for fault in caught.value.faults
    ]


def changed(*swaps: tuple[str, str]) -> str:
    text = OWN
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def test_a_file_is_a_method_that_finds_its_case_as_all_do() -> None:
    method = read(OWN.encode(), prelude())
    assert method.minutes == 15
    assert method.name[Language.NL] == "Wandelen"
    assert [step.primitive for step in method.script] == [
        Primitive.PITCH,
        Primitive.CHOOSE,
        Primitive.TELL,
        Primitive.SHARE,
    ]


def test_a_file_of_windows_is_the_same() -> None:
    here = read(OWN.encode(), prelude())
    there = read(b"\xef\xbb\xbf" + OWN.replace("\n", "\r\n").encode(), prelude())
    assert there == here


def test_a_method_that_pitches_itself_gets_no_steps_before_it() -> None:
    own = changed(('primitive = "tell"', 'primitive = "pitch"'))
    assert read(own.encode(), prelude()).prelude == ()


def test_every_fault_has_its_line_and_they_come_in_the_order_of_the_file() -> None:
    wrong = changed(
        ("sizes = [3, 6]", "sizes = [3]"),
        (', en = "Walking"', ""),
        ("minutes = 10", 'minutes = "tien"'),
        ('say.en = "Where does it begin?"\n', ""),
        ('"consultant",\n', '"crowd",\n'),
        ('en = "Coming home"', 'fr = "Rentrer"'),
    )
    assert faults_of(wrong) == [
        (5, "sizes", "type"),
        (6, "name.en", "missing"),
        (17, "steps[0].minutes", "type"),
        (22, "steps[0].say.en", "missing"),
        (30, "steps[1].writers[1]", "choice"),
        (32, "steps[1].name.en", "missing"),
        (34, "steps[1].name.fr", "unknown"),
    ]


def test_what_is_missing_altogether_is_named_where_it_should_have_stood() -> None:
    wrong = changed(('id = "walk"\n', ""), ('key = "home"\n', ""))
    assert faults_of(wrong) == [(1, "id", "missing"), (24, "steps[1].key", "missing")]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (changed(("minutes = 10", "minutes 10")), (17, "", "syntax")),
        (changed(("[[steps]]", "[[steps]")), (14, "", "syntax")),
        (OWN + 'say = "open', (42, "", "syntax")),
        (OWN + "\nx = " + "[" * 5000, (43, "", "syntax")),
        ("# één\nx = ".encode("latin-1"), (1, "", "encoding")),
        (b"a = 1\nb = '\xff'", (2, "", "encoding")),
        (b"#" * (SIZE_MAX + 1), (0, "", "size")),
        (OWN + "[[prelude]]\nkey = 'x'\n", (42, "prelude", "unknown")),
    ],
)
def test_what_cannot_be_read_at_all_says_where_it_stopped(
    content: str | bytes, fault: tuple[int, str, str]
) -> None:
    assert faults_of(content) == [fault]


@pytest.mark.parametrize("method", load_all(), ids=lambda method: method.id)
def test_a_shared_file_gives_the_same_method_back(method: object) -> None:
    one = next(known for known in load_all() if known == method)
    assert read(write(one).encode(), prelude()) == one


@given(st.text(min_size=1).filter(lambda text: text.strip() == text != ""))
def test_whatever_words_it_holds(words: str) -> None:
    if any("\ud800" <= sign <= "\udfff" for sign in words) or len(words) > 60:
        words = words.encode("utf-8", "replace").decode()[:60].strip() or "x"
    method = read(OWN.encode(), prelude())
    said = replace(method, name={Language.NL: words, Language.EN: words})
    assert read(write(said).encode(), prelude()).name == said.name
