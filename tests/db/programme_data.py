"""An invented programme, for the tests of the store."""

from datetime import timedelta
from typing import Any

from bot.domain.ids import MeetingId, ParticipantId, ProgrammeId
from bot.domain.language import Language
from bot.domain.programme.model import (
    Experience,
    InstitutionKind,
    Meeting,
    MeetingKind,
    Participant,
    Scaled,
)
from bot.domain.programme.planned import PlannedMeeting, ProgrammeHead, Traveller
from db.uow import SqlUnitOfWork
from tests.db.data import FENNA, GUILD, NOW, new_id

SPRING, AUTUMN = NOW + timedelta(days=30), NOW + timedelta(days=200)


def a_programme(**changes: Any) -> ProgrammeHead:
    """Return a programme of Fenna's."""
    values: dict[str, Any] = {
        "id": ProgrammeId(new_id()),
        "guild_id": GUILD,
        "key": "opschalen-2026",
        "title": "Samen „verder” 🙂",
        "language": Language.NL,
        "zone": "Europe/Amsterdam",
        "organiser_id": FENNA,
        "created_at": NOW,
        "about": "Een jaar\nonderweg.",
    }
    return ProgrammeHead(**{**values, **changes})


def a_meeting(programme: ProgrammeHead, key: str = "lente", **changes: Any) -> PlannedMeeting:
    """Return a meeting with every detail; `changes` are to the details."""
    values: dict[str, Any] = {
        "key": key,
        "title": "Wie betaalt de brug?",
        "kind": MeetingKind.PUBLIC,
        "starts_at": SPRING,
        "ends_at": SPRING + timedelta(hours=3),
        "theme": "Geld",
        "speakers": ("Aafke de Wit", "Tarik „T” Öz"),
        "place": "De Werkplaats",
        "link": "https://example.org/x",
        "capacity": 40,
        "about": "Kom ook.",
        "preparation": "Lees het stuk.",
        "series": "middagen",
    }
    return PlannedMeeting(MeetingId(new_id()), programme, Meeting(**{**values, **changes}))


def a_traveller(programme: ProgrammeHead, key: str, **changes: Any) -> Traveller:
    """Return somebody with every field but ties; `changes` are to the fields."""
    values: dict[str, Any] = {
        "key": key,
        "name": f"{key.title()} van den Berg",
        "team": "Team Brug",
        "institution": "Hogeschool Oost",
        "institution_kind": InstitutionKind.HBO,
        "city": "Deventer",
        "scaled": Scaled.PLACE,
        "scales": "een werkplaats",
        "experience": Experience.SOME,
    }
    participant = Participant(**{**values, **changes})
    return Traveller(ParticipantId(new_id()), programme.id, participant)


async def stored(uow: SqlUnitOfWork, *keys: str) -> PlannedMeeting:
    """Store a programme with one meeting and these people, and return the meeting."""
    programme = a_programme()
    planned = a_meeting(programme)
    async with uow.write() as tx:
        await tx.programmes.add(programme)
        await tx.meetings.add(planned)
        await tx.travellers.put([a_traveller(programme, key) for key in keys])
    return planned
