"""How likely it is that enough people come, and which method fits those who are left."""

from math import comb

ATTENDANCE = 80
"""Percent of the times that a person who joined really comes: what to design for."""

_SURE, _LIKELY, _HALF = 95, 85, 60


def chance(people: int, needed: int, attendance: int = ATTENDANCE) -> int:
    """Return the chance in percent that at least `needed` of `people` come.

    Each comes with the same chance, whatever the others do: a binomial distribution.
    """
    comes = attendance / 100
    ways = sum(
        comb(people, there) * comes**there * (1 - comes) ** (people - there)
        for there in range(max(0, needed), people + 1)
    )
    return round(100 * ways)


def likeliness(percent: int) -> str:
    """Return how sure that is, as the catalogues name it: sure, likely, half or doubtful."""
    if percent >= _SURE:
        return "sure"
    if percent >= _LIKELY:
        return "likely"
    return "half" if percent >= _HALF else "doubtful"
