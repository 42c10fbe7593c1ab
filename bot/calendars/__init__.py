"""The free days of a country as data, read into the domain's almanac."""

from importlib.resources import files

from bot.domain.almanac import Almanac
from bot.domain.almanac_file import read


def load() -> Almanac:
    """Return the calendar of the Netherlands that comes with the bot."""
    return read((files(__name__) / "nl.toml").read_bytes())[0]
