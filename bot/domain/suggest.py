"""Which methods suit a case, a group and the time there is: three, each with its reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.errors import Value
from bot.domain.method import Fit, Method, Safety

COUNT = 3
"""How many methods are suggested: enough to choose from, few enough to choose."""

_BONDS = (Safety.LOW, Safety.MEDIUM, Safety.HIGH)

_NOT_MEANT, _MEANT_TOO = 4.0, 1.0
_TOO_FEW, _TOO_MANY = 3.0, 2.0
_TOO_LONG = 2.0
"""What each shortcoming weighs. A method that was made for something else weighs most."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a facilitator knows beforehand.

    `people` take part, the facilitator not counted; `bond` is how well they know each other, as the
    safety that it gives; `minutes` is the time there is.
    """

    about: Fit
    people: int
    bond: Safety
    minutes: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, or why not quite: a key of a text and what fills it in.

    Keys: suggest-made, -suits, -other (was made for something else); -time, -long (`minutes`);
    -people, -few, -many (`least`, `most`).
    """

    key: str
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A method with its reasons: what it is for, the time, the people. `fits` when all suit."""

    method: Method
    reasons: tuple[Reason, ...]
    fits: bool


def suggest(methods: Sequence[Method], wish: Wish) -> tuple[Suggestion, ...]:
    """Return up to three methods, the best first.

    One that asks for more safety than there is, is never among them: there people can be hurt.
    What is too long, or for more people, may be, and then says so.
    """
    safe = [one for one in methods if _BONDS.index(one.safety) <= _BONDS.index(wish.bond)]
    ranked = sorted(safe, key=lambda method: (_weight(method, wish), method.id))
    return tuple(_suggestion(method, wish) for method in ranked[:COUNT])


def _weight(method: Method, wish: Wish) -> float:
    """Return how far a method is from what is asked; the unused time decides between equals."""
    least, most = method.sizes
    weight = 0.0
    if wish.about not in method.fits:
        weight += _NOT_MEANT
    elif wish.about is not method.fits[0]:
        weight += _MEANT_TOO
    if wish.people < least:
        weight += _TOO_FEW + (least - wish.people)
    elif wish.people > most:
        weight += _TOO_MANY + (wish.people - most) / 2
    spare = (wish.minutes - method.minutes) / max(wish.minutes, 1)
    return weight + (spare / 2 if spare >= 0 else _TOO_LONG - spare)


def _suggestion(method: Method, wish: Wish) -> Suggestion:
    least, most = method.sizes
    enough, room = wish.people >= least, wish.people <= most
    in_time = method.minutes <= wish.minutes
    if wish.about not in method.fits:
        meant = "other"
    else:
        meant = "made" if wish.about is method.fits[0] else "suits"
    people = "people" if enough and room else ("many" if enough else "few")
    return Suggestion(
        method,
        (
            Reason(f"suggest-{meant}", {}),
            Reason(f"suggest-{'time' if in_time else 'long'}", {"minutes": method.minutes}),
            Reason(f"suggest-{people}", {"least": least, "most": most}),
        ),
        fits=meant != "other" and in_time and enough and room,
    )
