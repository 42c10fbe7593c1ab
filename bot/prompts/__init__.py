"""Questions to reflect on as data: one TOML file per theme, read into the domain's bank."""

from functools import cache
from importlib.resources import files

from bot.domain.prompts.bank import Bank, Prompt
from bot.domain.prompts.file import read


@cache
def load_all() -> tuple[Prompt, ...]:
    """Return every question that comes with the bot, by id; read once in a process.

    Raises ``PromptsInvalid`` when a file is none.
    """
    found = (
        prompt
        for file in files(__name__).iterdir()
        if file.name.endswith(".toml")
        for prompt in read(file.read_bytes())
    )
    return tuple(sorted(found, key=lambda prompt: prompt.id))


def bank() -> Bank:
    """Return the questions that come with the bot as a bank."""
    return Bank.of(load_all())
