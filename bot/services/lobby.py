"""Acts before the first step: open, join, decline, offer a case, start, call off."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import effects as fx
from bot.domain import lobby, play
from bot.domain.errors import BadInput
from bot.domain.ids import ChannelId, CircleId, ContributionId, MeetingId, RoundId, UserId
from bot.domain.method import Kind, Method
from bot.domain.pace import LIVE, Adding, Pace
from bot.domain.programme.planned import RoundHome
from bot.domain.rights import Actor, must_lead_here
from bot.domain.round import Contribution, Presence, Round
from bot.ports import Transaction
from bot.services.agreement import must_have_agreed
from bot.services.cases import BID_SLOT
from bot.services.circles import load_circle, moment_of
from bot.services.desk import Desk, Receipt, load, receipt

BID_TITLE_MAX = 80
BID_ABOUT_MAX = 300


@dataclass(frozen=True, slots=True)
class Opening:
    """What a facilitator asks for with a new round.

    `meeting_id` is the session it takes the place of; the one a circle meets at is found.
    """

    method: Method
    title: str
    size: int
    announce_id: ChannelId
    pace: Pace = LIVE
    circle_id: CircleId | None = None
    may_add: bool = True
    meeting_id: MeetingId | None = None


async def open_round(desk: Desk, actor: Actor, opening: Opening) -> tuple[RoundId, Receipt]:
    """Open a round and announce it. Raises ``NotAllowed``, ``BadInput`` or ``Missing``."""
    must_lead_here(actor)
    now = desk.clock.now()
    async with desk.uow.write() as tx:
        settings = await desk.guild(tx, actor.guild_id)
        fresh = Round(
            id=RoundId(desk.ids.new()),
            guild_id=actor.guild_id,
            announce_id=settings.announce_id or opening.announce_id,
            method=opening.method,
            title=opening.title,
            size=opening.size,
            language=settings.language,
            facilitator_id=actor.user_id,
            opened_at=now,
            pace=opening.pace,
            adding=Adding(opening.may_add),
        )
        round_, effects = lobby.opened(fresh)
        await tx.rounds.add(round_)
        if opening.circle_id is not None:
            circle = await load_circle(tx, actor, opening.circle_id)
            at = await moment_of(tx, circle, now) if round_.live else opening.meeting_id
            await tx.circles.house(RoundHome(round_.id, circle.id, at))
        elif opening.meeting_id is not None:
            await tx.circles.house(RoundHome(round_.id, None, opening.meeting_id))
        await desk.note(tx, round_.id, effects, now)
    desk.wakeup.set()
    return round_.id, receipt("reply-opened", channel=str(round_.announce_id))


async def join(desk: Desk, actor: Actor, round_id: RoundId) -> Receipt:
    """Take a seat, or ask to be let in after the start."""
    round_ = await desk.change(round_id, lambda r, now: lobby.join(r, actor, now))
    seat = round_.seat_of(actor.user_id)
    knocks = seat is not None and seat.presence is Presence.WAITING
    return receipt("reply-knocked" if knocks else "reply-joined")


async def decline(desk: Desk, actor: Actor, round_id: RoundId) -> Receipt:
    """Say "not today"."""
    await desk.change(round_id, lambda r, now: lobby.decline(r, actor, now))
    return receipt("reply-declined")


async def bid(desk: Desk, actor: Actor, round_id: RoundId, title: str, about: str) -> Receipt:
    """Offer a case: a title that the circle sees, and one or two lines that it does not yet.

    Raises ``BadInput`` for an empty or long title, and what joining raises.
    """
    line = _bid_text(title, about)

    async def decide(tx: Transaction, round_: Round, moment: datetime) -> play.Outcome:
        outcome = _bid_taken(round_, actor, moment)
        await must_have_agreed(tx, round_, actor.user_id)
        await tx.contributions.put(
            Contribution(
                id=ContributionId(desk.ids.new()),
                round_id=round_.id,
                author_id=actor.user_id,
                index=-1,
                kind=Kind.BID,
                slot=BID_SLOT,
                text=line,
                written_at=moment,
            )
        )
        changed, effects = outcome
        return changed, (*effects, fx.Show(fx.INVITATION))

    await desk.change_with(round_id, decide)
    return receipt("reply-bid")


def _bid_taken(round_: Round, actor: Actor, now: datetime) -> play.Outcome:
    if round_.step is None:
        return lobby.bid(round_, actor, now)
    play.may_write(round_, actor, round_.index, Kind.BID)
    return play.wrote(round_, actor.user_id, round_.index, None)


async def bid_so_far(desk: Desk, actor: Actor, round_id: RoundId) -> tuple[str, str]:
    """Return the title and the lines a person offered before, empty when they did not.

    Raises what `bid` would raise, so that nobody fills in a form that is then refused.
    """
    async with desk.uow.read() as tx:
        round_ = await load(tx, round_id)
        _bid_taken(round_, actor, desk.clock.now())
        await must_have_agreed(tx, round_, actor.user_id)
    return await bid_of(desk, round_id, actor.user_id)


async def bid_of(desk: Desk, round_id: RoundId, author_id: UserId) -> tuple[str, str]:
    """Return the title and the lines a person offered in a round, empty when they did not."""
    async with desk.uow.read() as tx:
        mine = await tx.contributions.of_round(round_id, kinds=[Kind.BID], author_id=author_id)
    title, _, about = (mine[0].text if mine else "").partition("\n")
    return title, about


def _bid_text(title: str, about: str) -> str:
    head = " ".join(title.split())
    if not head or len(head) > BID_TITLE_MAX:
        raise BadInput("error-title", {"max": BID_TITLE_MAX, "length": len(head)})
    more = about.strip()
    if len(more) > BID_ABOUT_MAX:
        raise BadInput("error-too-long", {"max": BID_ABOUT_MAX, "length": len(more)})
    return f"{head}\n{more}" if more else head


async def start(desk: Desk, actor: Actor, round_id: RoundId) -> Receipt:
    """Ask for the room; the first step begins when it is there."""
    await desk.change(round_id, lambda r, _now: lobby.start(r, actor))
    return receipt("reply-starting")


async def cancel(desk: Desk, actor: Actor, round_id: RoundId) -> Receipt:
    """Call the round off; what people wrote is kept."""
    await desk.change(round_id, lambda r, now: lobby.cancel(r, actor, now))
    return receipt("reply-cancelled")
