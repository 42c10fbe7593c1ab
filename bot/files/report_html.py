"""The report of a network as one page for any browser, also a phone's; nothing from outside."""

from html import escape

from bot.files.report_page import Grid, Quote, ReportPage, Section

_STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1f; --quiet: #55565c; --page: #fff; --line: #d4d5da;
  --shade: 52 84 140; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --quiet: #b4b5bd; --page: #17181c;
  --line: #3b3c43; --shade: 130 164 226; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 44rem; padding: 1.25rem; background: var(--page);
  color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 2.25rem 0 .75rem; }
.quiet { color: var(--quiet); font-size: .9rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; }
th, td { border: 1px solid var(--line); padding: .45rem .6rem; text-align: center; }
th { font-weight: 600; text-align: left; hyphens: auto; overflow-wrap: normal; }
thead th { vertical-align: bottom; }
td { font-variant-numeric: tabular-nums; min-width: 3rem; }
blockquote { border-left: .2rem solid var(--line); margin: 0 0 1.1rem; padding: .1rem 0 .1rem .9rem;
  break-inside: avoid; }
blockquote p { margin: 0; }
footer { border-top: 1px solid var(--line); margin-top: 2.5rem; }
@media (max-width: 32rem) { th, td { padding: .35rem .4rem; } table { font-size: .8rem; }
  td { min-width: 2rem; } }
@media print { body { max-width: none; } .wide { overflow: visible; } }
"""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def report_html(page: ReportPage) -> str:
    """Return a report as a whole HTML page, with everything people typed as text."""
    grid = _grid(page) if page.grid.rows else ""
    told = "".join(map(_section, page.sections))
    stayed = "".join(f"<li>{escape(one)}</li>\n" for one in page.manifest)
    return (
        f'<!doctype html>\n<html lang="{escape(page.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(page.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f'<h1>{escape(page.title)}</h1>\n<p class="quiet">{escape(page.made)}</p>\n'
        f"<p>{escape(page.intro)}</p>\n{grid}{told}</main>\n<footer>\n"
        f"<h2>{escape(page.manifest_title)}</h2>\n<ul>\n{stayed}</ul>\n"
        f'<p class="quiet">{escape(page.rule)}</p>\n</footer>\n</body>\n</html>\n'
    )


def _grid(page: ReportPage) -> str:
    grid = page.grid
    heads = "".join(f'<th scope="col">{escape(one)}</th>' for one in grid.columns)
    rows = "".join(
        f'<tr><th scope="row">{escape(name)}</th>{_cells(counts, grid)}</tr>\n'
        for name, counts in grid.rows
    )
    return (
        f'<h2 id="grid">{escape(page.grid_title)}</h2>\n<div class="wide" tabindex="0" '
        'role="region" aria-labelledby="grid">\n<table>\n'
        f"<thead><tr><td></td>{heads}</tr></thead>\n"
        f"<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
        f'<p class="quiet">{escape(page.grid_note)}</p>\n'
    )


def _cells(counts: tuple[int, ...], grid: Grid) -> str:
    return "".join(
        f'<td style="background: rgb(var(--shade) / {count / grid.most * 0.35:.2f})">{count}</td>'
        if count
        else "<td></td>"
        for count in counts
    )


def _section(section: Section) -> str:
    quotes = "".join(map(_quote, section.quotes))
    return f"<section>\n<h2>{escape(section.title)}</h2>\n{quotes}</section>\n"


def _quote(quote: Quote) -> str:
    text = "<br>\n".join(map(escape, quote.text.split("\n")))
    beside = f'<p class="quiet">{escape(quote.beside)}</p>\n' if quote.beside else ""
    return f"<blockquote>\n<p>{text}</p>\n{beside}</blockquote>\n"
