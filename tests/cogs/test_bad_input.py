"""What cannot be used comes back, in one's own language, with a way to try again."""

import logging
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.custom_ids import Verb
from bot.domain.method import Kind
from bot.domain.round import Status
from bot.rehearsal.cast import ANNOUNCEMENTS
from bot.rehearsal.stage import CannotAct
from tests.scene import BRINGER, LEAD, Scene

SECRET = "Wat doet je leidinggevende als jij praat?"

IF, THEN = "het overleg van dinsdag begint", "vraag ik eerst wat het oplevert"


async def test_an_impossible_date_comes_back_also_after_a_restart(scene: Scene) -> None:
    await scene.until("evaluate")
    await scene.press(LEAD, Verb.NEXT)
    await scene.press(BRINGER, Verb.COMMIT)
    told = await scene.fill(BRINGER, **{"if": IF, "then": THEN, "date": "31-2-2026"})
    assert "31-2-2026" in told
    assert "28e" in told
    assert IF in told
    assert THEN in told
    assert "[Probeer opnieuw]" in told

    await scene.stage.restart_bot()
    await scene.stage.press(BRINGER, "Probeer opnieuw")
    assert scene.form(BRINGER) == {"if": IF, "then": THEN, "date": "31-2-2026"}
    told = await scene.fill(BRINGER, **{"if": IF, "then": THEN, "date": "ergens in maart"})
    assert "ergens in maart" in told
    await scene.press(BRINGER, Verb.COMMIT)
    assert scene.form(BRINGER)["date"] == "ergens in maart"
    told = await scene.fill(BRINGER, **{"if": IF, "then": THEN, "date": "12-3-2026"})
    assert "12 maart 2026 19:00" in told
    await scene.press(BRINGER, Verb.COMMIT)
    assert scene.form(BRINGER)["date"] == "12-03-2026"


@pytest.mark.parametrize("date", ["7-1-2026", "10-1-2027"])
async def test_a_date_in_the_past_or_too_far_away(scene: Scene, date: str) -> None:
    await scene.until("evaluate")
    await scene.press(LEAD, Verb.NEXT)
    await scene.press(BRINGER, Verb.COMMIT)
    told = await scene.fill(BRINGER, **{"if": IF, "then": THEN, "date": date})
    assert "van vandaag tot een jaar vooruit" in told
    assert (await scene.round()).commit_on is None


async def test_a_text_of_blanks_is_no_text(scene: Scene) -> None:
    await scene.until("explore")
    told = await scene.write("aafke", "  \n ", Kind.QUESTION)
    assert "Er stond niets in" in told
    assert "of pas" in told
    told = await scene.write("grace", " ", Kind.QUESTION)
    assert "[Try again]" in told
    assert not [one for one in await scene.contributions() if one.kind is Kind.QUESTION]


async def test_too_long_says_how_long_and_gives_it_back(scene: Scene) -> None:
    await scene.announced()
    await scene.press("grace", Verb.BID)
    told = await scene.fill("grace", title="  ", about="And then it went quiet.")
    assert "There is no title yet" in told
    assert "And then it went quiet." in told
    await scene.stage.press("grace", "Try again")
    assert scene.form("grace")["about"] == "And then it went quiet."
    await scene.fill("grace", title="It goes quiet", about="And then it went quiet.")
    assert "It goes quiet" in scene.reads("joris")
    assert "And then it went quiet." not in scene.reads("joris")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"title": "x" * 81}, ("81 tekens", "80")),
        ({"title": "   "}, ("nog geen titel",)),
        ({"method": "tarot"}, ("„tarot”", "Kies er een uit de lijst")),
    ],
)
async def test_a_round_that_cannot_be_opened(
    scene: Scene, options: dict[str, str], words: tuple[str, ...]
) -> None:
    await scene.settled()
    chosen = {"method": "five-step", "title": "Brug", **options}
    told = await scene.type(LEAD, "round open", **chosen)
    assert [word for word in words if word not in told] == []
    assert "nodigt je uit" not in scene.reads("joris")


async def test_a_size_out_of_range_is_no_option_of_the_command(scene: Scene) -> None:
    await scene.settled()
    for size in (1, 9):
        with pytest.raises(CannotAct):
            await scene.type(LEAD, "round open", method="five-step", title="Brug", size=size)


async def test_a_time_zone_that_does_not_exist(scene: Scene) -> None:
    told = await scene.type("wilma", "settings server", zone="Europe/Lutjebroek")
    assert "tijdzone" in told
    assert "Europe/Amsterdam" in await scene.type("wilma", "settings show")


# ------------------------------------------------------------------- the bot itself fails


@contextmanager
def failing(database: Path, table: str) -> Iterator[None]:
    """Let the store refuse every new row of a table."""
    with closing(sqlite3.connect(database, isolation_level=None)) as store:
        store.execute(
            f"CREATE TRIGGER broken_{table} BEFORE INSERT ON {table} "
            "BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
        )
        try:
            yield
        finally:
            store.execute(f"DROP TRIGGER broken_{table}")


def error_ids(told: str) -> list[str]:
    return re.findall(r"`([0-9A-Za-z]{8})`", told)


@pytest.mark.parametrize(
    ("who", "words", "again"),
    [("aafke", "niet bij jou", "Probeer opnieuw"), ("grace", "not on yours", "Try again")],
)
async def test_when_the_store_fails_one_hears_an_id_and_loses_nothing(
    scene: Scene,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    who: str,
    words: str,
    again: str,
) -> None:
    await scene.until("explore")
    with failing(tmp_path / "scene.db", "contributions"):
        told = await scene.write(who, SECRET, Kind.QUESTION)
    assert words in told
    assert SECRET in told
    (error_id,) = error_ids(told)
    assert [line for line in caplog.messages if error_id in line]
    assert SECRET not in caplog.text

    await scene.stage.restart_bot()
    await scene.stage.press(who, again)
    assert scene.form(who) == {"text": SECRET}
    await scene.fill(who, text=SECRET)
    assert SECRET in scene.reads(BRINGER)
    await scene.press(who, Verb.WRITE, str((await scene.round()).index), Kind.QUESTION)
    assert scene.form(who) == {"text": ""}


async def test_when_not_even_a_draft_can_be_kept_the_answer_still_gives_it_back(
    scene: Scene, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await scene.until("explore")
    path = tmp_path / "scene.db"
    with failing(path, "contributions"), failing(path, "drafts"):
        told = await scene.write("aafke", SECRET, Kind.QUESTION)
    assert SECRET in told
    assert len(error_ids(told)) == 1
    assert SECRET not in caplog.text


async def test_a_command_that_fails_says_so_in_words(
    scene: Scene, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await scene.settled()
    with failing(tmp_path / "scene.db", "rounds"):
        told = await scene.type(LEAD, "round open", method="gossip", title=SECRET)
    (error_id,) = error_ids(told)
    assert error_id in caplog.text
    assert SECRET not in caplog.text
    assert "nodigt je uit" not in scene.reads("joris", ANNOUNCEMENTS)
    await scene.type(LEAD, "round open", method="gossip", title="Brug")
    assert (await scene.round()).status is Status.OPEN
