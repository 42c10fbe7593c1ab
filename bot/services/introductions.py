"""Acts on introductions: ask each apart, keep what they say, introduce, and look back once."""

from datetime import datetime

from bot.domain import exchange, introductions
from bot.domain.case import Theme
from bot.domain.effects import Show, Surface
from bot.domain.errors import Missing
from bot.domain.exchange_views import Acquaintance, BroughtView, IntroductionView, MetView
from bot.domain.ids import ProgrammeId, UserId
from bot.domain.introductions import (
    FOLLOWED,
    Brought,
    Introduction,
    IntroductionId,
    Party,
    Say,
    is_offered,
)
from bot.domain.programme.between import ProgrammeEffect, ProgrammeEffects, personal
from bot.domain.programme.following import SetAlarm, label
from bot.domain.programme.planned import ProgrammeHead
from bot.domain.working_days import next_awake
from bot.ports import ProgrammeTimer, Transaction
from bot.services.desk import Desk, Receipt, receipt
from bot.services.programme_desk import note_for_programme

LAPSED, LOOK_BACK = "intro_lapse", "intro_after"
"""The heads of the two timers of an introduction, whose id stands behind them."""


async def begin(tx: Transaction, one: Introduction) -> ProgrammeEffects:
    """Store an introduction; what must follow is that each is asked, apart and privately."""
    await tx.introductions.put(one)
    asked = tuple(Show(_asking(one, party)) for party in one.parties)
    return (*asked, SetAlarm(label(LAPSED, one.id), one.lapses_at))


async def say(
    desk: Desk,
    user_id: UserId,
    programme_id: ProgrammeId,
    introduction_id: IntroductionId,
    answer: Say,
) -> Receipt:
    """Keep what somebody answered; who said yes is introduced to who did, as soon as there are two.

    Works in a direct message too: only who is asked has a part in it. Raises ``Missing`` or
    ``NotNow``.
    """

    async def act(tx: Transaction) -> None:
        now = desk.clock.now()
        before = await load_introduction(tx, programme_id, introduction_id)
        after = introductions.said(before, user_id, answer, now)
        if after is before:
            return
        await tx.introductions.put(after)
        effects: list[ProgrammeEffect] = [Show(_asking(after, after.party(user_id)))]
        if after.met:
            effects += [Show(personal(f"met-{after.id}", one.user_id)) for one in after.met]
            await _settle_entries(tx, after)
        if after.met_at is not None and before.met_at is None:
            effects += [Show(_asking(after, one)) for one in after.met]
            asked_at = await _morning(desk, tx, after, now)
            effects.append(SetAlarm(label(LOOK_BACK, after.id), asked_at))
        await note_for_programme(desk, tx, programme_id, tuple(effects), now)

    await desk.transact(act)
    return receipt("reply-introduction", say=answer.value)


async def _morning(desk: Desk, tx: Transaction, one: Introduction, now: datetime) -> datetime:
    """Return when those who met are asked what it brought: never in an evening or on a free day."""
    head = await tx.programmes.get(one.programme_id)
    if head is None:
        return now + FOLLOWED
    calendar = await desk.calendar(tx, await desk.guild(tx, head.guild_id))
    return next_awake(calendar, now + FOLLOWED)


async def to_agenda(
    desk: Desk, user_id: UserId, programme_id: ProgrammeId, introduction_id: IntroductionId
) -> Theme:
    """Keep that somebody rather proposes it for a meeting, and return the theme. Raises as `say`.

    The proposal itself is theirs to write, as any other.
    """
    await say(desk, user_id, programme_id, introduction_id, Say.AGENDA)
    async with desk.uow.read() as tx:
        return (await load_introduction(tx, programme_id, introduction_id)).theme


async def look_back(
    desk: Desk,
    user_id: UserId,
    programme_id: ProgrammeId,
    introduction_id: IntroductionId,
    answer: Brought,
) -> Receipt:
    """Keep whether an introduction brought somebody anything. Raises ``Missing``."""

    async def act(tx: Transaction) -> None:
        before = await load_introduction(tx, programme_id, introduction_id)
        await tx.introductions.put(introductions.brought(before, user_id, answer))
        effects = (Show(personal(f"brought-{introduction_id}", user_id)),)
        await note_for_programme(desk, tx, programme_id, effects, desk.clock.now())

    await desk.transact(act)
    return receipt("reply-introduction-brought", brought=answer.value)


async def load_introduction(
    tx: Transaction, programme_id: ProgrammeId, introduction_id: IntroductionId
) -> Introduction:
    """Return an introduction of a programme, which is locked by that. Raises ``Missing``."""
    head = await tx.programmes.get(programme_id)
    found = await tx.introductions.get(introduction_id)
    if head is None or found is None or found.programme_id != head.id:
        raise Missing("error-no-introduction")
    return found


def _asking(one: Introduction, party: Party) -> Surface:
    return personal(f"intro-{one.id}", party.user_id)


async def _settle_entries(tx: Transaction, one: Introduction) -> None:
    """A request that found somebody looks no further."""
    for party in one.parties:
        entry = await tx.help_exchange.get(party.entry_id) if party.entry_id else None
        if entry is not None:
            await tx.help_exchange.put(exchange.answered(entry, party.say, met=True))


# ----------------------------------------------------------------------------- timers


async def lapsed(
    _desk: Desk, tx: Transaction, _head: ProgrammeHead, timer: ProgrammeTimer, _now: datetime
) -> ProgrammeEffects:
    """Take the buttons from who did not answer; nobody hears of it."""
    found = await tx.introductions.get(_id_in(timer.kind))
    return tuple(Show(_asking(found, one)) for one in found.parties) if found else ()


async def look_back_due(
    _desk: Desk, tx: Transaction, _head: ProgrammeHead, timer: ProgrammeTimer, _now: datetime
) -> ProgrammeEffects:
    """Ask those who met whether it brought them anything; this once."""
    found = await tx.introductions.get(_id_in(timer.kind))
    met = found.met if found else ()
    about = _id_in(timer.kind)
    return tuple(Show(personal(f"brought-{about}", one.user_id)) for one in met)


def _id_in(kind: str) -> IntroductionId:
    return IntroductionId(kind.split(":")[1])


# -------------------------------------------------------------------------- what shows


async def introduction_view(
    tx: Transaction, head: ProgrammeHead, rest: list[str], now: datetime
) -> IntroductionView | None:
    """Return the question to one person, with nothing in it of anybody else."""
    found, party = await _own(tx, rest)
    if found is None or party is None:
        return None
    entry = await tx.help_exchange.get(party.entry_id) if party.entry_id else None
    return IntroductionView(
        head.id,
        found.id,
        found.reason,
        found.theme,
        found.layer,
        entry.side if entry else None,
        entry.text if entry else "",
        party.say,
        is_offered(found, party, now),
        bool(found.others_for(party.user_id)),
    )


async def met_view(
    tx: Transaction, _head: ProgrammeHead, rest: list[str], _now: datetime
) -> MetView | None:
    """Return who else said yes, for who did so too."""
    found, party = await _own(tx, rest)
    others = found.others_for(party.user_id) if found is not None and party is not None else ()
    if found is None or party is None or not others:
        return None
    texts = {}
    for one in (party, *others):
        entry = await tx.help_exchange.get(one.entry_id) if one.entry_id else None
        texts[one.user_id] = entry
    own = texts[party.user_id]
    known = tuple(
        Acquaintance(one.user_id, entry.text if (entry := texts[one.user_id]) else "")
        for one in others
    )
    side, text = (own.side, own.text) if own else (None, "")
    return MetView(found.reason, found.theme, found.layer, side, text, known)


async def brought_view(
    tx: Transaction, head: ProgrammeHead, rest: list[str], _now: datetime
) -> BroughtView | None:
    """Return the one question afterwards."""
    found, party = await _own(tx, rest)
    if found is None or party is None:
        return None
    others = tuple(one.user_id for one in found.others_for(party.user_id))
    return BroughtView(head.id, found.id, others, party.brought) if others else None


async def _own(tx: Transaction, rest: list[str]) -> tuple[Introduction | None, Party | None]:
    kind, user_id = rest
    found = await tx.introductions.get(IntroductionId(kind.partition("-")[2]))
    mine = [one for one in found.parties if one.user_id == int(user_id)] if found else []
    return found, next(iter(mine), None)
