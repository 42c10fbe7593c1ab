"""The unit of work: every repository on one connection, inside one transaction."""

import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from typing import Protocol

from bot.domain.method import Method
from bot.ports import Queue
from db import address, outbox, surfaces, timers
from db.agreements import SqlAgreements
from db.attendance import SqlCheckIns
from db.audit import SqlAudit
from db.cases import SqlPreparedCases
from db.circles import SqlCircles
from db.coaching import SqlHeldQuestions, SqlMirrors, SqlRatings
from db.composing import SqlCircleDrafts, SqlTurnRequests
from db.contributions import SqlContributions
from db.drafts import SqlDrafts
from db.errors import StorageError
from db.exchange import SqlHelpExchange, SqlIntroductions
from db.harvest import SqlHarvest
from db.journal import SqlJournal
from db.journeys import SqlJourneys
from db.keys import SqlKeys, bury
from db.learning import SqlLearning
from db.methods import SqlGuildMethods
from db.notes import SqlNotes
from db.outbox import SqlOutbox
from db.own_threads import SqlOwnThreads
from db.postgres import PostgresStore
from db.programmes import SqlMeetings, SqlProgrammes
from db.promises import SqlPromises
from db.prompts import SqlDeliveries, SqlPrompts
from db.proofs import SqlProofs
from db.recaps import SqlRecaps
from db.retention import SqlRetention
from db.rounds import SqlRounds
from db.rsvps import SqlRsvps
from db.sealing.master import KeyPlaces
from db.sealing.sealer import Sealer
from db.session import Session
from db.settings import SqlSettings
from db.sqlite import SqliteStore
from db.stands import SqlStands
from db.statements import Compiler, call
from db.surfaces import SqlSurfaces
from db.themes import SqlThemes
from db.timers import SqlTimers
from db.travellers import SqlTravellers
from db.unlocking import unlock, unseal
from db.votes import SqlVotes


class Store(Protocol):
    """Where transactions come from: one class per driver."""

    sealer: Sealer | None

    @property
    def compiler(self) -> Compiler:
        """What compiles statements for this store, once each."""

    def session(self, *, writing: bool) -> AbstractAsyncContextManager[Session]:
        """Give a transaction: commit when the block ends well, roll back when it raises."""

    async def scrub(self) -> None:
        """Leave nothing behind of what was deleted or replaced."""

    async def close(self) -> None:
        """Let go of every connection."""


ERASED = "…"
"""What is read in place of a text whose key was destroyed, where nobody gave words for it."""

log = logging.getLogger(__name__)


class SqlTransaction:
    """Every repository on one session; see ``bot.ports.Transaction``."""

    __slots__ = (
        "_session",
        "agreements",
        "audit",
        "cases",
        "check_ins",
        "circle_drafts",
        "circles",
        "contributions",
        "deliveries",
        "drafts",
        "guild_methods",
        "harvest",
        "held",
        "help_exchange",
        "introductions",
        "journal",
        "journeys",
        "keys",
        "learning",
        "meeting_outbox",
        "meeting_surfaces",
        "meeting_timers",
        "meetings",
        "mirrors",
        "notes",
        "outbox",
        "own_threads",
        "programme_outbox",
        "programme_surfaces",
        "programme_timers",
        "programmes",
        "promises",
        "prompts",
        "proofs",
        "ratings",
        "recaps",
        "retention",
        "rounds",
        "rsvps",
        "settings",
        "stands",
        "surfaces",
        "themes",
        "timers",
        "travellers",
        "turn_requests",
        "votes",
    )

    def __init__(self, session: Session, known_methods: dict[str, Method]) -> None:
        self._session = session
        self.agreements = SqlAgreements(session)
        self.rounds = SqlRounds(session, known_methods)
        self.keys = SqlKeys(session)
        self.contributions = SqlContributions(session)
        self.votes = SqlVotes(session)
        self.timers = SqlTimers(session, timers.OF_ROUNDS)
        self.outbox = SqlOutbox(session, outbox.OF_ROUNDS)
        self.surfaces = SqlSurfaces(session, surfaces.OF_ROUNDS)
        self.settings = SqlSettings(session)
        self.drafts = SqlDrafts(session)
        self.notes = SqlNotes(session)
        self.guild_methods = SqlGuildMethods(session, known_methods)
        self.audit = SqlAudit(session)
        self.cases = SqlPreparedCases(session)
        self.journal = SqlJournal(session)
        self.journeys = SqlJourneys(session)
        self.learning = SqlLearning(session)
        self.ratings = SqlRatings(session)
        self.held = SqlHeldQuestions(session)
        self.mirrors = SqlMirrors(session)
        self.programmes = SqlProgrammes(session)
        self.meetings = SqlMeetings(session)
        self.travellers = SqlTravellers(session)
        self.circles = SqlCircles(session)
        self.rsvps = SqlRsvps(session)
        self.stands = SqlStands(session)
        self.themes = SqlThemes(session)
        self.harvest = SqlHarvest(session)
        self.circle_drafts = SqlCircleDrafts(session)
        self.turn_requests = SqlTurnRequests(session)
        self.check_ins = SqlCheckIns(session)
        self.promises = SqlPromises(session)
        self.prompts = SqlPrompts(session)
        self.deliveries = SqlDeliveries(session)
        self.proofs = SqlProofs(session)
        self.recaps = SqlRecaps(session)
        self.retention = SqlRetention(session)
        self.meeting_timers = SqlTimers(session, timers.OF_MEETINGS)
        self.meeting_outbox = SqlOutbox(session, outbox.OF_MEETINGS)
        self.meeting_surfaces = SqlSurfaces(session, surfaces.OF_MEETINGS)
        self.programme_timers = SqlTimers(session, timers.OF_PROGRAMMES)
        self.programme_outbox = SqlOutbox(session, outbox.OF_PROGRAMMES)
        self.programme_surfaces = SqlSurfaces(session, surfaces.OF_PROGRAMMES)
        self.own_threads = SqlOwnThreads(session)
        self.help_exchange = SqlHelpExchange(session)
        self.introductions = SqlIntroductions(session)

    async def next_due(self, queues: Sequence[Queue]) -> Sequence[datetime | None]:
        """Return what each queue's `next_due` would, in one trip to the store."""
        asked = [call(one.soonest) for one in queues if isinstance(one, SqlTimers | SqlOutbox)]
        assert len(asked) == len(queues), "a queue of another store"
        return [rows[0][0] for rows in await self._session.run(*asked)]


class SqlUnitOfWork:
    """Transactions on a store; see ``bot.ports.UnitOfWork``."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._buries = False
        self._known_methods: dict[str, Method] = {}

    @classmethod
    async def open(
        cls, url: str, keys: KeyPlaces, *, erased: str = ERASED, make: bool = True
    ) -> "SqlUnitOfWork":
        """Open the database at an address, such as ``sqlite:///reisgenoot.db``, and its keys.

        `erased` is read in place of a text whose key was destroyed. Without `make` neither keys
        nor anything else is made or changed. Raises ``BadAddress``, ``NotMigrated``,
        ``ForeignFile``, ``Unavailable`` or ``KeysRefused``.
        """
        store = await _store_at(url)
        try:
            await unlock(store, keys, erased, make=make)
        except BaseException:
            await store.close()
            raise
        return cls(store)

    @classmethod
    async def without_keys(cls, url: str) -> "SqlUnitOfWork":
        """Open the database at an address to see whether that can be done; no text can be read.

        Raises ``BadAddress``, ``NotMigrated``, ``ForeignFile`` or ``Unavailable``.
        """
        return cls(await _store_at(url))

    @asynccontextmanager
    async def read(self) -> AsyncIterator[SqlTransaction]:
        """Open a transaction that only reads; what it sees does not change while it lasts."""
        async with self._store.session(writing=False) as session:
            yield SqlTransaction(session, self._known_methods)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[SqlTransaction]:
        """Open a transaction that may write; one at a time on SQLite.

        What is written may be refused as late as the end of the block, in which case nothing
        is stored. Raises ``Conflict`` when two transactions got in each other's way.
        """
        async with self._store.session(writing=True) as session:
            yield SqlTransaction(session, self._known_methods)
            self._buries = self._buries or bool(session.forgotten)
        if self._buries:
            await self._bury()

    async def _bury(self) -> None:
        """Destroy the keys that are to be destroyed; what fails is done after the next act."""
        assert self._store.sealer is not None
        try:
            async with self._store.session(writing=True) as session:
                await bury(session, self._store.sealer.vault)
            self._buries = False
        except StorageError as error:
            log.warning("keys that are to be destroyed are still there: %s", error.key)

    async def examine_keys(self) -> tuple[int, int]:
        """Return how many keys there are, and how many of them the master key does not open."""
        assert self._store.sealer is not None
        return await self._store.sealer.vault.examine()

    async def unseal(self) -> None:
        """Put every text back as it was typed, to go back to a version without seals."""
        await unseal(self._store)

    async def close(self) -> None:
        """Let go of every connection, and of the keys."""
        await self._store.close()
        if self._store.sealer is not None:
            await self._store.sealer.vault.close()


async def _store_at(url: str) -> SqliteStore | PostgresStore:
    match address.parse(url):
        case address.SqliteAddress(path):
            return await SqliteStore.open(path)
        case address.PostgresAddress(server):
            return await PostgresStore.open(server)
