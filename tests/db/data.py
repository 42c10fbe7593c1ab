"""Invented rounds and what belongs to them, for the tests of the store."""

import itertools
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.domain.effects import Surface
from bot.domain.ids import (
    ChannelId,
    ContributionId,
    GuildId,
    OutboxId,
    RoundId,
    UserId,
    compose_id,
)
from bot.domain.language import Language
from bot.domain.method import Kind, Method
from bot.domain.method_data import from_data
from bot.domain.round import Contribution, Presence, Round, Seat
from bot.ports import Deed, Errand

NOW = datetime(2026, 3, 12, 13, 30, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
GUILD = GuildId(880_000_000_000_000_001)
ANNOUNCE = ChannelId(880_000_000_000_000_002)
ROOM = ChannelId(880_000_000_000_000_003)
FENNA, JORIS, WILLEMIJN, TARIK = (UserId(770_000_000_000_000_000 + n) for n in range(4))

_numbers = itertools.count()
_WORDS = {"nl": "woorden", "en": "words"}


def new_id() -> str:
    """Return an id that sorts after every earlier one."""
    return compose_id(NOW, next(_numbers))


def a_method(minutes: int = 5) -> Method:
    """Return a method of one step; other minutes make another method."""
    step = {"key": "tell", "primitive": "tell", "minutes": minutes}
    step = {**step, "name": _WORDS, "rule": _WORDS, "say": _WORDS}
    data = {"id": "five-step", "card": "M3", "safety": "low", "sizes": [3, 8], "steps": [step]}
    return from_data({**data, "name": _WORDS, "best_for": _WORDS, "origin": _WORDS})


def a_seat(user_id: UserId, presence: Presence = Presence.IN) -> Seat:
    """Return a seat taken just now."""
    return Seat(user_id, presence, NOW)


def a_round(**changes: Any) -> Round:
    """Return an open round with one seat taken."""
    values: dict[str, Any] = {
        "id": RoundId(new_id()),
        "guild_id": GUILD,
        "announce_id": ANNOUNCE,
        "method": a_method(),
        "title": "Wie mag er beslissen?",
        "size": 5,
        "language": Language.NL,
        "facilitator_id": FENNA,
        "opened_at": NOW,
        "seats": (a_seat(JORIS),),
    }
    return Round(**{**values, **changes})


def an_errand(round_id: RoundId, surface: str | None = "invitation", **changes: Any) -> Errand:
    """Return an errand to show a surface, or to open the room when there is none."""
    values: dict[str, Any] = {
        "id": OutboxId(new_id()),
        "subject": round_id,
        "deed": Deed.SHOW if surface else Deed.OPEN_ROOM,
        "surface": Surface(surface) if surface else None,
        "created_at": NOW,
    }
    return Errand(**{**values, **changes})


def a_contribution(round_id: RoundId, **changes: Any) -> Contribution:
    """Return a question of Joris in the first step."""
    values: dict[str, Any] = {
        "id": ContributionId(new_id()),
        "round_id": round_id,
        "author_id": JORIS,
        "index": 0,
        "kind": Kind.QUESTION,
        "slot": f"0:question:{next(_numbers)}",
        "text": "Wat hoopte je toen te horen?",
        "written_at": NOW,
    }
    return Contribution(**{**values, **changes})
