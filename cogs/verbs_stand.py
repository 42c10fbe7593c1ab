"""What the buttons and forms of the stand do."""

import asyncio

from bot.custom_ids import Verb
from bot.domain.stand.model import Line
from bot.domain.stand.views import PageView
from bot.render.card import Attachment
from bot.render.stand_replies import (
    filled_lines,
    filled_marks,
    lines_form,
    marks_form,
    own_card,
    page_card,
    sure_card,
    table_card,
)
from bot.render.voice import Voice
from bot.services import stand
from bot.services.desk import receipt
from bot.services.settings import draft_of
from cogs.answers import Reply
from cogs.calls import Call, on
from cogs.drafts import form_key


def _voice(call: Call) -> Voice:
    return Voice(call.house.texts, call.language)


# ------------------------------------------------------------------------ for oneself


@on(Verb.STAND_TAKE)
async def take(call: Call) -> Reply:
    """Open the form of what is tapped, with what one tapped before."""
    actor, meeting_id = await call.overseer(), call.act.meeting_id
    view = await stand.mine(call.house.desk, actor, meeting_id, to_mark=True)
    kept = await draft_of(call.house.desk, call.person.user_id, form_key(call.act))
    return marks_form(meeting_id, call.opening, kept or filled_marks(view), _voice(call))


@on(Verb.STAND_TAKE_IN)
async def take_in(call: Call) -> Reply:
    """Keep what somebody tapped, and show the way to what they may write."""
    actor, meeting_id = await call.overseer(), call.act.meeting_id
    view = await stand.mark(call.house.desk, actor, meeting_id, call.answers or {})
    return own_card(view, _voice(call))


@on(Verb.STAND_LINES)
async def write(call: Call) -> Reply:
    """Open the form of what is written, with what one wrote before."""
    actor, meeting_id = await call.overseer(), call.act.meeting_id
    view = await stand.mine(call.house.desk, actor, meeting_id, to_mark=False)
    kept = await draft_of(call.house.desk, call.person.user_id, form_key(call.act))
    return lines_form(meeting_id, call.opening, kept or filled_lines(view), _voice(call))


@on(Verb.STAND_LINES_IN)
async def write_in(call: Call) -> Reply:
    """Keep what somebody wrote."""
    actor, meeting_id = await call.overseer(), call.act.meeting_id
    voice = _voice(call)
    asked = {line: voice("stand-line", line=line.value) for line in Line}
    view = await stand.write(call.house.desk, actor, meeting_id, call.answers or {}, asked)
    return own_card(view, _voice(call))


@on(Verb.STAND_MINE)
async def mine(call: Call) -> Reply:
    """Show what one said oneself."""
    actor, meeting_id = await call.overseer(), call.act.meeting_id
    view = await stand.mine(call.house.desk, actor, meeting_id, to_mark=False)
    return own_card(view, _voice(call))


@on(Verb.STAND_ERASE)
async def erase(call: Call) -> Reply:
    """Forget what one said, once that was asked back."""
    meeting_id = call.act.meeting_id
    if call.act.arg(0) != "yes":
        return sure_card(meeting_id, Verb.STAND_ERASE, _voice(call))
    return await stand.erase(call.house.desk, await call.overseer(), meeting_id)


# ---------------------------------------------------------------------------- looking


@on(Verb.STAND_SHOW)
async def show(call: Call) -> Reply:
    """Show what is told of a stand, with the picture once it is closed."""
    page = await stand.page(call.house.desk, await call.overseer(), call.act.meeting_id)
    picture = None if page.is_open else await drawn(page, _voice(call))
    return page_card(page, picture, _voice(call))


@on(Verb.STAND_TABLE)
async def table(call: Call) -> Reply:
    """Hand over what is told as a table."""
    page = await stand.page(call.house.desk, await call.overseer(), call.act.meeting_id)
    return table_card(await asyncio.to_thread(_table, page, _voice(call)), _voice(call))


async def drawn(page: PageView, voice: Voice) -> bytes:
    """Return the picture of a stand, drawn beside the loop."""
    return await asyncio.to_thread(_picture, page, voice)


def _picture(page: PageView, voice: Voice) -> bytes:
    # Only here, for drawing takes memory that a bot at which no stand is taken has no use for.
    from bot.files.stand_picture import stand_png  # noqa: PLC0415

    return stand_png(page, voice)


def _table(page: PageView, voice: Voice) -> Attachment:
    from bot.files.stand_table import stand_csv  # noqa: PLC0415

    return Attachment(f"{voice('stand-file')}.csv", stand_csv(page, voice))


# ------------------------------------------------------------------------- who leads


@on(Verb.STAND_CLOSE)
async def close(call: Call) -> Reply:
    """Close a stand once that was asked back, put the picture in its thread, and show it."""
    actor, meeting_id = await call.overseer(), call.act.meeting_id
    if call.act.arg(0) != "yes":
        return sure_card(meeting_id, Verb.STAND_CLOSE, _voice(call))
    await stand.close(call.house.desk, actor, meeting_id)
    await _post(call)
    return await show(call)


@on(Verb.STAND_POST)
async def post(call: Call) -> Reply:
    """Put the picture of a closed stand in its thread."""
    await _post(call)
    return receipt("reply-stand-posted")


async def _post(call: Call) -> None:
    actor, meeting_id, desk = await call.overseer(), call.act.meeting_id, call.house.desk
    page, language = await stand.for_all(desk, actor, meeting_id)
    picture = await drawn(page, Voice(call.house.texts, language))
    await stand.keep_picture(desk, actor, meeting_id, picture)
