"""The ways of intervision as data: one TOML file per method, read into the domain's grammar."""

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from bot.domain.errors import Missing
from bot.domain.method import Method
from bot.domain.method_data import from_data

_PRELUDE = "prelude.toml"


def load_all() -> tuple[Method, ...]:
    """Return every method that comes with the bot, sorted by id.

    Raises ``MethodInvalid`` when a file is no method.
    """
    prelude = _read(files(__name__) / _PRELUDE)["steps"]
    methods = (from_data(_with_prelude(_read(file), prelude)) for file in _method_files())
    return tuple(sorted(methods, key=lambda method: method.id))


def load(method_id: str) -> Method:
    """Return one method by id. Raises ``Missing`` when there is none with that id."""
    found = next((method for method in load_all() if method.id == method_id), None)
    if found is None:
        raise Missing("error-no-method", {"method": method_id})
    return found


def _with_prelude(data: dict[str, Any], prelude: list[dict[str, Any]]) -> dict[str, Any]:
    """Add the steps that find a case, but for those the method brings itself."""
    own = {step.get("primitive") for step in data["steps"]}
    return data | {"prelude": [step for step in prelude if step["primitive"] not in own]}


def _method_files() -> Iterator[Traversable]:
    for file in files(__name__).iterdir():
        if file.name.endswith(".toml") and file.name != _PRELUDE:
            yield file


def _read(file: Traversable) -> dict[str, Any]:
    return tomllib.loads(file.read_text("utf-8"))
