"""Acts during the steps: go on and back, time, write, pass, answer, vote."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain import adding, play, speech, turns, views
from bot.domain import effects as fx
from bot.domain.errors import Missing, NotAllowed, NotNow
from bot.domain.ids import ContributionId, RoundId, UserId
from bot.domain.method import Kind, Primitive, Role
from bot.domain.rights import Actor, must_facilitate, must_take_part
from bot.domain.round import Contribution, Round
from bot.domain.speech import MANY
from bot.ports import Transaction
from bot.services.agreement import must_have_agreed
from bot.services.cases import bid_exists, cases_of
from bot.services.desk import Desk, Receipt, receipt


async def advance(desk: Desk, actor: Actor, round_id: RoundId, mark: str = "") -> Receipt:
    """Go on to what comes next: first open what is sealed, then the next step or the close.

    `mark` is where the round stood when the button was drawn, empty for a command: pressing the
    same button twice goes on once. Raises ``NotNow`` when the round stands elsewhere by now.
    """
    seen: list[bool] = []

    async def decide(tx: Transaction, round_: Round, now: datetime) -> play.Outcome:
        _must_stand_at(round_, actor, mark)
        step = round_.step
        picks = step is not None and step.primitive in {Primitive.PITCH, Primitive.CHOOSE}
        cases = await cases_of(tx, round_) if picks else play.Cases()
        after, effects = play.advance(round_, actor, cases, now)
        seen.append(after.index == round_.index and after.status is round_.status)
        return after, effects

    await desk.change_with(round_id, decide)
    return receipt("reply-revealed" if seen[-1] else "reply-next")


def _must_stand_at(round_: Round, actor: Actor, mark: str) -> None:
    must_facilitate(round_, actor)
    if mark and mark != round_.mark:
        raise NotNow("error-already-moved")


async def back(desk: Desk, actor: Actor, round_id: RoundId, mark: str = "") -> Receipt:
    """Go back one step; nothing is lost. `mark` and what it raises as in `advance`."""

    def decide(round_: Round, now: datetime) -> play.Outcome:
        _must_stand_at(round_, actor, mark)
        return play.back(round_, actor, now)

    await desk.change(round_id, decide)
    return receipt("reply-back")


async def extend(
    desk: Desk, actor: Actor, round_id: RoundId, minutes: int, mark: str = ""
) -> Receipt:
    """Give the step 1 to 30 minutes more; in writing 1 to 5 working days.

    `mark` is until when the step lasted when the button was drawn, empty for a command: pressing
    the same button twice adds once. Raises ``NotNow`` when it lasts longer or shorter by now.
    """

    def decide(round_: Round, now: datetime) -> play.Outcome:
        must_facilitate(round_, actor)
        if mark and mark != round_.clock_mark:
            raise NotNow("error-already-extended")
        return play.extend(round_, actor, minutes, now)

    round_ = await desk.change(round_id, decide)
    if round_.written:
        return receipt("reply-extended-days", days=minutes)
    return receipt("reply-extended", minutes=minutes)


async def finish(desk: Desk, actor: Actor, round_id: RoundId) -> Receipt:
    """Go to the look back at once, from any step."""
    await desk.change(round_id, lambda r, now: play.finish(r, actor, now))
    return receipt("reply-next")


async def pause(desk: Desk, actor: Actor, round_id: RoundId) -> Receipt:
    """Stop the clock."""
    await desk.change(round_id, lambda r, now: play.pause(r, actor, now))
    return receipt("reply-paused")


async def resume(desk: Desk, actor: Actor, round_id: RoundId) -> Receipt:
    """Let the clock run again."""
    await desk.change(round_id, lambda r, now: play.resume(r, actor, now))
    return receipt("reply-resumed")


async def open_sealed(desk: Desk, actor: Actor, round_id: RoundId) -> Receipt:
    """Open what is sealed before everybody has written."""
    await desk.change(round_id, lambda r, _now: play.open_sealed(r, actor))
    return receipt("reply-revealed")


async def pass_turn(desk: Desk, actor: Actor, round_id: RoundId, index: int) -> Receipt:
    """Pass; that is a contribution too. Who has the floor and wrote already is done with that."""

    async def decide(tx: Transaction, round_: Round, _now: datetime) -> play.Outcome:
        kind = speech.collects(round_.step) if round_.step is not None else None
        has_floor = round_.speaker == actor.user_id
        if has_floor and kind is not None and await _in_turn(tx, round_, actor, index, kind):
            return turns.done(round_, actor, index, actor.user_id)
        return play.pass_turn(round_, actor, index)

    await desk.change_with(round_id, decide)
    return receipt("reply-passed")


async def done(desk: Desk, actor: Actor, round_id: RoundId, index: int, speaker: UserId) -> None:
    """Give the floor to the next; `speaker` and what it raises as in ``turns.done``."""
    await desk.change(round_id, lambda r, _now: turns.done(r, actor, index, speaker))


async def put_last(
    desk: Desk, actor: Actor, round_id: RoundId, index: int, speaker: UserId
) -> None:
    """Put who has the floor behind the others; what it raises as in ``turns.put_last``."""
    await desk.change(round_id, lambda r, now: turns.put_last(r, actor, index, speaker, now))


async def write(
    desk: Desk, actor: Actor, round_id: RoundId, index: int, kind: Kind, text: str, opening: str
) -> Receipt | None:
    """Store what a person wrote in a step, and show it or keep it sealed.

    `opening` identifies the opening of the form: the same submit twice is one row. A text for a
    step that has passed is kept and shown as late. Returns None where the text itself, which
    appears at once, says enough. Raises ``BadInput``, ``NotAllowed``, ``NotNow``.
    """
    clean = play.must_be_text(text)
    slot = slot_of(index, kind, opening)
    told: list[Receipt | None] = []

    async def decide(tx: Transaction, round_: Round, now: datetime) -> play.Outcome:
        mine = await _in_turn(tx, round_, actor, index, kind)
        again = any(one.slot == slot for one in mine)
        play.may_write(round_, actor, index, kind, again=again)
        await must_have_agreed(tx, round_, actor.user_id)
        step = round_.script[index]
        stored = await tx.contributions.put(
            Contribution(
                id=ContributionId(desk.ids.new()),
                round_id=round_.id,
                author_id=actor.user_id,
                index=index,
                kind=kind,
                slot=slot,
                text=clean,
                written_at=now,
            )
        )
        if kind is Kind.QUESTION:
            await tx.held.drop(round_.id, actor.user_id, opening)
        if kind is step.gate:
            told.append(receipt("reply-written-gate"))
            return round_, (fx.Show(fx.board(index)), fx.Show(fx.COCKPIT))
        shown = fx.given(stored.id) if views.shown_at_once(step, kind) else None
        given, live = len(mine) + (not again), actor.user_id not in round_.adders
        if shown and live and turns.keeps_floor(round_, actor.user_id, index, given, again=again):
            told.append(None)
            return round_, (fx.Show(shown), fx.Show(fx.board(index)), fx.Show(fx.COCKPIT))
        after, effects = play.wrote(round_, actor.user_id, index, shown)
        if actor.user_id not in after.adders:
            told.append(_told(after, index))
            return after, effects
        told.append(receipt("reply-added"))
        counted, more = adding.added(after, actor.user_id, now)
        return counted, (*effects, *more)

    await desk.change_with(round_id, decide)
    return told[-1]


async def _in_turn(
    tx: Transaction, round_: Round, actor: Actor, index: int, kind: Kind
) -> Sequence[Contribution]:
    """Return what a person gave in the present step so far, where people take turns."""
    if index != round_.index or not round_.takes_turns(index):
        return ()
    return await tx.contributions.of_round(
        round_.id, kinds=[kind], index=index, author_id=actor.user_id
    )


def slot_of(index: int, kind: Kind, opening: str) -> str:
    """Return what makes a repeated submit the same row."""
    return f"{index}:{kind}:{opening}" if kind in MANY else f"{index}:{kind}"


def _told(round_: Round, index: int) -> Receipt | None:
    """Return what is said of a text that was stored: nothing when the circle sees it at once."""
    if index != round_.index:
        return receipt("reply-written-late")
    return None if round_.is_revealed(index) else receipt("reply-written-sealed")


async def answer(
    desk: Desk, actor: Actor, round_id: RoundId, question_id: ContributionId, text: str
) -> None:
    """Store the bringer's answer beneath its question; a second answer replaces the first."""
    clean = play.must_be_text(text)

    async def decide(tx: Transaction, round_: Round, now: datetime) -> play.Outcome:
        question = await question_of(tx, round_, question_id)
        play.may_write(round_, actor, question.index, Kind.ANSWER)
        await must_have_agreed(tx, round_, actor.user_id)
        await tx.contributions.put(
            Contribution(
                id=ContributionId(desk.ids.new()),
                round_id=round_.id,
                author_id=actor.user_id,
                index=question.index,
                kind=Kind.ANSWER,
                slot=f"answer:{question.id}",
                text=clean,
                written_at=now,
                reply_to=question.id,
            )
        )
        return round_, (
            fx.Show(fx.given(question.id)),
            fx.Show(fx.COCKPIT),
            fx.Show(fx.board(question.index)),
            *((fx.Show(fx.board(round_.index)),) if round_.index > question.index else ()),
        )

    await desk.change_with(round_id, decide)


async def question_of(tx: Transaction, round_: Round, question_id: ContributionId) -> Contribution:
    """Return a question of this round. Raises ``Missing`` for anything else."""
    question = await tx.contributions.get(question_id)
    if question is None or question.round_id != round_.id or question.kind is not Kind.QUESTION:
        raise Missing("error-no-question")
    return question


async def vote(desk: Desk, actor: Actor, round_id: RoundId, bid_id: ContributionId) -> Receipt:
    """Vote secretly for a case; another vote replaces it. The facilitator does not vote."""

    async def decide(tx: Transaction, round_: Round, _now: datetime) -> play.Outcome:
        if must_take_part(round_, actor) is Role.FACILITATOR:
            raise NotAllowed("error-not-your-turn")
        adding.must_be_open(round_, actor.user_id)
        step = round_.step
        if step is None or step.primitive is not Primitive.CHOOSE:
            raise NotNow("error-not-this-step")
        if not await bid_exists(tx, round_, bid_id):
            raise Missing("error-no-bid")
        await tx.votes.cast(round_.id, actor.user_id, bid_id)
        return play.wrote(round_, actor.user_id, round_.index, None)

    await desk.change_with(round_id, decide)
    return receipt("reply-voted")
