"""Acts on the free days of a server, on which no step of a written round ends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice

from bot.domain import almanac_file
from bot.domain.audit import Deed
from bot.domain.errors import BadInput, NotAllowed
from bot.domain.pace import Region
from bot.domain.private_views import DaysView
from bot.domain.rights import Actor
from bot.domain.times import read_day
from bot.domain.working_days import working_days
from bot.ports import GuildDays, Transaction
from bot.services import audit
from bot.services.desk import Desk, zone_of

SPAN_MAX = 92
"""Days that one command may name: a quarter."""

DAYS_MAX = 400
"""Days a server may choose itself."""

COMING = 5
"""Working days that are shown as an example of what follows from the choices."""


AHEAD = 6
"""Holidays to come that are shown."""


class Act(StrEnum):
    """What is said of days: they are free, they are not, or the calendar says."""

    FREE = "free"
    WORKING = "working"
    FORGET = "forget"


@dataclass(frozen=True, slots=True)
class Asked:
    """What an administrator asks for; days are as they typed them."""

    first: str | None
    last: str | None
    act: Act
    region: Region | None

    @property
    def changes(self) -> bool:
        """Whether anything would change."""
        return bool(self.first or self.last or self.region)


async def show(desk: Desk, actor: Actor) -> DaysView:
    """Return the free days of a server as it chose them."""
    async with desk.uow.read() as tx:
        return await _view(desk, tx, actor)


async def change(desk: Desk, actor: Actor, asked: Asked) -> DaysView:
    """Change the free days and return them. Raises ``NotAllowed`` or ``BadInput``.

    Steps that are under way keep their end; the next ones follow the new days.
    """
    _must_administer(actor)
    async with desk.uow.write() as tx:
        settings = await desk.guild(tx, actor.guild_id)
        today = desk.clock.now().astimezone(zone_of(settings)).date()
        said = await tx.settings.days(actor.guild_id)
        days = _changed(said, asked, today)
        if len(days) > DAYS_MAX:
            raise BadInput("error-days-many", {"max": DAYS_MAX})
        await tx.settings.put_days(replace(said, days=days, region=asked.region or said.region))
        await audit.note(desk, tx, actor, Deed.DAYS, asked.act)
    return await show(desk, actor)


def _changed(said: GuildDays, asked: Asked, today: date) -> Mapping[date, bool]:
    days = {day: free for day, free in said.days.items() if day >= today - timedelta(days=SPAN_MAX)}
    for day in _span(asked, today):
        if asked.act is Act.FORGET:
            days.pop(day, None)
        else:
            days[day] = asked.act is Act.FREE
    return days


def _span(asked: Asked, today: date) -> tuple[date, ...]:
    if not asked.first:
        if asked.last:
            raise BadInput("error-days-first")
        return ()
    first = read_day(asked.first, today)
    last = read_day(asked.last, first) if asked.last else first
    if not 0 <= (last - first).days < SPAN_MAX:
        raise BadInput("error-days-span", {"max": SPAN_MAX})
    return tuple(first + timedelta(days=more) for more in range((last - first).days + 1))


async def _view(desk: Desk, tx: Transaction, actor: Actor) -> DaysView:
    settings = await desk.guild(tx, actor.guild_id)
    calendar = await desk.calendar(tx, settings)
    said = await tx.settings.days(actor.guild_id)
    tomorrow = desk.clock.now().astimezone(calendar.zone).date() + timedelta(days=1)
    coming = tuple(islice(working_days(calendar, tomorrow), COMING))
    ahead = [span for span in calendar.holidays if span[1] >= tomorrow]
    almanac = await desk.almanac_of(tx, actor.guild_id)
    return DaysView(
        said.region,
        dict(sorted(said.days.items())),
        coming,
        tuple(ahead[:AHEAD]),
        max(0, len(ahead) - AHEAD),
        own=await tx.settings.almanac(actor.guild_id) is not None,
        until=almanac.until,
        runs_out=almanac.runs_out(tomorrow),
    )


async def upload(desk: Desk, actor: Actor, content: bytes) -> DaysView:
    """Take a calendar file in place of what held, the single days included, and return the days.

    Raises ``AlmanacInvalid`` with everything that is wrong, ``NotAllowed``, or ``BadInput`` for too
    many single days. Whatever is raised, what was there stays.
    """
    _must_administer(actor)
    _almanac, days = almanac_file.read(content)
    if len(days) > DAYS_MAX:
        raise BadInput("error-days-many", {"max": DAYS_MAX})
    async with desk.uow.write() as tx:
        said = await tx.settings.days(actor.guild_id)
        await tx.settings.put_days(replace(said, days=days))
        text, now = content.decode("utf-8-sig"), desk.clock.now()
        await tx.settings.put_almanac(actor.guild_id, text, actor.user_id, now)
        await audit.note(desk, tx, actor, Deed.CALENDAR, "own")
    return await show(desk, actor)


async def standard(desk: Desk, actor: Actor) -> DaysView:
    """Go back to the calendar that comes with the bot; single days stay. Raises ``NotAllowed``."""
    _must_administer(actor)
    async with desk.uow.write() as tx:
        await tx.settings.put_almanac(actor.guild_id, None, actor.user_id, desk.clock.now())
        await audit.note(desk, tx, actor, Deed.CALENDAR, "standard")
    return await show(desk, actor)


async def download(desk: Desk, actor: Actor, notes: Sequence[str]) -> str:
    """Return what holds now as a file: the very one that was uploaded, unless days came on top."""
    async with desk.uow.read() as tx:
        text = await tx.settings.almanac(actor.guild_id)
        said = await tx.settings.days(actor.guild_id)
    if text is None:
        return almanac_file.write(desk.almanac, said.days, notes)
    almanac, days = almanac_file.read(text.encode())
    return text if days == said.days else almanac_file.write(almanac, said.days, notes)


def _must_administer(actor: Actor) -> None:
    if not actor.administers:
        raise NotAllowed("error-only-administrators")
