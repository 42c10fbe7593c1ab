"""Promises: the question on the evening, one's own list, what is open in a circle, the note."""

from collections.abc import Mapping

from bot.custom_ids import NO_ROUND, Verb, encode
from bot.domain.promise import OUTCOMES, Promise, PromiseId, State
from bot.domain.promise_views import (
    CirclePromisesView,
    KnownPromise,
    LivedOnView,
    PromisesView,
    PromiseView,
)
from bot.render.card import (
    Block,
    Button,
    Card,
    ChoiceField,
    Form,
    Menu,
    Option,
    Text,
    TextField,
    Tone,
)
from bot.render.fit import Piece, Said, compose
from bot.render.limits import OPTION, shorten
from bot.render.parts import button, lines, rows
from bot.render.voice import Voice, at, plain

LINE_MAX = 500
"""Characters of the line about how it went."""

OWN_MAX = 3
"""One's own promises on the card of a circle that meets; the rest is in one's own list."""

TOLD_MAX = 5
"""Promises of others on that card that are read whole; of more only that they are there."""

KNOWN_MAX = 8
"""Of others only that they are there, in a line each; of still more a number."""

TITLE_MAX = 60
"""Characters of the title of a round in such a line."""

DAY_MAX = 40
"""Characters of a day as it is typed."""

_TONES = {2: Tone.SUCCESS, 1: Tone.PRIMARY, 0: Tone.SECONDARY}


def if_then(if_text: str, then_text: str, voice: Voice) -> tuple[Said, ...]:
    """Return both halves of a promise, each under its word."""
    halves = ((voice("promise-if"), if_text), (voice("promise-then"), then_text))
    return tuple(Said(f"**{word}**", _without(word, half)) for word, half in halves if half)


def _without(word: str, half: str) -> str:
    """Return half a promise without the word we put above it, which many people type as well."""
    first, _, rest = half.partition(" ")
    return rest.lstrip() if rest.strip() and first.casefold() == word.casefold() else half


def promise_card(view: PromiseView, voice: Voice) -> Card:
    """Return one's own promise: the question how it went, or what was answered to it."""
    one = view.promise
    if view.asked_again:
        return compose(voice, lines(voice("promise-asked-again")))
    asks = one.is_open and one.asked > 0
    came_of = voice("promise-round", title=plain(view.title)) if view.title else None
    pieces: list[Piece] = [
        *lines(voice("checkback-heading" if asks else "promise-heading"), came_of),
        *if_then(one.if_text, one.then_text, voice),
        *_answer(one, voice),
        *lines(_state(one, voice), voice("promise-is-shared") if _is_shared(one) else None),
        *_levers(view, voice),
    ]
    return compose(voice, pieces, accent=Tone.PRIMARY if asks else Tone.SECONDARY)


def _answer(one: Promise, voice: Voice) -> tuple[Piece, ...]:
    if one.outcome is None:
        return ()
    key = "promise-answered-before" if one.is_open else "checkback-answer"
    outcome = voice(key, outcome=one.outcome)
    return (Said(outcome, one.line) if one.line else Text(outcome),)


def _state(one: Promise, voice: Voice) -> str | None:
    if one.state is State.LET_GO:
        return voice("promise-is-let-go")
    if not one.is_open:
        return None
    if one.ask_at is None:
        return voice("promise-rests")
    if one.asked:
        return voice("promise-once-more", when=at(one.ask_at, "D"))
    return voice("harvest-asked", when=at(one.ask_at, "F"))


def _is_shared(one: Promise) -> bool:
    return one.shared and one.is_open


def _levers(view: PromiseView, voice: Voice) -> tuple[Block, ...]:
    one = view.promise
    if one.state is State.LET_GO:
        return ()
    if one.is_open:
        return (
            *rows(*(_tap(one, outcome, voice) for outcome in reversed(OUTCOMES))),
            *rows(
                button(voice("checkback-button"), Verb.CHECKBACK, one.id),
                *_dates(one, voice),
                button(voice("promise-let-go"), Verb.PROMISE_GO, one.id),
            ),
            *_before(view, voice),
        )
    return (
        *rows(
            button(voice("checkback-change-button"), Verb.CHECKBACK, one.id), *_dates(one, voice)
        ),
        *_lived(view, voice),
    )


def _tap(one: Promise, outcome: int, voice: Voice) -> Button:
    label = voice("form-checkback-outcome-option", outcome=outcome)
    return button(label, Verb.PROMISE_TAP, one.id, str(outcome), tone=_TONES[outcome])


def _dates(one: Promise, voice: Voice) -> tuple[Button, ...]:
    if not one.may_be_moved:
        return ()
    return (
        button(voice("promise-week"), Verb.PROMISE_WEEK, one.id),
        button(voice("promise-day"), Verb.PROMISE_DAY, one.id),
    )


def _before(view: PromiseView, voice: Voice) -> tuple[Block, ...]:
    """Return what is for before its day or for when the circle meets: other words, reading along.

    The question itself keeps to how it went.
    """
    one = view.promise
    if (one.asked and one.ask_at is not None) or one.round_id is None:
        return ()
    shared = "off" if one.shared else "on"
    return rows(
        button(voice("promise-rewrite"), Verb.COMMIT, one.round_id) if view.may_rewrite else None,
        button(voice("promise-share", on=shared), Verb.PROMISE_SHARE, one.id, shared),
    )


def _lived(view: PromiseView, voice: Voice) -> tuple[Block, ...]:
    """Return how to let others know that it lived on, once it went at least partly well."""
    one = view.promise
    if one.round_id is None or not one.outcome or not view.may_pick:
        return ()
    about = "told" if one.tells else "marked" if view.helped else "none"
    tells = button(voice("promise-lived"), Verb.PROMISE_LIVED, one.id, tone=Tone.SUCCESS)
    return (
        Text(voice("promise-lived-about", state=about, count=view.helped)),
        *rows(
            button(voice("closing-pick-button"), Verb.PICK, one.round_id),
            tells if view.helped else None,
        ),
    )


def sure_card(promise_id: PromiseId, voice: Voice) -> Card:
    """Ask back before a promise is let go, for that is for good."""
    yes = button(voice("promise-let-go-yes"), Verb.PROMISE_GO, promise_id, "yes", tone=Tone.DANGER)
    week = button(voice("promise-week"), Verb.PROMISE_WEEK, promise_id)
    return compose(voice, [Text(voice("promise-let-go-sure")), *rows(yes, week)])


# ----------------------------------------------------------------------------- lists


def promises_card(view: PromisesView, voice: Voice) -> Card:
    """Return one's own promises, open ones first, with what came of them; for one's own eyes."""
    pieces: list[Piece] = [Text(voice("promises-heading"))]
    if not view.promises:
        pieces.append(Text(voice("promises-none")))
    pieces += [_listed(one, voice) for one in view.promises]
    if view.promises:
        options = tuple(
            Option(shorten(f"{voice('promise-then')} {_then(one, voice)}", OPTION), one.promise.id)
            for one in view.promises
        )
        pieces.append(Menu(encode(Verb.PROMISE), voice("promises-choose"), options))
    following = str((view.page + 1) % view.pages)
    hush = "off" if view.quiet else "on"
    more = button(voice("people-more"), Verb.PROMISES, NO_ROUND, following)
    pieces += rows(
        more if view.pages > 1 else None,
        button(voice("promise-hush", on=hush), Verb.HUSH, NO_ROUND, hush),
    )
    return compose(voice, pieces, accent=Tone.PRIMARY)


def _then(view: PromiseView, voice: Voice) -> str:
    return _without(voice("promise-then"), view.promise.then_text)


def _listed(view: PromiseView, voice: Voice) -> Said:
    one = view.promise
    state = one.state.value
    if one.state is State.ANSWERED:
        state = f"outcome-{one.outcome}"
    elif one.is_open and one.ask_at is None:
        state = "rests"
    head = voice("promises-item", state=state, when=at(one.due_at, "D"))
    if_text = _without(voice("promise-if"), one.if_text)
    words = voice("promise-words", **{"if": if_text, "then": _then(view, voice)})
    return Said(head, f"{words}\n{one.line}" if one.line else words)


def circle_promises_card(view: CirclePromisesView, voice: Voice) -> Card:
    """Return what stands open when a circle meets again, as far as this person may know it."""
    pieces: list[Piece] = [Text(voice("circle-promises-heading"))]
    if not (view.own or view.known or view.unseen):
        pieces.append(Text(voice("circle-promises-none")))
    for one in view.own[:OWN_MAX]:
        promise = one.promise
        pieces += [
            *lines(_own(one, voice)),
            *if_then(promise.if_text, promise.then_text, voice),
            *rows(
                *(_tap(promise, outcome, voice) for outcome in reversed(OUTCOMES)),
                button(voice("checkback-button"), Verb.CHECKBACK, promise.id),
                button(voice("promise-week"), Verb.PROMISE_WEEK, promise.id)
                if promise.may_be_moved
                else None,
            ),
        ]
    told = [one for one in view.known if one.then_text][:TOLD_MAX]
    pieces += [_told(one, voice) for one in told]
    rest = [one for one in view.known if one not in told]
    more = len(rest) - KNOWN_MAX
    pieces += lines(
        *(_known(one, voice) for one in rest[:KNOWN_MAX]),
        voice("circle-promises-more", count=more) if more > 0 else None,
    )
    if view.unseen:
        pieces.append(Text(voice("circle-promises-unseen", count=view.unseen)))
    return compose(voice, pieces, accent=Tone.PRIMARY)


def _own(one: PromiseView, voice: Voice) -> str:
    if not one.title:
        return voice("circle-promises-own-untitled")
    return voice("circle-promises-own", title=_title(one.title))


def _title(title: str) -> str:
    return plain(shorten(title, TITLE_MAX))


def _known(one: KnownPromise, voice: Voice) -> str:
    if not one.title:
        values = {"person": str(one.user_id), "when": at(one.made_at, "D")}
        return voice("circle-promises-known-untitled", **values)
    values = {"person": str(one.user_id), "title": _title(one.title), "when": at(one.made_at, "D")}
    return voice("circle-promises-known", **values)


def _told(one: KnownPromise, voice: Voice) -> Said:
    words = voice("promise-words", **{"if": one.if_text, "then": one.then_text})
    return Said(_known(one, voice), words)


def lived_on_card(view: LivedOnView, voice: Voice) -> Card:
    """Return the note to somebody that their own sentence lived on; nothing of the case."""
    head = voice("lived-on", kind=view.kind.value, when=at(view.given_at, "D"))
    hush = button(voice("promise-hush", on="on"), Verb.HUSH, NO_ROUND, "on")
    return compose(
        voice,
        [Said(head, view.text), Text(voice("lived-on-after")), *rows(hush)],
        accent=Tone.SUCCESS,
    )


# ----------------------------------------------------------------------------- forms


def checkback_form(promise: Promise, opening: str, draft: Mapping[str, str], voice: Voice) -> Form:
    """Return the form of the look back: `outcome` (2 done, 1 partly, 0 not) and a `line`."""
    before = "" if promise.outcome is None else str(promise.outcome)
    options = tuple(
        Option(
            voice("form-checkback-outcome-option", outcome=outcome),
            str(outcome),
            chosen=draft.get("outcome", before) == str(outcome),
        )
        for outcome in reversed(OUTCOMES)
    )
    line = TextField(
        "line",
        voice("form-checkback-line"),
        hint=voice("form-checkback-line-hint"),
        value=draft.get("line", promise.line),
        most=LINE_MAX,
        required=False,
    )
    return Form(
        encode(Verb.CHECKBACK_IN, promise.id, opening),
        voice("form-checkback"),
        (ChoiceField("outcome", voice("form-checkback-outcome"), options), line),
    )


def day_form(promise_id: PromiseId, opening: str, draft: Mapping[str, str], voice: Voice) -> Form:
    """Return the form that gives a promise another `date`."""
    day = TextField(
        "date",
        voice("form-commit-date"),
        hint=voice("form-promise-day-hint"),
        placeholder=voice("form-promise-day-example"),
        value=draft.get("date", ""),
        most=DAY_MAX,
        long=False,
    )
    return Form(encode(Verb.PROMISE_DAY_IN, promise_id, opening), voice("form-promise-day"), (day,))
