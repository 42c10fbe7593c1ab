"""What people read between the meetings of a programme: one function for its read models."""

from bot.domain.exchange_views import BroughtView, IntroductionView, MetView
from bot.domain.journey.views import FarewellView
from bot.domain.programme.between_views import BetweenTroubleView, BetweenView
from bot.domain.prompts.views import PauseOfferView, PromptView
from bot.render.card import Card, Tone
from bot.render.exchange import exchange_message
from bot.render.fit import compose
from bot.render.journey import farewell_card
from bot.render.parts import lines
from bot.render.prompts import pause_offer, question
from bot.render.voice import Voice, plain


def between_card(view: BetweenView, voice: Voice) -> Card:
    """Return the message that shows something between meetings."""
    match view:
        case BetweenTroubleView():
            return _trouble(view, voice)
        case FarewellView():
            return farewell_card(view, voice)
        case PauseOfferView():
            return pause_offer(view, voice)
        case PromptView():
            return question(view, voice)
        case IntroductionView() | MetView() | BroughtView():
            return exchange_message(view, voice)


def _trouble(view: BetweenTroubleView, voice: Voice) -> Card:
    text = voice("between-trouble", trouble=view.trouble.value, title=plain(view.title))
    return compose(voice, [*lines(text)], accent=Tone.DANGER)
