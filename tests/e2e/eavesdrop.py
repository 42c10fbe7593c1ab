"""Reads along with everything the bot sends, and knows what reached somebody it was not for."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from simcord.backend.models import Message

from bot.rehearsal.stage import Stage
from tests.e2e.ink import MARK, Ink
from tests.files.test_proof import read_pdf

AUTOCOMPLETE = 8
"""The type of a callback with choices (receiving-and-responding, "Interaction Callback Type")."""


class Eavesdropper:
    """A watcher of a stage: messages as they come and change, forms, files, and every request."""

    def __init__(self, stage: Stage, ink: Ink) -> None:
        self.leaks: list[str] = []
        self.read: set[str] = set()
        self.files: list[str] = []
        self._stage = stage
        self._ink = ink
        self._known: dict[int, tuple[Any, ...]] = {}
        self._marked: dict[int, tuple[int, str]] = {}
        self._forms: set[int] = set()
        self._crossed = 0
        stage.watchers.append(self.note)

    def note(self) -> None:
        """Look at what is new since the last time."""
        for who, form in self._stage.modals.items():
            if form.id not in self._forms:
                self._forms.add(form.id)
                self._heard([who], json.dumps(form.spec, ensure_ascii=False), "a form")
        for place, messages in self._stage.env.backend.messages.items():
            for message in messages.values():
                state = (message.content, message.components, message.embeds, message.attachments)
                known = self._known.get(message.id)
                if known is None or any(a is not b for a, b in zip(known, state, strict=True)):
                    self._known[message.id] = state
                    self._look(place, message)

    def look_back(self) -> None:
        """Look at all messages with marks again, for who can see them now, and at all requests."""
        for message_id, (place, text) in self._marked.items():
            message = self._stage.env.backend.messages.get(place, {}).get(message_id)
            if message is not None:
                self._heard(self._readers(place, message), text, "an old message")
        transcript = self._stage.env.backend.transcript
        for kind, name, body in transcript[self._crossed :]:
            if kind == "HTTP":
                self._request(name, body)
        self._crossed = len(transcript)

    def _look(self, place: int, message: Message) -> None:
        text = "\n".join(self._texts(message))
        if MARK.search(text):
            self._marked[message.id] = (place, text)
            self._heard(self._readers(place, message), text, "a message")

    def _texts(self, message: Message) -> Iterator[str]:
        parts = (message.content, message.components, message.embeds, message.attachments)
        yield json.dumps(parts, ensure_ascii=False, default=str)
        for one in message.attachments:
            content = self._stage.env.backend.cdn.get(one["url"]) or b""
            text = _words_in(one["filename"], content)
            self.files.append(text)
            yield text

    def _readers(self, place: int, message: Message) -> list[str]:
        """Return who sees a message. That the owner of a server opens any channel is Discord's."""
        everybody = set(self._stage.server.players)
        if not message.is_ephemeral and self._stage.env.backend.get_channel(place).guild_id:
            everybody.discard(self._stage.server.owner.person.key)
        return [who for who in everybody if self._stage.sees(who, place, message)]

    def _heard(self, people: Iterable[str], text: str, where: str) -> None:
        self.read |= set(MARK.findall(text))
        for leak in self._ink.shut_to_any(people, text):
            self.leaks.append(f"{self._stage.now():%d-%m} {where}: {leak}")

    def _request(self, name: str, body: Mapping[str, Any] | None) -> None:
        """Judge a request that carries marks: a message or a form was read; no other may."""
        text = json.dumps(body, ensure_ascii=False, default=str)
        found = set(MARK.findall(text + name))
        if not found:
            return
        path = name.partition(" ")[2].strip("/").split("/")
        if path[0] == "interactions" and (body or {}).get("type") == AUTOCOMPLETE:
            asked_by = self._stage.env.backend.interactions[int(path[1])].user_id
            people = [k for k, one in self._stage.server.players.items() if one.id == asked_by]
            self._heard(people, text, "choices")
        elif not ({"messages", "callback", "webhooks"} & set(path)) or found - self.read:
            self.leaks.append(f"unseen in {name.partition(' ')[0]} {path[0]}: {sorted(found)}")


def _words_in(filename: str, content: bytes) -> str:
    """Return the letters in a file; a picture has none that a person could copy."""
    if filename.endswith(".pdf"):
        return read_pdf(content)
    return "" if filename.endswith(".png") else content.decode("utf-8")
