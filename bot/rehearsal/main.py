"""`python -m bot rehearse`: the real bot on a simulated Discord, on a page or all by itself."""

import asyncio
import contextlib
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.app import App, CallableClock, Connection
from bot.domain.errors import Missing
from bot.domain.language import Language
from bot.methods import load
from bot.rehearsal.cast import CAST, Person
from bot.rehearsal.page.server import serve
from bot.rehearsal.script import Script, Unfinished
from bot.rehearsal.stage import Stage
from bot.rehearsal.transcript import transcript_of
from bot.texts import Texts

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
        self._language = language
        self._bots: list[RehearsedBot] = []

    async def __call__(self, now: Callable[[], datetime]) -> RehearsedBot:
        """Make a bot whose clock is `now`."""
        app = await App.open(self._url, CallableClock(now), self._language, ZONE)
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
) -> int:
    """Play on the page until Ctrl-C, or one round by itself. Returns the exit code."""
    with tempfile.TemporaryDirectory(prefix="reisgenoot-") as folder:
        troupe = Troupe(Path(folder) / "rehearsal.db", language)
        if headless:
            return await _alone(troupe, method, language, transcript, kind)
        return await _on_the_page(troupe, language, port)


async def _on_the_page(troupe: Troupe, language: Language, port: int) -> int:
    texts = Texts.load()
    async with Stage.open(troupe, cast=speaking(language), real_time=True) as stage:
        script = Script(stage, troupe.app, "five-step", language)
        await script.settle_in()
        stage.acts.clear()

        def tell(at: int) -> None:
            print(texts.get(language, "rehearsal-address", address=f"http://{HOST}:{at}/"))
            print(texts.get(language, "rehearsal-how-to-stop"), flush=True)

        with contextlib.suppress(asyncio.CancelledError):
            await serve(stage, HOST, port, started=tell)
    print(texts.get(language, "rehearsal-over"))
    return DONE


async def _alone(
    troupe: Troupe,
    method_id: str,
    language: Language,
    transcript: Path | None,
    kind: type[Script],
) -> int:
    texts = Texts.load()
    try:
        method = load(method_id)
    except Missing:
        print(texts.get(language, "error-no-method", method=method_id), file=sys.stderr)
        return MISUSED
    code = DONE
    async with Stage.open(troupe, cast=speaking(language)) as stage:
        try:
            await kind(stage, troupe.app, method_id, language).play()
        except Unfinished as unfinished:
            print(texts.get(language, "rehearsal-unfinished"), file=sys.stderr)
            print(*unfinished.faults, sep="\n", file=sys.stderr)
            code = FAILED
        if transcript is not None:
            story = transcript_of(stage, language.value)
            await asyncio.to_thread(transcript.write_text, story, "utf-8")
            print(texts.get(language, "rehearsal-transcript", file=str(transcript)))
    if code == DONE:
        print(texts.get(language, "rehearsal-round-done", method=method.name[language]))
    return code
