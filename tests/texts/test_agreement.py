"""What people agreed to does not change under them: other words are another edition."""

import hashlib

from bot.domain.agreement import EDITION
from bot.domain.language import Language
from bot.texts import Texts

PROMISED = ("agreement-promises", "agreement-discord")
EDITIONS = {1: "86553cbd329797dd"}
"""The words of each edition. After a change: a new number for another promise, and here as well."""


def test_the_words_of_an_edition_stay_as_they_were() -> None:
    texts = Texts.load(strict=True)
    words = "\n".join(texts.get(language, key) for language in Language for key in PROMISED)
    assert hashlib.blake2b(words.encode(), digest_size=8).hexdigest() == EDITIONS[EDITION]
