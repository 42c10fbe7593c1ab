"""The ways of intervision as data: one TOML file per method, read into the domain's grammar."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from bot.domain.errors import Missing
from bot.domain.method import Method
from bot.domain.method_file import Prelude, read

_PRELUDE = "prelude.toml"


@cache
def load_all() -> tuple[Method, ...]:
    """Return every method that comes with the bot, sorted by id; read once in a process.

    Raises ``MethodInvalid`` when a file is no method.
    """
    before = prelude()
    methods = (read(file.read_bytes(), before) for file in _method_files())
    return tuple(sorted(methods, key=lambda method: method.id))


def load(method_id: str) -> Method:
    """Return one method by id. Raises ``Missing`` when there is none with that id."""
    found = next((method for method in load_all() if method.id == method_id), None)
    if found is None:
        raise Missing("error-no-method", {"method": method_id})
    return found


def prelude() -> Prelude:
    """Return the steps that find a case, as data, for methods that bring none of their own."""
    steps: Prelude = tomllib.loads((files(__name__) / _PRELUDE).read_text("utf-8"))["steps"]
    return steps


def _method_files() -> Iterator[Traversable]:
    for file in files(__name__).iterdir():
        if file.name.endswith(".toml") and file.name != _PRELUDE:
            yield file
