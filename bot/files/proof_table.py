"""A proof of participation as a table (CSV) for who keeps hours in a spreadsheet."""

import csv
import io
from zoneinfo import ZoneInfo

from bot.domain.sessions.proof import Proof
from bot.render.voice import Voice

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def proof_csv(proof: Proof, voice: Voice) -> bytes:
    """Return a row a person, with a byte order mark, so that spreadsheets read it as UTF-8."""
    zone = ZoneInfo(proof.zone)
    starts_at, ends_at = (moment.astimezone(zone) for moment in (proof.starts_at, proof.ends_at))
    columns = ("name", "date", "start", "end", "minutes", "meeting", "methods", "programme", "code")
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([voice("proof-column", column=column) for column in columns])
    for name in proof.names:
        writer.writerow(
            [
                safe_cell(name),
                starts_at.date().isoformat(),
                f"{starts_at:%H:%M}",
                f"{ends_at:%H:%M}",
                proof.minutes,
                safe_cell(proof.title),
                safe_cell(", ".join(proof.methods)),
                safe_cell(proof.programme),
                proof.code,
            ]
        )
    return text.getvalue().encode("utf-8-sig")


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(_FORMULA) else text
