"""The page's own words: the same in both languages, and none missing or left over."""

import json
import re
from pathlib import Path

import pytest

import bot.rehearsal
from bot.rehearsal.page.server import STATIC

BOOKS = {
    language: json.loads((STATIC / f"words.{language}.json").read_text("utf-8"))
    for language in ("nl", "en")
}
SCRIPTS = "\n".join(path.read_text("utf-8") for path in sorted(STATIC.glob("*.js")))
PYTHON = "\n".join(
    path.read_text("utf-8") for path in sorted(Path(bot.rehearsal.__path__[0]).rglob("*.py"))
)


def test_both_languages_have_the_same_words() -> None:
    assert list(BOOKS["nl"]) == list(BOOKS["en"])


@pytest.mark.parametrize("key", sorted(BOOKS["nl"]))
def test_both_languages_fill_in_the_same_names(key: str) -> None:
    names = {language: set(re.findall(r"\{(\w+)\}", book[key])) for language, book in BOOKS.items()}
    assert names["nl"] == names["en"]
    assert all(book[key].strip() for book in BOOKS.values())


def test_every_word_the_scripts_ask_for_exists() -> None:
    asked = set(
        re.findall(r'"((?:page|part|clock|bot|message|select|modal|compose|hand)\.\w+)"', SCRIPTS)
    )
    assert asked - set(BOOKS["nl"]) == set()
    assert len(asked) > 60


def test_every_refusal_has_words() -> None:
    reasons = set(re.findall(r'CannotAct\(\s*"(\w+)"', PYTHON))
    assert len(reasons) > 10
    assert {f"cannot.{reason}" for reason in reasons} <= set(BOOKS["nl"])
    known = {key.removeprefix("cannot.") for key in BOOKS["nl"] if key.startswith("cannot.")}
    assert known == reasons


BUILT = re.compile(
    r"cannot\.\w+|part\.(?:owner|facilitator|participant)"
    r"|message\.(?:thread_created|pinned|renamed|joined)"
    r"|compose\.(?:read_only|locked|not_in_server)|transcript\.\w+"
)


@pytest.mark.parametrize("key", sorted(BOOKS["nl"]))
def test_no_word_is_left_over(key: str) -> None:
    said = f'"{key}"' in SCRIPTS or f'"{key}"' in PYTHON or f"'{key}'" in PYTHON
    assert said or BUILT.fullmatch(key)


def test_no_script_of_the_page_comes_from_elsewhere() -> None:
    page = (STATIC / "index.html").read_text("utf-8")
    assert re.findall(r'(?:src|href)="(?!/static/|data:)', page) == []
    assert re.findall(r'from "(?!\./)', SCRIPTS) == []
    assert "http://" not in SCRIPTS.replace("http://www.w3.org/2000/svg", "")
