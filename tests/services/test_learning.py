"""Learning questions and journals on a real store: where they belong, and what others may count."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.case import Layer, Theme
from bot.domain.errors import BadInput, Missing, NotAllowed, NotNow
from bot.domain.harvest.item import Scope, State
from bot.domain.ids import CircleId, GuildId, UserId
from bot.domain.learning.aging import Tally
from bot.domain.learning.question import OPEN_MAX, LearningQuestion, QuestionId, Typed
from bot.domain.programme.model import Circle, MeetingKind
from bot.domain.programme.planned import HomeCircle, MeetingStatus, ProgrammeHead
from bot.domain.rights import Actor
from bot.services import harvest, journal, learning, lifting
from bot.services.learning import Taps
from tests.db.programme_data import a_meeting, a_programme, a_traveller
from tests.services.conftest import AAFKE, FENNA, GUILD, JORIS, SAMIRA, Office, actor

TEUN = UserId(10_010)
TRAVELLERS = {"joris": JORIS, "aafke": AAFKE, "samira": SAMIRA, "teun": TEUN}
DAY = timedelta(days=1)


async def a_year(office: Office, **travellers: UserId) -> ProgrammeHead:
    """Store a programme with these people, and an intervision moment every thirty days."""
    head = a_programme(guild_id=GUILD, created_at=office.clock.now())
    async with office.uow.write() as tx:
        await tx.programmes.add(head)
        for month in range(1, 5):
            start = office.clock.now() + month * 30 * DAY
            kind = MeetingKind.PUBLIC if month == 4 else MeetingKind.INTERVISION
            times: dict[str, Any] = {"starts_at": start, "ends_at": start + timedelta(hours=2)}
            await tx.meetings.add(a_meeting(head, f"m{month}", kind=kind, **times))
        await tx.travellers.put(
            [a_traveller(head, key, user_id=who) for key, who in travellers.items()]
        )
    return head


async def ask(office: Office, who: UserId, text: str = "Wie beslist?", **taps: Any) -> QuestionId:
    question_id = learning.new_question_id(office.desk)
    for _twice in range(2):
        await learning.ask(office.desk, actor(who), question_id, Typed(text), Taps(**taps))
    return question_id


async def kept(office: Office, who: UserId) -> list[LearningQuestion]:
    async with office.uow.read() as tx:
        return list(await tx.learning.of_owner(GUILD, who))


async def test_who_leads_reads_what_was_shared_and_counts_from_four_people(office: Office) -> None:
    head = await a_year(office, **TRAVELLERS)
    for who in (JORIS, AAFKE, SAMIRA):
        await ask(office, who, f"Van {who}?", theme=Theme.MIDDLE)
    view = await learning.shared(office.desk, actor(FENNA), head.id)
    assert (view.shared, view.rest) == ((), None)
    own = await ask(office, TEUN, "Wat durf ik niet?", theme=Theme.MIDDLE, layer=Layer.TEAM)
    other = await ask(office, TEUN, "Van wie is het lab?")
    view = await learning.shared(office.desk, actor(FENNA), head.id)
    assert view.rest == Tally(5, 0)
    item = await learning.offer(office.desk, actor(TEUN), own, Scope.NETWORK)
    again = await learning.offer(office.desk, actor(TEUN), own, Scope.NETWORK)
    assert again.id == item.id
    await harvest.lift(office.desk, actor(TEUN), item.id)
    view = await learning.shared(office.desk, actor(FENNA), head.id)
    assert (view.shared, view.rest) == ((), Tally(4, 0)), "without a name it waits for five people"
    signed = await learning.offer(office.desk, actor(TEUN), own, Scope.NETWORK)
    words = lifting.Typed("Wat durf ik niet?", Scope.NETWORK, True, Theme.MIDDLE, Layer.TEAM)
    await lifting.write(office.desk, actor(TEUN), signed.id, words, None, None)
    await harvest.lift(office.desk, actor(TEUN), signed.id)
    office.clock.push(75 * DAY)
    await learning.change(office.desk, actor(TEUN), own, 2, Typed("Wat vraag ik nooit?"))
    view = await learning.shared(office.desk, actor(FENNA), head.id)
    assert [(one.text, one.tags.theme, one.tags.layer) for one in view.shared] == [
        ("Wat durf ik niet?", Theme.MIDDLE, None)
    ]
    assert view.rest == Tally(4, 4)
    await learning.close(office.desk, actor(TEUN), other, "Van niemand.")
    assert (await learning.shared(office.desk, actor(FENNA), head.id)).rest is None
    with pytest.raises(NotAllowed):
        await learning.shared(office.desk, actor(JORIS), head.id)


async def test_a_third_moment_asks_for_attention_unless_it_was_called_off(office: Office) -> None:
    head = await a_year(office, joris=JORIS)
    question_id = await ask(office, JORIS)
    office.clock.push(62 * DAY)
    await learning.change(office.desk, actor(JORIS), question_id, 2, Typed("En nu?"))
    office.clock.push(29 * DAY)
    view = await learning.see(office.desk, actor(JORIS), question_id)
    assert (view.age.moments, view.lingers) == (3, True)
    async with office.uow.write() as tx:
        first, *_ = await tx.meetings.of_programme(head.id)
        await tx.meetings.save(first, replace(first, status=MeetingStatus.CANCELLED))
    view = await learning.see(office.desk, actor(JORIS), question_id)
    assert (view.age.moments, view.lingers) == (2, False)


async def test_what_is_somebody_elses_is_not_there(office: Office) -> None:
    question_id = await ask(office, JORIS)
    entry_id = journal.new_entry_id(office.desk)
    await journal.write(office.desk, actor(JORIS), entry_id, "Van mij.")
    thief, desk = actor(AAFKE), office.desk
    with pytest.raises(Missing):
        await learning.ask(desk, thief, question_id, Typed("Nu van mij"), Taps())
    with pytest.raises(Missing):
        await learning.close(desk, thief, question_id, "")
    with pytest.raises(Missing):
        await learning.erase(desk, thief, question_id)
    with pytest.raises(Missing):
        await learning.out_of_entry(desk, thief, entry_id)
    with pytest.raises(Missing):
        await journal.write(desk, thief, entry_id, "Nu van mij")
    with pytest.raises(Missing):
        await journal.offer(desk, thief, entry_id, Scope.NETWORK)
    assert [one.current.text for one in await kept(office, JORIS)] == ["Wie beslist?"]
    assert (await journal.see(desk, actor(JORIS), entry_id)).entry.text == "Van mij."


async def test_nothing_new_begins_where_there_is_no_server(office: Office) -> None:
    alone = Actor(GuildId(0), JORIS)
    entry_id = journal.new_entry_id(office.desk)
    with pytest.raises(NotNow):
        await journal.write(office.desk, alone, entry_id, "Uit een privébericht")
    await journal.write(office.desk, actor(JORIS), entry_id, "Op de server")
    await journal.write(office.desk, alone, entry_id, "Verder in een privébericht")
    assert (await journal.see(office.desk, alone, entry_id)).entry.text.startswith("Verder")
    with pytest.raises(NotNow):
        await learning.ask(
            office.desk, alone, learning.new_question_id(office.desk), Typed("Wat?"), Taps()
        )


async def test_a_closed_question_makes_room_and_takes_it_again(office: Office) -> None:
    first = await ask(office, JORIS)
    for _more in range(OPEN_MAX - 1):
        await ask(office, JORIS)
    with pytest.raises(NotNow):
        await ask(office, JORIS)
    await learning.close(office.desk, actor(JORIS), first, "Klaar.")
    await ask(office, JORIS)
    with pytest.raises(NotNow):
        await learning.reopen(office.desk, actor(JORIS), first)


async def test_the_circle_is_the_newest_of_ones_programme(office: Office) -> None:
    head = await a_year(office, joris=JORIS)
    entry_id = journal.new_entry_id(office.desk)
    await journal.write(office.desk, actor(JORIS), entry_id, "Een twee drie. " * 60)
    with pytest.raises(BadInput):
        await journal.offer(office.desk, actor(JORIS), entry_id, Scope.CIRCLE)
    made = [
        HomeCircle(CircleId(office.ids.new()), GUILD, name, office.clock.now() + day * DAY, of)
        for day, (name, of) in enumerate([("Oud", head.id), ("Nieuw", head.id), ("Los", None)])
    ]
    async with office.uow.write() as tx:
        meetings = await tx.meetings.of_programme(head.id)
        (joris,) = await tx.travellers.of_programme(head.id)
        for circle in made:
            await tx.circles.add(
                replace(circle, people=(JORIS,)) if not circle.programme_id else circle
            )
        for planned, circle in zip(meetings[:2], made[:2], strict=True):
            seat = Circle(circle.name, (joris.participant.key,))
            await tx.circles.compose(planned.id, [(circle.id, seat)])
    item = await journal.offer(office.desk, actor(JORIS), entry_id, Scope.CIRCLE)
    assert (item.place.circle_id, item.place.programme_id) == (made[1].id, head.id)
    assert item.state is State.OFFERED
    assert item.text.endswith("Een twee")
    assert len(item.text) <= 400
