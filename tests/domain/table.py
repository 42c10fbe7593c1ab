"""A table to play rounds at in tests of the rules: people, a clock, and short ways to act."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

from bot import methods
from bot.domain import effects as fx
from bot.domain import lobby, play
from bot.domain.ids import ChannelId, ContributionId, GuildId, RoundId, UserId
from bot.domain.language import Language
from bot.domain.method import Primitive
from bot.domain.rights import Actor
from bot.domain.round import Round

START = datetime(2026, 3, 17, 13, 0, tzinfo=UTC)
GUILD = GuildId(900)
NOOR, ANNA, BRAM, CARO, DIRK, EVA = (UserId(number) for number in range(1, 7))
"""Noor facilitates; the others take part."""

ROOM, COCKPIT = ChannelId(700), ChannelId(701)


def actor(user_id: UserId) -> Actor:
    """Return a person of the server without rights beyond the round."""
    return Actor(GUILD, user_id)


def bid_id(author: UserId) -> ContributionId:
    """Return the id of the one bid of an author."""
    return ContributionId(f"bid-of-{author}")


def cases(*authors: UserId, votes: dict[UserId, int] | None = None) -> play.Cases:
    """Return the bids of these people, in this order, with votes per author."""
    return play.Cases(
        tuple(play.Bid(bid_id(author), author) for author in authors),
        {bid_id(author): count for author, count in (votes or {}).items()},
    )


def open_round(method_id: str = "five-step", size: int = 6) -> Round:
    """Return a round that Noor has opened."""
    return lobby.opened(
        Round(
            id=RoundId("0" * 24),
            guild_id=GUILD,
            announce_id=ChannelId(600),
            method=methods.load(method_id),
            title="Hoe verder na de proef?",
            size=size,
            language=Language.NL,
            facilitator_id=NOOR,
            opened_at=START,
        )
    )[0]


class Table:
    """Keeps the round, the clock and the effects of the last act."""

    def __init__(self, round_: Round) -> None:
        self.round = round_
        self.now = START
        self.effects: fx.Effects = ()

    def do(self, act: Callable[[Round], tuple[Round, fx.Effects]]) -> "Table":
        """Do an act and keep what came of it."""
        self.round, self.effects = act(self.round)
        return self

    def wait(self, **length: float) -> "Table":
        """Let time pass."""
        self.now += timedelta(**length)
        return self

    def seat(self, *people: UserId) -> "Table":
        """Seat these people."""
        for person in people:
            self.do(partial(lobby.join, actor=actor(person), now=self.now))
        return self

    def start(self, bids: play.Cases) -> "Table":
        """Start, and let the room be there."""
        self.do(lambda r: lobby.start(r, actor(NOOR)))
        return self.do(lambda r: lobby.room_opened(r, ROOM, COCKPIT, bids, self.now))

    def next(self, bids: play.Cases | None = None) -> "Table":
        """The facilitator goes on."""
        return self.do(lambda r: play.advance(r, actor(NOOR), bids or play.Cases(), self.now))

    def write(self, *people: UserId, index: int | None = None) -> "Table":
        """These people write what the present step asks for."""
        at = self.round.index if index is None else index
        for person in people:
            self.do(partial(play.wrote, author_id=person, index=at, shown=None))
        return self

    def to(self, primitive: Primitive, bids: play.Cases | None = None) -> "Table":
        """Go on until a step of this kind."""
        while self.round.step is not None and self.round.step.primitive is not primitive:
            self.next(bids)
        return self

    def shows(self) -> Sequence[fx.Surface]:
        """Return what the last act wants shown, in order."""
        return [effect.surface for effect in self.effects if isinstance(effect, fx.Show)]


def running(method_id: str = "five-step") -> Table:
    """Return a table in its first step, with Anna bringing and three to think along."""
    return Table(open_round(method_id)).seat(ANNA, BRAM, CARO, DIRK).start(cases(ANNA))


def without_version(round_: Round) -> Round:
    """Return the round with its version put to zero, to compare what matters."""
    return replace(round_, version=0)
