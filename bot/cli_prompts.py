"""`python -m bot prompts`: the questions between meetings, or a file of them looked through."""

from itertools import groupby
from pathlib import Path

from bot.cli_files import DONE
from bot.cli_files import look_through as look
from bot.domain.case import Theme
from bot.domain.language import Language
from bot.domain.prompts.file import read
from bot.prompts import load_all
from bot.render.voice import Voice
from bot.texts import Texts


def tell_all(texts: Texts, language: Language) -> int:
    """Print every question that comes with the bot, theme by theme. Returns the exit code."""
    voice = Voice(texts, language)
    order = list(Theme)
    prompts = sorted(load_all(), key=lambda prompt: order.index(prompt.theme))
    for theme, group in groupby(prompts, key=lambda prompt: prompt.theme):
        print(voice("cli-prompts-theme", theme=voice("case-theme", theme=theme.value)))
        for prompt in group:
            print(f"  {prompt.id}: {prompt.question[language]}")
    return DONE


def look_through(texts: Texts, language: Language, file: Path) -> int:
    """Say whether a file holds questions, or what is wrong in it. Returns the exit code."""
    voice = Voice(texts, language)
    return look(voice, file, lambda content: voice("prompt-file-fine", count=len(read(content))))
