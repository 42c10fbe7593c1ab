"""Every key and item of a TOML text has its place, and what people forget to quote is quoted."""

import tomllib
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.faults import Place, place_of
from bot.domain.toml_lines import places_of, quoted

LINES: Mapping[str, Mapping[str, int]] = {
    'a = 1\nb.c = 2\n"d e".f = 3\n': {"a": 1, "b": 2, "b.c": 2, "d e": 3, "d e.f": 3},
    "# x = 1\n\n  [ t ] # [u]\n'k' = \"# = [\"\nz=1": {"t": 3, "t.k": 4, "t.z": 5},
    "a = [ # ]\n 1, '''\n]''', [2],\n]\nb = { c = 1, d = [1] }\ne = 1": {
        "a": 1,
        "a[0]": 2,
        "a[1]": 2,
        "a[2]": 3,
        "a[2][0]": 3,
        "b": 5,
        "b.c": 5,
        "b.d": 5,
        "b.d[0]": 5,
        "e": 6,
    },
    'a = """x\n\\"""\n= """""\nb = 1\n': {"a": 1, "b": 4},
    "[[s]]\na = 1\n[[s.t]]\nb = 1\n[[s]]\n[[s.t]]\n[s.t.u]\nc = 1\n": {
        "s": 1,
        "s[0]": 1,
        "s[0].a": 2,
        "s[0].t": 3,
        "s[0].t[0]": 3,
        "s[0].t[0].b": 4,
        "s[1]": 5,
        "s[1].t": 6,
        "s[1].t[0]": 6,
        "s[1].t[0].u": 7,
        "s[1].t[0].u.c": 8,
    },
    "a = []\nb = {}\nc = [\n]\n": {"a": 1, "b": 2, "c": 3},
    "": {},
}


@pytest.mark.parametrize(("text", "lines"), LINES.items())
def test_lines_of_keys_and_items(text: str, lines: dict[str, int]) -> None:
    assert {path: place.line for path, place in places_of(text).items()} == lines


def test_columns_of_keys_and_of_what_they_hold() -> None:
    text = "  a . b  =  1\r\nc = [\r\n  7, { d = 8 } ]\n[[s]]\nété = 0".replace("été", '"été"')
    assert places_of(text) == {
        "a": Place(1, 3, 13),
        "a.b": Place(1, 3, 13),
        "c": Place(2, 1, 5),
        "c[0]": Place(3, 3, 3),
        "c[1]": Place(3, 6, 6),
        "c[1].d": Place(3, 8, 12),
        "s": Place(4, 1, 1),
        "s[0]": Place(4, 1, 1),
        "s[0].été": Place(5, 1, 9),
    }


def test_what_has_no_place_takes_that_of_what_is_around_it() -> None:
    places = places_of("a.b = 1\n[[s]]\nc = [1]\n")
    assert place_of(places, "s[0].c[3]") == Place(3, 1, 5)
    assert place_of(places, "s[0].d.nl") == Place(2, 1, 1)
    assert place_of(places, "a.x") == Place(1, 1, 7)
    assert place_of(places, "z") is None


def test_times_and_dates_that_are_no_toml_are_quoted_and_texts_are_left_alone() -> None:
    text = """\
start = 13:30  # half twee
dag = 17-02-2027
capacity = 30
about = \'\'\'
start = 14:00
\'\'\'
skip = [31-06-2027, "1-2"]
end = 16.30
"""
    assert tomllib.loads(quoted(text, {"start", "skip", "dag"})) == {
        "start": "13:30",
        "dag": "17-02-2027",
        "capacity": 30,
        "about": "start = 14:00\n",
        "skip": ["31-06-2027", "1-2"],
        "end": 16.3,
    }


@given(st.text(st.sampled_from("ab=[]{}\"'#,. \n1:-"), max_size=60))
def test_whatever_the_text_quoting_ends_and_takes_nothing_away(text: str) -> None:
    assert quoted(text, {"a", "b"}).replace('"', "") == text.replace('"', "")
