"""The board of a step: what happens now, who may speak, until when, and one field to fill."""

from bot.custom_ids import Verb, encode
from bot.domain import speech
from bot.domain.method import Kind, Primitive, Role
from bot.domain.pace import Mode
from bot.domain.round import Halt
from bot.domain.views import BoardView
from bot.render.card import Block, Button, Card, Menu, Option, Text, Tone
from bot.render.fit import Piece, Said, compose
from bot.render.limits import OPTION, OPTIONS, shorten
from bot.render.parts import button, field_of, lines, place, rows
from bot.render.turns import done_button, turn_lines, turns_note
from bot.render.voice import Voice, at, bullets, plain

_WITH_CASE = frozenset({Primitive.TELL, Primitive.CLARIFY})
_STOPPED = frozenset({Halt.BRINGER_GONE, Halt.ROOM_GONE})


def board(view: BoardView, voice: Voice) -> Card:
    """Return the board; once the round has moved on, one line of it."""
    here = place(voice, view.step, view.number, view.total)
    if not view.current:
        return compose(voice, lines(_done(view, here, voice)))
    pieces: list[Piece] = [
        *lines(voice("board-heading", place=here), _lap(view, voice), voice.words(view.step.rule)),
        *lines(_halt(view, voice)),
        *_case(view, voice),
        *_speech(view, voice),
        *lines(_gate(view, voice), _seal(view, voice), turns_note(view, voice)),
        *_bids(view, voice),
        *_since_last_time(view, voice),
        *lines(_until(view, voice), *_progress(view, voice)),
        *_acts(view, voice),
    ]
    return compose(voice, pieces, accent=Tone.SECONDARY if view.halt else Tone.PRIMARY)


def _done(view: BoardView, here: str, voice: Voice) -> str:
    nothing = not view.written and not view.passed
    if nothing or view.step.primitive is Primitive.CHOOSE:
        return voice("board-done", place=here)
    return voice("board-done-counted", place=here, written=view.written, passed=view.passed)


def _lap(view: BoardView, voice: Voice) -> str | None:
    """Return whose turn to bring it is, where people bring in turn."""
    if not view.lap or view.bringer_id is None:
        return None
    return voice("board-lap", lap=view.lap, laps=view.laps, person=str(view.bringer_id))


def _halt(view: BoardView, voice: Voice) -> str | None:
    if view.halt is None:
        return None
    return voice(
        "board-halt",
        why=view.halt.value,
        minutes=view.minutes_left,
        facilitator=str(view.facilitator_id),
    )


def _case(view: BoardView, voice: Voice) -> tuple[Piece, ...]:
    if not view.case_text or view.step.primitive not in _WITH_CASE:
        return ()
    title, _, about = view.case_text.partition("\n")
    head = voice("board-case", title=plain(title.strip()))
    return (Said(head, about.strip()),) if about.strip() else (Text(head),)


def _speech(view: BoardView, voice: Voice) -> tuple[Text, ...]:
    if view.halt in _STOPPED or not view.gate_open:
        return ()
    if speech.speakers(view.step) == {Role.FACILITATOR}:
        return lines(voice("board-everyone", may="listen"))
    bringer, consultants = _may(view, Role.BRINGER), _may(view, Role.CONSULTANT)
    if view.turns is not None and view.turns.speaker is not None:
        also = Role.BRINGER not in view.writers and view.bringer_id is not None
        return lines(
            voice("board-bringer", may=bringer, person=str(view.bringer_id)) if also else None,
            *turn_lines(view, view.turns, consultants, voice),
        )
    if view.step.primitive is Primitive.CHOOSE and consultants == "talk":
        return lines(voice("board-everyone", may="choose"))
    if view.bringer_id is None or (bringer == consultants and not view.step.sealed):
        everyone = bringer if consultants == "read" else consultants
        return lines(voice("board-everyone", may=everyone))
    return lines(
        voice("board-bringer", may=bringer, person=str(view.bringer_id)),
        voice("board-consultants" if view.listeners > 1 else "board-consultant", may=consultants),
    )


def _may(view: BoardView, role: Role) -> str:
    """Return what a role may do now, as the catalogue names it."""
    writes = view.collects is not None and role in view.writers and not _read_only_after(view)
    talks = speech.may_talk(role, view.step, revealed=view.revealed)
    if view.collects is Kind.QUESTION and talks:
        return "ask" if writes else "answer"
    if view.step.primitive is Primitive.CONSULT and talks:
        return "discuss"
    if writes:
        return "both" if talks else "write"
    return "talk" if talks else "read"


def _read_only_after(view: BoardView) -> bool:
    return view.step.sealed and view.revealed


def _gate(view: BoardView, voice: Voice) -> str | None:
    if view.gate_open or view.step.gate is None or view.bringer_id is None:
        return None
    return voice("board-gate", kind=view.step.gate.value, person=str(view.bringer_id))


def _seal(view: BoardView, voice: Voice) -> str | None:
    if not view.step.sealed:
        return None
    return voice("board-revealed") if view.revealed else voice("board-sealed")


def _bids(view: BoardView, voice: Voice) -> tuple[Text, ...]:
    if view.step.primitive is Primitive.PITCH and not view.bids:
        return lines(voice("board-no-bids"))
    if view.step.primitive is Primitive.PITCH:
        return lines(voice("board-bids"), bullets(bid.title for bid in view.bids))
    if view.step.primitive is Primitive.CHOOSE:
        return lines(voice("board-votes", count=view.voted))
    return ()


def _since_last_time(view: BoardView, voice: Voice) -> tuple[Block, ...]:
    """Return that promises of before stand open; which those are, each opens for themselves."""
    if not view.promises:
        return ()
    see = button(voice("board-promises-button"), Verb.PROMISES, view.round_id)
    return (Text(voice("board-promises", count=view.promises)), *rows(see))


def _until(view: BoardView, voice: Voice) -> str | None:
    if view.due_at is None or view.halt is not None:
        return None
    if view.pace.mode is Mode.WRITTEN:
        return _line(view, voice)
    return voice("board-until", time=at(view.due_at, "t"), away=at(view.due_at, "R"))


def _line(view: BoardView, voice: Voice) -> str:
    """Return the one line of a step in writing: whose move, until when, and what is missing."""
    here = place(voice, view.step, view.number, view.total)
    if view.step.sealed or view.step.primitive is Primitive.CHOOSE:
        people = voice("board-written-unseen")
    else:
        people = voice.people(view.awaited)
    missing = len(view.awaited)
    if view.pace.stopped:
        leader = str(view.facilitator_id)
        return voice("board-written-stopped", place=here, missing=missing, facilitator=leader)
    if not missing:
        return voice("board-written-done", place=here)
    until = at(view.due_at, "f") if view.due_at else ""
    return voice("board-written", place=here, people=people, until=until, missing=missing)


def _progress(view: BoardView, voice: Voice) -> tuple[str | None, ...]:
    if view.halt in _STOPPED or not view.gate_open or not view.expected:
        return ()
    if view.pace.mode is Mode.WRITTEN:
        return ()
    questions = view.open_questions
    asked = voice("board-open-questions", count=questions) if questions else None
    if view.step.sealed:
        done = view.written + view.passed
        counted = None if view.revealed else voice("board-count", done=done, total=view.expected)
        return (counted,)
    if view.turns is not None and view.turns.speaker is not None:
        return (asked,)
    if view.step.primitive is Primitive.CONSULT and view.turns is None:
        return ()
    if view.waiting_for:
        return asked, voice("board-waiting", people=voice.people(view.waiting_for))
    return asked, voice("board-all-in")


def _acts(view: BoardView, voice: Voice) -> tuple[Block, ...]:
    if view.halt in _STOPPED:
        return ()
    if view.step.primitive is Primitive.CHOOSE:
        return _ballot(view, voice)
    if not view.gate_open and view.step.gate is not None:
        return rows(_write(view, view.step.gate, voice))
    if view.collects is None:
        answer = _to_answer(view, voice)
        rest = button(voice("board-pass-rest"), Verb.PASS, view.round_id, str(view.index))
        return rows(answer, rest if answer and view.pace.mode is Mode.WRITTEN else None)
    if _read_only_after(view):
        missing = view.expected - view.written - view.passed
        return rows(_write(view, view.collects, voice)) if missing > 0 else ()
    field = (
        button(voice("board-commit"), Verb.COMMIT, view.round_id, tone=Tone.PRIMARY)
        if view.collects is Kind.COMMITMENT
        else _write(view, view.collects, voice)
    )
    evaluates = view.step.primitive is Primitive.EVALUATE
    rating = view.step.primitive is Primitive.RATE
    return rows(
        button(voice("board-rate"), Verb.RATE_NEXT, view.round_id, tone=Tone.PRIMARY)
        if rating
        else _to_answer(view, voice),
        field,
        done_button(view, _may(view, Role.CONSULTANT), voice),
        button(voice("board-pass"), Verb.PASS, view.round_id, str(view.index)),
        button(voice("board-evaluate"), Verb.EVALUATE, view.round_id) if evaluates else None,
    )


def _to_answer(view: BoardView, voice: Voice) -> Button | None:
    if not view.to_answer:
        return None
    return button(voice("board-to-answer"), Verb.TO_ANSWER, view.round_id, tone=Tone.PRIMARY)


def _write(view: BoardView, kind: Kind, voice: Voice) -> Button:
    return button(
        voice("write-button", kind=field_of(view.step, kind)),
        Verb.WRITE,
        view.round_id,
        str(view.index),
        kind.value,
        tone=Tone.PRIMARY,
    )


def _ballot(view: BoardView, voice: Voice) -> tuple[Block, ...]:
    if not view.bids:
        return ()
    options = tuple(Option(shorten(bid.title, OPTION), bid.id) for bid in view.bids)
    return (Menu(encode(Verb.VOTE, view.round_id), voice("board-choose"), options[:OPTIONS]),)
