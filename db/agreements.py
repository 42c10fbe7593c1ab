"""Who agreed to what, and what circles added to it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from bot.domain.agreement import Acceptance, OwnLines, Scope
from bot.domain.ids import CircleId, GuildId, UserId
from db.agreement_tables import acceptances, own_lines
from db.session import Session
from db.statements import Values, call, upsert

_A = acceptances.c
_O = own_lines.c
_ALL = select(_A.circle_id, _A.edition, _A.revision, _A.beside, _A.accepted_at).where(
    _A.guild_id == bindparam("guild_id"), _A.user_id == bindparam("user_id")
)
_NEWEST_FIRST = (_A.accepted_at.desc(), _A.edition.desc(), _A.revision.desc())
_OF_PERSON = _ALL.order_by(*_NEWEST_FIRST)
_LAST = _ALL.where(_A.circle_id == bindparam("circle_id")).order_by(*_NEWEST_FIRST).limit(1)
_LINES = (
    select(_O.revision, _O.lines)
    .where(_O.guild_id == bindparam("guild_id"), _O.circle_id == bindparam("circle_id"))
    .order_by(_O.revision.desc())
    .limit(1)
)
_ACCEPT = upsert(
    acceptances,
    [_A.guild_id, _A.circle_id, _A.user_id, _A.edition, _A.revision],
    replace=[_A.beside, _A.accepted_at],
)
_WRITE = upsert(
    own_lines,
    [_O.guild_id, _O.circle_id, _O.revision],
    replace=[_O.lines, _O.author_id, _O.written_at],
)


class SqlAgreements:
    """Agreements in tables; see ``bot.ports.agreements``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def stand(self, scope: Scope, user_id: UserId) -> tuple[OwnLines, Acceptance | None]:
        """Return the lines that hold now, and what a person agreed to last."""
        place = _place(scope)
        written, agreed = await self._session.run(
            call(_LINES, **place), call(_LAST, **place, user_id=user_id)
        )
        own = OwnLines(written[0][0], tuple(written[0][1].splitlines())) if written else OwnLines()
        return own, _acceptance(scope.guild_id, user_id, agreed[0]) if agreed else None

    async def accept(self, acceptance: Acceptance) -> None:
        """Keep that a person agreed; the same version again takes the place of the earlier."""
        row = {
            **_place(acceptance.scope),
            "user_id": acceptance.user_id,
            "edition": acceptance.edition,
            "revision": acceptance.revision,
            "beside": " ".join(map(str, sorted(acceptance.beside))),
            "accepted_at": acceptance.accepted_at,
        }
        self._session.later(_ACCEPT, [row])

    async def of_person(self, guild_id: GuildId, user_id: UserId) -> Sequence[Acceptance]:
        """Return all that a person agreed to on a server, newest first."""
        rows = await self._session.fetch(_OF_PERSON, guild_id=guild_id, user_id=user_id)
        return [_acceptance(guild_id, user_id, row) for row in rows]

    async def write(self, scope: Scope, own: OwnLines, author_id: UserId, now: datetime) -> None:
        """Keep another version of the lines of a circle; the earlier ones stay."""
        text = "\n".join(own.lines)
        row = {**_place(scope), "revision": own.revision, "lines": text}
        self._session.later(_WRITE, [{**row, "author_id": author_id, "written_at": now}])


def _place(scope: Scope) -> Values:
    return {"guild_id": scope.guild_id, "circle_id": scope.circle_id or ""}


def _acceptance(guild_id: GuildId, user_id: UserId, row: Sequence[Any]) -> Acceptance:
    circle_id, edition, revision, beside, accepted_at = row
    people = frozenset(UserId(int(one)) for one in beside.split())
    scope = Scope(guild_id, CircleId(circle_id) if circle_id else None)
    return Acceptance(scope, user_id, edition, revision, people, accepted_at)
