"""A whole journal as files that its owner carries away: to read, to write on, and as plain data."""

import json
from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from bot.domain.journal.entry import JournalEntry
from bot.domain.journal.views import JournalFile
from bot.render.voice import Voice
from bot.texts import LOCALES

_PAGE = """<!doctype html>
<html lang="{lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 Georgia, serif;
  color: #1b1b1f; background: #fff }}
article {{ margin: 2.5rem 0; break-inside: avoid }}
h2 {{ font-size: 1rem; color: #55565c; margin: 0 }}
blockquote {{ margin: .3rem 0 .6rem; font-style: italic }}
p {{ margin: 0; white-space: pre-wrap; overflow-wrap: anywhere }}
footer {{ color: #55565c; font-size: .9rem }}
</style>
<h1>{title}</h1>
{entries}
<footer>{note}</footer>
</html>
"""
"""Needs nothing from elsewhere, so that nobody learns that it was opened."""

_ARTICLE = "<article>\n<h2>{when}</h2>\n{asked}<p>{text}</p>\n</article>"


def journal_html(file: JournalFile, voice: Voice) -> bytes:
    """Return the journal as one page for a browser or a printer."""
    entries = "\n".join(
        _ARTICLE.format(
            when=escape(_when(one, file, voice)),
            asked=f"<blockquote>{escape(one.question)}</blockquote>\n" if one.question else "",
            text=escape(one.text),
        )
        for one in file.entries
    )
    return _PAGE.format(
        lang=voice.language.value,
        title=escape(voice("journal-file-title")),
        entries=entries,
        note=escape(voice("journal-file-note")),
    ).encode()


def journal_markdown(file: JournalFile, voice: Voice) -> bytes:
    """Return the journal as Markdown; what somebody typed stands there as they typed it."""
    parts = [f"# {voice('journal-file-title')}"]
    for one in file.entries:
        parts.append(f"## {_when(one, file, voice)}")
        if one.question:
            parts.append("\n".join(f"> {line}" for line in one.question.splitlines()))
        parts.append(one.text)
    return "\n\n".join((*parts, f"*{voice('journal-file-note')}*\n")).encode()


def journal_json(file: JournalFile) -> bytes:
    """Return the journal as data for another program; moments in UTC (ISO 8601)."""
    rows = [
        {
            "written_at": one.written_at.isoformat(),
            "edited_at": one.edited_at.isoformat() if one.edited_at else None,
            "source": one.source.value,
            "source_ref": one.source_ref,
            "question": one.question,
            "text": one.text,
        }
        for one in file.entries
    ]
    return json.dumps({"entries": rows}, ensure_ascii=False, indent=1).encode()


def _when(entry: JournalEntry, file: JournalFile, voice: Voice) -> str:
    written = _moment(entry.written_at, file.zone, voice)
    if entry.edited_at is None:
        return written
    return voice(
        "journal-file-edited", written=written, edited=_moment(entry.edited_at, file.zone, voice)
    )


def _moment(moment: datetime, zone: str, voice: Voice) -> str:
    locale = LOCALES[voice.language].replace("-", "_")
    return format_datetime(moment.astimezone(ZoneInfo(zone)), "d MMMM yyyy HH:mm", locale=locale)
