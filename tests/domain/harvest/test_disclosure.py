"""The rule of five: no sentence points at anybody, in whatever order things happen."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.case import Layer, Theme
from bot.domain.harvest.disclosure import (
    ROUNDS_LEAST,
    SOURCES_LEAST,
    Disclosed,
    Group,
    disclosed,
)
from bot.domain.harvest.item import LiftedItem, Scope, State, Tags
from bot.domain.harvest.library import Query, looked_for, shelf
from bot.domain.ids import RoundId, UserId
from tests.domain.harvest.items import HOME, an_item, out_items

CELL = Tags(Theme.MIDDLE, Layer.BOARD)


def crowd(
    people: int, start: int = 0, tags: Tags = CELL, rounds: Sequence[str] = ("r1", "r2")
) -> list[LiftedItem]:
    """Return a sentence of each of so many people, from these rounds in turn."""
    return [
        an_item(
            start + number,
            author_id=UserId(100 + number),
            place=replace(HOME, round_id=RoundId(rounds[number % len(rounds)])),
            state=State.LIFTED,
            tags=tags,
        )
        for number in range(people)
    ]


def outline(told: Disclosed) -> list[tuple[Theme | None, Layer | None, int]]:
    return [(group.theme, group.layer, len(group.items)) for group in told.groups]


def test_five_people_of_two_rounds_are_told_with_theme_and_layer() -> None:
    assert outline(disclosed(crowd(5))) == [(*(Theme.MIDDLE, Layer.BOARD), 5)]


def test_four_people_are_told_without_their_layer_where_the_theme_has_five() -> None:
    others = crowd(2, 50, Tags(Theme.MIDDLE, Layer.CITY))
    others = [replace(one, author_id=UserId(7 + one.author_id)) for one in others]
    assert outline(disclosed(crowd(4) + others)) == [(Theme.MIDDLE, None, 6)]


def test_what_a_theme_has_too_few_of_goes_without_tags_or_is_held_back() -> None:
    few = crowd(3)
    assert disclosed(few) == Disclosed((), (), tuple(few))
    bare = [replace(one, author_id=UserId(9)) for one in crowd(2, 50, Tags())]
    more = crowd(5, 70, Tags(Theme.SCALING))
    told = disclosed(few + bare + more)
    assert outline(told) == [(Theme.SCALING, None, 5)]
    assert len(told.held) == 5
    fifth = replace(bare[0], author_id=UserId(8))
    assert outline(disclosed([*few, fifth, bare[1]]))[-1] == (None, None, 5)


def test_five_people_of_one_round_could_tell_its_case() -> None:
    assert disclosed(crowd(6, rounds=("r1",))).groups == ()
    journals = [replace(one, place=replace(HOME, round_id=None)) for one in crowd(5)]
    assert outline(disclosed(journals)) == [(*(Theme.MIDDLE, Layer.BOARD), 5)]


def test_many_sentences_of_four_people_are_not_five_sources() -> None:
    assert disclosed(crowd(4) + crowd(4, 30) + crowd(4, 60)).told == 0


def test_a_name_stands_by_itself_and_does_not_make_up_the_number() -> None:
    named = replace(crowd(1)[0], named=True, author_id=UserId(1))
    told = disclosed([*crowd(4, 10), named])
    assert (told.named, told.groups, len(told.held)) == ((named,), (), 4)
    assert told.tags_of() == {named.id: (Theme.MIDDLE, None)}


@settings(max_examples=80)
@given(out_items())
def test_whatever_is_told_has_its_sources(items: list[LiftedItem]) -> None:
    told = disclosed(items)
    for group in told.groups:
        assert len({one.author_id for one in group.items}) >= SOURCES_LEAST
        assert len({one.place.round_id for one in group.items}) >= ROUNDS_LEAST
        for one in group.items:
            assert not one.named
            assert group.theme in {None, one.tags.theme}
            assert group.layer in {None, one.tags.layer}
            assert group.layer is None or group.theme is not None
        assert list(group.items) == sorted(group.items, key=lambda one: one.text.casefold())
    shown = [one for group in told.groups for one in group.items]
    everything = [*shown, *told.named, *told.held]
    out = [one for one in items if one.is_out and one.scope is Scope.NETWORK]
    assert sorted(one.id for one in everything) == sorted(one.id for one in out)
    assert len({(group.theme, group.layer) for group in told.groups}) == len(told.groups)


@settings(max_examples=50)
@given(st.data())
def test_the_order_in_which_things_come_or_go_does_not_matter(data: st.DataObject) -> None:
    items = data.draw(out_items())
    shuffled = data.draw(st.permutations(items))
    assert disclosed(shuffled) == disclosed(items)
    gone = data.draw(st.sets(st.sampled_from(items))) if items else set()
    left = [replace(one, state=State.WITHDRAWN, text="") if one in gone else one for one in items]
    kept = [one for one in items if one not in gone]
    assert disclosed(left) == disclosed(kept)
    for one in gone:
        assert one.id not in disclosed(left).tags_of()


@settings(max_examples=50)
@given(st.data())
def test_what_is_held_back_is_found_by_no_question(data: st.DataObject) -> None:
    items = data.draw(out_items())
    told = disclosed(items)
    query = Query(
        data.draw(st.sampled_from(("", "zin", "1"))),
        data.draw(st.sampled_from((None, *list(Theme)[:2]))),
        data.draw(st.sampled_from((None, *list(Layer)[:2]))),
    )
    found = looked_for(shelf(items), query)
    assert found.held == len(told.held)
    network = [one for one in found.items if one.scope is Scope.NETWORK]
    assert not {one.id for one in network} & {one.id for one in told.held}
    if query.layer is not None:
        cells: list[Group] = [one for one in told.groups if one.layer is query.layer]
        allowed = {one.id for group in cells for one in group.items}
        assert {one.id for one in network} <= allowed


def test_the_order_of_the_network_tells_no_time() -> None:
    near = [an_item(n, scope=Scope.CIRCLE, state=State.LIFTED) for n in (7, 8)]
    far = [replace(one, text=f"Zin {9 - n}") for n, one in enumerate(crowd(5, 90))]
    found = shelf([*far[:2], *near, *far[2:]])
    assert [one.id for one in found.items] == [
        *(one.id for one in reversed(near)),
        *(one.id for one in reversed(far)),
    ]


def test_a_word_is_found_without_capitals_and_accents() -> None:
    item = an_item(
        state=State.LIFTED, scope=Scope.CIRCLE, text="Creëer Ruimte", tags=Tags(for_whom="Starters")
    )
    for word in ("creeer", "RUIMTE creëer", "starter", ""):
        assert looked_for(shelf([item]), Query(word)).items == (item,)
    assert looked_for(shelf([item]), Query("ruimtes")).items == ()
    assert Query().is_empty
    assert not Query("x").is_empty
