"""Every fault of a file can be told in both languages, with the place and what was expected."""

import inspect
import re

import pytest

from bot.domain import (
    almanac_file,
    data_reader,
    method_file,
    method_reader,
    toml_file,
    words_reader,
)
from bot.domain.errors import Value
from bot.domain.faults import Fault
from bot.domain.language import Language
from bot.domain.method import Primitive
from bot.domain.prompts import reader as prompts_reader
from bot.render.method_faults import fault_line
from bot.render.voice import Voice
from bot.texts import Texts
from tests.render.method_samples import BAD, faults_of
from tests.texts.catalogue import keys, variables

TEXTS = Texts.load(strict=True)
VALUES: dict[str, Value] = {
    "given": "x",
    "choices": ("a", "b"),
    "low": 1,
    "high": 9,
    "max": 5,
    "length": 7,
    "expected": 27,
    "why": "Invalid value (at line 2, column 1)",
}


def known() -> set[str]:
    """Return the key of every fault that the code can name."""
    modules = (method_reader, words_reader, prompts_reader, data_reader, almanac_file)
    source = "".join(map(inspect.getsource, modules))
    inside = re.findall(r'self\._fault\([^,\n]+(?:\n\s+)?,\s*"([a-z]+)"', source)
    whole = re.findall(r'"(method-fault-[a-z]+)"', inspect.getsource(method_file))
    of_any_file = re.findall(r"\{invalid\.family\}-([a-z]+)", inspect.getsource(toml_file))
    return {f"method-fault-{name}" for name in (*inside, *of_any_file)} | set(whole)


@pytest.mark.parametrize("language", Language)
def test_there_are_words_for_every_fault_and_for_no_other(language: Language) -> None:
    told = {key for key in keys(language) if key.startswith("method-fault-")}
    assert len(known()) > 15
    assert told - known() == {
        f"method-fault-{part}"
        for part in ("place", "place-step", "place-prompt", "place-field", "line")
    }
    assert known() <= told


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("key", sorted(known()))
def test_a_fault_is_a_sentence(key: str, language: Language) -> None:
    wanted = variables(language)[key] - ({"expected"} if key != "method-fault-sum" else set())
    fault = Fault("steps[1].minutes", key, {name: VALUES[name] for name in wanted}, 12)
    line = fault_line(fault, Voice(TEXTS, language))
    assert re.match(r"(Regel|Line) 12, (stap|step) 2, minutes: ", line)
    assert line.endswith(".")
    assert "{" not in line


def test_what_was_expected_is_of_the_field_itself() -> None:
    voice = Voice(TEXTS, Language.EN)
    lines = [fault_line(fault, voice) for fault in faults_of(BAD.format(many="x", long="a" * 99))]
    told = "\n".join(lines)
    assert "Line 2, id: is “Two Words”. Expected: a short name of lower-case letters" in told
    assert "Line 4, sizes: is something else than was meant. Expected: two whole numbers" in told
    assert "name.nl: is 99 characters long. Expected: 60 at most." in told
    assert "helpers: is something else than was meant. Expected: a list" in told
    assert f"primitive: is “sing”. Expected: one of {Primitive.CHECKBACK}, " in told
    assert "step 3, key: is missing." in told
    assert "fits[0]: is “rain”. Expected: one of event, " in told
