"""Methods as plain data and back, with every fault named: files and the database share one form."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from bot.domain import speech
from bot.domain.errors import Value
from bot.domain.language import Language
from bot.domain.method import Kind, Method, Primitive, Role, Safety, Step, Words
from bot.domain.round import SIZES

MINUTES_MAX = 240
"""Whole minutes one step may be planned for; 0 is a step without a clock."""

_KEY = re.compile(r"[a-z][a-z0-9]*([-_][a-z0-9]+)*")
_Choice = TypeVar("_Choice", bound=StrEnum)

_METHOD_KEYS = ("id", "card", "safety", "sizes", "name", "best_for", "origin", "steps", "prelude")
_STEP_KEYS = (
    *("key", "primitive", "minutes", "name", "rule", "say"),
    *("collects", "writers", "talkers_after", "sealed", "gate", "opens"),
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: where (``steps[2].minutes``), which fault, and what fills it in.

    Keys: method-fault-missing, -unknown, -type (`expected`), -empty, -form (`given`), -choice
    (`given`, `choices`), -range (`low`, `high`), -twice (`given`), -sealed (it collects nothing),
    -opens (`given`: not sealed, or never written before), -prelude (`given`).
    """

    path: str
    key: str
    values: Mapping[str, Value]


class MethodInvalid(Exception):
    """Data that is no method; `faults` names everything that is wrong, in reading order."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("; ".join(f"{fault.path}: {fault.key}" for fault in faults))
        self.faults = tuple(faults)


# ---------------------------------------------------------------------- to plain data


def to_data(method: Method) -> dict[str, object]:
    """Return the method as mappings, lists, strings, numbers and booleans, without its digest."""
    return {
        "id": method.id,
        "card": method.card,
        "safety": method.safety.value,
        "sizes": list(method.sizes),
        "name": _words_to_data(method.name),
        "best_for": _words_to_data(method.best_for),
        "origin": _words_to_data(method.origin),
        "steps": [_step_to_data(step) for step in method.steps],
        "prelude": [_step_to_data(step) for step in method.prelude],
    }


def _words_to_data(words: Words) -> dict[str, str]:
    return {language.value: words[language] for language in Language}


def _step_to_data(step: Step) -> dict[str, object]:
    optional: dict[str, object] = {
        "collects": step.collects.value if step.collects else None,
        "writers": sorted(role.value for role in step.writers),
        "talkers_after": sorted(role.value for role in step.talkers_after),
        "sealed": step.sealed,
        "gate": step.gate.value if step.gate else None,
        "opens": step.opens.value if step.opens else None,
    }
    return {
        "key": step.key,
        "primitive": step.primitive.value,
        "minutes": step.minutes,
        "name": _words_to_data(step.name),
        "rule": _words_to_data(step.rule),
        "say": _words_to_data(step.say),
        **{key: value for key, value in optional.items() if value},
    }


def canonical_json(data: Mapping[str, object]) -> str:
    """Return the one way to write this data as JSON: sorted keys, no spaces, no escapes."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(data: Mapping[str, object]) -> str:
    """Return the sha256 of the canonical JSON, in 64 hexadecimal characters."""
    return hashlib.sha256(canonical_json(data).encode()).hexdigest()


# -------------------------------------------------------------------- from plain data


def from_data(data: Mapping[str, object]) -> Method:
    """Return the method this data describes, with the digest of what `to_data` makes of it.

    Absent optional keys and their defaults are the same method and give the same digest. Raises
    ``MethodInvalid`` with everything that is wrong.
    """
    reader = _Reader()
    method = reader.method(data)
    if reader.faults:
        raise MethodInvalid(reader.faults)
    return replace(method, digest=digest_of(to_data(method)))


class _Reader:
    """Reads on after a fault, with something harmless in its place, so that all are found."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def method(self, data: Mapping[str, object]) -> Method:
        self._only(data, "", _METHOD_KEYS)
        steps = self._steps(data, "steps", prelude=False)
        prelude = self._steps(data, "prelude", prelude=True) if "prelude" in data else ()
        method = Method(
            id=self._identifier(data, "id", ""),
            card=self._text(data, "card", ""),
            name=self._words(data, "name", ""),
            best_for=self._words(data, "best_for", ""),
            origin=self._words(data, "origin", ""),
            safety=self._choice(data, "safety", "", Safety) or Safety.LOW,
            sizes=self._sizes(data),
            steps=steps,
            prelude=prelude,
            digest="",
        )
        self._check_keys_differ(method)
        self._check_opens(steps)
        return method

    def _fault(self, path: str, key: str, **values: Value) -> None:
        self.faults.append(Fault(path, f"method-fault-{key}", values))

    def _only(self, data: Mapping[str, object], at: str, known: Sequence[str]) -> None:
        for key in data:
            if key not in known:
                self._fault(f"{at}{key}", "unknown")

    def _value(self, data: Mapping[str, object], key: str, at: str) -> object:
        if key not in data:
            self._fault(f"{at}{key}", "missing")
        return data.get(key)

    def _text(self, data: Mapping[str, object], key: str, at: str) -> str:
        value = self._value(data, key, at)
        if not isinstance(value, str):
            if key in data:
                self._fault(f"{at}{key}", "type", expected="text")
            return ""
        if not value.strip():
            self._fault(f"{at}{key}", "empty")
        return value.strip()

    def _identifier(self, data: Mapping[str, object], key: str, at: str) -> str:
        text = self._text(data, key, at)
        if text and not _KEY.fullmatch(text):
            self._fault(f"{at}{key}", "form", given=text)
        return text

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

    def _mapping(self, value: object, path: str) -> Mapping[str, object] | None:
        if isinstance(value, Mapping) and all(isinstance(key, str) for key in value):
            return value
        self._fault(path, "type", expected="table")
        return None

    def _words(self, data: Mapping[str, object], key: str, at: str) -> Words:
        value = self._value(data, key, at)
        if value is None:
            return {}
        texts = self._mapping(value, f"{at}{key}")
        if texts is None:
            return {}
        inside = f"{at}{key}."
        self._only(texts, inside, [language.value for language in Language])
        return {language: self._text(texts, language.value, inside) for language in Language}

    def _choice(
        self, data: Mapping[str, object], key: str, at: str, choices: type[_Choice]
    ) -> _Choice | None:
        text = self._text(data, key, at)
        return self._one_of(text, f"{at}{key}", choices) if text else None

    def _one_of(self, text: str, path: str, choices: type[_Choice]) -> _Choice | None:
        try:
            return choices(text)
        except ValueError:
            self._fault(path, "choice", given=text, choices=tuple(choices))
            return None

    def _optional(self, data: Mapping[str, object], key: str, at: str) -> Kind | None:
        return self._choice(data, key, at, Kind) if key in data else None

    def _list(self, data: Mapping[str, object], key: str, at: str) -> Sequence[object]:
        value = self._value(data, key, at)
        if isinstance(value, list | tuple):
            return value
        if key in data:
            self._fault(f"{at}{key}", "type", expected="list")
        return ()

    def _roles(self, data: Mapping[str, object], key: str, at: str) -> frozenset[Role]:
        if key not in data:
            return frozenset()
        roles = set()
        for place, value in enumerate(self._list(data, key, at)):
            role = self._one_of(str(value), f"{at}{key}[{place}]", Role)
            if role is not None:
                roles.add(role)
        return frozenset(roles)

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
            name=self._words(data, "name", at),
            rule=self._words(data, "rule", at),
            say=self._words(data, "say", at),
            collects=self._optional(data, "collects", at),
            writers=self._roles(data, "writers", at),
            talkers_after=self._roles(data, "talkers_after", at),
            sealed=self._flag(data, "sealed", at),
            gate=self._optional(data, "gate", at),
            opens=self._optional(data, "opens", at),
            prelude=prelude,
        )
        if step.sealed and speech.collects(step) is None:
            self._fault(f"{at}sealed", "sealed")
        if prelude and step.primitive not in {Primitive.PITCH, Primitive.CHOOSE}:
            self._fault(f"{at}primitive", "prelude", given=step.primitive.value)
        return step

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
