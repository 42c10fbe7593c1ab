"""What the tests of cards read from a card: its words, and what can be pressed."""

from bot.custom_ids import Act, decode
from bot.domain.language import Language
from bot.domain.method import Method, Step
from bot.domain.views import View
from bot.render.card import Button, Card, Menu, PersonMenu, Row, Text
from bot.render.views import card_of
from bot.texts import Texts
from tests.render.samples import METHODS, ROUND, Sampler

TEXTS = Texts.load(strict=True)
NL, EN = Language.NL, Language.EN
SAMPLER = Sampler(longest=False)
GOSSIP, INCIDENT, FIVE = (
    next(method for method in METHODS if method.id == id_)
    for id_ in ("gossip", "incident", "five-step")
)


def step(method: Method, key: str) -> Step:
    return next(one for one in method.script if one.key == key)


def shown(view: View, language: Language = NL) -> Card:
    return card_of(view, language, TEXTS)


def text(card: Card) -> str:
    return "\n".join(block.body for block in card.blocks if isinstance(block, Text))


def buttons(card: Card) -> list[Button]:
    return [button for block in card.blocks if isinstance(block, Row) for button in block.buttons]


def acts(card: Card) -> list[Act]:
    codes = [button.act for button in buttons(card)]
    codes += [block.act for block in card.blocks if isinstance(block, Menu | PersonMenu)]
    decoded = [decode(code) for code in codes]
    assert all(act is not None and act.round_id == ROUND for act in decoded)
    return [act for act in decoded if act is not None]


def offers(card: Card) -> list[tuple[str, ...]]:
    return [(act.verb, *act.args) for act in acts(card)]
