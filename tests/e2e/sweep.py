"""Asks every read function and every maker for what it would show, as each person in turn."""

import importlib
import inspect
import pkgutil
import typing
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice, product
from pathlib import Path
from typing import Any

import aiosqlite

import bot.services
from bot.app import App
from bot.domain.effects import Surface
from bot.domain.errors import DomainError
from bot.domain.ids import ChannelId, GuildId, MeetingId, ProgrammeId, RoundId, UserId
from bot.domain.rights import Actor
from bot.ports import Transaction, UnitOfWork
from bot.rehearsal.stage import Stage
from bot.services.meeting_queries import meeting_view_of
from bot.services.programme_queries import programme_view_of
from bot.services.queries import view_of
from tests.e2e.ink import Ink

TABLES = {
    "ProgrammeId": ("programmes",),
    "MeetingId": ("meetings",),
    "RoundId": ("rounds",),
    "ParticipantId": ("participants",),
    "CircleId": ("circles",),
    "ProposalId": ("proposals",),
    "EntryId": ("help_entries", "journal_entries"),
    "ItemId": ("lifted_items",),
    "DeliveryId": ("prompt_deliveries",),
    "ContributionId": ("contributions",),
    "CaseId": ("cases",),
    "QuestionId": ("learning_questions",),
    "PromiseId": ("promises",),
}
"""Where the ids of each kind come from."""

MOST = 12
"""Of each kind of id so many are tried, the oldest and the newest, and so many of pairs."""


class ReadsOnlyError(Exception):
    """An act wanted to change something: it is no read function."""


class ReadsOnly:
    """A unit of work that reads what there is and refuses to change anything."""

    def __init__(self, inner: UnitOfWork) -> None:
        self._inner = inner

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        return self._inner.read()

    def write(self) -> AbstractAsyncContextManager[Transaction]:
        raise ReadsOnlyError


@dataclass(slots=True)
class Sweep:
    """What was asked, and what somebody was given that is not for them."""

    stage: Stage
    app: Callable[[], App]
    database: Path
    ink: Ink
    leaks: list[str] = field(default_factory=list)
    answered: set[str] = field(default_factory=set)
    shown: set[str] = field(default_factory=set)

    async def all(self) -> None:
        """Ask everything, as everybody."""
        ids = await self._ids()
        desk = replace(self.app().desk, uow=ReadsOnly(self.app().desk.uow))
        for name, function, kinds in functions():
            for who, actor in self._actors():
                choices = (ids.get(kind, [_PLAIN.get(kind)]) for kind in kinds.values())
                for chosen in islice(product(*choices), MOST):
                    given = dict(zip(kinds, chosen, strict=True))
                    await self._ask(name, partial(function, desk, actor, **given), who)
        await self._makers(ids)

    def _actors(self) -> Iterator[tuple[str, Actor]]:
        guild_id = GuildId(self.stage.server.guild.id)
        for who, player in self.stage.server.players.items():
            owns = player.person.part == "owner"
            leads = owns or player.person.part == "facilitator"
            yield who, Actor(guild_id, UserId(player.id), leads, owns)

    async def _ask(self, name: str, function: Callable[[], Awaitable[object]], who: str) -> None:
        try:
            told = await function()
        except (DomainError, ReadsOnlyError):
            return
        self.answered.add(name)
        self._judge(name, who, told)

    def _judge(self, name: str, who: str, told: object) -> None:
        self.leaks += [f"{name} tells {who} {one}" for one in self.ink.shut_to(who, repr(told))]

    async def _makers(self, ids: Mapping[str, Sequence[Any]]) -> None:
        """Make every message there ever was; one to a person also as if it were another's."""
        for table, owner in (
            ("surfaces", "round_id"),
            ("meeting_surfaces", "meeting_id"),
            ("programme_surfaces", "programme_id"),
        ):
            for subject, surface in await self._rows(f"SELECT {owner}, surface FROM {table}"):
                head = surface.rpartition(":")[0]
                if not surface.startswith("direct:"):
                    self.shown.add(surface.partition(":")[0])
                    continue
                self.shown.add(head.partition("-")[0])
                for who, player in self.stage.server.players.items():
                    view = await self._view(owner, subject, Surface(f"{head}:{player.id}"))
                    self._judge(f"{head} as a message", who, view)

    async def _view(self, owner: str, subject: str, surface: Surface) -> object:
        now = self.stage.now()
        async with self.app().desk.uow.read() as tx:
            if owner == "round_id":
                round_ = await tx.rounds.get(RoundId(subject))
                return round_ and await view_of(tx, round_, surface, now)
            if owner == "meeting_id":
                planned = await tx.meetings.get(MeetingId(subject))
                return planned and await meeting_view_of(tx, planned, surface, now)
            head = await tx.programmes.get(ProgrammeId(subject))
            return head and await programme_view_of(tx, head, surface, now)

    async def _ids(self) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = {}
        for kind, tables in TABLES.items():
            every = " UNION ".join(f"SELECT id FROM {table}" for table in tables)
            rows = [one for (one,) in await self._rows(f"{every} ORDER BY id")]
            found[kind] = rows if len(rows) <= MOST else [*rows[: MOST // 2], *rows[-MOST // 2 :]]
        found["UserId"] = [UserId(one.id) for one in self.stage.server.players.values()]
        found["ChannelId"] = [ChannelId(one) for one in list(self.stage.env.backend.channels)[-2:]]
        return found

    async def _rows(self, statement: str) -> list[Any]:
        async with aiosqlite.connect(self.database) as connection:
            return list(await connection.execute_fetchall(statement))


_PLAIN: dict[str, object] = {"int": 0, "bool": False}
"""What is given for a plain parameter."""


def functions() -> Iterator[tuple[str, Callable[..., Awaitable[object]], dict[str, str]]]:
    """Yield every function of the services that takes a desk, somebody who acts, and ids alone."""
    for found in pkgutil.iter_modules(bot.services.__path__):
        module = importlib.import_module(f"bot.services.{found.name}")
        for name, function in vars(module).items():
            if not inspect.iscoroutinefunction(function) or function.__module__ != module.__name__:
                continue
            hints = typing.get_type_hints(function)
            needed = {
                one.name: getattr(hints.get(one.name), "__name__", "")
                for one in inspect.signature(function).parameters.values()
                if one.default is one.empty
            }
            if name.startswith("_") or list(needed)[:2] != ["desk", "actor"]:
                continue
            asked = {key: kind for key, kind in needed.items() if key not in {"desk", "actor"}}
            if {*asked.values()} <= {*TABLES, *_PLAIN, "UserId", "ChannelId"}:
                yield f"{found.name}.{name}", function, asked
