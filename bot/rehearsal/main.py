"""`python -m bot rehearse`: the real bot on a simulated Discord, on a page or all by itself."""

import asyncio
import contextlib
import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from bot.app import App, CallableClock, Connection
from bot.domain.errors import Missing
from bot.domain.language import Language
from bot.methods import load
from bot.rehearsal import year_cast
from bot.rehearsal.cast import CAST, Person
from bot.rehearsal.page.server import serve
from bot.rehearsal.script import Script, Unfinished
from bot.rehearsal.stage import Stage
from bot.rehearsal.theatre import START
from bot.rehearsal.transcript import transcript_of
from bot.rehearsal.year import YearScript
from bot.texts import Texts
from db.sealing.master import KeyPlaces

HOST = "127.0.0.1"
ZONE = "Europe/Amsterdam"
DONE, FAILED, MISUSED = 0, 1, 2


class RehearsedBot:
    """The whole bot on one SQLite file, driven by the stage instead of by tasks of its own."""

    def __init__(self, app: App, connection: Connection) -> None:
        """Take the parts as the composition root made them."""
        self.app = app
        self._connection = connection
        self.client = connection.client
        self.settle = connection.workers.settle
        self.next_due = connection.workers.next_due

    async def close(self) -> None:
        """Let go of the database."""
        await self.app.close()


class Troupe:
    """Makes the bot, and makes it again on the same file after it was stopped."""

    def __init__(self, database: Path, language: Language) -> None:
        """Keep what people write in this file."""
        self._url = f"sqlite:///{database}"
        # Keys of its own, thrown away with what they open.
        store = f"sqlite:///{database.with_suffix('.keys')}"
        self._keys = KeyPlaces(store, database.with_suffix(".key"))
        self._language = language
        self._bots: list[RehearsedBot] = []

    async def __call__(self, now: Callable[[], datetime]) -> RehearsedBot:
        """Make a bot whose clock is `now`."""
        app = await App.open(self._url, self._keys, CallableClock(now), self._language, ZONE)
        bot = RehearsedBot(app, app.connect(shard_count=1))
        self._bots.append(bot)
        return bot

    def app(self) -> App:
        """Return the app of the bot that was made last."""
        return self._bots[-1].app


def speaking(language: Language) -> tuple[Person, ...]:
    """Return the cast for a rehearsal in a language; in Dutch one of them speaks English."""
    if language is Language.NL:
        return CAST
    return tuple(replace(person, locale="en-GB") for person in CAST)


async def rehearse(
    *,
    port: int,
    headless: bool,
    method: str,
    language: Language,
    transcript: Path | None,
    kind: type[Script] = Script,
    year: bool = False,
) -> int:
    """Play on the page until Ctrl-C, or a round or a year by itself. Returns the exit code."""
    try:
        opening = _year(language) if year else Opening(speaking(language))
    except OSError:
        file = str(year_cast.FILE)
        print(Texts.load().get(language, "rehearsal-no-example", file=file), file=sys.stderr)
        return MISUSED
    with tempfile.TemporaryDirectory(prefix="reisgenoot-") as folder:
        troupe = Troupe(Path(folder) / "rehearsal.db", language)
        if not headless:
            return await _on_the_page(troupe, opening, language, port)
        if year:
            return await _alone(troupe, opening, _year_of(troupe, language), language, transcript)
        try:
            play = _round_of(troupe, method, language, kind)
        except Missing:
            wrong = Texts.load().get(language, "error-no-method", method=method)
            print(wrong, file=sys.stderr)
            return MISUSED
        return await _alone(troupe, opening, play, language, transcript)


@dataclass(frozen=True, slots=True)
class Opening:
    """Who is there when the curtain rises, and when that is (aware UTC)."""

    cast: tuple[Person, ...]
    start: datetime = START
    year: bool = False


def _year(language: Language) -> Opening:
    """Return the opening of a year. Raises OSError where its file is not there."""
    return Opening(year_cast.network(language), year_cast.START, year=True)


@dataclass(frozen=True, slots=True)
class Play:
    """What plays itself on a stage, and what is said on the terminal when it went well."""

    act: Callable[[Stage], Awaitable[object]]
    done: str


def _year_of(troupe: Troupe, language: Language) -> Play:
    done = Texts.load().get(language, "rehearsal-year-done")
    return Play(lambda stage: YearScript(stage, troupe.app, language).play(), done)


def _round_of(troupe: Troupe, method_id: str, language: Language, kind: type[Script]) -> Play:
    """Return a round by this method. Raises ``Missing`` for one that is not there."""
    name = load(method_id).name[language]
    done = Texts.load().get(language, "rehearsal-round-done", method=name)
    return Play(lambda stage: kind(stage, troupe.app, method_id, language).play(), done)


async def _on_the_page(troupe: Troupe, opening: Opening, language: Language, port: int) -> int:
    texts = Texts.load()
    async with Stage.open(troupe, cast=opening.cast, start=opening.start, real_time=True) as stage:
        if opening.year:
            await YearScript(stage, troupe.app, language).prepare()
        else:
            await Script(stage, troupe.app, "five-step", language).settle_in()
        stage.acts.clear()

        def tell(at: int) -> None:
            print(texts.get(language, "rehearsal-address", address=f"http://{HOST}:{at}/"))
            print(texts.get(language, "rehearsal-how-to-stop"), flush=True)

        with contextlib.suppress(asyncio.CancelledError):
            await serve(stage, HOST, port, started=tell)
    print(texts.get(language, "rehearsal-over"))
    return DONE


async def _alone(
    troupe: Troupe, opening: Opening, play: Play, language: Language, transcript: Path | None
) -> int:
    texts = Texts.load()
    code = DONE
    async with Stage.open(troupe, cast=opening.cast, start=opening.start) as stage:
        try:
            await play.act(stage)
        except Unfinished as unfinished:
            print(texts.get(language, "rehearsal-unfinished"), file=sys.stderr)
            print(*unfinished.faults, sep="\n", file=sys.stderr)
            code = FAILED
        if transcript is not None:
            story = transcript_of(stage, language.value)
            await asyncio.to_thread(transcript.write_text, story, "utf-8")
            print(texts.get(language, "rehearsal-transcript", file=str(transcript)))
    if code == DONE:
        print(play.done)
    return code
