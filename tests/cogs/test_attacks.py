"""Everything a tampered client can send: whatever the verb, another server's people get nowhere."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.custom_ids import NO_ROUND, encode
from bot.domain.ids import CircleId
from bot.domain.journal.entry import EntryId
from bot.domain.learning.question import QuestionId, Typed
from bot.domain.method import Kind
from bot.domain.programme.planned import HomeCircle
from bot.domain.rights import Actor
from bot.services import journal, learning
from bot.services.learning import Taps
from cogs.calls import HANDLERS
from tests.cogs.programmes import announce, head, meetings
from tests.scene import Scene

SECRET = "zandkasteelgeheim"
"""Stands in whatever is written in the circle; nobody outside it may ever be told."""

THEIR_OWN = frozenset(
    {"people", "drafts", "notes", "own_names", "cases"}
    | {"journal_entries", "learning_questions", "learning_versions"}
)
"""Tables in which somebody may leave what is about themselves alone."""

OWN_PAGES = frozenset({"entry", "learning"})
PLACES = frozenset({"programme", "meeting", "circle"})
"""What only verbs of journals and agendas are about, and what none of those is about."""

TYPED = dict.fromkeys(("text", "line", "title", "why", "name", "zone", "start"), "rommel")


def stored(path: Path) -> dict[str, list[str]]:
    """Return every row of every table, but of those in which a stranger leaves their own things."""
    with closing(sqlite3.connect(path)) as opened:
        names = [
            row[0]
            for row in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if row[0] not in THEIR_OWN
        ]
        return {
            name: sorted(map(repr, opened.execute(f'SELECT * FROM "{name}"'))) for name in names
        }


async def subjects(scene: Scene) -> dict[str, str]:
    """Plant the secret in a round, and return an id of each thing an act can be about."""
    await scene.until("explore")
    await scene.write("aafke", f"Waarom {SECRET}?", Kind.QUESTION)
    round_, programme, first = await scene.round(), await head(scene), (await meetings(scene))[0]
    await announce(scene, first.id)
    circle = HomeCircle(
        CircleId(scene.app.desk.ids.new()),
        *(round_.guild_id, f"Kring {SECRET}", scene.stage.now()),
        people=(scene.id_of("aafke"),),
    )
    async with scene.app.desk.uow.write() as tx:
        await tx.circles.add(circle)
    kept = {"entry": scene.app.desk.ids.new(), "learning": scene.app.desk.ids.new()}
    actor = Actor(round_.guild_id, scene.id_of("aafke"))
    entry_id, learning_id = EntryId(kept["entry"]), QuestionId(kept["learning"])
    await journal.write(scene.app.desk, actor, entry_id, SECRET)
    await learning.ask(scene.app.desk, actor, learning_id, Typed(SECRET), Taps())
    (question,) = [one for one in await scene.contributions() if SECRET in one.text]
    return {
        "none": NO_ROUND,
        "round": round_.id,
        "programme": programme.id,
        "meeting": first.id,
        "circle": circle.id,
        "contribution": question.id,
        **kept,
    }


async def own_pages(scene: Scene) -> tuple[object, object]:
    """Return what Aafke keeps for herself."""
    guild_id, user_id = (await scene.round()).guild_id, scene.id_of("aafke")
    async with scene.app.desk.uow.read() as tx:
        return (
            await tx.journal.of_owner(guild_id, user_id),
            await tx.learning.of_owner(guild_id, user_id),
        )


def tries(known: dict[str, str], scene: Scene) -> Iterator[str]:
    """Give a custom_id of every verb, about everything, with arguments that could fit."""
    someone = str(scene.id_of("aafke"))
    arguments = [(), ("0", "question"), (known["contribution"], "yes"), (someone, "yes")]
    for number, verb in enumerate(HANDLERS):
        own = verb.startswith(("journal", "learning"))
        for place, (kind, subject) in enumerate(known.items()):
            if (kind in OWN_PAGES and not own) or (own and kind in PLACES):
                continue
            args = arguments[(number + place) % len(arguments)]
            yield encode(verb, subject, *args)  # type: ignore[arg-type]  # any subject


async def test_from_another_server_nothing_changes_and_nothing_is_told(
    planned: Scene, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    known = await subjects(planned)
    away = await planned.abroad("indringer")
    before, hers = stored(tmp_path / "scene.db"), await own_pages(planned)
    caplog.clear()
    caplog.set_level(logging.INFO)
    for custom_id in tries(known, planned):
        fields = TYPED if custom_id.split(":")[1].endswith("_in") else None
        told = await away(custom_id, fields)
        assert SECRET not in told, custom_id
        assert "mis bij mij" not in told, custom_id
    after = stored(tmp_path / "scene.db")
    assert await own_pages(planned) == hers
    assert {name: rows for name, rows in after.items() if rows != before[name]} == {}
    assert not [one for one in caplog.records if one.levelno >= logging.ERROR]
    assert "error-other-server" in caplog.text
    assert SECRET not in caplog.text
