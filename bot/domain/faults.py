"""What is wrong in a file that a person wrote: each thing with its place, all of it at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from bot.domain.errors import Value


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: where (``steps[2].minutes``), which fault, and what fills it in.

    `line` and `column` count from 1, in characters; 0 is unknown. `cell` is the place as a
    spreadsheet names it (``D9``), empty for what is not in one.
    """

    path: str
    key: str
    values: Mapping[str, Value]
    line: int = 0
    column: int = 0
    cell: str = ""


class FileInvalid(Exception):
    """A file that cannot be used; `faults` names everything that is wrong, in reading order.

    `family` begins the keys of its faults.
    """

    family: ClassVar[str]

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("; ".join(f"{fault.path}: {fault.key}" for fault in faults))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a thing stands, and in which column what it holds begins; all count from 1.

    `cell` is where a spreadsheet shows it, empty for what is not in one.
    """

    line: int
    column: int
    value_column: int
    cell: str = ""


def place_of(places: Mapping[str, Place], path: str) -> Place | None:
    """Return the place of a path, or of the nearest thing around it; None when that is the file."""
    while path not in places:
        around = max(path.rfind("."), path.rfind("["))
        if around < 0:
            return None
        path = path[:around]
    return places[path]


def placed(faults: Sequence[Fault], places: Mapping[str, Place]) -> list[Fault]:
    """Return the faults with their places, in the order of the file.

    What is missing stands where the thing around it begins, and the first line is the file's.
    """
    return sorted((_placed(fault, places) for fault in faults), key=_order)


def _placed(fault: Fault, places: Mapping[str, Place]) -> Fault:
    if fault.line:
        return fault
    place = place_of(places, fault.path)
    if place is None:
        return replace(fault, line=1, column=1)
    about_the_key = fault.path not in places or "-unknown" in fault.key
    column = place.column if about_the_key else place.value_column
    return replace(fault, line=place.line, column=column, cell=place.cell)


def _order(fault: Fault) -> tuple[int, int]:
    return fault.line, fault.column
