"""Methods that nobody thought of: every one the reader takes, for who plays at random."""

from collections.abc import Mapping

from hypothesis import strategies as st

from bot.domain.method import Kind, Method, Primitive, Role, Turns
from bot.domain.method_data import MethodInvalid, from_data, to_data
from bot.methods import load, load_all

WORDS = {"nl": "Iets doen.", "en": "Doing something."}
PRELUDE = to_data(load("gossip"))["prelude"]
FIELDS = tuple(Kind(kind) for kind in ("remark", "takeaway", "response", "question", "advice"))


@st.composite
def _step(draw: st.DrawFn, number: int) -> Mapping[str, object]:
    primitive = draw(st.sampled_from(Primitive))
    step: dict[str, object] = {
        "key": f"s{number}",
        "primitive": primitive.value,
        "minutes": draw(st.integers(0, 20)),
        **dict.fromkeys(("name", "rule", "say"), WORDS),
    }
    if primitive in {Primitive.PITCH, Primitive.CHOOSE}:
        return step
    roles = st.sets(st.sampled_from([Role.BRINGER, Role.CONSULTANT])).map(sorted)
    for key in ("writers", "talkers", "talkers_after"):
        if draw(st.integers(0, 3)) == 0:
            step[key] = draw(roles)
    if draw(st.integers(0, 4)) == 0:
        step["collects"] = draw(st.sampled_from(FIELDS)).value
    if draw(st.booleans()):
        step["sealed"] = True
    if draw(st.integers(0, 2)) == 0:
        step["turns"] = Turns.DRAWN.value
    if draw(st.integers(0, 4)) == 0:
        step["gate"] = Kind.ENDING.value
    if draw(st.integers(0, 3)) == 0:
        step["opens"] = Kind.ENDING.value
    return step


def _mended(step: Mapping[str, object]) -> Mapping[str, object]:
    """Leave out what cannot go together, so that few methods are refused."""
    if step.get("sealed"):
        return {key: value for key, value in step.items() if key != "talkers"}
    return {key: value for key, value in step.items() if key != "opens"}


@st.composite
def own_methods(draw: st.DrawFn) -> Method:
    """Draw a method of up to six steps that a facilitator could have added."""
    count = draw(st.integers(1, 6))
    steps = [_mended(draw(_step(number))) for number in range(count)]
    data = {
        "id": "own",
        "card": "eigen",
        "safety": "low",
        "sizes": [3, 8],
        "name": WORDS,
        "best_for": WORDS,
        "origin": WORDS,
        "steps": steps,
        "prelude": PRELUDE,
    }
    for _ in range(2 * count):
        try:
            return from_data(data)
        except MethodInvalid as invalid:
            wrong = {int(f.path.split("[")[1].split("]")[0]) for f in invalid.faults}
            drops = ("sealed", "opens", "turns")
            steps = [
                {k: v for k, v in step.items() if place not in wrong or k not in drops}
                for place, step in enumerate(steps)
            ]
            data = {**data, "steps": steps}
    raise AssertionError("a method without seals is always taken")


def any_method() -> st.SearchStrategy[Method]:
    """Draw one of the methods that come with the bot, or one of somebody's own."""
    return st.one_of(st.sampled_from(load_all()), own_methods())
