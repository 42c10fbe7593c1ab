"""The map: in order, without what was left out, and nothing twice."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import MeetingId, UserId
from bot.domain.journey.travel_map import (
    Ref,
    Rings,
    Sign,
    Stop,
    TravelMap,
    Waypoint,
    drawn,
    numbered,
)

START = datetime(2026, 2, 1, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
RINGS = Rings(0, 0, 0)


def stop(days: int) -> Stop:
    return Stop(MeetingId(f"m{days}"), f"Moment {days}", START + days * DAY, was_there=True)


def waypoint(number: int, days: int, sign: Sign = Sign.HIGH) -> Waypoint:
    return Waypoint(Ref(f"{sign}-{number}"), sign, START + days * DAY, f"Zin {number}", "Eerst")


WAYPOINTS = st.lists(
    st.builds(waypoint, st.integers(0, 999), st.integers(-5, 300), st.sampled_from(Sign)),
    unique_by=lambda one: one.ref,
    max_size=20,
)
STOPS = st.lists(st.builds(stop, st.integers(0, 300)), unique_by=lambda one: one.at, max_size=5)


def a_map(*waypoints: Waypoint, stops: tuple[Stop, ...] = (), **more: object) -> TravelMap:
    return drawn("Jaar", stops, waypoints, (), RINGS, **more)  # type: ignore[arg-type]


@given(STOPS, WAYPOINTS, st.randoms(use_true_random=False))
def test_every_waypoint_stands_once_in_order_whatever_the_order_it_came_in(
    stops: list[Stop], waypoints: list[Waypoint], chance: object
) -> None:
    year = drawn("Jaar", stops, waypoints, (), RINGS)
    in_legs = [one for leg in year.legs for one in leg.waypoints]
    assert in_legs == list(year.waypoints)
    assert [one.at for one in in_legs] == sorted(one.at for one in waypoints)
    assert [leg.stop for leg in year.legs if leg.stop] == list(year.stops)
    assert [one.at for one in year.stops] == sorted(one.at for one in stops)
    shuffled = waypoints.copy()
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert drawn("Jaar", stops, shuffled, (), RINGS) == year


@given(WAYPOINTS, st.data())
def test_what_is_left_out_is_nowhere_but_among_what_can_be_put_back(
    waypoints: list[Waypoint], data: st.DataObject
) -> None:
    refs = [one.ref for one in waypoints]
    left_out = frozenset(data.draw(st.lists(st.sampled_from(refs)))) if refs else frozenset()
    year = a_map(*waypoints, left_out=left_out)
    assert {one.ref for one in year.waypoints}.isdisjoint(left_out)
    assert {one.ref for one in year.left_out} == left_out
    assert len(year.waypoints) + len(year.left_out) == len(waypoints)


def test_what_came_before_the_first_moment_has_a_leg_of_its_own() -> None:
    before, after = waypoint(1, -1), waypoint(2, 3)
    year = a_map(after, before, stops=(stop(0), stop(5)))
    assert [(leg.stop, leg.waypoints) for leg in year.legs] == [
        (None, (before,)),
        (stop(0), (after,)),
        (stop(5), ()),
    ]
    assert numbered(year) == [(1, before), (2, after)]


def test_a_map_with_nothing_on_it_says_so() -> None:
    assert a_map(stops=(stop(0),)).is_empty
    assert not a_map(waypoint(1, 1)).is_empty
    assert not drawn("Jaar", (), (), {UserId(3)}, RINGS).is_empty
    met = drawn("Jaar", (), (), [UserId(3), UserId(1), UserId(3)], RINGS).met
    assert met == (UserId(1), UserId(3))
