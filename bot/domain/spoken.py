"""In which of our languages a line was written, by its smallest words; in doubt the one given."""

import re

from bot.domain.language import Language

_WORD = re.compile(r"[^\W\d_]+")

_DUTCH = """
aan al als bij dan dat de deze die dit doe doet een en er erg ging heb hebt heeft het hij hoe iets
ik je jij jou jouw kan kun kunt maar mag met mij moet naar niet nog nu om ook op te tegen toch toen
tot u uit van veel voor vind waar waarom waardoor wanneer wat welke weet werd wie wil zelf zij ze
zich zo zou zonder
"""
_ENGLISH = """
about after also an and any are as at be been but by can could did do does doing don for from has
have he her him his how if into it its just may my no not on or our she should that the their them
there they this to up us were what when where which who why will with would you your
"""
SMALL_WORDS = {
    Language.NL: frozenset(_DUTCH.split()),
    Language.EN: frozenset(_ENGLISH.split()),
}
"""Frequent words that are no word of the other language (``is`` or ``of`` tell nothing)."""


def language_of(text: str, otherwise: Language) -> Language:
    """Return the language most small words of a text belong to, or `otherwise` when none wins."""
    words = [word.lower() for word in _WORD.findall(text)]
    counts = {
        language: sum(word in small for word in words) for language, small in SMALL_WORDS.items()
    }
    most = max(counts.values())
    winners = [language for language, count in counts.items() if count == most]
    return winners[0] if len(winners) == 1 else otherwise
