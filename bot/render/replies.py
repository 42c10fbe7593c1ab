"""What the bot answers to one person alone: receipts, standings, choices and help."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.custom_ids import NO_ROUND, Verb, encode
from bot.domain.adding import Way
from bot.domain.errors import Value
from bot.domain.ids import ChannelId, RoleId, RoundId, UserId
from bot.domain.language import Language
from bot.domain.method import Kind, Role
from bot.domain.pace import Mode
from bot.domain.private_views import StatusView
from bot.domain.round import Status
from bot.domain.views import Item
from bot.render.card import Button, Card, Menu, Option, PersonMenu, Row, Text, Tone
from bot.render.fit import Piece, Said, compose
from bot.render.limits import OPTION, OPTIONS, shorten
from bot.render.mirror import ways
from bot.render.parts import NAME_MAX, button, lines, place, rows
from bot.render.voice import Voice, at, bullets, channel, plain, role
from bot.texts import Texts

RIGHTS = (
    "view_channel",
    "send_messages",
    "embed_links",
    "attach_files",
    "read_message_history",
    "manage_channels",
    "manage_roles",
    "manage_threads",
    "create_private_threads",
    "send_messages_in_threads",
    "exists",
)
"""The rights the catalogues can explain, by Discord's name; "exists" is a place that is gone."""

LISTED_MAX = 48
"""UTF-16 units of a title in a list: 25 of them, with every sign escaped, fit in one message."""


HELD_WITH_BUTTONS = 2
"""Held questions that get their buttons in a standing; a card has room for 40 components."""


_WAYS = {Way.COME_IN: Verb.JOIN, Way.ADD_LATER: Verb.ADD_LATER, Way.ADD: Verb.ADD}


class Summary(Protocol):
    """A line in a list of rounds."""

    @property
    def title(self) -> str:
        """What the round is called."""

    @property
    def status(self) -> str:
        """Where the round is in its life."""

    @property
    def facilitator_id(self) -> UserId:
        """Who leads it."""


class Lack(Protocol):
    """One right the bot lacks, and where."""

    @property
    def right(self) -> str:
        """Discord's name of the permission, or "exists" when the place itself is gone."""

    @property
    def channel_id(self) -> ChannelId:
        """The channel or category."""


class ServerChoices(Protocol):
    """What a server chose; None is not chosen yet."""

    @property
    def language(self) -> Language:
        """The language of shared messages."""

    @property
    def zone(self) -> str:
        """The time zone in which dates are meant."""

    @property
    def announce_id(self) -> ChannelId | None:
        """Where invitations go."""

    @property
    def category_id(self) -> ChannelId | None:
        """Where rooms are made."""

    @property
    def facilitator_role_id(self) -> RoleId | None:
        """Who may open rounds."""


def reply_text(key: str, values: Mapping[str, Value], language: Language, texts: Texts) -> str:
    """Return the sentence of a receipt. A value that is a list becomes one in the sentence."""
    voice = Voice(texts, language)
    filled = {
        name: voice.list(value) if isinstance(value, tuple) else value
        for name, value in values.items()
    }
    return voice(key, **filled)


def round_choice(title: str, status: str, language: Language, texts: Texts) -> str:
    """Return a round as it stands in a list that completes: its title and how it is."""
    voice = Voice(texts, language)
    state = voice("round-status", status=status)
    return f"{shorten(title, OPTION - len(state) - 3)} · {state}"


def rounds_list(rounds: Sequence[Summary], language: Language, texts: Texts) -> Card:
    """Return the living rounds of a server, the first 25 of them."""
    voice = Voice(texts, language)
    if not rounds:
        return compose(voice, lines(voice("rounds-none")))
    shown = [
        voice(
            "rounds-item",
            title=plain(shorten(one.title, LISTED_MAX)),
            state=voice("round-status", status=one.status),
            person=str(one.facilitator_id),
        )
        for one in rounds[:OPTIONS]
    ]
    return compose(voice, [Text(voice("rounds-heading")), Text("\n".join(shown))])


def status_card(view: StatusView, language: Language, texts: Texts) -> Card:
    """Return how a round stands for one person, with everything they wrote themselves."""
    voice = Voice(texts, language)
    where = (
        voice("status-room", channel=channel(view.room_id))
        if view.room_id is not None
        else voice("status-announced", channel=channel(view.announce_id))
    )
    pieces: list[Piece] = [
        *lines(
            voice(
                "status-heading",
                title=plain(view.title),
                state=voice("round-status", status=view.status.value),
            ),
            voice(
                "status-role",
                role="adder" if view.adds else view.role.value if view.role else "none",
                person=str(view.facilitator_id),
                method=voice.words(view.method.name, NAME_MAX),
            ),
            _step(view, voice),
            where,
            voice("bend-short", people=view.short_of) if view.short_of else None,
        )
    ]
    if view.short_of:
        pieces.extend(rows(button(voice("bend-button"), Verb.BEND, view.round_id)))
    pieces.extend(_held(view, voice))
    if view.own:
        pieces.append(Text(voice("status-own")))
        pieces.extend(Said(_own_heading(one, view, voice), one.text) for one in view.own)
    pieces.extend(_ways_on(view, voice))
    note = [Text(voice("cut-note-room"))]
    return compose(voice, pieces, accent=Tone.PRIMARY, when_cut=note)


def _held(view: StatusView, voice: Voice) -> list[Piece]:
    """Return what this person typed and did not post; the first of them with their buttons."""
    pieces: list[Piece] = []
    alive = view.status in {Status.RUNNING, Status.CLOSING}
    for one in view.held[:HELD_WITH_BUTTONS]:
        pieces.append(Said(voice("status-parked" if one.parked else "status-held"), one.text))
        if alive:
            pieces.append(ways(view.round_id, one, voice))
    for key, parked in (("status-held", False), ("status-parked", True)):
        rest = [one.text for one in view.held[HELD_WITH_BUTTONS:] if one.parked is parked]
        if rest:
            pieces.append(Said(voice(key), "\n\n".join(rest)))
    return pieces


def _own_heading(item: Item, view: StatusView, voice: Voice) -> str:
    heading = voice("kind", kind=item.kind.value, number=item.number)
    warmth = view.warmth.get(item.id)
    return heading if warmth is None else f"{heading} · {voice('warmth', warmth=warmth.value)}"


def _ways_on(view: StatusView, voice: Voice) -> tuple[Piece, ...]:
    """Return what one can do besides playing: step out, or start, hand over and call off."""
    if view.status in {Status.CLOSED, Status.CANCELLED} or view.role is None:
        return ()
    if view.role is not Role.FACILITATOR:
        changes = [
            button(voice("way", way=way.value), _WAYS[way], view.round_id) for way in view.ways
        ]
        return rows(*changes, button(voice("status-leave"), Verb.LEAVE, view.round_id))
    start = button(voice("invitation-start"), Verb.START, view.round_id, tone=Tone.PRIMARY)
    cancel = button(voice("cockpit-cancel"), Verb.CANCEL, view.round_id, tone=Tone.DANGER)
    return (
        *rows(start if view.status is Status.OPEN else None, cancel),
        PersonMenu(encode(Verb.HANDOVER, view.round_id), voice("cockpit-hand-over")),
    )


def confirm_leave_card(round_id: RoundId, language: Language, texts: Texts) -> Card:
    """Ask back before somebody gives up their seat."""
    voice = Voice(texts, language)
    yes = button(voice("leave-yes"), Verb.LEAVE, round_id, "yes", tone=Tone.DANGER)
    return compose(voice, [Text(voice("leave-sure")), *rows(yes)])


def _step(view: StatusView, voice: Voice) -> str | None:
    if view.step is None:
        return None
    here = place(voice, view.step, view.number, view.total)
    if view.halt is not None:
        return voice("status-halted", place=here)
    if view.due_at is None:
        return voice("status-step", place=here)
    style = "t" if view.pace.mode is Mode.LIVE else "f"
    return voice(
        "status-step-until", place=here, time=at(view.due_at, style), away=at(view.due_at, "R")
    )


_MOST_LIKELY = (Kind.ADVICE, Kind.REFRAME, Kind.ASSOCIATION, Kind.QUESTION, Kind.REMARK)


def pick_menu(round_id: RoundId, items: Sequence[Item], language: Language, texts: Texts) -> Card:
    """Let the bringer mark what helped; what was marked before is marked already.

    A menu holds 25 options: of more, what was marked and the kinds that help most often come
    first. Nothing at all may be chosen.
    """
    voice = Voice(texts, language)
    if not items:
        return compose(voice, lines(voice("error-nothing-to-pick")))
    ordered = sorted(items, key=lambda item: (not item.helped, _likeliness(item.kind)))
    options = tuple(
        Option(
            shorten(" ".join(item.text.split()), OPTION),
            item.id,
            voice("kind", kind=item.kind.value, number=item.number),
            chosen=item.helped,
        )
        for item in ordered[:OPTIONS]
    )
    menu = Menu(encode(Verb.PICK_IN, round_id), voice("pick-placeholder"), options, 0, len(options))
    return compose(voice, [Text(voice("pick")), menu], accent=Tone.SUCCESS)


def _likeliness(kind: Kind) -> int:
    return _MOST_LIKELY.index(kind) if kind in _MOST_LIKELY else len(_MOST_LIKELY)


def confirm_cancel_card(sure_act: str, language: Language, texts: Texts) -> Card:
    """Ask back before a whole round is called off; `sure_act` is the custom_id of yes."""
    voice = Voice(texts, language)
    yes = Button(voice("cancel-yes"), sure_act, Tone.DANGER)
    return compose(voice, [Text(voice("cancel-sure")), Row((yes,))], accent=Tone.DANGER)


def missing_rights_card(lacks: Sequence[Lack], language: Language, texts: Texts) -> Card:
    """Say which right the bot lacks, where, and what to click; each right once per place.

    Without any lack: that nobody has chosen yet where rooms are made.
    """
    voice = Voice(texts, language)
    if not lacks:
        return compose(voice, lines(voice("rights-no-category")), accent=Tone.DANGER)
    places: dict[ChannelId, list[str]] = {}
    for lack in lacks:
        names = places.setdefault(lack.channel_id, [])
        if lack.right not in names:
            names.append(lack.right)
    return compose(
        voice,
        [
            Text(voice("rights-heading")),
            *(_place(channel_id, rights, voice) for channel_id, rights in places.items()),
            Text(voice("rights-again")),
        ],
        accent=Tone.DANGER,
    )


def _place(channel_id: ChannelId, rights: Sequence[str], voice: Voice) -> Text:
    where = channel(channel_id)
    if "exists" in rights:
        return Text(voice("rights-gone", channel=where))
    known = [voice("right", right=right) for right in rights]
    return Text(f"{voice('rights-in', channel=where)}\n{bullets(known)}")


def settings_card(
    settings: ServerChoices,
    language: Language,
    texts: Texts,
    *,
    saved: bool = False,
    warning: str | None = None,
) -> Card:
    """Return what a server chose, and how to choose; `saved` right after a change.

    `warning` is what somebody should see to.
    """
    voice = Voice(texts, language)
    not_chosen = voice("settings-not-chosen")

    def shown(channel_id: ChannelId | None) -> str:
        return not_chosen if channel_id is None else channel(channel_id)

    leaders = settings.facilitator_role_id
    return compose(
        voice,
        [
            *lines(voice("reply-settings-saved") if saved else None),
            *lines(
                voice("settings-heading"),
                voice("settings-language", value=voice(f"choice-language-{settings.language}")),
                voice("settings-zone", value=settings.zone),
                voice("settings-announce", value=shown(settings.announce_id)),
                voice("settings-category", value=shown(settings.category_id)),
                voice("settings-role", value=role(leaders) if leaders is not None else not_chosen),
            ),
            *lines(warning),
            Text(voice("settings-how")),
        ],
        accent=Tone.SUCCESS if saved else Tone.SECONDARY,
    )


def help_card(language: Language, texts: Texts) -> Card:
    """Return what a participant and a facilitator can do, with a short walk through a round."""
    voice = Voice(texts, language)
    return compose(
        voice,
        [
            Text(voice("help-heading")),
            Text(voice("help-walk")),
            Text(voice("help-participant")),
            Text(voice("help-facilitator")),
            Text(voice("help-trust")),
            *rows(
                button(voice("help-agreements"), Verb.AGREEMENTS, NO_ROUND),
                button(voice("help-report"), Verb.REPORT, NO_ROUND),
            ),
        ],
        accent=Tone.PRIMARY,
    )
