"""The year of a programme to leaf through, on a phone too: what was, what is next, what comes."""

from bot.custom_ids import Verb
from bot.domain.programme.overview import Overview
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting
from bot.render.card import Card, Text, Tone
from bot.render.fit import Said, compose
from bot.render.parts import button, lines, rows
from bot.render.programme import meeting_line, short_line
from bot.render.voice import Voice, at, link, plain

PAGE = 4
"""Meetings on one page."""


def programme_card(view: Overview, page: int | None, voice: Voice) -> Card:
    """Return one page (from 0) of what everybody sees of a programme.

    Without a page it is the one on which the next meeting stands.
    """
    head, meetings = view.head, view.meetings
    last = max(0, len(meetings) - 1) // PAGE
    page = _page_of_next(view) if page is None else min(page, last)
    shown = meetings[page * PAGE : (page + 1) * PAGE]
    on = back = None
    if last:
        to_next, to_last = str((page + 1) % (last + 1)), str((page - 1) % (last + 1))
        on = button(voice("programme-on"), Verb.PROGRAMME, head.id, to_next)
        if to_last != to_next:
            back = button(voice("programme-back"), Verb.PROGRAMME, head.id, to_last)
    claim = None
    if view.people > view.known and not view.own_name:
        claim = button(voice("programme-claim"), Verb.CLAIM, head.id, "0", tone=Tone.PRIMARY)
    edit = button(voice("programme-edit"), Verb.PROGRAMME_EDIT, head.id) if view.leads else None
    counted = {"people": view.people, "known": view.known}
    return compose(
        voice,
        [
            Text(voice("programme-heading", title=plain(head.title))),
            *([Said("", head.about)] if head.about and page == 0 else []),
            *([] if meetings else [Text(voice("programme-empty"))]),
            *(Text(_told(one, view, voice)) for one in shown),
            *lines(
                voice("programme-page", page=page + 1, total=last + 1) if last else None,
                voice("programme-people", **counted) if view.people else None,
                voice("programme-you", name=plain(view.own_name)) if view.own_name else None,
            ),
            *rows(claim, back, on, edit),
            *rows(button(voice("themes-button"), Verb.THEMES, head.id)),
        ],
        accent=Tone.PRIMARY,
    )


def _page_of_next(view: Overview) -> int:
    places = [place for place, one in enumerate(view.meetings) if one.id == view.coming_id]
    return places[0] // PAGE if places else max(0, len(view.meetings) - 1) // PAGE


def _told(planned: PlannedMeeting, view: Overview, voice: Voice) -> str:
    """Return a meeting at its length: what is next is told whole, under a heading."""
    if planned.status is MeetingStatus.HELD:
        stands = view.recaps.get(planned.id)
        title = plain(planned.meeting.title)
        was = voice("programme-was", title=title, day=at(planned.meeting.starts_at, "D"))
        told = voice("programme-recap", link=link(stands)) if stands else None
        return "\n".join(line for line in (was, told) if line)
    if planned.id == view.coming_id:
        return f"{voice('programme-next')}\n{meeting_line(planned, voice)}"
    return short_line(planned, voice)
