"""What the person who runs the bot decides, read once from the environment and then frozen."""

import logging
import os
import re
from base64 import b64decode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from dotenv import dotenv_values

from bot.domain.language import Language


class LogFormat(StrEnum):
    """How a line of the log is written."""

    PLAIN = "plain"
    JSON = "json"


class LogLevel(StrEnum):
    """From which weight on something is written to the log."""

    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"

    @property
    def number(self) -> int:
        """The level as `logging` counts it."""
        return logging.getLevelNamesMapping()[self.value]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that keeps the bot from working: the key of a text that also says how to mend it.

    The values never hold a secret, so that a fault can be shown and logged.
    """

    key: str
    values: Mapping[str, str] = field(default_factory=dict)


class SettingsError(Exception):
    """The settings cannot be used; `faults` names all that is wrong with them, in order."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(", ".join(f"{fault.key} {dict(fault.values)}" for fault in faults))
        self.faults = faults


DEFAULTS: Mapping[str, str] = {
    "DISCORD_TOKEN": "",
    "DISCORD_API_URL": "https://discord.com/api/v10",
    "DATABASE_URL": "sqlite:///reisgenoot.db",
    "KEYS_URL": "sqlite:///reisgenoot.keys",
    "MASTER_KEY": "",
    "MASTER_KEY_FILE": "reisgenoot.key",
    "LOG_LEVEL": "INFO",
    "LOG_FORMAT": "plain",
    "TIME_ZONE": "Europe/Amsterdam",
    "DEFAULT_LANGUAGE": "nl",
    "OPERATOR_NAME": "",
    "OPERATOR_CONTACT": "",
}
"""Every setting with its default; the names are those of the environment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings, all valid. What may hold a secret is not in the `repr`."""

    discord_token: str | None = field(repr=False)
    """The bot's token; None where no command of this run goes to Discord."""
    discord_api_url: str
    """Where Discord's REST interface is, without a slash at the end."""
    database_url: str = field(repr=False)
    """`sqlite:///path` or `postgresql://…` (which may hold a password)."""
    keys_url: str = field(repr=False)
    """Where the keys of what people typed are: an address as that of the database, but another."""
    master_key: bytes | None = field(repr=False)
    """The 32 bytes that open every other key; None where they are in a file."""
    master_key_file: Path
    """The file of the master key. It is made at the first start."""
    log_level: LogLevel
    log_format: LogFormat
    time_zone: str
    """The zone of a server that has not chosen one: a name that `zoneinfo` knows."""
    default_language: Language
    """The language of a server that has not chosen one."""
    operator_name: str
    """Who runs the bot, as participants read it; empty where it was not filled in."""
    operator_contact: str
    """How participants reach them; empty where it was not filled in."""


MASTER_KEY_BYTES = 32
# Three parts of base64url: the bot's id, a time stamp, a signature.
TOKEN = re.compile(r"[\w-]{18,}\.[\w-]{4,}\.[\w-]{20,}", re.ASCII)


def _token(value: str) -> str | None:
    if not value:
        return None
    if not TOKEN.fullmatch(value):
        raise ValueError
    return value


def _api_url(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError
    return value.rstrip("/")


def _database_url(value: str) -> str:
    parts = urlsplit(value)
    is_file = parts.scheme == "sqlite" and not parts.netloc and parts.path.strip("/") != ""
    is_server = parts.scheme == "postgresql" and parts.path.strip("/") != ""
    if not (is_file or is_server) or ":memory:" in value:
        raise ValueError
    return value


def _master_key(value: str) -> bytes | None:
    if not value:
        return None
    secret = b64decode(value, validate=True)
    if len(secret) != MASTER_KEY_BYTES:
        raise ValueError
    return secret


def _time_zone(value: str) -> str:
    try:
        return ZoneInfo(value).key
    except (KeyError, OSError) as error:  # a name that is a folder is an OSError
        raise ValueError from error


def _log_level(value: str) -> LogLevel:
    return LogLevel(value.upper())


def _log_format(value: str) -> LogFormat:
    return LogFormat(value.lower())


def _language(value: str) -> Language:
    return Language(value.lower())


OPERATOR_MAX = 120


def _line(value: str) -> str:
    if len(value) > OPERATOR_MAX or not value.isprintable():
        raise ValueError
    return value


PARSERS: Mapping[str, Callable[[str], object]] = {
    "DISCORD_TOKEN": _token,
    "DISCORD_API_URL": _api_url,
    "DATABASE_URL": _database_url,
    "KEYS_URL": _database_url,
    "MASTER_KEY": _master_key,
    "MASTER_KEY_FILE": Path,
    "LOG_LEVEL": _log_level,
    "LOG_FORMAT": _log_format,
    "TIME_ZONE": _time_zone,
    "DEFAULT_LANGUAGE": _language,
    "OPERATOR_NAME": _line,
    "OPERATOR_CONTACT": _line,
}
SECRET = frozenset({"DISCORD_TOKEN", "DATABASE_URL", "KEYS_URL", "MASTER_KEY"})


def _fault(name: str, value: str) -> Fault | None:
    try:
        PARSERS[name](value)
    except ValueError:
        key = f"fault-{name.lower().replace('_', '-')}"
        return Fault(key, {} if name in SECRET else {"value": value})
    return None


def read(environment: Mapping[str, str], *, token_needed: bool = False) -> Settings:
    """Return the settings that an environment holds; an empty value means the default.

    Args:
        environment: Names and values, as in `os.environ`; other names are left alone.
        token_needed: Whether this run goes to Discord, so that a missing token is a fault.

    Raises:
        SettingsError: One or more values cannot be used; it names them all.
    """
    values = {
        name: environment.get(name, "").strip() or default for name, default in DEFAULTS.items()
    }
    faults = [fault for name, value in values.items() if (fault := _fault(name, value))]
    if token_needed and not values["DISCORD_TOKEN"]:
        faults.insert(0, Fault("fault-discord-token-missing"))
    if values["OPERATOR_CONTACT"] and not values["OPERATOR_NAME"]:
        faults.append(Fault("fault-operator-nameless"))
    if values["KEYS_URL"] == values["DATABASE_URL"]:
        faults.append(Fault("fault-keys-with-database"))
    if faults:
        raise SettingsError(tuple(faults))
    return Settings(
        discord_token=_token(values["DISCORD_TOKEN"]),
        discord_api_url=_api_url(values["DISCORD_API_URL"]),
        database_url=_database_url(values["DATABASE_URL"]),
        keys_url=_database_url(values["KEYS_URL"]),
        master_key=_master_key(values["MASTER_KEY"]),
        master_key_file=Path(values["MASTER_KEY_FILE"]),
        log_level=_log_level(values["LOG_LEVEL"]),
        log_format=_log_format(values["LOG_FORMAT"]),
        time_zone=_time_zone(values["TIME_ZONE"]),
        default_language=_language(values["DEFAULT_LANGUAGE"]),
        operator_name=_line(values["OPERATOR_NAME"]),
        operator_contact=_line(values["OPERATOR_CONTACT"]),
    )


def environment_of(folder: Path) -> dict[str, str]:
    """Return the process's environment, completed with the `.env` file of a folder if it has one.

    What is set in the process wins over what is in the file.
    """
    from_file = dotenv_values(folder / ".env")
    return {name: value for name, value in from_file.items() if value is not None} | dict(
        os.environ
    )
