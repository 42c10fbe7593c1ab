"""Questions between meetings: a server's own, a rhythm, and to whom; gone with their programme."""

from dataclasses import replace
from datetime import date, time

from sqlalchemy import delete

from bot.domain.case import Theme
from bot.domain.ids import GuildId, UserId
from bot.domain.language import Language
from bot.domain.programme.planned import PlannedMeeting
from bot.domain.prompts.bank import Follow, Framework, Prompt
from bot.domain.prompts.delivery import Delivery, DeliveryId, Stage
from bot.domain.prompts.person import Pace, Wish
from bot.domain.prompts.rhythm import Rhythm
from bot.prompts import load_all
from db.programme_tables import programmes
from db.uow import SqlUnitOfWork
from tests.db.data import FENNA, GUILD, JORIS, MINUTE, NOW, TARIK, new_id
from tests.db.programme_data import stored

KOFFIE = Prompt(
    "koffie",
    Theme.MIDDLE,
    Framework.LOGBOOK,
    {Language.NL: "Met wie dronk je „koffie”? 🙂", Language.EN: "With whom?"},
    (Follow({Language.NL: "Ja", Language.EN: "Yes"}, {Language.NL: "En?", Language.EN: "And?"}),),
)


def a_delivery(planned: PlannedMeeting, user_id: UserId = JORIS) -> Delivery:
    return Delivery(
        *(DeliveryId(new_id()), GUILD, planned.programme.id, user_id, KOFFIE, Stage.DUE, NOW, 3),
    )


async def test_own_questions_are_replaced_by_id_and_those_of_the_bot_come_back_whole(
    uow: SqlUnitOfWork,
) -> None:
    async with uow.write() as tx:
        await tx.prompts.put_own(GUILD, [KOFFIE, *load_all()], FENNA, NOW)
        await tx.prompts.put_own(GuildId(5), [KOFFIE], FENNA, NOW)
    changed = replace(KOFFIE, theme=Theme.NETWORK, follow=())
    async with uow.write() as tx:
        await tx.prompts.put_own(GUILD, [changed], TARIK, NOW + MINUTE)
    async with uow.read() as tx:
        assert await tx.prompts.own(GUILD) == [changed, *load_all()]
        assert await tx.prompts.own(GuildId(5)) == [KOFFIE]
        assert await tx.prompts.own(GuildId(6)) == []


async def test_a_rhythm_is_one_and_a_meeting_has_one_theme(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    place = planned.programme.id
    first = Rhythm(place, 2, 1, time(9, 30), date(2027, 1, 6), date(2027, 6, 1), FENNA)
    second = replace(first, weeks=1, hour=time(20, 5), paused=True)
    async with uow.write() as tx:
        assert await tx.prompts.rhythm(place) is None
        await tx.prompts.put_rhythm(first)
        await tx.prompts.put_theme(planned.id, Theme.MIDDLE)
    async with uow.write() as tx:
        assert await tx.prompts.rhythm(place) == first
        await tx.prompts.put_rhythm(second)
        await tx.prompts.put_theme(planned.id, Theme.STOCK)
    async with uow.write() as tx:
        assert await tx.prompts.rhythm(place) == second
        assert await tx.prompts.themes(place) == {planned.id: Theme.STOCK}
        await tx.prompts.put_theme(planned.id, None)
    async with uow.read() as tx:
        assert await tx.prompts.themes(place) == {}


async def test_a_question_goes_on_and_stays_its_person_s(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    place = planned.programme.id
    first, second, other = (a_delivery(planned, who) for who in (JORIS, JORIS, TARIK))
    asked = replace(
        first,
        stage=Stage.ANSWERED,
        prompt=load_all()[1],
        next_at=None,
        asked_at=NOW,
        closes_at=NOW + MINUTE,
        answered_at=NOW,
        put_off=True,
        reminded=True,
        others=2,
    )
    async with uow.write() as tx:
        for one in (first, second, other, replace(asked, user_id=TARIK)):
            await tx.deliveries.put(one)
    async with uow.read() as tx:
        assert await tx.deliveries.get(first.id) == asked
        assert await tx.deliveries.get(DeliveryId(new_id())) is None
        assert await tx.deliveries.of_person(place, JORIS) == [asked, second]
        assert await tx.deliveries.of_programme(place) == [asked, second, other]


async def test_what_people_want_and_what_they_were_shown(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    place = planned.programme.id
    half = Wish(place, JORIS, Pace.HALF, 2, NOW)
    async with uow.write() as tx:
        await tx.deliveries.put_wish(replace(half, pace=Pace.PAUSED))
        await tx.deliveries.put_wish(half)
        for moment in (NOW, NOW + MINUTE):
            await tx.deliveries.note_shown(GUILD, JORIS, "p01", moment)
        await tx.deliveries.note_shown(GuildId(5), JORIS, "p02", NOW)
    async with uow.read() as tx:
        assert await tx.deliveries.wish(place, JORIS) == half
        assert await tx.deliveries.wish(place, TARIK) == Wish(place, TARIK)
        assert await tx.deliveries.wishes(place) == [half]
        assert await tx.deliveries.shown(GUILD, JORIS) == {"p01": NOW + MINUTE}
        assert await tx.deliveries.shown(GUILD, TARIK) == {}


async def test_it_all_goes_with_its_programme(uow: SqlUnitOfWork) -> None:
    planned = await stored(uow)
    place, one = planned.programme.id, a_delivery(planned)
    rhythm = Rhythm(place, 2, 1, time(9, 30), date(2027, 1, 6), date(2027, 6, 1), FENNA)
    async with uow.write() as tx:
        await tx.prompts.put_rhythm(rhythm)
        await tx.prompts.put_theme(planned.id, Theme.MIDDLE)
        await tx.deliveries.put(one)
        await tx.deliveries.put_wish(Wish(place, JORIS, Pace.PAUSED))
    async with uow._store.session(writing=True) as session:
        session.later(delete(programmes))
    async with uow.read() as tx:
        assert await tx.prompts.rhythm(place) is None
        assert await tx.prompts.themes(place) == {}
        assert await tx.deliveries.get(one.id) is None
        assert await tx.deliveries.wishes(place) == []
