"""A journal to carry away holds every word of it, and nothing in it can act or ask elsewhere."""

import json
import re
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.ids import GuildId, UserId
from bot.domain.journal.entry import EntryId, EntrySource, JournalEntry
from bot.domain.journal.views import JournalFile
from bot.domain.language import Language
from bot.files.journal import journal_html, journal_json, journal_markdown
from bot.render.voice import Voice
from bot.texts import Texts

NL, EN = (Voice(Texts.load(strict=True), language) for language in (Language.NL, Language.EN))
WRITTEN = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)


def a_file(*texts: str) -> JournalFile:
    entries = tuple(
        JournalEntry(
            *(EntryId(f"{number}"), GuildId(1), UserId(2), text, WRITTEN),
            source=EntrySource.PROMPT,
            source_ref="P08",
            question="Welke vraag sleep je al drie maanden mee?",
            edited_at=WRITTEN + timedelta(hours=1) if number else None,
        )
        for number, text in enumerate(texts)
    )
    return JournalFile(entries, "Europe/Amsterdam")


def test_the_page_tells_what_was_asked_and_when_in_ones_own_zone() -> None:
    file = a_file("Het werd stil.\nTwee keer.", "En toen niet meer.")
    page = journal_html(file, NL).decode()
    assert '<html lang="nl">' in page
    assert "<blockquote>Welke vraag sleep je al drie maanden mee?</blockquote>" in page
    assert page.index("Het werd stil.\nTwee keer.") < page.index("En toen niet meer.")
    assert "29 maart 2026 01:30, bijgewerkt 29 maart 2026 03:30" in page
    text = journal_markdown(file, EN).decode()
    assert text.startswith("# My journal\n\n## 29 March 2026 01:30\n\n> Welke vraag")
    assert "Het werd stil.\nTwee keer." in text


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_every_word_is_there_and_none_is_markup(text: str) -> None:
    file = a_file(f"<script>fetch('https://x')</script>{text}")
    assert json.loads(journal_json(file))["entries"][0]["text"] == file.entries[0].text
    assert file.entries[0].text in journal_markdown(file, NL).decode()
    page = journal_html(file, NL).decode()
    assert "<script" not in page
    assert re.findall(r"<(?:img|link|iframe|a|script)\b", page) == []
