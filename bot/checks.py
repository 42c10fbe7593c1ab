"""Is everything ready? Looks at settings, database and rights, and names every fault at once."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from http import HTTPStatus

import aiohttp
import discord

from bot import calendars
from bot.app import keys_of
from bot.domain import almanac_file
from bot.domain.ids import GuildId, UserId
from bot.permissions import invitation, missing
from bot.settings import Fault, SettingsError, read
from db.errors import BadAddress, ForeignFile, KeysRefused, Locked, NotMigrated, StorageError
from db.sealing.master import KeyPlaces
from db.uow import SqlUnitOfWork
from db.version import CURRENT

PATIENCE = timedelta(seconds=20)
PAGE = 200
NOBODY = UserId(0)
"""No person of Discord has this id."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at: the parts that are fine, and every fault of the others.

    `with_token` is whether there was a token to look at the rights with. `warnings` keep nothing
    from working yet.
    """

    fine: tuple[str, ...]
    faults: tuple[Fault, ...]
    with_token: bool
    warnings: tuple[Fault, ...] = ()


async def look(environment: Mapping[str, str]) -> Report:
    """Look at everything that can be looked at; nothing is changed.

    With settings that cannot be used only they are reported: the rest depends on them.
    """
    try:
        settings = read(environment)
    except SettingsError as error:
        return Report((), error.faults, with_token=False)
    found: dict[str, tuple[Fault, ...]] = {"settings": ()}
    keys = keys_of(settings)
    found["database"], found["keys"] = await look_at_database(settings.database_url, keys)
    if settings.discord_token:
        found["rights"] = await look_at_rights(settings.discord_api_url, settings.discord_token)
    return Report(
        fine=tuple(part for part, faults in found.items() if not faults),
        faults=tuple(fault for faults in found.values() for fault in faults),
        with_token=bool(settings.discord_token),
        warnings=await look_at_calendars(
            None if found["database"] or found["keys"] else settings.database_url,
            keys,
            datetime.now(UTC).date(),
        ),
    )


async def look_at_calendars(url: str | None, keys: KeyPlaces, today: date) -> tuple[Fault, ...]:
    """Warn of every calendar that runs out soon: the one with the bot, and those of servers."""
    known = [("fault-calendar-runs-out", "", calendars.load())]
    if url is not None:
        known.extend(
            ("fault-calendar-server-runs-out", str(guild_id), almanac_file.read(text.encode())[0])
            for guild_id, text in await _uploaded(url, keys)
        )
    return tuple(
        Fault(key, {"server": server, "until": almanac.until.strftime("%d-%m-%Y")})
        for key, server, almanac in known
        if almanac.until is not None and almanac.runs_out(today)
    )


async def _uploaded(url: str, keys: KeyPlaces) -> Sequence[tuple[GuildId, str]]:
    """Return the calendars of servers; there are none before there are keys to seal them with."""
    try:
        uow = await SqlUnitOfWork.open(url, keys, make=False)
    except KeysRefused:
        return ()
    try:
        async with uow.read() as transaction:
            return await transaction.settings.almanacs()
    finally:
        await uow.close()


async def look_at_rights(api_url: str, token: str) -> tuple[Fault, ...]:
    """Ask Discord whether it knows the token, and what the bot may do on each of its servers."""
    timeout = aiohttp.ClientTimeout(total=PATIENCE.total_seconds())
    headers = {"Authorization": f"Bot {token}"}
    try:
        async with aiohttp.ClientSession(
            timeout=timeout, headers=headers, raise_for_status=True
        ) as session:
            async with session.get(f"{api_url}/applications/@me") as response:
                invite = invitation(int((await response.json())["id"]))
            guilds = [guild async for guild in _guilds(session, api_url)]
    except aiohttp.ClientResponseError as error:
        if error.status == HTTPStatus.UNAUTHORIZED:
            return (Fault("fault-discord-refused"),)
        return (Fault("fault-discord-unreachable", {"why": f"HTTP {error.status}"}),)
    except (aiohttp.ClientError, TimeoutError, ValueError, KeyError) as error:
        return (Fault("fault-discord-unreachable", {"why": type(error).__name__}),)
    if not guilds:
        return (Fault("fault-discord-no-server", {"invite": invite}),)
    return tuple(
        Fault(
            "fault-discord-rights", {"server": name, "rights": ", ".join(rights), "invite": invite}
        )
        for name, granted in guilds
        if (rights := missing(granted))
    )


async def _guilds(
    session: aiohttp.ClientSession, api_url: str
) -> AsyncIterator[tuple[str, discord.Permissions]]:
    """Every server the bot is on: its name, and what the bot may do there before overwrites.

    Source: Discord's "Get Current User Guilds", whose partial guilds carry `permissions`.
    """
    after = "0"
    while True:
        query = {"after": after, "limit": str(PAGE)}
        async with session.get(f"{api_url}/users/@me/guilds", params=query) as response:
            page = await response.json()
        for guild in page:
            yield str(guild["name"]), discord.Permissions(int(guild["permissions"]))
        if len(page) < PAGE:
            return
        after = str(page[-1]["id"])


async def look_at_database(
    url: str, keys: KeyPlaces
) -> tuple[tuple[Fault, ...], tuple[Fault, ...]]:
    """Look whether the database is there, fits this version, and can be written to; and its keys.

    Returns the faults of the database and those of the keys. A database that was never started has
    no keys yet, which is as it should be: they are made at the first start.
    """
    try:
        uow = await SqlUnitOfWork.without_keys(url)
    except StorageError as error:
        return (fault_of(error),), ()
    try:
        # A write that finds nothing to change, but which the store must allow.
        async with uow.write() as transaction:
            await transaction.drafts.drop(NOBODY, "check")
    except StorageError as error:
        return (fault_of(error, "fault-database-readonly"),), ()
    finally:
        await uow.close()
    return (), await _look_at_keys(url, keys)


async def _look_at_keys(url: str, keys: KeyPlaces) -> tuple[Fault, ...]:
    try:
        uow = await SqlUnitOfWork.open(url, keys, make=False)
    except KeysRefused as refused:
        return () if refused.key == "fault-keys-none" else (fault_of(refused),)
    try:
        _, damaged = await uow.examine_keys()
    finally:
        await uow.close()
    return (Fault("fault-keys-damaged"),) if damaged else ()


def fault_of(error: StorageError, otherwise: str = "fault-database-unreachable") -> Fault:
    """Return how to mend what a store complained of; `otherwise` is for what it cannot tell."""
    match error:
        case BadAddress():
            return Fault("fault-database-url")
        case ForeignFile():
            return Fault("fault-database-foreign")
        case NotMigrated():
            found = str(error.values.get("found", ""))
            if not found:
                return Fault("fault-database-empty")
            if found < CURRENT:
                return Fault("fault-database-old")
            return Fault("fault-database-unknown", {"revision": found})
        case KeysRefused():
            return Fault(error.key, {name: str(value) for name, value in error.values.items()})
        case Locked():
            return Fault("fault-database-locked")
        case _:
            why = str(error.values.get("said", error.key))
            read_only = "readonly" in why or "read-only" in why
            return Fault("fault-database-readonly" if read_only else otherwise, {"why": why})
