"""What the people on the stage can do, each through SimCord's actors and nothing beyond them."""

from collections.abc import Mapping, Sequence
from typing import Any

from simcord import ChannelHandle, InteractionResult, MemberActor, ResponseMessage, UserHandle
from simcord.backend.models import Message
from simcord.components import walk_components
from simcord.enums import SELECT_TYPES, ChannelType
from simcord.interactions import walk_to_subcommand

from bot.rehearsal.cast import Person, enter, join
from bot.rehearsal.house import DM, House, MessageRef, PlaceRef
from bot.rehearsal.inputs import Upload, modal_words, shown_value
from bot.rehearsal.ports import BotFactory, CannotAct, RunningBot
from bot.rehearsal.records import Act, ActKind, OpenModal, record_of
from bot.rehearsal.sightings import Sightings

__all__ = ["DM", "Act", "BotFactory", "CannotAct", "OpenModal", "RunningBot", "Stage"]


class Stage(House):
    """The people's acts. A person is named by key, a place by id, by name or as ``"dm"``.

    Every act raises :class:`CannotAct` when a real client could not do it, and returns when the
    bot has done all that was due because of it.
    """

    def __init__(self, factory: BotFactory, *, settle_timeout: float = 30.0) -> None:
        super().__init__(factory, settle_timeout=settle_timeout)
        self.acts: list[Act] = []
        self.modals: dict[str, OpenModal] = {}
        self.command_paths: dict[int, str] = {}
        self._offered: dict[str, str] = {}
        self.sightings = Sightings(self, self.acts, self.modals)
        self.watchers.append(self.sightings.note)

    # ---------------------------------------------------------------- commands

    async def slash(
        self, who: str, place: PlaceRef, command: str, /, **options: object
    ) -> InteractionResult:
        """Use a slash command, for instance ``slash("fenna", "koffie", "round open", size=6)``.

        Options are named as in English; a person is given by key or id, a file as (name, bytes).
        """

        async def act() -> InteractionResult:
            player, handle = self.player(who), self._place(who, place)
            filled = self._options(handle, command, options)
            if handle.guild is None:
                result: InteractionResult = await player.user.slash(command, **filled)
            else:
                result = await player.member.slash(handle, command, **filled)
            self.command_paths[record_of(result).id] = command
            given = tuple((name, self._named(value)) for name, value in options.items())
            self._after(who, "slash", handle.id, command, result, given)
            return result

        return await self.perform(act)

    async def autocomplete(
        self, who: str, place: PlaceRef, command: str, option: str, text: str, /, **filled: object
    ) -> list[dict[str, Any]]:
        """Return what the bot offers for a half-typed option: ``name`` and ``value`` each."""

        async def act() -> list[dict[str, Any]]:
            player, handle = self.player(who), self._place(who, place)
            rest = self._options(handle, command, filled)
            found: list[dict[str, Any]]
            if handle.guild is None:
                found = await player.user.autocomplete(command, option, text, **rest)
            else:
                found = await player.member.autocomplete(handle, command, option, text, **rest)
            self._offered |= {str(one["value"]): str(one["name"]) for one in found}
            return found

        return await self.perform(act)

    def _named(self, value: object) -> str:
        """Return a value as people read it: one chosen from a list by its name there."""
        return self._offered.get(str(value), shown_value(value))

    def _options(
        self, handle: ChannelHandle, command: str, options: Mapping[str, object]
    ) -> dict[str, object]:
        name, *path = command.split()
        guild_id = None if handle.guild is None else handle.guild.id
        root = self.env.backend.find_command(name, guild_id)
        if root is None:
            raise CannotAct("unknown_command", command)
        leaf, _ = walk_to_subcommand(root, path)
        specs = {spec["name"]: spec for spec in leaf.get("options") or []}
        return {
            key: self._handles().option(specs[key], value) if key in specs else value
            for key, value in options.items()
        }

    # -------------------------------------------------------------- components

    async def click(
        self,
        who: str,
        message: MessageRef,
        *,
        custom_id: str | None = None,
        label: str | None = None,
    ) -> InteractionResult:
        """Click the one button with this custom id or label on a message."""

        async def act() -> InteractionResult:
            target = self.message(who, message)
            ref = ResponseMessage(self.env, target)
            result: InteractionResult
            actor = self._actor(who, target.channel_id)
            result = await actor.click(ref, custom_id=custom_id, label=label)
            name = label or _label_of(target, custom_id)
            self._after(who, "click", target.channel_id, name, result)
            return result

        return await self.perform(act)

    async def press(
        self, who: str, label: str, *, place: PlaceRef | None = None
    ) -> InteractionResult:
        """Click the newest enabled button with this label that the person sees anywhere."""
        message, button = self.find_component(who, label=label, place=place)
        return await self.click(who, message, custom_id=button["custom_id"])

    async def select(
        self, who: str, message: MessageRef, values: Sequence[object], *, custom_id: str
    ) -> InteractionResult:
        """Choose in a select: option values, or keys, ids or names of people, roles, channels."""

        async def act() -> InteractionResult:
            target = self.message(who, message)
            menu = next(
                (c for c in walk_components(target.components) if c.get("custom_id") == custom_id),
                None,
            )
            if menu is None or menu["type"] not in SELECT_TYPES:
                raise CannotAct("no_such_control", custom_id)
            chosen = self._handles().chosen(int(menu["type"]), values)
            ref = ResponseMessage(self.env, target)
            result: InteractionResult
            actor = self._actor(who, target.channel_id)
            result = await actor.select(ref, chosen, custom_id=custom_id)
            labels = {o["value"]: o["label"] for o in menu.get("options") or []}
            shown = ", ".join(labels.get(str(value), str(value)) for value in values)
            name = str(menu.get("placeholder") or custom_id)
            self._after(who, "select", target.channel_id, name, result, ((name, shown),))
            return result

        return await self.perform(act)

    async def submit_modal(self, who: str, values: Mapping[str, object]) -> InteractionResult:
        """Fill in and send the modal that is waiting for this person, by custom id.

        Text and radio group: a string; selects and checkbox groups: a list; checkbox: a bool; file
        upload: a list of (name, bytes). When the bot does not answer, the modal stays open, as it
        does in Discord.
        """

        async def act() -> InteractionResult:
            modal = self.modals.get(who)
            if modal is None:
                raise CannotAct("no_modal")
            record = record_of(modal.shown)
            source = record.source_message_id
            if source is not None and source not in self.env.backend.messages.get(
                record.channel_id, {}
            ):
                # Discord still delivers it when the message under the modal is gone; SimCord not.
                record.source_message_id = None
            filled = self._handles().modal(modal.spec, values)
            result: InteractionResult
            result = await self._actor(who, modal.place_id).submit_modal(modal.shown, filled)
            if result.acknowledged:
                self.modals.pop(who, None)
            else:
                record.modal_consumed = False
            given = modal_words(modal.spec, values)
            title = str(modal.spec.get("title", ""))
            self._after(who, "submit", modal.place_id, title, result, given)
            return result

        return await self.perform(act)

    async def dismiss_modal(self, who: str) -> None:
        """Close the modal without sending it; the bot hears nothing of it, as in Discord."""

        async def act() -> None:
            self.modals.pop(who, None)

        await self.perform(act)

    # ---------------------------------------------------------------- messages

    async def send(
        self, who: str, place: PlaceRef, text: str = "", files: Sequence[Upload] = ()
    ) -> None:
        """Type a message, with files as (name, bytes)."""

        async def act() -> None:
            player, handle = self.player(who), self._place(who, place)
            if handle.guild is None:
                stored = self.env.backend.store_attachments(handle.id, files)
                await player.user.send_dm(text, attachments=stored)
            else:
                await player.member.send(handle, text, attachments=files)
            self._log(who, "say", handle.id, text)

        await self.perform(act)

    async def delete_message(self, who: str, message: MessageRef) -> None:
        """Delete a message, one's own or as somebody with the right to; raises CannotAct."""

        async def act() -> None:
            target = self.message(who, message)
            if target.is_ephemeral:
                self.dismissed.add((who, target.id))
                return
            ref = ResponseMessage(self.env, target)
            await self._actor(who, target.channel_id).delete(ref)
            self._log(who, "delete", target.channel_id, "")

        await self.perform(act)

    # ------------------------------------------------------------- by hand

    async def delete_channel(self, place: PlaceRef) -> None:
        """Delete a channel, thread or category by hand, as the owner of the server can.

        Channels of a deleted category stay behind without one; threads go with their channel.
        """

        async def act() -> None:
            backend, owner = self.env.backend, self.server.owner
            handle = self._handles().channel(place)
            backend.require_permissions(
                self.server.guild.id, owner.id, handle.id, "manage_channels"
            )
            for child in [c for c in backend.channels.values() if c.parent_id == handle.id]:
                if child.is_thread:
                    backend.delete_channel(child.id)
                else:
                    backend.edit_channel(child.id, {"parent_id": None})
            self._log(owner.person.key, "delete", handle.id, f"#{handle.name}")
            backend.delete_channel(handle.id)

        await self.perform(act)

    async def come_in(self, person: Person) -> None:
        """Bring somebody new into the server."""

        async def act() -> None:
            player = enter(self.env, self.server, person)
            self._locales[str(player.id)] = person.locale
            self._set_dms(person.key, is_open=person.dms_open)
            self._log(person.key, "come", 0, "")

        await self.perform(act)

    async def come_back(self, who: str) -> None:
        """Bring somebody who left back into the server."""

        async def act() -> None:
            player = self.player(who)
            player.member = join(self.server, player.user, player.person)
            self._log(who, "come", 0, "")

        await self.perform(act)

    async def leave(self, who: str, *, kicked: bool = False) -> None:
        """Let somebody leave the server, or be removed from it by the owner."""

        async def act() -> None:
            if self.player(who) is self.server.owner:
                raise CannotAct("owner_stays")
            self.server.guild.remove_member(self.player(who).member)
            self.modals.pop(who, None)
            self._log(who, "kick" if kicked else "leave", 0, "")

        await self.perform(act)

    async def set_dms_open(self, who: str, *, is_open: bool) -> None:
        """Open or close this person's direct messages for the bot."""

        async def act() -> None:
            self._set_dms(self.player(who).person.key, is_open=is_open)

        await self.perform(act)

    # ---------------------------------------------------------------- plumbing

    def _place(self, who: str, place: PlaceRef) -> ChannelHandle:
        channel = self.env.backend.get_channel(self.place_id(who, place))
        guild = None if channel.type == ChannelType.DM else self.server.guild
        return ChannelHandle(self.env, guild, channel)

    def _actor(self, who: str, channel_id: int) -> UserHandle | MemberActor:
        player = self.player(who)
        in_dm = self.env.backend.get_channel(channel_id).guild_id is None
        return player.user if in_dm else player.member

    def _after(
        self,
        who: str,
        kind: ActKind,
        place_id: int,
        what: str,
        result: InteractionResult,
        values: tuple[tuple[str, str], ...] = (),
    ) -> None:
        spec = result.modal
        if spec is not None:
            self.modals[who] = OpenModal(record_of(result).id, place_id, spec, result)
        self._log(who, kind, place_id, what, values, answered=result.acknowledged)

    def _log(
        self,
        who: str,
        kind: ActKind,
        place_id: int,
        what: str,
        values: tuple[tuple[str, str], ...] = (),
        *,
        answered: bool = True,
    ) -> None:
        self.acts.append(Act(self.now(), who, kind, place_id, what, values, answered))


def _label_of(message: Message, custom_id: str | None) -> str:
    for component in walk_components(message.components):
        if component.get("custom_id") == custom_id:
            return str(component.get("label") or (component.get("emoji") or {}).get("name") or "")
    return ""
