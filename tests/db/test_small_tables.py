"""Surfaces, settings, drafts, notes and methods of servers: put, get, replace, forget."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.choices import PersonChoices, Reach, Way
from bot.domain.effects import COCKPIT, INVITATION
from bot.domain.ids import ChannelId, GuildId, MessageId, RoleId
from bot.domain.language import Language
from bot.domain.method_data import from_data, to_data
from bot.domain.pace import Region
from bot.ports import GuildDays, GuildSettings, Shown, Transaction, UnitOfWork
from db.uow import SqlTransaction, SqlUnitOfWork
from tests.db.data import ANNOUNCE, GUILD, JORIS, MINUTE, NOW, ROOM, TARIK, a_method, a_round


def test_the_store_is_what_the_port_asks() -> None:
    """Checked by the type checker; here only that the names are there."""
    as_port: type[UnitOfWork] = SqlUnitOfWork
    tx_as_port: type[Transaction] = SqlTransaction
    named = [item for port in Transaction.__mro__ for item in vars(port).items()]
    wanted = {name for name, what in named if isinstance(what, property)}
    assert wanted == {name for name in SqlTransaction.__slots__ if not name.startswith("_")}
    assert (as_port, tx_as_port) == (SqlUnitOfWork, SqlTransaction)


async def test_surfaces(uow: SqlUnitOfWork) -> None:
    round_, other = a_round(), a_round()
    shown = Shown(INVITATION, ANNOUNCE, MessageId(990_000_000_000_000_001), "abc")
    cockpit = Shown(COCKPIT, ROOM, MessageId(990_000_000_000_000_002), "")
    async with uow.write() as tx:
        await tx.rounds.add(round_)
        await tx.rounds.add(other)
        await tx.surfaces.put(round_.id, shown)
        await tx.surfaces.put(round_.id, cockpit)
        await tx.surfaces.put(other.id, shown)
    async with uow.read() as tx:
        assert await tx.surfaces.get(round_.id, INVITATION) == shown
        assert await tx.surfaces.get(other.id, COCKPIT) is None
        assert await tx.surfaces.all(round_.id) == [cockpit, shown]
        assert await tx.surfaces.of_channel(ANNOUNCE) == [
            (round_.id, INVITATION),
            (other.id, INVITATION),
        ]
        assert await tx.surfaces.of_channel(ChannelId(5)) == []
    moved = Shown(INVITATION, ROOM, MessageId(7), "def")
    async with uow.write() as tx:
        await tx.surfaces.put(round_.id, moved)
        await tx.surfaces.forget(round_.id, COCKPIT)
        await tx.surfaces.forget(other.id, COCKPIT)
        assert await tx.surfaces.all(round_.id) == [moved]
        assert await tx.surfaces.all(other.id) == [shown]


async def test_settings_of_a_server(uow: SqlUnitOfWork) -> None:
    little = GuildSettings(GUILD, Language.NL, "Europe/Amsterdam")
    much = GuildSettings(GUILD, Language.EN, "Europe/Brussels", ANNOUNCE, ROOM, RoleId(66))
    async with uow.write() as tx:
        assert await tx.settings.guild(GUILD) is None
        for settings in (little, much, little):
            await tx.settings.put_guild(settings)
            assert await tx.settings.guild(GUILD) == settings


async def test_language_of_a_person(uow: SqlUnitOfWork) -> None:
    async with uow.write() as tx:
        for language in (None, Language.EN, Language.NL, None):
            await tx.settings.put_language(JORIS, language)
            assert await tx.settings.language_of(JORIS) is language
            assert await tx.settings.language_of(TARIK) is None


async def test_languages_of_those_who_chose_one(uow: SqlUnitOfWork) -> None:
    async with uow.write() as tx:
        assert await tx.settings.languages(10) == {}
        await tx.settings.put_language(JORIS, Language.EN)
        await tx.settings.put_language(TARIK, Language.NL)
        assert await tx.settings.languages(10) == {JORIS: Language.EN, TARIK: Language.NL}
        assert len(await tx.settings.languages(1)) == 1


async def test_what_a_person_chose_besides_a_language(uow: SqlUnitOfWork) -> None:
    some = PersonChoices(zone="Europe/Lisbon")
    every = PersonChoices(Language.EN, "Europe/Lisbon", Reach.DIRECT, Way.OWN_THREAD)
    private = PersonChoices(way=Way.DIRECT)
    async with uow.write() as tx:
        assert await tx.settings.person(JORIS) == PersonChoices()
        for choices in (every, private, PersonChoices(reach=Reach.THREAD), PersonChoices(), some):
            await tx.settings.put_person(JORIS, choices)
            assert await tx.settings.person(JORIS) == choices
        assert await tx.settings.languages(10) == {}
        await tx.settings.put_language(JORIS, Language.EN)
        assert await tx.settings.person(JORIS) == PersonChoices(Language.EN, "Europe/Lisbon")
        await tx.settings.put_language(JORIS, None)
        assert await tx.settings.person(JORIS) == some


async def test_drafts(uow: SqlUnitOfWork) -> None:
    typed = {"title": "Ik zat \x00 \ud83d vast 🙂", "size": "", "naïef": "\"'"}
    async with uow.write() as tx:
        assert await tx.drafts.get(JORIS, "open") == {}
        await tx.drafts.put(JORIS, "open", typed, NOW)
        await tx.drafts.put(JORIS, "bid", {"line": "anders"}, NOW)
    async with uow.write() as tx:
        assert await tx.drafts.get(JORIS, "open") == typed
        assert await tx.drafts.get(TARIK, "open") == {}
        await tx.drafts.put(JORIS, "open", {"title": "opnieuw"}, NOW + MINUTE)
        assert await tx.drafts.get(JORIS, "open") == {"title": "opnieuw"}
        await tx.drafts.drop(JORIS, "open")
        await tx.drafts.drop(TARIK, "open")
        assert await tx.drafts.get(JORIS, "open") == {}
        assert await tx.drafts.get(JORIS, "bid") == {"line": "anders"}
        with pytest.raises(ValueError, match="no zone"):
            await tx.drafts.put(JORIS, "open", {}, NOW.replace(tzinfo=None))


async def test_notes(uow: SqlUnitOfWork) -> None:
    async with uow.write() as tx:
        assert await tx.notes.get("commands") is None
        for text in ("een", "twee"):
            await tx.notes.put("commands", text)
            assert await tx.notes.get("commands") == text
        assert await tx.notes.get("other") is None


async def test_methods_of_a_server(uow: SqlUnitOfWork) -> None:
    first, longer, other = a_method(), a_method(7), replace(a_method(), id="another")
    other = from_data(to_data(other))
    elsewhere = GuildId(GUILD + 1)
    async with uow.write() as tx:
        assert await tx.guild_methods.of_guild(GUILD) == []
        await tx.guild_methods.put(GUILD, first, JORIS, NOW)
        await tx.guild_methods.put(GUILD, other, JORIS, NOW)
        await tx.guild_methods.put(elsewhere, longer, TARIK, NOW)
    async with uow.write() as tx:
        assert await tx.guild_methods.of_guild(GUILD) == [other, first]
        assert await tx.guild_methods.of_guild(elsewhere) == [longer]
        await tx.guild_methods.put(GUILD, longer, TARIK, NOW + MINUTE)
        assert await tx.guild_methods.of_guild(GUILD) == [other, longer]


async def test_a_round_keeps_the_method_that_its_server_replaced(uow: SqlUnitOfWork) -> None:
    round_ = a_round(method=a_method())
    async with uow.write() as tx:
        await tx.guild_methods.put(GUILD, a_method(), JORIS, NOW)
        await tx.rounds.add(round_)
        await tx.guild_methods.put(GUILD, a_method(9), JORIS, NOW)
    uow._known_methods.clear()
    async with uow.read() as tx:
        assert await tx.rounds.get(round_.id) == round_
        assert [one.minutes for one in await tx.guild_methods.of_guild(GUILD)] == [9]


async def test_what_a_server_says_about_its_days(uow: SqlUnitOfWork) -> None:
    said = GuildDays(GUILD, Region.ZUID, {date(2026, 12, 24): True, date(2026, 12, 25): False})
    async with uow.write() as tx:
        assert await tx.settings.days(GUILD) == GuildDays(GUILD)
        await tx.settings.put_days(said)
    async with uow.read() as tx:
        assert await tx.settings.days(GUILD) == said


async def test_the_calendar_file_of_a_server(uow: SqlUnitOfWork) -> None:
    other = GuildId(GUILD + 1)
    async with uow.write() as tx:
        assert await tx.settings.almanac(GUILD) is None
        await tx.settings.put_almanac(GUILD, "een\n# \u00e9\n", TARIK, NOW)
        await tx.settings.put_almanac(other, "twee", TARIK, NOW)
    async with uow.write() as tx:
        assert await tx.settings.almanac(GUILD) == "een\n# \u00e9\n"
        await tx.settings.put_almanac(other, "drie", JORIS, NOW)
    async with uow.write() as tx:
        assert await tx.settings.almanacs() == [(GUILD, "een\n# \u00e9\n"), (other, "drie")]
        await tx.settings.put_almanac(GUILD, None, TARIK, NOW)
    async with uow.read() as tx:
        assert await tx.settings.almanac(GUILD) is None
        assert await tx.settings.almanacs() == [(other, "drie")]
