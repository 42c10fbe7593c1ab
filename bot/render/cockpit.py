"""The cockpit: what only the facilitator sees, and the notices that call for a facilitator."""

from bot.custom_ids import Verb, encode
from bot.domain import speech
from bot.domain.method import Primitive, Step
from bot.domain.pace import Mode
from bot.domain.round import Halt, Status
from bot.domain.views import CockpitView, TakeoverView, TimeUpView
from bot.render.adding import adding_until
from bot.render.card import Block, Button, Card, PersonMenu, Row, Rule, Text, Tone
from bot.render.fit import Piece, compose
from bot.render.parts import NAME_MAX, button, lines, place, rows
from bot.render.turns import leading_lines, turn_levers
from bot.render.voice import Voice, at

EXTENSION = 2
"""Whole minutes of the button that gives more time."""

EXTENSION_DAYS = 1
"""Working days of the same button in writing."""

KNOCKING_MAX = 4
"""People at the door who get a button of their own; each takes three of the 40 components."""


def cockpit(view: CockpitView, voice: Voice) -> Card:
    """Return the cockpit."""
    match view.status:
        case Status.RUNNING if view.step is not None:
            pieces = _running(view, view.step, voice)
        case Status.CLOSING:
            pieces = _closing(view, voice)
        case _:
            pieces = lines(
                voice("cockpit-state", status=view.status.value),
                _averages(view, voice),
            )
    return compose(voice, [Text(voice("cockpit-heading")), *pieces], accent=Tone.PRIMARY)


def _running(view: CockpitView, step: Step, voice: Voice) -> tuple[Piece, ...]:
    return (
        *lines(
            voice("cockpit-place", place=place(voice, step, view.number, view.total)),
            _clock(view, voice),
            _ahead(view, voice),
        ),
        *lines(*_who(view, step, voice), _adders(view, voice)),
        *_short(view, voice),
        *lines(voice("cockpit-say", sentence=voice.words(step.say))),
        *_door(view, voice),
        *_levers(view, voice),
        Rule(),
        _hand_over(view, voice),
        Text(voice("cockpit-note")),
    )


def _clock(view: CockpitView, voice: Voice) -> str | None:
    if view.halt is Halt.BRINGER_GONE and view.rotates:
        return voice("cockpit-turn-gone")
    if view.halt is not None:
        return voice("cockpit-halt", why=view.halt.value, minutes=view.minutes_left)
    if view.due_at is None:
        return voice("cockpit-no-clock")
    if view.pace.stopped:
        return voice("cockpit-stopped")
    if view.pace.mode is Mode.WRITTEN:
        return voice(
            "cockpit-written",
            until=at(view.due_at, "f"),
            quorum=view.pace.quorum,
            extended="yes" if view.pace.extended else "no",
        )
    return voice("cockpit-until", time=at(view.due_at, "t"), away=at(view.due_at, "R"))


def _ahead(view: CockpitView, voice: Voice) -> str:
    if view.next_step is None:
        return voice("cockpit-last")
    name = voice.words(view.next_step.name, NAME_MAX)
    if view.next_bringer_id is not None:
        return voice("cockpit-ahead-turn", name=name, person=str(view.next_bringer_id))
    return voice("cockpit-ahead", name=name)


def _who(view: CockpitView, step: Step, voice: Voice) -> tuple[str | None, ...]:
    questions = view.open_questions
    asked = voice("board-open-questions", count=questions) if questions else None
    if view.owes is not None and view.bringer_id is not None:
        return (voice("cockpit-gate", kind=view.owes.value, person=str(view.bringer_id)),)
    if view.turns is not None:
        return (asked, *leading_lines(view.turns, voice))
    if step.primitive is Primitive.CONSULT:
        return (voice("cockpit-talk"),)
    if step.primitive is Primitive.CHOOSE:
        return (voice("cockpit-choose"), voice("cockpit-choose-turn"))
    if speech.collects(step) is None:
        return (voice("cockpit-nothing-asked"),)
    sealed = voice("cockpit-sealed", written=view.written) if view.sealed else None
    if view.waiting_for:
        waiting = voice("cockpit-waiting", people=voice.people(view.waiting_for))
        return sealed, asked, waiting
    return sealed, asked, voice("cockpit-all-in")


def _adders(view: CockpitView, voice: Voice) -> str | None:
    """Say for whom the live steps do not wait, because they add in writing."""
    return voice("cockpit-adders", people=voice.people(view.adders)) if view.adders else None


def _short(view: CockpitView, voice: Voice) -> tuple[Block, ...]:
    """Offer what fits who is left, when the method asks for more people."""
    if not view.short_of or view.halt is not None or view.bringer_id is None:
        return ()
    bend = button(voice("bend-button"), Verb.BEND, view.round_id, tone=Tone.PRIMARY)
    return (Text(voice("bend-short", people=view.short_of)), *rows(bend))


def _door(view: CockpitView, voice: Voice) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for person in view.knocking[:KNOCKING_MAX]:
        blocks.append(Text(voice("cockpit-knock", person=str(person))))
        admit = button(
            voice("cockpit-admit"), Verb.ADMIT, view.round_id, str(person), tone=Tone.SUCCESS
        )
        blocks.extend(rows(admit))
    others = len(view.knocking) - KNOCKING_MAX
    if others > 0:
        blocks.append(Text(voice("cockpit-knock-more", count=others)))
    return tuple(blocks)


def _levers(view: CockpitView, voice: Voice) -> tuple[Row, ...]:
    round_id = view.round_id
    cancel = button(voice("cockpit-cancel"), Verb.CANCEL, round_id, tone=Tone.DANGER)
    if view.halt is Halt.BRINGER_GONE:
        label = voice("cockpit-next-turn" if view.rotates else "cockpit-choose-again")
        again = button(label, Verb.CHOOSE_AGAIN, round_id, tone=Tone.PRIMARY)
        return rows(again, cancel)
    if view.halt is Halt.ROOM_GONE:
        room = button(voice("room-gone-new"), Verb.NEW_ROOM, round_id, tone=Tone.PRIMARY)
        return rows(room, cancel)
    clock = (
        button(voice("cockpit-pause"), Verb.PAUSE, round_id)
        if view.halt is None
        else button(voice("cockpit-resume"), Verb.RESUME, round_id, tone=Tone.SUCCESS)
    )
    unsealed = view.sealed and not view.reveals_first
    stopped = view.pace.stopped and view.bringer_id is not None
    return (
        *turn_levers(view, voice),
        *rows(_next(view, voice), _extend(view, voice), clock),
        *rows(
            button(voice("cockpit-back"), Verb.BACK, round_id, *_here(view))
            if view.can_go_back
            else None,
            button(voice("cockpit-reveal"), Verb.REVEAL, round_id) if unsealed else None,
            button(voice("cockpit-cues"), Verb.CUES, round_id),
            button(voice("cockpit-airtime"), Verb.AIRTIME, round_id),
            button(voice("cockpit-balance"), Verb.BALANCE, round_id),
            button(voice("cockpit-finish"), Verb.FINISH, round_id) if stopped else None,
            cancel,
        ),
    )


def _next(view: CockpitView, voice: Voice) -> Button:
    if view.reveals_first:
        label = voice("cockpit-next-reveals")
    elif view.next_step is None:
        label = voice("cockpit-next-closing")
    else:
        label = voice("cockpit-next", name=voice.words(view.next_step.name, NAME_MAX))
    turns = view.turns is not None and view.turns.speaker is not None
    tone = Tone.SECONDARY if turns else Tone.PRIMARY
    return button(label, Verb.NEXT, view.round_id, *_here(view), tone=tone)


def _here(view: CockpitView | TimeUpView) -> tuple[str, ...]:
    """Return the mark of where the round stands, so that a double press goes on once."""
    return (view.mark,) if view.mark else ()


def _extend(view: CockpitView | TimeUpView, voice: Voice) -> Button:
    mark = (view.clock_mark,) if view.clock_mark else ()
    if view.pace.mode is Mode.WRITTEN:
        label = voice("cockpit-extend-day")
        return button(label, Verb.EXTEND, view.round_id, str(EXTENSION_DAYS), *mark)
    label = voice("cockpit-extend", minutes=EXTENSION)
    return button(label, Verb.EXTEND, view.round_id, str(EXTENSION), *mark)


def _hand_over(view: CockpitView, voice: Voice) -> PersonMenu:
    return PersonMenu(encode(Verb.HANDOVER, view.round_id), voice("cockpit-hand-over"))


def _closing(view: CockpitView, voice: Voice) -> tuple[Piece, ...]:
    each = "-each" if view.rotates else ""
    close = "cockpit-close-now" if view.add_until is not None else "cockpit-close"
    return (
        *lines(
            voice("cockpit-closing"),
            voice(f"cockpit-picked{each}", done="yes" if view.picked else "no"),
            voice(f"cockpit-committed{each}", done="yes" if view.committed else "no"),
            voice("cockpit-evaluated", count=view.evaluated),
            _averages(view, voice),
        ),
        *lines(adding_until(view, voice)),
        *_door(view, voice),
        *rows(
            button(voice(close), Verb.CLOSE, view.round_id, tone=Tone.PRIMARY),
            button(voice("cockpit-back"), Verb.BACK, view.round_id, *_here(view))
            if view.can_go_back
            else None,
        ),
        _hand_over(view, voice),
    )


def _averages(view: CockpitView, voice: Voice) -> str | None:
    if not view.averages:
        return None
    clearer, heard, fitted, home = (round(average, 1) for average in view.averages)
    return voice("cockpit-averages", clearer=clearer, heard=heard, fitted=fitted, home=home)


def time_up(view: TimeUpView, voice: Voice) -> Card:
    """Return the notice that time is up; one quiet line once it no longer matters."""
    name = voice.words(view.step.name, NAME_MAX)
    if not view.current:
        return compose(voice, lines(voice("time-up-over", name=name)))
    late = voice("time-up-late", minutes=view.late_minutes) if view.late_minutes else None
    waiting = (
        voice("cockpit-waiting", people=voice.people(view.waiting_for))
        if view.waiting_for
        else None
    )
    written = view.pace.mode is Mode.WRITTEN
    said = "time-up-written" if written else "time-up"
    return compose(
        voice,
        [
            *lines(voice(said, person=str(view.facilitator_id), name=name), late, waiting),
            *rows(
                button(
                    voice("time-up-next"), Verb.NEXT, view.round_id, *_here(view), tone=Tone.PRIMARY
                ),
                _extend(view, voice),
                button(voice("cockpit-finish"), Verb.FINISH, view.round_id) if written else None,
            ),
        ],
        accent=Tone.PRIMARY,
        mentions=(view.facilitator_id,),
    )


def takeover(view: TakeoverView, voice: Voice) -> Card:
    """Ask the circle who leads on, or say who does."""
    if not view.needed:
        return compose(voice, lines(voice("takeover-done", person=str(view.facilitator_id))))
    take = button(voice("takeover-button"), Verb.TAKE_OVER, view.round_id, tone=Tone.PRIMARY)
    return compose(
        voice,
        [*lines(voice("takeover", person=str(view.facilitator_id))), *rows(take)],
        accent=Tone.PRIMARY,
    )
