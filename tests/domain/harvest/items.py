"""Invented lifted items, and random ones, for the tests of the gate."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from bot.domain.case import Layer, Theme
from bot.domain.harvest.item import (
    ItemId,
    LiftedItem,
    Origin,
    Place,
    Scope,
    Source,
    State,
    Tags,
)
from bot.domain.ids import CircleId, GuildId, ProgrammeId, RoundId, UserId
from bot.domain.rights import Actor

NOW = datetime(2027, 1, 5, 9, 0, tzinfo=UTC)
GUILD, PROGRAMME = GuildId(900), ProgrammeId("p")
NOOR, ANNA, BRAM, CARO = (UserId(number) for number in range(1, 5))
HOME = Place(GUILD, PROGRAMME, CircleId("oost"), RoundId("r1"))


def actor(user_id: UserId, guild_id: GuildId = GUILD, *, leads: bool = False) -> Actor:
    return Actor(guild_id, user_id, leads=leads)


def an_item(number: int = 0, **changes: Any) -> LiftedItem:
    item = LiftedItem(
        *(ItemId(f"i{number:03}"), HOME, ANNA, Scope.NETWORK, f"Zin {number}"),
        *(Source(Origin.CONTRIBUTION, f"c{number}"), NOW),
    )
    return replace(item, **changes)


@st.composite
def out_items(draw: st.DrawFn) -> list[LiftedItem]:
    """Draw a network in which people of a few rounds let sentences go."""
    count = draw(st.integers(0, 24))
    return [
        an_item(
            number,
            author_id=UserId(draw(st.integers(1, 9))),
            place=replace(HOME, round_id=RoundId(f"r{draw(st.integers(1, 4))}")),
            named=draw(st.integers(0, 5)) == 0,
            scope=draw(st.sampled_from((Scope.NETWORK, Scope.NETWORK, Scope.CIRCLE))),
            state=draw(st.sampled_from((State.LIFTED,) * 5 + (State.WAITING,))),
            lifted_at=NOW,
            tags=Tags(
                draw(st.sampled_from((None, *list(Theme)[:2]))),
                draw(st.sampled_from((None, *list(Layer)[:2]))),
            ),
        )
        for number in range(count)
    ]
