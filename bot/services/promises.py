"""Acts on what people set out to do: promise, move, answer, let go, and let know it lived on."""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain import effects as fx
from bot.domain import ending, play
from bot.domain import promise as promising
from bot.domain.errors import Missing, NotAllowed, NotNow
from bot.domain.ids import RoundId
from bot.domain.promise import Promise, PromiseId
from bot.domain.rights import Actor, must_belong
from bot.domain.round import Round, Status
from bot.ports import Transaction
from bot.services.agreement import must_have_agreed
from bot.services.desk import Desk, Outcome, Receipt, load, receipt, zone_of
from bot.services.promise_views import helped_of

Change = Callable[[Promise, ZoneInfo, datetime], Promise]


async def commit(
    desk: Desk, actor: Actor, round_id: RoundId, words: tuple[str, str], day: date
) -> Receipt:
    """Keep the if-then promise of who brought, and ask how it went on the evening of `day`.

    Before that day the promise is put otherwise; after it was answered or let go it is a new one.
    Raises ``BadInput``, ``NotAllowed`` or ``NotNow``.
    """
    clean = _clean(words)
    kept: list[Promise] = []

    async def decide(tx: Transaction, round_: Round, now: datetime) -> Outcome:
        spoken, shows = ending.committed(round_, actor)
        zone = zone_of(await desk.guild(tx, round_.guild_id))
        before = promising.newest_of(await tx.promises.of_round(round_.id), actor.user_id)
        if before is not None and before.is_open:
            made = promising.rewritten(before, clean, day, zone, now)
        else:
            made = await _new(desk, tx, actor, round_, clean, promising.dated(day, zone, now, now))
        await must_have_agreed(tx, round_, actor.user_id)
        kept[:] = [made]
        await tx.promises.put(made)
        clocked, timer = promising.clocked(spoken, await tx.promises.of_round(round_.id))
        return clocked, (*timer, *shows)

    await desk.change_with(round_id, decide)
    return receipt("reply-committed", asked=str(int(kept[0].due_at.timestamp())))


def _clean(words: tuple[str, str]) -> tuple[str, str]:
    if_text, then_text = (" ".join(play.must_be_text(part).split()) for part in words)
    return if_text, then_text


async def _new(
    desk: Desk,
    tx: Transaction,
    actor: Actor,
    round_: Round,
    words: tuple[str, str],
    due_at: datetime,
) -> Promise:
    home = await tx.circles.home_of(round_.id)
    circle = await tx.circles.get(home.circle_id) if home and home.circle_id else None
    meeting = await tx.meetings.get(home.meeting_id) if home and home.meeting_id else None
    programme_id = circle.programme_id if circle else None
    if programme_id is None and meeting is not None:
        programme_id = meeting.programme.id
    return Promise(
        PromiseId(desk.ids.new()),
        round_.guild_id,
        actor.user_id,
        round_.id,
        circle.id if circle else None,
        programme_id,
        *words,
        desk.clock.now(),
        due_at,
        due_at,
    )


# ------------------------------------------------------------------------- afterwards


async def find(tx: Transaction, actor: Actor, subject: str) -> Promise:
    """Return a person's own promise by its id, or the last one they made in the round of that id.

    Buttons of before promises had an id name the round, and so do the doors in it. Raises
    ``Missing``, also for that of another, ``NotAllowed`` for who did not bring in that round, or
    ``NotNow`` where it was called off.
    """
    found = await tx.promises.get(PromiseId(subject))
    if found is not None:
        if found.user_id != actor.user_id or actor.guild_id not in {0, found.guild_id}:
            raise Missing("error-no-promise")
        return found
    round_ = await load(tx, RoundId(subject))
    must_own_case(round_, actor)
    last = promising.newest_of(await tx.promises.of_round(round_.id), actor.user_id)
    if last is None:
        raise Missing("error-no-promise")
    return last


def must_own_case(round_: Round, actor: Actor) -> None:
    """Refuse all but who brought, also after the close. Raises ``NotAllowed`` or ``NotNow``.

    In a direct message there is no server; there the person alone decides.
    """
    if actor.guild_id:
        must_belong(round_, actor)
    if actor.user_id not in round_.brought:
        raise NotAllowed("error-only-bringer")
    if round_.status is Status.CANCELLED:
        raise NotNow("error-round-over")


async def check_back(desk: Desk, actor: Actor, subject: str, outcome: int, line: str) -> Receipt:
    """Store how it went: 2 done, 1 partly, 0 not, and a line about it. Raises as `find` does."""
    clean = play.must_be_text(line) if line.strip() else ""
    await _change(desk, actor, subject, lambda one, _z, _n: promising.answered(one, outcome, clean))
    return receipt("reply-checked-back")


async def tap(desk: Desk, actor: Actor, subject: str, outcome: int) -> Promise:
    """Store how it went by one tap; the line that was there stays."""
    return await _change(desk, actor, subject, lambda one, _z, _n: promising.answered(one, outcome))


async def move(desk: Desk, actor: Actor, subject: str, day: date | None) -> Receipt:
    """Give a promise another day, or without one a week more. Raises ``NotNow`` or ``BadInput``."""

    def later(one: Promise, zone: ZoneInfo, now: datetime) -> Promise:
        return promising.moved(one, day or promising.week_later(one, zone, now), zone, now)

    after = await _change(desk, actor, subject, later)
    return receipt("reply-promise-moved", asked=str(int(after.due_at.timestamp())))


async def let_go(desk: Desk, actor: Actor, subject: str) -> Receipt:
    """Let a promise go: nothing is asked about it any more."""
    await _change(desk, actor, subject, lambda one, _z, _n: promising.let_go(one))
    return receipt("reply-promise-let-go")


async def share(desk: Desk, actor: Actor, subject: str, *, shared: bool) -> Promise:
    """Let who was in the round read the promise at a next circle, or no longer."""
    return await _change(
        desk, actor, subject, lambda one, _z, _n: promising.told(one, shared=shared)
    )


async def _change(desk: Desk, actor: Actor, subject: str, change: Change) -> Promise:
    """Change one's own promise, and set the clock of its round, as long as that is there."""

    async def act(tx: Transaction) -> Promise:
        before = await find(tx, actor, subject)
        zone = zone_of(await desk.guild(tx, before.guild_id))
        if before.round_id is None:
            after = change(before, zone, desk.clock.now())
            await tx.promises.put(after)
            return after
        kept: list[Promise] = []

        async def decide(tx: Transaction, round_: Round, now: datetime) -> Outcome:
            # Read again: the round is locked from here on, and all that is promised in it.
            after = change(await find(tx, actor, before.id), zone, now)
            kept[:] = [after]
            await tx.promises.put(after)
            clocked, timer = promising.clocked(round_, await tx.promises.of_round(round_.id))
            return clocked, (*timer, *promising.shown(after))

        await desk.change_in(tx, before.round_id, decide)
        return kept[0]

    return await desk.transact(act)


async def evening(desk: Desk, tx: Transaction, round_: Round, now: datetime) -> Outcome:
    """Ask whoever is to be asked by now, and set the round's clock for the next evening.

    After a round that was called off nobody is asked.
    """
    if round_.status is Status.CANCELLED:
        return round_, ()
    zone = zone_of(await desk.guild(tx, round_.guild_id))
    promises = await tx.promises.of_round(round_.id)
    asked = [promising.asked(one, zone, now) for one in promises]
    new = [after for before, after in zip(promises, asked, strict=True) if after != before]
    for one in new:
        await tx.promises.put(one)
    clocked, timer = promising.clocked(round_, asked)
    return clocked, (*(show for one in new for show in promising.questions(one)), *timer)


# ------------------------------------------------------------------------ it lived on


async def lived_on(desk: Desk, actor: Actor, subject: str) -> Receipt:
    """Let whoever wrote what helped know, each apart, that it lived on.

    Who left the round hears nothing, nor who chose so; which of them heard it is told to nobody.
    Raises ``NotNow`` before it went at least partly well, where nothing is marked as helpful, or
    where the round is no longer there.
    """

    async def act(tx: Transaction) -> None:
        before = await find(tx, actor, subject)
        promising.must_have_lived(before)
        if before.round_id is None:
            raise NotNow("error-promise-round-gone")

        async def decide(tx: Transaction, round_: Round, _now: datetime) -> Outcome:
            helped = await helped_of(tx, round_, before)
            if not helped:
                raise NotNow("error-promise-nothing-helped")
            await tx.promises.put(promising.telling(await find(tx, actor, before.id)))
            quiet = await tx.promises.hushed([one.author_id for one in helped])
            notes = (
                fx.Show(fx.lived_on(one.id, one.author_id))
                for one in helped
                if one.author_id not in quiet and round_.role_of(one.author_id) is not None
            )
            return round_, (*notes, *promising.shown(before))

        await desk.change_in(tx, before.round_id, decide)

    await desk.transact(act)
    return receipt("reply-promise-lived-on")


async def hush(desk: Desk, actor: Actor, *, quiet: bool) -> Receipt:
    """Send a person no more notes that something lived on, or send them again."""

    async def act(tx: Transaction) -> None:
        await tx.promises.hush(actor.user_id, quiet=quiet)

    await desk.transact(act)
    return receipt("reply-promise-hushed", quiet="yes" if quiet else "no")
