"""What happens between the meetings of the year: questions, the stand, help, and what one keeps."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.custom_ids import Verb
from bot.domain.ids import MeetingId
from bot.domain.prompts.person import Pace
from bot.rehearsal.hands import Hands
from bot.rehearsal.year_cast import LEAD

ZONE = ZoneInfo("Europe/Amsterdam")
ANSWERS = ("ruben", "amina", "dario", "olivier", "wietske")
"""Answer the first question; the first two of them also the second."""

LATER, OTHER = "soraya", "gijs"
"""Says not now, and would rather have another question."""

RESTS = "mirte"
"""Is silent three times, and lets it rest when asked."""

STANDS = 3
"""Of a circle of seven, those who take the stand: too few to be told apart."""

ASKS, OFFERS = "ruben", "amina"
"""Find each other, for both say yes."""

HOPES, DECLINES = "soraya", "gijs"
"""Could have found each other; one of them says no, and nobody hears of it."""

EXCHANGERS = {ASKS, OFFERS, HOPES, DECLINES}
"""Are asked about help, and about nothing else at the same time."""


class Between(Hands):
    """Plays the weeks in between, scene by scene; the year says when."""

    # ------------------------------------------------------------------ questions

    async def rhythm(self) -> None:
        """Who leads looks at a question and lets one come every four weeks, on Tuesdays."""
        await self._told(LEAD, "prompt preview")
        await self._told(LEAD, "prompt schedule", every=4, day=1, hour="9:30")

    async def first_question(self) -> None:
        """The first question comes: some answer, one later, one another; most are silent."""
        await self._at(1, 3)
        for number, person in enumerate(ANSWERS):
            await self._answer(person, number)
        await self._press(LATER, Verb.PROMPT_LATER)
        await self._press(OTHER, Verb.PROMPT_OTHER)
        await self._answer(OTHER, len(ANSWERS))

    async def second_question(self) -> None:
        """Four weeks on, fewer answer; who changes their mind writes on."""
        await self._at(23, 3)
        for number, person in enumerate(ANSWERS[:2], 2):
            await self._answer(person, number)
        await self._press(ANSWERS[0], Verb.PROMPT_ANSWER)
        await self._fill(ANSWERS[0], text=self._writes(ANSWERS[0], "answers", 4))

    async def silences(self) -> None:
        """After three silences somebody lets it rest; who leads sees numbers, and rests it too."""
        await self._press_for(RESTS, Verb.PROMPT_PACE, Pace.PAUSED)
        await self._told(LEAD, "prompt results")
        await self._told(LEAD, "prompt pause")
        await self._press_for(LEAD, Verb.PROMPT_REST, "rest")

    async def _answer(self, person: str, number: int) -> None:
        await self._press(person, Verb.PROMPT_ANSWER)
        await self._fill(person, text=self._writes(person, "answers", number))

    # ------------------------------------------------------------------ the stand

    async def stand(self, meeting_id: MeetingId, circles: Sequence[Sequence[str]]) -> None:
        """A whole circle takes the stand, and too few of another to be told apart."""
        await self._told(LEAD, "stand open", session=meeting_id)
        whole, *others = circles
        people = [*whole, *(one for circle in others for one in circle[:STANDS])]
        for number, person in enumerate(people):
            await self._press(person, Verb.STAND_TAKE, meeting_id)
            await self._fill(person, **_marks(number))
        for number, person in enumerate(people[:2]):
            await self._press(person, Verb.STAND_LINES, meeting_id)
            lines = {"high": "stand_high", "low": "stand_low"}
            await self._fill(
                person, **{field: self._writes(person, key, number) for field, key in lines.items()}
            )

    async def stand_told(self, meeting_id: MeetingId, *, drawn: bool = False) -> None:
        """Who leads reads how everybody stands; with `drawn` it goes to the thread as a picture."""
        await self._told(LEAD, "stand show", session=meeting_id)
        await self._press(LEAD, Verb.STAND_TABLE, meeting_id)
        if drawn:
            await self._press(LEAD, Verb.STAND_POST, meeting_id)

    # ----------------------------------------------------------------------- help

    async def help(self) -> None:
        """Requests and offers find each other: two say yes, and of two others one says no."""
        request = await self._leave(ASKS, "ask", 0, "middle")
        offer = await self._leave(OFFERS, "offer", 0, "middle")
        await self._leave(HOPES, "ask", 1, "network")
        await self._leave(DECLINES, "offer", 1, "network")
        await self._told(LEAD, "help-exchange match")
        await self._say(DECLINES, "no")
        await self._say(HOPES, "yes")
        await self._say(ASKS, "yes")
        self._pen.open(request, OFFERS)
        self._pen.open(offer, ASKS)
        await self._say(OFFERS, "yes")

    async def help_looked_back(self) -> None:
        """Some weeks later one of the two says what it brought."""
        await self._press_for(ASKS, Verb.BROUGHT, "bit")
        await self._told(LEAD, "help-exchange show")

    async def _leave(self, person: str, side: str, number: int, theme: str) -> str:
        text = self._writes(person, side, number)
        await self._told(person, f"help-exchange {side}")
        await self._fill(person, text=text, theme=theme, layer="any")
        return text

    async def _say(self, person: str, say: str) -> None:
        await self._press_for(person, Verb.INTRODUCE, say)

    # ---------------------------------------------------------------------- hands

    async def _at(self, day: int, month: int) -> None:
        """Go to half past ten on a day, when the question of that morning has come."""
        await self._stage.push_to(datetime(2027, month, day, 10, 30, tzinfo=ZONE))


def _marks(number: int) -> Mapping[str, str]:
    """Return what the person with this number taps; the last question is left out by most."""
    taps = {
        "weather": str(1 + number % 5),
        "energy": str(2 + number % 3),
        "progress": str(1 + (number + 2) % 5),
        "support": str(1 + (number + 1) % 4),
    }
    return taps if number > 2 else {**taps, "grip": "4"}
