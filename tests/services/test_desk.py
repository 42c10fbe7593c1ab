"""The desk: a decision is one transaction, and is decided again when somebody was first."""

from datetime import datetime

import pytest

from bot.domain import effects as fx
from bot.domain.errors import BadInput, Conflict, Missing
from bot.domain.ids import RoundId, UserId
from bot.domain.method import Kind
from bot.domain.round import Round
from bot.domain.views import RevealView
from bot.ports import Transaction
from bot.services import lobby, play
from bot.services.desk import MAX_TRIES, Outcome
from bot.services.queries import view_of
from tests.services.conftest import AAFKE, FENNA, GUILD, JORIS, SAMIRA, Office, actor


@pytest.mark.parametrize("losses", range(MAX_TRIES + 1))
async def test_who_was_second_decides_again_on_what_is_there_now(
    office: Office, losses: int
) -> None:
    round_id = await office.opened()
    seen: list[int] = []

    async def decide(_tx: Transaction, round_: Round, _now: datetime) -> Outcome:
        seen.append(round_.version)
        if len(seen) <= losses:
            raise Conflict
        return round_, (fx.Show(fx.COCKPIT),)

    if losses == MAX_TRIES:
        with pytest.raises(Conflict):
            await office.desk.change_with(round_id, decide)
        assert len(seen) == MAX_TRIES
    else:
        await office.desk.change_with(round_id, decide)
        assert len(seen) == losses + 1


async def test_what_was_written_in_a_try_that_failed_is_not_there(office: Office) -> None:
    round_id = await office.opened()
    await office.settle()

    async def decide(tx: Transaction, round_: Round, now: datetime) -> Outcome:
        await office.desk.note(tx, round_id, (fx.OpenRoom(),), now)
        raise Missing("error-no-round")

    with pytest.raises(Missing):
        await office.desk.change_with(round_id, decide)
    assert await office.outbox.next_due() is None


async def test_an_act_on_a_round_that_is_not_there(office: Office) -> None:
    with pytest.raises(Missing, match="error-no-round"):
        await lobby.join(office.desk, actor(AAFKE), RoundId("0" * 24))
    async with office.uow.read() as tx:
        assert list(await tx.rounds.alive(GUILD)) == []


async def revealed(office: Office, order: tuple[int, ...]) -> list[UserId]:
    """Play up to a reveal in which people wrote in this order; return the order of the reveal."""
    writers = (AAFKE, SAMIRA, UserId(10_004), UserId(10_005))
    round_id = await office.opened()
    for user_id in writers[2:]:
        await lobby.join(office.desk, actor(user_id), round_id)
    await lobby.start(office.desk, actor(FENNA), round_id)
    await office.settle()
    while (step := (await office.round(round_id)).step) is not None and step.key != "reframe":
        await office.next(round_id)
    for place in order:
        await office.write(round_id, writers[place], Kind.REFRAME, f"van {writers[place]}")
    round_ = await office.round(round_id)
    async with office.uow.read() as tx:
        view = await view_of(tx, round_, fx.reveal(round_.index), office.clock.now())
    assert isinstance(view, RevealView)
    assert len(view.items) == len(order)
    return [item.author_id for item in view.items]


async def test_the_order_of_a_reveal_does_not_tell_who_was_first(
    office: Office, another_office: Office
) -> None:
    forth = await revealed(office, (0, 1, 2, 3))
    back = await revealed(another_office, (3, 2, 1, 0))
    assert forth == back


async def test_a_text_of_blanks_changes_nothing(office: Office) -> None:
    round_id = await office.started()
    before = await office.round(round_id)
    with pytest.raises(BadInput, match="error-empty"):
        await play.write(office.desk, actor(JORIS), round_id, before.index, Kind.ACCOUNT, " ", "x")
    assert await office.round(round_id) == before
