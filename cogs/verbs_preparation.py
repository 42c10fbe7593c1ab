"""What the buttons of the page before a meeting do."""

import asyncio
from datetime import datetime

from bot.custom_ids import Verb
from bot.domain.preparation import PreparationView
from bot.render.card import Attachment
from bot.render.preparation import preparation_card, preparation_print, printed_card
from bot.render.voice import Voice
from bot.services.preparation import preparation_of
from cogs.answers import Reply
from cogs.calls import Call, on


@on(Verb.PREPARE)
async def prepare(call: Call) -> Reply:
    """Show a page of what there is to know before a meeting."""
    view = await preparation_of(call.house.desk, await call.overseer(), call.act.meeting_id)
    return preparation_card(view, call.number(0), Voice(call.house.texts, call.language))


@on(Verb.PREPARE_FILE)
async def prepare_file(call: Call) -> Reply:
    """Give the whole of it as a file to print."""
    desk, voice = call.house.desk, Voice(call.house.texts, call.language)
    view = await preparation_of(desk, await call.overseer(), call.act.meeting_id)
    return printed_card(await asyncio.to_thread(_drawn, view, desk.clock.now(), voice), voice)


def _drawn(view: PreparationView, now: datetime, voice: Voice) -> Attachment:
    # Only here, for drawing takes memory that a bot which never prints has no use for.
    from bot.files.preparation_page import preparation_pdf  # noqa: PLC0415

    content = preparation_pdf(preparation_print(view, voice), now, voice)
    return Attachment(f"{voice('prepare-file')}.pdf", content)
