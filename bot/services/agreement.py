"""Nobody writes in a circle before they agreed to what holds there; and what they agreed to."""

from bot.domain.agreement import (
    EDITION,
    Acceptance,
    AgreedView,
    AgreementsView,
    AgreementView,
    NotAgreed,
    OwnLines,
    Scope,
    holds,
    joined_since,
    read_lines,
    version,
)
from bot.domain.ids import CircleId, RoundId, UserId
from bot.domain.programme.planned import HomeCircle
from bot.domain.rights import Actor, must_belong, must_lead_here
from bot.domain.round import Round
from bot.ports import Transaction
from bot.services.circles import CIRCLES_MAX, load_circle
from bot.services.desk import Desk, Receipt, load, receipt

People = tuple[UserId, ...]


async def must_have_agreed(tx: Transaction, round_: Round, user_id: UserId) -> None:
    """Refuse a text of who did not agree to what holds in this round. Raises ``NotAgreed``."""
    asked = await _asked(tx, round_, user_id)
    if asked is not None:
        raise NotAgreed(asked)


async def accept(desk: Desk, actor: Actor, round_id: RoundId, mark: str) -> Receipt:
    """Agree to the version that was shown. Raises ``NotAgreed`` when another one holds by now.

    Pressed twice it is agreed once. In a direct message there is no server; the round says which.
    """

    async def act(tx: Transaction) -> None:
        round_ = await load(tx, round_id)
        if actor.guild_id:
            must_belong(round_, actor)
        asked = await _asked(tx, round_, actor.user_id)
        if asked is None:
            return
        if asked.mark != mark:
            raise NotAgreed(asked)
        circle, people = await _circle_of(tx, round_)
        scope = Scope(round_.guild_id, circle.id if circle is not None else None)
        now = desk.clock.now()
        await tx.agreements.accept(
            Acceptance(scope, actor.user_id, EDITION, asked.own.revision, frozenset(people), now)
        )

    await desk.transact(act)
    return receipt("reply-agreed")


async def _asked(tx: Transaction, round_: Round, user_id: UserId) -> AgreementView | None:
    """Return what a person must agree to before they write, None when nothing is open."""
    circle, people = await _circle_of(tx, round_)
    scope = Scope(round_.guild_id, circle.id if circle is not None else None)
    own, last = await tx.agreements.stand(scope, user_id)
    if holds(last, own, people):
        return None
    name = circle.name if circle is not None else None
    joined = joined_since(last, people)
    return AgreementView(round_.id, name, own, joined, agreed_before=last is not None)


async def _circle_of(tx: Transaction, round_: Round) -> tuple[HomeCircle | None, People]:
    """Return the circle a round is held in and who sits in it; nobody outside circles.

    A circle of a programme is composed for each meeting, as far as people said who they are.
    """
    home = await tx.circles.home_of(round_.id)
    circle = await tx.circles.get(home.circle_id) if home and home.circle_id else None
    if home is None or circle is None:
        return None, ()
    if circle.programme_id is None or home.meeting_id is None:
        return circle, circle.people
    return circle, tuple(await tx.circles.members(circle.id, home.meeting_id))


async def mine(desk: Desk, actor: Actor) -> AgreementsView:
    """Return what a person agreed to on a server; for who leads also the circles to write for."""
    async with desk.uow.read() as tx:
        agreed = await tx.agreements.of_person(actor.guild_id, actor.user_id)
        circles = await tx.circles.of_guild(actor.guild_id, CIRCLES_MAX)
        names = {circle.id: circle.name for circle in circles}
        own = {
            one.scope: (await tx.agreements.stand(one.scope, actor.user_id))[0] for one in agreed
        }
    shown = tuple(
        AgreedView(
            names.get(one.scope.circle_id, "") if one.scope.circle_id else None,
            version(one.edition, one.revision),
            one.accepted_at,
            now=(one.edition, one.revision) == (EDITION, own[one.scope].revision),
        )
        for one in agreed
    )
    leads = actor.leads or actor.administers
    return AgreementsView(shown, tuple(names.items()) if leads else ())


async def lines_of(desk: Desk, actor: Actor, circle_id: CircleId) -> tuple[str, OwnLines]:
    """Return the name of a circle and its own lines, for who may change them.

    Raises ``NotAllowed`` or ``Missing``.
    """
    must_lead_here(actor)
    async with desk.uow.read() as tx:
        circle = await load_circle(tx, actor, circle_id)
        own, _last = await tx.agreements.stand(Scope(actor.guild_id, circle.id), actor.user_id)
    return circle.name, own


async def write_lines(desk: Desk, actor: Actor, circle_id: CircleId, text: str) -> Receipt:
    """Make these the own lines of a circle: a new version, which everybody is asked about.

    The same lines again are no new version. Raises ``NotAllowed``, ``Missing`` or ``BadInput``.
    """
    must_lead_here(actor)
    lines = read_lines(text)

    async def act(tx: Transaction) -> tuple[str, OwnLines]:
        circle = await load_circle(tx, actor, circle_id)
        scope = Scope(actor.guild_id, circle.id)
        own, _last = await tx.agreements.stand(scope, actor.user_id)
        if lines == own.lines:
            return circle.name, own
        after = OwnLines(own.revision + 1, lines)
        await tx.agreements.write(scope, after, actor.user_id, desk.clock.now())
        return circle.name, after

    name, own = await desk.transact(act)
    return receipt(
        "reply-agreement-lines",
        name=name,
        count=len(own.lines),
        version=version(EDITION, own.revision),
    )
