"""A whole round of every method in both languages, with an eye on every act for what must hold."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest

from bot.domain import effects as fx
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.round import Contribution, Round, Status
from bot.domain.views import CockpitView
from bot.rehearsal.main import Troupe, rehearse
from bot.rehearsal.stage import Stage
from tests import openapi
from tests.scene import CIRCLE, LEAD, Scene

T = TypeVar("T")

METHODS = ("five-step", "incident", "gossip")
EVERYBODY, BRINGER, OTHERS, NOBODY = "bc", "b", "c", ""

MAY_TYPE: dict[str, dict[str, str | tuple[str, str]]] = {
    "five-step": {
        "tell": BRINGER,
        "explore": EVERYBODY,
        "reframe": (NOBODY, OTHERS),
        "advise": (NOBODY, EVERYBODY),
        "evaluate": EVERYBODY,
    },
    "incident": {
        "checkback": EVERYBODY,
        "pitch": EVERYBODY,
        "facts": EVERYBODY,
        "analysis": OTHERS,
        "advise": (NOBODY, OTHERS),
        "commit": EVERYBODY,
    },
    "gossip": {
        "tell": BRINGER,
        "clarify": EVERYBODY,
        "gossip": OTHERS,
        "respond": BRINGER,
        "evaluate": EVERYBODY,
    },
}
"""Who may type in the room: from the cards of the methods, before and after a reveal."""


class WatchedStage(Stage):
    """A stage on which somebody looks round after every act."""

    look_round: Callable[[], Awaitable[None]] | None = None

    async def perform(self, job: Callable[[], Awaitable[T]]) -> T:
        """Do the act, and then look."""
        result = await super().perform(job)
        if self.look_round is not None:
            await self.look_round()
        return result


class Watch:
    """Looks after every act whether anything got out, or anybody could type who should not."""

    def __init__(self, scene: Scene, method: str) -> None:
        self.scene = scene
        self.typing = MAY_TYPE[method]
        self.hidden_seen: set[Kind] = set()
        self.steps_seen: set[str] = set()

    async def __call__(self) -> None:
        acts = self.scene.stage.acts
        if not acts or acts[-1].kind not in {"click", "submit", "select"}:
            return
        round_ = await self.scene.round()
        self.check_typing(round_)
        hidden = [
            (one, text)
            for one in await self.scene.contributions()
            for text in hidden_of(round_, one)
        ]
        if hidden:
            self.hidden_seen |= {one.kind for one, _text in hidden}
            self.check_messages(hidden)
            await self.check_read_models(round_, hidden)

    def check_typing(self, round_: Round) -> None:
        """Nobody who must be silent can type, everybody else can, the facilitator always."""
        if round_.room_id is None or round_.step is None or round_.step.prelude:
            return
        rule = self.typing.get(round_.step.key, EVERYBODY)
        if isinstance(rule, tuple):
            rule = rule[round_.is_revealed(round_.index)]
        self.steps_seen.add(f"{round_.step.key}:{rule}")
        for who in CIRCLE:
            part = "b" if self.scene.id_of(who) == round_.bringer_id else "c"
            allowed = part in rule
            assert self.scene.may_type(who, round_.room_id) is allowed, (who, round_.step.key)
        assert self.scene.may_type(LEAD, round_.room_id)

    def check_messages(self, hidden: Sequence[tuple[Contribution, str]]) -> None:
        """No message, form, topic or name that another person sees holds such a text."""
        stage = self.scene.stage
        drawn = [
            (place, message, f"{message.content} {message.components}")
            for place, messages in stage.env.backend.messages.items()
            for message in messages.values()
        ]
        forms = {who: str(form.spec) for who, form in stage.modals.items()}
        names = [f"{one.name} {one.topic}" for one in stage.env.backend.channels.values()]
        for one, text in hidden:
            author = self.scene.name_of(one.author_id)
            for place, message, words in drawn:
                if text in words:
                    readers = {
                        who for who in stage.server.players if stage.sees(who, place, message)
                    }
                    assert readers <= {author}, f"{one.kind} of {author} is seen by {readers}"
            assert not [who for who, form in forms.items() if who != author and text in form]
            assert not [name for name in names if text in name]

    async def check_read_models(
        self, round_: Round, hidden: Sequence[tuple[Contribution, str]]
    ) -> None:
        """What messages are made of does not hold such a text either, and no average too early."""
        index = max(round_.index, 0)
        sealed = [fx.given(one.id) for one, _text in hidden]
        shared = (fx.INVITATION, fx.COCKPIT, fx.CLOSING, fx.board(index), fx.reveal(index))
        drawn = {surface: await self.scene.shown(surface) for surface in (*shared, *sealed)}
        told = {str(surface): repr(view) for surface, view in drawn.items()}
        told["status"] = repr(await self.scene.status(LEAD))
        for one, text in hidden:
            assert [where for where, words in told.items() if text in words] == [], one.kind
        cockpit = drawn[fx.COCKPIT]
        assert isinstance(cockpit, CockpitView)
        assert round_.status is Status.CLOSED or cockpit.averages == ()


def hidden_of(round_: Round, one: Contribution) -> tuple[str, ...]:
    """Return what of a contribution nobody but its author may know at this moment."""
    script = round_.script
    match one.kind:
        case Kind.REFRAME | Kind.ADVICE | Kind.ASSOCIATION:
            return () if is_open(round_, one.index) else (one.text,)
        case Kind.ENDING:
            opening = next(i for i, step in enumerate(script) if step.opens is Kind.ENDING)
            return () if is_open(round_, opening) else (one.text,)
        case Kind.BID:
            about = one.text.split("\n")[1:]
            return () if one.author_id == round_.bringer_id else tuple(about)
        case Kind.COMMITMENT:
            return tuple(one.text.split("\n"))
        case Kind.CHECKBACK:
            return (one.text,)
        case _:
            return ()


def is_open(round_: Round, index: int) -> bool:
    stamp = round_.progress_at(index)
    return stamp is not None and stamp.revealed


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("method", METHODS)
async def test_a_whole_round_plays_itself_and_leaks_nothing(
    tmp_path: Path, method: str, language: Language
) -> None:
    troupe = Troupe(tmp_path / "round.db", language)
    async with WatchedStage.open(troupe) as stage:
        scene = Scene(stage, troupe, method, language)
        await scene.script.settle_in()
        watch = Watch(scene, method)
        await scene.script.gather()
        stage.look_round = watch
        await scene.script.all_steps()
        await scene.script.look_back()
        await scene.script.evening_after()
        round_ = await scene.round()
        assert round_.status is Status.CLOSED
        assert await scene.stored(lambda tx: tx.outbox.next_due()) is None
        assert stage.errors == []
        sealed = {Kind.REFRAME, Kind.ADVICE} if method == "five-step" else {Kind.COMMITMENT}
        sealed |= {Kind.ENDING, Kind.ADVICE} if method == "incident" else set()
        assert sealed | {Kind.COMMITMENT, Kind.CHECKBACK} <= watch.hidden_seen
        rules = MAY_TYPE[method].items()
        pairs = [(key, rule if isinstance(rule, tuple) else (rule,)) for key, rule in rules]
        expected = {f"{key}:{rule}" for key, rules in pairs for rule in rules}
        skipped = {"pitch:bc"} if method == "incident" else set()
        assert expected - skipped <= watch.steps_seen
        sent = [request for request in stage.env.backend.http_requests if request.json is not None]
        assert len(sent) > 100
        if language is Language.NL:
            assert faults_of(sent) == []
        assert [fault for request in sent for fault in openapi.totals(request.json)] == []


def faults_of(requests: Sequence[openapi.Sent]) -> list[str]:
    """Return what Discord would refuse; without its description only the totals are counted."""
    spec = openapi.load()
    if spec is None:
        return [fault for request in requests for fault in openapi.totals(request.json)]
    return spec.faults_of_all(requests)


def test_bodies_are_held_against_discords_own_description() -> None:
    if openapi.load() is None:
        pytest.skip(f"played rounds were only counted: {openapi.FILE.name} is not there")
    wrong = Request("POST", "/users/@me/channels", {"recipient_id": "nobody"})
    assert len(faults_of([wrong])) == 1


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    json: object


@pytest.mark.parametrize("language", list(Language))
async def test_headless_ends_with_zero_and_a_story(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: Language
) -> None:
    story = tmp_path / "story.md"
    code = await rehearse(
        port=0, headless=True, method="gossip", language=language, transcript=story
    )
    assert code == 0
    told = story.read_text("utf-8")
    name = {Language.NL: "Roddelmethode", Language.EN: "Gossip method"}[language]
    alone = {Language.NL: "alleen Joris", Language.EN: "only Joris"}[language]
    assert name in told
    assert name in capsys.readouterr().out
    assert alone in told


async def test_headless_does_not_know_every_method(capsys: pytest.CaptureFixture[str]) -> None:
    code = await rehearse(
        port=0, headless=True, method="tarot", language=Language.EN, transcript=None
    )
    assert code == 2
    assert "tarot" in capsys.readouterr().err
