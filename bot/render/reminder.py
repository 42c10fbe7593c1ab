"""The one private reminder in a step of a written round, and its door in the room."""

from bot.custom_ids import Verb
from bot.domain.call_views import ReminderDoorView, ReminderView
from bot.render.card import Card, Tone
from bot.render.fit import compose
from bot.render.parts import button, field_of, lines, place, rows
from bot.render.voice import Voice, at, channel, plain


def reminder(view: ReminderView, voice: Voice) -> Card:
    """Return the reminder: what the circle waits for, until when, and passing in one tap."""
    index = str(view.index)
    write = None
    if view.collects is not None:
        label = voice("write-button", kind=field_of(view.step, view.collects))
        write = button(
            label, Verb.WRITE, view.round_id, index, view.collects.value, tone=Tone.PRIMARY
        )
    passing = button(voice("board-pass"), Verb.PASS, view.round_id, index)
    return compose(
        voice,
        [
            *lines(
                voice(
                    "reminder",
                    title=plain(view.title),
                    place=place(voice, view.step, view.number, view.total),
                    until=at(view.due_at, "f"),
                ),
                voice.words(view.step.rule),
                voice("reminder-room", channel=channel(view.room_id)),
                voice("reminder-once"),
            ),
            *rows(write, passing if view.may_pass else None),
        ],
        accent=Tone.PRIMARY,
    )


def reminder_door(view: ReminderDoorView, voice: Voice) -> Card:
    """Stand in the room for a reminder that did not arrive; it opens for one person."""
    label = voice("reminder-door-button")
    return compose(
        voice,
        [
            *lines(voice("reminder-door", person=str(view.person_id))),
            *rows(button(label, Verb.REMINDER, view.round_id, str(view.index), tone=Tone.PRIMARY)),
        ],
        accent=Tone.PRIMARY,
        mentions=(view.person_id,),
    )
