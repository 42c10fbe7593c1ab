"""Looking for what others let go: by a word, a theme, a layer, a kind of question, a mechanism."""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.case import Layer, Theme
from bot.domain.harvest.disclosure import by_letter, disclosed
from bot.domain.harvest.item import Asking, LiftedItem, Mechanism, Scope, Tags
from bot.domain.ids import ProgrammeId


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody looks for; what is not said does not matter."""

    word: str = ""
    theme: Theme | None = None
    layer: Layer | None = None
    asking: Asking | None = None
    mechanism: Mechanism | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked, so that everything is meant."""
        return self == Query()


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, with the tags the reader may know. `held` is out of sight.

    First what is from one's circles, the newest first; then the network's, in the order of its
    letters, for the order of time would tell from which round it came.

    `held` counts what waits for more sources, whatever was asked: by asking narrower one could
    else find out what it is.
    """

    items: tuple[LiftedItem, ...]
    held: int


def shelf(readable: Sequence[LiftedItem]) -> Found:
    """Return what a reader may see of what they may read: of the network by the rule of five.

    `readable` is all of that, of every programme: from a part of it the rule of five counts wrong.
    """
    networks: dict[ProgrammeId | None, list[LiftedItem]] = defaultdict(list)
    for one in readable:
        if one.is_out and one.scope is Scope.NETWORK:
            networks[one.place.programme_id].append(one)
    told = [disclosed(network) for network in networks.values()]
    tags = {item_id: shown for one in told for item_id, shown in one.tags_of().items()}
    near = [one for one in readable if one.is_out and one.scope is Scope.CIRCLE]
    far = sorted((one for one in readable if one.id in tags), key=by_letter)
    bare = (replace(one, tags=_with(one.tags, *tags[one.id])) for one in far)
    return Found((*reversed(near), *bare), sum(len(one.held) for one in told))


def _with(tags: Tags, theme: Theme | None, layer: Layer | None) -> Tags:
    return replace(tags, theme=theme, layer=layer)


def looked_for(found: Found, query: Query) -> Found:
    """Return what answers to a question, of what its reader may see."""
    return Found(tuple(one for one in found.items if _answers(one, query)), found.held)


def _answers(item: LiftedItem, query: Query) -> bool:
    tags = item.tags
    asked = (
        (query.theme, tags.theme),
        (query.layer, tags.layer),
        (query.asking, tags.asking),
        (query.mechanism, tags.mechanism),
    )
    text = folded(f"{item.text}\n{tags.for_whom}")
    return all(wanted in {None, has} for wanted, has in asked) and all(
        word in text for word in folded(query.word).split()
    )


def folded(text: str) -> str:
    """Return a text without capitals and accents, so that "creeer" finds "Creëer"."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in parts if not unicodedata.combining(one))
