"""The report of a network: every form says the same, and none of them where it came from."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from bot.domain.case import Layer, Theme
from bot.domain.harvest.disclosure import disclosed
from bot.domain.harvest.item import Asking, LiftedItem, Mechanism, State, Tags
from bot.domain.harvest.report import Manifest, NamedQuote, Report, ReportId, ReportRecord
from bot.domain.ids import RoundId, UserId
from bot.domain.language import Language
from bot.files.report_files import report_files
from bot.files.report_html import report_html
from bot.files.report_page import page_of
from bot.files.report_pdf import report_pdf, wrapped
from bot.files.report_text import escaped, report_markdown
from bot.render.voice import Voice
from bot.texts import Texts
from tests.db.programme_data import a_programme
from tests.domain.harvest.items import HOME, NOW, PROGRAMME, an_item
from tests.files.test_proof import read_pdf

NL = Voice(Texts.load(strict=True), Language.NL)
EN = Voice(Texts.load(strict=True), Language.EN)
SENTENCES = (
    "Vraag eerst wie er nee mag zeggen, en dan pas hoe.",
    "Neem de roostermaker mee vóór het plan af is.",
    "Een plek heeft een sleutelbewaarder nodig, geen stuurgroep.",
    "Laat een bewoner het verhaal vertellen in het opleidingsoverleg.",
    "Begin met één docent die wil; de rest komt kijken.",
    "<b>Geen</b> *opmaak* | en geen [link](https://example.org)",
    "Wat niet in de begroting staat, bestaat in september niet meer.",
)


def cell(tags: Tags, start: int, people: int = 7) -> list[LiftedItem]:
    return [
        an_item(
            start + number,
            author_id=UserId(100 + number),
            place=replace(HOME, round_id=RoundId(f"r{number % 2}")),
            state=State.LIFTED,
            text=SENTENCES[(start + number) % len(SENTENCES)],
            tags=tags,
        )
        for number in range(people)
    ]


def a_report(**numbers: int) -> Report:
    tags = Tags(Theme.MIDDLE, Layer.BOARD, Asking.OWN_PART, Mechanism.COUPLING, "wie begint")
    items = [
        *cell(tags, 0),
        *cell(Tags(Theme.MIDDLE, Layer.TEAM), 20, 5),
        *cell(Tags(Theme.SCALING), 40, 6),
        *cell(Tags(), 60, 5),
        replace(cell(tags, 80, 1)[0], named=True, text="Dit mag met mijn naam."),
    ]
    shown = disclosed(items)
    head = a_programme(id=PROGRAMME, title="Samen <verder>")
    usual = {"told": shown.told, "named": 1, "held": 3, "unkeyed": 2, "withdrawn": 1}
    kept = Manifest(**{**usual, **numbers})
    record = ReportRecord(ReportId("r"), PROGRAMME, UserId(1), NOW, kept)
    named = tuple(NamedQuote(one, "Anna Vos") for one in shown.named)
    return Report(head, record, "Noor Pad", shown.groups, named, NOW)


class Reader(HTMLParser):
    """Reads a page as a browser does: its words, and what it would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


@pytest.mark.parametrize("voice", [NL, EN])
def test_every_form_says_the_same(voice: Voice) -> None:
    page = page_of(a_report(), voice)
    html = " ".join(" ".join(read(report_html(page)).words).split())
    markdown = report_markdown(page)
    paper = letters(read_pdf(report_pdf(page, NOW)))
    for section in page.sections:
        for quote in section.quotes:
            assert " ".join(quote.text.split()) in html
            assert escaped(quote.text) in markdown
    for said in (*page.manifest, page.rule, page.title):
        assert said in html
        assert escaped(said) in markdown
        assert letters(said)[:40] in paper
    assert page.grid.columns[-1] in html


def letters(text: str) -> str:
    """Return only the letters: lines are broken at other places on paper."""
    return "".join(re.findall("[A-Za-z]", text))


def test_nothing_in_it_comes_from_outside_or_is_a_mark() -> None:
    page = report_html(page_of(a_report(), NL))
    reader = read(page)
    assert not {"script", "img", "link", "b"} & {tag for tag, _attrs in reader.tags}
    assert not [attrs for _tag, attrs in reader.tags if {"src", "href"} & set(attrs)]
    assert "url(" not in page
    assert "default-src 'none'" in page
    assert "&lt;b&gt;Geen&lt;/b&gt;" in page
    markdown = report_markdown(page_of(a_report(), NL))
    assert r"\<b\>Geen\</b\> \*opmaak\* \| en geen \[link\]" in markdown
    assert escaped("# kop\n- punt\n1. een") == "\\# kop\n\\- punt\n\\1. een"


def test_it_tells_numbers_of_what_is_left_out_and_no_place() -> None:
    page = page_of(a_report(), NL)
    text = report_markdown(page)
    assert "3 zinnen zijn achtergehouden" in text
    assert "2 zinnen hebben geen tweede sleutel" in text
    assert "één zin teruggenomen" in text
    assert "Anna Vos · de middenlaag" in text
    assert not re.search(r"\b(r[01]|oost)\b", text)
    assert page.grid.rows[1] == ("de middenlaag", (5, 7, 0))
    assert "de middenlaag, bestuur: 7." in page.alt
    first = replace(a_report(), before=None, maker="")
    assert "Dit is het eerste verslag." in report_markdown(page_of(first, NL))
    assert "door wie het programma begeleidt" in report_markdown(page_of(first, NL))


def test_one_that_is_empty_says_so_without_a_table() -> None:
    empty = replace(a_report(told=0, named=0), groups=(), named=())
    page = page_of(empty, NL)
    assert "nog niets dat getoond kan worden" in page.intro
    assert "<table>" not in report_html(page)
    names = [file.name.rpartition(".")[2] for file in report_files(empty, NL)]
    assert names == ["md", "html", "pdf"]


def test_files_have_plain_names_and_the_picture_tells_its_numbers() -> None:
    files = report_files(a_report(), EN)
    assert [file.name for file in files] == [
        f"harvest-2027-01-05.{ending}" for ending in ("png", "md", "html", "pdf")
    ]
    assert ": 7." in files[0].alt
    assert files[0].content.startswith(b"\x89PNG")
    assert all(re.fullmatch(r"[a-z0-9-]+\.[a-z]+", file.name) for file in files)


def test_long_words_and_empty_lines_keep_their_place() -> None:
    assert wrapped("een\n\ntwee", 20) == ["een", "", "twee"]
    assert [len(line) for line in wrapped("x" * 25, 10)] == [10, 10, 5]
