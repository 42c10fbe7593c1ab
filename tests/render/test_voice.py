"""What people type cannot pass for the bot: no headings, no hidden links, no mentions."""

import pytest

from bot.domain.language import Language
from bot.render.card import Text
from bot.render.fit import Said, compose, pages
from bot.render.voice import Voice, plain, unmasked
from bot.texts import Texts

LURE = "[Log hier in](https://example.org)"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (LURE, r"\[Log hier in\](https://example.org)"),
        ("<@&42> kom", r"\<@&42> kom"),
        ("# De bot zegt", r"\# De bot zegt"),
        ("-# kleine lettertjes", r"\-# kleine lettertjes"),
        (">>> citaat", r"\>>> citaat"),
        ("- punt", r"\- punt"),
        ("**vet** en _schuin_", r"\*\*vet\*\* en \_schuin\_"),
        ("3 > 2 en #leren", "3 > 2 en #leren"),
        ("Wie betaalt de brug?", "Wie betaalt de brug?"),
    ],
)
def test_a_line_is_shown_as_it_was_typed(typed: str, shown: str) -> None:
    assert plain(typed) == shown


def test_a_text_keeps_its_markup_but_hides_no_address() -> None:
    assert unmasked(f"**Kijk**: {LURE}") == r"**Kijk**: [Log hier in\](https://example.org)"
    assert unmasked("[1] staat niet (alleen) hier") == "[1] staat niet (alleen) hier"


def test_no_card_hides_the_address_of_a_link_in_what_somebody_said() -> None:
    voice = Voice(Texts.load(), Language.NL)
    said = Said("Grace vraagt", LURE)
    (block,) = compose(voice, [said]).blocks
    assert isinstance(block, Text)
    assert r"in\](" in block.body
    ((_title, paged),) = pages("Alles", [said])
    assert isinstance(paged, Said)
    assert r"in\](" in paged.text
