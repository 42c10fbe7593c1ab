"""A programme to play with: its file, and what the database says of it."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.effects import Show
from bot.domain.ids import ChannelId, MeetingId
from bot.domain.programme.following import ANNOUNCEMENT, SyncEvent
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting, ProgrammeHead, Traveller
from bot.ports import Transaction
from bot.rehearsal.cast import ANNOUNCEMENTS
from bot.services.meeting_desk import MeetingOutcome, change_meeting
from tests.scene import LEAD, Scene

YEAR = """
title = "Samen verder"
key = "samen"
language = "nl"
{zone}

[[meetings]]
title = "Wie betaalt de brug?"
kind = "public"
date = 2027-02-17
start = 13:30
end = 16:30
place = "De Werkplaats"
speakers = ["Noor Zandstra"]

[[meetings]]
title = "Eerste kringen"
kind = "intervision"
date = 2027-03-10
start = 14:00
end = 16:00

[[participants]]
name = "Joris Wolkendijk"
team = "Brug"
institution = "Hogeschool Oost"
not_with = ["Aafke Zandloper"]

[[participants]]
name = "Aafke Zandloper"
team = "Tunnel"
"""
WITH_ZONE = YEAR.replace("{zone}", 'zone = "Europe/Amsterdam"')
WITHOUT_ZONE = YEAR.replace("{zone}", "")
STARTS = datetime(2027, 2, 17, 12, 30, tzinfo=UTC)


async def send(scene: Scene, text: str | bytes, who: str = LEAD, name: str = "jaar.toml") -> str:
    content = text.encode() if isinstance(text, str) else text
    return await scene.type(who, "programme import", file=(name, content))


async def in_zone(scene: Scene, who: str = LEAD) -> None:
    await scene.type(who, "settings zone", zone="Europe/Amsterdam")


async def head(scene: Scene) -> ProgrammeHead:
    guild_id = scene.app.guild_id(scene.stage.server.guild.id)
    (found,) = await scene.stored(lambda tx: tx.programmes.of_guild(guild_id))
    return found


async def meetings(scene: Scene) -> list[PlannedMeeting]:
    programme_id = (await head(scene)).id
    return list(await scene.stored(lambda tx: tx.meetings.of_programme(programme_id)))


async def people(scene: Scene) -> dict[str, Traveller]:
    programme_id = (await head(scene)).id
    found = await scene.stored(lambda tx: tx.travellers.of_programme(programme_id))
    return {one.participant.name: one for one in found}


async def announce(scene: Scene, meeting_id: MeetingId) -> None:
    """Stand in for the announcement, which has commands of its own."""
    channel_id = scene.stage.place_id(LEAD, ANNOUNCEMENTS)

    async def decide(_tx: Transaction, one: PlannedMeeting, _now: datetime) -> MeetingOutcome:
        public = replace(one, status=MeetingStatus.ANNOUNCED, announce_id=ChannelId(channel_id))
        return public, (Show(ANNOUNCEMENT), SyncEvent())

    async def act() -> None:
        await change_meeting(scene.app.desk, meeting_id, decide)

    await scene.stage.perform(act)
