"""What people may see between the meetings of a programme, as read models."""

from dataclasses import dataclass

from bot.domain.exchange_views import ExchangeMessage
from bot.domain.ids import ProgrammeId
from bot.domain.journey.views import FarewellView
from bot.domain.programme.views import Trouble
from bot.domain.prompts.views import PauseOfferView, PromptView


@dataclass(frozen=True, slots=True)
class BetweenTroubleView:
    """What the organiser should mend, so that people can be reached between meetings."""

    programme_id: ProgrammeId
    title: str
    trouble: Trouble


BetweenView = BetweenTroubleView | ExchangeMessage | FarewellView | PauseOfferView | PromptView
