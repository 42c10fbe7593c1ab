"""The end of a round and after: looking back, the harvest, and the doors in the room."""

from bot.custom_ids import Verb
from bot.domain.ending import MIN_SHOWN
from bot.domain.round import Status
from bot.domain.views import (
    ClosingView,
    DoorView,
    HarvestView,
    Item,
    RoomGoneView,
)
from bot.render.adding import adding_until
from bot.render.card import Card, Row, Text, Tone
from bot.render.fit import Piece, Said, compose
from bot.render.parts import NAME_MAX, button, lines, rows
from bot.render.promises import if_then
from bot.render.voice import Voice, at, plain


def closing(view: ClosingView, voice: Voice) -> Card:
    """Return what the bringer and the others are still asked to do, or the goodbye."""
    if view.status is Status.CANCELLED:
        return compose(voice, lines(voice("closing-cancelled"), _goes(view, voice)))
    if view.status is Status.CLOSED:
        return compose(
            voice,
            [
                *lines(voice("closing-closed"), _words(view, voice), _goes(view, voice)),
                *_late(view, voice),
            ],
            accent=Tone.SUCCESS,
        )
    enough = len(view.participants) >= MIN_SHOWN
    return compose(
        voice,
        [
            Text(voice("closing-heading")),
            *lines(*_bringer(view, voice)),
            *lines(
                voice("closing-everyone" if enough else "closing-everyone-few"),
                voice("closing-evaluated", count=view.evaluated),
                _words(view, voice),
            ),
            *lines(adding_until(view, voice)),
            *_buttons(view, voice),
        ],
        accent=Tone.PRIMARY,
    )


def _goes(view: ClosingView, voice: Voice) -> str | None:
    if view.goes_at is None:
        return None
    return voice("closing-held" if view.held else "closing-goes", day=at(view.goes_at, "D"))


def _words(view: ClosingView, voice: Voice) -> str | None:
    """Return the check-out: each with a name, for that is how it was asked."""
    if not view.words:
        return None
    said = (
        voice("closing-word", person=str(one.author_id), word=plain(one.text)) for one in view.words
    )
    return voice("closing-words", words=" · ".join(said))


def _bringer(view: ClosingView, voice: Voice) -> tuple[str | None, ...]:
    if not view.bringers:
        return ()
    each = "-each" if len(view.bringers) > 1 else ""
    return (
        voice(f"closing-bringer{each}", people=voice.people(view.bringers)),
        voice(f"closing-picked{each}", count=view.picked) if view.picked else None,
        voice(f"closing-committed{each}") if view.committed else None,
    )


def _buttons(view: ClosingView, voice: Voice) -> tuple[Row, ...]:
    evaluate = button(
        voice("closing-evaluate-button"), Verb.EVALUATE, view.round_id, tone=Tone.PRIMARY
    )
    if not view.bringers:
        return rows(evaluate)
    return rows(
        button(voice("closing-pick-button"), Verb.PICK, view.round_id, tone=Tone.SUCCESS),
        button(voice("board-commit"), Verb.COMMIT, view.round_id, tone=Tone.SUCCESS),
        evaluate,
    )


def _late(view: ClosingView, voice: Voice) -> tuple[Row, ...]:
    """After the close a promise is still welcome, and everybody may let go what is their own."""
    promise = view.bringers and not view.committed
    return rows(
        button(voice("board-commit"), Verb.COMMIT, view.round_id) if promise else None,
        button(voice("lift-button"), Verb.LIFT, view.round_id),
    )


def harvest(view: HarvestView, voice: Voice) -> Card:
    """Return the card for the bringer alone: what helped, and what they promised themselves."""
    when = at(view.ended_at, "D") if view.ended_at is not None else ""
    name = voice.words(view.method_name, NAME_MAX)
    pieces: list[Piece] = [
        *lines(
            voice("harvest-heading"),
            voice("harvest-round", title=plain(view.title), name=name, when=when)
            if when
            else voice("harvest-round-undated", title=plain(view.title), name=name),
            voice("harvest-case", title=plain(view.case_title)),
        ),
        Text(voice("harvest-helped" if view.helped else "harvest-nothing-helped")),
        *(_harvested(one, voice) for one in view.helped),
    ]
    pieces.extend(Said(voice("harvest-said"), one.text) for one in view.said)
    if view.added:
        pieces.append(Text(voice("harvest-added")))
        pieces.extend(_harvested(one, voice) for one in view.added)
        pieces.extend(rows(button(voice("closing-pick-button"), Verb.PICK, view.round_id)))
    if view.then_text:
        pieces.append(Text(voice("harvest-promise")))
        pieces.extend(if_then(view.if_text, view.then_text, voice))
    else:
        pieces.append(Text(voice("harvest-no-promise")))
    if view.asked_at is not None and view.then_text:
        pieces.extend(lines(voice("harvest-asked", when=at(view.asked_at, "F"))))
    pieces.append(Text(voice("harvest-yours")))
    pieces.extend(
        rows(
            button(voice("lift-button"), Verb.LIFT, view.round_id),
            button(voice("harvest-learning"), Verb.LEARNING_SEED, view.round_id),
        )
    )
    note = [Text(voice("cut-note-room"))]
    return compose(voice, pieces, accent=Tone.SUCCESS, when_cut=note)


def _harvested(item: Item, voice: Voice) -> Said:
    heading = voice("harvest-item", kind=item.kind.value, person=str(item.author_id))
    return Said(voice("added-later", heading=heading) if item.later else heading, item.text)


def door(view: DoorView, voice: Voice) -> Card:
    """Stand in the room for a direct message that did not arrive; it opens for one person."""
    what, verb = (
        ("checkback", Verb.CHECKBACK) if "checkback" in view.surface else ("harvest", Verb.HARVEST)
    )
    return compose(
        voice,
        [
            *lines(voice("door", what=what, person=str(view.person_id))),
            *rows(button(voice("door-button", what=what), verb, view.round_id, tone=Tone.PRIMARY)),
        ],
        accent=Tone.PRIMARY,
        mentions=(view.person_id,),
    )


def room_gone(view: RoomGoneView, voice: Voice) -> Card:
    """Ask the facilitator what to do now that the room was deleted, or say that it is settled."""
    title = plain(view.title)
    if view.over:
        return compose(voice, lines(voice("room-gone-over", title=title)))
    if view.room_is_back:
        return compose(voice, lines(voice("room-gone-back", title=title)))
    calls = (view.facilitator_id,) if view.in_public else ()
    called = voice("room-for", person=str(view.facilitator_id)) if calls else None
    if not view.begun:
        refused = voice("room-refused", title=title)
        return compose(voice, lines(called, refused), accent=Tone.PRIMARY, mentions=calls)
    return compose(
        voice,
        [
            *lines(called),
            *lines(voice("room-refused-again" if view.refused else "room-gone", title=title)),
            *rows(
                button(voice("room-gone-new"), Verb.NEW_ROOM, view.round_id, tone=Tone.PRIMARY),
                button(voice("cockpit-cancel"), Verb.CANCEL, view.round_id, tone=Tone.DANGER),
            ),
        ],
        accent=Tone.PRIMARY,
        mentions=calls,
    )
