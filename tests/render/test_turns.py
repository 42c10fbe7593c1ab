"""Steps one by one, as the room and the facilitator see them: whose turn, who follows, no ping."""

from dataclasses import replace

import pytest

from bot.domain.airtime import Airtime, AirtimeView
from bot.domain.language import Language
from bot.domain.method import Turns
from bot.domain.pace import Mode, Pace
from bot.domain.round import Halt
from bot.domain.views import BoardView, CockpitView
from bot.methods import load
from bot.render.airtime import airtime_card
from bot.render.card import Tone
from bot.render.limits import faults_of
from bot.render.method_card import describe, describe_markdown
from tests.render.reading import EN, NL, SAMPLER, TEXTS, buttons, offers, shown, step, text
from tests.render.samples import BRINGER, ROUND
from tests.render.turn_samples import LINES, OTHERS

FIRST, HALFWAY, LAST, OVER = LINES
TEAM = load("solution-focused")
SPEAKER = str(FIRST.speaker)


def asking(**changes: object) -> BoardView:
    return SAMPLER.board(TEAM, step(TEAM, "clarify"), **{"turns": FIRST, **changes})


def leading(**changes: object) -> CockpitView:
    changes = {"turns": FIRST, "index": 4, **changes}
    return SAMPLER.cockpit(TEAM, step(TEAM, "clarify"), **changes)


def test_the_board_names_who_speaks_and_who_follows_and_pings_nobody() -> None:
    card = shown(asking(turns=HALFWAY))
    body = text(card)
    assert f"**Aan de beurt: <@{HALFWAY.speaker}>.** Stel je vraag" in body
    assert f"Daarna: <@{OTHERS[4]}>" in body
    assert f"Geweest: <@{OTHERS[0]}> en <@{OTHERS[1]}>." in body
    assert f"Gepast: <@{OTHERS[2]}>." in body
    assert f"<@{BRINGER}>, beantwoord de vragen" in body
    assert "Meedenkers:" not in body
    assert "Nog niet geweest" not in body
    assert card.mentions == ()


def test_the_last_one_and_when_all_had_theirs() -> None:
    assert "Dit is de laatste beurt." in text(shown(asking(turns=LAST)))
    over = shown(asking(turns=OVER, waiting_for=()))
    assert "Aan de beurt" not in text(over)
    assert "Meedenkers: stel je vragen" in text(over)
    assert "Iedereen is geweest." in text(over)
    assert "done" not in [act for act, *_ in offers(over)]


def test_whose_turn_it_is_writes_says_done_or_passes() -> None:
    index = str(TEAM.script.index(step(TEAM, "clarify")))
    assert offers(shown(asking())) == [
        ("write", index, "question"),
        ("done", index, SPEAKER),
        ("pass", index),
    ]


def test_who_can_only_write_is_done_by_that() -> None:
    quiet = replace(step(TEAM, "affirm"), talkers=frozenset())
    method = replace(TEAM, steps=(*TEAM.steps[:3], quiet, *TEAM.steps[4:]))
    card = shown(SAMPLER.board(method, quiet, turns=FIRST))
    assert "in de kamer blijft het stil" in text(card)
    assert "Klaar, de volgende" not in text(card)
    assert [act for act, *_ in offers(card)] == ["write", "pass"]


def test_in_writing_nobody_waits_and_a_sealed_step_is_told_afterwards() -> None:
    written = shown(asking(turns=None, pace=Pace(mode=Mode.WRITTEN), awaited=OTHERS))
    assert "Op schrift hoef je niet op je beurt te wachten" in text(written)
    five = load("five-step")
    sealed = replace(step(five, "advise"), turns=Turns.DRAWN)
    method = replace(five, steps=tuple(sealed if s.key == "advise" else s for s in five.steps))
    board = SAMPLER.board(method, sealed)
    assert "Vertel om de beurt" not in text(shown(board))
    assert "Vertel om de beurt" in text(shown(replace(board, revealed=True)))


def test_the_facilitator_has_the_next_speaker_before_the_next_step() -> None:
    card = shown(leading())
    assert f"Aan de beurt: <@{SPEAKER}>." in text(card)
    first, second, third, *_ = buttons(card)
    assert (first.label, second.label) == ("Volgende spreker", "Even weg: achteraan")
    assert (first.tone, third.tone) == (Tone.PRIMARY, Tone.SECONDARY)
    assert offers(card)[:2] == [("done", "4", SPEAKER), ("put_last", "4", SPEAKER)]
    assert buttons(shown(leading(turns=OVER)))[0].tone is Tone.PRIMARY
    assert "put_last" not in [act for act, *_ in offers(shown(leading(turns=LAST)))]
    assert "done" not in [act for act, *_ in offers(shown(leading(halt=Halt.BRINGER_GONE)))]


@pytest.mark.parametrize(
    ("language", "turn", "two", "slow"),
    [
        (NL, "Om de beurt, in gelote volgorde;", "tot 2 bijdragen", "Op schrift schrijft ieder"),
        (EN, "In turn, in a drawn order;", "up to 2 contributions", "In writing everyone writes"),
    ],
)
def test_the_card_of_a_method_says_so(language: Language, turn: str, two: str, slow: str) -> None:
    card = describe_markdown(TEAM, language, TEXTS)
    assert card.count(turn) == 2
    assert card.count(slow) == 2
    assert two in " ".join(describe(load("action-learning"), language, TEXTS).split())
    assert turn not in describe_markdown(load("gossip"), language, TEXTS)


def test_airtime_is_of_those_who_think_along_and_says_who_was_silent() -> None:
    people = (
        Airtime(BRINGER, 3, 400, 0, 0),
        Airtime(OTHERS[0], 2, 60, 0, 75, 1),
        Airtime(OTHERS[1], 1, 20, 1, 25, 2),
        Airtime(OTHERS[2], 0, 0, 2, 0),
        Airtime(OTHERS[3], 0, 0, 0, 0, 1),
    )
    for language in (NL, EN):
        assert faults_of(airtime_card(AirtimeView(ROUND, BRINGER, people), language, TEXTS)) == []
    rows = text(airtime_card(AirtimeView(ROUND, BRINGER, people), NL, TEXTS)).splitlines()
    assert f"`████████░░` <@{OTHERS[0]}>: 75%, 60 woorden in 2 bijdragen, 1 beurt" in rows
    assert any(row.endswith("1 bijdrage, 2 beurten, 1 keer gepast") for row in rows)
    assert f"<@{BRINGER}> (inbrenger): 400 woorden in 3 bijdragen" in rows
    assert f"Nog niets van <@{OTHERS[2]}>, voor zover ik weet." in rows
