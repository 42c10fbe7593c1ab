"""The page before a meeting tells who leads what others may know, and never a private sentence."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import product

import pytest

from bot.domain.case import CaseId, PreparedCase, Theme
from bot.domain.errors import Missing, NotAllowed
from bot.domain.harvest.item import ItemId, LiftedItem, Origin, Place, Scope, Source, State
from bot.domain.ids import CircleId, ContributionId, GuildId, MeetingId, RoundId, UserId
from bot.domain.journal.entry import EntryId, JournalEntry
from bot.domain.language import Language
from bot.domain.learning.question import LearningQuestion, QuestionId, Version
from bot.domain.method import Kind
from bot.domain.preparation import Part, PreparationView
from bot.domain.programme.model import Circle
from bot.domain.programme.planned import HomeCircle, PlannedMeeting, RoundHome
from bot.domain.promise import Promise, PromiseId
from bot.domain.rights import Actor
from bot.domain.round import Contribution
from bot.domain.sessions.session import Answer, Rsvp
from bot.domain.sessions.session import Place as Seated
from bot.domain.stand.counting import Group, Question, count
from bot.domain.stand.model import closed, opened
from bot.domain.theme import Fate, Proposal, ProposalId
from bot.files.preparation_page import preparation_pdf
from bot.ports import Transaction
from bot.render.card import Text
from bot.render.preparation import preparation_card, preparation_print
from bot.render.voice import Voice
from bot.services.preparation import preparation_of
from bot.services.preparation_parts import OF_CIRCLE, OF_MEETING
from bot.texts import Texts
from tests.db.programme_data import a_meeting, a_traveller
from tests.files.test_proof import read_pdf
from tests.services.conftest import AAFKE, FENNA, GUILD, JORIS, SAMIRA, Office, actor

NOOR = UserId(10_009)
HOUR = timedelta(hours=1)
VOICES = [Voice(Texts.load(), language) for language in Language]
PRIVATE = "Zandkasteel"
"""Stands in every sentence that nobody else may read."""

SHARED = {
    "promise": "Vlinder een",
    "case": "Vlinder twee",
    "question": "Vlinder drie",
    "circle": "Vlinder vier",
    "network": "Vlinder vijf",
}


@dataclass
class Scenery:
    """A circle of three before a meeting, after a round that Fenna led without Noor."""

    office: Office
    planned: PlannedMeeting
    circle_id: CircleId
    round_id: RoundId
    ids: list[str]

    @property
    def meeting_id(self) -> MeetingId:
        return self.planned.id

    async def read_by(self, user_id: UserId) -> PreparationView:
        return await preparation_of(self.office.desk, actor(user_id), self.meeting_id)


@pytest.fixture
async def scenery(office: Office) -> Scenery:
    """Compose two circles, play a round in the first, and write what is private to everybody."""
    meeting_id = await office.planned()
    planned = await office.meeting(meeting_id)
    round_id = await office.started("Koffie")
    now, ids = office.clock.now(), [office.ids.new() for _ in range(12)]
    north, south = (
        HomeCircle(CircleId(office.ids.new()), GUILD, name, now, planned.programme.id)
        for name in ("Noord", "Zuid")
    )
    people = {"joris": JORIS, "aafke": AAFKE, "samira": SAMIRA, "noor": NOOR}
    async with office.uow.write() as tx:
        await tx.travellers.put(
            [a_traveller(planned.programme, key, user_id=one) for key, one in people.items()]
        )
        for circle in (north, south):
            await tx.circles.add(circle)
        circles = (
            Circle("Noord", ("joris", "aafke", "samira"), "aafke", ("joris",)),
            Circle("Zuid", ("noor",), "noor"),
        )
        await tx.circles.compose(meeting_id, list(zip((north.id, south.id), circles, strict=True)))
        await tx.circles.house(RoundHome(round_id, north.id))
        coming = Rsvp(JORIS, Answer.COMING, Seated.SEAT, now)
        await tx.rsvps.put(
            meeting_id, [coming, replace(coming, user_id=AAFKE, answer=Answer.MAYBE)]
        )
        await _stand_before(tx, planned, north.id, now - timedelta(days=20))
        await _private(office, tx, planned, round_id, ids)
    return Scenery(office, planned, north.id, round_id, ids)


async def _stand_before(
    tx: Transaction, planned: PlannedMeeting, circle_id: CircleId, then: datetime
) -> None:
    """Close the stand of an earlier meeting, in which eight took part, four of one circle."""
    earlier = a_meeting(planned.programme, "winter", starts_at=then, ends_at=then + HOUR)
    await tx.meetings.add(earlier)
    marks = {UserId(number): {Question.ENERGY: 1 + number % 4} for number in range(8)}
    north = Group(frozenset(UserId(number) for number in range(4)), 4)
    outcome = count(marks, 8, {circle_id: north})
    stand = opened(earlier.id, earlier.meeting, FENNA, then)
    await tx.stands.put(closed(stand, outcome))


async def _private(
    office: Office, tx: Transaction, planned: PlannedMeeting, round_id: RoundId, ids: list[str]
) -> None:
    now, programme_id = office.clock.now(), planned.programme.id
    entry = JournalEntry(EntryId(ids[0]), GUILD, JORIS, f"{PRIVATE} nul", now)
    await tx.journal.put(replace(entry, programme_id=programme_id))
    question = (Version(1, f"{PRIVATE} drie?", now, f"{PRIVATE} waarom"),)
    await tx.learning.put(
        LearningQuestion(QuestionId(ids[1]), GUILD, JORIS, question, programme_id, Theme.MIDDLE)
    )
    for number, kind in enumerate(Kind):
        given = Contribution(
            ContributionId(office.ids.new()),
            *(round_id, CIRCLE[number % 3], 0, kind, f"{kind}", f"{PRIVATE} van {kind}"),
            written_at=now,
        )
        await tx.contributions.put(given)
    placed = Proposal(
        *(ProposalId(ids[2]), programme_id, SAMIRA, "Wie betaalt straks?", f"{PRIVATE} why"),
        *(Theme.INSTITUTION, True, now, Fate.OPEN, planned.id),
    )
    await tx.themes.put(placed)
    waiting = replace(placed, id=ProposalId(ids[3]), line=f"{PRIVATE} regel", meeting_id=None)
    await tx.themes.put(waiting)


CIRCLE = (JORIS, AAFKE, SAMIRA)


async def plant(at: Scenery, shared: dict[str, bool]) -> None:
    """Write one of each thing that can be shared, as shared or not."""
    office, ids, now = at.office, at.ids, at.office.clock.now()
    programme_id = at.planned.programme.id
    place = Place(GUILD, programme_id, at.circle_id, at.round_id)

    def item(number: int, what: str, scope: Scope, origin: Origin) -> LiftedItem:
        state = State.LIFTED if shared[what] else State.WAITING
        return LiftedItem(
            *(ItemId(ids[number]), place, JORIS, scope, SHARED[what], Source(origin), now),
            state=state,
        )

    async with office.uow.write() as tx:
        promise = Promise(
            *(PromiseId(ids[4]), GUILD, JORIS, at.round_id, at.circle_id, programme_id),
            *(SHARED["promise"], f"{SHARED['promise']} dan", now, now, None),
            *(2, 2, 0),
            line=f"{PRIVATE} antwoord",
            outcome=1,
            shared=shared["promise"],
        )
        await tx.promises.put(promise)
        await tx.cases.put(
            PreparedCase(
                *(CaseId(ids[5]), GUILD, SAMIRA, "", SHARED["case"], {"a": f"{PRIVATE} intake"}),
                now,
                shared=shared["case"],
            )
        )
        await tx.harvest.put(item(6, "question", Scope.NETWORK, Origin.QUESTION))
        await tx.harvest.put(item(7, "circle", Scope.CIRCLE, Origin.CONTRIBUTION))
        await tx.harvest.put(item(8, "network", Scope.NETWORK, Origin.CONTRIBUTION))


def told(view: PreparationView) -> str:
    """Return everything that the page says, on every card and on paper, in both languages."""
    found = [repr(view)]
    for voice in VOICES:
        for page in range(len(view.circles) + 1):
            card = preparation_card(view, page, voice)
            found += [one.body for one in card.blocks if isinstance(one, Text)]
        found += [f"{one.heading}\n{one.lines}" for one in preparation_print(view, voice)]
    return "\n".join(found)


async def test_only_what_was_shared_is_on_the_page_whatever_else_there_is(
    scenery: Scenery,
) -> None:
    for choice in product((True, False), repeat=len(SHARED)):
        shared = dict(zip(SHARED, choice, strict=True))
        await plant(scenery, shared)
        for reader in (FENNA, AAFKE):
            page = told(await scenery.read_by(reader))
            assert PRIVATE not in page
            # What the circle keeps to itself is not for who only organises.
            may = {**shared, "circle": shared["circle"] and reader == AAFKE}
            assert {what: text in page for what, text in SHARED.items()} == may


async def test_each_part_tells_what_who_leads_needs(scenery: Scenery) -> None:
    await plant(scenery, dict.fromkeys(SHARED, True))
    view = await scenery.read_by(FENNA)
    assert [one.name for one in view.circles] == ["Noord", "Zuid"]
    north = view.circles[0]
    assert {one.part for one in (*view.parts, *north.parts)} == set(Part)
    blocks = preparation_print(view, VOICES[0])
    page = "\n".join(line for one in blocks for line in (one.heading, *one.lines))
    for line in (
        "Komt: Joris van den Berg",
        "Misschien: Aafke van den Berg",
        "Zei nog niets: Samira van den Berg",
        "Wie betaalt straks?",
        "Joris van den Berg brengt in, Aafke van den Berg leidt",
        "„Vlinder twee”, van Samira van den Berg",
        "Joris van den Berg: als Vlinder een, dan Vlinder een dan",
        "Er leeft één leervraag",
        "2-2-2-2",
        "1-1-1-1",
        "Noor van den Berg bracht het minst of het langst geleden in",
    ):
        assert line in page
    # Nobody leads the round of their own case.
    assert "Noor van den Berg leidt" not in page


async def test_who_was_not_in_a_round_reads_no_promise_of_it(scenery: Scenery) -> None:
    await plant(scenery, dict.fromkeys(SHARED, True))
    office = scenery.office
    organiser = Actor(GUILD, NOOR, leads=True)
    page = told(await preparation_of(office.desk, organiser, scenery.meeting_id))
    assert SHARED["promise"] not in page
    assert "heeft er een open" in page


async def test_who_leads_one_circle_sees_that_one_and_nobody_else_any(scenery: Scenery) -> None:
    view = await scenery.read_by(AAFKE)
    assert [one.name for one in view.circles] == ["Noord"]
    for outsider in (JORIS, SAMIRA):
        with pytest.raises(NotAllowed):
            await scenery.read_by(outsider)
    away = Actor(GuildId(5), FENNA, leads=True)
    with pytest.raises(Missing):
        await preparation_of(scenery.office.desk, away, scenery.meeting_id)


async def test_who_only_leads_a_circle_learns_of_other_rounds_that_there_is_one(
    scenery: Scenery,
) -> None:
    await plant(scenery, dict.fromkeys(SHARED, True))
    async with scenery.office.uow.write() as tx:
        found = await tx.circles.composed(scenery.meeting_id)
        ids = {
            one.name: one.id for one in await tx.circles.of_programme(scenery.planned.programme.id)
        }
        moved = (
            Circle("Noord", ("aafke", "samira"), "aafke"),
            Circle("Zuid", ("noor", "joris"), "noor"),
        )
        assert len(found) == len(moved)
        await tx.circles.compose(scenery.meeting_id, [(ids[one.name], one) for one in moved])
    page = told(await scenery.read_by(NOOR))
    assert "uit een ronde waar jij niet bij was" in page
    assert SHARED["promise"] not in page
    assert "heeft er een open" not in page


def test_every_part_has_a_maker() -> None:
    assert set(OF_MEETING) | set(OF_CIRCLE) == set(Part)


@pytest.mark.filterwarnings("ignore:Glyph .* missing from font")
async def test_the_page_prints_with_letters_in_it(scenery: Scenery) -> None:
    await plant(scenery, dict.fromkeys(SHARED, True))
    blocks = preparation_print(await scenery.read_by(FENNA), VOICES[0])
    read = read_pdf(preparation_pdf(blocks * 2, scenery.office.clock.now(), VOICES[0]))
    for letters in ("Kring Noord", "Vlinder twee", "Blad 2 van"):
        assert letters in read
