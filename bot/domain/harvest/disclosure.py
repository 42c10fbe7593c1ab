"""What of lifted sentences may be told beyond the circle: the rule of five.

A sentence without a name is only ever shown among sentences of at least ``SOURCES_LEAST``
different people from at least ``ROUNDS_LEAST`` different rounds, under tags that all of them
carry. Where theme and layer together have too few, the layer is left out; where the theme has too
few, the theme as well; where even that has too few, it is held back. What moves up never counts
for what it left, so no number of one group can be had by taking another from it.

A sentence with a name stands by itself, for its author chose so; it tells its theme and never a
layer. No sentence tells its circle, its round or its day. Within a group they stand in the order
of their letters.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.case import Layer, Theme
from bot.domain.harvest.item import ItemId, LiftedItem, Scope

SOURCES_LEAST = 5
"""Below so many people a sentence could be somebody's."""

ROUNDS_LEAST = 2
"""From one round only, sentences together could tell its case."""

_THEMES, _LAYERS = list(Theme), list(Layer)


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences without names that may be told together, under the tags they share."""

    theme: Theme | None
    layer: Layer | None
    items: tuple[LiftedItem, ...]


@dataclass(frozen=True, slots=True)
class Disclosed:
    """All of a network that may be told now. `held` is kept back until there are more sources."""

    groups: tuple[Group, ...]
    named: tuple[LiftedItem, ...]
    held: tuple[LiftedItem, ...]

    @property
    def told(self) -> int:
        """How many sentences may be told."""
        return len(self.named) + sum(len(group.items) for group in self.groups)

    def tags_of(self) -> dict[ItemId, tuple[Theme | None, Layer | None]]:
        """Return which theme and layer each sentence may be told with."""
        found: dict[ItemId, tuple[Theme | None, Layer | None]] = {
            one.id: (group.theme, group.layer) for group in self.groups for one in group.items
        }
        return found | {one.id: (one.tags.theme, None) for one in self.named}


def disclosed(items: Iterable[LiftedItem]) -> Disclosed:
    """Return what may be told of the sentences of one network; the order they came in is gone."""
    out = [one for one in items if one.is_out and one.scope is Scope.NETWORK]
    cells: dict[tuple[Theme, Layer], list[LiftedItem]] = defaultdict(list)
    themes: dict[Theme, list[LiftedItem]] = defaultdict(list)
    rest: list[LiftedItem] = []
    for one in out:
        theme, layer = one.tags.theme, one.tags.layer
        if one.named:
            continue
        if theme is None:
            rest.append(one)
        elif layer is None:
            themes[theme].append(one)
        else:
            cells[theme, layer].append(one)
    groups: list[Group] = []
    for (theme, layer), found in cells.items():
        if enough(found):
            groups.append(Group(theme, layer, _sorted(found)))
        else:
            themes[theme].extend(found)
    for theme, found in themes.items():
        if enough(found):
            groups.append(Group(theme, None, _sorted(found)))
        else:
            rest.extend(found)
    if enough(rest):
        groups.append(Group(None, None, _sorted(rest)))
        rest = []
    groups.sort(key=_place)
    named = sorted((one for one in out if one.named), key=by_letter)
    return Disclosed(tuple(groups), tuple(named), _sorted(rest))


def enough(items: Sequence[LiftedItem]) -> bool:
    """Tell whether sentences come from so many people and rounds that none points at anybody.

    What came from no round, such as a journal, is a source by itself.
    """
    rounds = {one.place.round_id or one.id for one in items}
    return len({one.author_id for one in items}) >= SOURCES_LEAST and len(rounds) >= ROUNDS_LEAST


def _sorted(items: Iterable[LiftedItem]) -> tuple[LiftedItem, ...]:
    return tuple(sorted(items, key=by_letter))


def by_letter(item: LiftedItem) -> tuple[str, str]:
    """Return what sorts sentences by their letters, so that their order tells nothing else."""
    return item.text.casefold(), item.text


def _place(group: Group) -> tuple[int, int]:
    theme = len(_THEMES) if group.theme is None else _THEMES.index(group.theme)
    layer = len(_LAYERS) if group.layer is None else _LAYERS.index(group.layer)
    return theme, layer
