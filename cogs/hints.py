"""What is said beside the answer to who wrote something that seems to name somebody else."""

from dataclasses import replace

from bot.custom_ids import Verb
from bot.domain.third_parties import traces
from bot.render.card import Card, Text
from bot.render.parts import lines
from bot.render.replies import reply_text
from bot.render.third_parties import third_parties_hint
from bot.render.voice import Voice
from bot.services.desk import Receipt
from cogs.answers import Reply
from cogs.calls import Call

LOOKED_AT = frozenset(
    {
        *(Verb.BID_IN, Verb.WRITE_IN, Verb.REWRITE_IN, Verb.ANSWER_IN, Verb.COMMIT_IN),
        *(Verb.THEME_NEW_IN, Verb.STAND_LINES_IN),
    }
)
"""Forms whose words others read, or which are looked back on; a prepared case has its own card."""


def with_hint(call: Call, reply: Reply) -> Reply:
    """Return the answer to a form, with a word about roles and names where there is reason for it.

    What was typed is stored by then, and stays as it is.
    """
    if call.act.verb not in LOOKED_AT:
        return reply
    voice = Voice(call.house.texts, call.language)
    hint = third_parties_hint(traces("\n".join((call.answers or {}).values())), voice)
    if hint is None:
        return reply
    match reply:
        case None:
            return Card(lines(hint))
        case Receipt(key, values):
            said = reply_text(key, dict(values), call.language, call.house.texts)
            return Card(lines(said, hint))
        case Card(blocks):
            return replace(reply, blocks=(*blocks, Text(hint)))
        case _:
            return reply
