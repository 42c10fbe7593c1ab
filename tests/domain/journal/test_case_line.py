"""Which lines of a journal could be a case, measured on labelled entries of our own.

All batches are by the hand that wrote the rules. The first two came before there were any rules;
each later one was scored as it was before a rule was changed for it, and the fifth is answers to
the questions of the bot as people give them, of which no rule knows. Those first scores, found
and right, found at all, and to be found, cannot be measured again: second 25, 25, 26; third 3, 7,
17; fourth 6, 10, 14 (both are half traps); fifth 5, 5, 10 of 48.
"""

import csv
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.ids import GuildId, UserId
from bot.domain.journal.case_line import DRAGGED, CaseLine, Sign, case_line
from bot.domain.journal.entry import EntryId, EntrySource, JournalEntry, edited, page_of
from bot.domain.language import Language
from bot.prompts import bank

EXAMPLES = Path(__file__).with_name("case_lines.csv")
NOW = datetime(2026, 3, 12, 13, 30, tzinfo=UTC)
HELD_OUT = "fifth"


@dataclass(frozen=True, slots=True)
class Example:
    batch: str
    language: str
    label: str
    text: str
    line: str


@dataclass(frozen=True, slots=True)
class Score:
    right: int
    found: int
    wanted: int
    misses: tuple[str, ...]


def an_entry(text: str, number: int = 0, ref: str | None = None) -> JournalEntry:
    source = EntrySource.PROMPT if ref else EntrySource.FREE
    at = NOW + timedelta(days=number)
    return JournalEntry(
        EntryId(f"e{number}"), GuildId(1), UserId(7), text, at, source=source, source_ref=ref
    )


def examples() -> list[Example]:
    with EXAMPLES.open(encoding="utf-8", newline="") as file:
        return [Example(**row) for row in csv.DictReader(file)]


def score(batch: list[Example]) -> Score:
    right, found, misses = 0, 0, []
    for one in batch:
        line = case_line(an_entry(one.text))
        hit = line is not None and one.label == "case" and one.line in line.line
        found, right = found + (line is not None), right + hit
        if hit != (one.label == "case") or (line is not None and not hit):
            misses.append(one.text)
    return Score(right, found, sum(one.label == "case" for one in batch), tuple(misses))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_said_is_right(language: str) -> None:
    told = score([one for one in examples() if one.language == language])
    assert told.right == told.found, told.misses
    assert told.right >= 0.9 * told.wanted, told.misses


def test_of_answers_no_rule_was_made_for_half_is_found_and_nothing_wrong() -> None:
    told = score([one for one in examples() if one.batch == HELD_OUT])
    assert (told.right, told.found, told.wanted) == (5, 5, 10), told.misses


def test_the_question_that_is_dragged_along_is_a_case_in_itself() -> None:
    asked = bank().get(DRAGGED)
    assert "sleep je" in asked.question[Language.NL]
    text = "Wat is van ons en wat van de stad?"
    assert case_line(an_entry(text)) is None
    assert case_line(an_entry(text, ref=DRAGGED)) == CaseLine(text, Sign.DRAGGED)
    assert case_line(an_entry("Geen.", ref=DRAGGED)) is None


def test_what_weighs_again_and_again_is_a_sign() -> None:
    entries = [
        an_entry("De roostering was weer stroef. Verder ging het.", 1),
        an_entry("Mooi weer. Gedoe over de roostering, zoals altijd.", 2),
        an_entry("Fijne dag. De roostering blijft taai en kost me energie.", 3),
    ]
    last = entries[-1]
    assert case_line(last, entries[1:]) is None
    found = case_line(last, entries)
    assert found == CaseLine("De roostering blijft taai en kost me energie.", Sign.RECURS)


def test_a_question_that_points_back_takes_along_what_it_points_at() -> None:
    found = case_line(an_entry("De partners willen iets anders dan ik. Hoe pak ik dat aan?"))
    assert found is not None
    assert found.line == "De partners willen iets anders dan ik. Hoe pak ik dat aan?"


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=300), st.text(alphabet="hoe krijg ik het team? .:'\"\n", max_size=200))
def test_what_is_proposed_was_written(some: str, like: str) -> None:
    for text in (some, like, f"{some} Hoe krijg ik het team mee? {like}"):
        found = case_line(an_entry(text), [an_entry(text, 2)])
        words = " ".join(text.split())
        assert found is None or " ".join(found.line.split()) in words


@given(st.integers(0, 30), st.integers(-3, 40))
def test_pages_hold_every_entry_once(count: int, number: int) -> None:
    entries = [an_entry("x", place) for place in range(count)]
    shown, page = page_of(entries, number)
    assert page == entries[shown * 5 : shown * 5 + 5]
    assert (len(page) > 0) == (count > 0)
    whole = [one for place in range(shown + 10) for one in page_of(entries, place)[1]]
    assert {one.id for one in entries} == {one.id for one in whole}


def test_other_words_are_noted_and_the_same_words_are_nothing() -> None:
    entry = an_entry("Een")
    assert edited(entry, " Een ", NOW) is entry
    assert edited(entry, "Twee", NOW).edited_at == NOW
