"""Acts on requests and offers of help: leave, change and close one, and look for who fits."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain import exchange
from bot.domain.case import Layer, Theme
from bot.domain.errors import Missing, NotNow
from bot.domain.exchange import Counts, Entry, Side, Standing
from bot.domain.exchange_views import ExchangeView
from bot.domain.ids import ProgrammeId
from bot.domain.introductions import EntryId, Introduction, IntroductionId, Party, Reason
from bot.domain.programme.between import ProgrammeEffects
from bot.domain.programme.following import SetAlarm, label
from bot.domain.programme.planned import ProgrammeHead
from bot.domain.rights import Actor
from bot.ports import ProgrammeTimer, Transaction
from bot.services.acquaintance import acquainted, kept_apart
from bot.services.desk import Desk, Receipt, receipt
from bot.services.introductions import begin as begin_introduction
from bot.services.programme_desk import note_for_programme
from bot.services.programmes import leads, load_programme, must_lead, travels

MATCH = "help_match"
"""The head of the timer by which a programme looks for matches by itself."""

EVERY = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody filled in. Without `shared` it is kept for themselves and looks for nobody."""

    text: str
    theme: Theme | None
    layer: Layer | None = None
    shared: bool = True


async def begin(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> EntryId:
    """Return the id of an entry to write.

    Raises ``Missing``, or ``NotNow`` for one too many, or who does not travel along.
    """
    async with desk.uow.read() as tx:
        known = await _known(tx, actor, programme_id)
        exchange.must_have_room(known, actor.user_id)
    return EntryId(desk.ids.new())


async def ask(desk: Desk, actor: Actor, programme_id: ProgrammeId, typed: Typed) -> Receipt:
    """Leave a request, such as one from taking stock. Raises as ``put`` does."""
    return await put(desk, actor, programme_id, EntryId(desk.ids.new()), Side.ASK, typed)


async def offer(desk: Desk, actor: Actor, programme_id: ProgrammeId, typed: Typed) -> Receipt:
    """Leave an offer, such as one from taking stock. Raises as ``put`` does."""
    return await put(desk, actor, programme_id, EntryId(desk.ids.new()), Side.OFFER, typed)


async def put(
    desk: Desk,
    actor: Actor,
    programme_id: ProgrammeId,
    entry_id: EntryId,
    side: Side,
    typed: Typed,
) -> Receipt:
    """Store a request or an offer; sent twice it is one. A request that was met looks again.

    Raises ``BadInput``, ``Missing``, or ``NotNow`` as ``begin`` does.
    """
    text = exchange.clean(typed.text)

    async def act(tx: Transaction) -> None:
        known = await _known(tx, actor, programme_id)
        before = next((one for one in known if one.id == entry_id), None)
        now = desk.clock.now()
        if before is None:
            if await tx.help_exchange.get(entry_id) is not None:
                raise Missing("error-no-entry")
            exchange.must_have_room(known, actor.user_id)
            before = Entry(
                *(entry_id, programme_id, actor.user_id, side, text),
                *(typed.theme, typed.layer, now, typed.shared),
            )
        after = exchange.rewritten(_own(before, actor), text, typed.theme, typed.layer)
        await tx.help_exchange.put(replace(after, shared=typed.shared))
        await _look_weekly(desk, tx, programme_id, now)

    await desk.transact(act)
    return receipt("reply-exchange-kept", side=side.value, shared="yes" if typed.shared else "no")


async def share(desk: Desk, actor: Actor, programme_id: ProgrammeId, entry_id: EntryId) -> Receipt:
    """Let one's own entry look for somebody. Raises ``Missing``."""
    changed = await _changed(
        desk, actor, programme_id, entry_id, lambda entry: replace(entry, shared=True)
    )
    return receipt("reply-exchange-kept", side=changed.side.value, shared="yes")


async def close(desk: Desk, actor: Actor, programme_id: ProgrammeId, entry_id: EntryId) -> Receipt:
    """End one's own entry and forget its text. Raises ``Missing``.

    Who is being asked about it can still answer, and hears nothing more: that would tell.
    """
    changed = await _changed(
        *(desk, actor, programme_id, entry_id),
        lambda entry: replace(entry, standing=Standing.CLOSED, text=""),
    )
    return receipt("reply-exchange-closed", side=changed.side.value)


async def own(desk: Desk, actor: Actor, programme_id: ProgrammeId, entry_id: EntryId) -> Entry:
    """Return one's own entry, for its author alone. Raises ``Missing``."""
    async with desk.uow.read() as tx:
        known = await _known(tx, actor, programme_id)
    return _own(next((one for one in known if one.id == entry_id), None), actor)


async def look(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> ExchangeView:
    """Return one's own entries, and the counts for who leads. Raises ``Missing`` or ``NotNow``."""
    async with desk.uow.read() as tx:
        head = await load_programme(tx, actor, programme_id)
        is_leader = leads(head, actor)
        if not is_leader:
            await _must_travel(tx, actor, programme_id)
        entries = await tx.help_exchange.of_programme(programme_id)
        known = await tx.introductions.of_programme(programme_id)
    mine = (one for one in entries if one.author_id == actor.user_id)
    return ExchangeView(
        programme_id,
        head.title,
        tuple(one for one in mine if one.standing is not Standing.CLOSED),
        exchange.counted(entries, known, desk.clock.now()) if is_leader else None,
    )


async def match(desk: Desk, actor: Actor, programme_id: ProgrammeId) -> tuple[int, Counts]:
    """Look now for who fits, and ask each of them; return how many pairs, and the counts.

    Who leads hears numbers alone. Raises ``Missing`` or ``NotAllowed``.
    """

    async def act(tx: Transaction) -> tuple[int, Counts]:
        head = await load_programme(tx, actor, programme_id)
        must_lead(head, actor)
        now = desk.clock.now()
        found, effects = await _found(desk, tx, head, now)
        await note_for_programme(desk, tx, head.id, effects, now)
        entries = await tx.help_exchange.of_programme(programme_id)
        known = await tx.introductions.of_programme(programme_id)
        return len(found), exchange.counted(entries, known, now)

    return await desk.transact(act)


async def match_due(
    desk: Desk, tx: Transaction, head: ProgrammeHead, timer: ProgrammeTimer, now: datetime
) -> ProgrammeEffects:
    """Look for who fits, and again in a week, as long as anything is open."""
    _found_now, effects = await _found(desk, tx, head, now)
    entries = await tx.help_exchange.of_programme(head.id)
    goes_on = any(one.looks for one in entries)
    return (*effects, SetAlarm(timer.kind, now + EVERY)) if goes_on else effects


# ------------------------------------------------------------------------------ inside


async def _found(
    desk: Desk, tx: Transaction, head: ProgrammeHead, now: datetime
) -> tuple[list[Introduction], ProgrammeEffects]:
    """Store an introduction for every match, and return what must follow."""
    entries = await tx.help_exchange.of_programme(head.id)
    known = await tx.introductions.of_programme(head.id)
    travellers = await tx.travellers.of_programme(head.id)
    met = await acquainted(tx, head, travellers, known)
    found: list[Introduction] = []
    effects: ProgrammeEffects = ()
    for asks, offers in exchange.matches(entries, known, met, kept_apart(travellers), now):
        assert asks.theme is not None
        one = Introduction(
            IntroductionId(desk.ids.new()),
            head.id,
            Reason.HELP,
            asks.theme,
            exchange.shared_layer(asks, offers),
            now,
            (Party(asks.author_id, asks.id), Party(offers.author_id, offers.id)),
        )
        found.append(one)
        effects = (*effects, *await begin_introduction(tx, one))
    return found, effects


async def _look_weekly(
    desk: Desk, tx: Transaction, programme_id: ProgrammeId, now: datetime
) -> None:
    """Let the programme look by itself, unless it does already."""
    kind = label(MATCH)
    if all(timer.kind != kind for timer in await tx.programme_timers.of(programme_id)):
        effects = (SetAlarm(kind, now + EVERY),)
        await note_for_programme(desk, tx, programme_id, effects, now)


Change = Callable[[Entry], Entry]


async def _changed(
    desk: Desk, actor: Actor, programme_id: ProgrammeId, entry_id: EntryId, change: Change
) -> Entry:
    async def act(tx: Transaction) -> Entry:
        known = await _known(tx, actor, programme_id)
        before = _own(next((one for one in known if one.id == entry_id), None), actor)
        after = change(before)
        await tx.help_exchange.put(after)
        await _look_weekly(desk, tx, programme_id, desk.clock.now())
        return after

    return await desk.transact(act)


def _own(entry: Entry | None, actor: Actor) -> Entry:
    if entry is None or entry.author_id != actor.user_id or entry.standing is Standing.CLOSED:
        raise Missing("error-no-entry")
    return entry


async def _known(tx: Transaction, actor: Actor, programme_id: ProgrammeId) -> tuple[Entry, ...]:
    """Return the entries of a programme on the actor's server, which is locked by that."""
    await load_programme(tx, actor, programme_id)
    await _must_travel(tx, actor, programme_id)
    return tuple(await tx.help_exchange.of_programme(programme_id))


async def _must_travel(tx: Transaction, actor: Actor, programme_id: ProgrammeId) -> None:
    if not await travels(tx, programme_id, actor.user_id):
        raise NotNow("error-wish-who")
