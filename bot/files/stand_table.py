"""The stand as a table (CSV), for who wants to calculate with it."""

import csv
import io
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from bot.domain.programme.model import Meeting
from bot.domain.stand.counting import MARKS, Part
from bot.domain.stand.views import PageView
from bot.files.proof_table import safe_cell
from bot.render.stand_words import group_name, mark_word, question_name
from bot.render.voice import Voice

COLUMNS = (
    *("date", "meeting", "group", "took", "people"),
    *("question", "mark", "word", "answers"),
)


def stand_csv(page: PageView, voice: Voice) -> bytes:
    """Return a row for each mark of each question, in UTF-8 with a byte order mark.

    It holds all groups of this moment that the reader may see, and the earlier moments of the
    group their own marks are held against. What may not be told is not in it.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([voice("stand-column", column=column) for column in COLUMNS])
    zone = ZoneInfo(page.zone)
    for moment in page.moments[:-1]:
        if moment.part is not None:
            writer.writerows(_rows(moment.meeting, page.against, moment.part, zone, voice))
    for told in page.groups:
        writer.writerows(_rows(page.meeting, told.circle, told.part, zone, voice))
    return text.getvalue().encode("utf-8-sig")


def _rows(
    meeting: Meeting, circle: str, part: Part, zone: ZoneInfo, voice: Voice
) -> Iterator[tuple[str | int, ...]]:
    day = meeting.starts_at.astimezone(zone).date().isoformat()
    group = safe_cell(group_name(circle, voice))
    about = (day, safe_cell(meeting.title), group, part.took, part.people)
    for question, spread in part.spreads.items():
        name = question_name(question, voice)
        for mark, count in zip(MARKS, spread.counts, strict=True):
            yield (*about, name, mark, mark_word(question, mark, voice), count)
