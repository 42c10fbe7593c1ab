"""Who is asked about whom: strangers first, then the same layer, and everybody at most once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain import exchange
from bot.domain.case import Layer, Theme
from bot.domain.errors import BadInput, NotNow
from bot.domain.exchange import Entry, Side, Standing, matches
from bot.domain.ids import ProgrammeId, UserId
from bot.domain.introductions import (
    Brought,
    EntryId,
    Introduction,
    IntroductionId,
    Party,
    Reason,
    Say,
)

NOW = datetime(2027, 1, 5, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
PLACE = ProgrammeId("p")


def an_entry(author: int, side: Side = Side.ASK, number: int = 0, **changes: object) -> Entry:
    made = Entry(
        *(EntryId(f"{side}{author}{number}"), PLACE, UserId(author), side, "Wie helpt?"),
        *(Theme.MIDDLE, Layer.BOARD, NOW + number * DAY),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def an_introduction(ask: Entry, offer: Entry, **changes: object) -> Introduction:
    parties = (Party(ask.author_id, ask.id), Party(offer.author_id, offer.id))
    made = Introduction(
        *(IntroductionId(ask.id), PLACE, Reason.HELP, Theme.MIDDLE, None, NOW, parties)
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def pair(one: int, other: int) -> frozenset[UserId]:
    return frozenset({UserId(one), UserId(other)})


def test_strangers_go_before_the_same_layer() -> None:
    ask = an_entry(1)
    near, far = an_entry(2, Side.OFFER), an_entry(3, Side.OFFER, layer=None)
    entries = [ask, near, far]
    assert matches(entries, [], [], [], NOW) == ((ask, near),)
    assert matches(entries, [], [pair(1, 2)], [], NOW) == ((ask, far),)
    assert matches(entries, [], [pair(1, 2), pair(1, 3)], [], NOW) == ((ask, near),)
    assert exchange.shared_layer(ask, near) is Layer.BOARD
    assert exchange.shared_layer(ask, far) is None


def test_who_waits_longest_goes_first_and_nobody_is_asked_twice_at_once() -> None:
    later, earlier = an_entry(1, number=2), an_entry(2, number=1)
    offer = an_entry(3, Side.OFFER)
    assert matches([later, earlier, offer], [], [], [], NOW) == ((earlier, offer),)
    known = [an_introduction(earlier, offer)]
    assert matches([later, earlier, offer], known, [], [], NOW) == ()
    after = NOW + 15 * DAY
    assert matches([later, earlier, offer], known, [], [], after) == ((later, offer),)


def test_some_are_never_matched() -> None:
    ask, own = an_entry(1), an_entry(1, Side.OFFER)
    boss = an_entry(2, Side.OFFER)
    other = an_entry(3, Side.OFFER, theme=Theme.STOCK)
    kept = an_entry(4, Side.OFFER, shared=False)
    vague = an_entry(5, Side.OFFER, theme=None)
    closed = an_entry(6, Side.OFFER, standing=Standing.CLOSED)
    entries = [ask, own, boss, other, kept, vague, closed]
    assert matches(entries, [], [], [pair(1, 2)], NOW) == ()


ENTRIES = st.lists(
    st.builds(
        lambda author, side, theme, layer, number: an_entry(
            author, side, number, theme=theme, layer=layer
        ),
        st.integers(1, 6),
        st.sampled_from(Side),
        st.sampled_from([Theme.MIDDLE, Theme.STOCK]),
        st.sampled_from([None, Layer.BOARD, Layer.CITY]),
        st.integers(0, 3),
    ),
    unique_by=lambda entry: entry.id,
    max_size=12,
)


@settings(max_examples=60)
@given(ENTRIES, st.sets(st.tuples(st.integers(1, 6), st.integers(1, 6)), max_size=6), st.randoms())
def test_matches_hold_whatever_the_order(
    entries: list[Entry], apart: set[tuple[int, int]], random: object
) -> None:
    forbidden = [pair(*two) for two in apart]
    found = matches(entries, [], [], forbidden, NOW)
    people = [one.author_id for two in found for one in two]
    assert len(people) == len(set(people))
    for ask, offer in found:
        assert (ask.side, offer.side, ask.theme) == (Side.ASK, Side.OFFER, offer.theme)
        assert frozenset({ask.author_id, offer.author_id}) not in forbidden
    random.shuffle(entries)  # type: ignore[attr-defined]
    assert matches(entries, [], [], forbidden, NOW) == found


def test_counts_tell_no_answers_of_a_few() -> None:
    ask, offer = an_entry(1), an_entry(2, Side.OFFER)
    met = [
        replace(
            an_introduction(ask, offer, met_at=NOW),
            parties=(
                Party(ask.author_id, ask.id, Say.YES, Brought.YES),
                Party(offer.author_id, offer.id, Say.YES, brought),
            ),
        )
        for brought in (Brought.BIT, None)
    ]
    counts = exchange.counted([ask, offer], met, NOW)
    assert (counts.asks, counts.offers, counts.asked, counts.met) == (1, 1, 0, 2)
    assert counts.brought == ()
    told = exchange.counted([ask, offer], [*met, met[0]], NOW).brought
    assert dict(told) == {Brought.YES: 3, Brought.BIT: 2, Brought.NOT: 0}


def test_what_is_typed_is_one_paragraph_that_fits() -> None:
    assert exchange.clean("  Wie\n durft? ") == "Wie durft?"
    with pytest.raises(BadInput, match="error-exchange-empty"):
        exchange.clean(" \n ")
    with pytest.raises(BadInput, match="error-too-long"):
        exchange.clean("x" * 241)
    own = [an_entry(1, number=number) for number in range(exchange.OWN_MAX)]
    exchange.must_have_room(own, UserId(2))
    with pytest.raises(NotNow, match="error-exchange-own"):
        exchange.must_have_room(own, UserId(1))
    exchange.must_have_room([replace(own[0], standing=Standing.MET), *own[1:]], UserId(1))


def test_a_request_that_found_somebody_is_over_and_an_offer_goes_on() -> None:
    ask, offer = an_entry(1), an_entry(2, Side.OFFER)
    assert exchange.answered(ask, Say.YES, met=True).standing is Standing.MET
    assert exchange.answered(ask, Say.NO, met=True).standing is Standing.OPEN
    assert exchange.answered(offer, Say.YES, met=True).standing is Standing.OPEN
    again = exchange.rewritten(replace(ask, standing=Standing.MET), "Anders", Theme.STOCK, None)
    assert (again.standing, again.text, again.layer) == (Standing.OPEN, "Anders", None)
