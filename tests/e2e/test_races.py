"""What happens when people, or processes, do the same at the same moment, on both stores."""

import asyncio
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.method import Kind
from bot.domain.play import STALL
from bot.domain.rights import Actor
from bot.domain.round import Presence, Status
from bot.services import ending, lobby, people, play
from tests.e2e import crowd
from tests.e2e.conftest import PROCESSES
from tests.e2e.crowd import LEADER, opened, outcomes, person, running, stored
from tests.e2e.play import EXPLORE, GUILD, REFRAME, START, Cast
from tests.keys import open_store

SIZE = 8
CROWD = 100


# --------------------------------------------------------------------------- the same button


async def test_of_a_hundred_who_join_at_once_eight_get_a_seat(cast: Cast) -> None:
    round_id = await opened(cast, size=SIZE)
    told = await outcomes(lobby.join(cast.desk, person(n), round_id) for n in range(1, CROWD + 1))
    assert told == {"done": SIZE, "error-full": CROWD - SIZE}
    assert len((await stored(cast, round_id)).participants) == SIZE


async def test_a_person_who_joins_fifty_times_has_one_seat(cast: Cast) -> None:
    round_id = await opened(cast, size=SIZE)
    told = await outcomes(lobby.join(cast.desk, person(1), round_id) for _ in range(50))
    assert told == {"done": 50}
    assert [seat.user_id for seat in (await stored(cast, round_id)).seats] == [person(1).user_id]


async def test_a_round_started_twice_at_once_has_one_room(cast: Cast) -> None:
    round_id = await opened(cast, seated=3)
    told = await outcomes(lobby.start(cast.desk, LEADER, round_id) for _ in range(2))
    await cast.workers.settle()
    assert told == {"done": 2}
    assert [len(made) for made in cast.paper.world.rooms.values()] == [1]


async def test_next_pressed_twice_on_one_cockpit_goes_one_step(cast: Cast) -> None:
    round_id = await running(cast)
    before = await stored(cast, round_id)
    told = await outcomes(play.advance(cast.desk, LEADER, round_id, before.mark) for _ in range(2))
    assert told == {"done": 1, "error-already-moved": 1}
    assert (await stored(cast, round_id)).index == before.index + 1


async def test_a_turn_ended_by_many_at_once_goes_to_the_next_and_no_further(cast: Cast) -> None:
    round_id = await running(cast, seated=5, method="solution-focused")
    while (round_ := await stored(cast, round_id)).speaker is None:
        await play.advance(cast.desk, LEADER, round_id, round_.mark)
    first, second, *_ = round_.still_to_speak(round_.index)
    speaker = Actor(GUILD, first)
    acts = [
        *(play.done(cast.desk, LEADER, round_id, round_.index, first) for _ in range(3)),
        *(play.done(cast.desk, speaker, round_id, round_.index, first) for _ in range(3)),
        play.pass_turn(cast.desk, speaker, round_id, round_.index),
        play.put_last(cast.desk, LEADER, round_id, round_.index, first),
    ]
    told = await outcomes(acts)
    after = await stored(cast, round_id)
    assert after.speaker == second
    assert told["done"] + told["error-already-moved"] == len(acts)
    assert sum(turn.index == round_.index for turn in after.turns) == 1


async def test_a_round_closed_twice_at_once_gives_one_harvest(cast: Cast) -> None:
    round_id = await running(cast)
    while (await stored(cast, round_id)).status is Status.RUNNING:
        await play.advance(cast.desk, LEADER, round_id)
    told = await outcomes(ending.close(cast.desk, LEADER, round_id) for _ in range(2))
    await cast.workers.settle()
    assert told == {"done": 2}
    kinds = Counter(post.kind for post in cast.paper.world.posts.values())
    assert kinds["HarvestView"] == 1


async def test_of_two_who_take_over_at_once_one_leads_and_the_other_stays(cast: Cast) -> None:
    round_id = await running(cast)
    due = (await stored(cast, round_id)).due_at
    assert due is not None
    cast.clock.set(due + STALL + timedelta(seconds=1))
    told = await outcomes(people.take_over(cast.desk, person(n), round_id) for n in (2, 3))
    assert told == {"done": 1, "error-facilitator-still-here": 1}
    round_ = await stored(cast, round_id)
    both = {person(2).user_id, person(3).user_id}
    assert round_.facilitator_id in both
    assert both - {round_.facilitator_id} <= set(round_.participants)


async def test_of_two_let_in_to_the_last_seat_one_gets_it(cast: Cast) -> None:
    round_id = await running(cast, seated=3, size=4)
    for number in (4, 5):
        await lobby.join(cast.desk, person(number), round_id)
    late = (person(4).user_id, person(5).user_id)
    told = await outcomes(people.admit(cast.desk, LEADER, round_id, user) for user in late)
    assert told == {"done": 1, "error-full": 1}
    presences = Counter(seat.presence for seat in (await stored(cast, round_id)).seats)
    assert presences == {Presence.IN: 4, Presence.WAITING: 1}


# ------------------------------------------------------------------------------ what is typed


async def test_a_form_sent_fifty_times_is_one_row(cast: Cast) -> None:
    round_id = await running(cast)
    await play.advance(cast.desk, LEADER, round_id)
    told = await outcomes(
        play.write(cast.desk, person(2), round_id, EXPLORE, Kind.QUESTION, "Waarom?", "a1")
        for _ in range(50)
    )
    assert told == {"done": 50}
    async with cast.uow.read() as tx:
        (question,) = await tx.contributions.of_round(round_id, kinds=[Kind.QUESTION])
    assert question.number == 1


async def test_questions_of_many_at_once_are_all_there_and_numbered(cast: Cast) -> None:
    round_id = await running(cast, seated=SIZE)
    await play.advance(cast.desk, LEADER, round_id)
    asked = [
        (person(n), f"vraag {times} van {n}") for n in range(2, SIZE + 1) for times in range(4)
    ]
    told = await outcomes(
        play.write(cast.desk, who, round_id, EXPLORE, Kind.QUESTION, text, f"f{number}")
        for number, (who, text) in enumerate(asked)
    )
    assert told == {"done": len(asked)}
    async with cast.uow.read() as tx:
        given = await tx.contributions.of_round(round_id, kinds=[Kind.QUESTION])
    assert {one.text for one in given} == {text for _, text in asked}
    assert sorted(one.number for one in given) == list(range(1, len(asked) + 1))


@pytest.mark.parametrize("late", [False, True])
async def test_a_text_sent_while_the_round_goes_on_is_kept(cast: Cast, *, late: bool) -> None:
    round_id = await running(cast)
    while (await stored(cast, round_id)).index < REFRAME:
        await play.advance(cast.desk, LEADER, round_id)
    writing = play.write(cast.desk, person(2), round_id, REFRAME, Kind.REFRAME, "anders", "-")
    going = play.advance(cast.desk, LEADER, round_id)
    told = await outcomes((going, writing) if late else (writing, going))
    assert told == {"done": 2}
    async with cast.uow.read() as tx:
        (kept,) = await tx.contributions.of_round(round_id, kinds=[Kind.REFRAME])
    assert kept.text == "anders"
    assert (await stored(cast, round_id)).has_turn(REFRAME, person(2).user_id)


# --------------------------------------------------------------------------- several processes


async def test_processes_that_seat_people_at_once_do_not_oversell(
    cast: Cast, url: str, tmp_path: Path, processes: ProcessPoolExecutor
) -> None:
    round_id = await opened(cast, size=SIZE)
    told = await _in_processes(
        processes,
        *(
            (
                crowd.join_from_here,
                url,
                str(tmp_path),
                str(round_id),
                range(n, CROWD + 1, PROCESSES),
            )
            for n in range(1, PROCESSES + 1)
        ),
    )
    assert sum(told, Counter()) == {"done": SIZE, "error-full": CROWD - SIZE}
    assert len((await stored(cast, round_id)).participants) == SIZE


async def must_rest_for_a_week(cast: Cast) -> None:
    """Nothing is left to do but the one gentle repeat of each question, a week later."""
    due = await cast.workers.next_due()
    assert due is not None
    assert due > START + timedelta(days=5)


async def test_processes_on_one_store_write_to_everybody_once(
    cast: Cast, url: str, tmp_path: Path, processes: ProcessPoolExecutor
) -> None:
    await crowd.overdue_promises(cast, CROWD)
    written = await _in_processes(
        processes, *((crowd.work_from_here, url, str(tmp_path)) for _ in range(PROCESSES))
    )
    asked = Counter(user for users in written for user in users)
    assert asked == Counter({int(person(n).user_id): 1 for n in range(1, CROWD + 1)})
    await must_rest_for_a_week(cast)


async def _in_processes(pool: ProcessPoolExecutor, *calls: tuple[Any, ...]) -> list[Any]:
    loop = asyncio.get_running_loop()
    return await asyncio.gather(*(loop.run_in_executor(pool, *each) for each in calls))


async def test_two_workers_of_one_process_write_to_everybody_once(
    cast: Cast, url: str, tmp_path: Path
) -> None:
    await crowd.overdue_promises(cast, CROWD)
    other_uow = await open_store(url)
    other = crowd.cast_at(other_uow, tmp_path, "two")
    await asyncio.gather(cast.workers.settle(), other.workers.settle())
    await other_uow.close()
    posts = [*cast.paper.world.posts.values(), *other.paper.world.posts.values()]
    assert Counter(post.channel_id for post in posts) == Counter(
        person(n).user_id for n in range(1, CROWD + 1)
    )
