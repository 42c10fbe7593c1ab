"""At which meeting a round is held, so that a proof can name its method."""

import pytest

from bot.domain.ids import CircleId, MeetingId
from bot.domain.pace import LIVE, Mode, Pace
from bot.domain.programme.model import MeetingKind
from bot.domain.programme.planned import HomeCircle, MeetingStatus, RoundHome
from bot.services import lobby
from tests.services.conftest import ANNOUNCE, FENNA, GUILD, Office, actor

CIRCLE = CircleId("c" * 24)


async def home_of(office: Office, meeting_id: MeetingId, pace: Pace = LIVE) -> RoundHome | None:
    """Open a round in a circle of the meeting's programme; return where it is held."""
    programme = (await office.meeting(meeting_id)).programme
    circle = HomeCircle(CIRCLE, GUILD, "De brug", office.clock.now(), programme.id)
    async with office.uow.write() as tx:
        await tx.circles.add(circle)
    opening = lobby.Opening(office.method, "Brug", 5, ANNOUNCE, pace, CIRCLE)
    round_id, _told = await lobby.open_round(office.desk, actor(FENNA), opening)
    async with office.uow.read() as tx:
        return await tx.circles.home_of(round_id)


async def test_a_live_round_is_held_at_the_intervision_moment_to_come(office: Office) -> None:
    meeting_id = await office.planned()
    await office.change(meeting_id, kind=MeetingKind.INTERVISION)
    home = await home_of(office, meeting_id)
    assert home is not None
    assert (home.circle_id, home.meeting_id) == (CIRCLE, meeting_id)
    async with office.uow.read() as tx:
        assert await tx.circles.rounds_at(meeting_id) == [home.round_id]


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (MeetingKind.PUBLIC, MeetingStatus.ANNOUNCED),
        (MeetingKind.INTERVISION, MeetingStatus.CANCELLED),
    ],
)
async def test_a_learning_afternoon_and_what_was_called_off_hold_none(
    office: Office, kind: MeetingKind, status: MeetingStatus
) -> None:
    meeting_id = await office.planned()
    await office.change(meeting_id, kind=kind, status=status)
    home = await home_of(office, meeting_id)
    assert home is not None
    assert home.meeting_id is None


async def test_a_round_in_writing_between_two_moments_is_held_at_neither(office: Office) -> None:
    meeting_id = await office.planned()
    await office.change(meeting_id, kind=MeetingKind.INTERVISION)
    home = await home_of(office, meeting_id, Pace(Mode.WRITTEN))
    assert home is not None
    assert home.meeting_id is None
