"""Everything the circle maker can say has words, in both languages, and names whom it should."""

from itertools import product

import pytest

from bot.domain.circles import Gap, Reason, Report, Rule, make
from bot.domain.language import Language
from bot.render.circles import shortfalls, summary, trade_off
from bot.render.voice import Voice
from bot.texts import Texts
from tests.domain.circles.group import group, year

VOICES = {language: Voice(Texts.load(strict=True), language) for language in Language}
each_language = pytest.mark.parametrize("language", Language)
PEOPLE = group(14)
NAMES = {one.key: one.name for one in PEOPLE}


def report_with(*, broken: tuple[Gap, ...] = (), wishes: tuple[Gap, ...] = ()) -> Report:
    report = make(year(PEOPLE, 1)).report
    return Report(
        pairs_met=report.pairs_met,
        pairs_total=report.pairs_total,
        pairs_apart=0,
        moments=report.moments,
        circles=report.circles,
        least_kinds=1,
        least_cities=1,
        most_of_one=3,
        experienced=1,
        slots=4,
        broken=broken,
        wishes=wishes,
    )


@each_language
@pytest.mark.parametrize(("rule", "reason"), [*product(Rule, Reason)])
def test_every_gap_has_words(language: Language, rule: Rule, reason: Reason) -> None:
    gap = Gap(rule, reason, "1", "2", ("p00", "p01"), 3, 2)
    wish = rule in {Rule.EXPERIENCE, Rule.CASE}
    report = report_with(wishes=(gap,)) if wish else report_with(broken=(gap,))
    last = shortfalls(report, NAMES, VOICES[language])[-1]
    assert ("Person 0" in last) == (rule not in {Rule.SIZE, Rule.EXPERIENCE, Rule.PRIVATE})
    assert "p00" not in last


@each_language
@pytest.mark.parametrize("moments", [1, 3, 4, 6])
def test_a_year_is_told_in_whole_sentences(language: Language, moments: int) -> None:
    report = make(year(PEOPLE, moments)).report
    lines = (
        *summary(report, VOICES[language]),
        *(line for line in shortfalls(report, NAMES, VOICES[language]) if line[0] != "-"),
    )
    assert all(line[0].isupper() or line[0].isdigit() for line in lines)
    assert all(line[-1] in ".:" for line in lines)


def test_the_trade_off_is_one_sentence() -> None:
    four, six = (make(year(PEOPLE, moments)).report for moments in (4, 6))
    voice = VOICES[Language.NL]
    assert trade_off(four, voice) == (
        f"Deze kringen houden {four.kept_percent} % bij elkaar; "
        "na moment 4 hebben alle 91 paren elkaar ontmoet."
    )
    assert six.everybody_met_after is not None
    assert f"na moment {six.everybody_met_after} hebben alle 91 paren" in trade_off(six, voice)
    assert trade_off(make(year(PEOPLE, 3)).report, voice).endswith(
        "na moment 3 hebben 87 van de 91 paren elkaar ontmoet."
    )


@each_language
def test_what_is_little_is_told_too(language: Language) -> None:
    lines = summary(report_with(), VOICES[language])
    assert any("3" in line for line in lines)
    assert len(lines) == len(set(lines))
