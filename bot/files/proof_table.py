"""A proof of participation as a table (CSV) for who keeps hours in a spreadsheet."""

import csv
import io
from zoneinfo import ZoneInfo

from bot.domain.sessions.proof import Held, Proof
from bot.render.voice import Voice

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def proof_csv(proof: Proof, voice: Voice) -> bytes:
    """Return a row a person and session, as spreadsheets read it: UTF-8 with a byte order mark."""
    columns = ("name", "date", "start", "end", "minutes", "meeting", "methods", "programme", "code")
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([voice("proof-column", column=column) for column in columns])
    for name in proof.names:
        for held in proof.sessions:
            writer.writerow([safe_cell(name), *_cells(held, ZoneInfo(proof.zone)), *_ours(proof)])
    if len(proof.sessions) > 1:
        total = voice("proof-total")
        writer.writerow([total, "", "", "", proof.minutes, "", "", *_ours(proof)])
    return text.getvalue().encode("utf-8-sig")


def _cells(held: Held, zone: ZoneInfo) -> tuple[str | int, ...]:
    starts_at, ends_at = (moment.astimezone(zone) for moment in (held.starts_at, held.ends_at))
    return (
        starts_at.date().isoformat(),
        f"{starts_at:%H:%M}",
        f"{ends_at:%H:%M}",
        held.minutes,
        safe_cell(held.title),
        safe_cell(", ".join(held.methods)),
    )


def _ours(proof: Proof) -> tuple[str, str]:
    return safe_cell(proof.programme), proof.code


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(_FORMULA) else text
