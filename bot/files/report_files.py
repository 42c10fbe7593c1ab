"""The report of a network in every form at once, as the files of one message."""

from bot.domain.harvest.report import Report
from bot.files.report_html import report_html
from bot.files.report_page import page_of
from bot.files.report_pdf import grid_png, report_pdf
from bot.files.report_text import report_markdown
from bot.render.card import Attachment
from bot.render.limits import shorten
from bot.render.voice import Voice

ALT_MAX = 1000
"""Characters of what a picture tells who does not see it; Discord takes 1,024."""


def report_files(report: Report, voice: Voice) -> tuple[Attachment, ...]:
    """Return the report as text, as a page and on paper, with its table as a picture.

    Takes some tenths of a second: not for an event loop.
    """
    page, made_at = page_of(report, voice), report.record.made_at
    name = f"{voice('report-file')}-{made_at:%Y-%m-%d}"
    alt = shorten(page.alt, ALT_MAX)
    pictures = (Attachment(f"{name}.png", grid_png(page.grid), alt),) if page.grid.rows else ()
    return (
        *pictures,
        Attachment(f"{name}.md", report_markdown(page).encode()),
        Attachment(f"{name}.html", report_html(page).encode()),
        Attachment(f"{name}.pdf", report_pdf(page, made_at)),
    )
