"""How render speaks: one language, its words, and the ways Discord writes people and times."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import ChannelId, RoleId, UserId
from bot.domain.language import Language
from bot.domain.method import Words
from bot.domain.sessions.after_views import Stands
from bot.render.limits import shorten
from bot.texts import Texts

WORDS_MAX = 300
"""Characters of a sentence from a method: a file made by others may hold more than fits."""

_MARKS = re.compile(r"([\\*_~`|\[\]<])")
_LEADING = re.compile(r"^(\s*)(#{1,3}|-#?|\+|>{1,3})(?=\s)")
_MASKED = re.compile(r"\](?=\()")


@dataclass(frozen=True, slots=True)
class Voice:
    """A language with its words. Passed along, never ambient."""

    texts: Texts
    language: Language

    def __call__(self, key: str, /, **values: object) -> str:
        """Return a text, filled in."""
        return self.texts.get(self.language, key, **values)

    def words(self, words: Words, most: int = WORDS_MAX) -> str:
        """Return a text of a method in this language, at most `most` characters of it."""
        return shorten(words[self.language], most)

    def list(self, items: Iterable[str]) -> str:
        """Return the items as a list in a sentence: "A, B en C"."""
        return self.texts.list(self.language, items)

    def people(self, people: Iterable[UserId]) -> str:
        """Return people as a list of mentions in a sentence."""
        return self.list(map(mention, people))


def mention(user_id: UserId) -> str:
    """Write a person as Discord does; whether they are notified is up to the card."""
    return f"<@{user_id}>"


def channel(channel_id: ChannelId) -> str:
    """Write a channel as a link."""
    return f"<#{channel_id}>"


def role(role_id: RoleId) -> str:
    """Write a role as Discord does."""
    return f"<@&{role_id}>"


def at(moment: datetime, style: str) -> str:
    """Write a moment that every reader sees in their own zone and language.

    Styles of Discord's reference: t is the time, R how far away, D the date, F date and time.
    """
    return f"<t:{int(moment.timestamp())}:{style}>"


def link(stands: Stands) -> str:
    """Write the address of a message, which Discord shows as a link to it."""
    return f"https://discord.com/channels/{stands.guild_id}/{stands.channel_id}/{stands.message_id}"


def plain(line: str) -> str:
    """Return a line that a person typed so that Discord shows it as it is, without markup.

    No heading, no link under other words, no mention: a title cannot speak as if it were the bot.
    """
    return _LEADING.sub(r"\1\\\2", _MARKS.sub(r"\\\1", line))


def unmasked(text: str) -> str:
    """Return a text that a person typed with its markup, but for links under other words.

    An address stays an address that everybody can read before they follow it.
    """
    return _MASKED.sub(r"\]", text)


def bullets(lines: Iterable[str]) -> str:
    """Return lines that people typed as a list."""
    return "\n".join(f"- {plain(line)}" for line in lines)
