"""Eyes on a played round: after every act, who can type, and whether anything sealed got out."""

import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bot.domain import effects as fx
from bot.domain.method import Kind
from bot.domain.round import Contribution, Round, Status
from bot.domain.views import CockpitView
from bot.rehearsal.cast import Person
from bot.rehearsal.ports import CannotAct
from bot.rehearsal.sightings import Sighting
from bot.rehearsal.stage import Stage
from bot.rehearsal.transcript import transcript_of
from bot.services.ending_views import pickable
from bot.services.queries import view_of
from tests.methods.rights import may_type
from tests.scene import Scene

T = TypeVar("T")

OUTSIDER = Person("hidde", "Hidde Buitenom", "facilitator")
"""Leads rounds on this server, but not this one, and has no seat in it."""


class WatchedStage(Stage):
    """A stage on which somebody looks round after every act."""

    look_round: Callable[[], Awaitable[None]] | None = None

    async def perform(self, job: Callable[[], Awaitable[T]]) -> T:
        """Do the act, and then look."""
        result = await super().perform(job)
        look, self.look_round = self.look_round, None
        if look is not None:
            try:
                await look()
            finally:
                self.look_round = look
        return result


@dataclass(frozen=True, slots=True)
class Hidden:
    """A text that nobody but its author may know at this moment."""

    one: Contribution
    text: str
    author: str


class Watch:
    """Looks after every act whether anything got out, or anybody could type who should not.

    With `restarts` the bot is stopped and started in every step: when it has just begun, and in
    the middle, when somebody has just written.
    """

    def __init__(self, scene: Scene, database: Path, *, restarts: bool = False) -> None:
        self.scene = scene
        self._database = database
        self.hidden_seen: set[Kind] = set()
        self.stood: list[str] = []
        self.refused: set[str] = set()
        self._restarts = restarts
        self.restarted: set[tuple[int, bool]] = set()
        self._searched: frozenset[str] = frozenset()
        self._told: set[int] = set()
        self.opened: set[int] = set()
        self._log_read = 0

    async def __call__(self) -> None:
        """Look."""
        round_ = await self.scene.round()
        if self._restarts and round_.step is not None:
            await self._maybe_restart(round_)
        self._check_permissions(round_)
        if round_.mark not in self.stood:
            self.stood.append(round_.mark)
            await self._try_to_type(round_)
        await self._check_hidden(round_)
        await self._check_opened(round_)

    async def _maybe_restart(self, round_: Round) -> None:
        moment = (round_.index, any(turn.index == round_.index for turn in round_.turns))
        if moment not in self.restarted:
            self.restarted.add(moment)
            await self.scene.stage.restart_bot()

    # -------------------------------------------------------------------- typing

    def _check_permissions(self, round_: Round) -> None:
        if round_.room_id is None or not round_.alive:
            return
        for who, player in self.scene.stage.server.players.items():
            if player.person.part == "owner":
                continue
            allowed = may_type(round_, self.scene.id_of(who))
            assert self.scene.may_type(who, round_.room_id) is allowed, (who, round_.mark)

    async def _try_to_type(self, round_: Round) -> None:
        """Let everybody really try, before anything else happens."""
        if round_.room_id is None or not round_.alive:
            return
        for who, player in self.scene.stage.server.players.items():
            if player.person.part == "owner":
                continue
            try:
                await self.scene.stage.send(who, round_.room_id, "…")
                done = True
            except CannotAct:
                done = False
                self.refused.add(who)
            assert done is may_type(round_, self.scene.id_of(who)), (who, round_.mark)

    # -------------------------------------------------------------------- sealed

    async def hidden(self, round_: Round) -> list[Hidden]:
        """Return every text that nobody but its author may know now."""
        return [
            Hidden(one, text, self.scene.name_of(one.author_id))
            for one in (*await self.scene.contributions(), *await self.scene.promised())
            for text in hidden_of(round_, one)
        ]

    async def _check_hidden(self, round_: Round) -> None:
        hidden = await self.hidden(round_)
        self._check_log(hidden)
        if not hidden:
            return
        self.hidden_seen |= {each.one.kind for each in hidden}
        self._check_messages(hidden)
        now_hidden = frozenset(each.text for each in hidden)
        if now_hidden != self._searched:
            self._searched = now_hidden
            await self._check_read_models(round_, hidden)
            self._check_tables(hidden)
        here = sum(each.one.index == round_.index for each in hidden)
        if round_.index not in self._told and here > 1:
            self._told.add(round_.index)
            self.check_transcripts(hidden)

    def _check_log(self, hidden: Sequence[Hidden]) -> None:
        """Nobody saw, since the last look, a message with such a text; not for a moment."""
        log = self.scene.stage.sightings.log
        new, self._log_read = log[self._log_read :], len(log)
        for entry in new:
            if isinstance(entry, Sighting):
                for each in hidden:
                    if any(each.text in line for line in entry.lines):
                        assert set(entry.seen_by) <= {each.author}, each.one.kind

    def _check_messages(self, hidden: Sequence[Hidden]) -> None:
        """No message, form, topic or name that another person sees holds such a text."""
        stage = self.scene.stage
        drawn = [
            (place, message, f"{message.content} {message.components}")
            for place, messages in stage.env.backend.messages.items()
            for message in messages.values()
        ]
        forms = {who: str(form.spec) for who, form in stage.modals.items()}
        names = [f"{one.name} {one.topic}" for one in stage.env.backend.channels.values()]
        for each in hidden:
            for place, message, words in drawn:
                if each.text in words:
                    readers = {
                        who for who in stage.server.players if stage.sees(who, place, message)
                    }
                    assert readers <= {each.author}, f"{each.one.kind} is seen by {readers}"
            assert not [w for w, form in forms.items() if w != each.author and each.text in form]
            assert not [name for name in names if each.text in name]

    async def _check_read_models(self, round_: Round, hidden: Sequence[Hidden]) -> None:
        """Nothing that messages are made of holds such a text, and no average comes too early."""
        told: dict[str, str] = {}
        now = self.scene.stage.now()
        async with self.scene.app.desk.uow.read() as tx:
            written = await tx.contributions.of_round(round_.id)
            for surface in surfaces_of(round_, written):
                view = await view_of(tx, round_, surface, now)
                told[str(surface)] = repr(view)
                if isinstance(view, CockpitView):
                    assert round_.status is Status.CLOSED or view.averages == ()
            for user_id in (*round_.participants, *round_.adders):
                told[f"pickable:{user_id}"] = repr(await pickable(tx, round_, user_id))
        for who in self.scene.stage.server.players:
            told[f"status:{self.scene.id_of(who)}"] = repr(await self.scene.status(who))
        for each in hidden:
            own = f":{each.one.author_id}"
            leaks = [k for k, words in told.items() if each.text in words and not k.endswith(own)]
            assert leaks == [], each.one.kind

    def check_transcripts(self, hidden: Sequence[Hidden]) -> None:
        """What another person could write down afterwards does not hold such a text."""
        stage = self.scene.stage
        for who in stage.server.players:
            story = transcript_of(stage, self.scene.language.value, who)
            for each in hidden:
                assert who == each.author or each.text not in story, (who, each.one.kind)

    def _check_tables(self, hidden: Sequence[Hidden]) -> None:
        """Such a text stands in the table of what people wrote or promised, and nowhere else."""
        with closing(sqlite3.connect(self._database)) as file:
            names = file.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            for (table,) in names:
                if table not in {"contributions", "promises"}:
                    rows = repr(file.execute(f'SELECT * FROM "{table}"').fetchall())
                    assert [each.one.kind for each in hidden if each.text in rows] == [], table

    async def _check_opened(self, round_: Round) -> None:
        """What was sealed in a step is read by the whole circle as soon as it is open."""
        for index, step in enumerate(round_.script):
            if index in self.opened or not step.sealed or not is_open(round_, index):
                continue
            self.opened.add(index)
            given = [
                one
                for one in await self.scene.contributions()
                if (one.index == index and one.kind is not step.gate)
                or (step.opens is not None and one.kind is step.opens)
            ]
            for user_id in (*round_.participants, *round_.adders, round_.facilitator_id):
                read = self.scene.reads(self.scene.name_of(user_id), round_.room_id)
                assert [one.kind for one in given if one.text not in read] == []


def surfaces_of(round_: Round, written: Sequence[Contribution]) -> list[fx.Surface]:
    """Return every surface that a round can show at some time."""
    people = (*round_.participants, *round_.adders, round_.facilitator_id)
    steps = range(len(round_.script))
    due = int(round_.due_at.timestamp()) if round_.due_at is not None else 0
    notices = ("harvest", "checkback", "room_gone", "room_failed")
    return [
        *(fx.INVITATION, fx.COCKPIT, fx.WELCOME, fx.CLOSING, fx.TAKEOVER),
        *(fx.ROOM_GONE_DOOR, fx.ROOM_FAILED_DOOR),
        *(door(user) for user in people for door in (fx.harvest_door, fx.checkback_door)),
        *(call(user) for user in round_.adders for call in (fx.adding, fx.adding_door)),
        *map(fx.board, steps),
        *map(fx.reveal, steps),
        *(fx.given(one.id) for one in written),
        *(fx.time_up(index, due) for index in steps),
        *(fx.direct(kind, round_.bringer_id or people[0]) for kind in notices),
        *(fx.reminder(max(round_.index, 0), user) for user in people),
        *(fx.reminder_door(max(round_.index, 0), user) for user in people),
    ]


def hidden_of(round_: Round, one: Contribution) -> tuple[str, ...]:
    """Return what of a contribution nobody but its author may know at this moment."""
    if one.kind is Kind.ENDING:
        opening = next((i for i, step in enumerate(round_.script) if step.opens is one.kind), None)
        return () if opening is not None and is_open(round_, opening) else (one.text,)
    if one.kind is Kind.BID:
        about = one.text.split("\n")[1:]
        return () if one.author_id in round_.brought else tuple(about)
    if one.kind is Kind.COMMITMENT:
        return tuple(one.text.split("\n"))
    if one.kind is Kind.CHECKBACK:
        return (one.text,)
    sealed = one.index >= 0 and round_.script[one.index].sealed
    return (one.text,) if sealed and not is_open(round_, one.index) else ()


def is_open(round_: Round, index: int) -> bool:
    """Tell whether a step's sealed texts were opened."""
    stamp = round_.progress_at(index)
    return stamp is not None and stamp.revealed
