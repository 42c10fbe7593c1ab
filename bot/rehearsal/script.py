"""A whole round that plays itself, by what each person can see and press, and nothing else."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any

from bot.app import App
from bot.custom_ids import ANYWAY, PREFIX, Verb
from bot.domain import speech
from bot.domain.ids import RoundId, UserId
from bot.domain.language import Language
from bot.domain.method import Kind, Primitive
from bot.domain.promise import newest_of
from bot.domain.round import Round, Status
from bot.methods import load_all
from bot.rehearsal.cast import ANNOUNCEMENTS, CATEGORY, FACILITATOR_ROLE
from bot.rehearsal.ports import CannotAct
from bot.rehearsal.stage import Stage
from bot.services.ending_views import pickable

SIZE = 6
MAX_STEPS = 40
"""More steps than any method has: past this the round does not end by itself."""


class Unfinished(Exception):
    """The round did not end well; `faults` says in English what was wrong, for the terminal."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Lines:
    """What the people say, in one language."""

    words: dict[str, Any]

    @classmethod
    def load(cls, language: Language) -> "Lines":
        """Read the lines of one language."""
        text = (files("bot.rehearsal") / "lines.toml").read_text("utf-8")
        return cls(tomllib.loads(text)[language.value])

    def of(self, kind: Kind, number: int) -> str:
        """Return the line of this kind for the person with this number; lines come round."""
        lines: list[str] = self.words["lines"][kind.value]
        return lines[number % len(lines)]


class Script:
    """Plays one round to the end on a stage, with a pushed clock."""

    def __init__(
        self, stage: Stage, app: Callable[[], App], method_id: str, language: Language
    ) -> None:
        """Prepare to play; `app` returns the bot that runs now, for looking at its state only."""
        self._stage = stage
        self._app = app
        self._method_id = method_id
        self._language = language
        self._lines = Lines.load(language)
        self._round_id: RoundId | None = None

    # -------------------------------------------------------------------- acts

    async def play(self) -> Round:
        """Play from the settings to the evening after. Raises ``Unfinished``."""
        await self.settle_in()
        await self.gather()
        await self.all_steps()
        await self.look_back()
        await self.evening_after()
        await self._must_be_finished()
        return await self.round()

    async def settle_in(self) -> None:
        """The owner tells the bot where things are."""
        owner = self._stage.server.owner.person.key
        await self._stage.slash(
            owner,
            ANNOUNCEMENTS,
            "settings server",
            language=self._language.value,
            announcements=ANNOUNCEMENTS,
            category=CATEGORY,
            role=FACILITATOR_ROLE,
        )

    async def gather(self) -> None:
        """The facilitator opens a round, as many join as it is meant for, two offer a case."""
        facilitator, *others = self._people()
        others = others[: self._most()]
        await self._open(facilitator)
        first, second, *rest = others
        await self._form(first, Verb.BID, self._lines.words["bid"])
        await self._form(second, Verb.BID, self._lines.words["bid_other"])
        for person in rest:
            await self._press(person, Verb.JOIN)
        await self._start(facilitator)

    async def _start(self, facilitator: str) -> None:
        """Start, also with fewer people than the method asks for."""
        await self._press(facilitator, Verb.START)
        if (await self.round()).status is Status.OPEN:
            await self._press(facilitator, Verb.START, ANYWAY)

    async def _open(self, facilitator: str, **more: object) -> None:
        await self._stage.slash(
            facilitator,
            ANNOUNCEMENTS,
            "round open",
            method=self._method_id,
            title=self._lines.words["title"],
            size=min(SIZE, self._most()),
            **more,
        )

    async def all_steps(self) -> None:
        """Play every step until the look back."""
        for _ in range(MAX_STEPS):
            round_ = await self.round()
            if round_.step is None:
                return
            await self.one_step(round_)
            await self._go_on(round_.index)
        raise Unfinished(("the steps did not come to an end",))

    async def one_step(self, round_: Round) -> None:
        """Let everybody do what the present step asks of them; the last one passes."""
        step, index = round_.step, round_.index
        if step is None:
            return
        await self._stay_silent(round_)
        if step.primitive is Primitive.CHOOSE:
            await self._vote(round_)
            return
        if step.gate is not None:
            words = {"text": self._lines.words["ending"]}
            await self._form(
                self._key(round_.bringer_id), Verb.WRITE, words, f"{index}:{step.gate}"
            )
        kind = speech.collects(step)
        if kind is Kind.COMMITMENT:
            await self._promise(round_.bringer_id)
        elif kind is None:
            await self._talk(round_)
        elif round_.speaker is not None:
            await self._in_turn(round_, kind)
        elif kind is not Kind.BID:
            await self._write_all(round_, kind)
        if kind is Kind.QUESTION:
            await self._answer_all(round_)
            await self._run_out(round_)
        else:
            await self._stage.push(step.length / 2)

    async def look_back(self) -> None:
        """The circle looks back, and the facilitator closes."""
        round_ = await self.round()
        await self.look_back_together(round_)
        await self._press(self._key(round_.facilitator_id), Verb.CLOSE)

    async def look_back_together(self, round_: Round) -> None:
        """Who brought picks and promises, and everybody who is there taps."""
        for weeks, user in enumerate(round_.brought, 2):
            if await self._can_pick(round_, user):
                await self._pick(self._key(user))
            if await self.evening_of(round_, user) is None:
                await self._promise(user, weeks)
        for person in [self._key(user) for user in round_.participants]:
            taps = {"q1": "5", "q2": "4", "q3": "5", "q4": "4", "word": self._lines.words["word"]}
            await self._form(person, Verb.EVALUATE, taps)

    async def evening_of(self, round_: Round, user: UserId) -> datetime | None:
        """Return the evening for which a person promised something in this round, or None."""
        async with self._app().desk.uow.read() as tx:
            promise = newest_of(await tx.promises.of_round(round_.id), user)
        return promise.due_at if promise is not None else None

    async def evening_after(self) -> None:
        """The clock goes to the evening of each promise, and its bringer says how it went."""
        round_ = await self.round()
        for user in round_.brought:
            evening = await self.evening_of(round_, user)
            if evening is None:
                raise Unfinished(("there is no promise to come back to",))
            await self._stage.push_to(evening)
            words = {"outcome": "2", "line": self._lines.words["checkback"]}
            await self._form(self._key(user), Verb.CHECKBACK, words)

    # ------------------------------------------------------------------ details

    async def _go_on(self, index: int) -> None:
        """Press next until the step is over: the first press may only open what is sealed."""
        for _ in range(2):
            round_ = await self.round()
            if round_.index != index or round_.step is None:
                return
            await self._press(self._key(round_.facilitator_id), Verb.NEXT, round_.mark)
        round_ = await self.round()
        if round_.index == index and round_.step is not None:
            raise Unfinished((f"step {index} does not end",))

    async def _stay_silent(self, round_: Round) -> None:
        """Let who must be silent try to type: Discord itself must refuse."""
        room = round_.room_id
        if room is None:
            return
        for user in round_.participants:
            if round_.may_talk(user):
                continue
            try:
                await self._stage.send(self._key(user), room, "…")
            except CannotAct:
                continue
            raise Unfinished((f"{self._key(user)} could type in step {round_.index}",))

    async def _write_all(self, round_: Round, kind: Kind) -> None:
        writers = [self._key(user) for user in round_.writers(round_.index)]
        looks_back = round_.script[round_.index].primitive is Primitive.CHECKBACK
        for number, person in enumerate(writers):
            last = number == len(writers) - 1
            if (last and len(writers) > 2) or (looks_back and number > 0):
                await self._press(person, Verb.PASS, str(round_.index))
                continue
            words = {"text": self._lines.of(Kind.CHECKBACK if looks_back else kind, number)}
            await self._form(person, Verb.WRITE, words, f"{round_.index}:{kind}")

    async def _in_turn(self, round_: Round, kind: Kind) -> None:
        """Go round as drawn: all write, but the second says it in the room and the last passes."""
        room, index = round_.room_id, str(round_.index)
        people = round_.still_to_speak(round_.index)
        for number, user in enumerate(people):
            person = self._key(user)
            if number == len(people) - 1 and number > 1:
                await self._press(person, Verb.PASS, index)
            elif number == 1 and room is not None and (await self.round()).may_talk(user):
                await self._stage.send(person, room, self._lines.of(kind, number))
            else:
                words = {"text": self._lines.of(kind, number)}
                await self._form(person, Verb.WRITE, words, f"{index}:{kind}")
            if (await self.round()).speaker == user:
                await self._press(person, Verb.DONE, f"{index}:{user}")

    async def _talk(self, round_: Round) -> None:
        """Let who has the floor speak in a step without a field; in a silent one nobody does."""
        step, room = round_.step, round_.room_id
        if step is None or room is None:
            return
        for user in (*round_.participants, round_.facilitator_id):
            role = round_.role_of(user)
            if role in speech.speakers(step):
                await self._stage.send(self._key(user), room, self._lines.words[f"says_{role}"])
                return

    async def _answer_all(self, round_: Round) -> None:
        """Let the bringer answer the others' questions, the oldest first, where that may be."""
        if round_.bringer_id is None or not round_.may_talk(round_.bringer_id):
            return
        bringer = self._key(round_.bringer_id)
        async with self._app().desk.uow.read() as tx:
            asked = await tx.contributions.of_round(
                round_.id,
                kinds=[Kind.QUESTION],
                index=None if round_.only_answers else round_.index,
            )
        others = [one for one in asked if one.author_id != round_.bringer_id]
        for number, question in enumerate(others):
            words = {"text": self._lines.of(Kind.ANSWER, number)}
            await self._form(bringer, Verb.ANSWER, words, question.id)

    async def _run_out(self, round_: Round) -> None:
        """Let the time of a step run out; the facilitator hears it and gives two minutes more."""
        if round_.due_at is not None:
            await self._stage.push_to(round_.due_at)
            leader, mark = self._key(round_.facilitator_id), round_.clock_mark
            await self._press(leader, Verb.EXTEND, f"2:{mark}")

    async def _vote(self, round_: Round) -> None:
        for number, user in enumerate(round_.participants):
            person = self._key(user)
            pattern = f"{PREFIX}:{Verb.VOTE}:*"
            message, menu = self._stage.find_component(person, custom_id=pattern)
            option = menu["options"][0 if number else -1]["value"]
            await self._stage.select(person, message, [option], custom_id=menu["custom_id"])

    async def _can_pick(self, round_: Round, user: UserId) -> bool:
        """Tell whether anything was given in this person's turn."""
        async with self._app().desk.uow.read() as tx:
            return bool(await pickable(tx, round_, user))

    async def _pick(self, bringer: str) -> None:
        await self._press(bringer, Verb.PICK)
        pattern = f"{PREFIX}:{Verb.PICK_IN}:*"
        message, menu = self._stage.find_component(bringer, custom_id=pattern)
        values = [option["value"] for option in menu["options"][:2]]
        await self._stage.select(bringer, message, values, custom_id=menu["custom_id"])

    async def _promise(self, who: UserId | None, weeks: int = 2) -> None:
        day = (self._stage.now() + timedelta(weeks=weeks)).strftime("%d-%m-%Y")
        words = {
            "if": self._lines.words["promise_if"],
            "then": self._lines.words["promise_then"],
            "date": day,
        }
        await self._form(self._key(who), Verb.COMMIT, words)

    async def _press(self, person: str, verb: Verb, args: str = "") -> None:
        message, button = self._find(person, verb, args)
        await self._stage.click(person, message, custom_id=button["custom_id"])

    async def _form(self, person: str, verb: Verb, words: dict[str, str], args: str = "") -> None:
        """Open a form and fill it in, field by field; agree first where the bot asks for it."""
        await self._press(person, verb, args)
        if person not in self._stage.modals:
            await self._press(person, Verb.AGREE)
        await self._stage.submit_modal(person, words)

    def _find(self, person: str, verb: Verb, args: str) -> tuple[Any, dict[str, Any]]:
        if args and self._round_id is not None:
            exact = f"{PREFIX}:{verb}:{self._round_id}:{args}"
            return self._stage.find_component(person, custom_id=exact)
        return self._stage.find_component(person, custom_id=f"{PREFIX}:{verb}:*")

    # -------------------------------------------------------------------- looks

    async def round(self) -> Round:
        """Return the round as it is stored now."""
        async with self._app().desk.uow.read() as tx:
            if self._round_id is None:
                guild_id = self._app().guild_id(self._stage.server.guild.id)
                self._round_id = (await tx.rounds.alive(guild_id))[0].id
            round_ = await tx.rounds.get(self._round_id)
        if round_ is None:
            raise Unfinished(("the round is not there",))
        return round_

    def _most(self) -> int:
        """Return how many the method is for; all of them when it comes with no bot."""
        known = (method.sizes[1] for method in load_all() if method.id == self._method_id)
        return next(known, SIZE)

    def _people(self) -> list[str]:
        parts = {"facilitator": 0, "participant": 1}
        known = [
            player.person
            for player in self._stage.server.players.values()
            if player.person.part in parts
        ]
        return [person.key for person in sorted(known, key=lambda one: parts[one.part])]

    def _key(self, user_id: UserId | None) -> str:
        for key, player in self._stage.server.players.items():
            if player.id == user_id:
                return key
        raise Unfinished((f"nobody has the id {user_id}",))

    async def _must_be_finished(self) -> None:
        round_ = await self.round()
        faults = [f"the bot raised {error!r}" for error in self._stage.errors]
        if round_.status is not Status.CLOSED:
            faults.append(f"the round is {round_.status}")
        async with self._app().desk.uow.read() as tx:
            waiting = await tx.outbox.next_due()
        if waiting is not None:
            faults.append("not everything was delivered")
        if faults:
            raise Unfinished(tuple(faults))
