"""How values of the domain lie in columns, the same on every store."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import BigInteger, Dialect, LargeBinary, String, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from bot.domain.ids import ID_LENGTH

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_Choice = TypeVar("_Choice", bound=StrEnum)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, as whole microseconds since 1970 in UTC.

    One number on both stores: exact, quick to compare, and blind to the server's time zone.
    Raises ``ValueError`` for a moment without a zone.
    """

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Return the microseconds. Raises ``ValueError`` for a moment without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no zone; moments are aware")
        return (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Return the moment in UTC."""
        return None if value is None else _EPOCH + timedelta(microseconds=value)


class LocalDay(TypeDecorator[date]):
    """A day on somebody's own calendar, as ISO 8601 text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Return the text of the day."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Return the day."""
        return None if value is None else date.fromisoformat(value)


class LocalHour(TypeDecorator[time]):
    """An hour on somebody's own clock, in whole minutes, as ISO 8601 text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: time | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Return the text of the hour."""
        return None if value is None else value.isoformat("minutes")

    def process_result_value(self, value: str | None, dialect: Dialect) -> time | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Return the hour."""
        return None if value is None else time.fromisoformat(value)


class Duration(TypeDecorator[timedelta]):
    """A length of time, as whole microseconds."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: timedelta | None, dialect: Dialect) -> int | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Return the microseconds."""
        return None if value is None else value // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> timedelta | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Return the length."""
        return None if value is None else timedelta(microseconds=value)


class Snowflake(TypeDecorator[Any]):
    """An id of Discord: 64 bits, of which the first is never set (reference, "Snowflakes")."""

    impl = BigInteger
    cache_ok = True


class RowId(TypeDecorator[Any]):
    """An id of our own: 24 characters that sort by the moment they were made, byte by byte."""

    impl = String(ID_LENGTH)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return a text that PostgreSQL compares by bytes, whatever the locale of the server."""
        byte_by_byte = "C" if dialect.name == "postgresql" else None
        return dialect.type_descriptor(String(ID_LENGTH, collation=byte_by_byte))


class Label(TypeDecorator[Any]):
    """A short text of the bot's own that has a type of its own, such as the name of a surface."""

    impl = Text
    cache_ok = True


class Choice(TypeDecorator[Any], Generic[_Choice]):
    """One value of an enumeration, as its text."""

    impl = Text
    cache_ok = True

    def __init__(self, choices: type[_Choice]) -> None:
        super().__init__()
        self.choices = choices
        self._by_value = {choice.value: choice for choice in choices}

    def process_bind_param(self, value: _Choice | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Return the text of the choice."""
        return None if value is None else self.choices(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> _Choice | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Return the choice. Raises ``KeyError`` for a text that is none of them."""
        return None if value is None else self._by_value[value]


class JsonDoc(TypeDecorator[Any]):
    """Plain data, as JSON text; for data the bot made, never for what a person typed."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: object, dialect: Dialect) -> str:  # noqa: ARG002 - SQLAlchemy's signature
        """Return the JSON."""
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002, ANN401 - SQLAlchemy's signature
        """Return the data."""
        return None if value is None else json.loads(value)


class Personal(TypeDecorator[Any]):
    """What a person typed or uploaded: it lies sealed (``db.sealing``).

    Only ``db.statements`` can put it down or take it up: SQLAlchemy by itself is refused. A column
    of such a type needs a table that says whose it is (``db.sealing.declare.sealed``).
    """

    impl: type[TypeEngine[Any]] = Text
    cache_ok = True
    nothing: object = ""
    """What is typed when nothing is: it needs no seal."""

    def pack(self, value: Any) -> bytes:  # noqa: ANN401 - each type has its own
        """Return a value as bytes to seal."""
        raise NotImplementedError

    def unpack(self, plain: bytes) -> Any:  # noqa: ANN401 - each type has its own
        """Return the value that was packed."""
        raise NotImplementedError

    def erased(self, words: str) -> Any:  # noqa: ANN401 - each type has its own
        """Return what is read where the key was destroyed; `words` say so to people."""
        raise NotImplementedError

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:  # noqa: ANN401, ARG002 - SQLAlchemy's signature
        """Raise ``TypeError``: nothing goes in but through a seal."""
        raise TypeError("what people typed is sealed by db.statements, and by nothing else")

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ANN401, ARG002 - SQLAlchemy's signature
        """Raise ``TypeError``: nothing comes out but through a seal."""
        raise TypeError("what people typed is opened by db.statements, and by nothing else")


class PersonText(Personal):
    """Text a person typed.

    A zero character is left out and half of a surrogate pair becomes U+FFFD, as no store takes
    them and other programs stumble on them.
    """

    cache_ok = True

    def pack(self, value: str) -> bytes:
        """Return the text in UTF-8."""
        return storable(value).encode()

    def unpack(self, plain: bytes) -> str:
        """Return the text as it was typed."""
        return plain.decode()

    def erased(self, words: str) -> str:
        """Return the words."""
        return words


class PersonDoc(Personal):
    """Plain data with what a person typed in it; `empty` makes what is read when it was erased."""

    cache_ok = True
    nothing = None

    def __init__(self, empty: Callable[[], object]) -> None:
        super().__init__()
        self.empty = empty

    def pack(self, value: object) -> bytes:
        """Return the JSON; every character a person can type comes back as it was."""
        return json.dumps(value, separators=(",", ":")).encode()

    def unpack(self, plain: bytes) -> Any:  # noqa: ANN401 - whatever was in it
        """Return the data."""
        return json.loads(plain)

    def erased(self, words: str) -> object:  # noqa: ARG002 - there is no place for words in it
        """Return data with nothing in it."""
        return self.empty()


class PersonBytes(Personal):
    """A file a person uploaded."""

    impl = LargeBinary
    cache_ok = True
    nothing = b""

    def pack(self, value: bytes) -> bytes:
        """Return the bytes as they are."""
        return bytes(value)

    def unpack(self, plain: bytes) -> bytes:
        """Return the bytes as they were."""
        return plain

    def erased(self, words: str) -> bytes:  # noqa: ARG002 - there is no place for words in it
        """Return an empty file."""
        return b""


def storable(text: str) -> str:
    """Return the text without what no store can hold; ordinary text comes back as it is."""
    if "\x00" in text:
        text = text.replace("\x00", "")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
