"""A proof names who confirmed, tells no content, and can be checked by its code."""

import csv
import io
import re
import zlib
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import NotNow
from bot.domain.language import Language
from bot.domain.programme.following import HELD
from bot.domain.programme.model import MeetingKind
from bot.domain.sessions import attendance, clockwork, proof
from bot.domain.sessions.attendance import CheckIn, Source
from bot.domain.sessions.proof import Held, Proof
from bot.domain.sessions.session import Session
from bot.files.proof_page import NAMES_A_PAGE, SESSIONS_A_PAGE, proof_pdf
from bot.files.proof_table import proof_csv
from bot.render.voice import Voice
from bot.texts import Texts
from tests.domain.sessions.calling import ANNA, BRAM, CARO, STARTS, announced, coming

NL = Voice(Texts.load(strict=True), Language.NL)
EN = Voice(Texts.load(strict=True), Language.EN)
NAMES = {ANNA: "Anna Vos", BRAM: "bram Aerts", CARO: "Caro Blom"}


HELD_THEN = Held(
    title="Grenswerken",
    kind=MeetingKind.INTERVISION,
    starts_at=STARTS,
    ends_at=STARTS + timedelta(hours=2, minutes=30),
    place="Zaal 2",
    methods=("Incidentmethode", "Vijfstappenmethode"),
)


def over() -> Session:
    session = coming(announced(), ANNA, BRAM, CARO)
    return clockwork.fired(session, HELD, session.meeting.ends_at, session.meeting.ends_at)[0]


def there() -> list[CheckIn]:
    session = coming(announced(), ANNA, BRAM, CARO)
    return [
        attendance.check_in(session, ANNA, STARTS),
        attendance.check_in(session, BRAM, STARTS),
        attendance.noted(session, CARO, Source.LEADER, STARTS),
    ]


def a_proof(*names: str) -> Proof:
    return Proof(
        code=proof.compose_code(123456789),
        meeting_id=over().id,
        person_id=None,
        issued_at=STARTS + timedelta(days=1),
        language=Language.NL,
        zone="Europe/Amsterdam",
        programme="De Werf: een jaar opschalen",
        sessions=(HELD_THEN,),
        names=names or ("Anna Vos",),
    )


def test_only_who_confirmed_is_named() -> None:
    assert proof.names_on(over(), there(), NAMES) == ["Anna Vos", "bram Aerts"]
    assert proof.names_on(over(), there(), NAMES, BRAM) == ["bram Aerts"]


def test_who_did_not_confirm_gets_no_proof_yet() -> None:
    with pytest.raises(NotNow, match="error-proof-not-confirmed"):
        proof.names_on(over(), there(), NAMES, CARO)
    with pytest.raises(NotNow, match="error-proof-nobody"):
        proof.names_on(over(), there()[2:], NAMES)


def test_there_is_no_proof_of_what_is_not_over() -> None:
    with pytest.raises(NotNow, match="error-proof-not-over"):
        proof.names_on(announced(), there(), NAMES)


@given(bits=st.integers(0, (1 << proof.CODE_BITS) - 1))
def test_a_code_is_read_back_however_it_is_typed(bits: int) -> None:
    code = proof.compose_code(bits)
    assert re.fullmatch(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", code)
    assert proof.read_code(code) == code
    sloppy = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert proof.read_code(f" {sloppy} ") == code


@given(
    bits=st.integers(0, (1 << proof.CODE_BITS) - 1),
    place=st.integers(0, 11),
    sign=st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"),
)
def test_one_wrong_sign_is_found_out(bits: int, place: int, sign: str) -> None:
    signs = proof.compose_code(bits).replace("-", "")
    wrong = signs[:place] + sign + signs[place + 1 :]
    assert (proof.read_code(wrong) is None) == (wrong != signs)


@pytest.mark.parametrize("typed", ["", "abc", "AAAA-AAAA-AAA!", "é" * 12, "0" * 13])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert proof.read_code(typed) is None


def test_the_table_has_a_row_a_person_and_runs_no_formula() -> None:
    content = proof_csv(a_proof("Anna Vos", "=cmd()"), NL)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert [row["naam"] for row in rows] == ["Anna Vos", "'=cmd()"]
    assert rows[0]["datum"] == "2027-03-18"
    assert (rows[0]["begin"], rows[0]["einde"], rows[0]["minuten"]) == ("13:30", "16:00", "150")


def _pages(content: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", content))


def read_pdf(content: bytes) -> str:
    """Return the letters on the pages; a font with Unicode writes two bytes a letter."""
    letters = []
    for part in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
        try:
            # Packed bytes may themselves end in what looks like the end of a line.
            drawn = zlib.decompressobj().decompress(part)
        except zlib.error:
            continue
        for line in re.findall(rb"BT\s(.*?)ET", drawn, re.DOTALL):
            shown = b"".join(re.findall(rb"\(((?:\\.|[^\\()])*)\)", line))
            letters.append(shown.replace(b"\x00", b"").decode("latin-1"))
    return "\n".join(letters)


@pytest.mark.parametrize("voice", [NL, EN])
def test_the_page_is_a_pdf_with_letters_in_it(voice: Voice) -> None:
    content = proof_pdf(a_proof("Anna Vos", "Bram Aerts"), voice)
    assert content.startswith(b"%PDF-")
    assert _pages(content) == 1
    read = read_pdf(content).splitlines()
    assert {"Anna Vos", "Bram Aerts", voice("proof-title")} <= set(read)


def test_many_names_take_more_pages() -> None:
    names = [f"Deelnemer {number:02}" for number in range(NAMES_A_PAGE + 1)]
    content = proof_pdf(a_proof(*names), NL)
    assert _pages(content) == 2
    assert set(names) <= set(read_pdf(content).splitlines())


@pytest.mark.filterwarnings("ignore:Glyph .* missing from font")
@pytest.mark.parametrize("name", ["$x_1$", "a" * 300, "Ünal Øst", "\\frac", "名前"])
def test_odd_names_break_no_page(name: str) -> None:
    assert proof_pdf(a_proof(name), NL).startswith(b"%PDF-")


def test_a_year_is_a_row_a_session_with_all_hours_together() -> None:
    year = replace(a_proof("Anna Vos"), sessions=(HELD_THEN,) * (SESSIONS_A_PAGE + 1))
    content = proof_pdf(year, NL)
    assert _pages(content) == 2
    read = read_pdf(content)
    for words in ("Anna Vos", "27 uur en 30 minuten", "Incidentmethode, Vijfstappenmethode"):
        assert words in read
    rows = list(csv.DictReader(io.StringIO(proof_csv(year, NL).decode("utf-8-sig"))))
    assert len(rows) == SESSIONS_A_PAGE + 2
    assert (rows[-1]["naam"], rows[-1]["minuten"]) == ("samen", str(150 * (SESSIONS_A_PAGE + 1)))
