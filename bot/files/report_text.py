"""The report of a network as Markdown, to paste wherever people write."""

import re

from bot.files.report_page import Quote, ReportPage

_MARKS = re.compile(r"([\\`*_\[\]<>|~])")
_START = re.compile(r"^(\s*)([#+\-=]|\d+[.)])", re.MULTILINE)


def report_markdown(page: ReportPage) -> str:
    """Return a report as Markdown; what people typed stays what it is, marks and all."""
    lines = [f"# {escaped(page.title)}", "", escaped(page.made), "", escaped(page.intro), ""]
    if page.grid.rows:
        lines += [f"## {escaped(page.grid_title)}", "", *_table(page), ""]
        lines += [f"*{escaped(page.grid_note)}*", ""]
    for section in page.sections:
        lines += [f"## {escaped(section.title)}", ""]
        for quote in section.quotes:
            lines += [*_quoted(quote), ""]
    lines += [f"## {escaped(page.manifest_title)}", ""]
    lines += [f"- {escaped(one)}" for one in page.manifest]
    return "\n".join([*lines, "", escaped(page.rule), ""])


def _table(page: ReportPage) -> list[str]:
    columns = " | ".join(map(escaped, page.grid.columns))
    ruled = " | ".join("---:" for _column in page.grid.columns)
    return [
        f"| | {columns} |",
        f"| --- | {ruled} |",
        *(
            f"| {escaped(name)} | {' | '.join(str(count or '·') for count in counts)} |"
            for name, counts in page.grid.rows
        ),
    ]


def _quoted(quote: Quote) -> list[str]:
    lines = [f"> {line}" for line in escaped(quote.text).split("\n")]
    return [*lines, ">", f"> — {escaped(quote.beside)}"] if quote.beside else lines


def escaped(text: str) -> str:
    """Return a text of which nothing is a mark of Markdown or of HTML."""
    return _START.sub(r"\1\\\2", _MARKS.sub(r"\\\1", text))
