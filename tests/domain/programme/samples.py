"""A year that is fine, in both forms, to make one thing wrong in at a time."""

from datetime import UTC, datetime

import pytest

from bot.domain.programme.file import read
from bot.domain.programme.rows import ProgrammeInvalid

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)

YEAR = """\
title = "Een jaar"
zone = "Europe/Amsterdam"

[[meetings]]
key = "open"
title = "Leermiddag"
kind = "public"
date = 2027-02-17
start = "13:30"
end = "16:30"

[[meetings]]
key = "dicht"
title = "Intervisie"
kind = "intervision"
date = 2027-03-17
start = "13:30"
end = "16:30"

[[participants]]
key = "fenna"
name = "Fenna Hoekwater"
institution_kind = "hbo"

[[participants]]
key = "ruben"
name = "Ruben Tazelaar"
away = ["dicht"]

[[circles]]
meeting = "dicht"
name = "Kring"
members = ["fenna", "ruben"]
"""

TABLE = """\
# Een jaar als tabel
programma;titel;tijdzone
programma;Een jaar;Europe/Amsterdam

bijeenkomst;titel;soort;datum;begin;eind;plaatsen
bijeenkomst;Leermiddag;leermiddag;17-02-2027;13:30;16:30;30
;Intervisie;intervisie;17 maart 2027;13.30;16.30;
deelnemer;naam;soort;stad
deelnemer;Fenna Hoekwater;hbo;Waterdam
"""

Found = tuple[int, int, str, str]


def invalid(content: str | bytes, name: str = "jaar.toml", **present: int) -> ProgrammeInvalid:
    data = content if isinstance(content, bytes) else content.encode()
    with pytest.raises(ProgrammeInvalid) as caught:
        read(data, name=name, zone=None, now=NOW, present=present)
    return caught.value


def faults_of(content: str | bytes, name: str = "jaar.toml", **present: int) -> list[Found]:
    return [
        (fault.line, fault.column, fault.path or fault.cell, short(fault.key))
        for fault in invalid(content, name, **present).faults
    ]


def short(key: str) -> str:
    return key.removeprefix("programme-fault-").removeprefix("programme-warning-")


def swapped(text: str, *swaps: tuple[str, str]) -> str:
    for old, new in swaps:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    return text
