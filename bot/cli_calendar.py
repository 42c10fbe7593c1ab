"""`python -m bot calendar`: the free days as a file, or a file of one's own looked through."""

from pathlib import Path

from bot import calendars
from bot.cli_files import DONE
from bot.cli_files import look_through as look
from bot.domain.almanac_file import read, write
from bot.domain.language import Language
from bot.render.voice import Voice
from bot.texts import Texts


def tell(texts: Texts, language: Language) -> int:
    """Print the calendar that comes with the bot, as a file. Returns the exit code."""
    notes = texts.get(language, "calendar-notes").split("\n")
    print(write(calendars.load(), {}, notes), end="")
    return DONE


def look_through(texts: Texts, language: Language, file: Path) -> int:
    """Say whether a file is a calendar, or what is wrong in it. Returns the exit code."""
    voice = Voice(texts, language)

    def use(content: bytes) -> str:
        almanac, days = read(content)
        periods = sum(map(len, almanac.holidays.values()))
        until = almanac.until.strftime("%d-%m-%Y") if almanac.until is not None else ""
        return voice("calendar-file-fine", periods=periods, days=len(days), until=until)

    return look(voice, file, use)
