"""What a script does for its people by hand: commands, buttons and forms, and where to look."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from simcord.enums import ComponentType

from bot.app import App
from bot.custom_ids import NO_ROUND, PREFIX, Subject, Verb, encode
from bot.domain.ids import is_id
from bot.domain.language import Language
from bot.domain.programme.planned import PlannedMeeting, ProgrammeHead
from bot.rehearsal.cast import COFFEE
from bot.rehearsal.inputs import modal_controls
from bot.rehearsal.pen import PENCIL, Pen
from bot.rehearsal.ports import CannotAct
from bot.rehearsal.script import Lines, Unfinished
from bot.rehearsal.stage import Stage
from bot.rehearsal.year_cast import LEAD


class Hands:
    """The hands of everybody in a programme, on a stage."""

    def __init__(
        self, stage: Stage, app: Callable[[], App], language: Language, pen: Pen = PENCIL
    ) -> None:
        """Prepare to act; `app` returns the bot that runs now, for looking at its state only."""
        self._stage = stage
        self._app = app
        self._language = language
        self._pen = pen
        self._lines = Lines.load(language)

    # ----------------------------------------------------------------------- acts

    async def _command(self, command: str, /, **options: str | None) -> None:
        """Let the facilitator use a command; what has an id is picked from the list."""
        typed = {name: value for name, value in options.items() if value is not None}
        for name, value in typed.items():
            if is_id(value):
                offered = await self._stage.autocomplete(LEAD, COFFEE, command, name, "")
                if value not in [one["value"] for one in offered]:
                    raise Unfinished((f"{command} does not offer its {name}",))
                if len({one["name"] for one in offered}) < len(offered):
                    raise Unfinished((f"{command} offers two of one {name}",))
        await self._stage.slash(LEAD, COFFEE, command, **typed)

    async def _press(
        self, person: str, verb: Verb, subject: Subject = NO_ROUND, *args: str
    ) -> None:
        message, button = self._find(person, verb, subject, *args)
        await self._stage.click(person, message, custom_id=button["custom_id"])

    async def _press_for(self, person: str, verb: Verb, last: str) -> None:
        """Press the newest button of a verb with this as its last argument."""
        pattern = f"{PREFIX}:{verb}:*:{last}"
        message, button = self._stage.find_component(person, custom_id=pattern)
        await self._stage.click(person, message, custom_id=button["custom_id"])

    async def _told(self, person: str, command: str, /, **options: object) -> None:
        await self._stage.slash(person, COFFEE, command, **options)

    def _writes(self, person: str, key: str, number: int = 0, *readers: str) -> str:
        """Return what somebody writes between the meetings, for themselves and these readers."""
        said: Sequence[str] = self._lines.words["between"][key]
        return self._pen.write(said[number % len(said)], person, *readers)

    async def _choose(self, person: str, verb: Verb, *values: object) -> None:
        message, menu = self._find(person, verb)
        await self._stage.select(person, message, values, custom_id=menu["custom_id"])

    def _find(
        self, person: str, verb: Verb, subject: Subject = NO_ROUND, *args: str
    ) -> tuple[Any, dict[str, Any]]:
        """Return the newest such control; without a subject or arguments any of them fits."""
        if args:
            name = encode(verb, subject, *args)
        else:
            name = encode(verb, subject).removesuffix(NO_ROUND) + "*"
        return self._stage.find_component(person, custom_id=name)

    async def _fill(self, person: str, **typed: str) -> None:
        """Change some fields of the form that is open, and send the whole."""
        spec = self._stage.modals[person].spec
        await self._stage.submit_modal(person, {**_standing(spec), **typed})

    def _offers(self, person: str, custom_id: str) -> bool:
        try:
            self._stage.find_component(person, custom_id=f"{custom_id}*")
        except CannotAct:
            return False
        return True

    def _file_of(self, person: str, ending: str = "") -> str:
        """Return what is in the file (with this ending) that this person was handed last."""
        backend = self._stage.env.backend
        seen = [
            message
            for place, messages in backend.messages.items()
            for message in messages.values()
            if message.attachments and self._stage.sees(person, place, message)
        ]
        newest = max(seen, key=lambda one: one.id)
        files = (one["url"] for one in newest.attachments if one["filename"].endswith(ending))
        return (backend.cdn.get(next(files)) or b"").decode()

    # ---------------------------------------------------------------------- looks

    @property
    def people(self) -> list[str]:
        """Everybody in the programme, in the order of its file."""
        players = self._stage.server.players.values()
        return [one.person.key for one in players if one.person.part != "owner"]

    async def head(self) -> ProgrammeHead:
        """Return the programme that was imported."""
        guild_id = self._app().guild_id(self._stage.server.guild.id)
        async with self._app().desk.uow.read() as tx:
            return (await tx.programmes.of_guild(guild_id))[0]

    async def meetings(self) -> Sequence[PlannedMeeting]:
        """Return all its meetings, earliest first."""
        programme_id = (await self.head()).id
        async with self._app().desk.uow.read() as tx:
            return await tx.meetings.of_programme(programme_id)


def _standing(spec: Mapping[str, Any]) -> dict[str, str]:
    """Return what stands in the text fields of a form."""
    return {
        control["custom_id"]: control.get("value") or ""
        for control in modal_controls(spec)
        if control["type"] == ComponentType.TEXT_INPUT
    }
