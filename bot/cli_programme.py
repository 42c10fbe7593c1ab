"""`python -m bot programme`: the year in one file looked through, or written the other way."""

import json
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain.faults import Fault
from bot.domain.language import Language
from bot.domain.programme.data import to_data
from bot.domain.programme.fields import label
from bot.domain.programme.file import SIZE_MAX, Reading, read, write_csv, write_toml
from bot.domain.programme.model import Meeting, Programme
from bot.domain.programme.rows import ProgrammeInvalid
from bot.render.programme_faults import programme_fault_line
from bot.render.voice import Voice
from bot.texts import Texts

DONE, MISUSED = 0, 2


def look_through(
    texts: Texts, language: Language, file: Path, *, zone: str, now: datetime, as_json: bool
) -> int:
    """Tell what is in a file, or everything that is wrong in it. Returns the exit code.

    `zone` is where times are read when the file names none.
    """
    voice = Voice(texts, language)
    try:
        reading = _read(file, zone, now)
    except OSError as error:
        return _no_file(voice, file, error)
    except ProgrammeInvalid as invalid:
        if as_json:
            _print_json(None, invalid.faults, invalid.warnings, voice)
        else:
            _complain(voice, file, invalid)
        return MISUSED
    if as_json:
        _print_json(reading.programme, (), reading.warnings, voice)
    else:
        print("\n".join(_summary(reading.programme, voice)))
        _warn(voice, reading.warnings)
    return DONE


def convert(
    texts: Texts, language: Language, file: Path, *, zone: str, now: datetime, form: str
) -> int:
    """Print the programme in a file as `toml` or as `csv`, in UTF-8. Returns the exit code."""
    voice = Voice(texts, language)
    try:
        reading = _read(file, zone, now)
    except OSError as error:
        return _no_file(voice, file, error)
    except ProgrammeInvalid as invalid:
        _complain(voice, file, invalid)
        return MISUSED
    write = write_csv if form == "csv" else write_toml
    sys.stdout.buffer.write(write(reading.programme).encode())
    sys.stdout.buffer.flush()
    if any(one.not_with for one in reading.programme.participants):
        print(voice("cli-programme-private"), file=sys.stderr)
    return DONE


def _read(file: Path, zone: str, now: datetime) -> Reading:
    """Read a file, and of one that is far too large no more than shows that it is."""
    with file.open("rb") as stream:
        content = stream.read(SIZE_MAX + 1)
    return read(content, name=file.name, zone=zone, now=now)


def _no_file(voice: Voice, file: Path, error: OSError) -> int:
    why = error.strerror or type(error).__name__
    print(voice("cli-methods-no-file", file=str(file), why=why), file=sys.stderr)
    return MISUSED


def _complain(voice: Voice, file: Path, invalid: ProgrammeInvalid) -> None:
    count = len(invalid.faults)
    print(voice("method-file-faults", count=count, file=str(file)), file=sys.stderr)
    lines = [f"  - {programme_fault_line(fault, voice)}" for fault in invalid.faults]
    print(*lines, sep="\n", file=sys.stderr)
    _warn(voice, invalid.warnings)


def _warn(voice: Voice, warnings: Sequence[Fault]) -> None:
    if warnings:
        print(voice("cli-programme-warnings", count=len(warnings)), file=sys.stderr)
        lines = [f"  - {programme_fault_line(warning, voice)}" for warning in warnings]
        print(*lines, sep="\n", file=sys.stderr)


def _summary(programme: Programme, voice: Voice) -> list[str]:
    people = programme.participants
    zone = ZoneInfo(programme.zone)
    in_time = sorted(programme.meetings, key=lambda one: (one.starts_at, one.key))
    return [
        voice("cli-programme-fine", title=programme.title, key=programme.key),
        *(f"  {_line(meeting, zone, voice)}" for meeting in in_time),
        voice(
            "cli-programme-people",
            meetings=len(programme.meetings),
            people=len(people),
            houses=len({one.institution for one in people if one.institution}),
            cities=len({one.city for one in people if one.city}),
            circles=sum(len(one.circles) for one in programme.compositions),
        ),
        voice("cli-programme-zone", zone=programme.zone),
    ]


def _line(meeting: Meeting, zone: ZoneInfo, voice: Voice) -> str:
    starts, ends = meeting.starts_at.astimezone(zone), meeting.ends_at.astimezone(zone)
    until = f"{ends:%H:%M}"
    if ends.date() != starts.date():
        until = voice("cli-programme-until", day=_day(ends, voice), hour=until)
    return voice(
        "cli-programme-meeting",
        day=_day(starts, voice),
        start=f"{starts:%H:%M}",
        end=until,
        kind=label(meeting.kind, voice.language),
        title=meeting.title,
        place=meeting.place or meeting.link or "-",
    )


def _day(day: datetime, voice: Voice) -> str:
    return voice(
        "cli-programme-day",
        weekday=voice("weekday-name", weekday=day.weekday()),
        day=day.day,
        month=voice("month-name", month=day.month),
        year=str(day.year),
    )


def _print_json(
    programme: Programme | None, faults: Sequence[Fault], warnings: Sequence[Fault], voice: Voice
) -> None:
    """Print everything for programs; moments are in UTC beside what the file says."""
    found = {
        "programme": None if programme is None else _plain(programme),
        "faults": [_plain_fault(fault, voice) for fault in faults],
        "warnings": [_plain_fault(warning, voice) for warning in warnings],
    }
    print(json.dumps(found, ensure_ascii=False, indent=2, default=str))


def _plain(programme: Programme) -> dict[str, object]:
    data = dict(to_data(programme))
    rows = data.get("meetings", [])
    assert isinstance(rows, list)
    data["meetings"] = [
        {**row, "starts_at": meeting.starts_at.isoformat(), "ends_at": meeting.ends_at.isoformat()}
        for row, meeting in zip(rows, programme.meetings, strict=True)
    ]
    return data


def _plain_fault(fault: Fault, voice: Voice) -> dict[str, object]:
    return {
        "path": fault.path,
        "key": fault.key,
        "line": fault.line,
        "column": fault.column,
        "cell": fault.cell,
        "values": dict(fault.values),
        "message": programme_fault_line(fault, voice),
    }
