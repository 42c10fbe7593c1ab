"""The words of a message: without quotes, names and pictures, and in one spelling."""

import re
import unicodedata
from typing import Final

LONGEST = 4000
"""Characters that are read: as many as a form of Discord can hold."""

_PLAIN: Final = {
    code: base[0]
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if (base := unicodedata.normalize("NFD", chr(code))) and len(base) > 1
}
_TYPOGRAPHY: Final = (
    dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u00b4`"), "'")
    | dict.fromkeys(map(ord, "\u201c\u201d\u201e\u00ab\u00bb"), '"')
    | dict.fromkeys(map(ord, "\u00a0\t"), " ")
)
"""Curly quotes as straight ones, and every space a plain one; each sign in its own place."""
_QUOTE = re.compile(
    r"\"[^\"\n]{1,300}\"|(?<![\w'])'(?!s |t |n |k )(?:[^'\n]|(?<=\w)'(?=\w)){1,300}(?<!\s)'(?!\w)"
)
_NOISE = re.compile(
    r"https?://\S+|<(?:@[!&]?|#|a?:\w{1,32}:)\d{0,25}>|(?<!\w)@[\w.-]{1,40}|:[a-z_]{2,32}:"
    r"|[*_~|>#]+"
    r"|[^\w\s'\".,;:?!…()&/%€+\-\u2013\u2014=◊]"
)
_ITEM = re.compile(r"(?:(?<=\s)|^)(?:\d{1,2}|[a-e])[).] +")
_SPACES = re.compile(r"\s+")


def tidy(text: str) -> str:
    """Return the message without quotes, mentions, links, pictures and marks of layout."""
    text = text[:LONGEST].translate(_TYPOGRAPHY)
    stripped = _QUOTE.sub(_without_words, text)
    if not any(sign.isalnum() for sign in stripped):
        stripped = text.replace('"', " ")
    stripped = _NOISE.sub(" ", stripped)
    if len(_ITEM.findall(stripped)) > 1:
        stripped = _ITEM.sub("\n", stripped)
    lines = (_SPACES.sub(" ", line).strip() for line in stripped.splitlines())
    return "\n".join(line for line in lines if line)


def _without_words(quote: re.Match[str]) -> str:
    """Return what stands for a quote: a word, and the end of a sentence where it was that too."""
    said, following = quote[0][:-1], quote.string[quote.end() :].lstrip()
    return " ◊. " if said.endswith((".", "?", "!")) and following[:1].isupper() else " ◊ "


def plain(spelled: str) -> str:
    """Return text in lower case and without accents, each sign in its own place."""
    lowered = spelled.lower()
    if len(lowered) != len(spelled):
        lowered = "".join(low if len(low := sign.lower()) == 1 else sign for sign in spelled)
    return lowered.translate(_PLAIN)
