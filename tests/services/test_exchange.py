"""Who is asked about whom, by what is stored: who met, who stays apart, and what was shared."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from bot.domain.case import CaseId, Layer, PreparedCase, Theme
from bot.domain.exchange_views import IntroductionView
from bot.domain.harvest.item import ItemId, LiftedItem, Origin, Place, Scope, Source, State, Tags
from bot.domain.ids import CircleId, ProgrammeId, UserId
from bot.domain.introductions import Reason
from bot.domain.language import Language
from bot.domain.programme.model import Circle
from bot.domain.programme.planned import HomeCircle, Traveller
from bot.ports import GuildSettings
from bot.services import echo, exchange
from bot.services.exchange import Typed
from tests.db.programme_data import a_meeting, a_programme, a_traveller
from tests.services.conftest import (
    AAFKE,
    ANNOUNCE,
    FENNA,
    GUILD,
    JORIS,
    SAMIRA,
    Office,
    actor,
)

TARIK = UserId(10_009)
PEOPLE = {"joris": JORIS, "aafke": AAFKE, "samira": SAMIRA, "tarik": TARIK}
WEEK = timedelta(days=7)


async def a_network(office: Office, **changes: Mapping[str, object]) -> ProgrammeId:
    """Store a programme with four people, of whom two sit in each of two circles."""
    programme = a_programme(guild_id=GUILD, organiser_id=FENNA)
    now = office.clock.now()
    meeting = a_meeting(programme, starts_at=now - WEEK, ends_at=now - WEEK + timedelta(hours=2))
    people: list[Traveller] = [
        a_traveller(programme, key, user_id=user_id, **changes.get(key, {}))
        for key, user_id in PEOPLE.items()
    ]
    homes = [
        HomeCircle(CircleId(office.ids.new()), GUILD, name, now, programme.id)
        for name in ("een", "twee")
    ]
    circles = (Circle("een", ("joris", "aafke")), Circle("twee", ("samira", "tarik")))
    async with office.uow.write() as tx:
        await tx.settings.put_guild(GuildSettings(GUILD, Language.NL, programme.zone, ANNOUNCE))
        await tx.programmes.add(programme)
        await tx.meetings.add(meeting)
        await tx.travellers.put(people)
        for home in homes:
            await tx.circles.add(home)
        pairs = [(home.id, circle) for home, circle in zip(homes, circles, strict=True)]
        await tx.circles.compose(meeting.id, pairs)
    return programme.id


def asked(office: Office) -> list[tuple[Reason, UserId]]:
    """Return who was asked about an introduction, and why."""
    return [
        (one.view.reason, UserId(one.channel_id % 1_000_000))
        for one in office.discord.standing("IntroductionView")
        if isinstance(one.view, IntroductionView)
    ]


async def test_who_sat_in_another_circle_goes_first(office: Office) -> None:
    place = await a_network(office)
    typed = Typed("Wie helpt?", Theme.MIDDLE, Layer.BOARD)
    await exchange.ask(office.desk, actor(JORIS), place, typed)
    await exchange.offer(office.desk, actor(AAFKE), place, typed)
    await exchange.offer(office.desk, actor(SAMIRA), place, replace(typed, layer=None))
    count, counts = await exchange.match(office.desk, actor(FENNA), place)
    await office.settle()
    assert (count, counts.asked) == (1, 1)
    assert asked(office) == [(Reason.HELP, JORIS), (Reason.HELP, SAMIRA)]


async def test_what_is_kept_for_oneself_looks_for_nobody_until_it_is_shared(
    office: Office,
) -> None:
    place = await a_network(office)
    typed = Typed("Wie helpt?", Theme.MIDDLE)
    kept = await exchange.ask(office.desk, actor(JORIS), place, replace(typed, shared=False))
    assert dict(kept.values)["shared"] == "no"
    await exchange.offer(office.desk, actor(SAMIRA), place, typed)
    await exchange.offer(office.desk, actor(JORIS), place, replace(typed, theme=None))
    assert (await exchange.match(office.desk, actor(FENNA), place))[0] == 0
    (own, _vague) = (await exchange.look(office.desk, actor(JORIS), place)).own
    await exchange.share(office.desk, actor(JORIS), place, own.id)
    await office.push(WEEK)
    assert asked(office) == [(Reason.HELP, JORIS), (Reason.HELP, SAMIRA)]


async def test_somebodys_wish_or_manager_keeps_them_apart(office: Office) -> None:
    apart: dict[str, Mapping[str, object]] = {
        "samira": {"manager": "joris"},
        "joris": {"not_with": frozenset({"tarik"})},
    }
    place = await a_network(office, **apart)
    typed = Typed("Wie helpt?", Theme.MIDDLE)
    await exchange.ask(office.desk, actor(JORIS), place, typed)
    for helper in (SAMIRA, TARIK):
        await exchange.offer(office.desk, actor(helper), place, typed)
    assert (await exchange.match(office.desk, actor(FENNA), place))[0] == 0


async def test_an_echo_is_heard_in_what_was_shared_and_lifted(office: Office) -> None:
    place = await a_network(office)
    now = office.clock.now()
    tags = (Theme.MIDDLE, Layer.BOARD)
    case = PreparedCase(
        CaseId(office.ids.new()), GUILD, JORIS, "five-step", "Stil", {}, now, *tags, shared=True
    )
    private = replace(case, id=CaseId(office.ids.new()), author_id=TARIK, shared=False)
    lifted = LiftedItem(
        id=ItemId(office.ids.new()),
        place=Place(GUILD, place),
        author_id=SAMIRA,
        text="Begin klein.",
        scope=Scope.NETWORK,
        source=Source(Origin.CARD),
        offered_at=now,
        tags=Tags(*tags),
        state=State.LIFTED,
    )
    async with office.uow.write() as tx:
        for one in (case, private):
            await tx.cases.put(one)
        await tx.harvest.put(lifted)
    assert (await echo.listen(office.desk, actor(FENNA), place)).fresh == 0
    async with office.uow.write() as tx:
        await tx.cases.put(
            replace(private, author_id=AAFKE, id=CaseId(office.ids.new()), shared=True)
        )
    assert (await echo.listen(office.desk, actor(FENNA), place)).fresh == 1
    await office.settle()
    assert {user_id for _reason, user_id in asked(office)} == {JORIS, AAFKE, SAMIRA}
