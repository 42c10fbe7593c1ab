"""The question mirror: what a question in a question step seems to be, by rules alone.

    >>> reflect("Wat maakt dit lastig voor je?", Language.NL).label
    <Label.OPEN: 'OPEN'>

`reflect` decides in the order of a coach. Greetings, quotes and permission are set aside; then:
no question and no advice is a STATEMENT; an action for the case owner is ADVICE; two questions are
STACKED; a view of the asker's own is SUGGESTIVE; yes, no or a choice is CLOSED; the rest is OPEN.
In doubt it says OPEN: being warned for nothing costs more than a hint that was missed.
"""

from bot.domain.language import Language
from bot.domain.mirror import dutch, english
from bot.domain.mirror.judging import judge
from bot.domain.mirror.reflection import LONGEST_RUN_UP, Hint, Label, Reason, Reflection

__all__ = ["LONGEST_RUN_UP", "Hint", "Label", "Reason", "Reflection", "reflect"]

_ENOUGH = 400
"""Characters by which a language is known."""
_SOME_WORDS = 3
_LEXICONS = {Language.NL: dutch.LEXICON, Language.EN: english.LEXICON}


def reflect(text: str, language: Language) -> Reflection:
    """Return how a message reads; never raises, and needs well under a millisecond.

    Only the first 4000 characters are read. A message in the other language is read in that one,
    since people forget which one they chose. Keys in `hint` are texts of the catalogue.
    """
    return judge(text, _LEXICONS[_spoken(text, language)])


def _spoken(text: str, language: Language) -> Language:
    """Return the other language where a message is in that one, and no word of it in its own."""
    words = set(text[:_ENOUGH].lower().split())
    if not words.isdisjoint(_LEXICONS[language].common):
        return language
    others = (other for other in Language if len(words & _LEXICONS[other].common) >= _SOME_WORDS)
    return next(others, language)
