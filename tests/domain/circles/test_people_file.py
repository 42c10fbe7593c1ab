"""Who is who is read kindly from what people have, and every fault has its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.circles.people_file import SIZE_MAX, Roster, read_people
from bot.domain.circles.people_table import PeopleInvalid
from bot.domain.programme.model import Experience, InstitutionKind, Participant, Scaled


def read(text: str | bytes, moments: int | None = None) -> Roster:
    return read_people(text.encode() if isinstance(text, str) else text, moments, 4)


def faults(text: str | bytes, moments: int | None = None) -> list[tuple[int, str, str]]:
    with pytest.raises(PeopleInvalid) as invalid:
        read(text, moments)
    return [
        (fault.line, fault.column, fault.key.removeprefix("people-fault-"))
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


def test_a_programme_gives_its_participants_and_its_moments_in_order() -> None:
    roster = read(
        """
        [[meetings]]
        key = "june"
        kind = "intervision"
        starts_at = 2027-06-01T12:00:00Z
        [[meetings]]
        key = "march"
        kind = "intervision"
        starts_at = 2027-03-01T12:00:00Z
        [[meetings]]
        key = "open"
        kind = "public"
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
    )
    ada, bo = roster.participants
    assert (ada.key, ada.not_with, ada.away) == ("ada", frozenset({"bo"}), frozenset({"june"}))
    assert bo.manager == "ada"
    assert roster.moments == ("march", "june")
    assert roster.timed(None, 4) == ("march", "june")
    assert roster.timed(3, 4) == ("march", "june", "3")
    assert roster.timed(1, 4) == ("march",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(0, "", "empty")]),
        ("naam\n", [(0, "", "empty")]),
        ("wie,wat\nAda,x\n", [(1, "", "no-name")]),
        ("naam,name\nAda,Ada\n", [(1, "name", "header-twice")]),
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
        ("[[participants]]\nname =\n", [(2, "7", "syntax")]),
        ("[[participants]]\nname = 1.5\n", [(2, "name", "type"), (1, "name", "no-one")][:1]),
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


def test_a_moment_that_is_left_out_this_time_is_no_fault() -> None:
    text = "naam,afwezig\nAda,2\n"
    assert faults(text, 1) == [(2, "afwezig", "moment")]
    meeting = '[[meetings]]\nkey = "{}"\nkind = "intervision"\n'
    person = '[[participants]]\nname = "Ada"\naway = ["b"]\n'
    assert read(meeting.format("a") + meeting.format("b") + person, 1).participants


@given(st.one_of(st.binary(max_size=300), st.text('naam,;"\n# 12[]=\t', max_size=80)))
def test_whatever_is_in_a_file_there_is_an_answer(content: bytes | str) -> None:
    try:
        said: tuple[object, ...] = read(content).participants
    except PeopleInvalid as invalid:
        said = tuple(fault.key for fault in invalid.faults)
    assert said
