"""The year of a network that plays itself: imported, announced, changed, held and handed over."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.app import App
from bot.custom_ids import Verb, encode
from bot.domain.ids import MeetingId, ParticipantId
from bot.domain.language import Language
from bot.domain.programme.model import Circle
from bot.domain.programme.planned import PlannedMeeting, Traveller
from bot.rehearsal import year_cast
from bot.rehearsal.between import EXCHANGERS, Between
from bot.rehearsal.cast import ANNOUNCEMENTS, COFFEE
from bot.rehearsal.hands import Hands
from bot.rehearsal.own import KEEPER, Own
from bot.rehearsal.pen import PENCIL, Pen
from bot.rehearsal.script import Script, Unfinished
from bot.rehearsal.stage import Stage
from bot.rehearsal.year_cast import ABROAD, LEAD
from bot.rehearsal.year_round import METHOD, CircleRound

ZONE = ZoneInfo("Europe/Amsterdam")
PLACES = 10
"""Places at the meeting that more people want to come to."""

WISHER, AVOIDED = "jelmer", "noortje"
"""Who would rather not sit with whom; nobody else may ever read it."""

THERE = 10
"""Of the eleven who had a place at the first afternoon, those who came."""

DIRECT = "lieke"
"""Chose to be reminded in a direct message."""

DROPS = "ruben"
"""Had a place at the full meeting and gives it back."""


class YearScript(Hands):
    """Plays the year of the example programme on a stage, with a pushed clock."""

    def __init__(
        self, stage: Stage, app: Callable[[], App], language: Language, pen: Pen = PENCIL
    ) -> None:
        """Prepare to play; `app` returns the bot that runs now, for looking at its state only."""
        super().__init__(stage, app, language, pen)
        self.between = Between(stage, app, language, pen)
        self.own = Own(stage, app, language, pen)
        self._ids: dict[str, MeetingId] = {}
        self.rounds: list[CircleRound] = []
        self.files: dict[str, str] = {}

    # ------------------------------------------------------------------- the year

    async def play(self) -> None:
        """Play from the import to the handing over. Raises ``Unfinished``."""
        await self.prepare()
        await self.first_afternoon()
        await self.between.rhythm()
        await self.first_circles()
        await self.full_afternoon()
        await self.between.silences()
        await self.few_circles()
        await self.swapped_turn()
        await self.rest_of_the_year()
        await self.hand_over()
        await self._must_be_well()

    async def prepare(self) -> None:
        """Fill the server: the programme, its people, their circles, and the first invitation."""
        await Script(self._stage, self._app, METHOD, self._language).settle_in()
        await self.take_in()
        await self.meet()
        await self.compose()
        await self.announce("aftrap")

    async def take_in(self) -> None:
        """The facilitator puts the file down, reads what would change, and confirms."""
        content = year_cast.content(self._language)
        file = (year_cast.FILE.name, content)
        await self._stage.slash(LEAD, ANNOUNCEMENTS, "programme import", file=file)
        await self._press(LEAD, Verb.ZONE_HERE)
        await self._press(LEAD, Verb.PROGRAMME_TAKE)
        self._ids = {one.meeting.key: one.id for one in await self.meetings()}

    async def meet(self) -> None:
        """Everybody says who they are; one asks in confidence, one wants to be reminded alone."""
        known = {one.participant.key: one.id for one in await self.travellers()}
        for person in self.people:
            await self._stage.slash(person, ANNOUNCEMENTS, "programme show")
            await self._press(person, Verb.CLAIM)
            await self._choose(person, Verb.CLAIM_AS, known[person])
        await self._stage.slash(WISHER, ANNOUNCEMENTS, "circles wish")
        await self._choose(WISHER, Verb.WISH_NOT, known[AVOIDED])
        await self._stage.slash(DIRECT, COFFEE, "session reminders", reach="direct")
        await self._stage.slash(ABROAD, COFFEE, "settings language", language="en")

    async def compose(self) -> None:
        """The facilitator lets circles be made, reads them, swaps two people, and publishes."""
        await self._stage.slash(LEAD, COFFEE, "circles make", size=7)
        await self._press(LEAD, Verb.CIRCLES_TABLE, (await self.head()).id, "1")
        await self._swap()
        await self._press(LEAD, Verb.CIRCLES_SWAP)
        await self._stage.slash(LEAD, COFFEE, "circles publish")
        await self._press(LEAD, Verb.CIRCLES_PUBLISH)
        await self._stage.slash(ABROAD, COFFEE, "circles show")

    async def first_afternoon(self) -> None:
        """Answers come in, place and time change, the event is deleted by hand, people come."""
        await self._answers("aftrap", coming=self.people[:11], maybe=self.people[11:13])
        await self._answers("aftrap", not_coming=self.people[13:])
        await self._at(8, 2, 10)
        await self._change("aftrap", start="17-2-2027 14:00", place="Het Pakhuis, Waterdam")
        await self._lose_event("aftrap")
        await self.held("aftrap", *self.people[:THERE])
        await self.hand_on("aftrap")

    async def first_circles(self) -> None:
        """The circles meet for the first time, and hold a round each; two weeks on, the promise."""
        await self._at(24, 2, 10)
        await self.announce("intervisie-1")
        await self._answers("intervisie-1", coming=self.people)
        await self.between.first_question()
        await self.own.journal()
        await self._until("intervisie-1", timedelta())
        seated = list(await self.seated("intervisie-1"))
        for circle in seated:
            played = CircleRound(self._stage, self._app, self._language, circle, self._pen)
            self.rounds.append(played)
            await played.play()
        first = self._ids["intervisie-1"]
        await self.between.stand(first, [members for _circle_id, members in seated])
        await self.held("intervisie-1")
        await self.between.stand_told(first, drawn=True)
        bringers = [await one.bringer() for one in self.rounds]
        await self.own.lifted_to_circle(await self.sits_with(KEEPER))
        await self.own.second_key(bringers[0], seated[0][1], await self.sits_with(bringers[0]))
        alike = [one for _id, circle in seated for one in circle if one not in EXCHANGERS][::3]
        await self.own.questions(alike)
        await self.between.help()
        await self.between.second_question()
        await self._stage.push_to(max([await one.promised() for one in self.rounds]))
        await self.own.moved(bringers[1])
        await self.rounds[0].evening_after()
        await self.own.lived_on(bringers[0])
        await self.own.echo(alike)
        await self.rounds[1].evening_after()

    async def full_afternoon(self) -> None:
        """More people want to come than there is room for; somebody gives a place back."""
        await self._at(20, 4, 11)
        await self.between.help_looked_back()
        await self._command("session change", part="what", session=self._ids["grenswerk"])
        await self._fill(LEAD, capacity=str(PLACES))
        await self.announce("grenswerk")
        await self._answers("grenswerk", coming=self.people[: PLACES + 2])
        await self._stage.push(timedelta(days=1))
        await self._answers("grenswerk", not_coming=[DROPS])
        await self._stage.push(timedelta(hours=2))
        first_in_line = self.people[PLACES]
        await self._press(first_in_line, Verb.RSVP, self._ids["grenswerk"], "coming")
        await self.held("grenswerk")

    async def few_circles(self) -> None:
        """Too few people can come: the facilitator is asked what to do, and moves the moment."""
        await self.announce("intervisie-2")
        await self._answers("intervisie-2", coming=self.people[2:5], not_coming=self.people[5:8])
        await self._at(1, 6, 9)
        await self._change("intervisie-2", start="9-6-2027 14:00", end="9-6-2027 16:30")
        await self._answers("intervisie-2", coming=self.people[5:])
        await self.held("intervisie-2")

    async def swapped_turn(self) -> None:
        """An invitation goes out by itself; who leads asks another of the circle to do it."""
        await self._at(21, 6, 10)
        await self.own.lifted_to_network()
        await self.announce("intervisie-3", at="5-7-2027 9:30")
        await self._at(5, 7, 11)
        coming = [one for one in self.people if one != WISHER]
        await self._answers("intervisie-3", coming=coming, not_coming=[WISHER])
        await self._ask_to_lead()
        third = self._ids["intervisie-3"]
        await self.own.prepared(third, (await self.circles("intervisie-3"))[1].facilitator)
        await self.held("intervisie-3")

    async def rest_of_the_year(self) -> None:
        """The other meetings are announced and held."""
        for key in ("verankeren", "intervisie-4", "oogst"):
            await self._stage.push(timedelta(days=1))
            await self.announce(key)
            await self._answers(key, coming=self.people[:12], not_coming=self.people[12:])
            await self.held(key)

    async def hand_over(self) -> None:
        """The facilitator looks back and hands the year on, as a file and as a calendar."""
        await self._stage.push(timedelta(days=3))
        await self.own.reported()
        await self.own.farewell(self.people)
        await self._stage.slash(LEAD, COFFEE, "circles balance")
        await self._stage.slash(self.people[-1], COFFEE, "circles balance")
        await self._stage.slash(LEAD, COFFEE, "programme export")
        self.files["programme"] = self._file_of(LEAD)
        await self._stage.slash(ABROAD, COFFEE, "session calendar")
        self.files["calendar"] = self._file_of(ABROAD)

    # ----------------------------------------------------------------------- acts

    async def announce(self, key: str, at: str | None = None) -> None:
        """The facilitator looks at an invitation and sends it, now or later."""
        await self._command("session announce", at=at, session=self._ids[key])
        await self._press(LEAD, Verb.ANNOUNCE, self._ids[key])

    async def held(self, key: str, *there: str) -> None:
        """Let a meeting go by, and the morning after it; those who are there check in."""
        await self._until(key, timedelta())
        for person in there:
            await self._press(person, Verb.CHECK_IN, self._ids[key])
        await self._stage.push(timedelta(days=1))

    async def hand_on(self, key: str) -> None:
        """The facilitator shares a recap, and gets the proof of the group."""
        await self._command("session recap", session=self._ids[key])
        await self._fill(LEAD, text=self._lines.words["recap"])
        await self._press(LEAD, Verb.RECAP_SHARE, self._ids[key])
        await self._command("session proof", session=self._ids[key], whose="group")
        self.files["proof"] = self._file_of(LEAD, ".csv")

    async def _answers(self, key: str, **said: Sequence[str]) -> None:
        for answer, people in said.items():
            for person in people:
                await self._press(person, Verb.RSVP, self._ids[key], answer)

    async def _change(self, key: str, **typed: str) -> None:
        await self._command("session change", part="when", session=self._ids[key])
        await self._fill(LEAD, **typed)

    async def _lose_event(self, key: str) -> None:
        """Somebody deletes the event by hand; within a day it must be back."""
        guild = self._stage.env.backend.get_guild(self._stage.server.guild.id)
        name = (await self._meeting(key)).meeting.title

        async def delete() -> None:
            guild.scheduled_events.clear()

        await self._stage.perform(delete)
        await self._stage.push(timedelta(days=1, hours=1))
        if name not in [one.name for one in guild.scheduled_events.values()]:
            raise Unfinished((f"the event of {key} did not come back",))

    async def _swap(self) -> None:
        """Find two people who can change places, as somebody tries with the list at hand."""
        first = self._ids["intervisie-1"]
        one, other = await self.drafted(first)
        ids = {one.participant.key: one.id for one in await self.travellers()}
        for mine in one.members:
            for theirs in other.members:
                pair: dict[str, ParticipantId] = {"one": ids[mine], "other": ids[theirs]}
                await self._command("circles swap", moment=first, **pair)
                if self._offers(LEAD, encode(Verb.CIRCLES_SWAP, first, ids[mine], ids[theirs])):
                    return
        raise Unfinished(("nobody can be swapped",))

    async def _ask_to_lead(self) -> None:
        """Who leads asks the circle; the first who may takes the turn."""
        key = "intervisie-3"
        circle = (await self.circles(key))[0]
        asker = circle.facilitator
        await self._stage.slash(asker, COFFEE, "circles rota")
        await self._press(asker, Verb.TURN_ASK, self._ids[key])
        for person in circle.members:
            await self._stage.slash(person, COFFEE, "circles rota")
            if person != asker and self._offers(person, encode(Verb.TURN_TAKE, self._ids[key])):
                await self._press(person, Verb.TURN_TAKE, self._ids[key])
                return
        raise Unfinished(("nobody can lead in another's place",))

    async def _at(self, day: int, month: int, hour: int) -> None:
        await self._stage.push_to(datetime(2027, month, day, hour, tzinfo=ZONE))

    async def _until(self, key: str, before: timedelta) -> None:
        await self._stage.push_to((await self._meeting(key)).meeting.starts_at - before)

    # ---------------------------------------------------------------------- looks

    async def travellers(self) -> Sequence[Traveller]:
        """Return everybody in it."""
        programme_id = (await self.head()).id
        async with self._app().desk.uow.read() as tx:
            return await tx.travellers.of_programme(programme_id)

    async def circles(self, key: str) -> Sequence[Circle]:
        """Return the circles of a meeting as published."""
        async with self._app().desk.uow.read() as tx:
            return await tx.circles.composed(self._ids[key])

    async def sits_with(self, person: str) -> Sequence[str]:
        """Return who sits in a circle with a person now: since the last moment, or at the first.

        They, and not who sits in a circle of that name later, read what is let go to it.
        """
        now = self._stage.now()
        async with self._app().desk.uow.read() as tx:
            planned = [await tx.meetings.get(id_) for id_ in self._ids.values()]
            sat = [
                (one.meeting.starts_at, await tx.circles.composed(one.id))
                for one in planned
                if one is not None
            ]
        held = sorted((at, circles) for at, circles in sat if circles)
        begun = [circles for at, circles in held if at <= now]
        circles = begun[-1] if begun else held[0][1]
        mine = next(one for one in circles if person in {*one.members, one.facilitator})
        return sorted({*mine.members, *([mine.facilitator] if mine.facilitator else [])})

    async def drafted(self, meeting_id: MeetingId) -> Sequence[Circle]:
        """Return the circles of a meeting as they lie on the table."""
        head, key = await self.head(), (await self._by_id(meeting_id)).meeting.key
        async with self._app().desk.uow.read() as tx:
            draft = await tx.circle_drafts.get(head.id)
        found = draft.compositions if draft else ()
        return next((one.circles for one in found if one.meeting == key), ())

    async def seated(self, key: str) -> Iterable[tuple[str, Sequence[str]]]:
        """Return the circles of a meeting: the id of each, and its people, who leads in front."""
        head = await self.head()
        async with self._app().desk.uow.read() as tx:
            homes = {one.name: one.id for one in await tx.circles.of_programme(head.id)}
        able = {
            key
            for key, one in self._stage.server.players.items()
            if one.person.part == "facilitator"
        }
        return [
            (homes[one.name], sorted(one.members, key=lambda who: _rank(who, one, able)))
            for one in await self.circles(key)
        ]

    async def _meeting(self, key: str) -> PlannedMeeting:
        return await self._by_id(self._ids[key])

    async def _by_id(self, meeting_id: MeetingId) -> PlannedMeeting:
        return next(one for one in await self.meetings() if one.id == meeting_id)

    async def _must_be_well(self) -> None:
        faults = [f"the bot raised {error!r}" for error in self._stage.errors]
        async with self._app().desk.uow.read() as tx:
            waiting = await tx.outbox.next_due()
        if waiting is not None:
            faults.append("not everything was delivered")
        if faults:
            raise Unfinished(tuple(faults))


def _rank(person: str, circle: Circle, able: set[str]) -> int:
    """Order a circle: who may open a round and leads it, others who may, then who may not."""
    return 0 if person in able and person == circle.facilitator else 1 if person in able else 2
