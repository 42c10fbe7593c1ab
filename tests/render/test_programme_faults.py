"""Every fault of a programme's file can be told in both languages, with its place and its mend."""

import re
from pathlib import Path

import pytest

from bot.domain.errors import Value
from bot.domain.faults import Fault
from bot.domain.language import Language
from bot.render.programme_faults import programme_fault_line
from bot.render.voice import Voice
from bot.texts import Texts
from tests.meta.repository import ROOT
from tests.texts.catalogue import keys, variables

TEXTS = Texts.load(strict=True)
FOLDER = ROOT / "bot" / "domain" / "programme"
VALUES: dict[str, Value] = {
    "given": "x",
    "near": "y",
    "other": "z",
    "title": "t",
    "choices": ("hbo", "other"),
    "keys": ("a", "b"),
    "low": 1,
    "high": 9,
    "max": 5,
    "length": 7,
    "count": 3,
    "present": 2,
    "why": "Invalid value (at line 2, column 1)",
}
WAYS = re.compile(
    r"""(?:_fault|_fault_near|_warn|_note|_note_near)\(\s*[^,()]+(?:\([^)]*\))?,\s*f?"([a-z-]+)"|"""
    r"""Finding\([^,]+,\s*"([a-z-]+)"|-(?:fault|warning)-([a-z-]+)"|\bend = "([a-z-]+)"|"""
    r"""([a-z]+-[a-z]+)" if key|else "([a-z]+-[a-z]+)\""""
)


def sources() -> list[Path]:
    return [*FOLDER.glob("*.py"), ROOT / "bot" / "domain" / "toml_file.py"]


def told(language: Language) -> set[str]:
    return {key for key in keys(language) if re.match("programme-(fault|warning)-", key)}


@pytest.mark.parametrize("language", Language)
def test_every_text_is_of_a_fault_that_the_code_can_name(language: Language) -> None:
    named = " ".join(path.read_text("utf-8") for path in sources())
    for key in told(language):
        end = re.sub("^programme-(fault|warning)-", "", key)
        assert f'"{end}"' in named or f'-{end}"' in named or end.endswith(("-near", "-many")), key


@pytest.mark.parametrize("language", Language)
def test_every_fault_that_the_code_can_name_has_a_text(language: Language) -> None:
    ends = {re.sub("^programme-(fault|warning)-", "", key) for key in told(language)}
    found = {
        next(filter(None, match))
        for path in sources()
        for match in WAYS.findall(path.read_text("utf-8"))
    }
    assert len(found) > 30
    assert found - ends == set()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("key", sorted(told(Language.NL)))
def test_a_fault_is_a_sentence_with_its_place(key: str, language: Language) -> None:
    values = {name: VALUES[name] for name in variables(language)[key] - {"expected"}}
    voice = Voice(TEXTS, language)
    line = programme_fault_line(Fault("meetings[1].capacity", key, values, 1234, 8), voice)
    assert re.match(
        r"(Regel|Line) 1234, (kolom|column) 8, (bijeenkomst|meeting) 2, capacity: ", line
    )
    assert line[-1] in ".?"
    assert "{" not in line


def test_a_cell_is_named_with_its_heading_in_the_language_of_who_reads() -> None:
    fault = Fault("meetings[1].capacity", "programme-fault-type", {}, 9, 31, "K9")
    lines = [programme_fault_line(fault, Voice(TEXTS, language)) for language in Language]
    assert lines == [
        "Cel K9 (regel 9, kolom 31), plaatsen: Dit kan ik zo niet lezen. Schrijf een heel getal.",
        "Cell K9 (line 9, column 31), capacity: I cannot read this as it is. Write a whole number.",
    ]


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        (
            Fault("", "programme-fault-size", {"max": 1024}),
            (
                "This file is too large. A year fits easily in 1,024 kB;"
                " see whether it is the file you meant."
            ),
        ),
        (
            Fault("zone", "programme-fault-missing", {}, 1, 1),
            (
                "Line 1, column 1, zone: This is still missing."
                " Write a time zone, such as Europe/Amsterdam."
            ),
        ),
        (
            Fault("circles[0].members[2]", "programme-fault-type", {}, 4, 9),
            (
                "Line 4, column 9, circle 1, members[2]: I cannot read this as it is."
                " Write a list of participants."
            ),
        ),
        (
            Fault("", "programme-fault-heading", {"given": "x"}, 4, 9, "C4"),
            (
                "Cell C4 (line 4, column 9): I do not know the column “x”."
                " See whether it is spelled right, or take it out."
            ),
        ),
    ],
)
def test_places_are_named_as_far_as_they_are_known(fault: Fault, line: str) -> None:
    assert programme_fault_line(fault, Voice(TEXTS, Language.EN)) == line


def test_what_was_typed_is_shortened() -> None:
    fault = Fault("", "programme-fault-unknown", {"given": "x" * 80}, 1, 1)
    assert "x" * 61 not in programme_fault_line(fault, Voice(TEXTS, Language.NL))
