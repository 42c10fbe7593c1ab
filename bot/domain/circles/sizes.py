"""How many people go in each circle: four to eight, as near as can be to what is wanted."""

from collections.abc import Iterator

from bot.domain.circles.request import SIZES


def divisions(people: int, wanted: int) -> tuple[tuple[int, ...], ...]:
    """Return every way to divide people over circles, the best first; sizes fall from the first.

    The best is nearest to the wanted size, each circle's distance squared; of equals, the one
    with fewer circles, which break less easily. Fewer than four people are one small circle, and
    nobody is no circle: the report says so.
    """
    least, most = SIZES
    if people == 0:
        return ()
    if people < least:
        return ((people,),)
    counts = range(-(-people // most), people // least + 1)
    found = [sizes for count in counts for sizes in _split(people, count, most)]
    return tuple(sorted(found, key=lambda sizes: (_distance(sizes, wanted), len(sizes), sizes)))


def _split(people: int, count: int, most: int) -> Iterator[tuple[int, ...]]:
    """Yield the ways to put people in a number of circles, none larger than `most`."""
    least = SIZES[0]
    if count == 0:
        if people == 0:
            yield ()
        return
    for size in range(min(most, people - least * (count - 1)), least - 1, -1):
        if size * count < people:
            return
        for rest in _split(people - size, count - 1, size):
            yield (size, *rest)


def _distance(sizes: tuple[int, ...], wanted: int) -> int:
    return sum((size - wanted) ** 2 for size in sizes)
