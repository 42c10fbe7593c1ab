"""Every body the bot sends, held against Discord's own description of its interface.

The description is a large file that is not part of this repository. Where it lies beside the
repository (``../shared/discord-openapi.json``) the tests use it; where it does not, they say so.
The totals it does not know (components/reference) are counted here in any case.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match
from referencing import Registry
from referencing.jsonschema import DRAFT202012

FILE = Path(__file__).resolve().parents[2] / "shared" / "discord-openapi.json"
_URI = "urn:discord"
_PREFIX = re.compile(r"^(https?://[^/]+)?(/api)?(/v\d+)?(?=/)")

_MAX_COMPONENTS = 40
_MAX_TEXT = 4000
_MAX_TEXT_BYTES = 10_170
_BYTES_PER_TEXT = 12
_MAX_FORM_PARTS = 5
_TEXT_DISPLAY = 10
_SNOWFLAKE = "snowflake"


class Spec:
    """Discord's description of its interface, version 10."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        resource = DRAFT202012.create_resource(document)
        self._registry: Registry[Any] = Registry().with_resource(_URI, resource)
        self._patterns = [
            (re.compile(re.sub(r"\\\{\w+\\\}|\{\w+\}", "[^/]+", re.escape(path))), path)
            # A path with fewer blanks is the better match: @me before {user_id}.
            for path in sorted(document["paths"], key=lambda path: (path.count("{"), path))
        ]

    def template(self, path: str) -> str | None:
        """Return the path of the description that an address or path belongs to, or None."""
        path = _PREFIX.sub("", path.partition("?")[0])
        return next((known for regex, known in self._patterns if regex.fullmatch(path)), None)

    def faults(self, method: str, path: str, body: object) -> list[str]:
        """Return what is wrong with the body of a request; empty when Discord would take it."""
        known = self.template(path)
        operation = self._document["paths"].get(known, {}).get(method.lower())
        if operation is None:
            return [f"{method} {path} is not in Discord's interface"]
        content = operation.get("requestBody", {}).get("content", {})
        if "application/json" not in content:
            return [f"{method} {known} takes no body"] if body is not None else []
        pointer = "/".join(
            part.replace("~", "~0").replace("/", "~1")
            for part in ("paths", str(known), method.lower(), "requestBody", "content")
        )
        schema = {"$ref": f"{_URI}#/{quote(pointer, safe='/~')}/application~1json/schema"}
        validator = Draft202012Validator(schema, registry=self._registry)
        found = [_told(error) for error in validator.iter_errors(body) if not _false_alarm(error)]
        return [f"{method} {known}: {fault}" for fault in (*found, *totals(body))]

    def faults_of_all(self, requests: Iterable["Sent"]) -> list[str]:
        """Return what is wrong with any of these requests."""
        return [
            fault
            for request in requests
            for fault in self.faults(request.method, request.path, request.json)
        ]


class Sent(Protocol):
    """A request as a simulated Discord notes it."""

    @property
    def method(self) -> str:
        """What is done: GET, POST and so on."""

    @property
    def path(self) -> str:
        """Its path, without a host."""

    @property
    def json(self) -> object:
        """Its body."""


def _false_alarm(error: ValidationError) -> bool:
    """Tell whether it is an id written as a number, as discord.py does and Discord accepts.

    Of a choice between several forms, one without any other error is enough.
    """
    if error.context:
        forms: dict[object, list[ValidationError]] = {}
        for inner in error.context:
            forms.setdefault(inner.schema_path[0], []).append(inner)
        return any(all(map(_false_alarm, inner)) for inner in forms.values())
    wants = error.schema.get("format") if isinstance(error.schema, Mapping) else None
    return isinstance(error.instance, int) and wants == _SNOWFLAKE


def _told(error: ValidationError) -> str:
    """Return the most telling part of an error, without the value that was refused."""
    deepest = best_match([error]) if error.context else error
    place = "/".join(map(str, deepest.absolute_path))
    return f"{place or 'the body'} breaks {deepest.validator}: {deepest.validator_value}"


def totals(body: object) -> Iterator[str]:
    """Say which totals a message or form exceeds, those the description does not know."""
    if not isinstance(body, dict):
        return
    message = body.get("data", body) if "type" in body else body
    if not isinstance(message, dict) or not isinstance(message.get("components"), list):
        return
    components = list(_walk(message["components"]))
    if "title" in message:
        if len(message["components"]) > _MAX_FORM_PARTS:
            yield f"a form of {len(message['components'])} parts"
        return
    texts = [str(part["content"]) for part in components if part.get("type") == _TEXT_DISPLAY]
    if len(components) > _MAX_COMPONENTS:
        yield f"{len(components)} components"
    if sum(map(len, texts)) > _MAX_TEXT:
        yield f"{sum(map(len, texts))} characters of text"
    if (size := sum(len(text.encode()) + _BYTES_PER_TEXT for text in texts)) > _MAX_TEXT_BYTES:
        yield f"{size} bytes of text"


def _walk(components: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for component in components:
        yield component
        yield from _walk(component.get("components", ()))


@cache
def load() -> Spec | None:
    """Return the description, or None when it does not lie beside this repository."""
    if not FILE.exists():
        return None
    return Spec(json.loads(FILE.read_text(encoding="utf-8")))
