"""Read models of the travel map for others than its owner's own look: the offer, the network."""

from dataclasses import dataclass

from bot.domain.ids import ProgrammeId
from bot.domain.journey.travel_map import TravelMap


@dataclass(frozen=True, slots=True)
class FarewellView:
    """Offers a person to take their year along, once the programme is over."""

    programme_id: ProgrammeId
    title: str


@dataclass(frozen=True, slots=True)
class NetworkView:
    """The year of a network, for who leads: only what was let go to it, and counts of no persons.

    `year` has waypoints of what was lifted to the network alone, and nobody met. `rounds` is None
    under five, for then each could be told.
    """

    year: TravelMap
    zone: str
    participants: int
    circles: int
    rounds: int | None
    items: int
