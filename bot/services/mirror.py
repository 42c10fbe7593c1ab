"""Acts around the question mirror: hold what it has something to say about, post, rewrite, park."""

from dataclasses import replace

from bot.domain import play
from bot.domain.coaching_views import MirrorView
from bot.domain.errors import NotNow
from bot.domain.held import Held, advice_step
from bot.domain.ids import RoundId, UserId
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.mirror import Label, Reflection, reflect
from bot.domain.rights import Actor, must_take_part
from bot.domain.round import Round
from bot.domain.spoken import language_of
from bot.ports import Transaction
from bot.services.agreement import must_have_agreed
from bot.services.desk import Desk, Receipt, load, receipt
from bot.services.play import slot_of, write


async def ask(
    desk: Desk,
    actor: Actor,
    round_id: RoundId,
    index: int,
    text: str,
    opening: str,
    language: Language,
) -> Receipt | MirrorView | None:
    """Take a question: post it at once, or hold it and return what the mirror shows its asker.

    What is held is stored before anything is said about it. The rules are those of the language
    the text seems to be written in, `language` when that is not clear. An open question goes
    straight to the room, and so does everything of who switched the mirror off. Raises what
    `write` raises.
    """
    clean = play.must_be_text(text)
    reflection = reflect(clean, language_of(clean, language))
    if _has_something_to_say(reflection):
        view = await _held(desk, actor, round_id, (index, opening), clean, reflection)
        if view is not None:
            return view
    return await write(desk, actor, round_id, index, Kind.QUESTION, clean, opening)


def _has_something_to_say(reflection: Reflection) -> bool:
    return reflection.label is not Label.OPEN and reflection.hint is not None


async def _held(
    desk: Desk,
    actor: Actor,
    round_id: RoundId,
    place: tuple[int, str],
    text: str,
    reflection: Reflection,
) -> MirrorView | None:
    """Hold a question; None when this person has no mirror, or when it is in the room already."""
    index, opening = place
    async with desk.uow.write() as tx:
        round_ = await load(tx, round_id)
        if await _is_posted(tx, round_, actor.user_id, index, opening):
            return None
        play.may_write(round_, actor, index, Kind.QUESTION)
        await must_have_agreed(tx, round_, actor.user_id)
        if not await tx.mirrors.is_on(actor.user_id):
            return None
        before = await tx.held.get(round_id, actor.user_id, opening)
        again = before is not None and before.text == text
        held = (
            before
            if before is not None and again
            else Held(round_id, actor.user_id, opening, index, text, desk.clock.now())
        )
        await tx.held.put(held)
    return MirrorView(round_id, held, reflection)


async def _is_posted(
    tx: Transaction, round_: Round, author_id: UserId, index: int, opening: str
) -> bool:
    mine = await tx.contributions.of_round(
        round_.id, kinds=[Kind.QUESTION], index=index, author_id=author_id
    )
    return any(one.slot == slot_of(index, Kind.QUESTION, opening) for one in mine)


async def post(desk: Desk, actor: Actor, round_id: RoundId, opening: str) -> Receipt | None:
    """Post a held question as it is; the mirror never stands in the way.

    Raises ``NotNow`` when it is in the room already.
    """
    held = await held_of(desk, actor, round_id, opening)
    return await write(desk, actor, round_id, held.index, Kind.QUESTION, held.text, opening)


async def park(desk: Desk, actor: Actor, round_id: RoundId, opening: str) -> Receipt:
    """Keep a held question for the step of advice.

    Raises ``NotNow`` when it is in the room already.
    """
    async with desk.uow.write() as tx:
        round_ = await load(tx, round_id)
        must_take_part(round_, actor)
        held = await tx.held.get(round_id, actor.user_id, opening)
        if held is None:
            raise NotNow("error-already-posted")
        await tx.held.put(replace(held, parked=True))
    step = advice_step(round_)
    return receipt("reply-parked" if step is not None else "reply-parked-nowhere")


async def held_of(desk: Desk, actor: Actor, round_id: RoundId, opening: str) -> Held:
    """Return a person's own held question. Raises ``NotNow`` when it is in the room already."""
    async with desk.uow.read() as tx:
        must_take_part(await load(tx, round_id), actor)
        held = await tx.held.get(round_id, actor.user_id, opening)
    if held is None:
        raise NotNow("error-already-posted")
    return held


async def switch(desk: Desk, user_id: UserId, *, is_on: bool) -> Receipt:
    """Switch the mirror on or off for one person, in every round."""
    async with desk.uow.write() as tx:
        await tx.mirrors.put(user_id, is_on=is_on)
    return receipt("reply-mirror-on" if is_on else "reply-mirror-off")
