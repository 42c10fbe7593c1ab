"""Discord's Markdown: every form it has, and nothing that could run in somebody's browser."""

from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser

import pytest

from bot.rehearsal.markdown import Reader, to_html

NOW = datetime(2026, 1, 8, 12, 30, tzinfo=UTC)


TAGS = {"p", "a", "br", "pre", "code", "blockquote", "span", "h3"}
ALLOWED = {"class", "href", "rel", "target", "role", "tabindex", "data-command"}


class Tags(HTMLParser):
    """Collects the tags and attributes a browser would make of some HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def reader(language: str = "nl") -> Reader:
    return Reader(
        language,
        NOW,
        user={7: "Joris <b>"}.get,
        channel={8: "koffie"}.get,
        role={9: "Procesbegeleider"}.get,
    )


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**vet** *schuin* _ook_", "<p><strong>vet</strong> <em>schuin</em> <em>ook</em></p>"),
        ("__onder__ ~~door~~", "<p><u>onder</u> <s>door</s></p>"),
        ("***beide***", "<p><em><strong>beide</strong></em></p>"),
        ("`a<b`", "<p><code>a&lt;b</code></p>"),
        ("een\ntwee", "<p>een<br />\ntwee</p>"),
        ("# Kop", '<h3 class="md1">Kop</h3>'),
        ("### Klein", '<h5 class="md3">Klein</h5>'),
        ("#### geen kop", "<p>#### geen kop</p>"),
        ("-# onderschrift", '<p class="subtext">onderschrift</p>'),
        ("> een\n> twee", "<blockquote>\n<p>een<br />\ntwee</p>\n</blockquote>"),
        (">>> een\n\ntwee", "<blockquote>\n<p>een</p>\n<p>twee</p>\n</blockquote>"),
        ("- een\n- twee", "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>"),
        ("2. een", '<ol start="2">\n<li>een</li>\n</ol>'),
        ("```py\nx = 1\n```", '<pre><code class="language-py">x = 1\n</code></pre>'),
        ("&amp; ---", "<p>&amp;amp; ---</p>"),
        ("tekst\n---", "<p>tekst<br />\n---</p>"),
        ("<#8>", '<p><a class="mention" href="#" data-place="8">#koffie</a></p>'),
        ("<#1>", '<p><span class="mention lost">#geen toegang</span></p>'),
        ("<@7>", '<p><span class="mention" data-id="7">@Joris &lt;b&gt;</span></p>'),
        ("<@&9>", '<p><span class="mention" data-id="9">@Procesbegeleider</span></p>'),
        ("<@1>", '<p><span class="mention" data-id="1">@onbekend</span></p>'),
        ("@everyone", '<p><span class="mention">@everyone</span></p>'),
        ("a@everyoneb", "<p>a@everyoneb</p>"),
    ],
)
def test_forms(text: str, html: str) -> None:
    assert to_html(text, reader()) == html


def test_a_spoiler_holds_other_forms() -> None:
    assert to_html("||**stil**||", reader()) == (
        '<p><span class="spoiler" role="button" tabindex="0"><strong>stil</strong></span></p>'
    )
    assert to_html("|| los", reader()) == "<p>|| los</p>"


def test_a_command_mention_can_be_picked_up_by_the_page() -> None:
    html = to_html("</round open:12>", reader())
    assert 'data-command="round open"' in html
    assert ">/round open</a>" in html


@pytest.mark.parametrize(
    ("style", "dutch", "english"),
    [
        ("", "8 januari 2026 13:30", "8 January 2026 13:30"),
        (":t", "13:30", "13:30"),
        (":T", "13:30:00", "13:30:00"),
        (":d", "08-01-2026", "08/01/2026"),
        (":D", "8 januari 2026", "8 January 2026"),
        (":F", "donderdag 8 januari 2026 13:30", "Thursday 8 January 2026 13:30"),
    ],
)
def test_timestamps_are_in_amsterdam_and_in_the_readers_language(
    style: str, dutch: str, english: str
) -> None:
    text = f"<t:{int(NOW.timestamp())}{style}>"
    assert f">{dutch}</time>" in to_html(text, reader("nl"))
    assert f">{english}</time>" in to_html(text, reader("en"))


@pytest.mark.parametrize(
    ("away", "dutch", "english"),
    [
        (timedelta(minutes=25), "over 25 minuten", "in 25 minutes"),
        (timedelta(minutes=-3), "3 minuten geleden", "3 minutes ago"),
        (timedelta(days=2), "over 2 dagen", "in 2 days"),
    ],
)
def test_relative_timestamps_follow_the_virtual_clock(
    away: timedelta, dutch: str, english: str
) -> None:
    text = f"<t:{int((NOW + away).timestamp())}:R>"
    assert f">{dutch}</time>" in to_html(text, reader("nl"))
    assert f">{english}</time>" in to_html(text, reader("en"))
    assert 'data-style="R"' in to_html(text, reader())


def test_an_impossible_timestamp_is_shown_as_typed() -> None:
    assert to_html("<t:9999999999999:F>", reader()) == "<p>&lt;t:9999999999999:F&gt;</p>"


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[klik](javascript:alert(1))",
        "[klik](data:text/html,<script>alert(1)</script>)",
        "<javascript:alert(1)>",
        "![x](https://example.org/x.png)",
        '[a](https://example.org/"onmouseover="alert(1))',
        '</"onclick="alert(1):12>',
        "```\n</code><script>x</script>\n```",
        '```"><script>\nx\n```',
        "||<b onclick=x>||",
        "> # <svg onload=x>",
    ],
)
def test_nothing_typed_becomes_a_tag_or_a_handler(attack: str) -> None:
    found = Tags()
    found.feed(to_html(attack, reader()))
    assert {tag for tag, _ in found.seen} <= TAGS
    for _, attrs in found.seen:
        assert set(attrs) <= ALLOWED
        assert (attrs.get("href") or "https://").startswith(("https://", "#"))


def test_links_open_elsewhere_and_tell_nothing() -> None:
    html = to_html("zie https://example.org/a en [hier](https://example.org)", reader())
    assert html.count('rel="noopener noreferrer"') == 2
    assert "www.example.org" in to_html("www.example.org", reader())
    assert "<a" not in to_html("www.example.org", reader())
