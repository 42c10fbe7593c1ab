"""What is left when a process is gone: the store and the paper side by side."""

from dataclasses import dataclass

from bot.domain.ids import MessageId, RoundId
from bot.domain.round import Contribution, Round
from bot.ports import Shown
from tests.e2e.paper import World
from tests.keys import open_store
from tests.promised import as_written


@dataclass(frozen=True, slots=True)
class Kept:
    """One round as it is stored, with what was typed in it and where it is shown."""

    round: Round
    given: tuple[Contribution, ...]
    shown: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Afterwards:
    """Every round the paper knows of, and whether anything is still to be done."""

    world: World
    kept: dict[int, Kept]
    idle: bool

    @classmethod
    async def look(cls, url: str, world: World) -> "Afterwards":
        """Read the store."""
        uow = await open_store(url)
        try:
            async with uow.read() as tx:
                kept = {}
                for number, round_id in world.rounds.items():
                    round_ = await tx.rounds.get(RoundId(round_id))
                    assert round_ is not None
                    written = await tx.contributions.of_round(round_.id)
                    promised = as_written(await tx.promises.of_round(round_.id))
                    given = (*written, *promised)
                    kept[number] = Kept(round_, given, tuple(await tx.surfaces.all(round_.id)))
                idle = await tx.timers.next_due() is None and await tx.outbox.next_due() is None
        finally:
            await uow.close()
        return cls(world, kept, idle)

    def no_text_is_lost(self) -> None:
        """Everything that was acknowledged is stored, and once."""
        for act, text in self.world.told.items():
            if text:
                number = int(act.partition(":")[0])
                found = [one.text for one in self.kept[number].given].count(text)
                assert found == 1, f"{text!r} is stored {found} times"

    def nothing_is_posted_twice(self) -> None:
        """Every message is one that the store knows, and shows what the store thinks it shows."""
        known = {one.message_id: one for kept in self.kept.values() for one in kept.shown}
        assert known.keys() == self.world.posts.keys()
        shows = {MessageId(post.id): post.shows for post in self.world.posts.values()}
        assert shows == {message_id: shown.digest for message_id, shown in known.items()}

    def every_room_is_made_once(self) -> None:
        """Each round has one room with one thread, and stores which."""
        for kept in self.kept.values():
            (room,) = self.world.rooms[kept.round.id]
            (thread,) = self.world.threads[room]
            assert (room, thread) == (kept.round.room_id, kept.round.cockpit_id)
