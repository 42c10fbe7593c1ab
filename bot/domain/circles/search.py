"""Looks for the best year of circles: people change places, ever less often for the worse."""

import math
from collections.abc import Sequence

from bot.domain.circles.chance import Chance
from bot.domain.circles.network import Network
from bot.domain.circles.plan import EXPERIENCE, KIND, MIX, RULE, Plan, Seating
from bot.domain.circles.request import Request
from bot.domain.circles.seating import seat

STEPS_MAX = 60_000
"""Changes that are tried in one walk, and half of it where circles should stay together: there each
costs twice the time. A number, not a time, so that every machine does the same."""

STEPS_PER_SEAT = 500
"""Changes that are tried for each person at each moment, up to the most."""

ROUNDS_MAX = 4
"""Times that both walks are made, where few people make them short."""

_HOT = (
    (0.5, 0.5, 0.2),
    (0.25, 5 * MIX, MIX / 5),
    (0.15, EXPERIENCE, EXPERIENCE / 10),
    (0.1, 5 * KIND, KIND / 5),
)
_WARM = ((0.5, 0.35, 0.15), *_HOT[1:])
"""Parts of a walk, each for one wish: its share of the steps, and the temperature at both ends."""

TOGETHER_OFTEN = 0.25
"""How often a change holds for all moments from one on, where circles should stay together."""

PASSES_MAX = 8
"""Times that every change is looked at once more at the end."""

_NOTICED = 3e-12


def search(request: Request, network: Network, locked: Seating) -> Plan:
    """Return the best year found. The same request gives the same year.

    `locked` are per moment the circles that stay, as numbers of people; they come first in the
    plan. One walk begins where everybody may go anywhere, one where circles are kept as they are;
    both begin anew while not all have met who could, or a circle has nobody experienced.
    """
    start, frozen = _start(request, network, locked)
    chance = Chance(request.seed)
    often = TOGETHER_OFTEN if request.together else 0.0
    seats = sum(len(circle) for moment in start for circle in moment)
    most = STEPS_MAX // 2 if often else STEPS_MAX
    steps = max(1, min(most, STEPS_PER_SEAT * seats))
    best: Plan | None = None
    for _ in range(max(1, min(ROUNDS_MAX, 2 * most // steps - 1))):
        for parts in (_HOT, _WARM):
            plan = Plan(network, start, frozen, request.together)
            _walk(plan, chance, parts, steps, often=often)
            settle(plan)
            if best is None or plan.energy() < best.energy() - _NOTICED:
                best = plan
        if often or best is None or _is_whole(best, request):
            break
    assert best is not None
    return best


def _is_whole(plan: Plan, request: Request) -> bool:
    """Tell whether all have met who could, with somebody experienced in every circle."""
    network = plan.network
    known = min(network.lacks) == 0
    led = all(
        any(network.lacks[one] == 0 for one in circle)
        for circles in plan.circles
        for circle in circles
    )
    return plan.met() == network.could_meet(request.moments) and (led or not known)


def _start(
    request: Request, network: Network, locked: Seating
) -> tuple[Seating, list[frozenset[int]]]:
    """Return a first seating, and which circles of it are locked.

    Moments with the same people begin with the same circles.
    """
    known: dict[tuple[int, ...], list[list[int]]] = {}
    seating, frozen = [], []
    for moment, staying in zip(request.moments, locked, strict=True):
        taken = {one for circle in staying for one in circle}
        there = (network.index[key] for key in request.there(moment))
        free = tuple(one for one in there if one not in taken)
        if free not in known:
            known[free] = seat(network, free, request.size)
        seating.append([*staying, *known[free]])
        frozen.append(frozenset(range(len(staying))))
    return seating, frozen


def _walk(
    plan: Plan,
    chance: Chance,
    parts: Sequence[tuple[float, float, float]],
    steps: int,
    *,
    often: float,
) -> None:
    """Try changes at random; one for the worse is taken as the temperature allows."""
    open_moments = [
        moment
        for moment, circles in enumerate(plan.circles)
        if len(circles) - len(plan.locked[moment]) > 1
    ]
    if not open_moments:
        return
    for share, hot, cold in parts:
        number = max(1, int(steps * share))
        cooling = (cold / hot) ** (1 / number)
        temperature = hot
        for _ in range(number):
            temperature *= cooling
            moment = open_moments[chance.below(len(open_moments))]
            people = plan.movable[moment]
            one = people[chance.below(len(people))]
            other = people[chance.below(len(people))]
            if plan.place[moment][one] == plan.place[moment][other]:
                continue
            if often and chance.share() < often:
                _change_from(plan, chance, moment, one, other, temperature)
            elif not _balance(plan, chance, moment, one, other, temperature):
                cost = plan.swap_cost(moment, one, other)
                if _taken(cost, temperature, chance):
                    plan.swap(moment, one, other)


def _taken(cost: float, temperature: float, chance: Chance) -> bool:
    if cost <= 0:
        return True
    if cost > temperature * 30 or cost >= RULE / 2:
        return False
    return chance.share() < math.exp(-cost / temperature)


def _balance(
    plan: Plan, chance: Chance, moment: int, one: int, other: int, temperature: float
) -> bool:
    """Let one go to the other's circle where that only swaps two sizes; tell whether so."""
    circles, place = plan.circles[moment], plan.place[moment]
    if len(circles[place[one]]) != len(circles[place[other]]) + 1 or chance.below(4):
        return False
    if _taken(plan.move_cost(moment, one, place[other]), temperature, chance):
        plan.move(moment, one, place[other])
    return True


def _change_from(
    plan: Plan, chance: Chance, first: int, one: int, other: int, temperature: float
) -> None:
    """Let two people change places from one moment on, or from the start, as one change."""
    begin = 0 if chance.below(2) else first
    done, cost = [], 0.0
    for moment in range(begin, len(plan.circles)):
        here, there = plan.place[moment][one], plan.place[moment][other]
        if here == there or min(here, there) < 0 or {here, there} & plan.locked[moment]:
            continue
        cost += plan.swap_cost(moment, one, other)
        plan.swap(moment, one, other)
        done.append(moment)
    if not _taken(cost, temperature, chance):
        for moment in done:
            plan.swap(moment, one, other)


def settle(plan: Plan) -> None:
    """Take every single change that helps, until none does."""
    for _ in range(PASSES_MAX):
        changed = [_settle_moment(plan, moment) for moment in range(len(plan.circles))]
        if not any(changed):
            return


def _settle_moment(plan: Plan, moment: int) -> bool:
    people, place, circles = plan.movable[moment], plan.place[moment], plan.circles[moment]
    changed = False
    for at, one in enumerate(people):
        for other in people[:at]:
            if place[one] != place[other] and plan.swap_cost(moment, one, other) < -_NOTICED:
                plan.swap(moment, one, other)
                changed = True
        for number, circle in enumerate(circles):
            if (
                number not in plan.locked[moment]
                and len(circles[place[one]]) == len(circle) + 1
                and plan.move_cost(moment, one, number) < -_NOTICED
            ):
                plan.move(moment, one, number)
                changed = True
    return changed
