"""After a whole year nothing private was sent, shown, offered or logged to whom it is not for."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from bot.domain.prompts.participation import LEAST
from bot.files.stand_table import COLUMNS
from bot.logs import redact
from tests.e2e.a_year import Year
from tests.e2e.ink import MARK


def test_nothing_the_bot_sent_reached_somebody_it_is_not_for(year: Year) -> None:
    watch = year.watch
    assert watch.overheard.leaks == []
    assert len(watch.overheard.read) > 0.8 * len(watch.ink.marks)


def test_nobody_can_ask_for_what_is_not_theirs(year: Year) -> None:
    sweep = year.watch.sweep
    assert sweep.leaks == []
    assert sweep.answered >= {
        "exchange.look",
        "exchange.own",
        "prompt_views.results",
        "stand.mine",
        "stand.page",
        "stand.stand_of",
        "status.status_of",
    }
    assert sweep.shown >= {"board", "direct:prompt", "direct:intro", "direct:met", "stand"}


def test_the_log_tells_no_word_and_no_key(year: Year) -> None:
    watch = year.watch
    assert len(watch.lines) > 100
    assert len(watch.tokens) > 100
    log = "\n".join(watch.lines)
    assert MARK.findall(log) == []
    assert redact(log) == log
    assert [one for one in watch.tokens if one in log] == []


def test_no_number_stands_for_fewer_than_four(year: Year) -> None:
    told = [
        int(found)
        for one in year.seen
        if one.author == "Reisgenoot"
        for line in one.lines
        for found in re.findall(r"\((\d+) (?:antwoorden|answers)\)", line)
    ]
    assert len(told) >= 4
    assert min(told) >= LEAST
    answers: Counter[tuple[str, ...]] = Counter()
    column = {key: year.says("stand-column", column=key) for key in COLUMNS}
    for row in stand_tables(year, column["question"]):
        subject = (row[column["date"]], row[column["group"]], row[column["question"]])
        answers[subject] += int(row[column["answers"]])
    assert len(answers) >= 4
    assert min(answers.values()) >= LEAST


def stand_tables(year: Year, heading: str) -> Iterator[dict[str, str]]:
    """Yield the rows of the tables of a stand that were handed out; each counts once."""
    tables = {text.lstrip("\ufeff") for text in year.watch.overheard.files}
    for one in tables:
        if heading in one.partition("\n")[0].rstrip().split(","):
            yield from csv.DictReader(io.StringIO(one))
