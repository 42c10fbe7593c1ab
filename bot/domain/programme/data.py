"""A programme as plain data, in the order in which a file shows it."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from bot.domain.moments import hour_of
from bot.domain.programme.fields import CIRCLES, MEETINGS, PARTICIPANTS
from bot.domain.programme.model import Circle, Experience, Meeting, Participant, Programme

Data = Mapping[str, object]


def to_data(programme: Programme) -> Data:
    """Return what a file tells of a programme; fields that are empty are left out.

    Whom people would rather not sit with is never in it: nobody else may see that.
    """
    zone = ZoneInfo(programme.zone)
    return _filled(
        {
            "key": programme.key,
            "title": programme.title,
            "language": programme.language.value,
            "zone": programme.zone,
            "about": programme.about,
            MEETINGS.key: [_meeting(one, zone) for one in programme.meetings],
            PARTICIPANTS.key: [_participant(one) for one in programme.participants],
            CIRCLES.key: [
                _circle(one, composition.meeting)
                for composition in programme.compositions
                for one in composition.circles
            ],
        }
    )


def _filled(data: Data) -> Data:
    return {key: value for key, value in data.items() if value not in ("", None, [], False)}


def _meeting(meeting: Meeting, zone: ZoneInfo) -> Data:
    day = meeting.starts_at.astimezone(zone).date()
    last = meeting.ends_at.astimezone(zone).date()
    end = hour_of(meeting.ends_at, zone)
    return _filled(
        {
            "key": meeting.key,
            "title": meeting.title,
            "kind": meeting.kind.value,
            "date": day,
            "start": hour_of(meeting.starts_at, zone),
            "end": end if last == day else f"{last.isoformat()} {end}",
            "theme": meeting.theme,
            "speakers": list(meeting.speakers),
            "place": meeting.place,
            "link": meeting.link,
            "capacity": meeting.capacity,
            "about": meeting.about,
            "preparation": meeting.preparation,
            "series": meeting.series,
        }
    )


def _participant(participant: Participant) -> Data:
    known = participant.experience is not Experience.NONE
    account = participant.user_id
    return _filled(
        {
            "key": participant.key,
            "name": participant.name,
            "team": participant.team,
            "institution": participant.institution,
            "institution_kind": participant.institution_kind.value,
            "city": participant.city,
            "object": participant.scaled.value if participant.scaled else "",
            "scales": participant.scales,
            "experience": participant.experience.value if known else "",
            "manager": participant.manager,
            "funder": participant.funder,
            "away": sorted(participant.away),
            # As Discord writes a mention: spreadsheets round so long a number.
            "discord": "" if account is None else f"<@{account}>",
        }
    )


def _circle(circle: Circle, meeting: str) -> Data:
    return _filled(
        {
            "meeting": meeting,
            "name": circle.name,
            "members": list(circle.members),
            "facilitator": circle.facilitator,
            "bringers": list(circle.bringers),
            "locked": circle.locked,
        }
    )
