"""What one person reads about being there: attendance, their record, proofs, and the recap."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.custom_ids import NO_ROUND, Subject, Verb, encode
from bot.domain.ids import MeetingId, UserId
from bot.domain.programme.fields import NAME_MAX
from bot.domain.sessions.after_views import AttendanceView, RecapDraft, RecordView, Verdict
from bot.domain.sessions.proof import Held, Proof
from bot.domain.sessions.recap import (
    ALT_MAX,
    LIFTED_MAX,
    LINK_MAX,
    LINKS_MAX,
    TEXT_MAX,
    RecapFile,
)
from bot.render.card import (
    Attachment,
    Card,
    Form,
    Menu,
    Option,
    PersonMenu,
    Row,
    Rule,
    Text,
    TextField,
    Tone,
)
from bot.render.fit import Piece, compose
from bot.render.limits import LABEL, OPTION, OPTIONS, shorten
from bot.render.parts import button, lines, rows
from bot.render.session_after import attached, recap_pieces
from bot.render.voice import Voice, at, plain

SHOWN_MAX = 40
"""People named in one list; of more the rest is counted."""

RECORDS_MAX = 20
TITLE_MAX = 60


def attendance_card(view: AttendanceView, voice: Voice) -> Card:
    """Return who was there, who was not and who came unannounced, with the ways to note more."""
    meeting, meeting_id = view.meeting, view.meeting_id
    pieces: list[Piece] = [
        *lines(
            voice("attendance-heading", title=plain(meeting.title), day=at(meeting.starts_at, "D")),
            _group("attended", view.attended, view, voice),
            _group("unannounced", view.unannounced, view, voice),
            _group("absent", view.absent, view, voice),
            voice("attendance-unconfirmed", count=len(view.unconfirmed))
            if view.unconfirmed
            else None,
        ),
        PersonMenu(encode(Verb.NOTE, meeting_id), voice("attendance-note"), OPTIONS),
    ]
    if view.unconfirmed:
        back = encode(Verb.NOTE_BACK, meeting_id)
        pieces.append(PersonMenu(back, voice("attendance-back"), OPTIONS))
    group = button(voice("proof-group"), Verb.PROOF, meeting_id, "group")
    voices = button(voice("attendance-voice"), Verb.NOTE_VOICE, meeting_id)
    pieces.extend(
        rows(
            voices if view.has_voice and not view.is_over else None,
            group if view.is_over else None,
            button(voice("recap-button"), Verb.RECAP, meeting_id),
        )
    )
    return compose(voice, pieces, accent=Tone.PRIMARY)


def _group(name: str, people: tuple[UserId, ...], view: AttendanceView, voice: Voice) -> str | None:
    if not people and name != "attended":
        return None
    named = [_person(one, view) for one in people[:SHOWN_MAX]]
    more = len(people) - len(named)
    listed = voice.list([*named, voice("session-more", count=more)] if more else named)
    return voice("attendance-group", group=name, count=len(people), people=listed)


def _person(user_id: UserId, view: AttendanceView) -> str:
    return f"<@{user_id}>{' (?)' if user_id in view.unconfirmed else ''}"


def record_card(view: RecordView, voice: Voice) -> Card:
    """Return at which sessions the reader was, and how many hours that makes."""
    if not view.records:
        return compose(voice, [Text(voice("record-none"))])
    hours, minutes = divmod(view.minutes, 60)
    shown = [
        voice(
            "record-line",
            title=plain(shorten(one.meeting.title, TITLE_MAX)),
            day=at(one.meeting.starts_at, "D"),
            confirmed="yes" if one.confirmed else "no",
        )
        for one in view.records[:RECORDS_MAX]
    ]
    unsure = [one for one in view.records if not one.confirmed][:3]
    more = len(view.records) - len(shown)
    return compose(
        voice,
        [
            *lines(
                voice("record-heading", hours=hours, minutes=minutes),
                *shown,
                voice("record-more", count=more) if more else None,
            ),
            *rows(
                *(
                    button(
                        voice("record-confirm", title=shorten(one.meeting.title, TITLE_MAX)),
                        Verb.WAS_THERE,
                        one.meeting_id,
                        "yes",
                    )
                    for one in unsure
                )
            ),
        ],
        accent=Tone.PRIMARY,
    )


def checked_in_card(told: str, meeting_id: MeetingId, voice: Voice) -> Card:
    """Return that somebody is checked in, and ask once for the name that is not known yet."""
    name = button(voice("own-name-button"), Verb.OWN_NAME, meeting_id, "later", tone=Tone.PRIMARY)
    return compose(voice, [Text(told), Text(voice("own-name-why")), *rows(name)])


# ------------------------------------------------------------------------------ proofs


def own_name_form(
    subject: Subject, waiting: str, opening: str, filled: Mapping[str, str], voice: Voice
) -> Form:
    """Return the form for the name on a proof."""
    field = TextField(
        "name",
        voice("own-name-label"),
        hint=voice("own-name-hint"),
        value=filled.get("name", ""),
        most=NAME_MAX,
        long=False,
    )
    return Form(
        encode(Verb.OWN_NAME_IN, subject, waiting, opening), voice("own-name-title"), (field,)
    )


def proof_card(proof: Proof, files: tuple[Attachment, ...], nameless: int, voice: Voice) -> Card:
    """Return a proof with its two files; `nameless` confirmed and gave no name yet."""
    back = button(voice("proof-back"), Verb.PROOF_BACK, NO_ROUND, proof.code)
    year = "year" if len(proof.sessions) > 1 else "group" if proof.person_id is None else "own"
    card = compose(
        voice,
        [
            *lines(
                voice(
                    "proof-made", kind=year, count=len(proof.names), sessions=len(proof.sessions)
                ),
                voice("proof-made-code", code=proof.code),
                voice("proof-nameless", count=nameless) if nameless else None,
            ),
            *rows(back),
        ],
        accent=Tone.SUCCESS,
    )
    return replace(card, files=files)


def verdict_card(verdict: Verdict, voice: Voice) -> Card:
    """Return what a check code says; of names only how many, and whether the asked one is there."""
    issued, proof = verdict.issued, verdict.issued.proof
    hours, minutes = divmod(proof.minutes, 60)
    withdrawn = issued.withdrawn_at is not None
    named = "yes" if verdict.named else "no"
    pieces: list[Piece] = [
        *lines(
            voice("verdict-withdrawn", code=proof.code, day=at(issued.withdrawn_at, "D"))
            if issued.withdrawn_at is not None
            else voice("verdict-genuine", code=proof.code),
            voice("verdict-programme", programme=plain(proof.programme)),
            *(_held(one, voice) for one in proof.sessions[:RECORDS_MAX]),
            voice("verdict-hours", hours=hours, minutes=minutes),
            voice("verdict-methods", methods=voice.list(map(plain, proof.methods)))
            if proof.methods
            else None,
            voice("verdict-names", count=len(proof.names), day=at(proof.issued_at, "D")),
            voice("verdict-named", named=named, name=plain(shorten(verdict.asked, NAME_MAX)))
            if verdict.asked
            else voice("verdict-ask"),
        )
    ]
    if verdict.may_withdraw:
        pieces.extend(rows(button(voice("proof-back"), Verb.PROOF_BACK, NO_ROUND, proof.code)))
    return compose(voice, pieces, accent=Tone.DANGER if withdrawn else Tone.SUCCESS)


def _held(held: Held, voice: Voice) -> str:
    return voice(
        "verdict-session",
        title=plain(held.title),
        start=at(held.starts_at, "F"),
        end=at(held.ends_at, "t"),
    )


# ------------------------------------------------------------------------------- recap


def recap_card(draft: RecapDraft, voice: Voice) -> Card:
    """Return a recap as it will look, with below it what is still to do."""
    view = draft.view
    bare = any(not one.alt for one in draft.photos)
    written = bool(view.text or view.links or view.files)
    note = "shared" if draft.shared else "new" if not written else "bare" if bare else "ready"
    share = button(voice("recap-share"), Verb.RECAP_SHARE, view.meeting_id, tone=Tone.SUCCESS)
    ready = written and not bare and not draft.shared
    pieces: list[Piece] = [
        Text(voice("recap-note", note=note)),
        Rule(),
        *recap_pieces(view, voice),
        Rule(),
        *lines(voice("recap-missed", count=draft.missed) if ready and draft.missed else None),
        *rows(
            share if ready else None,
            button(voice("recap-edit"), Verb.RECAP_TEXT, view.meeting_id),
            button(voice("recap-alt"), Verb.RECAP_ALT, view.meeting_id) if draft.photos else None,
        ),
        *_choice_of_lifted(draft, voice),
    ]
    card = compose(voice, pieces, accent=Tone.PRIMARY)
    return replace(card, files=attached(view.files))


def _choice_of_lifted(draft: RecapDraft, voice: Voice) -> list[Menu | Row]:
    """Return the menu of what circles let go since the last time, with all of it in one tap."""
    told = {one.item_id for one in draft.view.lifted}
    ordered = sorted(draft.candidates, key=lambda one: one.item_id not in told)
    options = tuple(
        Option(shorten(" ".join(one.text.split()), OPTION), one.item_id, chosen=one.item_id in told)
        for one in ordered[:OPTIONS]
    )
    if not options:
        return []
    act = encode(Verb.RECAP_LIFTED, draft.view.meeting_id)
    most = min(LIFTED_MAX, len(options))
    fits = len(told) < len(draft.candidates) <= LIFTED_MAX
    every = button(voice("recap-lifted-all"), Verb.RECAP_LIFTED_ALL, draft.view.meeting_id)
    menu = Menu(act, voice("recap-lifted-choose", max=LIFTED_MAX), options, least=0, most=most)
    return [menu, *rows(every if fits else None)]


def recap_form(
    meeting_id: MeetingId, opening: str, filled: Mapping[str, str], voice: Voice
) -> Form:
    """Return the form of a recap: `text` and `links`, one a line."""
    return Form(
        encode(Verb.RECAP_TEXT_IN, meeting_id, opening),
        voice("recap-title"),
        (
            TextField(
                "text",
                voice("recap-text-label"),
                hint=voice("recap-text-hint"),
                value=filled.get("text", ""),
                most=TEXT_MAX,
                required=False,
            ),
            TextField(
                "links",
                voice("recap-links-label"),
                hint=voice("recap-links-hint"),
                value=filled.get("links", ""),
                most=min(LINKS_MAX * (LINK_MAX + 1), 4000),
                required=False,
            ),
        ),
    )


def alt_form(
    meeting_id: MeetingId,
    opening: str,
    files: Sequence[RecapFile],
    filled: Mapping[str, str],
    voice: Voice,
) -> Form:
    """Return the form that asks what is on each photo: a field ``alt_0`` by its place."""
    fields = tuple(
        TextField(
            f"alt_{place}",
            voice("recap-alt-label", name=shorten(file.name, LABEL)),
            hint=voice("recap-alt-hint"),
            value=filled.get(f"alt_{place}", "") or file.alt,
            most=ALT_MAX,
        )
        for place, file in enumerate(files)
        if file.is_photo
    )
    return Form(encode(Verb.RECAP_ALT_IN, meeting_id, opening), voice("recap-alt-title"), fields)
