"""Names and descriptions of commands, from the catalogues, in every language Discord asks for."""

from functools import cache
from typing import Any

import discord
from discord import app_commands

from bot.domain.language import Language
from bot.texts import Texts

ENGLISH = frozenset({discord.Locale.american_english, discord.Locale.british_english})
SPOKEN = ENGLISH | {discord.Locale.dutch}
"""The library asks for each of some thirty languages, for each name and each description."""

_KINDS = {
    app_commands.TranslationContextLocation.command_name: "name",
    app_commands.TranslationContextLocation.command_description: "description",
    app_commands.TranslationContextLocation.group_description: "description",
    app_commands.TranslationContextLocation.parameter_name: "name",
    app_commands.TranslationContextLocation.parameter_description: "description",
}


@cache
def _texts() -> Texts:
    return Texts.load()


def said(key: str) -> str:
    """Return the default (English) words of a command, by the key of the catalogue."""
    return _texts().get(Language.EN, key)


def translated(key: str) -> app_commands.locale_str:
    """Return words that carry their own key, for choices: their context names none."""
    return app_commands.locale_str(said(key), key=key)


def key_of(context: app_commands.TranslationContextTypes) -> str | None:
    """Return the key of what is to be translated, None for what has no translation.

    Top-level names stay the same in every language: a localised one does not find its
    subcommands (discord-api-docs issue 5105).
    """
    kind = _KINDS.get(context.location)
    data: Any = context.data
    if kind is None:
        return None
    if isinstance(data, app_commands.Parameter):
        return f"{_path(data.command)}-option-{data.name}-{kind}"
    if kind == "name" and data.parent is None:
        return None
    return f"{_path(data)}-{kind}"


def _path(command: app_commands.Command[Any, ..., Any] | app_commands.Group) -> str:
    return "command-" + "-".join(command.qualified_name.split())


class CatalogueTranslator(app_commands.Translator):
    """Answers the library with words from the catalogues; English also under its own locales.

    Without that, a reader of American English would see British words where only those are given.
    """

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """Return the words in a language we have, None for every other."""
        if locale not in SPOKEN:
            return None
        key = string.extras.get("key") or key_of(context)
        if key is None:
            return None
        return string.message if locale in ENGLISH else _texts().get(Language.NL, key)
