"""Being there and proving it through their acts: nothing of a case ever stands on a proof."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.choices import Reach
from bot.domain.errors import BadInput, Missing, NotAllowed, NotNow
from bot.domain.ids import ChannelId, ContributionId, GuildId, MeetingId, UserId
from bot.domain.method import Kind
from bot.domain.programme.planned import RoundHome
from bot.domain.rights import Actor
from bot.domain.round import Contribution
from bot.domain.sessions.after_views import CheckInView, ConfirmView, MissedView, RecapView
from bot.domain.sessions.attendance import Source
from bot.domain.sessions.proof import Proof
from bot.domain.sessions.session import Answer
from bot.files.proof_page import proof_pdf
from bot.files.proof_table import proof_csv
from bot.render.voice import Voice
from bot.services import answering, attendance, meetings, proofs, recaps
from bot.services.programmes import overview
from bot.texts import Texts
from tests.files.test_proof import read_pdf
from tests.services.conftest import AAFKE, FENNA, JORIS, SAMIRA, Office, actor
from tests.services.sessions import ZONE, a_session, edited, person, said, views

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TITLE = "Mijn directeur luistert niet"


async def held(office: Office) -> MeetingId:
    """Announce a session to which three come; Samira and Aafke check in; it is over now."""
    meeting_id = await a_session(office)
    for user_id in (SAMIRA, AAFKE, JORIS):
        await said(office, meeting_id, user_id, Answer.COMING)
    starts_at = (await office.meeting(meeting_id)).meeting.starts_at
    office.clock.push(starts_at - office.clock.now())
    await office.settle()
    for user_id in (SAMIRA, AAFKE):
        await attendance.check_in(office.desk, person(user_id), meeting_id)
    await office.push(4 * HOUR)
    return meeting_id


def everything_on(proof: Proof) -> str:
    voice = Voice(Texts.load(), proof.language)
    return proof_csv(proof, voice).decode() + read_pdf(proof_pdf(proof, voice)) + repr(proof)


@pytest.mark.filterwarnings("ignore:Glyph .* missing from font")
async def test_nothing_of_a_case_stands_on_any_proof(office: Office) -> None:
    meeting_id = await held(office)
    round_id = await office.started(TITLE)
    index = (await office.round(round_id)).index
    planted = {kind: f"Zandkasteel van {kind}, hij huilde" for kind in Kind}
    async with office.uow.write() as tx:
        await tx.circles.house(RoundHome(round_id, meeting_id=meeting_id))
        for number, (kind, text) in enumerate(planted.items()):
            author_id = (JORIS, AAFKE, SAMIRA)[number % 3]
            contribution = Contribution(
                ContributionId(office.ids.new()),
                *(round_id, author_id, index, kind, f"{kind}", text),
                written_at=office.clock.now(),
            )
            await tx.contributions.put(contribution)
    await recaps.write(office.desk, actor(FENNA), meeting_id, planted[Kind.ADVICE], "")
    group, nameless = await proofs.group_proof(office.desk, actor(FENNA), meeting_id)
    own = await proofs.own_proof(office.desk, actor(SAMIRA), meeting_id)
    programme_id = (await office.meeting(meeting_id)).programme.id
    year = await proofs.year_proof(office.desk, actor(SAMIRA), programme_id)
    method = (await office.round(round_id)).method.name
    for proof in (group, own, year):
        shown = everything_on(proof)
        assert method[proof.language] in shown
        assert "Samira van den Berg" in shown
        assert [word for word in (TITLE, "Zandkasteel", "huilde") if word in shown] == []
    assert (own.names, nameless, year.minutes) == (("Samira van den Berg",), 0, 180)


async def test_a_persons_proof_names_only_methods_of_rounds_they_sat_in(office: Office) -> None:
    meeting_id = await held(office)
    round_id = await office.started()
    async with office.uow.write() as tx:
        await tx.circles.house(RoundHome(round_id, meeting_id=meeting_id))
        round_ = await tx.rounds.get(round_id)
        assert round_ is not None
        seats = tuple(one for one in round_.seats if one.user_id != SAMIRA)
        await tx.rounds.save(round_, replace(round_, seats=seats))
    assert (await proofs.own_proof(office.desk, actor(SAMIRA), meeting_id)).methods == ()
    assert len((await proofs.own_proof(office.desk, actor(AAFKE), meeting_id)).methods) == 1
    typed, _ = await proofs.group_proof(office.desk, actor(FENNA), meeting_id, ["Balint"])
    assert typed.methods == ("Balint",)
    assert (await proofs.own_proof(office.desk, actor(SAMIRA), meeting_id)).methods == ("Balint",)


async def test_the_same_proof_has_one_code_and_another_gets_another(office: Office) -> None:
    meeting_id = await held(office)
    first, _ = await proofs.group_proof(office.desk, actor(FENNA), meeting_id)
    office.clock.push(DAY)
    again, _ = await proofs.group_proof(office.desk, actor(FENNA), meeting_id)
    assert again == first
    await attendance.note(office.desk, actor(FENNA), meeting_id, [JORIS], Source.LEADER)
    await attendance.confirm(office.desk, person(JORIS), meeting_id, was=True)
    more, nameless = await proofs.group_proof(office.desk, actor(FENNA), meeting_id)
    assert (more, nameless) == (first, 1)
    await proofs.choose_name(office.desk, JORIS, "  Joris\nvan  Dam ")
    more, nameless = await proofs.group_proof(office.desk, actor(FENNA), meeting_id)
    assert (len(more.names), nameless) == (3, 0)
    assert more.code != first.code
    verdict = await proofs.verify(office.desk, actor(JORIS), first.code, "joris van dam")
    assert not verdict.named
    assert not verdict.may_withdraw
    verdict = await proofs.verify(office.desk, actor(FENNA), more.code, "joris VAN dam")
    assert verdict.named
    assert verdict.may_withdraw


async def test_a_withdrawn_proof_is_made_anew_under_another_code(office: Office) -> None:
    meeting_id = await held(office)
    first = await proofs.own_proof(office.desk, actor(SAMIRA), meeting_id)
    with pytest.raises(NotAllowed, match="error-proof-withdraw"):
        await proofs.withdraw(office.desk, actor(JORIS), first.code)
    await proofs.withdraw(office.desk, actor(SAMIRA), first.code)
    assert (await proofs.verify(office.desk, actor(JORIS), first.code)).issued.withdrawn_at
    assert (await proofs.own_proof(office.desk, actor(SAMIRA), meeting_id)).code != first.code


async def test_a_code_of_another_server_is_unknown(office: Office) -> None:
    meeting_id = await held(office)
    made = await proofs.own_proof(office.desk, actor(SAMIRA), meeting_id)
    elsewhere = Actor(GuildId(1), FENNA, leads=True, administers=True)
    with pytest.raises(Missing, match="error-proof-unknown"):
        await proofs.verify(office.desk, elsewhere, made.code)
    with pytest.raises(BadInput, match="error-proof-code"):
        await proofs.verify(office.desk, elsewhere, "ABC")
    with pytest.raises(NotAllowed):
        await proofs.own_proof(office.desk, Actor(GuildId(1), SAMIRA), meeting_id)


async def test_before_it_is_over_nobody_gets_a_proof(office: Office) -> None:
    meeting_id = await a_session(office)
    starts_at = (await office.meeting(meeting_id)).meeting.starts_at
    await office.push(starts_at - office.clock.now())
    await attendance.check_in(office.desk, person(SAMIRA), meeting_id)
    with pytest.raises(NotNow, match="error-proof-not-over"):
        await proofs.own_proof(office.desk, actor(SAMIRA), meeting_id)


async def test_a_session_that_is_moved_opens_its_doors_anew(office: Office) -> None:
    meeting_id = await a_session(office)
    starts_at = (await office.meeting(meeting_id)).meeting.starts_at
    await office.push(starts_at - office.clock.now() - timedelta(minutes=20))
    await attendance.check_in(office.desk, person(SAMIRA), meeting_id)
    await office.settle()
    assert [one.there for one in views(office, CheckInView)] == [1]
    week = 7 * DAY
    await office.change(meeting_id, starts_at=starts_at + week, ends_at=starts_at + week + HOUR)
    with pytest.raises(NotNow, match="error-check-in-early"):
        await attendance.check_in(office.desk, person(SAMIRA), meeting_id)
    seen = await attendance.attendance_of(office.desk, actor(FENNA), meeting_id)
    assert seen.unannounced == ()


async def test_who_is_noted_and_confirms_by_the_button_is_asked_no_more(office: Office) -> None:
    meeting_id = await held(office)
    await attendance.note(office.desk, actor(FENNA), meeting_id, [JORIS, FENNA], Source.LEADER)
    await attendance.check_in(office.desk, person(JORIS), meeting_id)
    await office.settle()
    assert views(office, ConfirmView) == []
    seen = await attendance.attendance_of(office.desk, actor(FENNA), meeting_id)
    assert set(seen.attended) == {SAMIRA, AAFKE, JORIS}
    assert seen.unannounced == (FENNA,)
    assert seen.unconfirmed == frozenset()


async def test_where_nobody_checked_in_nobody_is_missed(office: Office) -> None:
    meeting_id = await a_session(office)
    await said(office, meeting_id, JORIS, Answer.COMING)
    starts_at = (await office.meeting(meeting_id)).meeting.starts_at
    await office.push(starts_at - office.clock.now() + 4 * HOUR)
    await office.push(3 * DAY)
    assert views(office, MissedView) == []


async def test_who_wants_no_messages_is_not_told_that_they_were_missed(office: Office) -> None:
    await answering.choose_reach(office.desk, JORIS, Reach.NONE)
    await held(office)
    await office.push(3 * DAY)
    assert views(office, MissedView) == []


async def test_a_recap_that_was_shared_comes_with_the_message_once(office: Office) -> None:
    meeting_id = await held(office)
    await recaps.write(office.desk, actor(FENNA), meeting_id, "Mooi.", "https://example.org")
    await recaps.share(office.desk, actor(FENNA), meeting_id)
    await office.settle()
    (missed,) = views(office, MissedView)
    assert missed.recap is not None
    await recaps.share(office.desk, actor(FENNA), meeting_id)
    await office.push(3 * DAY)
    assert len([one for one in office.discord.told("direct") if one.kind == "MissedView"]) == 1
    seen = await overview(
        office.desk, actor(JORIS), (await office.meeting(meeting_id)).programme.id
    )
    assert list(seen.recaps) == [meeting_id]
    assert seen.coming_id is None


async def test_voice_is_asked_only_of_who_is_expected(office: Office) -> None:
    meeting_id = await a_session(office)
    await said(office, meeting_id, JORIS, Answer.COMING)
    await office.change(meeting_id, place="<#77>")
    starts_at = (await office.meeting(meeting_id)).meeting.starts_at
    await office.push(starts_at - office.clock.now() + HOUR)
    office.discord.voices[ChannelId(77)] = {JORIS, FENNA, UserId(5)}
    await attendance.note_from_voice(office.desk, office.discord, actor(FENNA), meeting_id)
    await office.settle()
    seen = await attendance.attendance_of(office.desk, actor(FENNA), meeting_id)
    assert (seen.attended, seen.unannounced) == ((JORIS,), ())
    assert seen.unconfirmed == {JORIS}
    with pytest.raises(NotAllowed):
        await attendance.note_from_voice(office.desk, office.discord, actor(JORIS), meeting_id)


async def test_a_shared_recap_follows_the_meeting_that_comes_next(office: Office) -> None:
    meeting_id = await held(office)
    await recaps.write(office.desk, actor(FENNA), meeting_id, "Mooi.", "")
    await recaps.share(office.desk, actor(FENNA), meeting_id)
    await office.settle()
    (recap,) = views(office, RecapView)
    assert recap.following is None
    programme_id = (await office.meeting(meeting_id)).programme.id
    day = (office.clock.now() + 60 * DAY).strftime("%Y-%m-%d")
    typed = {"title": "Volgende", "kind": "public", "start": f"{day} 14:00", "end": "16:00"}
    fresh = await meetings.add_meeting(office.desk, actor(FENNA), programme_id, typed, ZONE)
    for hour in (14, 15):
        await edited(office, fresh.id, start=f"{day} {hour}:00", end="17:00")
        (recap,) = views(office, RecapView)
        moved = (await office.meeting(fresh.id)).meeting
        assert recap.following == moved
    await meetings.remove_meeting(office.desk, actor(FENNA), fresh.id)
    await office.settle()
    assert [one.following for one in views(office, RecapView)] == [None]
