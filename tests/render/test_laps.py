"""Where people bring in turn, every card says whose turn it is, and is true for two people too."""

from dataclasses import replace

import pytest

from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.round import Halt, Status
from bot.domain.views import ClosingView, HarvestView, WelcomeView
from bot.methods import load
from bot.render.limits import faults_of
from bot.render.method_card import describe
from tests.render.reading import EN, NL, SAMPLER, TEXTS, offers, shown, step, text
from tests.render.samples import BRINGER, CIRCLE, FACILITATOR, NOW, OTHERS, ROUND, Sampler

TROIKA, PAIR = load("troika"), load("coaching-pair")
TRIO = (BRINGER, *OTHERS[:2])


def test_the_invitation_speaks_of_turns_and_of_how_many_it_takes() -> None:
    told = text(shown(SAMPLER.invitation(Status.OPEN, PAIR, 1, 0)))
    assert "waarin ieder om de beurt inbrengt" in told
    assert "één casus" not in told
    assert "vanaf 2 mensen" in told
    assert "vanaf 3 mensen" in text(shown(SAMPLER.invitation(Status.OPEN, TROIKA, 1, 0)))


def test_the_welcome_says_in_what_order() -> None:
    view = WelcomeView(ROUND, "1", TROIKA, FACILITATOR, TRIO, order=TRIO)
    names = " en ".join((", ".join(f"<@{one}>" for one in TRIO[:2]), f"<@{TRIO[2]}>"))
    assert f"**Ieder brengt in,** in deze volgorde: {names}." in text(shown(view))
    assert "volgorde" not in text(shown(replace(view, order=())))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (NL, f"**Persoon 2 van 3:** nu brengt <@{BRINGER}> in."),
        (EN, f"**Person 2 of 3:** now <@{BRINGER}> brings."),
    ],
)
def test_every_board_of_a_turn_says_whose_it_is(language: Language, line: str) -> None:
    for key in ("ask-2", "clarify-2", "turned-2", "valuable-2"):
        second = step(TROIKA, key)
        board = SAMPLER.board(TROIKA, second, lap=second.lap, laps=TROIKA.laps)
        assert line in text(shown(board, language))
        longest = Sampler(longest=True).board(TROIKA, second, lap=second.lap, laps=TROIKA.laps)
        assert faults_of(shown(longest, language)) == []
    alone = SAMPLER.board(TROIKA, step(TROIKA, "debrief"), bringer_id=None, laps=3)
    assert "Persoon" not in text(shown(alone))
    assert "Iedereen doet mee" in text(shown(alone))


def test_to_one_person_nobody_says_talk_with_each_other() -> None:
    pair = text(shown(SAMPLER.board(PAIR, step(PAIR, "turned"), listeners=1)))
    assert "Meedenker: denk hardop" in pair
    assert "met elkaar" not in pair
    assert "met elkaar" in text(shown(SAMPLER.board(TROIKA, step(TROIKA, "turned"))))


def test_the_cockpit_names_who_comes_next_and_goes_on_without_who_left() -> None:
    view = SAMPLER.cockpit(TROIKA, step(TROIKA, "valuable"), rotates=True)
    coming = replace(view, next_step=step(TROIKA, "ask-2"), next_bringer_id=OTHERS[0])
    assert f"Straks is <@{OTHERS[0]}> aan de beurt: De vraag." in text(shown(coming))
    gone = shown(replace(view, halt=Halt.BRINGER_GONE))
    assert "Ga verder met de volgende" in text(gone)
    assert "andere casus" not in text(gone)
    assert ("choose_again",) in offers(gone)
    closing = text(shown(replace(view, status=Status.CLOSING, picked=True)))
    assert "Ieder koos wat hielp." in closing
    assert "Nog niet ieder heeft een voornemen." in closing


def test_the_look_back_asks_everybody_who_brought_and_promises_no_averages_to_few() -> None:
    view = ClosingView(ROUND, Status.CLOSING, TRIO, TRIO, 0, committed=False, evaluated=0)
    told = text(shown(view))
    assert all(f"<@{one}>" in told for one in TRIO)
    assert "jullie zijn met te weinig voor gemiddelden" in told
    assert "vanaf vier antwoorden" not in told
    assert "vanaf vier antwoorden" in text(shown(replace(view, participants=CIRCLE)))
    assert offers(shown(view)) == [("pick",), ("commit",), ("evaluate",)]
    crowd = replace(view, bringers=CIRCLE, participants=CIRCLE)
    for language in Language:
        assert faults_of(shown(crowd, language)) == []
    done = replace(view, picked=4, committed=True)
    assert "Samen vinkten jullie 4 bijdragen aan." in text(shown(done))
    assert "Ieders voornemen staat genoteerd." in text(shown(done))


def test_the_harvest_holds_what_one_said_oneself() -> None:
    said = (replace(SAMPLER.item(Kind.RESPONSE), text="dat van de brug"),)
    card = HarvestView(ROUND, "1", TROIKA.name, BRINGER, NOW, "2", (), "", "", None, said)
    told = text(shown(card))
    assert "**Wat jij er zelf over zei**" in told
    assert "dat van de brug" in told
    assert "zelf over zei" not in text(shown(replace(card, said=())))


def test_a_card_of_a_method_in_which_all_bring_speaks_of_no_choosing() -> None:
    for method in (TROIKA, PAIR):
        card = describe(method, NL, TEXTS)
        assert "Vooraf, en niet meegeteld" not in card
        assert "Zoals hiervoor, met een ander als inbrenger" in card
    assert "Vooraf, en niet meegeteld" in describe(load("five-step"), NL, TEXTS)
