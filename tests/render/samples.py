"""One of every view, form and card, with people's text of any length and kind, to render."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from types import MappingProxyType

from bot.domain import speech
from bot.domain.effects import checkback_door, harvest_door
from bot.domain.ids import ChannelId, ContributionId, RoleId, RoundId, UserId, compose_id
from bot.domain.language import Language
from bot.domain.method import Kind, Method, Primitive, Role, Safety, Step, Turns
from bot.domain.private_views import StatusView
from bot.domain.round import Halt, Status
from bot.domain.views import (
    BidItem,
    BoardView,
    ClosingView,
    CockpitView,
    DoorView,
    GivenView,
    HarvestView,
    InvitationView,
    Item,
    RevealView,
    RoomGoneView,
    TakeoverView,
    TimeUpView,
    View,
    WelcomeView,
)
from bot.methods import load_all
from bot.render import errors, forms, replies
from bot.render.card import Card, Form
from bot.render.reveal import reveal_page
from bot.render.views import card_of
from bot.texts import Texts
from tests.render.after_samples import after_cards, after_forms
from tests.render.method_samples import method_cards
from tests.render.preparation_samples import preparation_cards
from tests.render.promise_samples import promise_cards, promise_forms, promise_views
from tests.render.turn_samples import OTHERS as OTHERS
from tests.render.turn_samples import boards_in_turn, cockpits_in_turn

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
FACILITATOR = UserId(100000000000000001)
BRINGER = UserId(100000000000000002)
CIRCLE = (BRINGER, *OTHERS)
ROUND = RoundId(compose_id(NOW, 7))
METHODS = load_all()
ALPHABETS: Mapping[str, str] = MappingProxyType(
    {"digits": "0123 4567", "cjk": "旅行の仲間", "emoji": "🌍🚲", "marks": "*_~`|\\"}
)
"""What people's text is made of here: no letter of ours, so that leaked words show."""


def typed(length: int, alphabet: str = ALPHABETS["digits"]) -> str:
    """Return a text of exactly `length` characters, as a person could have typed it."""
    text = (alphabet * (length // len(alphabet) + 1))[:length].replace(" ", "\n", 1)
    return text.rstrip().ljust(length, alphabet[0])


def contribution(number: int) -> ContributionId:
    return ContributionId(compose_id(NOW, 1000 + number))


@dataclass(frozen=True)
class Sampler:
    """Makes views in which people typed as much as they may, or next to nothing."""

    alphabet: str = ALPHABETS["digits"]
    longest: bool = True

    def text(self, most: int = 1500) -> str:
        return typed(most if self.longest else 12, self.alphabet)

    def line(self, most: int = 80) -> str:
        return self.text(most).replace("\n", "_")

    def item(self, kind: Kind, number: int = 1) -> Item:
        return Item(contribution(number), OTHERS[number % 7], self.text(), kind, number)

    def bids(self, count: int = 8) -> tuple[BidItem, ...]:
        return tuple(BidItem(contribution(n), self.line()) for n in range(count))

    def invitation(self, status: Status, method: Method, people: int, bids: int) -> InvitationView:
        circle = CIRCLE[:people]
        shown = self.bids(bids)
        return InvitationView(ROUND, status, self.line(), method, 8, FACILITATOR, circle, shown)

    def board(self, method: Method, step: Step, **changes: object) -> BoardView:
        number = 0 if step.prelude else 1 + [s for s in method.script if not s.prelude].index(step)
        writers = speech.writers_of(step)
        asked = (BRINGER,) if writers == {Role.BRINGER} else OTHERS
        base = BoardView(
            round_id=ROUND,
            index=method.script.index(step),
            current=True,
            status=Status.RUNNING,
            halt=None,
            step=step,
            number=number,
            total=len(method.steps),
            due_at=NOW,
            minutes_left=step.minutes,
            collects=speech.collects(step),
            writers=writers,
            bringer_id=BRINGER,
            facilitator_id=FACILITATOR,
            revealed=not step.sealed,
            written=2,
            passed=1,
            expected=len(asked) if writers else 0,
            waiting_for=() if step.sealed or not writers else asked,
            gate_open=step.gate is None,
            bids=self.bids() if step.primitive in {Primitive.PITCH, Primitive.CHOOSE} else (),
            voted=3,
            case_text=f"{self.line()}\n{self.text(300)}",
            open_questions=2 if step.primitive is Primitive.CLARIFY else 0,
        )
        return replace(base, **changes)  # type: ignore[arg-type]

    def cockpit(self, method: Method, step: Step | None, **changes: object) -> CockpitView:
        base = CockpitView(
            round_id=ROUND,
            status=Status.RUNNING,
            halt=None,
            step=step,
            number=2,
            total=len(method.steps),
            due_at=NOW,
            minutes_left=7,
            next_step=method.steps[-1],
            reveals_first=False,
            can_go_back=True,
            facilitator_id=FACILITATOR,
            bringer_id=BRINGER,
            participants=CIRCLE,
            waiting_for=OTHERS,
            knocking=(),
            sealed=step is not None and step.sealed,
            written=0,
            picked=False,
            committed=False,
            evaluated=0,
            averages=(),
            open_questions=0,
        )
        return replace(base, **changes)  # type: ignore[arg-type]

    def reveal(self, step: Step, items: int = 7, *, ending: bool = False) -> RevealView:
        kind = speech.collects(step) or Kind.ADVICE
        given = tuple(self.item(kind, number) for number in range(1, items + 1))
        return RevealView(ROUND, 3, step, given, BRINGER, self.text() if ending else None)

    def status(self, method: Method, role: Role | None, **changes: object) -> StatusView:
        base = StatusView(
            round_id=ROUND,
            title=self.line(),
            method=method,
            status=Status.RUNNING,
            halt=None,
            role=role,
            facilitator_id=FACILITATOR,
            room_id=ChannelId(200000000000000001) if role else None,
            announce_id=ChannelId(200000000000000002),
            step=method.steps[0],
            number=1,
            total=len(method.steps),
            due_at=NOW,
            own=tuple(self.item(kind, n) for n, kind in enumerate(Kind)) if role else (),
        )
        return replace(base, **changes)  # type: ignore[arg-type]


def views(sampler: Sampler, methods: tuple[Method, ...] = METHODS) -> Iterator[View]:
    """Yield every view in every state that reads differently."""
    for method in methods:
        yield from _lobby(sampler, method)
        for step in method.script:
            yield from _boards(sampler, method, step)
        yield from _cockpits(sampler, method)
        yield from _sealed(sampler, method)
    yield from _given(sampler)
    yield from _notices(sampler, methods[0])
    yield from _endings(sampler, methods[0])


def _lobby(sampler: Sampler, method: Method) -> Iterator[View]:
    for status in Status:
        for people, bids in ((0, 0), (7, 1), (8, 8)):
            yield sampler.invitation(status, method, people, bids)
    yield WelcomeView(ROUND, sampler.line(), method, FACILITATOR, CIRCLE)


def _boards(sampler: Sampler, method: Method, step: Step) -> Iterator[View]:
    board = sampler.board(method, step)
    yield board
    yield replace(board, gate_open=True)
    yield replace(board, waiting_for=(), gate_open=True, open_questions=1)
    yield replace(board, bringer_id=None, bids=(), gate_open=True)
    yield replace(board, revealed=True, gate_open=True)
    yield replace(board, revealed=True, written=board.expected, passed=0, due_at=None)
    for written, passed in ((0, 0), (1, 1), (3, 2)):
        yield replace(board, current=False, written=written, passed=passed)
    for halt in Halt:
        for minutes in (0, 1, 7):
            yield replace(board, halt=halt, minutes_left=minutes, due_at=None)
    for voted in (0, 1):
        yield replace(board, voted=voted)
    if step.turns is Turns.DRAWN:
        yield from boards_in_turn(board)


def _cockpits(sampler: Sampler, method: Method) -> Iterator[View]:
    for step in method.script:
        cockpit = sampler.cockpit(method, step)
        yield cockpit
        yield replace(cockpit, waiting_for=(), next_step=None, due_at=None, can_go_back=False)
        yield replace(cockpit, reveals_first=step.sealed, written=1, open_questions=1)
        yield replace(cockpit, reveals_first=step.sealed, written=4, knocking=OTHERS[:5])
        if step.turns is Turns.DRAWN:
            yield from cockpits_in_turn(replace(cockpit, knocking=OTHERS[:5]))
    first = sampler.cockpit(method, method.steps[0])
    for halt in Halt:
        for minutes in (1, 7):
            yield replace(first, halt=halt, minutes_left=minutes, knocking=OTHERS)
    closing = sampler.cockpit(method, None, status=Status.CLOSING)
    yield closing
    yield replace(closing, picked=True, committed=True, evaluated=1, knocking=OTHERS)
    yield replace(closing, evaluated=4, averages=(4.25, 3.0, 5.0, 4.666666))
    for status in (Status.OPEN, Status.CLOSED, Status.CANCELLED):
        yield replace(closing, status=status, evaluated=4, averages=(4.0, 3.0, 5.0, 4.0))


def _sealed(sampler: Sampler, method: Method) -> Iterator[View]:
    for step in method.steps:
        if step.sealed:
            yield sampler.reveal(step, ending=step.opens is not None)
            yield sampler.reveal(step, items=1)
            yield sampler.reveal(step, items=0)


def _given(sampler: Sampler) -> Iterator[View]:
    for kind in Kind:
        item = sampler.item(kind)
        for answer in (None, sampler.text()):
            yield GivenView(ROUND, 1, item, answer, BRINGER, late=False)
            yield GivenView(ROUND, 1, item, answer, None, late=True)


def _notices(sampler: Sampler, method: Method) -> Iterator[View]:
    step = method.steps[0]
    for late in (0, 1, 12):
        yield TimeUpView(ROUND, 1, step, FACILITATOR, OTHERS, late, current=True)
    yield TimeUpView(ROUND, 1, step, FACILITATOR, (), 0, current=True)
    yield TimeUpView(ROUND, 1, step, FACILITATOR, (), 0, current=False)
    for needed in (True, False):
        yield TakeoverView(ROUND, FACILITATOR, needed)
    for door in (harvest_door, checkback_door):
        yield DoorView(ROUND, door(BRINGER), BRINGER)
    for back, over in ((False, False), (True, False), (False, True)):
        yield RoomGoneView(ROUND, sampler.line(), FACILITATOR, back, over)


def _endings(sampler: Sampler, method: Method) -> Iterator[View]:
    for status in (Status.CLOSING, Status.CLOSED, Status.CANCELLED):
        yield ClosingView(ROUND, status, (BRINGER,), CIRCLE, 0, committed=False, evaluated=0)
        yield ClosingView(ROUND, status, (BRINGER,), CIRCLE, 1, committed=True, evaluated=1)
        yield ClosingView(ROUND, status, (), CIRCLE, 2, committed=False, evaluated=5)
    helped = tuple(replace(sampler.item(kind), helped=True) for kind in Kind)
    promise = sampler.text(400)
    card = HarvestView(
        *(ROUND, sampler.line(), method.name, BRINGER, NOW, sampler.line()),
        *(helped, promise, promise, NOW),
    )
    yield card
    yield replace(card, helped=(), if_text="", then_text="", asked_at=None, ended_at=None)
    yield from promise_views(sampler)


@dataclass(frozen=True)
class Chosen:
    """What a server chose, for the card of settings."""

    language: Language
    zone: str
    announce_id: ChannelId | None
    category_id: ChannelId | None
    facilitator_role_id: RoleId | None


@dataclass(frozen=True)
class Lacking:
    """One right that is lacking, for the card of rights."""

    right: str
    channel_id: ChannelId


@dataclass(frozen=True)
class Running:
    """A round in a list."""

    title: str
    status: str
    facilitator_id: UserId


def private_cards(
    sampler: Sampler, language: Language, texts: Texts, methods: tuple[Method, ...] = METHODS
) -> Iterator[Card]:
    """Yield every card for one person's eyes, but for errors."""
    here, there = ChannelId(200000000000000001), ChannelId(200000000000000002)
    method = methods[0]
    for role in (*Role, None):
        yield replies.status_card(sampler.status(method, role), language, texts)
        halted = sampler.status(method, role, halt=Halt.PAUSE)
        yield replies.status_card(halted, language, texts)
    for status in Status:
        quiet = sampler.status(method, Role.BRINGER, status=status, step=None, own=())
        yield replies.status_card(quiet, language, texts)
    yield replies.status_card(sampler.status(method, None, due_at=None), language, texts)
    running = [Running(sampler.line(), status.value, FACILITATOR) for status in Status] * 6
    yield replies.rounds_list(running, language, texts)
    yield replies.rounds_list([], language, texts)
    items = [sampler.item(kind, number) for number, kind in enumerate([*Kind, *Kind, *Kind])]
    yield replies.pick_menu(ROUND, items, language, texts)
    yield replies.pick_menu(ROUND, [], language, texts)
    yield replies.confirm_cancel_card("rg1:cancel:-:yes", language, texts)
    lacks = [Lacking(right, here) for right in replies.RIGHTS if right != "exists"]
    yield replies.missing_rights_card([*lacks, Lacking("exists", there)], language, texts)
    yield replies.missing_rights_card([], language, texts)
    for saved in (True, False):
        chosen = Chosen(language, "0/0", here, there, RoleId(300000000000000001))
        yield replies.settings_card(chosen, language, texts, saved=saved)
    nothing = Chosen(language, "0/0", None, None, None)
    yield replies.settings_card(nothing, language, texts)
    yield replies.help_card(language, texts)
    yield errors.unexpected_card("1234", language, texts, given={}, retry_act=None)
    for step in methods[-1].steps:
        for page in range(4):
            yield reveal_page(sampler.reveal(step, ending=True), page, language, texts)


def all_cards(
    sampler: Sampler, language: Language, texts: Texts, methods: tuple[Method, ...] = METHODS
) -> Iterator[Card]:
    """Yield every card there is, but for errors."""
    yield from (card_of(view, language, texts) for view in views(sampler, methods))
    yield from private_cards(sampler, language, texts, methods)
    yield from method_cards(sampler.alphabet[0], language, texts, methods)
    yield from after_cards(sampler, language, texts)
    yield from promise_cards(sampler, language, texts)
    yield from preparation_cards(sampler, language, texts)


def all_forms(
    sampler: Sampler, language: Language, texts: Texts, methods: tuple[Method, ...] = METHODS
) -> Iterator[Form]:
    """Yield every form, empty and with what was typed before."""
    opening, two = "1" * 20, (language, texts)
    promise = {"if": sampler.text(400), "then": sampler.text(400), "date": "24-12-2026"}
    bid = {"title": sampler.line(80), "about": sampler.text(300)}
    marks = {"q1": "1", "q2": "5", "q3": "3", "q4": "2", "word": sampler.line(40)}
    question = contribution(1)
    yield from after_forms(sampler, language, texts)
    yield from (forms.bid_form(ROUND, opening, *two, draft) for draft in ({}, bid))
    for method in methods:
        for index, step in enumerate(method.script):
            for kind in Kind:
                yield forms.write_form(
                    ROUND, index, step, kind, opening, *two, value=sampler.text()
                )
    yield forms.answer_form(ROUND, question, sampler.text(), opening, *two, sampler.text())
    yield from (forms.commit_form(ROUND, opening, *two, draft) for draft in ({}, promise))
    for brings in (True, False):
        yield forms.evaluate_form(ROUND, opening, *two, brings=brings)
        yield forms.evaluate_form(ROUND, opening, *two, brings=brings, draft=marks)
    yield from promise_forms(sampler, language, texts)


def wordless(method: Method) -> Method:
    """Return a method whose words are digits, so that only the catalogue's words are letters."""
    none = dict.fromkeys(Language, "0")

    def step(one: Step) -> Step:
        return replace(one, name=none, rule=none, say=none)

    return replace(
        method,
        name=none,
        best_for=none,
        origin=none,
        safety=Safety.HIGH,
        steps=tuple(map(step, method.steps)),
        prelude=tuple(map(step, method.prelude)),
        helpers=tuple(replace(one, name=none, task=none) for one in method.helpers),
    )
