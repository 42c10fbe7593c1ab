"""The log says what it is about and keeps secrets and people's words out."""

import io
import json
import logging
import re
from collections.abc import Iterator

import pytest

from bot.logs import about, interaction_context, new_error_id, redact, set_up
from bot.settings import LogFormat, LogLevel

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GhIjKl.abcdefghijklmnopqrstuvwxyz0123456789AB"
INTERACTION = "aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OnNlY3JldHNlY3JldHNlY3JldA"
LIBRARIES = ("discord", "discord.http", "discord.gateway", "aiosqlite", "asyncio", "sqlalchemy")


@pytest.fixture(autouse=True)
def put_back() -> Iterator[None]:
    """Leave logging as pytest had it."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    levels = {name: logging.getLogger(name).level for name in LIBRARIES}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, old in levels.items():
        logging.getLogger(name).setLevel(old)
    logging.captureWarnings(capture=False)


def log(form: LogFormat, level: LogLevel = LogLevel.INFO) -> io.StringIO:
    stream = io.StringIO()
    set_up(level, form, stream)
    return stream


def test_json_lines_carry_the_ids_of_the_moment() -> None:
    stream = log(LogFormat.JSON)
    logger = logging.getLogger("bot.test")
    with about(round_="r1", guild=7):
        with about(interaction=9):
            logger.info("inside %s", "both")
        logger.warning("inside one")
    logger.info("outside")
    inside, one, outside = map(json.loads, stream.getvalue().splitlines())
    assert inside["message"] == "inside both"
    assert (inside["round_id"], inside["guild_id"], inside["interaction_id"]) == ("r1", 7, 9)
    assert one["level"] == "WARNING"
    assert "interaction_id" not in one
    assert "round_id" not in outside


def test_plain_line_carries_the_ids_of_the_moment() -> None:
    stream = log(LogFormat.PLAIN)
    with about(round_="r1"):
        logging.getLogger("bot.test").info("hello")
    assert stream.getvalue().endswith("INFO    bot.test: hello round_id=r1\n")


@pytest.mark.parametrize("form", LogFormat)
@pytest.mark.parametrize(
    "secret",
    [
        TOKEN,
        f"Authorization: Bot {TOKEN}",
        f"POST https://discord.com/api/v10/interactions/123/{INTERACTION}/callback",
        f"PATCH /webhooks/123456/{INTERACTION}/messages/@original",
        INTERACTION,
        "https://discord.com/api/webhooks/42/abcDEF-123_secret?wait=true",
        "postgresql://bot:hunter2secret@localhost/reisgenoot",
    ],
)
def test_secrets_are_redacted_in_message_arguments_and_traceback(
    form: LogFormat, secret: str
) -> None:
    stream = log(form)
    logger = logging.getLogger("bot.test")
    logger.info(secret)
    logger.info("with %s", secret)
    try:
        raise ValueError(secret)
    except ValueError:
        logger.exception("failed")
    written = stream.getvalue()
    assert "ValueError" in written
    for part in (TOKEN, INTERACTION, "abcDEF-123_secret", "hunter2secret"):
        assert part not in written
    assert written.count("[…]") >= 3


def test_redaction_leaves_ordinary_text_alone() -> None:
    text = (
        "bot.services.rounds: round 01J9ZK3M7Q moved to https://discord.com/channels/1/2/3 at 12:30"
    )
    assert redact(text) == text


@pytest.mark.parametrize("library", LIBRARIES)
def test_libraries_never_write_what_people_typed(library: str) -> None:
    stream = log(LogFormat.PLAIN, LogLevel.DEBUG)
    logging.getLogger(library).debug("body: %s", "what a person typed")
    logging.getLogger("bot.test").debug("ours")
    assert "what a person typed" not in stream.getvalue()
    assert "ours" in stream.getvalue()


def test_a_higher_level_counts_for_libraries_too() -> None:
    stream = log(LogFormat.PLAIN, LogLevel.ERROR)
    logging.getLogger("discord").warning("connection lost")
    assert stream.getvalue() == ""


def test_an_interaction_puts_its_ids_on_the_line() -> None:
    stream = log(LogFormat.JSON)
    with interaction_context(9, None, "r1"):
        logging.getLogger("bot.test").info("pressed")
    line = json.loads(stream.getvalue())
    assert (line["interaction_id"], line["round_id"]) == (9, "r1")
    assert "guild_id" not in line


def test_error_ids_can_be_read_aloud_and_differ() -> None:
    ids = {new_error_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(re.fullmatch("[2-9A-HJ-NP-Z]{8}", id) for id in ids)


@pytest.mark.parametrize("form", LogFormat)
def test_the_id_a_person_was_shown_is_on_the_line(form: LogFormat) -> None:
    stream = log(form)
    logging.getLogger("bot.test").error("failed", extra={"error_id": "7KQ4PMXA"})
    assert "7KQ4PMXA" in stream.getvalue()
