"""Every method plays itself to the end, by what people see and press, and nobody types in silence.

The three that played rounds look at most closely (`tests/e2e`) are left out here. One language
each, in turn: the words of the other are the same catalogue's.
"""

import pytest

from bot.domain.language import Language
from bot.domain.round import MIN_PARTICIPANTS
from bot.methods import load, load_all
from bot.rehearsal.main import rehearse

WATCHED = frozenset({"five-step", "incident", "gossip"})
REST = [method.id for method in load_all() if method.id not in WATCHED]
PLAYED = [
    (method_id, list(Language)[number % len(Language)]) for number, method_id in enumerate(REST)
]


def test_none_is_forgotten() -> None:
    assert {method_id for method_id, _ in PLAYED} | WATCHED == {one.id for one in load_all()}
    assert {language for _, language in PLAYED} == set(Language)
    assert load("troika").sizes == (MIN_PARTICIPANTS, MIN_PARTICIPANTS)


@pytest.mark.parametrize(("method_id", "language"), PLAYED)
async def test_a_round_comes_to_its_end(
    method_id: str, language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    code = await rehearse(
        port=0, headless=True, method=method_id, language=language, transcript=None
    )
    told = capsys.readouterr()
    assert (code, told.err) == (0, "")
    assert load(method_id).name[language] in told.out
