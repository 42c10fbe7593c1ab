"""Read models: what a surface shows now, gathered from the database."""

import hashlib
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta

from bot.domain import effects as fx
from bot.domain import speech, views
from bot.domain.ending import EVALUATION_QUESTIONS, MIN_SHOWN
from bot.domain.ids import ContributionId
from bot.domain.method import Kind, Primitive, Step
from bot.domain.play import STALL
from bot.domain.round import Contribution, Halt, Round, Status
from bot.ports import Transaction
from bot.services.cases import bids_of

TALKING = frozenset({Primitive.CONSULT})


async def view_of(
    tx: Transaction, round_: Round, surface: fx.Surface, now: datetime
) -> views.View | None:
    """Return what a surface shows now, or None when there is nothing (any more) to show."""
    head, *rest = surface.split(":")
    make = _MAKERS.get(head)
    return await make(tx, round_, rest, now) if make is not None else None


async def _welcome(_tx: Transaction, round_: Round) -> views.WelcomeView:
    return views.WelcomeView(
        round_.id, round_.title, round_.method, round_.facilitator_id, round_.participants
    )


async def _invitation(tx: Transaction, round_: Round) -> views.InvitationView:
    bids = await bids_of(tx, round_)
    return views.InvitationView(
        round_.id,
        round_.status,
        round_.title,
        round_.method,
        round_.size,
        round_.facilitator_id,
        round_.participants,
        tuple(views.bid_item(bid) for bid in bids),
    )


def _minutes_left(round_: Round, now: datetime) -> int:
    return -(-round_.time_left(now) // timedelta(minutes=1))


async def board(
    tx: Transaction, round_: Round, index: int, now: datetime
) -> views.BoardView | None:
    """Return a step as the room sees it; None for a step that was never played."""
    if round_.progress_at(index) is None:
        return None
    step = round_.script[index]
    current = round_.index == index and round_.status is Status.RUNNING
    wrote, passed = views.turns_at(round_, index)
    number, total = views.numbering(round_, index)
    bids = await bids_of(tx, round_) if step.primitive in _WITH_BIDS else ()
    return views.BoardView(
        round_id=round_.id,
        index=index,
        current=current,
        status=round_.status,
        halt=round_.halt if current else None,
        step=step,
        number=number,
        total=total,
        due_at=round_.due_at if current else None,
        minutes_left=_minutes_left(round_, now) if current else 0,
        collects=speech.collects(step),
        writers=speech.writers_of(step),
        bringer_id=round_.bringer_id,
        facilitator_id=round_.facilitator_id,
        revealed=round_.is_revealed(index),
        written=wrote,
        passed=passed,
        expected=len(round_.writers(index)),
        waiting_for=() if step.sealed else round_.still_to_speak(index),
        gate_open=await _gate_open(tx, round_, step, index),
        bids=tuple(views.bid_item(bid) for bid in bids),
        voted=len(await tx.votes.voters(round_.id)) if step.primitive is Primitive.CHOOSE else 0,
        case_text=await _case_text(tx, round_) if current else "",
        open_questions=await _open_questions(tx, round_, step, index),
    )


_WITH_BIDS = frozenset({Primitive.PITCH, Primitive.CHOOSE})


async def _gate_open(tx: Transaction, round_: Round, step: Step, index: int) -> bool:
    if step.gate is None:
        return True
    written = await tx.contributions.of_round(round_.id, kinds=[step.gate], index=index)
    return any(one.author_id == round_.bringer_id for one in written) or round_.has_turn(
        index, round_.bringer_id or round_.facilitator_id
    )


async def _case_text(tx: Transaction, round_: Round) -> str:
    bid = await _chosen_bid(tx, round_)
    return bid.text if bid is not None else ""


async def _chosen_bid(tx: Transaction, round_: Round) -> Contribution | None:
    if round_.bringer_id is None:
        return None
    bids = await tx.contributions.of_round(round_.id, kinds=[Kind.BID], author_id=round_.bringer_id)
    return bids[0] if bids else None


async def _open_questions(tx: Transaction, round_: Round, step: Step, index: int) -> int:
    if speech.collects(step) is not Kind.QUESTION:
        return 0
    given = await tx.contributions.of_round(
        round_.id, kinds=[Kind.QUESTION, Kind.ANSWER], index=index
    )
    answered = {one.reply_to for one in given if one.kind is Kind.ANSWER}
    return sum(one.kind is Kind.QUESTION and one.id not in answered for one in given)


async def reveal(tx: Transaction, round_: Round, index: int) -> views.RevealView | None:
    """Return what was sealed in a step, once it may be seen; None before that.

    The order depends on the round and the author only, never on who was first.
    """
    if not round_.is_revealed(index):
        return None
    step = round_.script[index]
    kind = speech.collects(step)
    given = await tx.contributions.of_round(round_.id, kinds=[kind] if kind else [], index=index)
    ending_text: str | None = None
    if step.opens is not None:
        endings = await tx.contributions.of_round(round_.id, kinds=[step.opens])
        ending_text = next(
            (one.text for one in endings if one.author_id == round_.bringer_id), None
        )
    return views.RevealView(
        round_.id, index, step, _unordered(round_, given), round_.bringer_id, ending_text
    )


def _unordered(round_: Round, given: Sequence[Contribution]) -> tuple[views.Item, ...]:
    def place(one: Contribution) -> bytes:
        return hashlib.sha256(f"{round_.id}:{one.index}:{one.author_id}".encode()).digest()

    return tuple(views.item(one) for one in sorted(given, key=place))


async def _given(
    tx: Transaction, round_: Round, contribution_id: ContributionId
) -> views.GivenView | None:
    one = await tx.contributions.get(contribution_id)
    if one is None or one.round_id != round_.id or not views.is_visible(round_, one):
        return None
    answer: str | None = None
    if one.kind is Kind.QUESTION:
        answers = await tx.contributions.of_round(round_.id, kinds=[Kind.ANSWER], index=one.index)
        answer = next((a.text for a in answers if a.reply_to == one.id), None)
    return views.GivenView(
        round_.id,
        one.index,
        views.item(one),
        answer,
        round_.bringer_id,
        late=_is_late(round_, one),
    )


def _is_late(round_: Round, one: Contribution) -> bool:
    later = [stamp for stamp in round_.progress if stamp.index > one.index]
    return bool(later) and one.written_at > min(stamp.started_at for stamp in later)


async def cockpit(tx: Transaction, round_: Round, now: datetime) -> views.CockpitView:
    """Return what the facilitator needs to know."""
    step = round_.step
    index = round_.index
    number, total = views.numbering(round_, index) if step else (0, 0)
    wrote, _passed = views.turns_at(round_, index)
    sealed = step is not None and not round_.is_revealed(index)
    given = await tx.contributions.of_round(
        round_.id, kinds=[Kind.EVALUATION, Kind.COMMITMENT, *_HELPFUL]
    )
    marks = [one.marks for one in given if one.kind is Kind.EVALUATION]
    talking = step is not None and step.primitive in TALKING
    return views.CockpitView(
        round_id=round_.id,
        status=round_.status,
        halt=round_.halt,
        step=step,
        number=number,
        total=total,
        due_at=round_.due_at,
        minutes_left=_minutes_left(round_, now) if step else 0,
        next_step=_next_step(round_),
        reveals_first=sealed and wrote > 0,
        can_go_back=_can_go_back(round_),
        facilitator_id=round_.facilitator_id,
        bringer_id=round_.bringer_id,
        participants=round_.participants,
        waiting_for=round_.still_to_speak(index) if step and not talking else (),
        knocking=views.knocking(round_),
        sealed=sealed,
        written=wrote,
        picked=any(one.helped for one in given),
        committed=any(one.kind is Kind.COMMITMENT for one in given),
        evaluated=len(marks),
        averages=_averages(marks),
        open_questions=await _open_questions(tx, round_, step, index) if step else 0,
    )


_HELPFUL = (Kind.QUESTION, Kind.REFRAME, Kind.ASSOCIATION, Kind.REMARK, Kind.ADVICE)


def _averages(marks: Sequence[tuple[int, ...]]) -> tuple[float, ...]:
    if len(marks) < MIN_SHOWN:
        return ()
    return tuple(
        sum(one[question] for one in marks) / len(marks) for question in range(EVALUATION_QUESTIONS)
    )


def _next_step(round_: Round) -> Step | None:
    if round_.step is None or round_.index + 1 >= len(round_.script):
        return None
    return round_.script[round_.index + 1]


def _can_go_back(round_: Round) -> bool:
    if round_.status is Status.CLOSING:
        return bool(round_.progress)
    return any(stamp.index < round_.index for stamp in round_.progress)


def _time_up(round_: Round, index: int, due: int, now: datetime) -> views.TimeUpView:
    current = (
        round_.index == index
        and round_.due_at is not None
        and int(round_.due_at.timestamp()) == due
    )
    late = max(0, int(now.timestamp()) - due) // 60
    return views.TimeUpView(
        round_.id,
        index,
        round_.script[index],
        round_.facilitator_id,
        round_.still_to_speak(index) if current else (),
        late,
        current,
    )


def _takeover(round_: Round, now: datetime) -> views.TakeoverView:
    silent = round_.due_at is not None and now >= round_.due_at + STALL
    needed = round_.alive and (round_.halt is Halt.FACILITATOR_GONE or silent)
    return views.TakeoverView(round_.id, round_.facilitator_id, needed)


async def _closing(tx: Transaction, round_: Round) -> views.ClosingView:
    given = await tx.contributions.of_round(
        round_.id, kinds=[Kind.EVALUATION, Kind.COMMITMENT, *_HELPFUL]
    )
    return views.ClosingView(
        round_.id,
        round_.status,
        round_.bringer_id,
        round_.participants,
        sum(one.helped for one in given),
        any(one.kind is Kind.COMMITMENT for one in given),
        sum(one.kind is Kind.EVALUATION for one in given),
    )


async def harvest(tx: Transaction, round_: Round) -> views.HarvestView | None:
    """Return the bringer's card; None for a round without a bringer."""
    if round_.bringer_id is None:
        return None
    given = await tx.contributions.of_round(round_.id, kinds=_HELPFUL)
    bid = await _chosen_bid(tx, round_)
    if_text, then_text = await _promise(tx, round_)
    return views.HarvestView(
        round_.id,
        round_.title,
        round_.method.name,
        round_.bringer_id,
        round_.ended_at,
        views.bid_item(bid).title if bid is not None else round_.title,
        tuple(views.item(one) for one in given if one.helped),
        if_text,
        then_text,
        round_.commit_on,
    )


async def _promise(tx: Transaction, round_: Round) -> tuple[str, str]:
    kept = await tx.contributions.of_round(
        round_.id, kinds=[Kind.COMMITMENT], author_id=round_.bringer_id
    )
    if not kept:
        return "", ""
    if_text, _, then_text = kept[0].text.partition("\n")
    return if_text, then_text


async def checkback(tx: Transaction, round_: Round) -> views.CheckbackView | None:
    """Return the question of the evening after; None without a promise."""
    if round_.bringer_id is None:
        return None
    if_text, then_text = await _promise(tx, round_)
    kept = await tx.contributions.of_round(
        round_.id, kinds=[Kind.CHECKBACK], author_id=round_.bringer_id
    )
    outcome = kept[0].marks[0] if kept else -1
    line = kept[0].text if kept else ""
    return views.CheckbackView(
        round_.id, round_.title, round_.bringer_id, if_text, then_text, outcome, line
    )


def _door(surface: fx.Surface) -> Maker:
    async def maker(
        _tx: Transaction, round_: Round, _rest: list[str], _now: datetime
    ) -> views.View | None:
        if round_.bringer_id is None:
            return None
        return views.DoorView(round_.id, surface, round_.bringer_id)

    return maker


async def _direct(
    tx: Transaction, round_: Round, rest: list[str], _now: datetime
) -> views.View | None:
    if rest[0] == "harvest":
        return await harvest(tx, round_)
    if rest[0] == "checkback":
        return await checkback(tx, round_)
    return views.RoomGoneView(
        round_.id,
        round_.title,
        round_.facilitator_id,
        room_is_back=round_.room_id is not None,
        over=not round_.alive,
    )


Maker = Callable[[Transaction, Round, list[str], datetime], Awaitable[views.View | None]]


def _plain(make: Callable[[Transaction, Round], Awaitable[views.View | None]]) -> Maker:
    async def maker(
        tx: Transaction, round_: Round, _rest: list[str], _now: datetime
    ) -> views.View | None:
        return await make(tx, round_)

    return maker


async def _board(
    tx: Transaction, round_: Round, rest: list[str], now: datetime
) -> views.View | None:
    return await board(tx, round_, int(rest[0]), now)


async def _reveal(
    tx: Transaction, round_: Round, rest: list[str], _now: datetime
) -> views.View | None:
    return await reveal(tx, round_, int(rest[0]))


async def _one_given(
    tx: Transaction, round_: Round, rest: list[str], _now: datetime
) -> views.View | None:
    return await _given(tx, round_, ContributionId(rest[0]))


async def _cockpit(
    tx: Transaction, round_: Round, _rest: list[str], now: datetime
) -> views.View | None:
    return await cockpit(tx, round_, now)


async def _time_up_notice(
    _tx: Transaction, round_: Round, rest: list[str], now: datetime
) -> views.View | None:
    return _time_up(round_, int(rest[0]), int(rest[1]), now)


async def _takeover_offer(
    _tx: Transaction, round_: Round, _rest: list[str], now: datetime
) -> views.View | None:
    return _takeover(round_, now)


_MAKERS: dict[str, Maker] = {
    "invitation": _plain(_invitation),
    "welcome": _plain(_welcome),
    "board": _board,
    "reveal": _reveal,
    "given": _one_given,
    "cockpit": _cockpit,
    "time_up": _time_up_notice,
    "takeover": _takeover_offer,
    "closing": _plain(_closing),
    "harvest_door": _door(fx.HARVEST_DOOR),
    "checkback_door": _door(fx.CHECKBACK_DOOR),
    "direct": _direct,
}
