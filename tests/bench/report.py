"""What was measured, as rows with their aims, and the table they make."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line: ours, the bare bot's where it has one, and the aim where there is one."""

    what: str
    ours: str
    bare: str = ""
    ratio: str = ""
    aim: str = ""
    met: bool | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in the columns."""
        verdict = {True: "yes", False: "NO", None: ""}[self.met]
        return self.what, self.ours, self.bare, self.ratio, self.aim, verdict


HEAD = ("", "ours", "bare", "ratio", "aim", "met")


def table(rows: Sequence[Row]) -> str:
    """Return the rows in columns."""
    lines = [HEAD, *(row.cells for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def at(share: float, values: Iterable[float]) -> float:
    """Return the value that this share of all values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def three(seconds: Sequence[float]) -> str:
    """Return the 50th, 95th and 99th of a hundred, in milliseconds."""
    return " / ".join(f"{1000 * at(share, seconds):.1f}" for share in (0.50, 0.95, 0.99)) + " ms"


def times(ours: float, bare: float) -> str:
    """Return how many times as much ours is."""
    return f"{ours / bare:.2f}" if bare else ""
