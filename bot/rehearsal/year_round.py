"""One round of one circle in the year, led by somebody of that circle."""

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.app import App
from bot.custom_ids import Verb
from bot.domain.language import Language
from bot.domain.round import Round
from bot.rehearsal.cast import ANNOUNCEMENTS
from bot.rehearsal.pen import PENCIL, Pen
from bot.rehearsal.script import Script, Unfinished
from bot.rehearsal.stage import Stage

METHOD = "wise-crowds"
"""A round of a quarter of an hour, for a circle of up to seven."""

_SAID = {"text", "about", "if", "then", "line"}
"""The fields of a round's forms that are for its circle at most; a title is in the invitation."""


class CircleRound(Script):
    """Plays one round of a circle up to its close; the evening of the promise comes by itself."""

    def __init__(
        self,
        stage: Stage,
        app: Callable[[], App],
        language: Language,
        circle: tuple[str, Sequence[str]],
        pen: Pen = PENCIL,
    ) -> None:
        """Prepare to play with a circle: its id, and its people with who leads in front."""
        super().__init__(stage, app, METHOD, language)
        self._circle_id, self._members = circle
        self._pen = pen

    async def play(self) -> Round:
        """Play from the invitation to the close. Raises ``Unfinished``."""
        await self.gather()
        await self.all_steps()
        await self.look_back()
        return await self.round()

    async def _open(self, facilitator: str, **more: object) -> None:
        offered = await self._stage.autocomplete(
            facilitator, ANNOUNCEMENTS, "round open", "circle", ""
        )
        if self._circle_id not in [one["value"] for one in offered]:
            raise Unfinished(("a round is not offered to the circle",))
        await self._stage.slash(
            facilitator,
            ANNOUNCEMENTS,
            "round open",
            method=self._method_id,
            title=self._lines.words["title"],
            size=len(self._members) - 1,
            circle=self._circle_id,
            **more,
        )

    async def promised(self) -> datetime:
        """Return the evening on which who brought is asked how it went. Raises ``Unfinished``."""
        round_ = await self.round()
        for user in round_.brought:
            if (evening := await self.evening_of(round_, user)) is not None:
                return evening
        raise Unfinished(("there is no promise to come back to",))

    async def bringer(self) -> str:
        """Return who brought the case."""
        return self._key((await self.round()).bringer_id)

    async def _form(self, person: str, verb: Verb, words: dict[str, str], args: str = "") -> None:
        """Fill a form in; the circle may read what is said in the round, but not a promise."""
        readers = () if verb in {Verb.COMMIT, Verb.CHECKBACK} else self._members
        said = {
            field: self._pen.write(text, person, *readers) if field in _SAID else text
            for field, text in words.items()
        }
        await super()._form(person, verb, said, args)

    def _people(self) -> list[str]:
        return list(self._members)
