"""Reads a method out of plain data and names every fault in it at once, and where it is."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from bot.domain import speech
from bot.domain.faults import FileInvalid
from bot.domain.method import TEXT_MAX as TEXT_MAX
from bot.domain.method import (
    Basis,
    Fit,
    Helper,
    Kind,
    Method,
    Primitive,
    Role,
    Safety,
    Step,
    Turns,
)
from bot.domain.round import SIZES
from bot.domain.words_reader import WordsReader

MINUTES_MAX = 240
"""Whole minutes one step may be planned for; 0 is a step without a clock."""

STEPS_MAX = 30
"""Steps of one method: more than any that is known, and few enough to find one's way in."""

EACH_MAX = 3
"""Texts one turn may hold: with more, the others wait too long for theirs."""

HELPERS_MAX = 5
"""Parts beside the usual roles: with more, a circle has no one left to think along."""

NAME_MAX = 60
"""Characters of a name, which stands on buttons."""

ORIGIN_MAX = 500
"""Characters about where a method comes from."""

_Choice = TypeVar("_Choice", bound=StrEnum)

_METHOD_KEYS = (
    *("id", "card", "safety", "sizes", "name", "best_for", "origin", "steps", "prelude"),
    *("basis", "fits", "helpers"),
)
_STEP_KEYS = (
    *("key", "primitive", "minutes", "name", "rule", "say"),
    *("collects", "writers", "talkers", "talkers_after", "sealed", "gate", "opens", "repeats"),
    *("turns", "each", "lap"),
)
_HELPER_KEYS = ("name", "task")
_WITH_CASES = frozenset({Primitive.PITCH, Primitive.CHOOSE})


class MethodInvalid(FileInvalid):
    """Data that is no method; `faults` names everything that is wrong, in reading order.

    Keys: method-fault-missing, -unknown, -type (`expected`), -empty, -form (`given`), -choice
    (`given`, `choices`), -range (`low`, `high`), -long (`max`, `length`), -many (`max`), -twice
    (`given`), -sealed (it collects nothing), -talkers (it is sealed), -opens (`given`: not sealed,
    or never written before), -repeats (`given`: no earlier step), -sum (`expected` minutes),
    -prelude (`given`), -turns (those who think along write nothing here), -each (no turns, or a
    kind of which one may give only one), and of a file -syntax (`why`), -encoding and -size
    (`max` kB).
    """

    family = "method-fault"


class Reader(WordsReader):
    """Reads a method, and on after a fault, so that all are found."""

    family = MethodInvalid.family

    def method(self, data: Mapping[str, object]) -> Method:
        """Return what the data says, without a digest; `faults` tells what to think of it."""
        self._only(data, "", _METHOD_KEYS)
        steps = self._steps(data, "steps", prelude=False)
        prelude = self._steps(data, "prelude", prelude=True) if "prelude" in data else ()
        method = Method(
            id=self._identifier(data, "id", ""),
            card=self._text(data, "card", "", NAME_MAX),
            name=self._words(data, "name", "", NAME_MAX),
            best_for=self._words(data, "best_for", ""),
            origin=self._words(data, "origin", "", ORIGIN_MAX),
            safety=self._choice(data, "safety", "", Safety) or Safety.LOW,
            sizes=self._sizes(data),
            steps=steps,
            prelude=prelude,
            digest="",
            basis=self._basis(data),
            fits=self._fits(data),
            helpers=self._helpers(data),
        )
        self._check_keys_differ(method)
        self._check_opens(steps)
        self._check_repeats(steps)
        return method

    def _whole(self, data: Mapping[str, object], key: str, at: str, low: int, high: int) -> int:
        value = self._value(data, key, at)
        if not isinstance(value, int) or isinstance(value, bool):
            if key in data:
                self._fault(f"{at}{key}", "type", expected="whole-number")
            return low
        if not low <= value <= high:
            self._fault(f"{at}{key}", "range", low=low, high=high)
        return value

    def _flag(self, data: Mapping[str, object], key: str, at: str) -> bool:
        value = data.get(key, False)
        if not isinstance(value, bool):
            self._fault(f"{at}{key}", "type", expected="boolean")
        return value is True

    def _optional(self, data: Mapping[str, object], key: str, at: str) -> Kind | None:
        return self._choice(data, key, at, Kind) if key in data else None

    def _choices(
        self, data: Mapping[str, object], key: str, at: str, choices: type[_Choice]
    ) -> tuple[_Choice, ...]:
        """Return what is chosen, in its order and each once; nothing when the key is absent."""
        if key not in data:
            return ()
        found = [
            self._one_of(str(value), f"{at}{key}[{place}]", choices)
            for place, value in enumerate(self._list(data, key, at))
        ]
        return tuple(dict.fromkeys(one for one in found if one is not None))

    def _roles(self, data: Mapping[str, object], key: str, at: str) -> frozenset[Role] | None:
        return frozenset(self._choices(data, key, at, Role)) if key in data else None

    def _basis(self, data: Mapping[str, object]) -> Basis:
        chosen = self._choice(data, "basis", "", Basis) if "basis" in data else None
        return chosen or Basis.OWN

    def _fits(self, data: Mapping[str, object]) -> tuple[Fit, ...]:
        return self._choices(data, "fits", "", Fit)

    def _helpers(self, data: Mapping[str, object]) -> tuple[Helper, ...]:
        helpers = []
        values = self._list(data, "helpers", "") if "helpers" in data else ()
        if len(values) > HELPERS_MAX:
            self._fault("helpers", "many", max=HELPERS_MAX)
        for place, value in enumerate(values):
            table = self._mapping(value, f"helpers[{place}]")
            if table is not None:
                at = f"helpers[{place}]."
                self._only(table, at, _HELPER_KEYS)
                name = self._words(table, "name", at, NAME_MAX)
                helpers.append(Helper(name, self._words(table, "task", at)))
        return tuple(helpers)

    def _sizes(self, data: Mapping[str, object]) -> tuple[int, int]:
        values = self._list(data, "sizes", "")
        numbers = [v for v in values if isinstance(v, int) and not isinstance(v, bool)]
        if len(values) != 2 or len(numbers) != 2:
            if "sizes" in data:
                self._fault("sizes", "type", expected="two-whole-numbers")
            return SIZES
        low, high = numbers
        if not 2 <= low <= high or low > SIZES[1] or high < SIZES[0]:
            self._fault("sizes", "range", low=SIZES[0], high=SIZES[1])
        return low, high

    def _steps(self, data: Mapping[str, object], key: str, *, prelude: bool) -> tuple[Step, ...]:
        values = self._list(data, key, "")
        if not values and isinstance(data.get(key), list | tuple) and not prelude:
            self._fault(key, "empty")
        if len(values) > STEPS_MAX:
            self._fault(key, "many", max=STEPS_MAX)
        steps = []
        for place, value in enumerate(values):
            table = self._mapping(value, f"{key}[{place}]")
            if table is not None:
                steps.append(self._step(table, f"{key}[{place}].", prelude=prelude))
        return tuple(steps)

    def _step(self, data: Mapping[str, object], at: str, *, prelude: bool) -> Step:
        self._only(data, at, _STEP_KEYS)
        step = Step(
            key=self._identifier(data, "key", at),
            primitive=self._choice(data, "primitive", at, Primitive) or Primitive.PITCH,
            minutes=self._whole(data, "minutes", at, 0, MINUTES_MAX),
            name=self._words(data, "name", at, NAME_MAX),
            rule=self._words(data, "rule", at),
            say=self._words(data, "say", at),
            collects=self._optional(data, "collects", at),
            writers=self._roles(data, "writers", at),
            talkers=self._roles(data, "talkers", at),
            talkers_after=self._roles(data, "talkers_after", at) or frozenset(),
            sealed=self._flag(data, "sealed", at),
            gate=self._optional(data, "gate", at),
            opens=self._optional(data, "opens", at),
            repeats=self._keys(data, "repeats", at),
            turns=self._turns(data, at),
            each=self._whole(data, "each", at, 1, EACH_MAX) if "each" in data else 1,
            lap=self._whole(data, "lap", at, 0, SIZES[1]) if "lap" in data else 0,
            prelude=prelude,
        )
        self._check_turns(step, at)
        if step.sealed and speech.collects(step) is None:
            self._fault(f"{at}sealed", "sealed")
        if step.sealed and step.talkers is not None:
            self._fault(f"{at}talkers", "talkers")
        if prelude and step.primitive not in _WITH_CASES:
            self._fault(f"{at}primitive", "prelude", given=step.primitive.value)
        return step

    def _turns(self, data: Mapping[str, object], at: str) -> Turns:
        chosen = self._choice(data, "turns", at, Turns) if "turns" in data else None
        return chosen or Turns.FREE

    def _check_turns(self, step: Step, at: str) -> None:
        """Whoever thinks along has a turn, in which one can write; a case and a vote have none."""
        taken = Role.CONSULTANT in speech.writers_of(step) and step.primitive not in _WITH_CASES
        if step.turns is Turns.DRAWN and not taken:
            self._fault(f"{at}turns", "turns")
        many = step.turns is Turns.DRAWN and speech.collects(step) in speech.MANY
        if step.each > 1 and not many:
            self._fault(f"{at}each", "each")

    def _keys(self, data: Mapping[str, object], key: str, at: str) -> tuple[str, ...]:
        return tuple(map(str, self._list(data, key, at))) if key in data else ()

    def _check_repeats(self, steps: Sequence[Step]) -> None:
        """What is gone through again came before, is played itself, and takes as long as then."""
        before: dict[str, int] = {}
        for index, step in enumerate(steps):
            strange = [(place, key) for place, key in enumerate(step.repeats) if key not in before]
            for place, key in strange:
                self._fault(f"steps[{index}].repeats[{place}]", "repeats", given=key)
            total = sum(before.get(key, 0) for key in step.repeats)
            if step.repeats and not strange and total != step.minutes:
                self._fault(f"steps[{index}].minutes", "sum", expected=total)
            if not step.repeats:
                before[step.key] = step.minutes

    def _check_keys_differ(self, method: Method) -> None:
        seen: set[str] = set()
        for group, steps in (("prelude", method.prelude), ("steps", method.steps)):
            for place, step in enumerate(steps):
                if step.key and step.key in seen:
                    self._fault(f"{group}[{place}].key", "twice", given=step.key)
                seen.add(step.key)

    def _check_opens(self, steps: Sequence[Step]) -> None:
        """What opens with sealed texts was written at the gate of this or an earlier step."""
        written: set[Kind] = set()
        for place, step in enumerate(steps):
            if step.gate is not None:
                written.add(step.gate)
            if step.opens is not None and not (step.sealed and step.opens in written):
                self._fault(f"steps[{place}].opens", "opens", given=step.opens.value)
