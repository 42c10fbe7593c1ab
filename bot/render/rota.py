"""Cards about turns: who leads which round, who asks to be replaced, and the give and take."""

from collections.abc import Sequence

from bot.custom_ids import Verb
from bot.domain.balance import BalanceView, Share
from bot.domain.circles.views import CircleTurns, RotaView, TurnSlot
from bot.domain.ids import UserId
from bot.domain.language import Language
from bot.domain.moments import named_zone
from bot.domain.programme.views import TurnView
from bot.render.airtime import bar
from bot.render.card import Block, Button, Card, Text, Tone
from bot.render.circle_cards import moment_line, names_of
from bot.render.fit import compose
from bot.render.parts import button, lines, rows
from bot.render.session_replies import session_choice
from bot.render.voice import Voice, at, mention, plain
from bot.texts import Texts

TURN_BUTTONS = 10
"""Buttons under one overview."""

MOMENT_MAX = 36
"""Signs of a moment on a button, beside the words and a name."""


def rota_card(view: RotaView, language: Language, texts: Texts) -> Card:
    """Return who leads which round, with what the reader can do about it."""
    voice = Voice(texts, language)
    names = names_of(view.faces)
    pieces: list[Block] = [Text(voice("rota-heading"))]
    levers: list[Button] = []
    for turns in view.turns:
        pieces += lines(*_turns(turns, names, voice))
        levers += _turn_buttons(turns, view, voice)
    return compose(
        voice,
        [*pieces, *rows(*levers[:TURN_BUTTONS]), Text(voice("rota-note"))],
        accent=Tone.PRIMARY,
    )


def _turns(turns: CircleTurns, names: dict[str, str], voice: Voice) -> list[str]:
    circle = voice("rota-circle", name=plain(turns.name))
    if turns.meeting is None:
        head = voice("rota-proposed", circle=circle)
    else:
        head = voice("rota-moment", moment=moment_line(turns.meeting, voice), circle=circle)
    told = [head, *(_slot(n, slot, names, voice) for n, slot in enumerate(turns.slots, 1))]
    asked = [names[key] for _id, key, _may in turns.asked]
    if asked:
        told.append(voice("rota-asked", people=voice.list(asked), count=len(asked)))
    return told


def _slot(number: int, slot: TurnSlot, names: dict[str, str], voice: Voice) -> str:
    leader, bringer = names.get(slot.leader, ""), names.get(slot.bringer, "")
    if bringer and leader:
        return voice("circles-round", number=str(number), bringer=bringer, leader=leader)
    if leader:
        return voice("circles-leads", leader=leader)
    return voice("rota-nobody", number=str(number))


def _turn_buttons(turns: CircleTurns, view: RotaView, voice: Voice) -> list[Button]:
    if turns.meeting_id is None or turns.meeting is None:
        return []
    moment = session_choice(turns.meeting, named_zone(turns.zone), MOMENT_MAX)
    where = (turns.meeting_id, turns.circle_id)
    found = []
    if turns.mine and not turns.asking:
        label = voice("rota-swap", moment=moment)
        found.append(button(label, Verb.TURN_ASK, *where))
    for asker_id, key, may in turns.asked:
        if may:
            label = voice("rota-take", name=view.faces[key].name, moment=moment)
            found.append(button(label, Verb.TURN_TAKE, *where, asker_id, tone=Tone.PRIMARY))
    return found


def turn_card(view: TurnView, voice: Voice) -> Card:
    """Return the message about a turn that somebody asks another to take."""
    names = names_of(view.faces)
    moment = moment_line(view.meeting, voice)
    values = {"asker": names[view.asker], "circle": plain(view.circle), "moment": moment}
    if view.taken_by:
        said = voice("turn-taken", taker=names[view.taken_by], **values)
        return compose(voice, lines(said))
    if not view.open:
        return compose(voice, lines(voice("turn-over", **values)))
    bringers = voice.list(names[key] for key in view.bringers)
    rounds = voice("turn-rounds", people=bringers, count=len(view.bringers)) if bringers else None
    take = button(
        voice("turn-take"),
        Verb.TURN_TAKE,
        view.meeting_id,
        view.circle_id,
        view.asker_id,
        tone=Tone.PRIMARY,
    )
    return compose(
        voice,
        [*lines(voice("turn-asked", **values), rounds), *rows(take if view.may else None)],
        accent=Tone.PRIMARY,
    )


# ----------------------------------------------------------------------- give and take


def balance_card(views: Sequence[BalanceView], language: Language, texts: Texts) -> Card:
    """Return who brought, led and thought along, with bars and the same in words."""
    voice = Voice(texts, language)
    pieces: list[Block] = []
    for view in views:
        where = voice("balance-of", name=plain(view.name)) if view.name else voice("balance-here")
        pieces += [
            Text(voice("balance-heading", where=where, whole="yes" if view.whole else "no")),
            *lines(*(_share(one, view, voice) for one in view.shares)),
            *lines(_next("balance-bring", view.bringer, view, voice)),
            *lines(_next("balance-lead", view.leader, view, voice)),
        ]
    whole = any(view.whole for view in views)
    pieces.append(Text(voice("balance-note", whole="yes" if whole else "no")))
    return compose(voice, pieces)


def _share(one: Share, view: BalanceView, voice: Voice) -> str:
    return voice(
        "balance-line",
        bar=bar(one.giving),
        person=mention(one.user_id) if view.whole else "",
        whole="yes" if view.whole else "no",
        brought=one.brought,
        led=one.led,
        advised=one.advised,
        last=at(one.last_brought, "D") if one.last_brought else "",
        ever="yes" if one.last_brought else "no",
    )


def _next(key: str, user_id: UserId | None, view: BalanceView, voice: Voice) -> str | None:
    if user_id is None:
        return None
    return voice(key, person=mention(user_id), whole="yes" if view.whole else "no")
