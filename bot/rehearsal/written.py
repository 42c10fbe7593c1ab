"""A whole round in writing that plays itself: steps close by themselves, over working days."""

from datetime import timedelta

from bot.custom_ids import Verb
from bot.domain import speech
from bot.domain.method import Kind, Primitive
from bot.domain.pace import Mode
from bot.domain.round import Round
from bot.rehearsal.script import Script, Unfinished

DEADLINES = 3
"""How often at most the clock is pushed to the end of one step."""


class WrittenScript(Script):
    """Plays one round in writing to the end. The facilitator never presses next."""

    async def _open(self, facilitator: str, **more: object) -> None:
        await super()._open(facilitator, mode=Mode.WRITTEN.value, **more)

    async def one_step(self, round_: Round) -> None:
        """Let everybody do what the step asks; of those who think along, the last forgets."""
        step, index = round_.step, round_.index
        if step is None:
            return
        await self._stay_silent(round_)
        if step.primitive is Primitive.CHOOSE:
            await self._vote(round_)
            return
        await self._stage.push(timedelta(hours=1))
        if step.gate is not None:
            words = {"text": self._lines.words["ending"]}
            await self._form(
                self._key(round_.bringer_id), Verb.WRITE, words, f"{index}:{step.gate}"
            )
        kind = speech.collects(step)
        if kind is Kind.COMMITMENT:
            await self._promise(round_.bringer_id)
        elif kind is Kind.BID:
            await self._pass_who_bring_nothing(round_)
        elif kind is not None:
            await self._write_in_time(round_, kind)
        if kind is Kind.QUESTION or round_.only_answers:
            await self._answer_all(round_)

    async def _pass_who_bring_nothing(self, round_: Round) -> None:
        """Let who offered no case pass; who did has spoken."""
        async with self._app().desk.uow.read() as tx:
            bids = await tx.contributions.of_round(round_.id, kinds=[Kind.BID])
        offered = {bid.author_id for bid in bids}
        for user in round_.participants:
            if user not in offered:
                await self._press(self._key(user), Verb.PASS, str(round_.index))

    async def _write_in_time(self, round_: Round, kind: Kind) -> None:
        """Write, but for the last, who is reminded and passes where the reminder reached them."""
        writers = [self._key(user) for user in round_.writers(round_.index)]
        forgets = writers.pop() if len(writers) > 2 else None
        for number, person in enumerate(writers):
            words = {"text": self._lines.of(kind, number)}
            await self._form(person, Verb.WRITE, words, f"{round_.index}:{kind}")
        if forgets is not None and kind is not Kind.QUESTION:
            await self._stage.push(timedelta(days=1))
            now = await self.round()
            if now.index == round_.index and now.step is not None:
                await self._press(forgets, Verb.PASS, str(round_.index))

    async def _go_on(self, index: int) -> None:
        """Wait until the step is over: all have spoken, or its deadline finds its quorum."""
        for _ in range(DEADLINES):
            round_ = await self.round()
            if round_.index != index or round_.step is None:
                return
            if round_.due_at is not None:
                await self._stage.push_to(round_.due_at)
        round_ = await self.round()
        if round_.index == index and round_.step is not None:
            raise Unfinished((f"step {index} does not close by itself",))
