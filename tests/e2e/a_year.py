"""A whole year as it was played: every private word marked, and all that was read of it."""

import io
import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from simcord.components import walk_components
from simcord.enums import ComponentType

from bot.domain.language import Language
from bot.domain.programme.file import read
from bot.domain.programme.model import Circle, Programme
from bot.domain.round import Round
from bot.domain.working_days import Calendar
from bot.logs import FLOORS, set_up
from bot.rehearsal import year_cast
from bot.rehearsal.main import Troupe
from bot.rehearsal.readers import reader_for
from bot.rehearsal.records import Act
from bot.rehearsal.sightings import ShownModal, Sighting, lines_of
from bot.rehearsal.stage import Stage
from bot.rehearsal.year import YearScript
from bot.settings import LogFormat, LogLevel
from bot.texts import Texts
from tests.e2e.eavesdrop import Eavesdropper
from tests.e2e.ink import Ink
from tests.e2e.sweep import Sweep
from tests.stores import migrated_file

MOMENTS = ("intervisie-1", "intervisie-2", "intervisie-3", "intervisie-4")

LOOKED_AFTER = {"intervisie-1", "grenswerk"}
"""Meetings after which the people who watch look round."""

TEXTS = Texts.load(strict=True)


@dataclass(frozen=True, slots=True)
class Call:
    """A message that made a noise at somebody: the direct ones, and those that name them."""

    who: str
    at: datetime
    heading: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Year:
    """What a year left behind."""

    language: Language
    log: Sequence[Act | Sighting | ShownModal]
    errors: Sequence[BaseException]
    files: dict[str, str]
    names: dict[str, str]
    circles: dict[str, Sequence[Circle]]
    rounds: Sequence[Round]
    calendar: Calendar
    calls: Sequence[Call]
    choices: Sequence[tuple[str, ...]]
    watch: "Watch"

    @property
    def seen(self) -> list[Sighting]:
        """Return what was seen, in order."""
        return [one for one in self.log if isinstance(one, Sighting) and one.author]

    @property
    def handed(self) -> Programme:
        """Return the programme that was handed over."""
        text = self.files["programme"].encode()
        return read(text, name="jaar.toml", zone=None, now=year_cast.START).programme

    def says(self, key: str, **values: object) -> str:
        """Return a text in the language of the server."""
        return TEXTS.get(self.language, key, **values)

    def person_language(self, person: str) -> Language:
        """Return the language of a person."""
        return Language.EN if person == year_cast.ABROAD else self.language


class Watch:
    """What was overheard, what everybody could have asked for, and what was logged."""

    def __init__(self, stage: Stage, sweep: Sweep) -> None:
        self.ink = sweep.ink
        self.overheard = Eavesdropper(stage, sweep.ink)
        self.sweep = sweep
        self.lines: list[str] = []
        self.tokens: tuple[str, ...] = ()
        self._stage = stage

    async def look(self) -> None:
        """Look at everything that stands, and ask everything as everybody."""
        self.overheard.look_back()
        await self.sweep.all()
        self.tokens = tuple(self._stage.env.backend.interaction_tokens)


class WatchedYear(YearScript):
    """A year in which somebody looks round now and then."""

    watch: Watch

    async def play(self) -> None:
        """Play, and look round at the end."""
        await super().play()
        await self.watch.look()

    async def held(self, key: str, *there: str) -> None:
        """Let a meeting go by; look round after the moments in which most is written."""
        await super().held(key, *there)
        if key in LOOKED_AFTER:
            await self.watch.look()


async def played(folder: Path, language: Language) -> Year:
    """Play a whole year, with ink, under watch, and with everything logged that may be."""
    database = folder / "year.db"
    migrated_file(database)
    troupe = Troupe(database, language)
    cast = year_cast.network(language)
    with every_line() as lines:
        async with Stage.open(troupe, cast=cast, start=year_cast.START) as stage:
            ink = Ink()
            script = WatchedYear(stage, troupe.app, language, ink)
            sweep = Sweep(stage, troupe.app, database, ink)
            script.watch = Watch(stage, sweep)
            script.watch.lines = lines
            await script.play()
            app = troupe.app()
            async with app.desk.uow.read() as tx:
                guild = await app.desk.guild(tx, app.guild_id(stage.server.guild.id))
                calendar = await app.desk.calendar(tx, guild)
            return Year(
                language,
                tuple(stage.sightings.log),
                tuple(stage.errors),
                script.files,
                {key: one.person.name for key, one in stage.server.players.items()},
                {key: await script.circles(key) for key in MOMENTS},
                [await one.round() for one in script.rounds],
                calendar,
                tuple(calls_on(stage)),
                tuple(choices_on(stage)),
                script.watch,
            )


@contextmanager
def every_line() -> Iterator[list[str]]:
    """Log at DEBUG, as a server may; give every line as it was before it was tidied."""
    root, heard = logging.getLogger(), Heard()
    handlers, level = root.handlers[:], root.level
    floors = {name: logging.getLogger(name).level for name in FLOORS}
    set_up(LogLevel.DEBUG, LogFormat.PLAIN, io.StringIO())
    root.addHandler(heard)
    try:
        yield heard.lines
    finally:
        logging.captureWarnings(capture=False)
        root.handlers[:] = handlers
        root.setLevel(level)
        for name, floor in floors.items():
            logging.getLogger(name).setLevel(floor)


class Heard(logging.Handler):
    """Keeps every line, with its trace."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.setFormatter(logging.Formatter("%(name)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line."""
        self.lines.append(self.format(record))


def choices_on(stage: Stage) -> Iterator[tuple[str, ...]]:
    """Yield the words of all buttons of a message together, and of all options of a menu."""
    for messages in stage.env.backend.messages.values():
        for message in messages.values():
            parts = list(walk_components(message.components))
            yield tuple(one["label"] for one in parts if one["type"] == ComponentType.BUTTON)
            for menu in parts:
                yield tuple(map(_told, menu.get("options") or []))


def _told(option: Mapping[str, str]) -> str:
    return f"{option['label']} {option.get('description') or ''}"


def calls_on(stage: Stage) -> Iterator[Call]:
    """Yield every message that made a noise at somebody, as it began when it was read last."""
    for place, messages in stage.env.backend.messages.items():
        for message in messages.values():
            for who, player in stage.server.players.items():
                alone = place == player.user.dm_channel.id
                if alone or player.id in message.ping_user_ids:
                    first = next(iter(lines_of(message, reader_for(stage, who))), "")
                    yield Call(who, datetime.fromisoformat(message.timestamp), first, alone)
