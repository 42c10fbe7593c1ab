"""Give and take in a circle: who brought, led and thought along, and whose turn it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import UserId


@dataclass(frozen=True, slots=True)
class PastRound:
    """A closed round, without a word of what was said: who brought, who led, who thought along.

    `ended_at` is aware UTC.
    """

    ended_at: datetime
    leader: UserId
    bringers: tuple[UserId, ...] = ()
    advisers: tuple[UserId, ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """One person's part, in rounds; `last_brought` and `last_led` are None for never."""

    user_id: UserId
    brought: int = 0
    led: int = 0
    advised: int = 0
    last_brought: datetime | None = None
    last_led: datetime | None = None

    @property
    def giving(self) -> int:
        """The part in which this person gave, led or thought along, of all their parts (0 to 100).

        Half is even; who had no part at all gave nothing yet.
        """
        gave = self.led + self.advised
        return round(100 * gave / (gave + self.brought)) if gave else 0

    @property
    def sits(self) -> bool:
        """Whether this person ever sat in a circle; who only ever leads has no case to bring."""
        return self.brought + self.advised > 0


@dataclass(frozen=True, slots=True)
class BalanceView:
    """Give and take, for who leads of everybody, for anybody else of themselves alone.

    `name` is the circle's, empty for the whole server. `bringer` and `leader` are whose turn it
    is, told to who leads, and to a person themselves where it is theirs.
    """

    name: str
    shares: tuple[Share, ...]
    bringer: UserId | None
    leader: UserId | None
    whole: bool


def shares(people: Iterable[UserId], rounds: Iterable[PastRound]) -> tuple[Share, ...]:
    """Return the part of each of these people in closed rounds, in the order of the people."""
    past = tuple(rounds)

    def part(user_id: UserId) -> Share:
        brought = [one.ended_at for one in past if user_id in one.bringers]
        led = [one.ended_at for one in past if one.leader == user_id]
        return Share(
            user_id,
            len(brought),
            len(led),
            sum(user_id in one.advisers for one in past),
            max(brought, default=None),
            max(led, default=None),
        )

    return tuple(part(one) for one in dict.fromkeys(people))


def everybody(rounds: Iterable[PastRound]) -> tuple[UserId, ...]:
    """Return who had a part in rounds, for a server that has no circles."""
    past = tuple(rounds)
    people = (who for one in past for who in (one.leader, *one.bringers, *one.advisers))
    return tuple(dict.fromkeys(people))


def next_to_bring(of: Sequence[Share]) -> UserId | None:
    """Return whose case comes next: who brought least, of those who did so longest ago.

    Of equals the first in the row. None when there is nobody.
    """
    first = min(of, key=lambda one: (one.brought, _since(one.last_brought)), default=None)
    return first.user_id if first else None


def next_to_lead(of: Sequence[Share], bringer: UserId | None = None) -> UserId | None:
    """Return who leads next: who led least, of those who did so longest ago.

    Never who brings: nobody leads the round of their own case. None when nobody else is there.
    """
    others = [one for one in of if one.user_id != bringer]
    first = min(others, key=lambda one: (one.led, _since(one.last_led)), default=None)
    return first.user_id if first else None


def _since(last: datetime | None) -> float:
    return last.timestamp() if last else float("-inf")
