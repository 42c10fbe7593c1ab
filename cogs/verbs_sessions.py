"""What the buttons below invitations, reminders, offers and questions about sessions do."""

from datetime import UTC, datetime

from bot.custom_ids import Verb
from bot.domain.choices import Reach
from bot.domain.errors import Missing
from bot.domain.ids import ChannelId, CircleId, RoleId, is_id
from bot.domain.sessions.session import Answer, Session
from bot.files.calendar import calendar_of
from bot.render.card import Document
from bot.render.session_replies import on_paper_card, reach_card, status_card
from bot.render.voice import Voice
from bot.services import answering, meetings, sessions
from bot.services.desk import receipt
from bot.services.on_paper import METHOD, open_on_paper
from bot.services.sessions import Plan
from cogs.answers import Reply
from cogs.calls import Call, number_in, on
from cogs.house import House

NOW = "now"
"""Stands where a moment could, for an announcement that goes out at once."""


@on(Verb.RSVP)
async def rsvp(call: Call) -> Reply:
    """Take an answer; who may come is weighed by the roles that came with this click."""
    said = call.act.arg(0)
    if said not in set(Answer):
        raise Missing("error-old-button")
    guild = call.interaction.guild
    standing = frozenset(RoleId(role.id) for role in guild.roles) if guild else None
    return await answering.answer(
        call.house.desk, call.person, call.act.meeting_id, Answer(said), standing
    )


@on(Verb.SESSION)
async def status(call: Call) -> Reply:
    """Show how a session stands."""
    view = await sessions.status_of(call.house.desk, await call.overseer(), call.act.meeting_id)
    return status_card(view, call.language, call.house.texts)


@on(Verb.SESSION_ICS)
async def ics(call: Call) -> Reply:
    """Hand over the calendar file of a session."""
    found = await sessions.for_calendar(call.house.desk, call.actor, call.act.meeting_id)
    return calendar(call.house, found.meeting.title, found.meeting.key, [found], voice_of(call))


def calendar(house: House, title: str, name: str, found: list[Session], voice: Voice) -> Document:
    """Return sessions as a calendar file."""
    content = calendar_of(title, found, house.desk.clock.now(), voice)
    return Document(f"{name}.ics", content.decode(), voice("reply-session-calendar"))


def voice_of(call: Call) -> Voice:
    """Return the voice in which a click is answered."""
    return Voice(call.house.texts, call.language)


@on(Verb.REACH)
async def reach(call: Call) -> Reply:
    """Show where a person is reminded, or change that."""
    chosen = call.act.arg(0)
    user_id = call.person.user_id
    if not chosen:
        now = await answering.reach_of(call.house.desk, user_id)
        return reach_card(call.act.meeting_id, now, call.language, call.house.texts)
    if chosen not in set(Reach):
        raise Missing("error-old-button")
    return await answering.choose_reach(call.house.desk, user_id, Reach(chosen))


@on(Verb.ANNOUNCE)
async def announce(call: Call) -> Reply:
    """Send the invitation that was looked at, now or at its moment."""
    plan = plan_in(call.act.args)
    actor = await call.overseer()
    return await sessions.announce(call.house.desk, actor, call.act.meeting_id, plan)


def plan_in(args: tuple[str, ...]) -> Plan:
    """Return the plan that a button carries. Raises ``Missing`` for one that is not ours."""
    if len(args) != 3:
        raise Missing("error-old-button")
    channel, moment, whom = args
    at = None if moment == NOW else datetime.fromtimestamp(number_in(moment[:10]), UTC)
    kind, id_ = whom[:1], whom[1:]
    if kind not in {"", "r", "c"} or (kind == "c" and not is_id(id_)):
        raise Missing("error-old-button")
    role_id = RoleId(number_in(id_)) if kind == "r" else None
    circle_id = CircleId(id_) if kind == "c" else None
    return Plan(ChannelId(number_in(channel)), at, role_id, circle_id)


def args_of(plan: Plan) -> tuple[str, str, str]:
    """Return a plan as a button carries it."""
    moment = NOW if plan.at is None else str(int(plan.at.timestamp()))
    whom = f"r{plan.role_id}" if plan.role_id else f"c{plan.circle_id}" if plan.circle_id else ""
    return str(plan.channel_id), moment, whom


@on(Verb.HOLD)
async def hold(call: Call) -> Reply:
    """Let a meeting with few people go ahead."""
    await meetings.read_meeting(call.house.desk, await call.overseer(), call.act.meeting_id)
    return receipt("reply-session-hold")


@on(Verb.ON_PAPER)
async def on_paper(call: Call) -> Reply:
    """Open a round in writing in place of a meeting that too few people come to."""
    house, actor = call.house, await call.overseer()
    method = await house.method(call.person.guild_id, METHOD)
    planned, channel_id = await open_on_paper(house.desk, actor, call.act.meeting_id, method)
    return on_paper_card(
        planned.id, planned.meeting.title, method, channel_id, call.language, house.texts
    )
