"""Every fault of a programme's file has its line, its column, and what its mend is made of."""

import pytest

from bot.domain.errors import Value
from bot.domain.programme.file import SIZE_MAX, read
from bot.domain.programme.rows import FAULTS_MAX
from tests.domain.programme.samples import (
    NOW,
    TABLE,
    YEAR,
    Found,
    faults_of,
    invalid,
    short,
    swapped,
)


def test_the_year_and_the_table_are_fine() -> None:
    for text, name in (YEAR, "jaar.toml"), (TABLE, "jaar.csv"):
        reading = read(text.encode(), name=name, zone=None, now=NOW)
        assert reading.warnings == ()
        assert len(reading.programme.meetings) == 2


ONE: dict[str, tuple[tuple[str, str], Found]] = {
    "no title": (('title = "Een jaar"\n', ""), (1, 1, "title", "missing")),
    "no zone": (('zone = "Europe/Amsterdam"\n', ""), (1, 1, "zone", "missing")),
    "a zone that is none": (('"Europe/Amsterdam"', '"Amsterdam"'), (2, 8, "zone", "zone")),
    "a field that is near": (
        ('kind = "public"', 'knid = "public"\nkind = "public"'),
        (7, 1, "meetings[0].knid", "unknown-near"),
    ),
    "a field that is far": (('name = "Ruben', 'colour = 1\nname = "Ruben'),
        (27, 1, "participants[1].colour", "unknown")),
    "a section that is near": (("[[circles]]", "[[circle]]"), (30, 1, "circle", "unknown-near")),
    "rows that are no rows": (("[[circles]]", "[circles]"), (30, 1, "circles", "type")),
    "a number for a text": (('"Leermiddag"', "12"), (6, 9, "meetings[0].title", "type")),
    "an empty title": (('"Leermiddag"', '" "'), (6, 9, "meetings[0].title", "missing")),
    "a long title": (('"Leermiddag"', f'"{"x" * 101}"'), (6, 9, "meetings[0].title", "long")),
    "no kind": (('kind = "public"\n', ""), (4, 1, "meetings[0].kind", "missing")),
    "a kind that is none": (('"public"', '"dansen"'), (7, 8, "meetings[0].kind", "choice")),
    "a kind that is near": (('"public"', '"openbar"'), (7, 8, "meetings[0].kind", "choice-near")),
    "an institution": (('"hbo"', '"hbbo"'),
        (23, 20, "participants[0].institution_kind", "choice-near")),
    "a key that is none": (('"open"', '"Open dag"'), (5, 7, "meetings[0].key", "form")),
    "a key that is there": (
        ("[[participants]]", '[[participants]]\nname = "Wies"\nkey = "ruben"\n[[participants]]'),
        (29, 7, "participants[2].key", "twice")),
    "31 June": (("2027-02-17", '"31 juni 2027"'), (8, 8, "meetings[0].date", "error-day-none")),
    "31 June without quotes": (("2027-02-17", "2027-06-31 # ?"),
        (8, 8, "meetings[0].date", "error-day-none")),
    "a day that is none": (("2027-02-17", '"ooit"'), (8, 8, "meetings[0].date", "error-date")),
    "the wrong weekday": (("2027-02-17", '"di 17-2-2027"'),
        (8, 8, "meetings[0].date", "error-weekday")),
    "a year too far": (("2027-02-17", '"17-2-3027"'), (8, 8, "meetings[0].date", "error-year")),
    "no date": (("date = 2027-02-17\n", ""), (4, 1, "meetings[0].date", "missing")),
    "a number for a date": (("2027-02-17", "2027"), (8, 8, "meetings[0].date", "type")),
    "no start": (('start = "13:30"\n', ""), (4, 1, "meetings[0].start", "missing")),
    "no end": (('end = "16:30"\n', ""), (4, 1, "meetings[0].end", "missing")),
    "an hour that is none": (('"13:30"', '"25:30"'), (9, 9, "meetings[0].start", "error-hour")),
    "no hour at all": (('"13:30"', '"half twee"'), (9, 9, "meetings[0].start", "error-moment")),
    "a number for an hour": (('"13:30"', "13.5"), (9, 9, "meetings[0].start", "type")),
    "an end before the start": (('"16:30"', '"13:00"'), (10, 7, "meetings[0].end", "ends")),
    "a link": (('key = "open"', 'key = "open"\nlink = "www.x.example"'),
        (6, 8, "meetings[0].link", "link")),
    "no room": (('key = "open"', 'key = "open"\ncapacity = 0'),
        (6, 12, "meetings[0].capacity", "range")),
    "many speakers": (('key = "open"', f'key = "open"\nspeakers = {["x"] * 11}'),
        (6, 12, "meetings[0].speakers", "many")),
    "a long speaker": (('key = "open"', f'key = "open"\nspeakers = ["x", "{"x" * 81}"]'),
        (6, 18, "meetings[0].speakers[1]", "long")),
    "a number for a speaker": (('key = "open"', 'key = "open"\nspeakers = [\n 1]'),
        (7, 2, "meetings[0].speakers[0]", "type")),
    "no name": (('name = "Ruben Tazelaar"\n', ""), (25, 1, "participants[1].name", "missing")),
    "somebody unknown": (('name = "Ruben', 'manager = "Wies"\nname = "Ruben'),
        (27, 11, "participants[1].manager", "person")),
    "somebody nearly known": (('name = "Ruben', 'funder = "Fenna Hoekwatter"\nname = "Ruben'),
        (27, 10, "participants[1].funder", "person-near")),
    "an unknown person to be kept apart": (
        ('name = "Ruben', 'not_with = ["fenna", "fena"]\nname = "Ruben'),
        (27, 22, "participants[1].not_with[1]", "person-near")),
    "their own manager": (('name = "Ruben', 'manager = "ruben"\nname = "Ruben'),
        (27, 11, "participants[1].manager", "self")),
    "apart from themselves": (('name = "Ruben', 'not_with = ["ruben"]\nname = "Ruben'),
        (27, 12, "participants[1].not_with", "self")),
    "away from what is public": (('away = ["dicht"]', 'away = ["open"]'),
        (28, 9, "participants[1].away[0]", "moment")),
    "away from what is near": (('away = ["dicht"]', 'away = ["dich"]'),
        (28, 9, "participants[1].away[0]", "moment-near")),
    "an account": (('name = "Ruben', 'discord = "1,2E+17"\nname = "Ruben'),
        (27, 11, "participants[1].discord", "account")),
    "no members": (('members = ["fenna", "ruben"]\n', ""),
        (30, 1, "circles[0].members", "missing")),
    "a circle of no moment": (('meeting = "dicht"', 'meeting = "nooit"'),
        (31, 11, "circles[0].meeting", "moment")),
    "who brings and is not there": (('"fenna", "ruben"]', '"ruben"]\nbringers = ["fenna"]'),
        (34, 12, "circles[0].bringers", "no-seat")),
    "neither yes nor no": (('name = "Kring"', 'name = "Kring"\nlocked = "soms"'),
        (33, 10, "circles[0].locked", "type")),
    "a rhythm that is none": (('"13:30"', '"13:30"\nevery = "soms"\nuntil = "1-6-2027"'),
        (10, 9, "meetings[0].every", "every")),
    "a rhythm without an end": (('"13:30"', '"13:30"\nevery = "week"'),
        (4, 1, "meetings[0].until", "missing")),
    "an end before the first": (('"13:30"', '"13:30"\nevery = "week"\nuntil = "1-2-2027"'),
        (11, 9, "meetings[0].until", "ends")),
    "an end of nothing": (('"13:30"', '"13:30"\nuntil = "1-6-2027"'),
        (10, 9, "meetings[0].until", "no-series")),
    "no turn to skip": (
        ('"13:30"', '"13:30"\nevery = "week"\nuntil = 2027-04-01\nskip = [2027-02-18]'),
        (12, 9, "meetings[0].skip[0]", "no-turn")),
    "nothing to move": (
        ('"13:30"', '"13:30"\nevery = "week"\nuntil = 2027-04-01\nmoved = "24-2-2027"'),
        (12, 9, "meetings[0].moved", "moved")),
    "a day of its own in a series": (
        ('"13:30"', '"17-2-2027 13:30"\nevery = "week"\nuntil = 2027-02-17'),
        (9, 9, "meetings[0].start", "type")),
    "too long a key for a series": (
        ('"open"', f'"{"x" * 40}"\nevery = "week"\nuntil = 2027-02-17'),
        (5, 7, "meetings[0].key", "long")),
    "a month without the day": (
        ("2027-02-17", '2027-01-31\nevery = "maand"\nuntil = 2027-06-30'),
        (9, 9, "meetings[0].every", "error-day-none")),
    "a series without an end in sight": (
        ('"13:30"', '"13:30"\nevery = "1 dag"\nuntil = 2099-01-01'),
        (11, 9, "meetings[0].until", "many")),
    "an hour that is skipped": (("2027-02-17\nstart = \"13:30\"", "2027-03-28\nstart = \"02:30\""),
        (9, 9, "meetings[0].start", "error-hour-skipped")),
    "an hour that comes twice": (("2027-02-17\nstart = \"13:30\"", "2027-10-31\nstart = \"02:30\""),
        (9, 9, "meetings[0].start", "error-hour-twice")),
}  # fmt: skip


@pytest.mark.parametrize(("swap", "fault"), ONE.values(), ids=ONE)
def test_a_fault_has_its_place(swap: tuple[str, str], fault: Found) -> None:
    assert faults_of(swapped(YEAR, swap)) == [fault]


def test_all_faults_come_at_once_in_the_order_of_the_file() -> None:
    wrong = swapped(
        YEAR,
        ('"Europe/Amsterdam"', '"Nergens"'),
        ("2027-02-17", "31-06-2027"),
        ('"13:30"', "25:00"),
        ("date = 2027-03-17", 'date = "30 februari 2027"'),
        ('end = "16:30"\n\n[[participants]]', 'end = "13:00"\n\n[[participants]]'),
        ('kind = "intervision"', 'kind = "intervisie"\ncapacity = "veel"'),
        ('institution_kind = "hbo"', 'institution_kind = "hob"'),
        ('["fenna", "ruben"]', '["fenna", "rubben"]'),
    )
    assert faults_of(wrong) == [
        (2, 8, "zone", "zone"),
        (8, 8, "meetings[0].date", "error-day-none"),
        (9, 9, "meetings[0].start", "error-hour"),
        (16, 12, "meetings[1].capacity", "type"),
        (17, 8, "meetings[1].date", "error-day-none"),
        (19, 7, "meetings[1].end", "ends"),
        (24, 20, "participants[0].institution_kind", "choice-near"),
        (34, 21, "circles[0].members[1]", "person-near"),
    ]


MORE = """\
[[meetings]]
title = "Nog een"
kind = "intervision"
date = 2027-03-17
start = "16:00"
end = "17:00"

[[participants]]
name = "fenna hoekwater"
discord = "<@12>"

[[participants]]
name = "Wies"
discord = 12

[[circles]]
meeting = "dicht"
name = "KRING"
members = ["ruben"]
"""


def test_rows_are_held_against_each_other() -> None:
    wrong = swapped(YEAR, ('key = "open"', 'key = "open"\ncapacity = 3')) + "\n" + MORE
    assert faults_of(wrong, open=4) == [
        (6, 12, "meetings[0].capacity", "capacity"),
        (40, 9, "meetings[2].start", "overlap"),
        (44, 8, "participants[2].name", "name-twice"),
        (49, 11, "participants[3].discord", "account-twice"),
        (53, 8, "circles[1].name", "circle-twice"),
        (54, 11, "circles[1].members", "seat-twice"),
    ]


@pytest.mark.parametrize(
    ("named", "key"),
    [("Fenna Hoekwater", "person-many"), ("fenna", ""), ("fenna-2", ""), ("FENNA", "")],
)
def test_who_could_be_two_people_is_named_by_key(named: str, key: str) -> None:
    text = YEAR + (
        '[[participants]]\nkey = "fenna-2"\nname = "Fenna Hoekwater"\n'
        f'[[participants]]\nname = "Wies"\nmanager = "{named}"\n'
    )
    if key:
        (fault,) = invalid(text).faults
        assert short(fault.key) == key
        assert fault.values == {"given": named, "keys": ("fenna", "fenna-2")}
    else:
        reading = read(text.encode(), name="jaar.toml", zone=None, now=NOW)
        assert reading.programme.participants[3].manager == named.lower()
        assert [short(one.key) for one in reading.warnings] == ["same-name"]


CHOICE: dict[str, Value] = {
    "given": "gemente",
    "near": "gemeente",
    "choices": ("university", "hbo", "mbo", "municipality", "other"),
}


@pytest.mark.parametrize(
    ("swap", "values"),
    [
        (('"hbo"', '"gemente"'), CHOICE),
        (("2027-02-17", '"31 juni 2027"'), {"day": 31, "month": 6, "year": "2027", "last": 30}),
        (('"ruben"]', '"ruben tazelar"]'), {"given": "ruben tazelar", "near": "Ruben Tazelaar"}),
        (('"open"', '"Open dag"'), {"given": "Open dag", "near": "open-dag"}),
        (('"Leermiddag"', f'"{"x" * 120}"'), {"max": 100, "length": 120}),
        (
            ('"public"', '"' + "x" * 900 + '"'),
            {"given": "x" * 80, "choices": ("public", "intervision")},
        ),
    ],
)
def test_a_fault_says_what_its_mend_is_made_of(
    swap: tuple[str, str], values: dict[str, Value]
) -> None:
    (fault,) = invalid(swapped(YEAR, swap)).faults
    assert fault.values == values


@pytest.mark.parametrize(
    ("content", "name", "fault"),
    [
        (b"x" * (SIZE_MAX + 1), "a.toml", (0, 0, "", "size")),
        (b"", "a.toml", (1, 1, "", "nothing")),
        (b"\xef\xbb\xbf \r\n", "a.csv", (1, 1, "", "nothing")),
        (b"PK\x03\x04rest", "jaar.csv", (1, 1, "", "workbook")),
        ("titel = '\u00e9\u00e9n'\n".encode("latin-1"), "a.toml", (1, 10, "", "encoding")),
        (b"programma;a\x00\xff", "a.csv", (1, 13, "", "encoding")),
        (b"\xff\xfea", "a.csv", (1, 1, "", "encoding")),
        (YEAR + "x = [", "a.toml", (34, 6, "", "syntax")),
        (YEAR.replace("key", "key key", 1), "a.toml", (5, 5, "", "syntax")),
        ("x = " + "[" * 5000, "a.toml", (1, 5005, "", "syntax")),
    ],
)
def test_what_cannot_be_read_at_all_says_where_it_stopped(
    content: str | bytes, name: str, fault: Found
) -> None:
    assert faults_of(content, name) == [fault]


def test_ten_megabytes_are_refused_before_anything_is_read() -> None:
    assert faults_of(b"[" * 10_000_000) == [(0, 0, "", "size")]


def test_of_a_hundred_faults_the_first_are_named_and_the_rest_counted() -> None:
    text = YEAR + "".join(f'[[participants]]\nname = "{n}"\ncolour = 1\n' for n in range(150))
    faults = invalid(text).faults
    assert len(faults) == FAULTS_MAX + 1
    assert (faults[-1].key, faults[-1].values) == ("programme-fault-more", {"count": 50})


def test_too_many_people_and_meetings_are_said_once() -> None:
    people = "".join(f'[[participants]]\nname = "{n}"\n' for n in range(201))
    assert faults_of(YEAR + people) == [(20, 1, "participants", "many")]
    rows = "".join(f"deelnemer;Naam {n};hbo;\n" for n in range(5000))
    assert faults_of(TABLE + rows, "a.csv") == [(1, 1, "participants", "many")]


# ----------------------------------------------------------------------- warnings


def test_what_may_be_meant_is_a_warning_and_refuses_nothing() -> None:
    text = swapped(
        YEAR,
        ("2027-02-17", "2026-02-17"),
        ('key = "dicht"', 'key = "dicht"\ncapacity = 1'),
        ('name = "Ruben', 'funder = "fenna"\nname = "Ruben'),
        ('away = ["dicht"]\n', ""),
    )
    text += 'facilitator = "ruben"\nbringers = ["ruben"]\n' + swapped(
        YEAR[YEAR.index("[[meetings]]") : YEAR.index('[[meetings]]\nkey = "dicht')],
        ('"open"', '"ook"'),
        ("2027-02-17", "2027-03-17"),
    )
    reading = read(text.encode(), name="jaar.toml", zone=None, now=NOW)
    assert [(one.line, one.column, one.path, short(one.key)) for one in reading.warnings] == [
        (8, 8, "meetings[0].date", "past"),
        (14, 12, "meetings[1].capacity", "capacity"),
        (34, 11, "circles[0].members", "above"),
        (35, 15, "circles[0].facilitator", "leads-own"),
        (42, 9, "meetings[2].start", "overlap"),
    ]


def test_warnings_come_with_the_faults() -> None:
    text = swapped(YEAR, ("2027-02-17", "2026-02-17"), ('"hbo"', '"x"'))
    assert [short(one.key) for one in invalid(text).warnings] == ["past"]
