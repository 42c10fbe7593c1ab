"""Acts on one's own journal: write, read, erase, carry away, and what could be a case in it."""

from dataclasses import dataclass, replace

from bot.domain.errors import Missing, NotNow
from bot.domain.harvest.item import LiftedItem, Origin, Scope, Source, State
from bot.domain.ids import ProgrammeId
from bot.domain.journal.case_line import case_line
from bot.domain.journal.entry import (
    PAGE,
    CaseOffer,
    EntryId,
    EntrySource,
    JournalEntry,
    clean_text,
    edited,
    page_of,
)
from bot.domain.journal.views import EntryView, JournalFile, JournalView
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services.desk import Desk, Receipt, receipt
from bot.services.own_pages import Own, lifted_from, offer_in, programme_of


@dataclass(frozen=True, slots=True)
class Asked:
    """What made somebody write: the kind of thing, its id, and what was asked, as they read it."""

    source: EntrySource = EntrySource.FREE
    ref: str | None = None
    question: str = ""
    programme_id: ProgrammeId | None = None


def new_entry_id(desk: Desk) -> EntryId:
    """Return the id of an entry to write: a form that comes back twice is then one entry."""
    return EntryId(desk.ids.new())


async def write(
    desk: Desk, actor: Actor, entry_id: EntryId, text: str, asked: Asked | None = None
) -> EntryView:
    """Keep what a person wrote, or in what other words, and return it for them alone.

    `asked` counts the first time only. Raises ``BadInput`` for nothing or too much, ``Missing``
    for the entry of another, ``NotNow`` for a new one where there is no server.
    """

    async def act(tx: Transaction) -> EntryView:
        entry = await write_in(desk, tx, actor, entry_id, text, asked)
        return await _view(tx, entry)

    return await desk.transact(act)


async def write_in(
    desk: Desk,
    tx: Transaction,
    actor: Actor,
    entry_id: EntryId,
    text: str,
    asked: Asked | None = None,
) -> JournalEntry:
    """Do as `write` does, inside a transaction that is already open."""
    now, asked = desk.clock.now(), asked or Asked()
    before = await tx.journal.get(entry_id, actor.user_id)
    if before is not None:
        entry = edited(before, text, now)
    elif await tx.journal.owner_of(entry_id) is not None:
        raise Missing("error-no-journal")
    elif not actor.guild_id:
        raise NotNow("error-journal-where")
    else:
        programme_id = asked.programme_id or await programme_of(tx, actor.guild_id, actor.user_id)
        entry = JournalEntry(
            entry_id,
            actor.guild_id,
            actor.user_id,
            clean_text(text),
            now,
            asked.source,
            asked.ref,
            asked.question,
            programme_id,
        )
    await tx.journal.put(entry)
    return entry


async def text_of(desk: Desk, actor: Actor, entry_id: EntryId) -> JournalEntry | None:
    """Return one's own entry, or None for one that was not written yet. Raises ``Missing``."""
    async with desk.uow.read() as tx:
        entry = await tx.journal.get(entry_id, actor.user_id)
        if entry is None and await tx.journal.owner_of(entry_id) is not None:
            raise Missing("error-no-journal")
    return entry


async def see(desk: Desk, actor: Actor, entry_id: EntryId) -> EntryView:
    """Return one's own entry as it stands. Raises ``Missing``, also for that of another."""
    async with desk.uow.read() as tx:
        return await _view(tx, await _own(tx, actor, entry_id))


async def pages(desk: Desk, actor: Actor, number: int) -> JournalView:
    """Return a page (from 0) of one's own journal on this server."""
    async with desk.uow.read() as tx:
        entries = await tx.journal.of_owner(actor.guild_id, actor.user_id)
        items = await lifted_from(tx, actor.guild_id, actor.user_id, Origin.JOURNAL)
    shown, page = page_of(entries, number)
    out = frozenset(one.source.ref for one in items if one.is_out)
    count = -(-len(entries) // PAGE)
    return JournalView(tuple(page), shown, count, len(entries), out)


async def whole(desk: Desk, actor: Actor) -> JournalFile:
    """Return all of one's own journal on this server, oldest first. Raises ``Missing``."""
    async with desk.uow.read() as tx:
        entries = await tx.journal.of_owner(actor.guild_id, actor.user_id)
        person = await tx.settings.person(actor.user_id)
        zone = person.zone or (await desk.guild(tx, actor.guild_id)).zone
    if not entries:
        raise Missing("error-journal-empty")
    return JournalFile(tuple(reversed(entries)), zone)


async def erase(desk: Desk, actor: Actor, entry_id: EntryId) -> Receipt:
    """Erase one's own entry for good. What was let go of it stays until that is taken back.

    Raises ``Missing``.
    """

    async def act(tx: Transaction) -> bool:
        view = await _view(tx, await _own(tx, actor, entry_id))
        await tx.journal.drop(entry_id, actor.user_id)
        return any(one.state is not State.OFFERED for one in view.lifted)

    is_out = await desk.transact(act)
    return receipt("reply-entry-erased", out="yes" if is_out else "no")


async def could_be_case(desk: Desk, actor: Actor, entry_id: EntryId) -> tuple[str, str]:
    """Return the line of an entry that could be a case, and the whole entry around it.

    Raises ``Missing``, also where there is no such line.
    """
    view = await see(desk, actor, entry_id)
    if view.case is None:
        raise Missing("error-old-button")
    return view.case.line, view.entry.text


async def is_case(desk: Desk, actor: Actor, entry_id: EntryId) -> None:
    """Note that a case was made of an entry, so that it is not offered again."""
    await _answer(desk, actor, entry_id, CaseOffer.TAKEN)


async def is_no_case(desk: Desk, actor: Actor, entry_id: EntryId) -> Receipt:
    """Never say of this entry again that it could be a case. Raises ``Missing``."""
    await _answer(desk, actor, entry_id, CaseOffer.DECLINED)
    return receipt("reply-entry-no-case")


async def _answer(desk: Desk, actor: Actor, entry_id: EntryId, answer: CaseOffer) -> None:
    async def act(tx: Transaction) -> None:
        await tx.journal.put(replace(await _own(tx, actor, entry_id), offer=answer))

    await desk.transact(act)


async def offer(desk: Desk, actor: Actor, entry_id: EntryId, scope: Scope) -> LiftedItem:
    """Put an entry on offer, for its owner to word; nothing leaves yet. Raises ``Missing``."""

    async def act(tx: Transaction) -> LiftedItem:
        entry = await _own(tx, actor, entry_id)
        own = Own(entry.text, Source(Origin.JOURNAL, entry.id), entry.programme_id)
        return await offer_in(desk, tx, actor, entry.guild_id, own, scope)

    return await desk.transact(act)


async def _own(tx: Transaction, actor: Actor, entry_id: EntryId) -> JournalEntry:
    entry = await tx.journal.get(entry_id, actor.user_id)
    if entry is None:
        raise Missing("error-no-journal")
    return entry


async def _view(tx: Transaction, entry: JournalEntry) -> EntryView:
    items = await lifted_from(tx, entry.guild_id, entry.user_id, Origin.JOURNAL)
    mine = tuple(one for one in items if one.source.ref == entry.id)
    case = None
    if entry.offer is CaseOffer.OPEN:
        others = await tx.journal.of_owner(entry.guild_id, entry.user_id)
        case = case_line(entry, others)
    return EntryView(entry, mine, case)
