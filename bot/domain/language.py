"""The languages the bot speaks, so that a language is a value that is passed, never ambient."""

from enum import StrEnum


class Language(StrEnum):
    """A language the bot has a whole catalogue for; values are BCP 47 primary tags."""

    NL = "nl"
    EN = "en"


def choose_language(*, chosen: Language | None, locale: str | None, fallback: Language) -> Language:
    """Return the language of a private answer.

    A person's own stored choice wins over the locale of their Discord client; a locale the
    bot has no catalogue for falls back to the language of the server.
    """
    if chosen is not None:
        return chosen
    primary = (locale or "").split("-", maxsplit=1)[0].lower()
    return next((language for language in Language if language.value == primary), fallback)
