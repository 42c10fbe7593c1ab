"""Questions between meetings: a server's own, the rhythm and themes of a programme, and to whom."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, select

from bot.domain.case import Theme
from bot.domain.ids import GuildId, MeetingId, ProgrammeId, UserId
from bot.domain.prompts.bank import Prompt
from bot.domain.prompts.data import from_data, to_data
from bot.domain.prompts.delivery import Delivery, DeliveryId
from bot.domain.prompts.person import Wish
from bot.domain.prompts.rhythm import Rhythm
from db.programme_tables import meetings
from db.prompt_tables import (
    deliveries,
    guild_prompts,
    meeting_themes,
    prompt_wishes,
    rhythms,
    shown_prompts,
)
from db.session import Session
from db.statements import Row, upsert

_O, _R, _M = guild_prompts.c, rhythms.c, meeting_themes.c
_D, _W, _S = deliveries.c, prompt_wishes.c, shown_prompts.c
_PROGRAMME = bindparam("of_programme", type_=_R.programme_id.type)
_PERSON = bindparam("of_person", type_=_D.user_id.type)
_GUILD = bindparam("of_guild", type_=_O.guild_id.type)
_MEETING = bindparam("of_meeting", type_=_M.meeting_id.type)

_PUT_OWN = upsert(
    guild_prompts, [_O.guild_id, _O.prompt_id], replace=[_O.data, _O.added_by, _O.added_at]
)
_OWN = select(_O.data).where(_O.guild_id == _GUILD).order_by(_O.prompt_id)
_PUT_RHYTHM = upsert(
    rhythms,
    [_R.programme_id],
    replace=[_R[name] for name in Rhythm.__slots__ if name != "programme_id"],
)
_RHYTHM = select(*(_R[name] for name in Rhythm.__slots__)).where(_R.programme_id == _PROGRAMME)
_PUT_THEME = upsert(meeting_themes, [_M.meeting_id], replace=[_M.theme])
_DROP_THEME = delete(meeting_themes).where(_M.meeting_id == _MEETING)
_THEMES = (
    select(_M.meeting_id, _M.theme)
    .join(meetings, meetings.c.id == _M.meeting_id)
    .where(meetings.c.programme_id == _PROGRAMME)
)

_STAYS = {"id", "guild_id", "programme_id", "user_id"}
_PUT = upsert(
    deliveries, [_D.id], replace=[_D[name] for name in Delivery.__slots__ if name not in _STAYS]
)
_ALL = select(*(_D[name] for name in Delivery.__slots__))
_GET = _ALL.where(_D.id == bindparam("this", type_=_D.id.type))
_OF_PROGRAMME = _ALL.where(_D.programme_id == _PROGRAMME).order_by(_D.id)
_OF_PERSON = _ALL.where(_D.programme_id == _PROGRAMME, _D.user_id == _PERSON).order_by(_D.id)
_PUT_WISH = upsert(
    prompt_wishes, [_W.programme_id, _W.user_id], replace=[_W.pace, _W.silences, _W.offered_at]
)
_WISHES = select(*(_W[name] for name in Wish.__slots__)).where(_W.programme_id == _PROGRAMME)
_WISH = _WISHES.where(_W.user_id == _PERSON)
_NOTE_SHOWN = upsert(shown_prompts, [_S.guild_id, _S.user_id, _S.prompt_id], replace=[_S.shown_at])
_SHOWN = select(_S.prompt_id, _S.shown_at).where(_S.guild_id == _GUILD, _S.user_id == _PERSON)


class SqlPrompts:
    """Questions and rhythms in tables; see ``bot.ports.prompts.Prompts``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put_own(
        self, guild_id: GuildId, prompts: Sequence[Prompt], added_by: UserId, now: datetime
    ) -> None:
        """Keep questions for a server, in place of earlier ones of its own with the same id."""
        same = {"guild_id": guild_id, "added_by": added_by, "added_at": now}
        rows = [{**same, "prompt_id": one.id, "data": to_data(one)} for one in prompts]
        self._session.later(_PUT_OWN, rows)

    async def own(self, guild_id: GuildId) -> Sequence[Prompt]:
        """Return the questions that a server added, by id."""
        rows = await self._session.fetch(_OWN, of_guild=guild_id)
        return [from_data(data) for (data,) in rows]

    async def put_rhythm(self, rhythm: Rhythm) -> None:
        """Store the rhythm of a programme, in place of an earlier one."""
        row = {name: getattr(rhythm, name) for name in Rhythm.__slots__}
        self._session.later(_PUT_RHYTHM, [row])

    async def rhythm(self, programme_id: ProgrammeId) -> Rhythm | None:
        """Return the rhythm of a programme, or None."""
        rows = await self._session.fetch(_RHYTHM, of_programme=programme_id)
        return Rhythm(*rows[0]) if rows else None

    async def put_theme(self, meeting_id: MeetingId, theme: Theme | None) -> None:
        """Keep what a meeting is about; None forgets it."""
        if theme is None:
            self._session.later(_DROP_THEME, [{"of_meeting": meeting_id}])
        else:
            self._session.later(_PUT_THEME, [{"meeting_id": meeting_id, "theme": theme}])

    async def themes(self, programme_id: ProgrammeId) -> Mapping[MeetingId, Theme]:
        """Return what the meetings of a programme are about, as far as that was said."""
        rows = await self._session.fetch(_THEMES, of_programme=programme_id)
        return {row[0]: row[1] for row in rows}


class SqlDeliveries:
    """Questions to people in tables; see ``bot.ports.prompts.Deliveries``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def put(self, delivery: Delivery) -> None:
        """Store a question by its id, in place of what it was; to whom it is stays."""
        row = {name: getattr(delivery, name) for name in Delivery.__slots__}
        self._session.later(_PUT, [{**row, "prompt": to_data(delivery.prompt)}])

    async def get(self, delivery_id: DeliveryId) -> Delivery | None:
        """Return a question to somebody, or None."""
        rows = await self._session.fetch(_GET, this=delivery_id)
        return _delivery(rows[0]) if rows else None

    async def of_programme(self, programme_id: ProgrammeId) -> Sequence[Delivery]:
        """Return every question of a programme, the oldest first."""
        rows = await self._session.fetch(_OF_PROGRAMME, of_programme=programme_id)
        return [_delivery(row) for row in rows]

    async def of_person(self, programme_id: ProgrammeId, user_id: UserId) -> Sequence[Delivery]:
        """Return every question to one person in a programme, the oldest first."""
        rows = await self._session.fetch(_OF_PERSON, of_programme=programme_id, of_person=user_id)
        return [_delivery(row) for row in rows]

    async def put_wish(self, wish: Wish) -> None:
        """Keep how often a person wants to be asked, in place of what they wanted."""
        row = {name: getattr(wish, name) for name in Wish.__slots__}
        self._session.later(_PUT_WISH, [row])

    async def wish(self, programme_id: ProgrammeId, user_id: UserId) -> Wish:
        """Return how often a person wants to be asked: at every occasion, when they never said."""
        rows = await self._session.fetch(_WISH, of_programme=programme_id, of_person=user_id)
        return Wish(*rows[0]) if rows else Wish(programme_id, user_id)

    async def wishes(self, programme_id: ProgrammeId) -> Sequence[Wish]:
        """Return what people of a programme want, as far as anything is known."""
        rows = await self._session.fetch(_WISHES, of_programme=programme_id)
        return [Wish(*row) for row in rows]

    async def note_shown(
        self, guild_id: GuildId, user_id: UserId, prompt_id: str, now: datetime
    ) -> None:
        """Keep that a person is shown a question."""
        row = {"guild_id": guild_id, "user_id": user_id, "prompt_id": prompt_id, "shown_at": now}
        self._session.later(_NOTE_SHOWN, [row])

    async def shown(self, guild_id: GuildId, user_id: UserId) -> Mapping[str, datetime]:
        """Return when a person was last shown which question of a server."""
        rows = await self._session.fetch(_SHOWN, of_guild=guild_id, of_person=user_id)
        return {row[0]: row[1] for row in rows}


def _delivery(row: Row) -> Delivery:
    named = dict(zip(Delivery.__slots__, row, strict=True))
    return Delivery(**{**named, "prompt": from_data(named["prompt"])})
