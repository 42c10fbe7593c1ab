"""The invitation in the channel for announcements, and the welcome in the room."""

from bot.custom_ids import Verb
from bot.domain.method import Safety
from bot.domain.pace import Mode, length_of
from bot.domain.quorum import chance, likeliness
from bot.domain.round import Status, least_of
from bot.domain.views import InvitationView, WelcomeView
from bot.render.card import Card, Row, Text, Tone
from bot.render.fit import Piece, compose
from bot.render.parts import NAME_MAX, button, lines, rows
from bot.render.voice import Voice, bullets, plain

_GATHERING = frozenset({Status.OPEN, Status.STARTING})


def invitation(view: InvitationView, voice: Voice) -> Card:
    """Return the invitation; once the round has begun it says what became of it."""
    gathering = view.status in _GATHERING
    pieces: list[Piece] = [
        *lines(
            voice("invitation-heading", title=plain(view.title)),
            _from(view, voice) if gathering else None,
            _state(view, voice),
        ),
        *(lines(*_method(view, voice)) if gathering else ()),
        *lines(*_people(view, voice)),
        *(lines(*_cases(view, voice)) if gathering else ()),
        *lines(_chance(view, voice)),
        *_buttons(view, voice),
    ]
    if view.status is Status.OPEN:
        pieces.append(Text(voice("invitation-start-note", minimum=least_of(view.method))))
    return compose(voice, pieces, accent=Tone.PRIMARY if gathering else Tone.SECONDARY)


def _from(view: InvitationView, voice: Voice) -> str:
    turns = "-turns" if view.method.laps else ""
    return voice(f"invitation-from{turns}", person=str(view.facilitator_id))


def _state(view: InvitationView, voice: Voice) -> str | None:
    if view.status is Status.OPEN:
        return None
    if view.status is Status.RUNNING and not _places_left(view):
        return voice("invitation-running-full")
    return voice("invitation-state", status=view.status.value)


def _places_left(view: InvitationView) -> int:
    return max(0, view.size - len(view.participants) - len(view.adders))


def _method(view: InvitationView, voice: Voice) -> tuple[str | None, ...]:
    method, written = view.method, view.pace.mode is Mode.WRITTEN
    name, best_for = voice.words(method.name, NAME_MAX), voice.words(method.best_for)
    days = length_of(method.script, view.pace.scheme)
    return (
        voice("invitation-method-written", name=name, days=days, best_for=best_for)
        if written
        else voice("invitation-method", name=name, minutes=method.minutes, best_for=best_for),
        voice("invitation-written", quorum=view.pace.quorum) if written else None,
        voice("invitation-may-add") if view.may_add and view.status is Status.OPEN else None,
        voice("invitation-safety-high") if method.safety is Safety.HIGH else None,
    )


def _chance(view: InvitationView, voice: Voice) -> str | None:
    """Say how likely it is that enough people really come, before the start."""
    people, needed = len(view.participants), view.pace.quorum + 1
    if view.status is not Status.OPEN or not people:
        return None
    if people < needed:
        return voice("invitation-chance-few", missing=needed - people, needed=needed)
    percent = chance(people, needed)
    return voice("invitation-chance", percent=percent, needed=needed, word=likeliness(percent))


def _people(view: InvitationView, voice: Voice) -> tuple[str | None, ...]:
    if view.status in {Status.CLOSED, Status.CANCELLED}:
        return ()
    people = view.participants
    here = (
        voice("invitation-people", count=len(people), people=voice.people(people))
        if people
        else None
    )
    later = voice("invitation-adders", people=voice.people(view.adders)) if view.adders else None
    if view.status not in _GATHERING:
        return here, later
    left = _places_left(view)
    seats = (
        voice("invitation-seats", size=view.size, left=left)
        if people or view.adders
        else voice("invitation-seats-all", size=view.size)
    )
    return seats, here or voice("invitation-nobody"), later


def _cases(view: InvitationView, voice: Voice) -> tuple[str, ...]:
    if not view.bids:
        return (voice("invitation-no-cases-turns" if view.method.laps else "invitation-no-cases"),)
    return voice("invitation-cases"), bullets(bid.title for bid in view.bids)


def _buttons(view: InvitationView, voice: Voice) -> tuple[Row, ...]:
    round_id = view.round_id
    bid = button(voice("invitation-bid"), Verb.BID, round_id)
    status = button(voice("invitation-status"), Verb.STATUS, round_id)
    free = bool(_places_left(view))
    join = (
        button(voice("invitation-join"), Verb.JOIN, round_id, tone=Tone.SUCCESS) if free else None
    )
    match view.status:
        case Status.OPEN:
            later = button(voice("invitation-later"), Verb.ADD_LATER, round_id)
            decline = button(voice("invitation-decline"), Verb.DECLINE, round_id)
            start = button(voice("invitation-start"), Verb.START, round_id, tone=Tone.PRIMARY)
            if not view.may_add:
                return rows(join, bid, decline, start, status)
            return *rows(join, later, bid, decline), *rows(start, status)
        case Status.STARTING:
            return rows(join, bid, status)
        case Status.RUNNING if free:
            return rows(button(voice("invitation-join-late"), Verb.JOIN, round_id), status)
        case Status.RUNNING | Status.CLOSING:
            return rows(status)
        case _:
            return ()


def welcome(view: WelcomeView, voice: Voice) -> Card:
    """Return the first message in the room; everybody who is in hears it."""
    written = view.pace.mode is Mode.WRITTEN
    people, method = voice.people(view.participants), voice.words(view.method.name, NAME_MAX)
    leader = str(view.facilitator_id)
    return compose(
        voice,
        [
            Text(voice("welcome-heading", title=plain(view.title))),
            Text(
                voice("welcome-people-written", people=people, facilitator=leader, method=method)
                if written
                else voice(
                    "welcome-people",
                    people=people,
                    facilitator=leader,
                    method=method,
                    minutes=view.method.minutes,
                )
            ),
            *lines(voice("welcome-turns", people=voice.people(view.order)) if view.order else None),
            *lines(
                voice("welcome-adders", people=voice.people(view.adders)) if view.adders else None
            ),
            Text(voice("welcome-trust")),
            Text(
                voice("welcome-written", quorum=view.pace.quorum)
                if written
                else voice("welcome-how")
            ),
            Text(voice("welcome-kept", days=view.kept_days)),
            *rows(button(voice("invitation-status"), Verb.STATUS, view.round_id)),
        ],
        accent=Tone.PRIMARY,
        mentions=(*view.participants, view.facilitator_id),
    )
