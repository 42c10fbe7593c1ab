"""`python -m bot mirror`: a line in, an object out, at once; and quiet when nobody listens."""

import json
import os
import subprocess
import sys

import pytest

from tests.meta.repository import ROOT

COMMAND = (sys.executable, "-m", "bot", "mirror")


def ask(*words: str, given: bytes) -> list[dict[str, object]]:
    """Give lines to the command, and return what it answered."""
    result = subprocess.run(
        [*COMMAND, *words], cwd=ROOT, input=given, capture_output=True, check=True
    )
    assert result.stderr == b""
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_every_line_gets_an_object() -> None:
    lines = "Wat raakt je?\n\nHeb je al eens met de decaan gepraat?\r\nGeen vragen meer"
    first, empty, advice, quiet = ask("--language", "nl", given=lines.encode())
    assert first == {"label": "OPEN", "labels": ["OPEN"], "hint": None}
    assert empty == {"label": "STATEMENT", "labels": ["STATEMENT"], "hint": None}
    assert advice["labels"] == ["ADVICE", "CLOSED"]
    assert "met de decaan" in str(advice["hint"])
    assert quiet["hint"] is None


def test_hints_speak_the_language_that_was_asked_for() -> None:
    [found] = ask("--language", "en", given=b"Have you talked to your dean yet?\n")
    assert found["label"] == "ADVICE"
    assert "“What have you discussed with your dean so far?”" in str(found["hint"])


def test_the_reason_comes_along_when_asked_for() -> None:
    [found] = ask(*("--language", "nl", "--explain"), given=b"Je bent moe, toch?\n")
    assert found["because"] == "Omdat er „toch” staat."
    assert found["notes"] == []


def test_lines_that_are_no_utf8_are_answered_too() -> None:
    marked, broken = ask("--language", "nl", given=b"\xef\xbb\xbfHoe gaat het?\n\xff\xfe\n")
    assert marked["label"] == "OPEN"
    assert broken["label"] == "STATEMENT"


def test_each_answer_comes_before_the_next_question() -> None:
    process = subprocess.Popen(
        [*COMMAND, "--language", "nl"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        for question, label in (("Hoe gaat het?", "OPEN"), ("Is het klaar?", "CLOSED")):
            process.stdin.write(f"{question}\n".encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["label"] == label
        process.stdin.close()
        assert process.wait() == 0


@pytest.mark.skipif(os.name != "posix", reason="a closed pipe is told otherwise on Windows")
def test_it_ends_quietly_when_nobody_reads_on() -> None:
    process = subprocess.Popen(
        [*COMMAND, "--language", "nl"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    _, complaint = process.communicate(b"Hoe gaat het?\n" * 10)
    assert (process.returncode, complaint) == (0, b"")
