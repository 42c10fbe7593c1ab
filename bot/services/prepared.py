"""Acts on cases that people prepare: write, tag, share, erase, and bring one in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.domain import case as cases
from bot.domain.case import CaseId, Intake, Layer, PreparedCase, Theme, intake_for
from bot.domain.case_views import CasesView, CaseView, listed
from bot.domain.errors import BadInput, Full, Missing
from bot.domain.ids import GuildId, UserId
from bot.domain.play import TEXT_MAX
from bot.services.desk import Desk, Receipt, receipt

Intakes = tuple[Intake, ...]


@dataclass(frozen=True, slots=True)
class Author:
    """Whose cases it is about, and on which server."""

    guild_id: GuildId
    user_id: UserId


async def begin(desk: Desk, author: Author) -> CaseId:
    """Return the id of a case to write. Raises ``Full`` for who keeps twenty already."""
    async with desk.uow.read() as tx:
        mine = await tx.cases.of_person(author.guild_id, author.user_id)
    if len(mine) >= cases.CASES_MAX:
        raise Full("error-cases-full", {"max": cases.CASES_MAX})
    return CaseId(desk.ids.new())


async def write(
    desk: Desk,
    author: Author,
    case_id: CaseId,
    intake: tuple[str, Intake],
    typed: Mapping[str, str],
) -> CaseView:
    """Store what was typed, half-way too, and return it; `typed` holds ``title`` and the answers.

    `intake` is the method's id with its questions. Answers to questions of an earlier intake stay.
    Raises ``BadInput`` for a case with nothing in it, or too long a title or answer, ``Missing``
    for the case of another.
    """
    method_id, asked = intake
    title = cases.clean_title(typed.get("title", ""))
    answers = {one.key: typed.get(one.key, "").strip() for one in asked.fields}
    cases.must_be_something(title, answers)
    async with desk.uow.write() as tx:
        now = desk.clock.now()
        before = await tx.cases.get(case_id, author.user_id)
        if before is None:
            if await tx.cases.author_of(case_id) is not None:
                raise Missing("error-no-case")
            before = PreparedCase(case_id, author.guild_id, author.user_id, "", "", {}, now)
        case = replace(
            before,
            method_id=method_id,
            title=title,
            fields={**before.fields, **answers},
            changed_at=now,
        )
        await tx.cases.put(case)
    return CaseView(case, asked)


async def read(desk: Desk, author: Author, case_id: CaseId) -> PreparedCase:
    """Return a person's own case. Raises ``Missing``, also for that of another."""
    async with desk.uow.read() as tx:
        case = await tx.cases.get(case_id, author.user_id)
    if case is None:
        raise Missing("error-no-case")
    return case


async def view(desk: Desk, author: Author, intakes: Intakes, case_id: CaseId) -> CaseView:
    """Return a person's own case with the questions it answers. Raises ``Missing``."""
    case = await read(desk, author, case_id)
    return CaseView(case, intake_for(intakes, case.method_id))


async def tag(
    desk: Desk,
    author: Author,
    case_id: CaseId,
    *,
    theme: Theme | None = None,
    layer: Layer | None = None,
) -> None:
    """Keep one of the two taps; the other stays as it is. Raises ``Missing``."""
    case = await read(desk, author, case_id)
    changed = replace(case, theme=theme or case.theme, layer=layer or case.layer)
    async with desk.uow.write() as tx:
        await tx.cases.put(changed)


async def share(desk: Desk, author: Author, case_id: CaseId, *, shared: bool) -> Receipt:
    """Let others on this server see the title and tags, or take that back.

    Raises ``BadInput`` for a case without a title, ``Missing``.
    """
    case = await read(desk, author, case_id)
    if shared and not case.title:
        raise BadInput("error-case-untitled")
    async with desk.uow.write() as tx:
        await tx.cases.put(replace(case, shared=shared))
    return receipt("reply-case-shared" if shared else "reply-case-private")


async def erase(desk: Desk, author: Author, case_id: CaseId) -> Receipt:
    """Erase a case for good. Raises ``Missing``."""
    await read(desk, author, case_id)
    async with desk.uow.write() as tx:
        await tx.cases.drop(case_id, author.user_id)
    return receipt("reply-case-erased")


async def overview(desk: Desk, author: Author) -> CasesView:
    """Return a person's own cases, and what others on this server shared of theirs."""
    async with desk.uow.read() as tx:
        mine = await tx.cases.of_person(author.guild_id, author.user_id)
        shared = await tx.cases.shared(author.guild_id)
    others = tuple(one for one in shared if one.author_id != author.user_id)
    return CasesView(tuple(listed(one) for one in mine), others)


async def account(desk: Desk, author: Author, intakes: Intakes, title: str) -> str:
    """Return what a person prepared under this title, as the beginning of what they tell.

    Empty when they prepared nothing under it.
    """
    async with desk.uow.read() as tx:
        mine = await tx.cases.of_person(author.guild_id, author.user_id)
    same = next((one for one in mine if title and one.title == title), None)
    return cases.told(same, intake_for(intakes, same.method_id), TEXT_MAX) if same else ""
