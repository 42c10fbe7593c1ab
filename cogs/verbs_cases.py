"""What the buttons, menus and forms of prepared cases do; every answer is for their author."""

from enum import StrEnum
from typing import TypeVar

from bot.custom_ids import Act, Verb
from bot.domain.case import CaseId, Layer, Theme, intake_for, told
from bot.domain.errors import Missing
from bot.domain.ids import is_id
from bot.domain.third_parties import traces
from bot.render.cases import (
    bid_offer_card,
    case_card,
    case_form,
    confirm_erase_card,
    values_of,
)
from bot.render.errors import ANSWER
from bot.render.forms import ABOUT_MAX, bid_form
from bot.services import lobby, prepared
from bot.services.prepared import Author
from bot.services.settings import draft_of
from cogs.answers import Reply
from cogs.calls import Call, on
from cogs.drafts import form_key

_Tag = TypeVar("_Tag", bound=StrEnum)


def author_of(call: Call) -> Author:
    """Return whose cases a click is about."""
    return Author(call.person.guild_id, call.person.user_id)


def _case_id(call: Call) -> CaseId:
    return _known(call.act.arg(0))


def _known(text: str) -> CaseId:
    """Return an id of a case. Raises ``Missing`` for what cannot be one."""
    if not is_id(text):
        raise Missing("error-old-button")
    return CaseId(text)


@on(Verb.CASE)
async def write_on(call: Call) -> Reply:
    """Open the intake again, with what is there."""
    house, case_id = call.house, _case_id(call)
    method_id = call.act.arg(1)
    kept = await draft_of(house.desk, call.person.user_id, form_key(call.act))
    if not kept:
        kept = values_of(await prepared.read(house.desk, author_of(call), case_id))
    intake = (method_id, intake_for(house.intakes, method_id))
    return case_form(case_id, intake, call.opening, call.language, house.texts, kept)


@on(Verb.CASE_IN)
async def write_in(call: Call) -> Reply:
    """Keep what was typed, and show it with what is open and what seems to name somebody."""
    house, method_id = call.house, call.act.arg(1)
    typed = {key.removeprefix(ANSWER): text for key, text in (call.answers or {}).items()}
    intake = (method_id, intake_for(house.intakes, method_id))
    view = await prepared.write(house.desk, author_of(call), _case_id(call), intake, typed)
    found = traces("\n".join((view.case.title, *view.case.fields.values())))
    return case_card(view, call.language, house.texts, found)


async def show(call: Call, case_id: CaseId) -> Reply:
    """Return the card of one's own case."""
    house = call.house
    view = await prepared.view(house.desk, author_of(call), house.intakes, case_id)
    return case_card(view, call.language, house.texts)


@on(Verb.CASE_SEE)
async def see(call: Call) -> Reply:
    """Show the case picked."""
    return await show(call, _known(call.picked))


@on(Verb.CASE_THEME)
async def theme(call: Call) -> Reply:
    """Keep what the case is about."""
    chosen = _tag(Theme, call.picked)
    await prepared.tag(call.house.desk, author_of(call), _case_id(call), theme=chosen)
    return None


@on(Verb.CASE_LAYER)
async def layer(call: Call) -> Reply:
    """Keep where it rubs."""
    chosen = _tag(Layer, call.picked)
    await prepared.tag(call.house.desk, author_of(call), _case_id(call), layer=chosen)
    return None


def _tag(tags: type[_Tag], value: str) -> _Tag:
    try:
        return tags(value)
    except ValueError:
        raise Missing("error-old-button") from None


@on(Verb.CASE_SHARE)
async def share(call: Call) -> Reply:
    """Let others see its title and tags, or take that back."""
    shared = call.act.arg(1) == "on"
    return await prepared.share(call.house.desk, author_of(call), _case_id(call), shared=shared)


@on(Verb.CASE_ERASE)
async def erase(call: Call) -> Reply:
    """Ask whether it may really go, and erase it when the answer is yes."""
    house, case_id = call.house, _case_id(call)
    if call.act.arg(1) != "yes":
        await prepared.read(house.desk, author_of(call), case_id)
        return confirm_erase_card(case_id, call.language, house.texts)
    return await prepared.erase(house.desk, author_of(call), case_id)


# ------------------------------------------------------------------- as the case of a round


async def offer(call: Call) -> Reply:
    """Return the form for a case, or the offer of prepared ones for who has not bid yet."""
    house = call.house
    title, about = await lobby.bid_so_far(house.desk, call.actor, call.round_id)
    opens = Act(Verb.BID, call.round_id)
    kept = await draft_of(house.desk, call.person.user_id, form_key(opens))
    if not kept and not title and call.act.verb != Verb.BID_NEW:
        mine = (await prepared.overview(house.desk, author_of(call))).own
        if mine:
            return bid_offer_card(call.round_id, mine, call.language, house.texts)
    filled = kept or {"title": title, "about": about}
    return bid_form(call.round_id, call.opening, call.language, house.texts, filled)


@on(Verb.BID_NEW)
async def bid_new(call: Call) -> Reply:
    """Open the form for a case that was not prepared."""
    return await offer(call)


@on(Verb.BID_CASE)
async def bid_case(call: Call) -> Reply:
    """Open the form for a case with the prepared one in it; nothing is shared by that alone."""
    house = call.house
    await lobby.bid_so_far(house.desk, call.actor, call.round_id)
    case = await prepared.read(house.desk, author_of(call), _known(call.picked))
    about = told(case, intake_for(house.intakes, case.method_id), ABOUT_MAX)
    filled = {"title": case.title, "about": about}
    return bid_form(call.round_id, call.opening, call.language, house.texts, filled)
