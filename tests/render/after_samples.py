"""Every message and form about being at a session, with people's text of any length, to render."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.domain.harvest.item import TEXT_MAX as LIFTED
from bot.domain.harvest.item import ItemId
from bot.domain.ids import ChannelId, GuildId, MeetingId, MessageId, ProgrammeId
from bot.domain.language import Language
from bot.domain.programme.fields import ABOUT_MAX, NAME_MAX, PLACE_MAX, TITLE_MAX
from bot.domain.programme.model import Meeting, MeetingKind
from bot.domain.programme.overview import Overview
from bot.domain.programme.planned import MeetingStatus, PlannedMeeting, ProgrammeHead
from bot.domain.sessions.after_views import (
    AfterView,
    AfterwardsView,
    AttendanceView,
    CheckInView,
    ConfirmFate,
    ConfirmView,
    MissedView,
    Quote,
    RecapDraft,
    RecapView,
    RecordView,
    Stands,
    Verdict,
)
from bot.domain.sessions.attendance import Record
from bot.domain.sessions.proof import IssuedProof, Proof, compose_code, held
from bot.domain.sessions.recap import ALT_MAX, LIFTED_MAX, LINK_MAX, LINKS_MAX, TEXT_MAX, RecapFile
from bot.render import after_replies as replies
from bot.render.card import Attachment, Card, Form
from bot.render.views import card_of
from bot.render.voice import Voice
from bot.render.year import programme_card
from bot.texts import Texts
from tests.render.between_samples import between_cards, between_forms
from tests.render.lift_samples import lift_cards, lift_forms
from tests.render.own_samples import own_cards, own_forms
from tests.render.prompt_samples import prompt_cards, prompt_forms
from tests.render.session_samples import (
    FEW,
    MANY,
    MEETING,
    STARTS,
    Sampler,
    a_meeting,
    session_cards,
)

GUILD = GuildId(900)
STANDS = Stands(GUILD, ChannelId(5), MessageId(6))
PROGRAMME = ProgrammeId(MEETING)
OPENING = "1" * 20


def _files(sampler: Sampler, *, described: bool) -> tuple[RecapFile, ...]:
    alt = sampler.line(ALT_MAX) if described else ""
    photo = RecapFile(sampler.line(100), b"x", is_photo=True, alt=alt)
    return (photo, replace(photo, name="a.png"), RecapFile("b.pdf", b"y", is_photo=False))


def _recap(sampler: Sampler, meeting: Meeting) -> RecapView:
    return RecapView(
        MEETING,
        meeting,
        sampler.text(TEXT_MAX),
        (sampler.line(60),) * LINKS_MAX,
        _files(sampler, described=True),
        tuple(
            Quote(ItemId(f"{number:024}"), sampler.text(LIFTED), None if number else FEW[0])
            for number in range(LIFTED_MAX)
        ),
        meeting,
    )


def _views(sampler: Sampler, meeting: Meeting) -> Iterator[AfterView]:
    for count in (0, 1, 30):
        yield CheckInView(MEETING, meeting, count)
        yield AfterwardsView(MEETING, meeting, count, count, ChannelId(5) if count else None)
    for fate in ConfirmFate:
        yield ConfirmView(MEETING, meeting, fate)
    yield MissedView(MEETING, meeting)
    yield MissedView(MEETING, meeting, STANDS, meeting)
    yield _recap(sampler, meeting)
    yield RecapView(MEETING, meeting, "0", (), ())


def _proofs(sampler: Sampler, meeting: Meeting) -> Iterator[Proof]:
    one = held(meeting, (sampler.line(60),) * 3)
    group = Proof(
        code=compose_code(7),
        meeting_id=MEETING,
        person_id=None,
        issued_at=STARTS,
        language=Language.NL,
        zone="Europe/Amsterdam",
        programme=sampler.line(TITLE_MAX),
        sessions=(one,),
        names=(sampler.line(NAME_MAX),) * 30,
    )
    yield group
    yield replace(group, person_id=FEW[0], names=group.names[:1])
    yield replace(
        group, meeting_id=None, person_id=FEW[0], sessions=(one,) * 12, names=group.names[:1]
    )


def after_cards(sampler: Sampler, language: Language, texts: Texts) -> Iterator[Card]:
    """Yield every card about a session: before, and from its doors on."""
    yield from between_cards(sampler, language, texts)
    yield from lift_cards(sampler, language, texts)
    yield from own_cards(sampler, language, texts)
    yield from prompt_cards(sampler, language, texts)
    yield from session_cards(sampler, language, texts)
    voice = Voice(texts, language)
    meeting = a_meeting(sampler, MeetingKind.PUBLIC, 90)
    for view in _views(sampler, meeting):
        yield card_of(view, language, texts)
    for people, over in ((MANY, True), (FEW, False), ((), True)):
        yield replies.attendance_card(
            AttendanceView(
                *(MEETING, meeting, people, people, people, frozenset(people)),
                has_voice=True,
                is_over=over,
            ),
            voice,
        )
    yield replies.record_card(RecordView((), 0), voice)
    records = tuple(Record(_another(n), meeting, confirmed=n > 2) for n in range(30))
    yield replies.record_card(RecordView(records, 30 * 181), voice)
    yield replies.checked_in_card("0", MEETING, voice)
    for proof in _proofs(sampler, meeting):
        papers = (Attachment("a.pdf", b"x"), Attachment("a.csv", b"y"))
        for nameless in (0, 1, 2):
            yield replies.proof_card(proof, papers, nameless, voice)
        issued = IssuedProof(proof, GUILD, FEW[0])
        yield replies.verdict_card(Verdict(issued), voice)
        gone = replace(issued, withdrawn_at=STARTS)
        for named in (True, False):
            asked = sampler.line(NAME_MAX)
            yield replies.verdict_card(Verdict(gone, asked, named, may_withdraw=True), voice)
    yield from _drafts(sampler, meeting, voice)
    for page in (None, 0, 1):
        yield programme_card(_year(sampler), page, voice)


def _another(number: int) -> MeetingId:
    return MeetingId(f"{MEETING[:-2]}{number:02}")


def _drafts(sampler: Sampler, meeting: Meeting, voice: Voice) -> Iterator[Card]:
    view = _recap(sampler, meeting)
    bare = replace(view, files=_files(sampler, described=False))
    empty = RecapView(MEETING, meeting, "", (), ())
    for one, shared, missed in (
        (view, True, 0),
        (view, False, 1),
        (bare, False, 2),
        (empty, False, 0),
    ):
        photos = tuple(file for file in one.files if file.is_photo)
        could = tuple(
            Quote(ItemId(f"{n:024}"), sampler.text(LIFTED)) for n in range(8 + 11 * missed)
        )
        yield replies.recap_card(RecapDraft(one, shared, photos, missed, could), voice)


def _year(sampler: Sampler) -> Overview:
    head = ProgrammeHead(
        *(PROGRAMME, GUILD, "0", sampler.line(TITLE_MAX), Language.NL, "Europe/Amsterdam"),
        *(FEW[0], STARTS, sampler.text(ABOUT_MAX)),
    )
    meetings = tuple(
        PlannedMeeting(
            _another(number),
            head,
            replace(
                a_meeting(sampler, MeetingKind.PUBLIC, 90),
                place=sampler.line(PLACE_MAX),
                starts_at=STARTS + timedelta(days=number),
            ),
            MeetingStatus.HELD if number < 4 else MeetingStatus.PLANNED,
        )
        for number in range(10)
    )
    recaps = {meetings[0].id: STANDS}
    return Overview(head, meetings, 9, 3, "", leads=True, coming_id=meetings[4].id, recaps=recaps)


def after_forms(sampler: Sampler, language: Language, texts: Texts) -> Iterator[Form]:
    """Yield every form from the doors of a session on."""
    yield from between_forms(sampler, language, texts)
    yield from lift_forms(sampler, language, texts)
    yield from own_forms(sampler, language, texts)
    yield from prompt_forms(sampler, language, texts)
    voice = Voice(texts, language)
    long = "h" * (LINK_MAX - 1)
    links = "\n".join([f"{long}\n"] * 10)
    for filled in ({}, {"text": sampler.text(TEXT_MAX // 2), "links": links, "name": "0"}):
        yield replies.own_name_form(MEETING, "own", OPENING, filled, voice)
        yield replies.recap_form(MEETING, OPENING, filled, voice)
        for described in (True, False):
            files = _files(sampler, described=described)
            yield replies.alt_form(MEETING, OPENING, files, {}, voice)
