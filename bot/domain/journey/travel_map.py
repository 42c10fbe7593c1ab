"""One person's own year in a programme: what happened when, and what went how far."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.ids import MeetingId, UserId

Ref = NewType("Ref", str)
"""Names a waypoint for its owner, such as ``high-<entry>``; letters, digits and hyphens."""

WAYPOINTS_MAX = 60
"""Waypoints on one map, the latest: a year holds fewer, and a picture no more."""


class Sign(StrEnum):
    """What a waypoint is. Each has a shape of its own in the picture, and a word in the text."""

    HIGH = "high"
    LOW = "low"
    ASKED = "asked"
    TURNED = "turned"
    CLOSED = "closed"
    KEPT = "kept"
    LIFTED = "lifted"
    BROUGHT = "brought"
    LED = "led"


@dataclass(frozen=True, slots=True)
class Waypoint:
    """Something that happened to its owner. `text` is in their own words, or empty.

    `at` is aware UTC. `was` is how a question read before it turned, empty for all else.
    """

    ref: Ref
    sign: Sign
    at: datetime
    text: str = ""
    was: str = ""


@dataclass(frozen=True, slots=True)
class Stop:
    """A moment of the programme; `was_there` is False also for what is still to come."""

    meeting_id: MeetingId
    title: str
    at: datetime
    was_there: bool


@dataclass(frozen=True, slots=True)
class Rings:
    """Rings in the water: what one kept oneself, what reached the circle, and the network.

    `own_words` is what the owner wrote when they were asked for three rings, or empty.
    """

    myself: int
    circle: int
    network: int
    own_words: str = ""


@dataclass(frozen=True, slots=True)
class Leg:
    """What lies between two moments: the stop it leads from, None before the first."""

    stop: Stop | None
    waypoints: tuple[Waypoint, ...]


@dataclass(frozen=True, slots=True)
class TravelMap:
    """A year as its owner sees it; nobody else ever gets one.

    `left_out` are the waypoints they took out, which they can put back. `met` are people they sat
    with, by id, sorted so that the order tells nothing.
    """

    title: str
    stops: tuple[Stop, ...]
    waypoints: tuple[Waypoint, ...]
    left_out: tuple[Waypoint, ...]
    met: tuple[UserId, ...]
    rings: Rings

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing on it yet but the moments themselves."""
        return not (self.waypoints or self.met or self.rings.own_words)

    @property
    def legs(self) -> tuple[Leg, ...]:
        """The year in order: what came before the first moment, and at and after each one."""
        found = [Leg(None, tuple(one for one in self.waypoints if self._stop_of(one) is None))]
        found += [
            Leg(stop, tuple(one for one in self.waypoints if self._stop_of(one) == stop))
            for stop in self.stops
        ]
        return tuple(leg for leg in found if leg.stop is not None or leg.waypoints)

    def _stop_of(self, waypoint: Waypoint) -> Stop | None:
        passed = [stop for stop in self.stops if stop.at <= waypoint.at]
        return passed[-1] if passed else None


@dataclass(frozen=True, slots=True)
class Edition:
    """What goes in it: a year, the names of who was met, the zone of its days, and when it is made.

    `names` are those of the programme; who has none there is only counted. `made_at` is aware UTC.
    """

    year: TravelMap
    names: tuple[str, ...]
    zone: str
    made_at: datetime


def drawn(
    title: str,
    stops: Iterable[Stop],
    waypoints: Iterable[Waypoint],
    met: Collection[UserId],
    rings: Rings,
    left_out: Collection[Ref] = frozenset(),
) -> TravelMap:
    """Return the map: everything in order of time, without what its owner left out."""
    in_order = sorted(waypoints, key=lambda one: (one.at, one.ref))
    kept = [one for one in in_order if one.ref not in left_out]
    return TravelMap(
        title,
        tuple(sorted(stops, key=lambda one: (one.at, one.meeting_id))),
        tuple(kept[-WAYPOINTS_MAX:]),
        tuple(one for one in in_order if one.ref in left_out),
        tuple(sorted(set(met))),
        rings,
    )


def numbered(year: TravelMap) -> Sequence[tuple[int, Waypoint]]:
    """Return the waypoints with the numbers by which the picture and the text name them."""
    return list(enumerate(year.waypoints, 1))
