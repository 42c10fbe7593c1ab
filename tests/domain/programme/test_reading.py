"""A facilitator's file is read as it was meant: dates, words, names, tables from a spreadsheet."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.language import Language
from bot.domain.programme.file import read, write_csv, write_toml
from bot.domain.programme.model import (
    Experience,
    InstitutionKind,
    MeetingKind,
    Programme,
    Scaled,
)

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)

TOML = """\
title = "Een jaar"
[[meetings]]
title = "Leermiddag"
kind = "leermiddag"
date = 17-02-2027
start = 13:30
end = 16.30
speakers = "An de Wit; Bo Smit"
[[meetings]]
title = "Intervisie"
kind = "intervision"
start = 2027-03-17T13:30:00
end = "18 maart 2027 9:00"
capacity = "12"
[[participants]]
name = "Zoë Ångström"
institution_kind = "Hogeschool"
object = "lab"
experience = "veel"
away = ["17-3-2027"]
[[participants]]
name = "Łukasz"
manager = "zoë ångström"
not_with = "Zoë Ångström"
"""

TABLE = """\
programma;titel;;
;Een jaar;;
Bijeenkomsten;titel;soort;datum;van;tot;sprekers;plaatsen
;Leermiddag;Openbaar;17-2-2027;13:30:00;16:30:00;An de Wit; x
"""


def programme(text: str, name: str = "jaar", zone: str = "Europe/Amsterdam") -> Programme:
    return read(text.encode(), name=name, zone=zone, now=NOW).programme


def test_a_file_in_toml_is_read_as_it_was_meant() -> None:
    year = programme(TOML)
    public, moment = year.meetings
    assert (year.key, year.language, year.zone) == ("een-jaar", Language.NL, "Europe/Amsterdam")
    assert (public.key, public.kind) == ("leermiddag", MeetingKind.PUBLIC)
    assert public.starts_at == datetime(2027, 2, 17, 12, 30, tzinfo=UTC)
    assert public.ends_at == datetime(2027, 2, 17, 15, 30, tzinfo=UTC)
    assert public.speakers == ("An de Wit", "Bo Smit")
    assert moment.ends_at == datetime(2027, 3, 18, 8, tzinfo=UTC)
    assert moment.capacity == 12
    zoe, lukasz = year.participants
    assert (zoe.key, zoe.institution_kind) == ("zoe-angstrom", InstitutionKind.HBO)
    assert (zoe.scaled, zoe.experience) == (Scaled.PLACE, Experience.EXPERIENCED)
    assert zoe.away == {"intervisie"}
    assert (lukasz.key, lukasz.manager, lukasz.not_with) == (
        *("ukasz", "zoe-angstrom"),
        frozenset({"zoe-angstrom"}),
    )


def test_the_zone_of_who_reads_it_holds_until_the_file_names_one() -> None:
    there = programme(TOML, zone="America/New_York")
    assert there.meetings[0].starts_at == datetime(2027, 2, 17, 18, 30, tzinfo=UTC)
    named = programme('zone = "UTC"\n' + TOML)
    assert named.meetings[0].starts_at == datetime(2027, 2, 17, 13, 30, tzinfo=UTC)


def test_whom_people_would_rather_not_sit_with_is_never_written() -> None:
    year = programme(TOML)
    for text, name in (write_toml(year), "a.toml"), (write_csv(year), "a.csv"):
        assert "not_with" not in text
        assert "liever niet" not in text
        back = programme(text, name)
        assert back.participants[1] == replace(year.participants[1], not_with=frozenset())


def test_each_of_two_equal_hours_can_be_meant() -> None:
    text = TOML.replace("17-02-2027", "31-10-2027").replace("16.30", '"4:00"')
    for offset, hour in ("+02:00", 0), ("+01:00", 1):
        year = programme(text.replace("13:30", f'"02:30{offset}"', 1))
        assert year.meetings[0].starts_at == datetime(2027, 10, 31, hour, 30, tzinfo=UTC)
        for written in write_toml(year), write_csv(year):
            assert f"02:30{offset}" in written
            assert programme(written).meetings == year.meetings


def test_meetings_of_one_title_are_numbered_in_the_order_of_the_file() -> None:
    more = TOML[TOML.index("[[meetings]]") : TOML.index("[[participants]]")]
    later = more.replace("17-02", "17-04").replace("2027-03-17", "2027-05-17")
    year = programme(TOML + later.replace("18 maart", "18 mei"))
    assert [one.key for one in year.meetings] == [
        *("leermiddag", "intervisie", "leermiddag-2", "intervisie-2")
    ]


@pytest.mark.parametrize(
    "text",
    [
        TABLE,
        TABLE.replace(";", ","),
        TABLE.replace(";", "\t"),
        TABLE.replace("\n", "\r\n"),
        "sep=;\n" + TABLE,
        "\ufeff" + TABLE,
        "# Voor wie dit leest;;\n\n" + TABLE,
        TABLE.replace("\n;", "\nbijeenkomst;").replace("bijeenkomst;Een", "programma;Een"),
    ],
)
def test_a_table_is_read_from_any_spreadsheet(text: str) -> None:
    if "\t" in text or "," in text.splitlines()[0]:
        text = text.replace(" x", "")
    year = programme(text.replace("; x", ""))
    (meeting,) = year.meetings
    assert meeting.starts_at == datetime(2027, 2, 17, 12, 30, tzinfo=UTC)
    assert (meeting.kind, meeting.speakers) == (MeetingKind.PUBLIC, ("An de Wit",))


def test_a_table_in_unicode_as_excel_saves_it_is_read() -> None:
    content = TABLE.replace("; x", "").encode("utf-16")
    year = read(content, name="jaar.txt", zone="UTC", now=NOW).programme
    assert year.title == "Een jaar"


def test_a_table_is_in_the_language_of_the_programme() -> None:
    year = programme(TOML)
    dutch, english = write_csv(year), write_csv(replace(year, language=Language.EN))
    assert "\r\nbijeenkomst;sleutel;titel;soort;datum;" in dutch
    assert ";intervisie;2027-03-17;" in dutch
    assert "\r\nmeeting,key,title,kind,date," in english
    assert ",intervision,2027-03-17," in english


def test_a_slug_of_signs_that_are_no_letters_is_still_a_key() -> None:
    year = programme(TOML.replace("Łukasz", "李"))
    assert year.participants[1].key == "participant"
