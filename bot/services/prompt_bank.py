"""Acts on the questions of a server: which there are, and adding its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.case import Theme
from bot.domain.errors import BadInput, Full, NotAllowed
from bot.domain.ids import GuildId
from bot.domain.language import Language
from bot.domain.prompts import file
from bot.domain.prompts.bank import Bank, Framework, Prompt
from bot.domain.prompts.reader import QUESTION_MAX
from bot.domain.rights import Actor
from bot.ports import Transaction
from bot.services.desk import Desk, Receipt, receipt
from bot.services.programmes import may_plan

OWN_MAX = 200
"""Questions a server may add for itself: years of them, and still quick to choose from."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A question as it was filled in; without English everybody reads the Dutch one."""

    dutch: str
    english: str
    theme: Theme


async def bank_in(desk: Desk, tx: Transaction, guild_id: GuildId) -> Bank:
    """Return every question that can be asked on a server."""
    return Bank.of(desk.prompts.prompts.values(), await tx.prompts.own(guild_id))


async def bank_of(desk: Desk, guild_id: GuildId) -> Bank:
    """Return every question that can be asked on a server."""
    async with desk.uow.read() as tx:
        return await bank_in(desk, tx, guild_id)


def must_lead(actor: Actor) -> None:
    """Refuse who does not lead here. Raises ``NotAllowed``."""
    if not may_plan(actor):
        raise NotAllowed("error-only-prompters")


async def add(desk: Desk, actor: Actor, prompt_id: str, typed: Typed) -> Receipt:
    """Add one question under a fresh id; sent twice it is one.

    Raises ``NotAllowed``, ``BadInput`` or ``Full``.
    """
    must_lead(actor)
    dutch = _clean(typed.dutch)
    words = {Language.NL: dutch, Language.EN: _clean(typed.english) if typed.english else dutch}
    prompt = Prompt(prompt_id, typed.theme, Framework.LOGBOOK, words)
    await _put(desk, actor, [prompt])
    return receipt("reply-prompt-added", count=1)


async def upload(desk: Desk, actor: Actor, content: bytes) -> Receipt:
    """Add the questions in a file, in place of earlier ones of this server with the same id.

    Raises ``PromptsInvalid`` with everything that is wrong, ``NotAllowed``, ``BadInput`` for an id
    that comes with the bot, or ``Full``. Whatever is raised, what was there stays.
    """
    must_lead(actor)
    prompts = file.read(content)
    for prompt in prompts:
        if prompt.id in desk.prompts.prompts:
            raise BadInput("error-prompt-taken", {"id": prompt.id})
    await _put(desk, actor, prompts)
    return receipt("reply-prompt-added", count=len(prompts))


async def _put(desk: Desk, actor: Actor, prompts: Sequence[Prompt]) -> None:
    async def act(tx: Transaction) -> None:
        known = {one.id for one in await tx.prompts.own(actor.guild_id)}
        if len(known | {one.id for one in prompts}) > OWN_MAX:
            raise Full("error-prompts-full", {"max": OWN_MAX})
        await tx.prompts.put_own(actor.guild_id, prompts, actor.user_id, desk.clock.now())

    await desk.transact(act)


def _clean(text: str) -> str:
    line = " ".join(text.split())
    if not line:
        raise BadInput("error-empty")
    if len(line) > QUESTION_MAX:
        raise BadInput("error-too-long", {"max": QUESTION_MAX, "length": len(line)})
    return line
