"""Holds a year of circles against the rules and the wishes, and names what is not met, and why."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from bot.domain.circles.network import Network, Tie, folded
from bot.domain.circles.report import Gap, MomentFacts, Reason, Report, Rule
from bot.domain.circles.request import PER_INSTITUTION, SIZES, Request
from bot.domain.programme.model import Circle, Composition, Experience, InstitutionKind

_TIES = {Tie.MANAGER: Rule.MANAGER, Tie.FUNDER: Rule.FUNDER}


def judge(request: Request, compositions: Sequence[Composition]) -> Report:
    """Return the facts about circles, made here or by hand."""
    network = Network(request.participants)
    pairs = network.count * (network.count - 1) // 2
    circles = [circle for one in compositions for circle in one.circles]
    mixed = [_mix(network, circle) for circle in circles]
    known = any(one.experience is not Experience.NONE for one in request.participants)
    lacking = tuple(_inexperienced(network, compositions)) if known else ()
    moments = tuple(_facts(request, compositions))
    brings = {
        key: (one.meeting, circle.name)
        for one in compositions
        for circle in one.circles
        for key in circle.bringers
    }
    no_slot = tuple(key for key in network.keys if key not in brings)
    leads = Counter(circle.facilitator for circle in circles if circle.facilitator)
    leads.update(circle.stand_in for circle in circles if circle.stand_in)
    return Report(
        pairs_met=moments[-1].met if moments else 0,
        pairs_total=pairs,
        pairs_apart=pairs - network.could_meet(request.moments),
        moments=moments,
        circles=len(circles),
        least_kinds=min((kinds for kinds, _, _ in mixed if kinds), default=None),
        least_cities=min((cities for _, cities, _ in mixed if cities), default=None),
        most_of_one=max((most for _, _, most in mixed), default=0),
        experienced=len(circles) - len(lacking) if known else None,
        slots=len(circles) * request.cases,
        brings=brings,
        no_slot=no_slot,
        leads=dict(leads),
        broken=broken(network, compositions),
        wishes=(*lacking, *_without_case(request, compositions, no_slot)),
    )


def broken(network: Network, compositions: Sequence[Composition]) -> tuple[Gap, ...]:
    """Return every hard rule that is broken; private wishes as one number at the end."""
    found: list[Gap] = []
    private = 0
    for composition in compositions:
        for circle in composition.circles:
            found.extend(_size(composition, circle))
            found.extend(_crowded(network, composition, circle))
            for pair in combinations(circle.members, 2):
                ties = network.ties.get(_numbers(network, pair), set())
                found += [
                    _gap(rule, composition, circle, pair)
                    for tie, rule in _TIES.items()
                    if tie in ties
                ]
                private += Tie.PRIVATE in ties
    if private:
        found.append(Gap(Rule.PRIVATE, Reason.ROOM, count=private))
    return tuple(found)


def _numbers(network: Network, pair: tuple[str, str]) -> tuple[int, int]:
    one, other = sorted(network.index[key] for key in pair)
    return one, other


def _gap(rule: Rule, composition: Composition, circle: Circle, people: tuple[str, ...]) -> Gap:
    reason = Reason.LOCKED if circle.locked else Reason.ROOM
    if len(composition.circles) == 1:
        reason = Reason.ONE_CIRCLE
    return Gap(rule, reason, composition.meeting, circle.name, people)


def _size(composition: Composition, circle: Circle) -> Iterator[Gap]:
    least, most = SIZES
    number = len(circle.members)
    if least <= number <= most:
        return
    alone = len(composition.circles) == 1
    reason = Reason.FEW if alone and number < least else Reason.LOCKED
    yield Gap(Rule.SIZE, reason, composition.meeting, circle.name, circle.members, number, least)


def _crowded(network: Network, composition: Composition, circle: Circle) -> Iterator[Gap]:
    for house, people in _by_house(network, circle.members).items():
        if len(people) <= PER_INSTITUTION:
            continue
        there = [key for one in composition.circles for key in one.members]
        number = len(_by_house(network, there)[house])
        room = PER_INSTITUTION * len(composition.circles)
        reason = Reason.LOCKED if circle.locked else Reason.ROOM
        yield Gap(
            Rule.INSTITUTION,
            Reason.MANY if number > room else reason,
            composition.meeting,
            circle.name,
            people,
            number,
            room,
        )


def _by_house(network: Network, members: Sequence[str]) -> dict[int, tuple[str, ...]]:
    houses: dict[int, tuple[str, ...]] = {}
    for key in members:
        house = network.house[network.index[key]]
        if house >= 0:
            houses[house] = (*houses.get(house, ()), key)
    return houses


def _inexperienced(network: Network, compositions: Sequence[Composition]) -> Iterator[Gap]:
    """Yield every circle that nobody experienced is in."""
    for composition in compositions:
        there = [
            key
            for circle in composition.circles
            for key in circle.members
            if network.lacks[network.index[key]] == 0
        ]
        number = len(composition.circles)
        for circle in composition.circles:
            if not set(circle.members) & set(there):
                reason = Reason.FEW if len(there) < number else Reason.ORDER
                yield Gap(
                    Rule.EXPERIENCE,
                    reason,
                    composition.meeting,
                    circle.name,
                    count=len(there),
                    room=number,
                )


def _without_case(
    request: Request, compositions: Sequence[Composition], people: Sequence[str]
) -> Iterator[Gap]:
    """Yield who cannot bring a case this year, by the reason why."""
    there = {key for one in compositions for circle in one.circles for key in circle.members}
    slots = request.cases * sum(len(one.circles) for one in compositions)
    reason = Reason.SLOTS if slots < len(there) else Reason.ORDER
    for why, keys in (
        (Reason.AWAY, tuple(key for key in people if key not in there)),
        (reason, tuple(key for key in people if key in there)),
    ):
        if keys:
            yield Gap(Rule.CASE, why, people=keys, count=len(there), room=slots)


def _mix(network: Network, circle: Circle) -> tuple[int, int, int]:
    """Return how many kinds of institution and cities, and how many of one institution at most."""
    people = [network.people[network.index[key]] for key in circle.members]
    kinds = {one.institution_kind for one in people} - {InstitutionKind.OTHER}
    cities = {folded(one.city) for one in people} - {""}
    houses = Counter(folded(one.institution) for one in people if folded(one.institution))
    return len(kinds), len(cities), max(houses.values(), default=0)


def _facts(request: Request, compositions: Sequence[Composition]) -> Iterator[MomentFacts]:
    met: set[frozenset[str]] = set()
    before: set[frozenset[str]] = set()
    seat: dict[str, str] = {}
    for composition in compositions:
        pairs = {
            frozenset(pair)
            for circle in composition.circles
            for pair in combinations(circle.members, 2)
        }
        now = {key: circle.name for circle in composition.circles for key in circle.members}
        could = {pair for pair in before if pair <= now.keys()}
        met |= pairs
        there = {*request.there(composition.meeting)}
        yield MomentFacts(
            moment=composition.meeting,
            sizes=tuple(len(circle.members) for circle in composition.circles),
            met=len(met),
            kept=len(could & pairs),
            kept_of=len(could),
            changed=tuple(key for key in now if seat.get(key, now[key]) != now[key]),
            away=tuple(one.key for one in request.participants if one.key not in there),
        )
        before = pairs
        seat |= now
