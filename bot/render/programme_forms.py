"""The forms in which a programme, its meetings and its people are filled in."""

from collections.abc import Mapping

from bot.custom_ids import Subject, Verb, encode
from bot.domain.ids import MeetingId, ProgrammeId
from bot.domain.language import Language
from bot.domain.moments import LONGEST
from bot.domain.programme.fields import ABOUT_MAX, LINE_MAX, NAME_MAX, PLACE_MAX, TITLE_MAX
from bot.domain.programme.model import MeetingKind
from bot.render.card import ChoiceField, Form, Option, TextField
from bot.render.voice import Voice

ZONE_MAX = 60
SPEAKERS_LINE_MAX = 800
CAPACITY_DIGITS = 6


def _field(voice: Voice, key: str, filled: Mapping[str, str], most: int, **more: bool) -> TextField:
    """Return a field whose words are in the catalogue under its key."""
    return TextField(
        key,
        voice("field-label", field=key),
        hint=voice("field-hint", field=key),
        value=filled.get(key, ""),
        most=most,
        long=more.get("long", False),
        required=more.get("required", False),
    )


def head_form(
    programme_id: ProgrammeId, opening: str, filled: Mapping[str, str], voice: Voice
) -> Form:
    """Return the form of a programme: `title`, `about`, `zone` and `language`."""
    spoken = tuple(
        Option(voice(f"choice-language-{one}"), one.value, chosen=one == filled.get("language"))
        for one in Language
    )
    return Form(
        encode(Verb.PROGRAMME_HEAD_IN, programme_id, opening),
        voice("form-programme"),
        (
            _field(voice, "title", filled, TITLE_MAX, required=True),
            _field(voice, "about", filled, ABOUT_MAX, long=True),
            _field(voice, "zone", filled, ZONE_MAX, required=True),
            ChoiceField("language", voice("field-label", field="language"), spoken),
        ),
    )


def new_meeting_form(
    programme_id: ProgrammeId, opening: str, filled: Mapping[str, str], voice: Voice
) -> Form:
    """Return the form to plan a meeting: `kind`, `title`, `start`, `end` and `place`."""
    kinds = tuple(
        Option(
            voice("meeting-kind-choice", kind=one.value),
            one.value,
            chosen=one == filled.get("kind"),
        )
        for one in MeetingKind
    )
    return Form(
        encode(Verb.MEETING_NEW_IN, programme_id, opening),
        voice("form-meeting-new"),
        (
            ChoiceField("kind", voice("field-label", field="kind"), kinds),
            _field(voice, "title", filled, TITLE_MAX, required=True),
            *_hours(voice, filled),
            _field(voice, "place", filled, PLACE_MAX),
        ),
    )


def meeting_form(
    meeting_id: MeetingId, part: str, opening: str, filled: Mapping[str, str], voice: Voice
) -> Form:
    """Return the form of one part of a meeting.

    `when`: `title`, `start`, `end`, `place`, `link`; `what`: `theme`, `speakers`, `capacity`,
    `preparation`, `about`.
    """
    act = encode(Verb.MEETING_IN, meeting_id, part, opening)
    if part == "when":
        return Form(
            act,
            voice("form-meeting-when"),
            (
                _field(voice, "title", filled, TITLE_MAX, required=True),
                *_hours(voice, filled),
                _field(voice, "place", filled, PLACE_MAX),
                _field(voice, "link", filled, PLACE_MAX),
            ),
        )
    return Form(
        act,
        voice("form-meeting-what"),
        (
            _field(voice, "theme", filled, LINE_MAX),
            _field(voice, "speakers", filled, SPEAKERS_LINE_MAX),
            _field(voice, "capacity", filled, CAPACITY_DIGITS),
            _field(voice, "preparation", filled, ABOUT_MAX, long=True),
            _field(voice, "about", filled, ABOUT_MAX, long=True),
        ),
    )


def _hours(voice: Voice, filled: Mapping[str, str]) -> tuple[TextField, TextField]:
    return (
        _field(voice, "start", filled, LONGEST, required=True),
        _field(voice, "end", filled, LONGEST, required=True),
    )


def person_form(
    programme_id: ProgrammeId, opening: str, filled: Mapping[str, str], voice: Voice
) -> Form:
    """Return the form of a new participant: `name`, `team`, `institution`, `city`, `scales`."""
    return Form(
        encode(Verb.PERSON_NEW_IN, programme_id, opening),
        voice("form-person"),
        (
            _field(voice, "name", filled, NAME_MAX, required=True),
            _field(voice, "team", filled, NAME_MAX),
            _field(voice, "institution", filled, NAME_MAX),
            _field(voice, "city", filled, NAME_MAX),
            _field(voice, "scales", filled, LINE_MAX),
        ),
    )


def zone_form(
    subject: Subject,
    waiting: tuple[str, ...],
    opening: str,
    filled: Mapping[str, str],
    voice: Voice,
) -> Form:
    """Return the form in which a person writes their time zone; `waiting` goes on after it."""
    return Form(
        encode(Verb.ZONE_IN, subject, *waiting, opening),
        voice("form-zone"),
        (_field(voice, "zone", filled, ZONE_MAX, required=True),),
    )
