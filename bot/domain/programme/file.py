"""A programme as one file that a facilitator writes and reads: in TOML, or a table in CSV."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.faults import Fault, place_of, placed
from bot.domain.programme.data import Data, to_data
from bot.domain.programme.fields import SECTIONS
from bot.domain.programme.model import Programme
from bot.domain.programme.reader import ProgrammeReader, Setting
from bot.domain.programme.rows import FAULTS_MAX, ProgrammeInvalid
from bot.domain.programme.table import Table, write_table
from bot.domain.toml_file import parse, text_of, value_of
from bot.domain.toml_lines import places_of, quoted

SIZE_MAX = 1024 * 1024
"""Bytes of a file: a year of two hundred people is a tenth of it."""

_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How the files of spreadsheets and word processors begin: zip archives, and those from before."""

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_TOML = re.compile(r"(?!sep=)\s*(?:#[^\n]*\s*)*(?:\[|[\w\"'.-]+[ \t]*=)")
_TIMED = frozenset({"date", "start", "end", "until", "skip"})
"""Fields in which people write days and hours as they are used to, without quotes."""

_BARE_TIME = re.compile(rf"\b(?:{'|'.join(sorted(_TIMED))})[ \t]*=[ \t]*[\[\d]")


@dataclass(frozen=True, slots=True)
class Reading:
    """The programme in a file, and what in it may not be meant so, in the order of the file."""

    programme: Programme
    warnings: tuple[Fault, ...] = ()


def read(
    content: bytes,
    *,
    name: str,
    zone: str | None,
    now: datetime,
    present: Mapping[str, int] | None = None,
) -> Reading:
    """Return the programme in a file of this name, with warnings that do not refuse it.

    `zone` is where its times are read when the file names none; `present` how many people are
    in already, by the key of a meeting. Raises ``ProgrammeInvalid`` with everything that is wrong,
    each with its line, its column and what fills in how to mend it. The worst file takes some
    seconds; a loop that serves others too lets a thread read it.
    """
    must_fit(len(content))
    is_toml, text, odd = _text(content, name)
    if not text.strip():
        raise ProgrammeInvalid([Fault("", "programme-fault-nothing", {}, 1, 1)])
    table = None if is_toml else Table(text)
    data = table.take_out() if table else parse(text, ProgrammeInvalid, _with_quotes)
    reader = ProgrammeReader(Setting(zone, now, present or {}))
    programme = reader.programme(data)
    if not reader.faults and not reader.warnings and not (table and table.faults):
        return Reading(programme, tuple(odd))
    places = table.places if table else places_of(text)
    faults = reader.faults
    if table and table.faults:
        # What a table does not place may stand in the rows that could not be told apart.
        faults = [*table.faults, *(one for one in faults if place_of(places, one.path))]
    warnings = (*odd, *placed(reader.warnings, places))
    if not faults:
        return Reading(programme, warnings)
    found = placed(faults, places)
    more = reader.more + (table.more if table else 0) + len(found[FAULTS_MAX:])
    last = [Fault("", "programme-fault-more", {"count": more})] if more else []
    raise ProgrammeInvalid([*found[:FAULTS_MAX], *last], warnings)


def _with_quotes(text: str) -> str:
    return quoted(text, _TIMED) if _BARE_TIME.search(text) else text


def must_fit(size: int) -> None:
    """Refuse a file of more bytes than a programme needs. Raises ``ProgrammeInvalid``."""
    if size > SIZE_MAX:
        raise ProgrammeInvalid([Fault("", "programme-fault-size", {"max": SIZE_MAX // 1024})])


def _text(content: bytes, name: str) -> tuple[bool, str, Sequence[Fault]]:
    """Return whether a file is TOML, what it says, and what is odd about it."""
    if content.startswith(_WORKBOOK):
        raise ProgrammeInvalid([Fault("", "programme-fault-workbook", {}, 1, 1)])
    ending = name.rpartition(".")[2].lower()
    try:
        if content.startswith(_UTF_16):
            text = content.decode("utf-16")
        else:
            text = text_of(content, ProgrammeInvalid)
    except UnicodeDecodeError:
        raise ProgrammeInvalid([Fault("", "programme-fault-encoding", {}, 1, 1)]) from None
    except ProgrammeInvalid as invalid:
        old = _of_old_windows(content)
        if ending == "toml" or old is None:
            raise
        (fault,) = invalid.faults
        warning = Fault("", "programme-warning-encoding", {}, fault.line, fault.column)
        return False, old, [warning]
    is_toml = ending == "toml" or (ending != "csv" and _TOML.match(text) is not None)
    return is_toml, text, ()


def _of_old_windows(content: bytes) -> str | None:
    """Return what a table says that Excel did not save as UTF-8, or None for what is no text."""
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


# ------------------------------------------------------------------------- writing


def write_toml(programme: Programme) -> str:
    """Return the file of a programme in TOML: `read` gives the same programme back.

    Whom people would rather not sit with is left out. Circles without a moment are none.
    """
    data = to_data(programme)
    sections = [section.key for section in SECTIONS if section.key in data]
    top = _keys({key: value for key, value in data.items() if key not in sections})
    blocks = [top]
    for section in sections:
        rows = data[section]
        assert isinstance(rows, list)
        blocks.extend([f"[[{section}]]", *_keys(row)] for row in rows)
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _keys(table: Data) -> list[str]:
    return [f"{key} = {_value(value)}" for key, value in table.items()]


def _value(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else value_of(value)


def write_csv(programme: Programme) -> str:
    """Return the file of a programme as a table, in its language: the same as in TOML.

    It begins with a byte order mark, by which spreadsheets know that it is UTF-8.
    """
    return write_table(to_data(programme), programme.language)
