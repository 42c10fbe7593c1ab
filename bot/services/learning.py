"""Acts on learning questions: ask, ask better, close, let go; and what others may know of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.case import Layer, Theme
from bot.domain.errors import Missing, NotAllowed, NotNow
from bot.domain.harvest.item import LiftedItem, Origin, Scope, Source, State, Tags
from bot.domain.harvest.library import shelf
from bot.domain.ids import ProgrammeId, RoundId
from bot.domain.journal.case_line import case_line
from bot.domain.journal.entry import EntryId
from bot.domain.learning import question as learning
from bot.domain.learning.aging import age_of, tally_of
from bot.domain.learning.question import Cause, LearningQuestion, QuestionId, Typed
from bot.domain.learning.views import AgendaView, QuestionView, SharedAgendaView
from bot.domain.programme.model import MeetingKind
from bot.domain.programme.planned import MeetingStatus
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services import harvest
from bot.services.cases import bid_by
from bot.services.desk import Desk, Receipt, load, receipt
from bot.services.own_pages import Own, lifted_from, offer_in, programme_of
from bot.services.programmes import load_programme, may_plan
from bot.services.promises import must_own_case


@dataclass(frozen=True, slots=True)
class Taps:
    """The two taps: what a question is about, and where it rubs; None leaves it as it is."""

    theme: Theme | None = None
    layer: Layer | None = None


def new_question_id(desk: Desk) -> QuestionId:
    """Return the id of a question to ask: a form that comes back twice is then one question."""
    return QuestionId(desk.ids.new())


async def ask(
    desk: Desk, actor: Actor, question_id: QuestionId, typed: Typed, taps: Taps
) -> QuestionView:
    """Put a question on one's own learning agenda; the same form again is the same question.

    Raises ``BadInput``, ``NotNow`` for one too many or no server, ``Missing`` for another's.
    """

    async def act(tx: Transaction) -> QuestionView:
        now = desk.clock.now()
        before = await tx.learning.get(question_id, actor.user_id)
        if before is not None:
            return await _put(tx, _tapped(learning.changed(before, typed, 1, now), taps), now)
        if await tx.learning.owner_of(question_id) is not None:
            raise Missing("error-no-learning")
        if not actor.guild_id:
            raise NotNow("error-journal-where")
        learning.must_have_room(await tx.learning.of_owner(actor.guild_id, actor.user_id))
        fresh = LearningQuestion(
            question_id,
            actor.guild_id,
            actor.user_id,
            (learning.version_of(typed, 1, now),),
            await programme_of(tx, actor.guild_id, actor.user_id),
        )
        return await _put(tx, _tapped(fresh, taps), now)

    return await desk.transact(act)


async def out_of_entry(desk: Desk, actor: Actor, entry_id: EntryId) -> str:
    """Return the beginning of a question from one's own entry. Raises ``Missing``."""
    async with desk.uow.read() as tx:
        entry = await tx.journal.get(entry_id, actor.user_id)
    if entry is None:
        raise Missing("error-no-journal")
    found = case_line(entry)
    return " ".join((found.line if found else entry.text).split())


async def change(
    desk: Desk, actor: Actor, question_id: QuestionId, number: int, typed: Typed
) -> QuestionView:
    """Ask it anew as version `number`. Raises as ``learning.changed`` does, or ``Missing``."""
    return await _change(
        desk, actor, question_id, lambda one, now: learning.changed(one, typed, number, now)
    )


async def tap(desk: Desk, actor: Actor, question_id: QuestionId, taps: Taps) -> QuestionView:
    """Keep one of the two taps. Raises ``Missing``."""
    return await _change(desk, actor, question_id, lambda one, _now: _tapped(one, taps))


async def close(desk: Desk, actor: Actor, question_id: QuestionId, closing: str) -> QuestionView:
    """Close a question, with what it brought. Raises ``BadInput`` or ``Missing``."""
    return await _change(
        desk, actor, question_id, lambda one, now: learning.closed(one, closing, now)
    )


async def reopen(desk: Desk, actor: Actor, question_id: QuestionId) -> QuestionView:
    """Ask a closed question again. Raises ``NotNow`` for one too many, or ``Missing``."""

    async def act(tx: Transaction) -> QuestionView:
        before = await _own(tx, actor, question_id)
        known = await tx.learning.of_owner(before.guild_id, actor.user_id)
        learning.must_have_room([one for one in known if one.id != before.id])
        return await _put(tx, learning.reopened(before), desk.clock.now())

    return await desk.transact(act)


async def erase(desk: Desk, actor: Actor, question_id: QuestionId) -> Receipt:
    """Erase a question with its versions. What was let go stays until that is taken back."""

    async def act(tx: Transaction) -> bool:
        view = await _view(tx, await _own(tx, actor, question_id), desk.clock.now())
        await tx.learning.drop(question_id, actor.user_id)
        return any(one.state is not State.OFFERED for one in view.lifted)

    is_out = await desk.transact(act)
    return receipt("reply-question-erased", out="yes" if is_out else "no")


async def see(desk: Desk, actor: Actor, question_id: QuestionId) -> QuestionView:
    """Return one's own question with its age. Raises ``Missing``, also for that of another."""
    async with desk.uow.read() as tx:
        return await _view(tx, await _own(tx, actor, question_id), desk.clock.now())


async def agenda(desk: Desk, actor: Actor) -> AgendaView:
    """Return one's own learning agenda on this server."""
    now = desk.clock.now()
    async with desk.uow.read() as tx:
        known = await tx.learning.of_owner(actor.guild_id, actor.user_id)
        views = [await _view(tx, one, now) for one in known]
    return AgendaView(tuple(sorted(views, key=lambda view: not view.question.is_open)))


async def offer(desk: Desk, actor: Actor, question_id: QuestionId, scope: Scope) -> LiftedItem:
    """Put the version of now on offer, and no later one; nothing leaves yet. Raises ``Missing``."""

    async def act(tx: Transaction) -> LiftedItem:
        one = await _own(tx, actor, question_id)
        source = Source(Origin.QUESTION, _ref(one, one.current.number))
        own = Own(one.current.text, source, one.programme_id, Tags(one.theme, one.layer))
        return await offer_in(desk, tx, actor, one.guild_id, own, scope)

    return await desk.transact(act)


async def seed(desk: Desk, actor: Actor, round_id: RoundId) -> str:
    """Return the question somebody brought to a round, as they told it then.

    Raises ``Missing``, ``NotAllowed`` or ``NotNow``.
    """
    async with desk.uow.read() as tx:
        round_ = await load(tx, round_id)
        must_own_case(round_, actor)
        bid = await bid_by(tx, round_, actor.user_id)
    return bid.text.split("\n", maxsplit=1)[0] if bid is not None else round_.title


async def plant(
    desk: Desk, actor: Actor, round_id: RoundId, question_id: QuestionId, words: tuple[str, str]
) -> QuestionView:
    """Put the question of a round on one's agenda: as it was brought, and as it is asked now.

    The second may be empty. Raises ``BadInput``, ``Missing``, ``NotAllowed`` or ``NotNow``.
    """
    async with desk.uow.read() as tx:
        round_ = await load(tx, round_id)
        must_own_case(round_, actor)
    before, now = words
    at_home = replace(actor, guild_id=round_.guild_id)
    typed = Typed(before, cause=Cause.ROUND, ref=round_id)
    if now.strip():
        learning.version_of(replace(typed, text=now), 2, desk.clock.now())
    view = await ask(desk, at_home, question_id, typed, Taps())
    if not now.strip() or now.strip() == before.strip():
        return view
    return await change(desk, at_home, question_id, 2, replace(typed, text=now))


async def shared(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> SharedAgendaView:
    """Return what people of a programme let go of their agendas, for who leads, and a count.

    With those of who is known in no programme, and what has no name by the rule of five. Of what
    was not shared only a number, from four people on. Raises ``NotAllowed``.
    """
    if not may_plan(actor):
        raise NotAllowed("error-learning-leads")
    now = desk.clock.now()
    async with desk.uow.read() as tx:
        head = await load_programme(tx, actor, programme_id)
        readable = await harvest.readable_in(tx, actor)
        living = await tx.learning.living(programme_id)
        moments = await moments_of(tx, programme_id)
    here = {
        one.id: QuestionId(one.source.ref.partition(".")[0])
        for one in readable
        if one.source.origin is Origin.QUESTION and one.place.programme_id in {programme_id, None}
    }
    told = tuple(one for one in shelf(readable).items if one.id in here)
    tally = tally_of(living, frozenset(here.values()), moments, now)
    return SharedAgendaView(head.title, told, tally)


async def moments_of(tx: Transaction, programme_id: ProgrammeId | None) -> Sequence[datetime]:
    """Return when the intervision moments of a programme begin, those called off left out."""
    if programme_id is None:
        return []
    return [
        one.meeting.starts_at
        for one in await tx.meetings.of_programme(programme_id)
        if one.meeting.kind is MeetingKind.INTERVISION and one.status is not MeetingStatus.CANCELLED
    ]


def _tapped(question: LearningQuestion, taps: Taps) -> LearningQuestion:
    return replace(question, theme=taps.theme or question.theme, layer=taps.layer or question.layer)


def _ref(question: LearningQuestion, number: int) -> str:
    """Return by which a lifted text knows its version."""
    return f"{question.id}.{number}"


async def _own(tx: Transaction, actor: Actor, question_id: QuestionId) -> LearningQuestion:
    found = await tx.learning.get(question_id, actor.user_id)
    if found is None:
        raise Missing("error-no-learning")
    return found


async def _change(
    desk: Desk,
    actor: Actor,
    question_id: QuestionId,
    decide: Callable[[LearningQuestion, datetime], LearningQuestion],
) -> QuestionView:
    async def act(tx: Transaction) -> QuestionView:
        now = desk.clock.now()
        return await _put(tx, decide(await _own(tx, actor, question_id), now), now)

    return await desk.transact(act)


async def _put(tx: Transaction, question: LearningQuestion, now: datetime) -> QuestionView:
    await tx.learning.put(question)
    return await _view(tx, question, now)


async def _view(tx: Transaction, question: LearningQuestion, now: datetime) -> QuestionView:
    moments = await moments_of(tx, question.programme_id)
    items = await lifted_from(tx, question.guild_id, question.owner_id, Origin.QUESTION)
    mine = tuple(one for one in items if one.source.ref.startswith(f"{question.id}."))
    return QuestionView(question, age_of(question, moments, now), mine)
