"""What the page can ask for, each order one act on the stage."""

import base64
import binascii
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Any

from simcord import InteractionResult

from bot.rehearsal.inputs import Upload
from bot.rehearsal.stage import CannotAct, Stage

Json = dict[str, Any]
Order = Callable[[Stage, str, Json], Awaitable[Json]]


async def carry_out(stage: Stage, body: Json) -> Json:
    """Do what the page asks and return its answer; raises CannotAct.

    ``body`` has ``as`` (who), ``act`` (one of the orders below) and what that order needs.
    """
    order = ORDERS.get(str(body.get("act")))
    if order is None:
        raise CannotAct("unknown_order", str(body.get("act")))
    who = str(body.get("as"))
    stage.player(who)
    try:
        return await order(stage, who, body)
    except (KeyError, TypeError) as missing:
        raise CannotAct("incomplete_order", repr(missing)) from missing


def _answer(result: InteractionResult) -> Json:
    return {"answered": result.acknowledged}


def _files(items: list[Mapping[str, str]]) -> list[Upload]:
    try:
        return [(str(i["name"]), base64.b64decode(i["data"], validate=True)) for i in items]
    except (binascii.Error, ValueError) as broken:
        raise CannotAct("broken_file") from broken


def _filled(values: Mapping[str, Any]) -> dict[str, object]:
    """Turn ``{"files": [...]}`` into uploads and leave the other values as they are."""
    return {
        name: _files(value["files"]) if isinstance(value, Mapping) else value
        for name, value in values.items()
    }


async def _slash(stage: Stage, who: str, body: Json) -> Json:
    options = {
        name: value[0] if isinstance(value, list) and value else value
        for name, value in _filled(body.get("options") or {}).items()
    }
    return _answer(await stage.slash(who, body["place"], str(body["command"]), **options))


async def _autocomplete(stage: Stage, who: str, body: Json) -> Json:
    choices = await stage.autocomplete(
        who,
        body["place"],
        str(body["command"]),
        str(body["option"]),
        str(body["text"]),
        **(body.get("filled") or {}),
    )
    return {"choices": [{"name": c["name"], "value": c["value"]} for c in choices]}


async def _click(stage: Stage, who: str, body: Json) -> Json:
    custom_id = str(body["custom_id"])
    return _answer(await stage.click(who, str(body["message"]), custom_id=custom_id))


async def _select(stage: Stage, who: str, body: Json) -> Json:
    custom_id, values = str(body["custom_id"]), list(body["values"])
    return _answer(await stage.select(who, str(body["message"]), values, custom_id=custom_id))


async def _submit(stage: Stage, who: str, body: Json) -> Json:
    return _answer(await stage.submit_modal(who, _filled(body["values"])))


async def _dismiss_modal(stage: Stage, who: str, _: Json) -> Json:
    await stage.dismiss_modal(who)
    return {}


async def _send(stage: Stage, who: str, body: Json) -> Json:
    files = _files(body.get("files") or [])
    await stage.send(who, body["place"], str(body.get("text", "")), files)
    return {}


async def _delete_message(stage: Stage, who: str, body: Json) -> Json:
    await stage.delete_message(str(body.get("by", who)), str(body["message"]))
    return {}


async def _delete_channel(stage: Stage, _: str, body: Json) -> Json:
    await stage.delete_channel(body["place"])
    return {}


async def _leave(stage: Stage, who: str, body: Json) -> Json:
    await stage.leave(who, kicked=bool(body.get("kicked")))
    return {}


async def _come_back(stage: Stage, who: str, _: Json) -> Json:
    await stage.come_back(who)
    return {}


async def _dms(stage: Stage, who: str, body: Json) -> Json:
    await stage.set_dms_open(who, is_open=bool(body["open"]))
    return {}


async def _push(stage: Stage, _: str, body: Json) -> Json:
    match body["by"]:
        case "minute":
            await stage.push(timedelta(minutes=1))
        case "deadline":
            if await stage.push_to_next_deadline() is None:
                raise CannotAct("no_deadline")
        case "tomorrow":
            await stage.push_to_tomorrow_nine()
        case other:
            raise CannotAct("unknown_order", str(other))
    return {}


async def _run_clock(stage: Stage, _: str, body: Json) -> Json:
    await stage.run_clock(running=bool(body["running"]))
    return {}


async def _bot(stage: Stage, _: str, body: Json) -> Json:
    await (stage.start_bot() if body["on"] else stage.stop_bot())
    return {}


ORDERS: dict[str, Order] = {
    "slash": _slash,
    "autocomplete": _autocomplete,
    "click": _click,
    "select": _select,
    "submit": _submit,
    "dismiss_modal": _dismiss_modal,
    "send": _send,
    "delete_message": _delete_message,
    "delete_channel": _delete_channel,
    "leave": _leave,
    "come_back": _come_back,
    "dms": _dms,
    "push": _push,
    "run_clock": _run_clock,
    "bot": _bot,
}
"""Every order the page can give, by name."""
