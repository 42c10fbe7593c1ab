"""The page before a meeting with as much on it as there can be, to render."""

from collections.abc import Iterator

from bot.domain.circles.views import Face
from bot.domain.ids import UserId
from bot.domain.language import Language
from bot.domain.preparation import CircleSheet, Fact, Part, PartView, PreparationView
from bot.domain.programme.fields import NAME_MAX
from bot.domain.programme.model import MeetingKind
from bot.render.card import Attachment, Card
from bot.render.preparation import preparation_card, printed_card
from bot.render.voice import Voice
from bot.texts import Texts
from tests.render.session_samples import MEETING, Sampler, a_meeting

CIRCLE = 8
KEYS = (
    *("prepare-coming", "prepare-maybe", "prepare-not-coming", "prepare-silent"),
    *("prepare-count-none", "prepare-agenda", "prepare-turn", "prepare-turn-alone"),
    *("prepare-next", "prepare-next-alone", "prepare-case", "prepare-promise"),
    *("prepare-promise-told", "prepare-lifted", "prepare-lifted-named"),
)
COUNTED = (
    *("prepare-count-coming", "prepare-count-maybe", "prepare-count-not-coming"),
    *("prepare-promise-unseen", "prepare-questions"),
)


def _face(sampler: Sampler, number: int) -> Face:
    return Face(sampler.line(NAME_MAX), UserId(10**18 + number) if number % 2 else None)


def _facts(sampler: Sampler) -> Iterator[Fact]:
    """Yield every line there is, as long as it can be."""
    people = tuple(_face(sampler, number) for number in range(CIRCLE))
    who = (("people", people), *((name, people[:1]) for name in ("bringer", "leader", "person")))
    typed = tuple((name, sampler.line(400)) for name in ("line", "title", "if", "then", "text"))
    yield from (Fact(key, who, typed) for key in KEYS)
    yield from (Fact(key, count=count) for key in COUNTED for count in (1, 8))


def preparation_cards(sampler: Sampler, language: Language, texts: Texts) -> Iterator[Card]:
    """Yield the page without circles, with an empty one, and with as much as can be."""
    voice = Voice(texts, language)
    facts = tuple(_facts(sampler))
    meeting = a_meeting(sampler, MeetingKind.INTERVISION, None)
    about = (MEETING, meeting, sampler.line(80), "Europe/Amsterdam")
    bare = PreparationView(*about, (), ())
    yield preparation_card(bare, 0, voice)
    empty = CircleSheet(sampler.line(40), ())
    yield preparation_card(PreparationView(*about, (), (empty,)), 0, voice)
    told = next(one for one in facts if one.key == "prepare-promise-told")
    for start in range(0, len(facts), 4):
        parts = tuple(PartView(part, facts[start : start + 4]) for part in list(Part)[:1])
        yield preparation_card(PreparationView(*about, parts, (empty,) * 2), 0, voice)
    full = tuple(PartView(part, (told,) * CIRCLE) for part in Part)
    whole = PreparationView(*about, full[:3], (CircleSheet(sampler.line(40), full[:6]),) * 3)
    yield from (preparation_card(whole, page, voice) for page in range(5))
    yield printed_card(Attachment("voorbereiding.pdf", b"%PDF-"), voice)
