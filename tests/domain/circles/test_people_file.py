"""Who is who is read kindly from what people have, and every fault has its place."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.circles.people_file import SIZE_MAX, Roster, Setting, read_people
from bot.domain.circles.people_table import PeopleInvalid
from bot.domain.programme.model import Experience, InstitutionKind, Participant, Scaled
from bot.domain.programme.rows import ProgrammeInvalid
from tests.meta.repository import ROOT

NOW = datetime(2027, 1, 4, 12, tzinfo=UTC)


def read(text: str | bytes, moments: int | None = None, name: str = "people") -> Roster:
    setting = Setting(moments, 4, "Europe/Amsterdam", NOW)
    return read_people(text.encode() if isinstance(text, str) else text, name, setting)


def faults(text: str | bytes, moments: int | None = None) -> list[tuple[int, str, str]]:
    with pytest.raises(PeopleInvalid) as invalid:
        read(text, moments)
    return [
        (fault.line, fault.path, fault.key.removeprefix("people-fault-"))
        for fault in invalid.value.faults
    ]


WHOLE = Participant(
    key="Ada",
    name="Ada",
    team="Lab",
    institution="Hogeschool",
    institution_kind=InstitutionKind.HBO,
    city="Zuidhaven",
    scaled=Scaled.PLACE,
    experience=Experience.EXPERIENCED,
    manager="Bo",
    funder="Cor",
    not_with=frozenset({"Bo", "Cor"}),
    away=frozenset({"1", "3"}),
)

DUTCH = """\
naam;team;Instelling;soort;stad;schaalt;ervaring;leidinggevende;geldgever;niet met;afwezig
Ada;Lab;Hogeschool;Hogeschool;Zuidhaven;plek;ervaren;bo;Cor;Bo, Cor;1,3
Bo
Cor
"""
ENGLISH = """\
name,team,institution,kind,city,scaled,experience,manager,funder,not_with,away
Ada , Lab,Hogeschool,hbo,Zuidhaven,place,experienced,Bo,Cor,Bo;Cor,1;3
Bo
Cor
"""


@pytest.mark.parametrize("text", [DUTCH, ENGLISH, "\ufeff" + DUTCH, DUTCH.replace("\n", "\r\n")])
def test_columns_have_the_names_people_give_them(text: str) -> None:
    roster = read(text)
    assert roster.participants[0] == WHOLE
    assert [one.key for one in roster.participants] == ["Ada", "Bo", "Cor"]
    assert roster.unused == ()


@pytest.mark.parametrize(
    "text", ["naam\nAda\nBo\n", "Ada\n\nBo", "# wie\nname\nAda\n# later\nBo\n"]
)
def test_a_file_of_names_alone_will_do(text: str) -> None:
    assert [one.name for one in read(text).participants] == ["Ada", "Bo"]


def test_other_columns_are_told_and_left() -> None:
    assert read("naam,telefoon,mail\nAda,06,a@b\n").unused == ("telefoon", "mail")


PROGRAMME = """
[[meetings]]
key = "june"
title = "In June"
kind = "intervision"
date = 1-6-2027
start = 14:00
end = 16:00
[[meetings]]
key = "march"
title = "In March"
kind = "intervision"
date = 1-3-2027
start = 14:00
end = 16:00
[[meetings]]
key = "open"
title = "For all"
kind = "public"
date = 1-4-2027
start = 14:00
end = 16:00
[[participants]]
key = "ada"
name = "Ada"
institution_kind = "hbo"
not_with = ["bo"]
away = ["june"]
[[participants]]
key = "bo"
name = "Bo"
manager = "Ada"
"""


@pytest.mark.parametrize("title", ["", 'title = "A year"\n', "\ufeff"])
def test_a_programme_gives_its_participants_and_its_moments_in_order(title: str) -> None:
    roster = read(title + PROGRAMME)
    ada, bo = roster.participants
    assert (ada.key, ada.not_with, ada.away) == ("ada", frozenset({"bo"}), frozenset({"june"}))
    assert bo.manager == "ada"
    assert roster.moments == ("march", "june")
    assert roster.timed(None, 4) == ("march", "june")
    assert roster.timed(3, 4) == ("march", "june", "3")
    assert roster.timed(1, 4) == ("march",)


@pytest.mark.parametrize("ending", ["toml", "csv"])
def test_the_example_of_a_programme_can_be_read(ending: str) -> None:
    file = ROOT / "docs" / "examples" / f"programme.{ending}"
    roster = read(file.read_bytes(), name=file.name)
    assert len(roster.participants) == 14
    assert len(roster.moments) == 4
    assert {key for one in roster.participants for key in one.away} <= {*roster.moments}


def test_what_is_wrong_in_a_programme_is_told_as_of_a_programme() -> None:
    with pytest.raises(ProgrammeInvalid) as invalid:
        read(PROGRAMME.replace('"hbo"', '"church"'))
    assert "participants[0].institution_kind" in [one.path for one in invalid.value.faults]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(0, "", "empty")]),
        ("naam\n", [(0, "", "empty")]),
        ("wie,wat\nAda,x\n", [(1, "", "no-name")]),
        ("naam,name\nAda,Ada\n", [(1, "", "header-twice")]),
        ("naam,stad\n,Zuidhaven\n", [(2, "naam", "no-one")]),
        ("naam\nAda\n ADA \n", [(3, "naam", "twice")]),
        ("id,naam\n1,Ada\n1,Ada\n", [(3, "id", "twice")]),
        ("naam,manager\nAda,Bo\n", [(2, "manager", "unknown")]),
        ("naam,manager\nAda,Ada\n", [(2, "manager", "self")]),
        ("naam,niet_met\nAda,Ada\n", [(2, "niet_met", "self")]),
        ("naam,soort\nAda,kerk\n", [(2, "soort", "choice")]),
        ("naam,ervaring\nAda,best\n", [(2, "ervaring", "choice")]),
        ("naam,afwezig\nAda,5\n", [(2, "afwezig", "moment")]),
        ("naam,stad\nAda,Zuid,haven\n", [(2, "", "wide")]),
        ('naam\nAda\n"Bo\n', [(3, "", "syntax")]),
        (b"naam\nAda\nIsma\xebl\n", [(3, "", "encoding")]),
        ("naam\nAda\n".encode("utf-16"), [(1, "", "encoding")]),
        (b"naam\n" + b"x" * SIZE_MAX, [(0, "", "size")]),
    ],
)
def test_a_fault_has_its_place(text: str | bytes, expected: list[tuple[int, str, str]]) -> None:
    assert faults(text) == expected


def test_all_faults_come_at_once() -> None:
    found = faults("naam,soort,manager\nAda,kerk,Bo\nAda,hbo,\n,hbo,\n")
    assert [line for line, _, _ in found] == [2, 2, 3, 4]


def test_people_of_one_name_are_told_apart_by_their_id() -> None:
    roster = read("id,naam,manager\n1,Ada,\n2,Ada,1\n")
    assert [(one.key, one.manager) for one in roster.participants] == [("1", ""), ("2", "1")]


def test_a_moment_of_the_programme_may_be_left_out_and_one_of_a_table_not() -> None:
    assert faults("naam,afwezig\nAda,2\n", 1) == [(2, "afwezig", "moment")]
    assert read(PROGRAMME, 1).participants


@given(st.one_of(st.binary(max_size=300), st.text('naam,;"\n# 12[]=\t', max_size=80)))
def test_whatever_is_in_a_file_there_is_an_answer(content: bytes | str) -> None:
    try:
        said: tuple[object, ...] = read(content).participants
    except (PeopleInvalid, ProgrammeInvalid) as invalid:
        said = tuple(fault.key for fault in invalid.faults)
    assert said
