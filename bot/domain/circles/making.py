"""What a facilitator asks of the circle maker: make, swap by hand, lock."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.circles.judging import broken, judge
from bot.domain.circles.network import Network
from bot.domain.circles.plan import Plan
from bot.domain.circles.report import Report, Rule
from bot.domain.circles.request import Request
from bot.domain.circles.roles import cast
from bot.domain.circles.search import search
from bot.domain.errors import BadInput, Missing
from bot.domain.programme.model import Circle, Composition


@dataclass(frozen=True, slots=True)
class Made:
    """Circles for every moment, with what is to be said about them."""

    compositions: tuple[Composition, ...]
    report: Report


def make(request: Request) -> Made:
    """Return the best circles found. The same request gives the same circles on every machine.

    Hard rules are kept wherever they can be; the report names each that is not, with the reason.
    The wishes go in this order: the slider between meeting everybody and staying together,
    institutions and cities mixed, somebody experienced in every circle, kinds of institution
    mixed. Then everybody gets a slot for a case, as far as there are slots.
    """
    network = Network(request.participants)
    staying = [_staying(request, moment) for moment in request.moments]
    locked = [
        [[network.index[key] for key in circle.members] for circle in circles]
        for circles in staying
    ]
    plan = search(request, network, locked)
    return finish(request, _named(request, network, plan, staying))


def finish(request: Request, compositions: Sequence[Composition]) -> Made:
    """Return circles whose members are known with their roles and their report."""
    full = cast(request, compositions)
    return Made(full, judge(request, full))


def _staying(request: Request, moment: str) -> list[Circle]:
    """Return the locked circles of a moment, without who left or cannot come."""
    there = set(request.there(moment))
    standing = next((one for one in request.standing if one.meeting == moment), None)
    found = []
    for circle in standing.circles if standing else ():
        members = tuple(key for key in circle.members if key in there)
        if circle.locked and members:
            found.append(replace(circle, members=members))
            there -= {*members}
    return found


def _named(
    request: Request, network: Network, plan: Plan, staying: Sequence[Sequence[Circle]]
) -> list[Composition]:
    """Return the circles with names; a circle keeps the name of the one most people come from."""
    found: list[Composition] = []
    before: tuple[Circle, ...] = ()
    for place, moment in enumerate(request.moments):
        fixed = staying[place]
        free = sorted(
            tuple(network.keys[one] for one in sorted(circle))
            for circle in plan.circles[place][len(fixed) :]
        )
        free.sort(key=lambda members: network.index[members[0]])
        circles = [*fixed, *_name(free, before, {one.name for one in fixed})]
        circles.sort(key=lambda circle: (len(circle.name), circle.name))
        found.append(Composition(moment, tuple(circles)))
        before = found[-1].circles or before
    return found


def _name(
    groups: Sequence[tuple[str, ...]], before: Sequence[Circle], taken: set[str]
) -> list[Circle]:
    """Give every group a name, the largest overlap with an earlier circle first."""
    overlaps = sorted(
        (-len({*members} & {*circle.members}), number, circle.name)
        for number, members in enumerate(groups)
        for circle in before
    )
    names: dict[int, str] = {}
    used = set(taken)
    for overlap, number, name in overlaps:
        if overlap and number not in names and name not in used:
            names[number] = name
            used.add(name)
    spare = (name for number in range(1, 1000) if (name := str(number)) not in used)
    return [
        Circle(names.get(number) or next(spare), members) for number, members in enumerate(groups)
    ]


def swap(
    request: Request, compositions: Sequence[Composition], one: str, other: str, moment: str
) -> Made:
    """Let two people of different circles change places at a moment.

    A swap by hand may cost wishes, and the report tells. It may not break a hard rule that was
    kept. When it would break a private wish, the refusal does not say whose.

    Raises:
        Missing: The moment is not there, or somebody is in no circle then.
        BadInput: Both are in one circle, one of the circles is locked, or a rule would break.
    """
    composition = next((found for found in compositions if found.meeting == moment), None)
    if composition is None:
        raise Missing("error-circles-no-moment", {"moment": moment})
    first, second = (_circle_of(composition, key) for key in (one, other))
    if first.name == second.name:
        raise BadInput("error-circles-swap-same", {"one": one, "other": other})
    if first.locked or second.locked:
        raise BadInput("error-circles-swap-locked", {})
    trade = {one: other, other: one}
    changed = replace(
        composition,
        circles=tuple(
            replace(circle, members=tuple(trade.get(key, key) for key in circle.members))
            for circle in composition.circles
        ),
    )
    network = Network(request.participants)
    _refuse_new(network, composition, changed)
    return finish(
        request, [changed if found.meeting == moment else found for found in compositions]
    )


def _circle_of(composition: Composition, key: str) -> Circle:
    for circle in composition.circles:
        if key in circle.members:
            return circle
    raise Missing("error-circles-nobody", {"who": key, "moment": composition.meeting})


def _refuse_new(network: Network, before: Composition, after: Composition) -> None:
    """Refuse what breaks a rule that was kept; a private wish speaks last and names nobody."""
    known = {(gap.rule, frozenset(gap.people)): gap.count for gap in broken(network, [before])}
    for gap in broken(network, [after]):
        grown = gap.count > known.get((gap.rule, frozenset(gap.people)), -1)
        if gap.rule is Rule.PRIVATE and grown:
            raise BadInput("error-circles-swap-private", {})
        if gap.rule is not Rule.PRIVATE and (gap.rule, frozenset(gap.people)) not in known:
            raise BadInput(
                "error-circles-swap-rule",
                {
                    "rule": gap.rule.value,
                    "people": tuple(network.people[network.index[key]].name for key in gap.people),
                    "circle": gap.circle,
                },
            )


def lock(
    compositions: Sequence[Composition], moment: str, circle: str = "", *, locked: bool = True
) -> tuple[Composition, ...]:
    """Return the circles with one of them, or all of a moment, locked or free again.

    Raises ``Missing`` when the moment or the circle is not there.
    """
    chosen = next((one for one in compositions if one.meeting == moment), None)
    if chosen is None:
        raise Missing("error-circles-no-moment", {"moment": moment})
    if circle and all(one.name != circle for one in chosen.circles):
        raise Missing("error-circles-no-circle", {"circle": circle, "moment": moment})
    changed = replace(
        chosen,
        circles=tuple(
            replace(one, locked=locked) if circle in {"", one.name} else one
            for one in chosen.circles
        ),
    )
    return tuple(changed if one is chosen else one for one in compositions)
