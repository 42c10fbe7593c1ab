"""Read models of the room: a step, a reveal, one contribution, and the facilitator's cockpit."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from bot.domain import speech, thermometer, views
from bot.domain.adding import is_addition
from bot.domain.bend import is_short
from bot.domain.draw import lot
from bot.domain.ending import EVALUATION_QUESTIONS, MIN_SHOWN
from bot.domain.ids import ContributionId, UserId
from bot.domain.method import Kind, Primitive, Role, Step
from bot.domain.play import is_silent
from bot.domain.round import Contribution, Halt, Round, Status
from bot.domain.turns import line_of
from bot.domain.written import awaited
from bot.ports import Transaction
from bot.services.adding import items_of
from bot.services.cases import bid_by, bids_of
from bot.services.ending_views import PICKABLE
from bot.services.promise_views import open_on_board

TALKING = frozenset({Primitive.CONSULT})


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
    questions = await open_questions_in(tx, round_, step, index)
    is_open = await gate_open(tx, round_, step, index)
    answers = speech.may_talk(Role.BRINGER, step, revealed=round_.is_revealed(index))
    owed = (answers and bool(questions)) or not is_open
    if current and await answers_owed(tx, round_):
        owed = True
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
        bringer_id=round_.bringer_at(index),
        facilitator_id=round_.facilitator_id,
        revealed=round_.is_revealed(index),
        written=wrote,
        passed=passed,
        expected=len(round_.writers(index)),
        waiting_for=() if step.sealed else round_.still_to_speak(index),
        gate_open=is_open,
        bids=tuple(views.bid_item(bid) for bid in bids),
        voted=len(await tx.votes.voters(round_.id)) if step.primitive is Primitive.CHOOSE else 0,
        case_text=await _case_text(tx, round_) if current else "",
        open_questions=questions,
        pace=round_.pace,
        awaited=_awaited(round_, bids, owed=owed) if current else (),
        to_answer=await _to_answer(tx, round_) if current else 0,
        turns=line_of(round_, index) if current else None,
        lap=step.lap if round_.laps else 0,
        laps=min(len(round_.laps), round_.method.laps),
        listeners=len(round_.participants) - (round_.bringer_at(index) in round_.participants),
        promises=await open_on_board(tx, round_, index) if current else 0,
    )


def _awaited(round_: Round, bids: Sequence[Contribution], *, owed: bool) -> tuple[UserId, ...]:
    offered = frozenset(bid.author_id for bid in bids)
    return awaited(round_, owed=owed and round_.brings_now is not None, offered=offered)


_WITH_BIDS = frozenset({Primitive.PITCH, Primitive.CHOOSE})


async def gate_open(tx: Transaction, round_: Round, step: Step, index: int) -> bool:
    """Tell whether what the bringer must write first is there."""
    if step.gate is None:
        return True
    written = await tx.contributions.of_round(round_.id, kinds=[step.gate], index=index)
    bringer = round_.bringer_at(index)
    return any(one.author_id == bringer for one in written) or round_.has_turn(
        index, bringer or round_.facilitator_id
    )


async def _case_text(tx: Transaction, round_: Round) -> str:
    bid = await bid_by(tx, round_, round_.brings_now)
    return bid.text if bid is not None else ""


async def open_questions_in(tx: Transaction, round_: Round, step: Step, index: int) -> int:
    """Count the questions of a step that wait for the bringer's answer."""
    if speech.collects(step) is not Kind.QUESTION:
        return 0
    given = await tx.contributions.of_round(
        round_.id, kinds=[Kind.QUESTION, Kind.ANSWER], index=index
    )
    return len(thermometer.unanswered(given, round_.bringer_id))


async def answers_owed(tx: Transaction, round_: Round) -> bool:
    """Tell whether a step that only asks for answers waits for one; passing leaves the rest."""
    bringer = round_.brings_now
    if bringer is None or not round_.only_answers or round_.has_turn(round_.index, bringer):
        return False
    return bool(await _to_answer(tx, round_))


async def _to_answer(tx: Transaction, round_: Round) -> int:
    if not round_.answers_rated:
        return 0
    given = await tx.contributions.of_round(round_.id, kinds=[Kind.QUESTION, Kind.ANSWER])
    own = [one for one in given if round_.bringer_at(one.index) == round_.brings_now]
    shown = [one for one in own if views.is_visible(round_, one)]
    return len(thermometer.unanswered(shown, round_.brings_now))


async def reveal(tx: Transaction, round_: Round, index: int) -> views.RevealView | None:
    """Return what was sealed in a step, once it may be seen; None before that.

    The order depends on the round and the author only, never on who was first; what was added in
    writing comes last.
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
            (one.text for one in endings if one.author_id == round_.bringer_at(index)), None
        )
    bringer = round_.bringer_at(index)
    return views.RevealView(round_.id, index, step, _unordered(round_, given), bringer, ending_text)


def _unordered(round_: Round, given: Sequence[Contribution]) -> tuple[views.Item, ...]:
    def place(one: Contribution) -> tuple[bool, bytes]:
        return is_addition(round_, one), lot(round_.id, one.index, one.author_id)

    return items_of(round_, sorted(given, key=place))


async def given(
    tx: Transaction, round_: Round, contribution_id: ContributionId
) -> views.GivenView | None:
    """Return one contribution as the room reads it; None while it is sealed, or gone."""
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
        views.item(one, later=is_addition(round_, one)),
        answer,
        round_.bringer_at(one.index),
        late=_is_late(round_, one),
    )


def _is_late(round_: Round, one: Contribution) -> bool:
    later = [stamp for stamp in round_.progress if stamp.index > one.index]
    return bool(later) and one.written_at > min(stamp.started_at for stamp in later)


async def cockpit(tx: Transaction, round_: Round, now: datetime) -> views.CockpitView:
    """Return what the facilitator needs to know."""
    step = round_.step
    index = round_.index
    next_place = _next_place(round_)
    ahead = round_.script[next_place] if next_place is not None else None
    number, total = views.numbering(round_, index) if step else (0, 0)
    wrote, _passed = views.turns_at(round_, index)
    sealed = step is not None and not round_.is_revealed(index)
    given = await tx.contributions.of_round(round_.id, kinds=[Kind.EVALUATION, *PICKABLE])
    promised = {one.user_id for one in await tx.promises.of_round(round_.id)}
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
        next_step=ahead,
        reveals_first=sealed and wrote > 0,
        can_go_back=_can_go_back(round_),
        facilitator_id=round_.facilitator_id,
        bringer_id=round_.bringer_id,
        participants=round_.participants,
        waiting_for=round_.still_to_speak(index) if step and not talking else (),
        knocking=views.knocking(round_),
        sealed=sealed,
        written=wrote,
        picked=_all_have(round_, {round_.bringer_at(one.index) for one in given if one.helped}),
        committed=_all_have(round_, promised),
        evaluated=len(marks),
        averages=_averages(marks) if round_.status is Status.CLOSED else (),
        open_questions=await open_questions_in(tx, round_, step, index) if step else 0,
        short_of=len(round_.participants) if is_short(round_) else 0,
        mark=round_.mark,
        pace=round_.pace,
        turns=line_of(round_, index) if step else None,
        index=index,
        next_bringer_id=_next_bringer(round_, next_place),
        rotates=bool(round_.laps),
        clock_mark=round_.clock_mark,
        owes=step.gate if step and not await gate_open(tx, round_, step, index) else None,
        adders=round_.adders,
        still_to_add=round_.still_to_add,
        add_until=round_.adding.until,
    )


def _all_have(round_: Round, done: Collection[UserId | None]) -> bool:
    """Tell whether everybody who brought has done something, of those who are still there."""
    there = [user for user in round_.brought if user in round_.participants] or round_.brought
    return bool(there) and all(user in done for user in there)


def _averages(marks: Sequence[tuple[int, ...]]) -> tuple[float, ...]:
    if len(marks) < MIN_SHOWN:
        return ()
    return tuple(
        sum(one[question] for one in marks) / len(marks) for question in range(EVALUATION_QUESTIONS)
    )


def _next_place(round_: Round) -> int | None:
    """Return where the next step is that does not fall away, or None at the last."""
    if round_.step is None:
        return None
    ahead = range(round_.index + 1, len(round_.script))
    return next((place for place in ahead if not round_.falls_away(place)), None)


def _next_bringer(round_: Round, place: int | None) -> UserId | None:
    """Return whose turn to bring begins with the next step, or None when none does."""
    if not round_.laps or place is None or round_.lap_at(place) == round_.lap_at(round_.index):
        return None
    return round_.bringer_at(place)


def _can_go_back(round_: Round) -> bool:
    if round_.status is Status.CLOSING:
        return bool(round_.progress)
    return any(stamp.index < round_.index for stamp in round_.progress)


def time_up(round_: Round, index: int, due: int, now: datetime) -> views.TimeUpView:
    """Return the notice that a step's time is up; `due` is the moment in Unix seconds."""
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
        round_.mark,
        round_.pace,
        round_.clock_mark,
    )


def takeover(round_: Round, now: datetime) -> views.TakeoverView:
    """Return the offer to lead on, or that it is no longer needed."""
    silent = is_silent(round_, now)
    needed = round_.alive and (round_.halt is Halt.FACILITATOR_GONE or silent)
    return views.TakeoverView(round_.id, round_.facilitator_id, needed)
