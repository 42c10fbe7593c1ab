"""What a round's private channel should be: who is in it, and who may type now."""

import re
import unicodedata
from dataclasses import dataclass

from bot.domain import effects as fx
from bot.domain import views
from bot.domain.ids import ChannelId
from bot.domain.round import Round, Status
from bot.ports import Overwrite, RoomPlan, Transaction

NAME_MAX = 60


def slug(title: str) -> str:
    """Return a channel name: lower case, letters, digits and hyphens, at most 60 signs."""
    plain = unicodedata.normalize("NFKC", title).lower()
    joined = re.sub(r"[^\w]+", "-", plain).strip("-_")
    return joined[:NAME_MAX].strip("-_") or "intervisie"


@dataclass(frozen=True, slots=True)
class RoomWords:
    """The words of a room: its topic, and the name of the facilitator's thread in it."""

    topic: str
    thread_name: str


def plan_of(round_: Round, category_id: ChannelId, words: RoomWords) -> RoomPlan:
    """Return the room as the round says it should be; once it is over, all only read."""
    over = round_.status in {Status.CLOSED, Status.CANCELLED}
    people = tuple(dict.fromkeys((round_.facilitator_id, *round_.participants, *round_.adders)))
    return RoomPlan(
        guild_id=round_.guild_id,
        category_id=category_id,
        marker=round_.id,
        name=slug(round_.title),
        topic=words.topic,
        thread_name=words.thread_name,
        facilitator_id=round_.facilitator_id,
        overwrites=tuple(
            Overwrite(user_id, talk=not over and round_.may_talk(user_id)) for user_id in people
        ),
    )


async def told_before(tx: Transaction, round_: Round) -> fx.Effects:
    """Return what the circle could read already, to be shown in a new room once more."""
    script = round_.script
    given = await tx.contributions.of_round(round_.id)
    opened = [stamp.index for stamp in sorted(round_.progress, key=lambda stamp: stamp.index)]
    return (
        *(fx.Show(fx.reveal(index)) for index in opened if _was_opened(round_, index)),
        *(
            fx.Show(fx.given(one.id))
            for one in given
            if one.index >= 0 and views.shown_at_once(script[one.index], one.kind)
        ),
    )


def _was_opened(round_: Round, index: int) -> bool:
    return round_.script[index].sealed and round_.is_revealed(index)
