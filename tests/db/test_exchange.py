"""Requests, offers and introductions, as they were stored, and gone with their programme."""

from dataclasses import replace

from bot.domain.case import Layer, Theme
from bot.domain.exchange import Entry, Side, Standing
from bot.domain.ids import ProgrammeId
from bot.domain.introductions import (
    Brought,
    EntryId,
    Introduction,
    IntroductionId,
    Party,
    Reason,
    Say,
)
from db.uow import SqlUnitOfWork
from tests.db.data import FENNA, JORIS, MINUTE, NOW, TARIK, new_id
from tests.db.programme_data import a_programme


def an_entry(programme_id: ProgrammeId, side: Side = Side.ASK) -> Entry:
    return Entry(
        *(EntryId(new_id()), programme_id, JORIS, side, "Wie „durft”? 🙂"),
        *(Theme.MIDDLE, Layer.BOARD, NOW),
    )


async def test_entries_come_back_oldest_first(uow: SqlUnitOfWork) -> None:
    programme = a_programme()
    newer = replace(an_entry(programme.id, Side.OFFER), made_at=NOW + MINUTE, layer=None)
    older = replace(an_entry(programme.id), theme=None, shared=False)
    changed = replace(older, text="Anders", theme=Theme.STOCK, standing=Standing.MET, shared=True)
    async with uow.write() as tx:
        await tx.programmes.add(programme)
        for one in (newer, older, replace(changed, side=Side.OFFER)):
            await tx.help_exchange.put(one)
    async with uow.read() as tx:
        assert await tx.help_exchange.of_programme(programme.id) == [changed, newer]
        assert await tx.help_exchange.get(newer.id) == newer
        assert await tx.help_exchange.get(EntryId(new_id())) is None


async def test_introductions_keep_who_said_what(uow: SqlUnitOfWork) -> None:
    programme = a_programme()
    entry = an_entry(programme.id)
    parties = (Party(TARIK, entry.id), Party(JORIS), Party(FENNA))
    new = IntroductionId(new_id())
    one = Introduction(*(new, programme.id, Reason.ECHO, Theme.MIDDLE, Layer.CITY, NOW, parties))
    answered = (
        replace(parties[0], say=Say.YES, brought=Brought.BIT),
        replace(parties[1], say=Say.AGENDA),
        parties[2],
    )
    later = replace(one, id=IntroductionId(new_id()), layer=None, made_at=NOW + MINUTE)
    async with uow.write() as tx:
        await tx.programmes.add(programme)
        await tx.help_exchange.put(entry)
        for each in (later, one, replace(one, parties=answered, met_at=NOW)):
            await tx.introductions.put(each)
    async with uow.read() as tx:
        stored = replace(one, parties=answered, met_at=NOW)
        assert await tx.introductions.get(new) == stored
        assert await tx.introductions.of_programme(programme.id) == [stored, later]
        assert await tx.introductions.get(IntroductionId(new_id())) is None
