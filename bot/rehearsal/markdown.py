"""Discord's Markdown as safe HTML, because the people on the page should see what Discord shows."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import escape
from typing import Any

from babel.dates import format_date, format_datetime, format_time, format_timedelta
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.rules_block import StateBlock, heading
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from bot.rehearsal.theatre import ZONE

Lookup = Callable[[int], str | None]

_TIME = re.compile(r"<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>")
_MENTION = re.compile(r"<(@!?|@&|#)(\d{1,20})>")
_COMMAND = re.compile(r"</([^:<>\n]{1,100}):(\d{1,20})>")
_EVERYONE = re.compile(r"@(everyone|here)\b")
_SUBTEXT = re.compile(r"-# +(\S.*)")
_SAFE_LINK = re.compile(r"(https?://|mailto:)", re.IGNORECASE)
_QUOTE_REST = re.compile(r"^>>> ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: the language (``nl`` or ``en``), the virtual now, and the names they may know."""

    language: str
    now: datetime
    user: Lookup
    channel: Lookup
    role: Lookup


def to_html(text: str, reader: Reader) -> str:
    """Return the text as HTML in which everything a person typed is escaped."""
    return str(_MARKDOWN.render(_quote_the_rest(text), {"reader": reader})).strip()


def to_plain(text: str, reader: Reader) -> str:
    """Return the text with timestamps and mentions written out, and the rest as it was typed."""

    def moment(match: re.Match[str]) -> str:
        try:
            at = datetime.fromtimestamp(int(match[1]), UTC)
            return format_moment(at, match[2] or "f", reader)
        except (OverflowError, ValueError, OSError):
            return match[0]

    def name(match: re.Match[str]) -> str:
        sign, number = match[1], int(match[2])
        find = {"#": reader.channel, "@&": reader.role}.get(sign, reader.user)
        return f"{'#' if sign == '#' else '@'}{find(number) or '…'}"

    return _COMMAND.sub(r"/\1", _MENTION.sub(name, _TIME.sub(moment, text)))


def format_moment(moment: datetime, style: str, reader: Reader) -> str:
    """Write a moment as Discord's timestamp style does, in Amsterdam and the reader's language.

    Styles as in Discord's reference: t T d D f F s S and R (relative to the virtual now).
    """
    locale = "nl" if reader.language == "nl" else "en_GB"
    local = moment.astimezone(ZONE)
    clock = format_time(local, "HH:mm:ss" if style in "TS" else "HH:mm", locale=locale)
    match style:
        case "t" | "T":
            return clock
        case "d":
            return format_date(local, "dd-MM-y" if locale == "nl" else "dd/MM/y", locale=locale)
        case "D":
            return format_date(local, "d MMMM y", locale=locale)
        case "F":
            return format_datetime(local, "EEEE d MMMM y HH:mm", locale=locale)
        case "s" | "S":
            date = format_date(local, "dd-MM-y" if locale == "nl" else "dd/MM/y", locale=locale)
            return f"{date} {clock}"
        case "R":
            away = moment - reader.now
            shown = timedelta(seconds=round(away.total_seconds()))
            return format_timedelta(shown, add_direction=True, threshold=1.2, locale=locale)
        case _:
            return format_datetime(local, "d MMMM y HH:mm", locale=locale)


def _quote_the_rest(text: str) -> str:
    """Give every line after ``>>>`` a quote sign of its own, as Discord quotes until the end."""
    match = _QUOTE_REST.search(text)
    if match is None:
        return text
    quoted = "\n".join(f"> {line}" for line in text[match.end() :].split("\n"))
    return text[: match.start()] + quoted


def _small_heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    return not line.startswith("####") and heading(state, start, end, silent)


def _subtext(state: StateBlock, start: int, _end: int, silent: bool) -> bool:  # noqa: FBT001
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    match = _SUBTEXT.match(line)
    if match is None:
        return False
    if not silent:
        state.line = start + 1
        state.push("subtext_open", "p", 1).attrSet("class", "subtext")
        inline = state.push("inline", "", 0)
        inline.content, inline.map, inline.children = match[1].strip(), [start, start + 1], []
        state.push("subtext_close", "p", -1)
    return True


def _spoiler(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    start, outer = state.pos, state.posMax
    if state.src[start : start + 2] != "||":
        return False
    end = state.src.find("||", start + 3, outer)
    if end < 0:
        return False
    if not silent:
        state.pos, state.posMax = start + 2, end
        token = state.push("spoiler_open", "span", 1)
        token.attrs = {"class": "spoiler", "role": "button", "tabindex": "0"}
        state.md.inline.tokenize(state)
        state.push("spoiler_close", "span", -1)
        state.posMax = outer
    state.pos = end + 2
    return True


def _reference(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Recognise timestamps and mentions; their words are looked up when rendering."""
    for kind, pattern in _REFERENCES:
        match = pattern.match(state.src, state.pos, state.posMax)
        if match is not None:
            if not silent:
                token = state.push(kind, "", 0)
                token.content, token.meta = match[0], {"groups": match.groups()}
            state.pos = match.end()
            return True
    return False


_REFERENCES = (
    ("timestamp", _TIME),
    ("mention", _MENTION),
    ("command", _COMMAND),
    ("everyone", _EVERYONE),
)


def _render_timestamp(
    _: RendererProtocol, tokens: Sequence[Token], index: int, _options: OptionsDict, env: EnvType
) -> str:
    seconds, style = tokens[index].meta["groups"]
    reader: Reader = env["reader"]
    try:
        moment = datetime.fromtimestamp(int(seconds), UTC)
        shown = format_moment(moment, style or "f", reader)
        full = format_moment(moment, "F", reader)
    except (OverflowError, ValueError, OSError):
        return escape(tokens[index].content)
    return (
        f'<time datetime="{moment.isoformat()}" data-unix="{int(seconds)}"'
        f' data-style="{style or "f"}" title="{escape(full)}">{escape(shown)}</time>'
    )


def _render_mention(
    _: RendererProtocol, tokens: Sequence[Token], index: int, _options: OptionsDict, env: EnvType
) -> str:
    sign, number = tokens[index].meta["groups"]
    reader: Reader = env["reader"]
    if sign == "#":
        name = reader.channel(int(number))
        if name is None:
            unseen = "#geen toegang" if reader.language == "nl" else "#no access"
            return f'<span class="mention lost">{unseen}</span>'
        return f'<a class="mention" href="#" data-place="{number}">#{escape(name)}</a>'
    name = reader.role(int(number)) if sign == "@&" else reader.user(int(number))
    if name is None:
        name = "onbekend" if reader.language == "nl" else "unknown"
    return f'<span class="mention" data-id="{number}">@{escape(name)}</span>'


def _render_command(
    _: RendererProtocol, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: EnvType
) -> str:
    path = escape(tokens[index].meta["groups"][0])
    return f'<a class="mention command" href="#" data-command="{path}">/{path}</a>'


def _render_everyone(
    _: RendererProtocol, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: EnvType
) -> str:
    return f'<span class="mention">{escape(tokens[index].content)}</span>'


def _render_strong(
    _: RendererProtocol, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: EnvType
) -> str:
    tag = "u" if tokens[index].markup == "__" else "strong"
    return f"<{tag}>" if tokens[index].nesting == 1 else f"</{tag}>"


def _render_heading(
    _: RendererProtocol, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: EnvType
) -> str:
    level = int(tokens[index].tag[1:])
    opening = f'<h{level + 2} class="md{level}">'
    return opening if tokens[index].nesting == 1 else f"</h{level + 2}>\n"


def _render_link(
    renderer: RendererProtocol,
    tokens: Sequence[Token],
    index: int,
    options: OptionsDict,
    env: EnvType,
) -> str:
    tokens[index].attrSet("rel", "noopener noreferrer")
    tokens[index].attrSet("target", "_blank")
    render: Any = renderer
    return str(render.renderToken(tokens, index, options, env))


def _build() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "breaks": True, "linkify": True})
    parser.enable(["strikethrough", "linkify"])
    parser.disable(
        ["image", "html_inline", "html_block", "entity", "lheading", "hr", "code", "reference"]
    )
    assert parser.linkify is not None
    parser.linkify.set({"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
    parser.validateLink = lambda url: _SAFE_LINK.match(url) is not None  # type: ignore[method-assign]
    parser.block.ruler.at("heading", _small_heading, {"alt": ["paragraph", "blockquote"]})
    parser.block.ruler.before("list", "subtext", _subtext, {"alt": ["paragraph", "blockquote"]})
    parser.inline.ruler.before("autolink", "reference", _reference)
    parser.inline.ruler.before("emphasis", "spoiler", _spoiler)
    for sign in "|@":
        parser.inline.add_terminator_char(sign)
    for name, rule in (
        ("timestamp", _render_timestamp),
        ("mention", _render_mention),
        ("command", _render_command),
        ("everyone", _render_everyone),
        ("strong_open", _render_strong),
        ("strong_close", _render_strong),
        ("heading_open", _render_heading),
        ("heading_close", _render_heading),
        ("link_open", _render_link),
    ):
        parser.add_render_rule(name, rule)
    return parser


_MARKDOWN = _build()
