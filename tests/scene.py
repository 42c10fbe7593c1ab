"""A played scene for tests: people act by what they see, and it is told what each of them saw."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Protocol, TypeVar

import discord
from simcord import MemberActor, actors
from simcord.backend import serializers
from simcord.backend.models import Message
from simcord.components import walk_components

from bot.app import App
from bot.custom_ids import PREFIX, Verb
from bot.domain import views
from bot.domain.effects import Surface
from bot.domain.ids import CircleId, RoundId, UserId
from bot.domain.language import Language
from bot.domain.private_views import StatusView
from bot.domain.rights import Actor
from bot.domain.round import Contribution, Round
from bot.ports import Transaction
from bot.rehearsal.cast import ANNOUNCEMENTS, BOT_PERMISSIONS, CAST, Person
from bot.rehearsal.main import Troupe
from bot.rehearsal.readers import reader_for
from bot.rehearsal.script import Script
from bot.rehearsal.sightings import lines_of
from bot.rehearsal.stage import Stage
from bot.services.queries import view_of
from bot.services.status import status_of
from tests.agreed import all_agreed
from tests.promised import as_written
from tests.stores import migrated_file

T = TypeVar("T")

LEAD = "fenna"
BRINGER = "joris"
CIRCLE = ("joris", "aafke", "samira", "grace", "teun")
"""Who joins in `gather`; Joris and Aafke offer a case, and the vote goes to Joris."""

COMPONENT, MODAL = 3, 5
"""Types of interactions (receiving-and-responding, "Interaction Type")."""

BUTTON, FIELD, LABEL = 2, 4, 18
"""Types of components (components/reference)."""


class Scene:
    """One stage with the real bot on it, and a script that plays the parts in between."""

    def __init__(self, stage: Stage, troupe: Troupe, method: str, language: Language) -> None:
        self.stage = stage
        self.troupe = troupe
        self.language = language
        self.begun = False
        self.script = Script(stage, troupe.app, method, language)

    @property
    def app(self) -> App:
        """The bot that runs now."""
        return self.troupe.app()

    # ------------------------------------------------------------------- playing

    async def settled(self) -> "Scene":
        """The server has its settings."""
        await self.script.settle_in()
        return self

    async def announced(self, **options: object) -> "Scene":
        """The facilitator has opened a round with this title and size; nobody has joined."""
        await self.script.settle_in()
        self.begun = True
        chosen: dict[str, object] = {"method": "five-step", "title": "Brug", "size": 6}
        await self.stage.slash(LEAD, ANNOUNCEMENTS, "round open", **{**chosen, **options})
        return self

    async def until(self, key: str) -> Round:
        """Play from the settings until the step with this key has just begun, or the close."""
        if not self.begun:
            self.begun = True
            await self.script.settle_in()
            await self.script.gather()
        while (step := (round_ := await self.round()).step) is not None and step.key != key:
            await self.script.one_step(round_)
            await self.on()
        assert key in {step.key if step else "", str(round_.status)}, f"the round has no {key}"
        return round_

    async def on(self) -> None:
        """The facilitator goes on to the next step, past what is sealed."""
        index = (await self.round()).index
        for _reveal_and_next in range(2):
            if (await self.round()).index == index and (await self.round()).step is not None:
                await self.press(LEAD, Verb.NEXT)

    async def press(self, who: str, verb: Verb, *args: str) -> str:
        """Press the newest such button that the person sees; return what they alone were told."""
        custom_id = await self._custom_id(verb, args)
        message, button = self.stage.find_component(who, custom_id=custom_id)
        return await self.told(who, self.stage.click(who, message, custom_id=button["custom_id"]))

    async def choose(self, who: str, verb: Verb, *values: object) -> str:
        """Choose in the newest such menu; return what the person alone was told."""
        message, menu = self.stage.find_component(who, custom_id=await self._custom_id(verb, ()))
        return await self.told(
            who, self.stage.select(who, message, values, custom_id=menu["custom_id"])
        )

    async def fill(self, who: str, **words: str) -> str:
        """Send the form that is open for this person; return what they alone were told."""
        return await self.told(who, self.stage.submit_modal(who, words))

    async def write(self, who: str, text: str, kind: str) -> str:
        """Write in the field of the present step."""
        await self.press(who, Verb.WRITE, str((await self.round()).index), kind)
        return await self.fill(who, text=text)

    async def type(
        self, who: str, command: str, place: str = ANNOUNCEMENTS, **options: object
    ) -> str:
        """Type a slash command; return what the person alone was told."""
        return await self.told(who, self.stage.slash(who, place, command, **options))

    async def forge(self, who: str, custom_id: str, values: Sequence[str] = ()) -> str:
        """Send a click or menu that no message of ours carries, as a tampered client would."""
        message = self._newest_with_components(who)
        data: dict[str, Any] = {"custom_id": custom_id, "component_type": 3 if values else BUTTON}
        if values:
            data["values"] = list(values)
        actor: Any = self.stage.player(who).member
        place: Any = self.stage._place(who, message.channel_id)
        payload = dict(serializers.message_payload(self.stage.env.backend, message))

        async def act() -> None:
            await actor._dispatch_interaction(
                COMPONENT, place, data, extra={"message": payload}, source_message_id=message.id
            )

        return await self.told(who, self.stage.perform(act))

    async def forge_in_dm(self, who: str, custom_id: str) -> str:
        """Click anything in one's direct messages with the bot."""
        user: Any = self.stage.player(who).user
        data = {"custom_id": custom_id, "component_type": BUTTON}

        async def act() -> None:
            await actors._dispatch_actor_interaction(user, COMPONENT, user.dm_channel, data)

        return await self.told(who, self.stage.perform(act))

    async def abroad(self, name: str) -> "Click":
        """Open another server with the bot in it; return how its owner clicks anything there.

        With `fields` it is a form that is sent, whether or not one was ever opened.
        """
        env = self.stage.env
        made: list[Any] = []

        async def build() -> None:
            owner = env.create_user(name, global_name=name.title())
            guild = env.create_guild("Elders", owner=owner)
            made.extend([MemberActor(env, guild, owner), guild.create_text_channel("hier")])

        await self.stage.perform(build)
        actor, place = made
        self.stage._locales[str(actor.id)] = "nl"

        async def click(custom_id: str, fields: Mapping[str, str] | None = None) -> str:
            before = set(env.backend.messages.get(place.id, {}))
            kind, data = _sent(custom_id, fields)

            async def act() -> None:
                await actor._dispatch_interaction(kind, place, data)

            await self.stage.perform(act)
            stored = env.backend.messages.get(place.id, {})
            return "\n".join(self.text(stored[one], LEAD) for one in stored if one not in before)

        return click

    async def replay(self) -> None:
        """Let the last interaction come in once more, as after a hiccup of the connection."""
        emitted = [
            payload
            for kind, name, payload in self.stage.env.backend.transcript
            if (kind, name) == ("GATEWAY", "INTERACTION_CREATE")
        ]

        async def act() -> None:
            self.stage.env.backend.emit("INTERACTION_CREATE", emitted[-1])

        await self.stage.perform(act)

    async def _custom_id(self, verb: Verb, args: Sequence[str]) -> str:
        if not args:
            return f"{PREFIX}:{verb}:*"
        return ":".join((PREFIX, verb, (await self.round()).id, *args))

    def _newest_with_components(self, who: str) -> Message:
        seen = [
            message
            for place, messages in self.stage.env.backend.messages.items()
            for message in messages.values()
            if message.components and self.stage.sees(who, place, message)
        ]
        return max(seen, key=lambda message: message.id)

    # ------------------------------------------------------------------- looking

    async def told(self, who: str, act: Awaitable[object]) -> str:
        """Do something and return what it told this person alone, in that place or privately."""
        before = max(
            (number for place in self.stage.env.backend.messages.values() for number in place),
            default=0,
        )
        await act
        return "\n".join(
            self.text(message, who)
            for place, messages in self.stage.env.backend.messages.items()
            for message in messages.values()
            if message.id > before and message.is_ephemeral and self.stage.sees(who, place, message)
        )

    def text(self, message: Message, who: str) -> str:
        """Return a message as this person reads it."""
        return "\n".join(lines_of(message, reader_for(self.stage, who)))

    def reads(self, who: str, place: int | str | None = None) -> str:
        """Return everything this person can read now, everywhere or in one place."""
        only = None if place is None else self.stage.place_id(who, place)
        return "\n".join(
            self.text(message, who)
            for place_id, messages in self.stage.env.backend.messages.items()
            for message in messages.values()
            if place_id == (only or place_id) and self.stage.sees(who, place_id, message)
        )

    def seen(self, who: str) -> list[str]:
        """Return every message this person sees, as it came over the line: no clock changes it."""
        return [
            f"{message.id} {message.content} {message.components}"
            for place, messages in self.stage.env.backend.messages.items()
            for message in messages.values()
            if self.stage.sees(who, place, message)
        ]

    def offers(self, who: str, verb: Verb) -> bool:
        """Tell whether this person sees an enabled button or menu of this verb anywhere."""
        return any(
            str(part.get("custom_id", "")).startswith(f"{PREFIX}:{verb}:")
            and not part.get("disabled")
            for place, messages in self.stage.env.backend.messages.items()
            for message in messages.values()
            if self.stage.sees(who, place, message)
            for part in walk_components(message.components)
        )

    def form(self, who: str) -> Mapping[str, str]:
        """Return what stands in the fields of the form that is open for this person."""
        parts = [
            part["component"]
            for part in self.stage.modals[who].spec["components"]
            if "component" in part
        ]
        return {part["custom_id"]: part.get("value") or "" for part in parts}

    def may_type(self, who: str, place: int) -> bool:
        """Tell whether this person's client lets them type here."""
        member, guild = self.stage.player(who).id, self.stage.server.guild.id
        rights = self.stage.env.backend.compute_permissions(guild, member, place)
        needed = discord.Permissions(view_channel=True, send_messages=True).value
        return rights & needed == needed

    async def all_agree(self, circle_id: CircleId | None = None) -> None:
        """Everybody has agreed to what holds in a circle or, without one, outside circles."""
        guild_id = self.app.guild_id(self.stage.server.guild.id)
        people = [UserId(player.id) for player in self.stage.server.players.values()]
        async with self.app.desk.uow.write() as tx:
            await all_agreed(tx, guild_id, people, circle_id)

    def id_of(self, who: str) -> UserId:
        """Return a person's id."""
        return UserId(self.stage.player(who).id)

    def name_of(self, user_id: UserId) -> str:
        """Return the key of a person."""
        return next(key for key, one in self.stage.server.players.items() if one.id == user_id)

    # -------------------------------------------------------------------- reading

    async def stored(self, look: Callable[[Transaction], Awaitable[T]]) -> T:
        """Read something from the database."""
        async with self.app.desk.uow.read() as tx:
            return await look(tx)

    async def round(self) -> Round:
        """Return the round as it is stored now."""
        return await self.script.round()

    async def contributions(self) -> Sequence[Contribution]:
        """Return everything that was written."""
        round_id = (await self.round()).id
        return await self.stored(lambda tx: tx.contributions.of_round(round_id))

    async def promised(self) -> Sequence[Contribution]:
        """Return what was promised and answered in the round, as texts of whoever wrote them."""
        round_id = (await self.round()).id
        found = await self.stored(lambda tx: tx.promises.of_round(round_id))
        return as_written(found)

    async def shown(self, surface: Surface) -> views.View | None:
        """Return the read model of a surface."""
        round_, now = await self.round(), self.stage.now()
        return await self.stored(lambda tx: view_of(tx, round_, surface, now))

    async def status(self, who: str) -> StatusView:
        """Return the read model of the round for one person."""
        round_ = await self.round()
        return await status_of(self.app.desk, Actor(round_.guild_id, self.id_of(who)), round_.id)


class Click(Protocol):
    """How somebody sends what no message of ours carries; it returns what they were told."""

    async def __call__(self, custom_id: str, fields: Mapping[str, str] | None = None) -> str:
        """Press a button with this custom_id, or send a form with these fields."""


def _sent(custom_id: str, fields: Mapping[str, str] | None) -> tuple[int, dict[str, Any]]:
    """Return the kind and the data of the interaction of a button, or of a form."""
    if fields is None:
        return COMPONENT, {"custom_id": custom_id, "component_type": BUTTON}
    labels = [
        {"type": LABEL, "component": {"type": FIELD, "custom_id": key, "value": value}}
        for key, value in fields.items()
    ]
    return MODAL, {"custom_id": custom_id, "components": labels}


@asynccontextmanager
async def opened(
    folder: Path,
    *,
    method: str = "five-step",
    language: Language = Language.NL,
    cast: Sequence[Person] = CAST,
    permissions: discord.Permissions = BOT_PERMISSIONS,
    agreed: bool = True,
) -> AsyncIterator[Scene]:
    """Raise the curtain; at the end the bot must not have raised anything.

    Unless told otherwise everybody has agreed already to what holds where they write.
    """
    database = folder / "scene.db"
    migrated_file(database)
    troupe = Troupe(database, language)
    async with Stage.open(troupe, cast=cast, bot_permissions=permissions) as stage:
        scene = Scene(stage, troupe, method, language)
        if agreed:
            await scene.all_agree()
        yield scene
        assert stage.errors == []


NO_ROUND = RoundId("0" * 24)
"""The id of a round that is not there."""
