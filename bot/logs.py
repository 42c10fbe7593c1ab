"""The log: plain or JSON lines that say which round they are about, and never a secret."""

import json
import logging
import re
import secrets
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import TextIO

from bot.settings import LogFormat, LogLevel

Id = str | int | None

round_id: ContextVar[Id] = ContextVar("round_id", default=None)
guild_id: ContextVar[Id] = ContextVar("guild_id", default=None)
interaction_id: ContextVar[Id] = ContextVar("interaction_id", default=None)

# Below these levels the libraries write what people typed: request bodies and interaction tokens
# (discord.http, discord.gateway), statements with their parameters (aiosqlite, sqlalchemy).
FLOORS = {
    "discord": logging.INFO,
    "aiosqlite": logging.INFO,
    "asyncio": logging.INFO,
    "alembic": logging.INFO,
    "sqlalchemy": logging.WARNING,
}

_READABLE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
ERROR_ID_LENGTH = 8
_HIDDEN = "[…]"
_SECRETS = (
    # A bot's token: its id, a time stamp and a signature, in base64url.
    (re.compile(r"[\w-]{18,}\.[\w-]{5,8}\.[\w-]{20,}", re.ASCII), _HIDDEN),
    # The token in the address of an interaction or a webhook.
    (re.compile(r"((?:interactions|webhooks)/\d+/)[^\s/?#\"'<>)]+"), rf"\1{_HIDDEN}"),
    # The token of an interaction by itself: base64 of "interaction:" and what follows.
    (re.compile(r"aW50ZXJhY3Rpb24[\w=+/-]+", re.ASCII), _HIDDEN),
    # The password in the address of a database.
    (re.compile(r"(://[^\s:/@]+:)[^\s@/]+(@)"), rf"\1{_HIDDEN}\2"),
)


def redact(text: str) -> str:
    """Return a text without anything that looks like a token or a password."""
    for pattern, replacement in _SECRETS:
        text = pattern.sub(replacement, text)
    return text


@contextmanager
def about(*, round_: Id = None, guild: Id = None, interaction: Id = None) -> Iterator[None]:
    """Put ids on every line that is logged inside; what is not given stays as it was."""
    given = ((round_id, round_), (guild_id, guild), (interaction_id, interaction))
    tokens = [(variable, variable.set(value)) for variable, value in given if value is not None]
    try:
        yield
    finally:
        for variable, token in reversed(tokens):
            variable.reset(token)


def interaction_context(
    interaction: int, guild: int | None, round_: str | None
) -> AbstractContextManager[None]:
    """Put an interaction's ids on every line that is logged while it is answered."""
    return about(round_=round_, guild=guild, interaction=interaction)


def new_error_id() -> str:
    """Return a fresh id that a person can read aloud, to find the line in the log by.

    Eight signs without those that look alike: 32^8 ids, so that two never meet in one log.
    """
    return "".join(secrets.choice(_READABLE) for _ in range(ERROR_ID_LENGTH))


def is_error_id(text: str) -> bool:
    """Tell whether a text could be such an id."""
    return len(text) == ERROR_ID_LENGTH and set(text) <= set(_READABLE)


def _context() -> dict[str, str | int]:
    pairs = ((ids.name, ids.get()) for ids in (round_id, guild_id, interaction_id))
    return {name: value for name, value in pairs if value is not None}


class ContextFilter(logging.Filter):
    """Puts the ids of the moment on every record, as `record.context`.

    An `error_id` that was given as an extra joins them: the id that the person was shown.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Add the ids; every record passes."""
        error_id = getattr(record, "error_id", None)
        record.context = _context() | ({} if error_id is None else {"error_id": error_id})
        return True


class PlainFormatter(logging.Formatter):
    """One line for a person: time (UTC), level, logger, message, ids."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, with the traceback below it if there is one."""
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(" ", "milliseconds")[:-6]
        ids = "".join(f" {name}={value}" for name, value in getattr(record, "context", {}).items())
        text = f"{moment} {record.levelname:<7} {record.name}: {record.getMessage()}{ids}"
        if record.exc_info:
            text += "\n" + self.formatException(record.exc_info)
        return redact(text)


class JsonFormatter(logging.Formatter):
    """One JSON object a line, for a machine that collects logs."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the object on one line; the traceback, if any, is its field `error`."""
        line: dict[str, str | int] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": redact(record.getMessage()),
            **getattr(record, "context", {}),
        }
        if record.exc_info:
            line["error"] = redact(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False)


def set_up(level: LogLevel, form: LogFormat, stream: TextIO | None = None) -> None:
    """Send the log of the whole process to a stream (standard error if none is given).

    Handlers that were there before are taken off. The libraries that would write what people
    typed stay above the level at which they do, whatever `level` is.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.addFilter(ContextFilter())
    handler.setFormatter(JsonFormatter() if form is LogFormat.JSON else PlainFormatter())
    root = logging.getLogger()
    for old in list(root.handlers):
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(level.number)
    for name, floor in FLOORS.items():
        logging.getLogger(name).setLevel(max(level.number, floor))
    logging.captureWarnings(capture=True)
