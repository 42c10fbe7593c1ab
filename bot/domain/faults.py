"""What is wrong in a file that a person wrote: each thing with its place, all of it at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
