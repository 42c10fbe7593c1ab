"""A process killed with -9 at every point where it can die, and started again on what is left.

Laws 1 to 3 together: no typed text is lost, nothing is posted twice, no timer is forgotten.
"""

import asyncio
import multiprocessing
import signal
from collections import Counter
from pathlib import Path

import pytest

from bot.domain.round import Status
from tests.e2e import player
from tests.e2e.afterwards import Afterwards
from tests.e2e.paper import World
from tests.e2e.play import TITLES
from tests.stores import migrated_file

STRIDE = 37
"""Points between two kills of one play: more than a fresh process needs to be where it was."""

ON_SQLITE = range(1, STRIDE + 1, 2)
ON_POSTGRESQL = range(2, STRIDE + 1, 8)
"""Where the first kill falls; the stride is odd, so that the next ones fall in between."""

PATIENCE_SECONDS = 60
"""How long one process may take before it counts as hanging."""

PLACES = {
    *("before a commit", "after a commit", "before a post", "after a post", "before an edit"),
    *("after an edit", "before a room", "between room and thread", "after a room"),
    *("before rights", "after rights"),
}

_processes = multiprocessing.get_context("forkserver")


def play(url: str, paper: Path, kill_at: int | None = None) -> int | None:
    """Let one process play; return its exit code, which is -9 when it was killed."""
    _processes.set_forkserver_preload(["pytest", player.__name__])
    process = _processes.Process(target=player.run, args=(url, str(paper), kill_at))
    process.start()
    process.join(PATIENCE_SECONDS)
    if process.is_alive():
        process.kill()
        pytest.fail("the process hangs")
    return process.exitcode


def look(url: str, paper: Path) -> Afterwards:
    return asyncio.run(Afterwards.look(url, World.read(paper)))


def play_and_kill(url: str, paper: Path, first_kill: int) -> Afterwards:
    """Kill the play at one point, then every so many points, until it comes to its end.

    What a person was told is kept is not typed again, so what a kill loses is missing at the end.
    """
    kill_at = first_kill
    while (code := play(url, paper, kill_at)) == -signal.SIGKILL:
        kill_at = STRIDE
    assert code == 0
    return look(url, paper)


def must_be_whole(after: Afterwards) -> None:
    """Everything is as if nobody had ever been killed."""
    after.no_text_is_lost()
    after.nothing_is_posted_twice()
    after.every_room_is_made_once()
    assert after.idle, "a timer or an errand was left behind"
    assert [kept.round.status for kept in after.kept.values()] == [Status.CLOSED] * len(TITLES)
    kinds = Counter(post.kind for post in after.world.posts.values())
    assert kinds["TimeUpView"] >= len(TITLES)
    assert kinds["PromiseView"] == len(TITLES)


@pytest.fixture
def file_url(tmp_path: Path) -> str:
    """Return the address of a database with tables and nothing in them."""
    return migrated_file(tmp_path / "reis.db")


def test_the_play_passes_every_place_where_a_process_can_die(file_url: str, tmp_path: Path) -> None:
    assert play(file_url, tmp_path / "paper") == 0
    after = look(file_url, tmp_path / "paper")
    must_be_whole(after)
    assert after.world.places == PLACES
    assert after.world.passed > 5 * STRIDE


@pytest.mark.parametrize("first_kill", ON_SQLITE)
def test_a_killed_process_goes_on_where_it_was(
    file_url: str, tmp_path: Path, first_kill: int
) -> None:
    after = play_and_kill(file_url, tmp_path / "paper", first_kill)
    assert len(after.world.kills) > 5
    must_be_whole(after)


@pytest.mark.parametrize("first_kill", ON_POSTGRESQL)
def test_a_killed_process_goes_on_where_it_was_on_postgresql(
    migrated_postgres_url: str, tmp_path: Path, first_kill: int
) -> None:
    after = play_and_kill(migrated_postgres_url, tmp_path / "paper", first_kill)
    assert len(after.world.kills) > 5
    must_be_whole(after)
