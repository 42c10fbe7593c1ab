"""What people agree on before they write in a circle, and when it must be asked again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.domain.errors import BadInput, NotNow
from bot.domain.ids import CircleId, GuildId, RoundId, UserId

EDITION: Final = 1
"""Which edition of the words in ``agreement.ftl`` is asked for.

Who changes what they promise takes the next number, and everybody is asked again; a repaired comma
is no new promise. ``tests/texts/test_agreement.py`` knows the words of each edition.
"""

LINES_MAX = 11
LINE_MAX = 160


@dataclass(frozen=True, slots=True)
class Scope:
    """Where an agreement holds: in one circle or, for rounds outside circles, on one server."""

    guild_id: GuildId
    circle_id: CircleId | None = None


@dataclass(frozen=True, slots=True)
class OwnLines:
    """What a circle added itself; `revision` counts how often that was changed, from 0."""

    revision: int = 0
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Acceptance:
    """That a person agreed to a version; `beside` are who was in the circle by then."""

    scope: Scope
    user_id: UserId
    edition: int
    revision: int
    beside: frozenset[UserId]
    accepted_at: datetime


@dataclass(frozen=True, slots=True)
class AgreementView:
    """What a person is asked to agree to in a round; `joined` are new since they last agreed."""

    round_id: RoundId
    circle: str | None
    own: OwnLines
    joined: tuple[UserId, ...] = ()
    agreed_before: bool = False

    @property
    def mark(self) -> str:
        """The version, as people read it and as a button carries it."""
        return version(EDITION, self.own.revision)


class NotAgreed(NotNow):
    """This person has not agreed yet to what holds here; `asked` is what to show them."""

    def __init__(self, asked: AgreementView) -> None:
        super().__init__("error-not-agreed")
        self.asked = asked


def version(edition: int, revision: int) -> str:
    """Return a version as people read it: the edition of our words, then the circle's own."""
    return f"{edition}.{revision}"


def joined_since(last: Acceptance | None, people: Iterable[UserId]) -> tuple[UserId, ...]:
    """Return who came into the circle since a person agreed, in order; nobody for who never did."""
    if last is None:
        return ()
    return tuple(who for who in people if who not in last.beside and who != last.user_id)


def holds(last: Acceptance | None, own: OwnLines, people: Iterable[UserId]) -> bool:
    """Tell whether what a person agreed to last is what holds now, among the same people.

    Who left makes no difference: what was promised to fewer is promised still.
    """
    if last is None or (last.edition, last.revision) != (EDITION, own.revision):
        return False
    return not joined_since(last, people)


def read_lines(text: str) -> tuple[str, ...]:
    """Return the lines a facilitator typed, without what is empty; none takes them all away.

    Raises ``BadInput`` for more than ``LINES_MAX`` lines or a line of more than ``LINE_MAX`` signs.
    """
    lines = tuple(line for raw in text.splitlines() if (line := " ".join(raw.split())))
    if len(lines) > LINES_MAX:
        raise BadInput("error-agreement-lines", {"max": LINES_MAX, "count": len(lines)})
    longest = max(map(len, lines), default=0)
    if longest > LINE_MAX:
        raise BadInput("error-too-long", {"max": LINE_MAX, "length": longest})
    return lines


@dataclass(frozen=True, slots=True)
class AgreedView:
    """One version a person agreed to; `circle` is None for a server, `now` where it still holds."""

    circle: str | None
    version: str
    accepted_at: datetime
    now: bool


@dataclass(frozen=True, slots=True)
class AgreementsView:
    """What a person agreed to on a server, and the circles whose own lines they may write."""

    agreed: tuple[AgreedView, ...]
    circles: tuple[tuple[CircleId, str], ...] = ()
