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

_LEXICONS = {Language.NL: dutch.LEXICON, Language.EN: english.LEXICON}


def reflect(text: str, language: Language) -> Reflection:
    """Return how a message reads; never raises, and needs well under a millisecond.

    Only the first 4000 characters are read. Keys in `hint` are texts of the catalogue.
    """
    return judge(text, _LEXICONS[language])
