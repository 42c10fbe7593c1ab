"""Five hundred people tap at once, in one process and in several: never one place too many."""

import asyncio
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from pathlib import Path

from bot.domain.ids import MeetingId
from bot.domain.sessions.session import Answer
from bot.services import sessions
from bot.services.session_views import session_now
from bot.services.sessions import Plan
from tests.db.programme_data import a_meeting, a_programme
from tests.e2e import crowd
from tests.e2e.crowd import LEADER, answers
from tests.e2e.play import ANNOUNCE, GUILD, START, Cast

CAPACITY = 40
CROWD = 500
PROCESSES = 2


async def announced(cast: Cast) -> MeetingId:
    """Announce a session with forty places."""
    programme = a_programme(guild_id=GUILD, organiser_id=LEADER.user_id)
    starts_at = START + timedelta(days=30)
    kept = a_meeting(
        programme, starts_at=starts_at, ends_at=starts_at + timedelta(hours=3), capacity=CAPACITY
    )
    async with cast.uow.write() as tx:
        await tx.programmes.add(programme)
        await tx.meetings.add(kept)
    await sessions.announce(cast.desk, LEADER, kept.id, Plan(ANNOUNCE))
    return kept.id


async def places(cast: Cast, meeting_id: MeetingId) -> tuple[int, int]:
    """Return how many places are taken, and how many people wait."""
    async with cast.uow.read() as tx:
        planned = await tx.meetings.get(meeting_id)
        assert planned is not None
        session = await session_now(tx, planned)
    return session.taken, len(session.line)


FULL = {"reply-session-seat": CAPACITY, "reply-session-line": CROWD - CAPACITY}


async def test_of_five_hundred_who_tap_at_once_forty_get_a_place(cast: Cast) -> None:
    meeting_id = await announced(cast)
    assert await answers(cast, meeting_id, range(1, CROWD + 1)) == FULL
    assert await places(cast, meeting_id) == (CAPACITY, CROWD - CAPACITY)
    async with cast.uow.read() as tx:
        assert await tx.meeting_outbox.next_due() is not None
    async with cast.uow.write() as tx:
        waiting = await tx.meeting_outbox.claim(
            cast.clock.now(), "counter", timedelta(seconds=1), 1000
        )
    assert len(waiting) == 1, "five hundred answers are one edit of the invitation"


async def test_two_processes_give_no_place_twice(
    cast: Cast, url: str, tmp_path: Path, processes: ProcessPoolExecutor
) -> None:
    meeting_id = await announced(cast)
    half = CROWD // PROCESSES
    loop = asyncio.get_running_loop()
    counted = await asyncio.gather(
        *(
            loop.run_in_executor(
                processes,
                crowd.answer_from_here,
                url,
                str(tmp_path),
                meeting_id,
                range(n, n + half),
            )
            for n in range(1, CROWD + 1, half)
        )
    )
    assert sum(counted, Counter()) == FULL
    assert await places(cast, meeting_id) == (CAPACITY, CROWD - CAPACITY)


async def test_while_some_come_and_some_go_no_place_is_given_twice(cast: Cast) -> None:
    meeting_id = await announced(cast)
    await answers(cast, meeting_id, range(1, CAPACITY + 21))
    going = answers(cast, meeting_id, range(1, 21), Answer.NOT_COMING)
    coming = answers(cast, meeting_id, range(CAPACITY + 21, CAPACITY + 61))
    again = answers(cast, meeting_id, range(1, 11))
    await asyncio.gather(going, coming, again)
    taken, _line = await places(cast, meeting_id)
    assert taken == CAPACITY


async def test_one_person_who_taps_fifty_times_has_one_place(cast: Cast) -> None:
    meeting_id = await announced(cast)
    assert await answers(cast, meeting_id, [7] * 50) == {"reply-session-seat": 50}
    assert await places(cast, meeting_id) == (1, 0)
