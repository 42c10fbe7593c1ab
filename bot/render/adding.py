"""Adding in writing after a live hour: the one message with the way in, and until when."""

from bot.custom_ids import Verb
from bot.domain.call_views import AddDoorView, AddView, Call
from bot.domain.ids import RoundId
from bot.domain.method import Kind, Step
from bot.domain.views import ClosingView, CockpitView
from bot.render.card import Card, Row, Tone
from bot.render.fit import compose
from bot.render.parts import button, field_of, lines, rows
from bot.render.voice import Voice, at, channel, plain


def add_call(view: AddView, voice: Voice) -> Card:
    """Return the message: what is over, where to read it, what to add, until when; or to pass."""
    title, until = plain(view.title), at(view.until, "f") if view.until else ""
    told = voice("add-call", call=view.call.value, title=title, until=until)
    if view.step is None or view.kind is None:
        return compose(voice, lines(told))
    asked = view.call is Call.ASKED
    room = voice("add-room", channel=channel(view.room_id)) if view.room_id is not None else None
    return compose(
        voice,
        [
            *lines(
                told,
                room,
                voice("add-what", kind=view.kind.value) if asked else None,
                voice("add-once") if asked else None,
            ),
            *_buttons(view.round_id, view.index, view.step, view.kind, voice, asked=asked),
        ],
        accent=Tone.PRIMARY if asked else Tone.SUCCESS,
    )


def _buttons(
    round_id: RoundId, index: int, step: Step, kind: Kind, voice: Voice, *, asked: bool
) -> tuple[Row, ...]:
    label = voice("write-button", kind=field_of(step, kind))
    tone = Tone.PRIMARY if asked else Tone.SECONDARY
    write = button(label, Verb.WRITE, round_id, str(index), kind.value, tone=tone)
    return rows(write, button(voice("board-pass"), Verb.ADD_PASS, round_id) if asked else None)


def add_door(view: AddDoorView, voice: Voice) -> Card:
    """Stand in the room for a message that did not arrive; it opens for one person."""
    label = voice("reminder-door-button")
    return compose(
        voice,
        [
            *lines(voice("reminder-door", person=str(view.person_id))),
            *rows(button(label, Verb.ADD, view.round_id, tone=Tone.PRIMARY)),
        ],
        accent=Tone.PRIMARY,
        mentions=(view.person_id,),
    )


def adding_until(view: ClosingView | CockpitView, voice: Voice) -> str | None:
    """Say who may still add in writing, until when, and that the round closes by itself then."""
    if view.add_until is None:
        return None
    until = at(view.add_until, "f")
    if not view.still_to_add:
        return voice("adding-done", until=until)
    return voice("adding-until", people=voice.people(view.still_to_add), until=until)
