"""What people of the year keep for themselves, and the little of it that they let go."""

from collections.abc import Sequence

from bot.custom_ids import Verb
from bot.domain.harvest.item import Scope
from bot.domain.ids import MeetingId
from bot.rehearsal.cast import COFFEE
from bot.rehearsal.hands import Hands
from bot.rehearsal.year_cast import LEAD

KEEPER = "ibrahim"
"""Writes in a journal, and lets one sentence of it go to the circle."""

NETWORKERS = ("amina", "lieke", "wietske", "dario", "teun")
"""Let a sentence of their journal go to the network: enough people to be told of."""


class Own(Hands):
    """Plays what is somebody's own, scene by scene; the year says when."""

    async def journal(self) -> None:
        """Somebody writes something down, and reads it back."""
        await self._writes_down(KEEPER, 0)
        await self._told(KEEPER, "journal show")

    async def _writes_down(self, person: str, number: int) -> None:
        await self._told(person, "journal write")
        await self._fill(person, text=self._writes(person, "journal", number))

    async def lifted_to_circle(self, readers: Sequence[str]) -> None:
        """One sentence out of a journal goes to the circle; the rest stays where it was."""
        await self._writes_down(KEEPER, 1)
        sentence = self._writes(KEEPER, "lifted")
        await self._lift(KEEPER, Verb.JOURNAL_LIFT, Scope.CIRCLE, sentence, readers)
        await self._told(readers[0], "harvest search")

    async def lifted_to_network(self) -> None:
        """Five people let a sentence go to everybody, each out of their own journal."""
        everybody = list(self._stage.server.players)
        for number, person in enumerate(NETWORKERS, 1):
            await self._writes_down(person, number)
            sentence = self._writes(person, "lifted", number)
            await self._lift(person, Verb.JOURNAL_LIFT, Scope.NETWORK, sentence, everybody)

    async def _lift(
        self, person: str, verb: Verb, scope: Scope, sentence: str, readers: Sequence[str]
    ) -> None:
        await self._press_for(person, verb, scope.value)
        await self._fill(person, text=sentence, scope=scope.value, signed="no", tag="middle")
        self._pen.open(sentence, *readers)
        await self._press(person, Verb.LIFT_GO)

    async def second_key(self, bringer: str, circle: Sequence[str], readers: Sequence[str]) -> None:
        """A sentence about a case goes to the circle once who brought it turns the second key."""
        person = next(one for one in circle[1:] if one != bringer)
        await self._press(person, Verb.LIFT)
        message, menu = self._find(person, Verb.LIFT_PICK)
        first = menu["options"][0]["value"]
        await self._stage.select(person, message, [first], custom_id=menu["custom_id"])
        sentence = self._writes(person, "lifted", 6, bringer)
        await self._fill(person, text=sentence, scope=Scope.CIRCLE.value, signed="yes")
        await self._press(person, Verb.LIFT_GO)
        self._pen.open(sentence, *readers)
        await self._press(bringer, Verb.KEY_TURN)
        await self._told(circle[-1], "harvest search")

    # ------------------------------------------------------------------- learning

    async def questions(self, wonderers: Sequence[str]) -> None:
        """Some people begin to learn about the same; one finds a better question."""
        for number, person in enumerate(wonderers):
            await self._told(person, "agenda add")
            text = self._writes(person, "learning", number)
            await self._fill(person, text=text, tag="middle", layer="board")
        first = wonderers[0]
        better = self._writes(first, "learning", len(wonderers))
        await self._press(first, Verb.LEARNING_CHANGE)
        await self._fill(first, text=better, why=self._writes(first, "because"))

    async def echo(self, wonderers: Sequence[str]) -> None:
        """Who asks the same is asked apart; all but one want to know of each other."""
        one, *others = wonderers
        await self._press_for(one, Verb.INTRODUCE, "no")
        for person in others:
            await self._press_for(person, Verb.INTRODUCE, "yes")
        await self._told(LEAD, "theme echo")

    # ------------------------------------------------------------------- promises

    async def moved(self, bringer: str) -> None:
        """Asked how it went, who promised takes another week."""
        await self._press(bringer, Verb.PROMISE_WEEK)
        await self._told(bringer, "promise show")

    async def lived_on(self, bringer: str) -> None:
        """Who kept a promise lets those whose advice it was know that it lived on."""
        await self._press(bringer, Verb.PROMISE_LIVED)

    # -------------------------------------------------------------------- to lead

    async def prepared(self, meeting_id: MeetingId, leader: str) -> None:
        """Who leads the programme and who leads a circle read the page before a meeting."""
        for person in dict.fromkeys((LEAD, leader)):
            await self._told(person, "session prepare", session=meeting_id)
        await self._press(LEAD, Verb.PREPARE_FILE)

    async def reported(self) -> None:
        """Who leads reads what the network let go, what it learns, and how the year went."""
        for command in ("harvest report", "agenda shared", "journey network"):
            await self._told(LEAD, command)

    async def farewell(self, people: Sequence[str]) -> None:
        """Everybody was offered their travel map; one looks at it, all take their year along."""
        await self._press(people[0], Verb.JOURNEY)
        for person in people:
            await self._stage.slash(person, COFFEE, "journey farewell")
