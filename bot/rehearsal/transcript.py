"""Writes a rehearsal down as Markdown: what people did, and what each of them saw because of it."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.rehearsal.markdown import Reader, format_moment
from bot.rehearsal.records import Act
from bot.rehearsal.sightings import ShownModal, Sighting
from bot.rehearsal.stage import Stage

WORDS = Path(__file__).parent / "page" / "static"
Say = Callable[..., str]


def transcript_of(stage: Stage, language: str = "nl", who: str | None = None) -> str:
    """Return the transcript so far in ``nl`` or ``en``, of everybody or of one person's window.

    Every message says who saw it; what only one person saw says so. With ``who`` only what that
    person did and saw is told. Raises CannotAct for an unknown person.
    """
    if who is not None:
        stage.player(who)
    return "\n".join(_Writer(stage, language, who).lines()) + "\n"


class _Writer:
    def __init__(self, stage: Stage, language: str, who: str | None) -> None:
        self._stage = stage
        self._who = who
        self._words = json.loads((WORDS / f"words.{language}.json").read_text("utf-8"))
        none: Callable[[int], None] = lambda _: None  # noqa: E731 - names are not looked up here
        self._reader = Reader(language, stage.now(), none, none, none)

    def lines(self) -> list[str]:
        lines = [f"# {self._say('transcript.title')}", "", self._stage.server.guild.name, ""]
        lines += [f"## {self._say('transcript.people')}", ""]
        for player in self._stage.server.players.values():
            part = self._say(f"part.{player.person.part}")
            lines.append(f"- {player.person.name} ({part})")
        day = ""
        for entry in self._stage.sightings.log:
            if not self._concerns(entry):
                continue
            today = self._time(entry.at, "D")
            if today != day:
                lines += ["", f"## {today}"]
                day = today
            lines += ["", *self._entry(entry)]
        return lines

    def _concerns(self, entry: Act | Sighting | ShownModal) -> bool:
        if self._who is None:
            return True
        if isinstance(entry, Sighting):
            return self._who in entry.seen_by
        return entry.who == self._who

    def _entry(self, entry: Act | Sighting | ShownModal) -> list[str]:
        if isinstance(entry, Act):
            return self._act(entry)
        if isinstance(entry, ShownModal):
            return self._modal(entry)
        return self._sighting(entry)

    def _act(self, act: Act) -> list[str]:
        what = self._say(f"transcript.{act.kind}", name=self._name(act.who), what=act.what)
        lines = [f"**{self._time(act.at, 't')} · {what}**"]
        if act.kind == "say":
            lines = [f"{lines[0]}: {_one_line(act.what)}"]
        if not act.answered:
            lines[0] += f" — *{self._say('transcript.no_answer')}*"
        return lines + [f"- {name}: {_one_line(value)}" for name, value in act.values]

    def _modal(self, modal: ShownModal) -> list[str]:
        title = self._say("transcript.modal", name=self._name(modal.who), title=modal.title)
        fields = [
            f"> - {label} ({self._say(f'transcript.{kind}')})" for kind, label in modal.fields
        ]
        return [f"> *{title}*", ">", *fields]

    def _sighting(self, seen: Sighting) -> list[str]:
        place = self._say("transcript.dm") if seen.place == "dm" else seen.place
        change = "" if seen.change == "new" else f", {self._say(f'transcript.{seen.change}')}"
        author = f"**{seen.author}** · " if seen.author else ""
        head = f"> {author}{place}, {self._time(seen.at, 't')}{change} · {self._seen_by(seen)}"
        return [
            head,
            *([">"] if seen.lines else []),
            *(f"> {line}".rstrip() for line in _spaced(seen.lines)),
        ]

    def _seen_by(self, seen: Sighting) -> str:
        if seen.ephemeral or len(seen.seen_by) == 1:
            return f"*{self._say('transcript.only', name=self._name(seen.seen_by[0]))}*"
        here = [key for key in self._stage.server.players if self._stage.in_server(key)]
        if set(here) <= set(seen.seen_by):
            return self._say("transcript.seen_by", names=self._say("transcript.everyone"))
        return self._say("transcript.seen_by", names=", ".join(map(self._name, seen.seen_by)))

    def _name(self, who: str) -> str:
        return self._stage.player(who).person.name.split()[0]

    def _time(self, moment: datetime, style: str) -> str:
        return format_moment(moment, style, self._reader)

    def _say(self, key: str, **values: str) -> str:
        words: str = self._words[key]
        for name, value in values.items():
            words = words.replace(f"{{{name}}}", value)
        return words


def _one_line(text: str) -> str:
    return " / ".join(line.strip() for line in text.split("\n") if line.strip())


def _spaced(lines: tuple[str, ...]) -> list[str]:
    """Keep each line a line of its own in Markdown."""
    return [f"{line}  " if line and i + 1 < len(lines) else line for i, line in enumerate(lines)]
