"""Acts of the person who is asked: answer, not now, another question, how often."""

from dataclasses import replace

from bot.domain.errors import Missing, NotNow
from bot.domain.ids import ProgrammeId, UserId
from bot.domain.journal.entry import EntryId, EntrySource, JournalEntry, clean_text, edited
from bot.domain.language import Language
from bot.domain.programme.between import ProgrammeEffects
from bot.domain.programme.planned import ProgrammeHead
from bot.domain.prompts import delivery as deliveries
from bot.domain.prompts import person
from bot.domain.prompts.bank import Follow, Prompt
from bot.domain.prompts.delivery import Delivery, DeliveryId, Stage
from bot.domain.prompts.person import Pace
from bot.domain.prompts.views import AnsweredView
from bot.ports import Transaction
from bot.services.desk import Desk, Receipt, receipt
from bot.services.programme_desk import note_for_programme
from bot.services.prompt_asking import another, calendar_for, followed, offer_of, shown
from bot.services.prompt_bank import bank_in


async def load_delivery(tx: Transaction, user_id: UserId, delivery_id: DeliveryId) -> Delivery:
    """Return a question to this person. Raises ``Missing``, also for one to somebody else."""
    delivery = await tx.deliveries.get(delivery_id)
    if delivery is None or delivery.user_id != user_id or delivery.asked_at is None:
        raise Missing("error-prompt-gone")
    return delivery


async def _locked(
    tx: Transaction, user_id: UserId, delivery_id: DeliveryId
) -> tuple[ProgrammeHead, Delivery]:
    """Return a question and its programme, which nobody else changes in this transaction."""
    found = await load_delivery(tx, user_id, delivery_id)
    head = await tx.programmes.get(found.programme_id)
    if head is None:
        raise Missing("error-prompt-gone")
    return head, await load_delivery(tx, user_id, delivery_id)


async def to_answer(
    desk: Desk, user_id: UserId, delivery_id: DeliveryId, prompt_id: str
) -> tuple[Prompt, str]:
    """Return the question to answer, and what was answered before.

    Without `prompt_id` it is the one that is asked now. Raises ``Missing``.
    """
    async with desk.uow.read() as tx:
        delivery = await load_delivery(tx, user_id, delivery_id)
        bank = await bank_in(desk, tx, delivery.guild_id)
        entry = await tx.journal.get(EntryId(delivery.id), user_id)
    known = prompt_id in {"", delivery.prompt.id}
    prompt = delivery.prompt if known else bank.get(prompt_id)
    return prompt, entry.text if entry is not None else ""


async def answer(
    desk: Desk,
    user_id: UserId,
    delivery_id: DeliveryId,
    prompt_id: str,
    text: str,
    language: Language,
) -> AnsweredView:
    """Keep an answer in the journal of its author, whenever it comes, and also when it changed.

    `prompt_id` is the question it was written under, whatever took its place since. Raises
    ``BadInput`` or ``Missing``.
    """
    clean = clean_text(text)

    async def act(tx: Transaction) -> AnsweredView:
        head, before = await _locked(tx, user_id, delivery_id)
        now = desk.clock.now()
        prompt = before.prompt
        if prompt_id != prompt.id:
            prompt = (await bank_in(desk, tx, head.guild_id)).get(prompt_id)
        known = await tx.journal.get(EntryId(before.id), user_id)
        if known is None:
            entry = JournalEntry(
                *(EntryId(before.id), head.guild_id, user_id, clean, now),
                *(EntrySource.PROMPT, prompt.id, prompt.question[language], head.id),
            )
        else:
            entry = edited(known, clean, now)
        await tx.journal.put(entry)
        after, late = deliveries.answered(replace(before, prompt=prompt), now)
        await tx.deliveries.put(after)
        wish = await tx.deliveries.wish(head.id, user_id)
        await tx.deliveries.put_wish(person.spoke(wish))
        await note_for_programme(desk, tx, head.id, followed(after), now)
        return AnsweredView(after, late, known is not None)

    return await desk.transact(act)


async def to_go_on(
    desk: Desk, user_id: UserId, delivery_id: DeliveryId, place: int
) -> tuple[Follow, EntryId]:
    """Return the second question at `place`, and a fresh id for its answer. Raises ``Missing``."""
    async with desk.uow.read() as tx:
        delivery = await load_delivery(tx, user_id, delivery_id)
    return _follow(delivery.prompt, place), EntryId(desk.ids.new())


async def go_on(
    desk: Desk,
    user_id: UserId,
    delivery_id: DeliveryId,
    place: int,
    entry_id: EntryId,
    text: str,
    language: Language,
) -> Receipt:
    """Keep the answer to a second question in the journal; sent twice it is one.

    Raises ``BadInput`` or ``Missing``.
    """
    clean = clean_text(text)

    async def act(tx: Transaction) -> None:
        head, delivery = await _locked(tx, user_id, delivery_id)
        prompt = delivery.prompt
        if await tx.journal.owner_of(entry_id) not in {None, user_id}:
            raise Missing("error-prompt-gone")
        question = _follow(prompt, place).question[language]
        entry = JournalEntry(
            *(entry_id, head.guild_id, user_id, clean, desk.clock.now()),
            *(EntrySource.PROMPT, prompt.id, question, head.id),
        )
        await tx.journal.put(entry)

    await desk.transact(act)
    return receipt("reply-prompt-went-on")


def _follow(prompt: Prompt, place: int) -> Follow:
    if not 0 <= place < len(prompt.follow):
        raise Missing("error-prompt-gone")
    return prompt.follow[place]


async def not_now(desk: Desk, user_id: UserId, delivery_id: DeliveryId) -> tuple[Delivery, Receipt]:
    """Put a question off, or let it go the second time. Raises ``Missing`` or ``NotNow``."""

    async def act(tx: Transaction) -> Delivery:
        head, before = await _locked(tx, user_id, delivery_id)
        now = desk.clock.now()
        own = await calendar_for(desk, tx, head, user_id)
        after = deliveries.not_now(before, own, now)
        await tx.deliveries.put(after)
        await note_for_programme(desk, tx, head.id, followed(after), now)
        return after

    delivery = await desk.transact(act)
    when = int(delivery.next_at.timestamp()) if delivery.next_at is not None else 0
    if delivery.stage is Stage.LATER:
        return delivery, receipt("reply-prompt-later", when=f"<t:{when}:D>")
    return delivery, receipt("reply-prompt-rests")


async def exchange(desk: Desk, user_id: UserId, delivery_id: DeliveryId) -> Receipt:
    """Put another question in the place of one. Raises ``Missing`` or ``NotNow``."""

    async def act(tx: Transaction) -> int:
        head, before = await _locked(tx, user_id, delivery_id)
        now = desk.clock.now()
        other = await another(desk, tx, head, before, now)
        if other is None:
            raise NotNow("error-prompt-none-left")
        after = deliveries.exchanged(before, other)
        await tx.deliveries.put(after)
        await tx.deliveries.note_shown(head.guild_id, user_id, other.id, now)
        await note_for_programme(desk, tx, head.id, shown(after), now)
        return deliveries.OTHERS_MAX - after.others

    return receipt("reply-prompt-other", left=await desk.transact(act))


async def choose_pace(
    desk: Desk, user_id: UserId, programme_id: ProgrammeId, pace: Pace
) -> Receipt:
    """Keep how often a person wants to be asked; who pauses is asked nothing any more.

    Raises ``Missing`` for who does not travel along.
    """

    async def act(tx: Transaction) -> None:
        head = await tx.programmes.get(programme_id)
        travellers = await tx.travellers.of_programme(programme_id)
        if head is None or user_id not in {one.participant.user_id for one in travellers}:
            raise Missing("error-prompt-not-along")
        wish = person.chose(await tx.deliveries.wish(programme_id, user_id), pace)
        await tx.deliveries.put_wish(wish)
        effects: ProgrammeEffects = offer_of(wish)
        if pace is Pace.PAUSED:
            for one in await tx.deliveries.of_person(programme_id, user_id):
                if one.open:
                    rests = deliveries.let_go(one)
                    await tx.deliveries.put(rests)
                    effects = (*effects, *followed(rests))
        await note_for_programme(desk, tx, head.id, effects, desk.clock.now())

    await desk.transact(act)
    return receipt("reply-prompt-pace", pace=pace.value)
