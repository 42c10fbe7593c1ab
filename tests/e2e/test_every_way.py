"""Every method, live and in writing, in both languages, to the end, and watched at every act."""

import re
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.domain.language import Language
from bot.domain.method import Kind, Method, Primitive, Step
from bot.domain.pace import Mode
from bot.domain.round import Round, Status
from bot.methods import load, load_all
from bot.rehearsal.cast import Person
from bot.rehearsal.hybrid import HybridScript
from bot.rehearsal.main import Troupe, speaking
from bot.rehearsal.script import Lines, Script
from bot.rehearsal.sightings import ShownModal, Sighting
from bot.rehearsal.written import WrittenScript
from bot.render.method_card import describe
from bot.texts import Texts
from tests import openapi
from tests.e2e.watch import OUTSIDER, Watch, WatchedStage
from tests.scene import Scene
from tests.stores import migrated_file
from tests.texts.catalogue import keys

METHODS = [method.id for method in load_all()]
SCRIPTS: dict[Mode, type[Script]] = {Mode.LIVE: Script, Mode.WRITTEN: WrittenScript}
SIXTH = Person("bas", "Bas Kanteldijk", "participant")
"""Joins where a method asks for more people than the cast has."""

HEADING = re.compile(r"(?:###|-#) (?:Stap|Step) (\d+) (?:van|of) (\d+) · (.+?)(?: · .+)?")
CARD_LINE = re.compile(r"(\d+)\. (.+) \((\d+) (?:minuut|minuten|minute|minutes)\)")
KEY = re.compile(r"(?<![\w:/#@-])[a-z]+(?:-[a-z0-9]+)+(?![\w:/@-])")
UNFILLED = re.compile(r"\{ ?[$a-z-]|\{\$|None|Language\.|<[A-Z]\w+\.|\w+\(id=")

FAST = {Kind.QUESTION, Kind.ANSWER}


class OneOfAKind(Lines):
    """Lines of which no two are the same, so that a text that is found is that text."""

    count = 0

    @classmethod
    def load(cls, language: Language) -> "OneOfAKind":
        """Read the lines of one language; several people may each make a promise."""
        return cls(Promises(Lines.load(language).words))

    def of(self, kind: Kind, number: int) -> str:
        """Return a line; all but questions and answers, which are never sealed, get a number."""
        line = super().of(kind, number)
        if kind in FAST:
            return line
        OneOfAKind.count += 1
        return f"{line} (blad {OneOfAKind.count}.)"


class Promises(dict[str, Any]):
    """What people say, with a number on what each promises and later tells of it."""

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401
        """Return the words, numbered where they are a promise."""
        words = super().__getitem__(key)
        if not key.startswith(("promise_", "checkback")):
            return words
        OneOfAKind.count += 1
        return f"{words} (blad {OneOfAKind.count}.)"


@dataclass
class Played:
    """One round that was played, and the eyes that were on it."""

    scene: Scene
    watch: Watch
    begun: list[tuple[str, int]]

    async def to_the_end(self) -> Round:
        """Play to the evening after."""
        script = self.scene.script
        await script.settle_in()
        await script.gather()
        stage = self.scene.stage
        assert isinstance(stage, WatchedStage)
        await stage.come_in(OUTSIDER)
        await self.look()
        stage.look_round = self.look
        await script.all_steps()
        await script.look_back()
        await script.evening_after()
        stage.look_round = None
        round_ = await self.scene.round()
        self.watch.check_transcripts(await self.watch.hidden(round_))
        return round_

    async def look(self) -> None:
        """Note how long a step that has just begun will take, and watch."""
        round_ = await self.scene.round()
        step = round_.step
        if step is not None and step.key not in {key for key, _ in self.begun}:
            assert round_.due_at is not None
            length = round_.due_at - self.scene.stage.now()
            self.begun.append((step.key, round(length.total_seconds() / 60)))
        await self.watch()


@asynccontextmanager
async def played(
    folder: Path,
    method: Method,
    mode: Mode,
    language: Language,
    *,
    restarts: bool = False,
    kind: type[Script] | None = None,
) -> AsyncIterator[Played]:
    """Raise the curtain for one round; at the end the bot must not have raised anything."""
    database = folder / "way.db"
    migrated_file(database)
    troupe = Troupe(database, language)
    cast = speaking(language)
    if method.sizes[0] > len([one for one in cast if one.part == "participant"]):
        cast = (*cast, SIXTH)
    async with WatchedStage.open(troupe, cast=cast) as stage:
        scene = Scene(stage, troupe, method.id, language)
        scene.script = (kind or SCRIPTS[mode])(stage, troupe.app, method.id, language)
        scene.script._lines = OneOfAKind.load(language)
        yield Played(scene, Watch(scene, database, restarts=restarts), [])
        assert stage.errors == []


WAYS = [
    (method_id, mode, language)
    for number, method_id in enumerate(METHODS)
    for mode, language in zip(Mode, list(Language)[:: (-1) ** number], strict=True)
]
"""Every method in every mode and in every language, and every mode in every language; not every
three of them: a method's words on every card, in both languages, are looked at in tests/render."""


@pytest.mark.parametrize(("method_id", "mode", "language"), WAYS)
async def test_a_round_plays_as_its_card_says_and_leaks_nothing(
    tmp_path: Path, method_id: str, mode: Mode, language: Language
) -> None:
    method = load(method_id)
    async with played(tmp_path, method, mode, language) as one:
        round_ = await one.to_the_end()
        assert round_.status is Status.CLOSED
        assert method.sizes[0] <= len(round_.participants) <= method.sizes[1]
        assert await one.scene.stored(lambda tx: tx.outbox.next_due()) is None
        must_follow_the_card(one, method, mode, language)
        must_have_kept_what_is_sealed(one, round_)
        must_speak_one_language(one, method, language)
        sent = [
            request
            for request in one.scene.stage.env.backend.http_requests
            if request.json is not None
        ]
        assert len(sent) > 60
        assert [fault for request in sent for fault in openapi.totals(request.json)] == []
        if mode is Mode.LIVE:
            assert faults_of(sent) == []


def must_follow_the_card(one: Played, method: Method, mode: Mode, language: Language) -> None:
    """The steps that people saw begin are those of the printed card: number, name, minutes."""
    printed = describe(method, language, Texts.load()).splitlines()
    card = [found.groups() for line in printed if (found := CARD_LINE.fullmatch(line))]
    assert [int(number) for number, _, _ in card] == list(range(1, len(card) + 1))
    assert [name for _, name, _ in card] == [step.name[language] for step in method.steps]
    stood = [step.name[language] for step in boards_of(method, mode)]
    total = str(len(stood))
    seen = dict.fromkeys(found.groups() for found in headings(one))
    assert list(seen) == [(str(number), total, name) for number, name in enumerate(stood, 1)]
    took = rows_of(method, one.begun)
    rows = [step.key for step in method.steps if not (mode is Mode.WRITTEN and is_silent(step))]
    assert [key for key, _ in took] == rows
    if mode is Mode.LIVE:
        assert [str(minutes) for _, minutes in took] == [minutes for _, _, minutes in card]
    else:
        assert all(minutes > 24 * 60 / 2 for _, minutes in took)


def boards_of(method: Method, mode: Mode) -> Iterator[Step]:
    """Yield the steps that get a board: each of the next person's turn, and in writing no silence.

    On a card the turns of the others are one row each.
    """
    known = {step.key: step for step in method.steps}
    for step in method.steps:
        for one in [known[key] for key in step.repeats] or [step]:
            if mode is Mode.LIVE or not is_silent(one):
                yield one


def is_silent(step: Step) -> bool:
    """Tell whether nobody writes or speaks in a step, by what its card says."""
    gives_floor = step.talkers is None or step.talkers
    return step.writers == frozenset() and not gives_floor


def rows_of(method: Method, begun: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return the rows of the card that were played, with their minutes.

    On a card one row stands for all the steps of the next person's turn.
    """
    laps = [step.key for step in method.steps if step.repeats]
    own = {step.key for step in method.steps}
    lap_of = {step.key: step.lap for step in method.script}
    rows: dict[str, int] = {}
    for key, minutes in begun:
        row = key if key in own else laps[lap_of[key] - 2] if lap_of[key] > 1 else ""
        rows[row] = rows.get(row, 0) + minutes
    return [(row, minutes) for row, minutes in rows.items() if row in own]


def headings(one: Played) -> Iterator[re.Match[str]]:
    """Return where in the round each board stood, when people first saw it in the room."""
    for entry in one.scene.stage.sightings.log:
        if not isinstance(entry, Sighting) or entry.change != "new" or entry.ephemeral:
            continue
        if entry.place != "dm" and (found := HEADING.fullmatch(entry.lines[0])):
            yield found


def must_have_kept_what_is_sealed(one: Played, round_: Round) -> None:
    """The watch had something to watch: sealed texts, closed mouths, and an outsider."""
    sealed = {index for index, step in enumerate(round_.script) if step.sealed}
    assert one.watch.opened == sealed
    assert OUTSIDER.key in one.watch.refused
    collected = {Kind.COMMITMENT, Kind.CHECKBACK, Kind.BID}
    assert collected <= one.watch.hidden_seen
    kinds = {Primitive.FEEL: Kind.ASSOCIATION, Primitive.REFRAME: Kind.REFRAME}
    kinds |= {Primitive.ADVISE: Kind.ADVICE}
    assert {kinds[round_.script[index].primitive] for index in sealed} <= one.watch.hidden_seen
    assert not {step.gate for step in round_.script} - {None} - one.watch.hidden_seen


def must_speak_one_language(one: Played, method: Method, language: Language) -> None:
    """No shared message has words of a step in the other language, and no key shows anywhere."""
    strange = next(known for known in Language if known is not language)
    others = {
        words[strange]
        for step in method.script
        for words in (step.name, step.rule, step.say)
        if words[strange] != words[language]
    }
    known_keys = {key for key in keys(language) if "-" in key}
    for entry in one.scene.stage.sightings.log:
        if isinstance(entry, ShownModal):
            lines = [entry.title, *(label for _, label in entry.fields)]
        elif isinstance(entry, Sighting):
            lines = list(entry.lines)
        else:
            continue
        for line in lines:
            assert not known_keys & set(KEY.findall(line)), line
            assert not UNFILLED.search(line), line
        if isinstance(entry, Sighting) and not entry.ephemeral and entry.place != "dm":
            said = "\n".join(lines)
            heading = [found.group(3) for line in lines if (found := HEADING.fullmatch(line))]
            assert not others & set(heading)
            assert [words for words in others if len(words) > 40 and words in said] == []


def faults_of(requests: Sequence[openapi.Sent]) -> list[str]:
    """Return what Discord would refuse; without its description only the totals are counted."""
    spec = openapi.load()
    if spec is None:
        return [fault for request in requests for fault in openapi.totals(request.json)]
    return spec.faults_of_all(requests)


@dataclass(frozen=True)
class Request:
    """What the bot would send."""

    method: str
    path: str
    json: object


def test_bodies_are_held_against_discords_own_description() -> None:
    if openapi.load() is None:
        pytest.skip(f"played rounds were only counted: {openapi.FILE.name} is not there")
    wrong = Request("POST", "/users/@me/channels", {"recipient_id": "nobody"})
    assert len(faults_of([wrong])) == 1


PRIMITIVES = {method.id: {step.primitive for step in method.script} for method in load_all()}


def covering() -> list[str]:
    """Return few methods that have every kind of step together, sealed and open."""
    left, chosen = set(Primitive), []
    while left:
        best = max(PRIMITIVES, key=lambda method_id: len(PRIMITIVES[method_id] & left))
        chosen.append(best)
        left -= PRIMITIVES[best]
    return chosen


@pytest.mark.parametrize(
    ("method_id", "mode"), [(each, list(Mode)[n % 2]) for n, each in enumerate(covering())]
)
async def test_a_restart_in_the_middle_of_every_step_leaks_and_loses_nothing(
    tmp_path: Path, method_id: str, mode: Mode
) -> None:
    method = load(method_id)
    async with played(tmp_path, method, mode, Language.NL, restarts=True) as one:
        round_ = await one.to_the_end()
        assert round_.status is Status.CLOSED
        must_follow_the_card(one, method, mode, Language.NL)
        must_have_kept_what_is_sealed(one, round_)
        played_steps = {stamp.index for stamp in round_.progress}
        assert {index for index, _ in one.watch.restarted} == played_steps
        with_turns = {turn.index for turn in round_.turns}
        assert {index for index, written in one.watch.restarted if written} >= {
            index
            for index in with_turns
            if round_.script[index].sealed and len(round_.writers(index)) > 1
        }


@pytest.mark.parametrize(
    ("method_id", "language"), [("five-step", Language.EN), ("incident", Language.NL)]
)
async def test_who_adds_in_writing_cannot_type_live_and_hears_nothing_sealed(
    tmp_path: Path, method_id: str, language: Language
) -> None:
    method = load(method_id)
    async with played(tmp_path, method, Mode.LIVE, language, kind=HybridScript) as one:
        round_ = await one.to_the_end()
        assert round_.status is Status.CLOSED
        assert len(round_.adders) > 1
        must_follow_the_card(one, method, Mode.LIVE, language)
        must_have_kept_what_is_sealed(one, round_)
        must_speak_one_language(one, method, language)
        assert {one.scene.name_of(who) for who in round_.adders} <= one.watch.refused
