"""How to report a problem: to whom, with which number, and what happens with it."""

from bot.domain.language import Language
from bot.render.agreement import Operator
from bot.render.card import Card
from bot.render.fit import compose
from bot.render.parts import lines
from bot.render.voice import Voice, plain
from bot.texts import Texts


def report_card(number: str, operator: Operator, language: Language, texts: Texts) -> Card:
    """Return the way to who runs the bot; `number` finds the moment in the log."""
    voice = Voice(texts, language)
    name, contact = plain(operator.name), plain(operator.contact)
    if name and contact:
        way = voice("report-to-contact", name=name, contact=contact)
    elif name:
        way = voice("report-to", name=name)
    else:
        way = voice("report-to-unknown")
    said = (voice("problem-heading"), way, voice("report-number", id=number), voice("report-next"))
    return compose(voice, lines(*said))
