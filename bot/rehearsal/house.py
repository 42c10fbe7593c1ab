"""What each person can find and see on the stage, so that acts start from what is visible."""

from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any

from simcord import ResponseMessage
from simcord.backend.access import channel_accessible, message_accessible
from simcord.backend.models import Message
from simcord.components import walk_components
from simcord.enums import SELECT_TYPES, ComponentType

from bot.rehearsal.cast import Player
from bot.rehearsal.inputs import Handles
from bot.rehearsal.ports import BotFactory, CannotAct
from bot.rehearsal.theatre import Theatre

DM = "dm"
"""The name of a person's direct messages with the bot, wherever a place is asked."""

MessageRef = int | str | Message | ResponseMessage
PlaceRef = int | str


class House(Theatre):
    """Finding people, places, messages and controls, always through one person's eyes."""

    def __init__(self, factory: BotFactory, *, settle_timeout: float = 30.0) -> None:
        super().__init__(factory, settle_timeout=settle_timeout)
        self.dismissed: set[tuple[str, int]] = set()
        self._seen: dict[tuple[str, int], int] = {}

    def player(self, who: str) -> Player:
        """Return the person with this key; raises CannotAct."""
        try:
            return self.server.players[who]
        except KeyError:
            raise CannotAct("unknown_person", who) from None

    def in_server(self, who: str) -> bool:
        """Whether the person is a member of the server now."""
        return self.player(who).id in self.env.backend.get_guild(self.server.guild.id).members

    def place_id(self, who: str, place: PlaceRef) -> int:
        """Return the id of a place: an id, a channel's name (with or without #), or ``"dm"``."""
        if place == DM:
            return self.player(who).user.dm_channel.id
        if str(place).isdigit() and int(place) in self.env.backend.channels:
            return int(place)
        return self._handles().channel(place).id

    def message(self, who: str, ref: MessageRef) -> Message:
        """Return the message if this person may see it; raises CannotAct."""
        message_id = int(ref) if isinstance(ref, (int, str)) else ref.id
        for channel_id, messages in self.env.backend.messages.items():
            found = messages.get(message_id)
            if found is not None and self.sees(who, channel_id, found):
                return found
        raise CannotAct("message_gone", str(message_id))

    def sees(self, who: str, channel_id: int, message: Message) -> bool:
        """Whether this person's client shows the message."""
        player = self.player(who)
        return (who, message.id) not in self.dismissed and message_accessible(
            self.env.backend, channel_id, message, player.id, history=True
        )

    def find_component(
        self,
        who: str,
        *,
        label: str | None = None,
        custom_id: str | None = None,
        place: PlaceRef | None = None,
    ) -> tuple[Message, dict[str, Any]]:
        """Return the newest message this person sees with such an enabled button or select.

        ``label`` must equal the label (or the select's placeholder); a ``*`` in ``custom_id``
        stands for anything. Raises CannotAct when there is none.
        """
        only = None if place is None else self.place_id(who, place)
        newest: tuple[Message, dict[str, Any]] | None = None
        for channel_id, messages in self.env.backend.messages.items():
            if only is not None and channel_id != only:
                continue
            for message in messages.values():
                if newest is not None and message.id <= newest[0].id:
                    continue
                if not self.sees(who, channel_id, message):
                    continue
                for component in walk_components(message.components):
                    if not component.get("disabled") and _matches(component, label, custom_id):
                        newest = (message, component)
        if newest is None:
            raise CannotAct("no_such_control", label or custom_id or "")
        return newest

    def look(self, who: str, place: PlaceRef) -> None:
        """Note that this person has now seen everything in a place."""
        place_id = self.place_id(who, place)
        newest = max(self.env.backend.messages.get(place_id, {}), default=0)
        if self._seen.get((who, place_id), 0) < newest:
            self._seen[(who, place_id)] = newest
            self._bump()

    def unread(self, who: str, place_id: int) -> int:
        """Count what others wrote in a place since this person last looked."""
        backend, me = self.env.backend, self.player(who).id
        if not channel_accessible(backend, place_id, me, history=True):
            return 0
        last, count = self._seen.get((who, place_id), 0), 0
        for message in reversed(backend.messages.get(place_id, {}).values()):
            if message.id <= last:
                break
            mine = message.author_id == me or (who, message.id) in self.dismissed
            count += not mine and message.visible_to(me)
        return count

    def _handles(self) -> Handles:
        return Handles(self.env, self.server)


def _matches(component: Mapping[str, Any], label: str | None, custom_id: str | None) -> bool:
    own = component.get("custom_id")
    if own is None or component["type"] not in (ComponentType.BUTTON, *SELECT_TYPES):
        return False
    if custom_id is not None and not fnmatchcase(own, custom_id):
        return False
    return label is None or label in (component.get("label"), component.get("placeholder"))
