"""A live round that plays itself, with somebody who adds in writing and one who leaves halfway."""

from bot.custom_ids import Verb
from bot.domain.adding import place
from bot.domain.ids import UserId
from bot.domain.round import Round, Status
from bot.rehearsal.script import Script, Unfinished


class HybridScript(Script):
    """Plays a live round that closes by itself, once who was not there has added in writing."""

    async def gather(self) -> None:
        """The last of the people cannot be there at the hour; the others start."""
        facilitator, *others = self._people()
        first, second, *rest, away = others
        await self._open(facilitator, adding="on")
        await self._form(first, Verb.BID, self._lines.words["bid"])
        await self._form(second, Verb.BID, self._lines.words["bid_other"])
        for person in rest:
            await self._press(person, Verb.JOIN)
        await self._press(away, Verb.ADD_LATER)
        await self._start(facilitator)

    async def one_step(self, round_: Round) -> None:
        """Play a step; before the last one somebody has to go, and goes on in writing."""
        if round_.index == len(round_.script) - 1 and len(round_.adders) == 1:
            leaves = self._key(round_.consultants[-1])
            await self._press(leaves, Verb.STATUS)
            await self._press(leaves, Verb.ADD_LATER)
            round_ = await self.round()
        await super().one_step(round_)

    async def look_back(self) -> None:
        """The circle looks back, the others add in writing, and the round closes by itself."""
        round_ = await self.round()
        where = place(round_)
        if where is None or round_.adding.until is None:
            raise Unfinished(("nobody is asked to add in writing",))
        await self.look_back_together(round_)
        writes, *passes = round_.still_to_add
        await self._open_call(writes)
        index, kind = where
        words = {"text": self._lines.words["added"]}
        await self._form(self._key(writes), Verb.WRITE, words, f"{index}:{kind}")
        for user in passes:
            await self._open_call(user)
            await self._press(self._key(user), Verb.ADD_PASS)
        closes = (await self.round()).adding.until
        if closes is None:
            raise Unfinished(("the round does not close by itself",))
        await self._stage.push_to(closes)
        if (await self.round()).status is not Status.CLOSED:
            raise Unfinished(("the round did not close by itself",))

    async def _open_call(self, user: UserId) -> None:
        """Open the message in the room, where the private one could not be delivered."""
        key = self._key(user)
        if not self._stage.player(key).person.dms_open:
            await self._press(key, Verb.ADD)
