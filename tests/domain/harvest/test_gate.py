"""The gate: who may let a text go, whose key it needs, and that it can always be taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import BadInput, DomainError, Missing, NotAllowed, NotNow
from bot.domain.harvest import gate
from bot.domain.harvest.gate import Sittings, Surroundings, Wording
from bot.domain.harvest.item import (
    FOR_WHOM_MAX,
    TEXT_MAX,
    Answer,
    LiftedItem,
    Origin,
    Scope,
    Source,
    State,
    Tags,
)
from bot.domain.ids import CircleId, ContributionId, GuildId, RoundId, UserId
from bot.domain.method import Kind
from bot.domain.round import Contribution
from tests.domain import table
from tests.domain.harvest.items import (
    ANNA,
    BRAM,
    CARO,
    HOME,
    NOOR,
    NOW,
    PROGRAMME,
    actor,
    an_item,
)

SOURCE = Source(Origin.CARD)


def waiting(*holders: UserId) -> LiftedItem:
    return gate.let_go(gate.locked(an_item(), holders, NOW), actor(ANNA), NOW)


@given(st.text(max_size=500), st.text(max_size=100))
def test_what_is_typed_fits_or_is_refused(text: str, for_whom: str) -> None:
    typed = Wording(text, Scope.CIRCLE, SOURCE, tags=Tags(for_whom=for_whom))
    whole = "\n".join(" ".join(line.split()) for line in text.strip().splitlines())
    short = len(whole) <= TEXT_MAX and len(" ".join(for_whom.split())) <= FOR_WHOM_MAX
    if whole and short:
        assert gate.cleaned(typed).text == whole
        assert gate.cleaned(gate.cleaned(typed)) == gate.cleaned(typed)
    else:
        with pytest.raises(BadInput):
            gate.cleaned(typed)


def test_without_a_case_the_authors_word_is_enough() -> None:
    offered = gate.locked(an_item(), [ANNA], NOW)
    assert not offered.touches_case
    out = gate.let_go(offered, actor(ANNA), NOW)
    assert (out.state, out.lifted_at) == (State.LIFTED, NOW)
    assert gate.let_go(out, actor(ANNA), NOW + timedelta(days=1)) == out


def test_a_case_needs_every_key_and_silence_is_no() -> None:
    item = waiting(BRAM, CARO)
    assert item.state is State.WAITING
    half = gate.turned(item, actor(BRAM), NOW)
    assert half.state is State.WAITING
    assert gate.turned(half, actor(BRAM), NOW + timedelta(days=9)) == half
    out = gate.turned(half, actor(CARO), NOW)
    assert out.state is State.LIFTED


@pytest.mark.parametrize("first", [gate.refused, gate.turned])
def test_who_holds_a_key_can_take_it_back(first: gate.Change) -> None:
    item = first(waiting(BRAM), actor(BRAM), NOW)
    gone = gate.refused(item, actor(BRAM), NOW)
    assert (gone.state, gone.ended_at) == (State.REFUSED, NOW)
    assert gone.text
    with pytest.raises(NotNow, match="error-lift-gone"):
        gate.turned(gone, actor(BRAM), NOW)
    with pytest.raises(NotNow, match="error-lift-gone"):
        gate.let_go(gone, actor(ANNA), NOW)


def test_before_it_is_let_go_who_holds_a_key_knows_nothing() -> None:
    offered = gate.locked(an_item(), [BRAM], NOW)
    for act in (gate.turned, gate.refused):
        with pytest.raises(Missing, match="error-no-lift"):
            act(offered, actor(BRAM), NOW)


def test_only_the_author_lets_go_and_takes_back_also_in_a_direct_message() -> None:
    for someone in (actor(BRAM), actor(NOOR, leads=True), actor(ANNA, GuildId(1))):
        for act in (gate.let_go, gate.withdrawn):
            with pytest.raises(Missing):
                act(waiting(BRAM), someone, NOW)
    gone = gate.withdrawn(waiting(BRAM), actor(ANNA, GuildId(0)), NOW)
    assert (gone.state, gone.text, gone.ended_at) == (State.WITHDRAWN, "", NOW)
    assert gate.withdrawn(gone, actor(ANNA), NOW + timedelta(days=1)) == gone


def test_words_change_only_before_they_are_let_go() -> None:
    typed = Wording("Anders", Scope.CIRCLE, SOURCE, named=True)
    assert gate.reworded(an_item(), typed).text == "Anders"
    with pytest.raises(NotNow, match="error-lift-gone"):
        gate.reworded(waiting(BRAM), typed)


ACTS = st.lists(
    st.tuples(
        st.sampled_from((gate.let_go, gate.turned, gate.refused, gate.withdrawn)),
        st.sampled_from((ANNA, BRAM, CARO, NOOR)),
    ),
    max_size=12,
)


@given(ACTS)
def test_in_every_order_nothing_is_out_without_its_author_and_every_key(
    acts: list[tuple[gate.Change, UserId]],
) -> None:
    item = gate.locked(an_item(), [BRAM, CARO], NOW)
    let_go = False
    for act, who in acts:
        before = item
        try:
            item = act(item, actor(who), NOW)
        except DomainError:
            assert item == before
            continue
        let_go |= act is gate.let_go
        if item.is_out:
            assert let_go
            assert all(key.answer is Answer.TURNED for key in item.keys)
        if before.state in {State.WITHDRAWN, State.REFUSED}:
            assert item.state is before.state or act is gate.withdrawn
        if act in {gate.refused, gate.withdrawn}:
            assert not item.is_out
        assert item.text or item.state is State.WITHDRAWN


# ------------------------------------------------------------------- whose case it is


def given_by(author: UserId, index: int, kind: Kind = Kind.ADVICE) -> Contribution:
    return Contribution(
        *(ContributionId("c"), table.open_round().id, author, index, kind, "slot", "Tekst", NOW)
    )


def test_it_is_the_key_of_who_brought_and_never_ones_own() -> None:
    round_ = table.running().round
    assert gate.keepers(round_, given_by(table.BRAM, round_.index)) == (table.ANNA,)
    assert gate.keepers(round_, given_by(table.BRAM, -1, Kind.EVALUATION)) == (table.ANNA,)
    assert gate.keepers(round_, given_by(table.ANNA, round_.index)) == ()
    assert gate.keepers(round_, given_by(table.BRAM, -1, Kind.COMMITMENT)) == ()


def test_where_people_bring_in_turn_each_has_the_key_to_their_own() -> None:
    three = table.Table(table.open_round("troika")).seat(table.ANNA, table.BRAM, table.CARO)
    three.start(table.cases(table.ANNA))
    while three.round.lap_at(three.round.index) < 2:
        three.next()
    round_ = three.round
    first, second = round_.brought
    in_first = next(i for i, step in enumerate(round_.script) if step.lap == 1)
    assert gate.keepers(round_, given_by(second, in_first)) == (first,)
    assert gate.keepers(round_, given_by(first, round_.index)) == (second,)
    assert set(gate.keepers(round_, given_by(table.CARO, -1, Kind.EVALUATION))) == {first, second}


# ------------------------------------------------------------------------ who may read


def test_the_circle_reads_what_is_for_the_circle_and_the_network_what_is_for_all() -> None:
    for_circle = an_item(scope=Scope.CIRCLE, state=State.LIFTED)
    for_all = an_item(state=State.LIFTED)
    sits = Surroundings(circles=frozenset({CircleId("oost")}))
    travels = Surroundings(programmes=frozenset({PROGRAMME}))
    assert gate.may_read(for_circle, actor(BRAM), sits)
    assert not gate.may_read(for_circle, actor(BRAM, leads=True), travels)
    assert gate.may_read(for_all, actor(BRAM), travels)
    assert not gate.may_read(for_all, actor(BRAM), sits)
    assert gate.may_read(for_all, actor(BRAM, leads=True), Surroundings())
    for item in (for_circle, for_all):
        assert gate.may_read(item, actor(ANNA), Surroundings())
        assert not gate.may_read(item, actor(BRAM, GuildId(1)), travels)
        for state in (State.OFFERED, State.WAITING, State.REFUSED, State.WITHDRAWN):
            both = replace(sits, programmes=travels.programmes)
            assert not gate.may_read(replace(item, state=state), actor(BRAM), both)


def test_without_a_circle_it_is_the_round_and_without_a_programme_the_server() -> None:
    loose = replace(HOME, programme_id=None, circle_id=None)
    for_circle = an_item(place=loose, scope=Scope.CIRCLE, state=State.LIFTED)
    sat = Surroundings(rounds=frozenset({RoundId("r1")}))
    assert gate.may_read(for_circle, actor(BRAM), sat)
    assert not gate.may_read(for_circle, actor(BRAM), Surroundings())
    assert gate.may_read(an_item(place=loose, state=State.LIFTED), actor(BRAM), Surroundings())
    nowhere = an_item(place=replace(loose, round_id=None), scope=Scope.CIRCLE)
    with pytest.raises(BadInput, match="error-lift-no-circle"):
        gate.must_have_audience(nowhere)
    gate.must_have_audience(replace(nowhere, scope=Scope.NETWORK))


def test_a_report_is_for_who_leads_or_organises() -> None:
    gate.must_report(actor(NOOR, leads=True), ANNA)
    gate.must_report(actor(ANNA), ANNA)
    with pytest.raises(NotAllowed, match="error-only-reporters"):
        gate.must_report(actor(BRAM), ANNA)


def test_who_sits_in_a_circle_later_or_sat_there_before_does_not_read_what_was_said_to_it() -> None:
    first, second = NOW, NOW + timedelta(days=60)
    oost = CircleId("oost")
    before, after, throughout = (
        Surroundings(sittings={oost: Sittings((first, second), frozenset(mine))})
        for mine in ([first], [second], [first, second])
    )
    said = an_item(scope=Scope.CIRCLE, state=State.LIFTED)
    for moment, readers in (
        (first - timedelta(days=1), (before, throughout)),
        (first, (before, throughout)),
        (second - timedelta(minutes=1), (before, throughout)),
        (second, (after, throughout)),
    ):
        item = replace(said, lifted_at=moment)
        for around in (before, after, throughout):
            assert gate.may_read(item, actor(BRAM), around) == (around in readers)
