"""Questions between meetings at the desk: races, free days, and what who leads may know."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.case import Theme
from bot.domain.errors import BadInput, Missing, NotAllowed, NotNow
from bot.domain.harvest.item import (
    ItemId,
    LiftedItem,
    Origin,
    Place,
    Scope,
    Source,
    State,
)
from bot.domain.ids import MeetingId, ProgrammeId, UserId
from bot.domain.language import Language
from bot.domain.programme.between import personal
from bot.domain.prompts.delivery import Delivery, Stage
from bot.domain.prompts.participation import Part, Share
from bot.domain.prompts.person import Pace, Wish
from bot.domain.prompts.rhythm import opens_at
from bot.ports import ProgrammeTimer
from bot.prompts import bank
from bot.services import prompt_bank, prompt_rhythm, prompt_views, prompts
from bot.services.prompt_asking import alarm_of
from bot.services.prompt_rhythm import Asked
from tests.db.programme_data import a_traveller
from tests.services.conftest import AAFKE, FENNA, GUILD, JORIS, SAMIRA, Office, actor

LEADS = actor(FENNA)


@pytest.fixture
async def asked(office: Office) -> tuple[Office, ProgrammeId, MeetingId]:
    """Give a programme with a meeting to come, and four people along of whom three are known."""
    meeting_id = await office.planned()
    async with office.uow.write() as tx:
        planned = await tx.meetings.get(meeting_id)
        assert planned is not None
        people = {key: a_traveller(planned.programme, key) for key in "jasx"}
        await tx.travellers.put(list(people.values()))
        for key, user_id in zip("jas", (JORIS, AAFKE, SAMIRA), strict=True):
            await tx.travellers.link(people[key].id, user_id)
    return office, planned.programme.id, meeting_id


async def last(office: Office, place: ProgrammeId, user_id: UserId = JORIS) -> Delivery:
    async with office.uow.read() as tx:
        return (await tx.deliveries.of_person(place, user_id))[-1]


async def sent(office: Office, place: ProgrammeId) -> Delivery:
    await prompt_rhythm.send(office.desk, LEADS, place, None)
    await office.settle()
    return await last(office, place)


async def test_what_was_written_under_a_question_stays_with_it(
    asked: tuple[Office, ProgrammeId, MeetingId],
) -> None:
    office, place, _meeting = asked
    first = await sent(office, place)
    written_under, _known = await prompts.to_answer(office.desk, JORIS, first.id, "")
    await prompts.exchange(office.desk, JORIS, first.id)
    assert (await last(office, place)).prompt != written_under
    told = await prompts.answer(
        office.desk, JORIS, first.id, written_under.id, "Twee regels", Language.EN
    )
    assert told.delivery.prompt == written_under
    async with office.uow.read() as tx:
        (entry,) = await tx.journal.of_owner(GUILD, JORIS)
    assert (entry.question, entry.text) == (written_under.question[Language.EN], "Twee regels")
    with pytest.raises(NotNow, match="error-prompt-answered"):
        await prompts.exchange(office.desk, JORIS, first.id)
    with pytest.raises(BadInput, match="error-journal-nothing"):
        await prompts.answer(office.desk, JORIS, first.id, written_under.id, "  ", Language.NL)


async def test_a_question_is_its_persons_alone(
    asked: tuple[Office, ProgrammeId, MeetingId],
) -> None:
    office, place, _meeting = asked
    first = await sent(office, place)
    for stranger in (AAFKE, FENNA):
        for act in (prompts.not_now, prompts.exchange):
            with pytest.raises(Missing, match="error-prompt-gone"):
                await act(office.desk, stranger, first.id)
        with pytest.raises(Missing, match="error-prompt-gone"):
            await prompts.to_answer(office.desk, stranger, first.id, "")
    with pytest.raises(Missing, match="error-prompt-not-along"):
        await prompts.choose_pace(office.desk, FENNA, place, Pace.PAUSED)
    with pytest.raises(NotAllowed, match="error-only-prompters"):
        await prompt_views.results(office.desk, actor(JORIS), place)


async def test_who_pauses_is_asked_nothing_and_what_lies_there_rests(
    asked: tuple[Office, ProgrammeId, MeetingId],
) -> None:
    office, place, _meeting = asked
    await sent(office, place)
    await prompts.choose_pace(office.desk, JORIS, place, Pace.PAUSED)
    assert (await last(office, place)).stage is Stage.RESTS
    await office.push(timedelta(days=12))
    async with office.uow.read() as tx:
        assert (await tx.deliveries.wish(place, JORIS)).silences == 0
        assert (await tx.deliveries.wish(place, AAFKE)).silences == 1
    again = await sent(office, place)
    assert again.stage is Stage.RESTS
    assert (await last(office, place, AAFKE)).stage is Stage.ASKED
    with pytest.raises(NotNow, match="error-prompt-nobody"):
        await prompt_rhythm.send(office.desk, LEADS, place, None)


async def test_whether_to_pause_is_asked_in_the_morning_of_a_working_day(
    asked: tuple[Office, ProgrammeId, MeetingId],
) -> None:
    office, place, _meeting = asked
    async with office.uow.write() as tx:
        await tx.deliveries.put_wish(Wish(place, JORIS, silences=2))
    delivery = await sent(office, place)
    assert delivery.closes_at is not None
    saturday = delivery.closes_at + timedelta(days=(5 - delivery.closes_at.weekday()) % 7)
    late = replace(delivery, closes_at=saturday, next_at=saturday, reminded=True)
    async with office.uow.write() as tx:
        await tx.deliveries.put(late)
        await tx.programme_timers.put(ProgrammeTimer(place, alarm_of(late), -1, saturday))
    await office.push(saturday - office.clock.now())
    assert (await last(office, place)).stage is Stage.SILENT

    async def offers() -> list[str]:
        async with office.uow.read() as tx:
            mark = int(saturday.timestamp())
            surface = personal(f"promptpause-{mark}", JORIS)
            found = await tx.programme_surfaces.get(place, surface)
        return [] if found is None else [found.surface]

    assert await offers() == []
    await office.push(timedelta(days=2))
    assert len(await offers()) == 1


async def test_a_new_rhythm_calls_back_what_nobody_saw_yet(
    asked: tuple[Office, ProgrammeId, MeetingId],
) -> None:
    office, place, _meeting = asked
    view = await prompt_rhythm.lay(office.desk, LEADS, place, Asked(weekday=4, weeks=1))
    await office.push(opens_at(view.coming[0].day) - office.clock.now())
    assert (await last(office, place)).stage is Stage.DUE
    await prompt_rhythm.lay(office.desk, LEADS, place, Asked(hour="20:00"))
    assert (await last(office, place)).stage is Stage.RESTS
    with pytest.raises(BadInput, match="error-prompt-hour"):
        await prompt_rhythm.lay(office.desk, LEADS, place, Asked(hour="23:00"))
    elsewhere = Asked(until=MeetingId(place))
    with pytest.raises(Missing, match="error-no-meeting"):
        await prompt_rhythm.lay(office.desk, LEADS, place, elsewhere)
    await office.push(timedelta(days=60))
    with pytest.raises(NotNow, match="error-prompt-no-meeting"):
        await prompt_rhythm.lay(office.desk, LEADS, place, Asked(weeks=2))


async def test_a_theme_that_was_chosen_comes_first(
    asked: tuple[Office, ProgrammeId, MeetingId],
) -> None:
    office, place, meeting_id = asked
    proposed = (await prompt_views.preview(office.desk, LEADS, place, None)).themes
    assert proposed == (Theme.SCALING, Theme.STOCK)
    await prompt_rhythm.about(office.desk, LEADS, place, meeting_id, Theme.EXTERNAL)
    assert (await sent(office, place)).prompt.theme is Theme.EXTERNAL
    view = await prompt_rhythm.about(office.desk, LEADS, place, meeting_id, None)
    assert view.meetings[0].themes == proposed


async def test_numbers_betray_nobody_and_only_what_was_lifted_is_read(
    asked: tuple[Office, ProgrammeId, MeetingId],
) -> None:
    office, place, _meeting = asked
    first = await sent(office, place)
    text = "Alleen van mij"
    await prompts.answer(office.desk, JORIS, first.id, first.prompt.id, text, Language.NL)
    view = await prompt_views.results(office.desk, LEADS, place)
    assert view.shares == (Share((Part.ANSWERED, Part.OPEN, Part.UNKNOWN), 4),)
    assert (view.people, view.asked, view.answered, view.lifted) == (4, None, None, ())
    now = office.clock.now()
    for number, (origin, state) in enumerate(
        (
            (Origin.JOURNAL, State.LIFTED),
            (Origin.JOURNAL, State.OFFERED),
            (Origin.CARD, State.LIFTED),
        )
    ):
        item = LiftedItem(
            ItemId(office.desk.ids.new()),
            Place(GUILD, place),
            FENNA if number == 0 else JORIS,
            Scope.NETWORK,
            f"Zin {number}",
            Source(origin),
            now,
            state=state,
        )
        async with office.uow.write() as tx:
            await tx.harvest.put(item)
    assert (await prompt_views.results(office.desk, LEADS, place)).lifted == ("Zin 0",)


async def test_own_questions_have_ids_and_room_of_their_own(
    asked: tuple[Office, ProgrammeId, MeetingId],
) -> None:
    office, _place, _meeting = asked
    typed = prompt_bank.Typed(" Wat  nu? ", "", Theme.STOCK)
    for _twice in range(2):
        await prompt_bank.add(office.desk, LEADS, "own-1", typed)
    known = await prompt_bank.bank_of(office.desk, GUILD)
    assert known.get("own-1").question == {Language.NL: "Wat nu?", Language.EN: "Wat nu?"}
    assert len(known.prompts) == len(bank().prompts) + 1
    taken = b'[[prompts]]\nid = "p01"\ntheme = "stock"\nquestion = { nl = "Wat?", en = "What?" }\n'
    with pytest.raises(BadInput, match="error-prompt-taken"):
        await prompt_bank.upload(office.desk, LEADS, taken)
    with pytest.raises(BadInput, match="error-too-long"):
        await prompt_bank.add(office.desk, LEADS, "own-2", replace(typed, dutch="x" * 201))
    with pytest.raises(NotAllowed, match="error-only-prompters"):
        await prompt_bank.upload(office.desk, actor(JORIS), taken)
