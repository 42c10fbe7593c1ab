"""What was parked comes back where advice is given, whole or not at all."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.held import SEPARATOR, Held, advice_step, prefill, takes_parked
from bot.domain.ids import RoundId, UserId
from bot.domain.method import Kind, Primitive
from tests.domain.table import running

NOW = datetime(2026, 3, 12, tzinfo=UTC)


def held(text: str) -> Held:
    return Held(RoundId("r"), UserId(1), text, 1, text, NOW, parked=True)


@settings(deadline=None)
@given(st.lists(st.text("ab ?", min_size=1, max_size=60)), st.integers(0, 200))
def test_each_parked_question_is_there_whole_or_not_at_all(texts: list[str], most: int) -> None:
    text = prefill([held(one) for one in texts], most)
    assert len(text) <= most
    if sum(len(one) + len(SEPARATOR) for one in texts) <= most:
        assert text == SEPARATOR.join(texts)
    assert [part for part in text.split(SEPARATOR) if part and part not in texts] == []


@pytest.mark.parametrize(
    ("method", "kind", "primitive"),
    [
        ("five-step", Kind.ADVICE, Primitive.ADVISE),
        ("ten-step", Kind.ADVICE, Primitive.ADVISE),
        ("gossip", Kind.REMARK, Primitive.CONSULT),
    ],
)
def test_it_waits_for_the_advice_or_for_the_talk_where_there_is_none(
    method: str, kind: Kind, primitive: Primitive
) -> None:
    round_ = running(method).to(Primitive.CLARIFY).round
    index = advice_step(round_)
    assert index is not None
    assert round_.script[index].primitive is primitive
    assert takes_parked(round_, index, kind)
    assert not takes_parked(round_, round_.index, Kind.QUESTION)


def test_after_the_advice_there_is_nowhere_left() -> None:
    round_ = running("gossip").to(Primitive.RESPOND).round
    assert advice_step(round_) is None
