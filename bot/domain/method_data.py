"""Methods as plain data and back: files and the database share one form."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace

from bot.domain.faults import Fault as Fault
from bot.domain.language import Language
from bot.domain.method import Basis, Method, Role, Step, Turns, Words
from bot.domain.method_reader import MethodInvalid as MethodInvalid
from bot.domain.method_reader import Reader

# ---------------------------------------------------------------------- to plain data


def to_data(method: Method) -> dict[str, object]:
    """Return the method as mappings, lists, strings, numbers and booleans, without its digest."""
    optional: dict[str, object] = {
        "basis": None if method.basis is Basis.OWN else method.basis.value,
        "fits": [fit.value for fit in method.fits],
        "helpers": [
            {"name": _words_to_data(one.name), "task": _words_to_data(one.task)}
            for one in method.helpers
        ],
    }
    return {
        "id": method.id,
        "card": method.card,
        "safety": method.safety.value,
        "sizes": list(method.sizes),
        "name": _words_to_data(method.name),
        "best_for": _words_to_data(method.best_for),
        "origin": _words_to_data(method.origin),
        **{key: value for key, value in optional.items() if value},
        "steps": [_step_to_data(step) for step in method.steps],
        "prelude": [_step_to_data(step) for step in method.prelude],
    }


def _words_to_data(words: Words) -> dict[str, str]:
    return {language.value: words[language] for language in Language}


def _step_to_data(step: Step) -> dict[str, object]:
    optional: dict[str, object] = {
        "collects": step.collects.value if step.collects else None,
        "writers": _roles_to_data(step.writers),
        "talkers": _roles_to_data(step.talkers),
        "talkers_after": _roles_to_data(step.talkers_after or None),
        "sealed": step.sealed or None,
        "gate": step.gate.value if step.gate else None,
        "opens": step.opens.value if step.opens else None,
        "repeats": list(step.repeats) or None,
        "turns": None if step.turns is Turns.FREE else step.turns.value,
        "each": None if step.each == 1 else step.each,
        "lap": step.lap or None,
    }
    return {
        "key": step.key,
        "primitive": step.primitive.value,
        "minutes": step.minutes,
        "name": _words_to_data(step.name),
        "rule": _words_to_data(step.rule),
        "say": _words_to_data(step.say),
        **{key: value for key, value in optional.items() if value is not None},
    }


def _roles_to_data(roles: frozenset[Role] | None) -> list[str] | None:
    return None if roles is None else sorted(role.value for role in roles)


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
    reader = Reader()
    method = reader.method(data)
    if reader.faults:
        raise MethodInvalid(reader.faults)
    return replace(method, digest=digest_of(to_data(method)))
