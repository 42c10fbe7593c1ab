"""The one way an interaction is answered, in time, once, and in the person's language."""

import asyncio
import io
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import discord

from bot.custom_ids import Act
from bot.discord_card import files_of, layout_of, modal_of
from bot.domain.agreement import NotAgreed
from bot.domain.errors import DomainError, NotAllowed
from bot.domain.language import Language
from bot.logs import new_error_id
from bot.render.agreement import agreement_card
from bot.render.card import Card, Document, Form
from bot.render.errors import error_card, unexpected_card
from bot.render.replies import reply_text
from bot.services.desk import Receipt
from cogs.house import House, fallback_language, person_of

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 1.5
"""After this long we say that we are thinking: Discord waits 3 seconds for a first answer."""

Reply = Receipt | Card | Document | Form | None
"""What a handler answers: a sentence, card or file for this person alone, a form, or silence."""

Work = Callable[[Language], Awaitable[Reply]]

_UNKNOWN_INTERACTION = 10062
_ALREADY_ANSWERED = 40060


class Answer:
    """The answer to one interaction: at most one first response, whatever races."""

    def __init__(self, interaction: discord.Interaction) -> None:
        """Prepare to answer `interaction`."""
        self._interaction = interaction
        self._lock = asyncio.Lock()
        self._answered = False
        self._deferred = False
        self._late: asyncio.Task[None] | None = None

    def defer_when_late(self) -> asyncio.TimerHandle:
        """Say "thinking" by itself when the answer takes long."""
        loop = asyncio.get_running_loop()
        return loop.call_later(PATIENCE_SECONDS, self._start_deferring)

    def _start_deferring(self) -> None:
        self._late = asyncio.get_running_loop().create_task(self._defer())

    async def _defer(self) -> None:
        async with self._lock:
            if not self._answered:
                self._answered = self._deferred = True
                await self._guarded(self._interaction.response.defer(ephemeral=True, thinking=True))

    async def send(self, reply: Reply, text: str = "") -> None:
        """Answer. A form can only be a first answer; the rest also after "thinking"."""
        async with self._lock:
            first, self._answered = not self._answered, True
            if isinstance(reply, Form):
                await self._guarded(self._interaction.response.send_modal(modal_of(reply)))
            elif isinstance(reply, Card):
                files = {"files": files_of(reply)} if reply.files else {}
                await self._message(first=first, view=layout_of(reply), **files)
            elif isinstance(reply, Document):
                file = discord.File(io.BytesIO(reply.content.encode()), reply.name)
                await self._message(first=first, content=reply.line, file=file)
            elif text:
                await self._message(first=first, content=text)
            elif first:
                await self._guarded(self._interaction.response.defer())

    async def _message(self, *, first: bool, **content: Any) -> None:
        if first:
            await self._guarded(self._interaction.response.send_message(ephemeral=True, **content))
        else:
            await self._guarded(self._interaction.followup.send(ephemeral=True, **content))

    @staticmethod
    async def _guarded(sending: Awaitable[Any]) -> None:
        """Await a response; the act is already saved when Discord no longer takes the answer.

        10062 also comes for answers that were in time (discord-api-docs issue 5558), 40060 when
        a retry of the library met its own first try.
        """
        try:
            await sending
        except discord.HTTPException as error:
            if error.code not in {_UNKNOWN_INTERACTION, _ALREADY_ANSWERED}:
                raise
            log.info("answer not taken: %s", error.code)


async def attend(
    house: House,
    interaction: discord.Interaction,
    work: Work,
    *,
    given: Mapping[str, str] | None = None,
    retry_act: str | None = None,
    keep: Callable[[], Awaitable[None]] | None = None,
    act: Act | None = None,
) -> bool:
    """Do the work of an interaction and answer it; every failure ends here, in words.

    `given` is what the person typed and gets back when it could not be used, `retry_act` the
    button to try again; `keep` stores it before anything else is said. `act` is what goes on by
    itself once the person agreed to what holds here. Returns whether the work was done.
    """
    answer = Answer(interaction)
    late = answer.defer_when_late()
    language = fallback_language(house)
    try:
        language = await house.choosers.language(person_of(interaction))
        reply = await work(language)
    except NotAgreed as error:
        await _kept(keep)
        typed = any((given or {}).values())
        await answer.send(
            agreement_card(error.asked, house.operator, language, house.texts, act=act, typed=typed)
        )
        return False
    except DomainError as error:
        if isinstance(error, NotAllowed):
            log.info("refused to %s: %s", interaction.user.id, error.key)
        await _kept(keep)
        await answer.send(
            error_card(error, language, house.texts, given=given or {}, retry_act=retry_act)
        )
        return False
    except Exception:
        error_id = new_error_id()
        log.exception("interaction failed, error id %s", error_id, extra={"error_id": error_id})
        await _kept(keep)
        await answer.send(
            unexpected_card(error_id, language, house.texts, given=given or {}, retry_act=retry_act)
        )
        return False
    finally:
        late.cancel()
    if isinstance(reply, Receipt):
        await answer.send(None, reply_text(reply.key, dict(reply.values), language, house.texts))
    else:
        await answer.send(reply)
    return True


async def _kept(keep: Callable[[], Awaitable[None]] | None) -> None:
    """Store what was typed; when even that fails, the answer still gives it back."""
    if keep is None:
        return
    try:
        await keep()
    except Exception:
        log.exception("a draft could not be kept")
