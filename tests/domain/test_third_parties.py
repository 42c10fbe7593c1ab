"""A gentle hint finds what points to somebody, in both languages, and leaves the rest in peace."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.third_parties import Trace, traces
from tests.mirror.examples import own


def found(text: str) -> list[tuple[str, str]]:
    return [(one.trace.value, one.cue) for one in traces(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mail haar op k.jansen@voorbeeld.nl voor meer.", [("mail", "k.jansen@voorbeeld.nl")]),
        (
            "Bel 06-12345678 of +31 6 1234 5678.",
            [("phone", "06-12345678"), ("phone", "+31 6 1234 5678")],
        ),
        ("Ik sprak Karin gisteren.", [("name", "Karin")]),
        ("Toen zei Jan de Vries dat het te druk was.", [("name", "Jan de Vries")]),
        ("Mijn collega Fadime wil niet.", [("name", "Fadime")]),
        ("Volgens mevrouw Pietersen-Bakker kan het.", [("name", "Pietersen-Bakker")]),
        ("Our director Margreet said no.", [("name", "Margreet")]),
        ("There is a man called Wolfert who knows.", [("name", "Wolfert")]),
        ("Dr. Okonkwo answered my letter.", [("name", "Okonkwo")]),
        ("De wethouder van Zwolle hield het tegen.", [("position", "wethouder van Zwolle")]),
        (
            "Ik belde de decaan van de Hogeschool Utrecht.",
            [("position", "decaan van de Hogeschool Utrecht")],
        ),
        ("The dean of Leeds was against it.", [("position", "dean of Leeds")]),
        ("Then Sarah laughed, and Sarah left.", [("name", "Sarah")]),
    ],
)
def test_what_points_to_somebody_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Hoe krijg ik het stadslab in het gewone onderwijs, zonder alles zelf te doen?",
        "Een collega van de gemeente zei op 12-03-2026 dat er in 2027 geld is.",
        "De Hogeschool Utrecht en de Gemeente Den Haag werken sinds 2024 samen.",
        "In maart begon het; de teamleider vond het een mooi project.",
        "Mijn leidinggevende wil meer uren: 1.250 in plaats van 800.",
        "My manager at the City Council asked for the numbers of March.",
        "I said no. Then I felt bad. What now?",
        "Er waren 120 studenten en 14 teams in 3 steden.",
        "Ik sta voor een keuze tussen A en B.",
        "Ben je niet bang dat je jezelf voorbijloopt?",
        "Hoi Daan, mooi verhaal. @Fatima, wat is voor jou een goed resultaat?",
        "De wethouder van een andere gemeente vond het niets.",
        "Onze projectleider van vorig jaar is weg. In Maart begon een ander.",
        "The head of the department asked for more numbers.",
        "",
    ],
)
def test_what_names_nobody_is_left_in_peace(text: str) -> None:
    assert found(text) == []


def test_among_what_circles_write_the_hint_is_rare() -> None:
    messages = [one.text for one in own()]
    hinted = [text for text in messages if traces(text)]
    assert len(messages) > 2000
    assert len(hinted) < len(messages) / 100


def test_a_mail_address_is_no_phone_number_and_no_name() -> None:
    assert {one.trace for one in traces("Schrijf naar anna.0612345678@voorbeeld.nl")} == {
        Trace.MAIL
    }


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_read_and_every_cue_stands_in_it(text: str) -> None:
    assert [one for one in traces(text) if one.cue not in text] == []
