"""The second key in words: the question to who brought the case, and what the author hears."""

from bot.custom_ids import Verb
from bot.domain.harvest.item import Answer, LiftedItem, Scope, State
from bot.domain.harvest.views import HarvestGateView, KeyDoorView, KeyView, LiftNewsView
from bot.render.card import Card, Row, Tone
from bot.render.fit import Piece, Said, compose
from bot.render.parts import button, lines, rows
from bot.render.voice import Voice, mention, plain


def gate_card(view: HarvestGateView, voice: Voice) -> Card:
    """Return the card of a message around a lifted text."""
    match view:
        case KeyView():
            return key_card(view, voice)
        case KeyDoorView():
            return key_door(view, voice)
        case LiftNewsView():
            return news_card(view, voice)


def key_card(view: KeyView, voice: Voice) -> Card:
    """Ask who brought the case for the second key, with the exact text, or say how it stands."""
    item, title = view.item, _title(view.title, voice)
    key = item.key_of(view.holder_id)
    answer = key.answer if key is not None else Answer.ASKED
    if item.state is State.WITHDRAWN:
        return compose(voice, lines(voice("lift-key-withdrawn", title=title)))
    asked = item.state is State.WAITING and answer is Answer.ASKED
    state = "asked" if asked else "refused" if item.state is State.REFUSED else "turned"
    scope = item.scope.value
    pieces: list[Piece] = [
        *lines(voice("lift-key", state=state, title=title, scope=scope)),
        *shown(item, voice),
    ]
    if asked:
        pieces.extend(lines(voice("lift-key-silence", scope=scope)))
    pieces.extend(_key_buttons(item, answer, voice))
    return compose(voice, pieces, accent=Tone.PRIMARY if asked else Tone.SECONDARY)


def _title(title: str, voice: Voice) -> str:
    """Return what a round is called; its title goes with its texts."""
    return plain(title) if title else voice("lift-round-gone")


def _key_buttons(item: LiftedItem, answer: Answer, voice: Voice) -> tuple[Row, ...]:
    if item.state not in {State.WAITING, State.LIFTED}:
        return ()
    if answer is Answer.TURNED:
        back = button(voice("lift-key-back"), Verb.KEY_KEEP, item.id)
        return rows(back)
    return rows(
        button(voice("lift-key-turn"), Verb.KEY_TURN, item.id, tone=Tone.SUCCESS),
        button(voice("lift-key-keep"), Verb.KEY_KEEP, item.id),
    )


def _signed(item: LiftedItem, voice: Voice) -> str:
    """Return under whose name a text stands, as its author chose."""
    return voice("lift-named", person=mention(item.author_id)) if item.named else ""


def shown(item: LiftedItem, voice: Voice) -> tuple[Piece, ...]:
    """Return a text as its readers see it: the words, the name if it goes along, the tags."""
    return (Said(_signed(item, voice), item.text), *lines(tag_line(item, voice)))


def tag_line(item: LiftedItem, voice: Voice) -> str | None:
    """Return the tags of a text in one line, or None where it has none."""
    tags = item.tags
    # Beyond the circle a name and a layer together could tell a case: see the rule of five.
    layer = None if item.named and item.scope is Scope.NETWORK else tags.layer
    told = [
        voice("case-theme", theme=tags.theme.value) if tags.theme else "",
        voice("case-layer", layer=layer.value) if layer else "",
        voice("lift-asking", asking=tags.asking.value) if tags.asking else "",
        voice("lift-mechanism", mechanism=tags.mechanism.value) if tags.mechanism else "",
        voice("lift-for-whom", words=plain(tags.for_whom)) if tags.for_whom else "",
    ]
    there = [one for one in told if one]
    return f"-# {' · '.join(there)}" if there else None


def key_door(view: KeyDoorView, voice: Voice) -> Card:
    """Stand in the room for a question that did not arrive; it opens for one person."""
    opens = button(voice("lift-key-open"), Verb.KEY_SEE, view.item_id, tone=Tone.PRIMARY)
    return compose(
        voice,
        [*lines(voice("lift-key-door", person=str(view.holder_id))), *rows(opens)],
        accent=Tone.PRIMARY,
        mentions=(view.holder_id,),
    )


def news_card(view: LiftNewsView, voice: Voice) -> Card:
    """Tell an author that their text is out, or is not."""
    item = view.item
    said = voice(
        "lift-news", state=item.state.value, title=_title(view.title, voice), scope=item.scope.value
    )
    if item.state is State.WITHDRAWN:
        return compose(voice, lines(said))
    back = button(voice("lift-withdraw"), Verb.LIFT_BACK, item.id) if item.is_out else None
    accent = Tone.SUCCESS if item.is_out else Tone.SECONDARY
    return compose(voice, [*lines(said), *shown(item, voice), *rows(back)], accent=accent)
