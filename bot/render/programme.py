"""A programme for who leads: what a file would change, and how to change it by hand."""

from collections.abc import Sequence

from bot.custom_ids import NO_ROUND, Subject, Verb, encode
from bot.domain.faults import Fault
from bot.domain.ids import ProgrammeId
from bot.domain.language import Language
from bot.domain.moments import named_zone
from bot.domain.programme.changes import Changes, Tally
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting, ProgrammeHead
from bot.render.card import Block, Card, Menu, Option, Rule, Text, Tone
from bot.render.fit import Piece, Said, compose
from bot.render.limits import OPTION, OPTIONS, shorten
from bot.render.parts import button, lines, rows
from bot.render.programme_faults import programme_fault_line
from bot.render.session_parts import details, when
from bot.render.voice import Voice, at, plain
from bot.texts import Texts

FAULTS_SHOWN = 10
NAMED = 5
"""Titles or names that are written out of each kind of change; the rest is counted."""


def meeting_line(planned: PlannedMeeting, voice: Voice) -> str:
    """Return a meeting in a few lines: what it is, when, where, and who speaks."""
    return "\n".join((short_line(planned, voice), *details(planned.meeting, voice)))


def short_line(planned: PlannedMeeting, voice: Voice) -> str:
    """Return a meeting in two lines: what it is, and when."""
    meeting = planned.meeting
    heading = voice(
        "programme-meeting",
        kind=meeting.kind.value,
        title=plain(meeting.title),
        status=planned.status.value,
    )
    return f"{heading}\n{when(meeting, voice)}"


# ----------------------------------------------------------------------- from a file


def preview_card(
    title: str,
    changes: Changes,
    warnings: Sequence[Fault],
    take: tuple[str, bool],
    language: Language,
    texts: Texts,
) -> Card:
    """Return what a file would change, with a button to take it.

    `take` is the mark of the file, and whether the programme is new.
    """
    voice = Voice(texts, language)
    mark, is_new = take
    heading = "preview-new" if is_new else "preview-changes"
    pieces: list[Piece] = [Text(voice(heading, title=plain(title)))]
    if not changes:
        pieces.append(Text(voice("preview-nothing")))
    else:
        pieces += lines(
            voice("preview-meetings", **_counts(changes.meetings)),
            _named("preview-meetings-gone", changes.meetings.gone, voice),
            voice("preview-people", **_counts(changes.people)),
            _named("preview-people-gone", changes.people.gone, voice),
            voice("preview-head") if changes.head and not is_new else None,
            voice("preview-circles") if changes.circles else None,
        )
    if warnings:
        pieces.append(Text("\n".join((voice("preview-warnings"), *_faults(warnings, voice)))))
    if changes:
        take_it = button(
            voice("preview-take"), Verb.PROGRAMME_TAKE, NO_ROUND, mark, tone=Tone.SUCCESS
        )
        pieces += [Text(voice("preview-how")), *rows(take_it)]
    return compose(voice, pieces, accent=Tone.PRIMARY)


def _counts(tally: Tally) -> dict[str, int]:
    return {"new": len(tally.new), "changed": len(tally.changed), "gone": len(tally.gone)}


def _named(key: str, names: Sequence[str], voice: Voice) -> str | None:
    if not names:
        return None
    shown = [plain(name) for name in names[:NAMED]]
    return voice(key, names=voice.list(shown), more=len(names) - len(shown))


def wrong_programme_card(
    file: str, faults: Sequence[Fault], language: Language, texts: Texts
) -> Card:
    """Return everything that is wrong in the file of a programme; nothing was changed by it."""
    voice = Voice(texts, language)
    return compose(
        voice,
        [
            Text(voice("method-file-faults", count=len(faults), file=plain(file))),
            Text("\n".join(_faults(faults, voice))),
            Text(voice("programme-file-nothing-lost")),
        ],
        accent=Tone.DANGER,
    )


def _faults(faults: Sequence[Fault], voice: Voice) -> list[str]:
    shown = [f"- {plain(programme_fault_line(one, voice))}" for one in faults[:FAULTS_SHOWN]]
    if len(faults) > len(shown):
        shown.append(voice("method-file-more", count=len(faults) - len(shown)))
    return shown


def zone_card(verb: str, subject: Subject, args: Sequence[str], zone: str, voice: Voice) -> Card:
    """Ask in which zone the reader's times are meant, before going on with an act."""
    here = button(
        voice("zone-here", zone=zone), Verb.ZONE_HERE, subject, verb, *args, tone=Tone.PRIMARY
    )
    other = button(voice("zone-other"), Verb.ZONE, subject, verb, *args)
    return compose(voice, [Text(voice("zone-ask", zone=zone)), *rows(here, other)])


def zone_known_card(
    verb: str, subject: Subject, args: Sequence[str], zone: str, voice: Voice
) -> Card:
    """Tell that the zone is kept, with the way on to what waited for it."""
    on = button(voice("zone-on"), Verb(verb), subject, *args, tone=Tone.PRIMARY)
    return compose(voice, [Text(voice("reply-zone-saved", zone=zone)), *rows(on)])


# -------------------------------------------------------------------- for who leads


def planning_card(
    head: ProgrammeHead, meetings: Sequence[PlannedMeeting], language: Language, texts: Texts
) -> Card:
    """Return everything one can change in a programme."""
    voice = Voice(texts, language)
    blocks: list[Block] = [
        Text(voice("planning-heading", title=plain(head.title))),
        *rows(
            button(voice("planning-head"), Verb.PROGRAMME_HEAD, head.id),
            button(voice("planning-add"), Verb.MEETING_NEW, head.id, tone=Tone.PRIMARY),
            button(voice("planning-people"), Verb.PEOPLE, head.id, "0"),
        ),
    ]
    if meetings:
        blocks.append(_meeting_menu(head.id, meetings, voice))
    blocks += [
        Rule(),
        *rows(
            button(voice("planning-toml"), Verb.PROGRAMME_FILE, head.id, "toml"),
            button(voice("planning-csv"), Verb.PROGRAMME_FILE, head.id, "csv"),
            button(voice("planning-see"), Verb.PROGRAMME, head.id, "0"),
        ),
    ]
    return compose(voice, blocks, accent=Tone.PRIMARY)


def _meeting_menu(
    programme_id: ProgrammeId, meetings: Sequence[PlannedMeeting], voice: Voice
) -> Menu:
    """Return a menu of meetings: those that are not over first."""
    ordered = sorted(meetings, key=lambda one: (one.is_over, one.meeting.starts_at))
    options = tuple(
        Option(shorten(one.meeting.title, OPTION), one.id, _day(one)) for one in ordered[:OPTIONS]
    )
    return Menu(encode(Verb.MEETING_SEE, programme_id), voice("planning-meetings"), options)


def _day(planned: PlannedMeeting) -> str:
    """Return when a meeting is as plain text: menus show no timestamps."""
    local = planned.meeting.starts_at.astimezone(named_zone(planned.programme.zone))
    return f"{local:%d-%m-%Y %H:%M}"


def meeting_sheet(planned: PlannedMeeting, language: Language, texts: Texts) -> Card:
    """Return one meeting with all that is known of it, and how to change that."""
    voice = Voice(texts, language)
    meeting = planned.meeting
    pieces: list[Piece] = [
        Text(meeting_line(planned, voice)),
        *([Said(voice("meeting-about"), meeting.about)] if meeting.about else []),
        *([Said(voice("meeting-preparation"), meeting.preparation)] if meeting.preparation else []),
    ]
    if not planned.is_over:
        pieces += rows(
            button(voice("meeting-edit-when"), Verb.MEETING, planned.id, "when"),
            button(voice("meeting-edit-what"), Verb.MEETING, planned.id, "what"),
            button(voice("meeting-off"), Verb.MEETING_OFF, planned.id, tone=Tone.DANGER),
        )
    return compose(voice, pieces, accent=Tone.PRIMARY)


def confirm_meeting_off_card(planned: PlannedMeeting, language: Language, texts: Texts) -> Card:
    """Ask back before a meeting is called off or erased."""
    voice = Voice(texts, language)
    told = planned.status is not MeetingStatus.PLANNED
    key = "meeting-off-sure" if told else "meeting-erase-sure"
    yes = button(voice("meeting-off-yes"), Verb.MEETING_OFF, planned.id, "yes", tone=Tone.DANGER)
    title, day = plain(planned.meeting.title), at(planned.meeting.starts_at, "D")
    return compose(voice, [Text(voice(key, title=title, day=day)), *rows(yes)], accent=Tone.DANGER)


def meeting_saved_card(
    planned: PlannedMeeting, key: str, language: Language, texts: Texts, told: int = 0
) -> Card:
    """Return a meeting as it is after a change, with a line that says what was done.

    `told` is how many people hear of it.
    """
    voice = Voice(texts, language)
    sheet = meeting_sheet(planned, language, texts)
    title = plain(planned.meeting.title)
    heard = {"count": told} if told else {}
    said = Text(voice("reply-meeting-saved-told" if told else key, title=title, **heard))
    return Card((said, *sheet.blocks), Tone.SUCCESS)
