"""Remembers, as it happens, what every person saw: the raw stuff of a transcript."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from simcord.backend.models import Message
from simcord.enums import SELECT_TYPES, ComponentType, MessageType

from bot.rehearsal.house import House
from bot.rehearsal.markdown import Reader, to_plain
from bot.rehearsal.readers import reader_for
from bot.rehearsal.records import Act, OpenModal

Change = Literal["new", "changed", "gone"]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A message that appeared, changed or went away before these people's eyes.

    ``lines`` is Markdown, as the first of them read it. ``place`` is a name, or ``dm``.
    """

    at: datetime
    change: Change
    author: str
    place: str
    seen_by: tuple[str, ...]
    ephemeral: bool
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownModal:
    """A form that opened for one person; ``fields`` are kind (a word key) and label."""

    at: datetime
    who: str
    title: str
    fields: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Known:
    """The state of a message at the last look; SimCord puts new lists in place on every edit."""

    channel_id: int
    content: str
    lists: tuple[Sequence[object], ...]
    seen_by: tuple[str, ...]

    def same(self, message: Message) -> bool:
        return self.content == message.content and all(
            old is new for old, new in zip(self.lists, _lists(message), strict=True)
        )


class Sightings:
    """The log of what was done and seen, in order."""

    def __init__(self, house: House, acts: Sequence[Act], modals: Mapping[str, OpenModal]) -> None:
        self.log: list[Act | Sighting | ShownModal] = []
        self._house = house
        self._acts = acts
        self._modals = modals
        self._acts_seen = 0
        self._known: dict[int, _Known] = {}
        self._modals_seen: set[int] = set()

    def note(self) -> None:
        """Write down what is new since the last time; called after every change."""
        if self._acts_seen > len(self._acts):
            self._acts_seen = 0
        self.log.extend(self._acts[self._acts_seen :])
        self._acts_seen = len(self._acts)
        self._note_modals()
        self._note_messages()

    def _note_modals(self) -> None:
        for who, modal in self._modals.items():
            if modal.id in self._modals_seen:
                continue
            self._modals_seen.add(modal.id)
            title, fields = str(modal.spec.get("title", "")), tuple(_fields(modal.spec))
            self.log.append(ShownModal(self._house.now(), who, title, fields))

    def _note_messages(self) -> None:
        stored = {
            message.id: message
            for channel in self._house.env.backend.messages.values()
            for message in channel.values()
        }
        for message_id in [known for known in self._known if known not in stored]:
            gone = self._known.pop(message_id)
            self._add_gone(gone)
        for message in sorted(stored.values(), key=lambda one: one.id):
            known = self._known.get(message.id)
            if known is None or not known.same(message):
                self._add(message, "new" if known is None else "changed")

    def _add(self, message: Message, change: Change) -> None:
        house, channel_id = self._house, message.channel_id
        seen_by = tuple(k for k in house.server.players if house.sees(k, channel_id, message))
        self._known[message.id] = _Known(channel_id, message.content, _lists(message), seen_by)
        if not seen_by or message.type == MessageType.THREAD_CREATED:
            return
        author = house.env.backend.users[message.author_id]
        stamp = message.timestamp if change == "new" else message.edited_timestamp
        self.log.append(
            Sighting(
                datetime.fromisoformat(stamp) if stamp else house.now(),
                change,
                author.global_name or author.name,
                self._place(channel_id),
                seen_by,
                message.is_ephemeral,
                tuple(lines_of(message, reader_for(house, seen_by[0]))),
            )
        )

    def _add_gone(self, known: _Known) -> None:
        if known.seen_by:
            place = self._place(known.channel_id)
            self.log.append(
                Sighting(
                    self._house.now(), "gone", "", place, known.seen_by, ephemeral=False, lines=()
                )
            )

    def _place(self, channel_id: int) -> str:
        channel = self._house.env.backend.channels.get(channel_id)
        if channel is None:
            return "…"
        return "dm" if channel.guild_id is None else f"#{channel.name}"


def _lists(message: Message) -> tuple[Sequence[object], ...]:
    return (message.components, message.embeds, message.attachments)


def _fields(spec: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    for item in spec.get("components") or []:
        inner = item.get("component") or next(iter(item.get("components") or []), item)
        kind = inner.get("type")
        if kind == ComponentType.TEXT_DISPLAY:
            continue
        words = {ComponentType.TEXT_INPUT: "modal_text", ComponentType.FILE_UPLOAD: "modal_file"}
        label = item.get("label") or inner.get("label") or ""
        yield words.get(kind, "modal_choice"), str(label)


def lines_of(message: Message, reader: Reader) -> Iterable[str]:
    """Write a message as lines of Markdown: its words, its buttons in brackets, its files."""
    if message.content:
        yield from to_plain(message.content, reader).split("\n")
    for component in message.components:
        yield from _component(component, reader)
    for embed in message.embeds:
        for text in (embed.get("title"), embed.get("description")):
            if text:
                yield from to_plain(str(text), reader).split("\n")
        for field in embed.get("fields") or []:
            yield f"**{field['name']}**: {to_plain(str(field['value']), reader)}"
    for item in message.attachments:
        yield f"📎 {item['filename']}"


def _component(spec: Mapping[str, Any], reader: Reader) -> Iterable[str]:
    kind = spec["type"]
    if kind == ComponentType.TEXT_DISPLAY:
        yield from to_plain(str(spec.get("content", "")), reader).split("\n")
    elif kind == ComponentType.ACTION_ROW:
        yield " ".join(_control(child) for child in spec.get("components") or [])
    else:
        for child in spec.get("components") or []:
            yield from _component(child, reader)
        accessory = spec.get("accessory")
        if accessory and accessory["type"] == ComponentType.BUTTON:
            yield _control(accessory)


def _control(spec: Mapping[str, Any]) -> str:
    if spec["type"] in SELECT_TYPES:
        options = " · ".join(str(option["label"]) for option in spec.get("options") or [])
        return f"[▾ {spec.get('placeholder') or ''}{': ' if options else ''}{options}]"
    emoji = (spec.get("emoji") or {}).get("name") or ""
    label = f"{emoji} {spec.get('label') or ''}".strip()
    return f"~~[{label}]~~" if spec.get("disabled") else f"**[{label}]**"
