"""Prepared cases: whole for their author, a title and tags for others once shared."""

from dataclasses import replace
from typing import Any

from bot.domain.case import CaseId, Layer, PreparedCase, Theme
from bot.domain.case_views import SharedCase
from bot.domain.ids import GuildId
from db.uow import SqlUnitOfWork
from tests.db.data import GUILD, JORIS, MINUTE, NOW, TARIK, new_id


def a_case(**changes: Any) -> PreparedCase:
    values: dict[str, Any] = {
        "id": CaseId(new_id()),
        "guild_id": GUILD,
        "author_id": JORIS,
        "method_id": "",
        "title": "Niemand roostert het in",
        "fields": {"situation": "Het wordt stil, „🙂”.", "part": ""},
        "changed_at": NOW,
    }
    return PreparedCase(**{**values, **changes})


async def test_a_case_is_there_for_its_author_alone(uow: SqlUnitOfWork) -> None:
    first, second = a_case(), a_case(changed_at=NOW + MINUTE, theme=Theme.MIDDLE)
    elsewhere = a_case(guild_id=GuildId(5))
    async with uow.write() as tx:
        for case in (first, second, elsewhere):
            await tx.cases.put(case)
    async with uow.read() as tx:
        assert await tx.cases.get(first.id, JORIS) == first
        assert await tx.cases.get(first.id, TARIK) is None
        assert await tx.cases.of_person(GUILD, JORIS) == [second, first]
        assert await tx.cases.of_person(GUILD, TARIK) == []
        assert await tx.cases.shared(GUILD) == []


async def test_whose_a_case_is(uow: SqlUnitOfWork) -> None:
    case = a_case()
    async with uow.write() as tx:
        await tx.cases.put(case)
        assert await tx.cases.author_of(case.id) == case.author_id
        assert await tx.cases.author_of(CaseId(new_id())) is None


async def test_what_is_shared_is_a_title_and_tags(uow: SqlUnitOfWork) -> None:
    case = a_case()
    shared = replace(case, shared=True, theme=Theme.STOCK, layer=Layer.BOARD, title="Anders")
    async with uow.write() as tx:
        await tx.cases.put(case)
        await tx.cases.put(shared)
        assert await tx.cases.shared(GUILD) == [
            SharedCase(JORIS, "Anders", Theme.STOCK, Layer.BOARD)
        ]
        assert await tx.cases.shared(GuildId(5)) == []
        await tx.cases.put(replace(shared, shared=False))
        assert await tx.cases.shared(GUILD) == []


async def test_only_its_author_erases_a_case(uow: SqlUnitOfWork) -> None:
    case = a_case()
    async with uow.write() as tx:
        await tx.cases.put(case)
        await tx.cases.drop(case.id, TARIK)
        assert await tx.cases.get(case.id, JORIS) == case
        await tx.cases.drop(case.id, JORIS)
        assert await tx.cases.get(case.id, JORIS) is None


async def test_every_tag_can_be_stored(uow: SqlUnitOfWork) -> None:
    tagged = [a_case(theme=theme) for theme in Theme] + [a_case(layer=layer) for layer in Layer]
    async with uow.write() as tx:
        for case in tagged:
            await tx.cases.put(case)
    async with uow.read() as tx:
        assert {one.id for one in await tx.cases.of_person(GUILD, JORIS)} == {
            one.id for one in tagged
        }
