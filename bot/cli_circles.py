"""`python -m bot circles`: circles for a year out of a file of people, in words or as JSON."""

import json
import sys
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from bot.domain.circles import Gap, Made, Report, Request, make
from bot.domain.circles.people_file import SIZE_MAX, Roster, Setting, read_people
from bot.domain.circles.people_table import HEADERS, PeopleInvalid
from bot.domain.circles.request import MOMENTS
from bot.domain.errors import BadInput
from bot.domain.language import Language
from bot.domain.programme.model import Circle, Composition
from bot.domain.programme.rows import ProgrammeInvalid
from bot.render.circles import composition_lines, shortfalls, summary
from bot.render.people_faults import people_fault_line
from bot.render.programme_faults import programme_fault_line
from bot.render.voice import Voice
from bot.texts import Texts

DONE, MISUSED = 0, 2
MOMENTS_USUAL = 4
"""Moments in a year where the file names none."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What stood on the command line; `moments` is None for those of the file.

    `zone` is where times are read when the file names none, at the moment `now`.
    """

    file: Path
    moments: int | None
    size: int
    together: int
    seed: int
    cases: int
    zone: str
    now: datetime


def compose(texts: Texts, language: Language, asked: Asked, *, as_json: bool) -> int:
    """Make circles and print them. Returns the exit code."""
    voice = Voice(texts, language)
    try:
        roster = _roster(asked)
        request = Request(
            participants=roster.participants,
            moments=roster.timed(asked.moments, MOMENTS_USUAL),
            size=asked.size,
            together=asked.together,
            seed=asked.seed,
            cases=asked.cases,
            standing=roster.standing,
        )
    except OSError as error:
        why = error.strerror or type(error).__name__
        print(voice("cli-methods-no-file", file=str(asked.file), why=why), file=sys.stderr)
        return MISUSED
    except (PeopleInvalid, ProgrammeInvalid) as invalid:
        count = len(invalid.faults)
        print(voice("method-file-faults", count=count, file=str(asked.file)), file=sys.stderr)
        say = people_fault_line if isinstance(invalid, PeopleInvalid) else programme_fault_line
        print(*(f"  - {say(fault, voice)}" for fault in invalid.faults), sep="\n", file=sys.stderr)
        return MISUSED
    except BadInput as refused:
        print(voice(refused.key, **refused.values), file=sys.stderr)
        return MISUSED
    if roster.unused:
        known = voice.list(names[0] for names in HEADERS.values())
        unused = voice.list(roster.unused)
        note = voice("people-unused", file=str(asked.file), columns=unused, known=known)
        print(note, file=sys.stderr)
    made = make(request)
    if as_json:
        print(json.dumps(plain(request, made), ensure_ascii=False, indent=2))
    else:
        print(*told(request, made, voice), sep="\n")
    return DONE


def _roster(asked: Asked) -> Roster:
    """Read the file, but never more of it than may be; numbers of moments are looked at first."""
    low, high = MOMENTS
    if asked.moments is not None and not low <= asked.moments <= high:
        limits = {"given": str(asked.moments), "low": str(low), "high": str(high)}
        raise BadInput("error-circles-moments", limits)
    with asked.file.open("rb") as file:
        content = file.read(SIZE_MAX + 1)
    setting = Setting(asked.moments, MOMENTS_USUAL, asked.zone, asked.now)
    return read_people(content, asked.file.name, setting)


def told(request: Request, made: Made, voice: Voice) -> list[str]:
    """Return the circles and the report as lines to read."""
    names = {one.key: one.name for one in request.participants}
    found: list[str] = []
    both = zip(made.compositions, made.report.moments, strict=True)
    for number, (composition, facts) in enumerate(both, 1):
        found += [*composition_lines(composition, facts, number, names, voice), ""]
    return [*found, *summary(made.report, voice), "", *shortfalls(made.report, names, voice)]


def plain(request: Request, made: Made) -> dict[str, object]:
    """Return circles and report for programs, with names as the file has them.

    No private wish is in it, but for how many could not be met.
    """
    names = {one.key: one.name for one in request.participants}
    both = zip(made.compositions, made.report.moments, strict=True)
    return {
        "seed": request.seed,
        "size": request.size,
        "together": request.together,
        "moments": [
            {
                "moment": number,
                "key": composition.meeting,
                "circles": [_circle(circle, names) for circle in composition.circles],
                "away": [names[key] for key in facts.away],
            }
            for number, (composition, facts) in enumerate(both, 1)
        ],
        "report": _report(made, names),
    }


def _circle(circle: Circle, names: dict[str, str]) -> dict[str, object]:
    return {
        "name": circle.name,
        "members": [names[key] for key in circle.members],
        "facilitator": names.get(circle.facilitator),
        "rounds": [
            {"bringer": names[key], "facilitator": names.get(circle.leader_of(key))}
            for key in circle.bringers
        ],
        "locked": circle.locked,
    }


def _report(made: Made, names: dict[str, str]) -> dict[str, object]:
    report = made.report
    return {
        "pairs_met": report.pairs_met,
        "pairs_total": report.pairs_total,
        "pairs_apart": report.pairs_apart,
        "pairs_met_after": [facts.met for facts in report.moments],
        "everybody_met_after": report.everybody_met_after,
        "kept_percent": report.kept_percent,
        "changed": [[names[key] for key in facts.changed] for facts in report.moments],
        "least_kinds": report.least_kinds,
        "least_cities": report.least_cities,
        "most_of_one_institution": report.most_of_one,
        "circles": report.circles,
        "circles_with_experience": report.experienced,
        "slots": report.slots,
        "brings": _brings(report, made.compositions, names),
        "no_slot": [names[key] for key in report.no_slot],
        "leads": {names[key]: times for key, times in report.leads.items()},
        "broken": [_gap(gap, names) for gap in report.broken],
        "wishes": [_gap(gap, names) for gap in report.wishes],
    }


def _brings(
    report: Report, compositions: tuple[Composition, ...], names: dict[str, str]
) -> dict[str, dict[str, object]]:
    number = {one.meeting: place for place, one in enumerate(compositions, 1)}
    return {
        names[key]: {"moment": number[moment], "circle": circle}
        for key, (moment, circle) in report.brings.items()
    }


def _gap(gap: Gap, names: dict[str, str]) -> dict[str, object]:
    return {**asdict(gap), "people": [names[key] for key in gap.people]}
