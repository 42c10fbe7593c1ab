"""What people gave, shown in the room: one by one, or all that was sealed together."""

from bot.custom_ids import Verb
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.views import GivenView, Item, RevealView
from bot.render.card import Card, Text, Tone
from bot.render.fit import Said, compose, pages
from bot.render.parts import NAME_MAX, button, lines, rows
from bot.render.voice import Voice
from bot.texts import Texts


def given(view: GivenView, voice: Voice) -> Card:
    """Return one contribution; a question with its answer, or the button to give one.

    A question of the bringer's own is for the others, who answer by talking.
    """
    item = view.item
    head = voice(
        "given-heading", kind=item.kind.value, number=item.number, person=str(item.author_id)
    )
    head = voice("added-later", heading=head) if item.later else head
    late = lines(voice("given-late")) if view.late and not item.later else ()
    if item.kind is not Kind.QUESTION:
        return compose(voice, [Said(head, item.text), *late])
    warmth = button(voice("given-warmth-button"), Verb.WARMTH, view.round_id, item.id)
    asked = Said(head, item.text)
    if item.author_id == view.bringer_id:
        return compose(voice, [asked, *late])
    if view.answer is None:
        answer = button(
            voice("given-answer-button"), Verb.ANSWER, view.round_id, item.id, tone=Tone.PRIMARY
        )
        return compose(voice, [asked, *late, *rows(answer, warmth)], accent=Tone.PRIMARY)
    answered = Said(voice("given-answer"), view.answer)
    return compose(voice, [asked, answered, *late, *rows(warmth)])


def reveal(view: RevealView, voice: Voice) -> Card:
    """Return all that was sealed in a step; where it does not fit, each gets a fair share.

    Then a button lets everybody read the whole of it for themselves (`reveal_page`).
    """
    if not view.items and view.ending is None:
        return compose(voice, [Text(_heading(view, voice)), Text(voice("reveal-nothing"))])
    more = button(voice("reveal-read"), Verb.READ, view.round_id, str(view.index))
    return compose(
        voice,
        [
            Text(_heading(view, voice)),
            *_said(view, voice),
            *(lines(voice("reveal-order")) if len(view.items) > 1 else ()),
        ],
        accent=Tone.SUCCESS,
        when_cut=[Text(voice("cut-note-read")), *rows(more)],
    )


def reveal_page(view: RevealView, page: int, language: Language, texts: Texts) -> Card:
    """Return one page (from 0) of a reveal, uncut, for one person's eyes; the next by button.

    A page that does not exist is the nearest that does.
    """
    voice = Voice(texts, language)
    whole = pages(_heading(view, voice), _said(view, voice))
    if not whole:
        return reveal(view, voice)
    here = min(max(page, 0), len(whole) - 1)
    if here + 1 == len(whole):
        return compose(voice, whole[here])
    more = button(
        voice("reveal-read-on", page=here + 2, total=len(whole)),
        Verb.READ,
        view.round_id,
        str(view.index),
        str(here + 1),
    )
    return compose(voice, [*whole[here], *rows(more)])


def _heading(view: RevealView, voice: Voice) -> str:
    return voice("reveal-heading", name=voice.words(view.step.name, NAME_MAX))


def _said(view: RevealView, voice: Voice) -> tuple[Said, ...]:
    items = tuple(
        Said(_item(number, item, voice), item.text) for number, item in enumerate(view.items, 1)
    )
    if view.ending is None or view.bringer_id is None:
        return items
    return (*items, Said(voice("reveal-ending", person=str(view.bringer_id)), view.ending))


def _item(number: int, item: Item, voice: Voice) -> str:
    heading = voice("reveal-item", number=number, person=str(item.author_id))
    return voice("added-later", heading=heading) if item.later else heading
