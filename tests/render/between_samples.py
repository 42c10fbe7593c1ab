"""What people read between meetings, at its largest and its smallest."""

from collections.abc import Iterator

from bot.domain.choices import Way
from bot.domain.ids import ProgrammeId
from bot.domain.language import Language
from bot.domain.programme.between_views import BetweenTroubleView
from bot.domain.programme.fields import TITLE_MAX
from bot.domain.programme.views import Trouble
from bot.render.card import Card
from bot.render.personal import way_card
from bot.render.views import card_of
from bot.texts import Texts
from tests.render.session_samples import MEETING, Sampler

PROGRAMME = ProgrammeId(MEETING)


def between_cards(sampler: Sampler, language: Language, texts: Texts) -> Iterator[Card]:
    """Return every card of what happens between meetings."""
    for trouble in (Trouble.RIGHTS, Trouble.CHANNEL):
        view = BetweenTroubleView(PROGRAMME, sampler.line(TITLE_MAX), trouble)
        yield card_of(view, language, texts)
    for way in Way:
        yield way_card(way, language, texts)
