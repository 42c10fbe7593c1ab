"""Who is invited to a session, as far as the bot can know, and who of them has not decided."""

from bot.domain.ids import UserId
from bot.domain.programme.planned import PlannedMeeting
from bot.domain.sessions.session import Answer, Session
from bot.ports import Transaction


async def invited(tx: Transaction, planned: PlannedMeeting) -> tuple[UserId, ...]:
    """Return the people a session is for: its circle, or all who travel along and are free then.

    Who carries a role is not known: Discord tells a bot so only of who acts. There nobody is
    named here, and everybody is weighed when they tap.
    """
    if planned.circle_id is not None:
        circle = await tx.circles.get(planned.circle_id)
        if circle is not None and circle.programme_id is None:
            return circle.people
        return tuple(await tx.circles.members(planned.circle_id, planned.id))
    if planned.role_id is not None:
        return ()
    travellers = [one.participant for one in await tx.travellers.of_programme(planned.programme.id)]
    return tuple(
        one.user_id
        for one in travellers
        if one.user_id is not None and planned.meeting.key not in one.away
    )


async def undecided(
    tx: Transaction, planned: PlannedMeeting, session: Session
) -> tuple[UserId, ...]:
    """Return who is invited and gave no answer, and then who said maybe."""
    answered = {one.user_id for one in session.rsvps}
    silent = (user for user in await invited(tx, planned) if user not in answered)
    return (*silent, *session.who_said(Answer.MAYBE))
