"""Telling whoever runs the bot that something is wrong: a number for both, and no contents."""

import logging

from bot.custom_ids import Verb
from bot.logs import is_error_id, new_error_id
from bot.render.report import report_card
from cogs.answers import Reply
from cogs.calls import Call, on

log = logging.getLogger(__name__)


@on(Verb.REPORT)
async def report(call: Call) -> Reply:
    """Say how to reach who runs the bot, and note in the log that somebody has something to say.

    The number is that of the error, or a fresh one where nothing failed visibly.
    """
    given = call.act.arg(0).upper()
    number = given if is_error_id(given) else new_error_id()
    log.warning(
        "a problem is reported on server %s, error id %s",
        call.person.guild_id,
        number,
        extra={"error_id": number},
    )
    return report_card(number, call.house.operator, call.language, call.house.texts)
