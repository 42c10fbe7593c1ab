"""Acts on the recap of a session: write it, put files to it, describe photos, share it."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.errors import Missing, NotNow
from bot.domain.harvest.item import ItemId
from bot.domain.ids import MeetingId
from bot.domain.programme.fields import clean_lines
from bot.domain.rights import Actor
from bot.domain.sessions import attendance, recap
from bot.domain.sessions import effects as fx
from bot.domain.sessions.after_views import RecapDraft
from bot.domain.sessions.recap import Recap, RecapFile
from bot.domain.sessions.session import Session
from bot.ports import Transaction
from bot.services.after_views import check_ins_of, recap_view
from bot.services.attendance import tell_missed
from bot.services.desk import Desk, Receipt, receipt
from bot.services.meeting_desk import load_meeting
from bot.services.meetings import must_organise
from bot.services.recap_lifts import could_tell
from bot.services.session_desk import SessionOutcome, change_session
from bot.services.session_views import session_now

Rewrite = Callable[[Recap], Recap]


async def write(desk: Desk, actor: Actor, meeting_id: MeetingId, text: str, links: str) -> None:
    """Keep the text and the links (one a line) of a recap. Raises ``BadInput``, ``NotAllowed``.

    What was shared already becomes this at once.
    """
    lines = recap.links_in(links)
    cleaned = clean_lines(text)
    await _rewrite(desk, actor, meeting_id, lambda one: replace(one, text=cleaned, links=lines))


async def put_files(
    desk: Desk, actor: Actor, meeting_id: MeetingId, files: Sequence[RecapFile]
) -> None:
    """Make these the files of a recap, in place of those it had. Raises as `write` does."""
    recap.must_fit([len(one.content) for one in files])
    await _rewrite(desk, actor, meeting_id, lambda one: replace(one, files=tuple(files)))


async def describe(
    desk: Desk, actor: Actor, meeting_id: MeetingId, told: Mapping[int, str]
) -> None:
    """Keep what is on photos, by their place among the files. Raises as `write` does."""

    def described(one: Recap) -> Recap:
        files = (
            replace(file, alt=clean_lines(told[place])[: recap.ALT_MAX]) if place in told else file
            for place, file in enumerate(one.files)
        )
        return replace(one, files=tuple(files))

    await _rewrite(desk, actor, meeting_id, described)


async def _rewrite(desk: Desk, actor: Actor, meeting_id: MeetingId, change: Rewrite) -> None:
    async def decide(
        tx: Transaction, session: Session, before: Recap, now: datetime
    ) -> SessionOutcome:
        after = replace(change(before), author_id=actor.user_id, written_at=now)
        if after.shared_at is not None:
            recap.must_be_shareable(after)
        await tx.recaps.put(after)
        if after.files != before.files:
            await tx.recaps.put_files(meeting_id, after.files)
        return session, (fx.Show(fx.RECAP),) if after.shared_at is not None else ()

    await _change(desk, actor, meeting_id, decide)


async def tell_lifted(
    desk: Desk, actor: Actor, meeting_id: MeetingId, chosen: Collection[ItemId] | None
) -> None:
    """Make these the sentences from the circles that a recap tells; None is all that it could.

    Raises as `write` does, and ``Missing`` for one that can no longer be told.
    """

    async def decide(
        tx: Transaction, session: Session, before: Recap, _now: datetime
    ) -> SessionOutcome:
        possible = {one.item_id for one in await could_tell(tx, await load_meeting(tx, meeting_id))}
        wanted = possible if chosen is None else set(chosen)
        if not wanted <= possible or len(wanted) > recap.LIFTED_MAX:
            raise Missing("error-no-lift")
        await tx.harvest.choose(meeting_id, wanted)
        return session, (fx.Show(fx.RECAP),) if before.shared_at is not None else ()

    await _change(desk, actor, meeting_id, decide)


async def share(desk: Desk, actor: Actor, meeting_id: MeetingId) -> Receipt:
    """Post a recap, and tell those who were not there; again it changes nothing.

    Raises ``BadInput`` for one that is empty or has a photo without words, ``NotAllowed``.
    """
    where: list[str] = []

    async def decide(
        tx: Transaction, session: Session, before: Recap, now: datetime
    ) -> SessionOutcome:
        recap.must_be_shareable(before)
        planned = await load_meeting(tx, meeting_id)
        if planned.announce_id is None:
            raise NotNow("error-session-not-announced")
        where[:] = [str(planned.announce_id)]
        await tx.recaps.put(replace(before, shared_at=before.shared_at or now))
        return session, (fx.Show(fx.RECAP), *await tell_missed(tx, planned))

    await _change(desk, actor, meeting_id, decide)
    return receipt("reply-recap-shared", channel=where[0])


async def _change(
    desk: Desk,
    actor: Actor,
    meeting_id: MeetingId,
    decide: Callable[[Transaction, Session, Recap, datetime], Awaitable[SessionOutcome]],
) -> None:
    """Change a recap, or a new one where there is none yet, in one transaction."""

    async def on_session(tx: Transaction, session: Session, now: datetime) -> SessionOutcome:
        must_organise(await load_meeting(tx, meeting_id), actor)
        recap.must_be_writable(session, now)
        before = await tx.recaps.get(meeting_id) or Recap(meeting_id, actor.user_id, now)
        return await decide(tx, session, before, now)

    await change_session(desk, meeting_id, on_session)


async def draft(desk: Desk, actor: Actor, meeting_id: MeetingId) -> RecapDraft:
    """Return a recap as it will look. Raises ``NotAllowed``, ``NotNow`` before the start."""
    now = desk.clock.now()
    async with desk.uow.read() as tx:
        planned = await load_meeting(tx, meeting_id)
        must_organise(planned, actor)
        session = await session_now(tx, planned)
        recap.must_be_writable(session, now)
        written = await tx.recaps.get(meeting_id) or Recap(meeting_id, actor.user_id, now)
        view = await recap_view(tx, planned, written)
        missed = attendance.missed(session, await check_ins_of(tx, session))
        candidates = await could_tell(tx, planned)
    photos = tuple(one for one in written.files if one.is_photo)
    return RecapDraft(view, written.shared_at is not None, photos, len(missed), candidates)
