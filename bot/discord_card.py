"""Cards and forms as discord.py sends them, and the answers of a form as plain data.

Every message and form is built new and is stopped before it is sent: the library keeps nothing of
it (a finished view is not stored: discord.py 2.7.1 abc.py:1709, message.py:1417, interactions.py
1101, 1250 and 1308). Clicks and forms coming back are routed by their custom_id alone, so they
work after a restart and two people with the same form are never mixed up.
"""

import hashlib
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

import discord
from discord import ui

from bot.render.card import (
    Answers,
    Block,
    Card,
    ChoiceField,
    Field,
    Files,
    Form,
    Menu,
    PersonMenu,
    Row,
    Rule,
    Text,
    Tone,
)
from bot.render.limits import faults_of, fitted, fitted_form

STYLES: Mapping[Tone, discord.ButtonStyle] = {
    Tone.PRIMARY: discord.ButtonStyle.primary,
    Tone.SECONDARY: discord.ButtonStyle.secondary,
    Tone.SUCCESS: discord.ButtonStyle.success,
    Tone.DANGER: discord.ButtonStyle.danger,
}

ACCENTS: Mapping[Tone, int] = {
    Tone.PRIMARY: 0x5865F2,
    Tone.SECONDARY: 0x80848E,
    Tone.SUCCESS: 0x248046,
    Tone.DANGER: 0xDA373C,
}

_LABEL = discord.ComponentType.label.value


class Unfit(ValueError):
    """A card or form that Discord would refuse however it is cut: ours to mend."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("; ".join(faults))
        self.faults = tuple(faults)


def layout_of(card: Card, *, mark: int | None = None) -> ui.LayoutView:
    """Return a card as a message of Discord's Components V2, finished, to be sent once.

    Text that is too long is cut (``bot.render.limits``). `mark` is a number that Discord keeps
    with the message and nobody sees (`mark_of`). Raises ``Unfit``.
    """
    card = fitted(card)
    _check(card)
    frame: ui.Container[Any] = ui.Container(accent_colour=ACCENTS[card.accent], id=mark)
    for block in card.blocks:
        for item in _files_of(card) if isinstance(block, Files) else [_item_of(block)]:
            frame.add_item(item)
    if Files() not in card.blocks:
        for item in _files_of(card):
            frame.add_item(item)
    layout = ui.LayoutView(timeout=None)
    layout.add_item(frame)
    layout.stop()
    return layout


def mark_of(nonce: str) -> int:
    """Return the number by which a message can be known again, long after Discord forgot its nonce.

    It stands in the `id` of the frame: 32 bits and kept as given (components/reference, "Anatomy
    of a Component"). It is over 65,535, for Discord numbers the other components from 1.
    """
    digest = hashlib.blake2b(nonce.encode(), digest_size=4).digest()
    return int.from_bytes(digest) >> 1 | 1 << 16


def mentions_of(card: Card) -> discord.AllowedMentions:
    """Return who is notified: the people the card mentions and nobody else.

    To be given with every send and every edit, for an edit falls back on Discord's defaults
    (resources/message).
    """
    people = [discord.Object(user_id) for user_id in dict.fromkeys(card.mentions)]
    return discord.AllowedMentions(
        everyone=False, roles=False, replied_user=False, users=people or False
    )


def files_of(card: Card) -> list[discord.File]:
    """Return the files of a card, to be sent once beside its components."""
    return [discord.File(io.BytesIO(file.content), file.name) for file in card.files]


def payload_of(card: Card) -> list[dict[str, Any]]:
    """Return the components of a card as they go over the line. Raises ``Unfit``."""
    components: list[dict[str, Any]] = layout_of(card).to_components()  # type: ignore[no-untyped-call]
    return components


def digest_of(card: Card) -> str:
    """Return a digest of all a reader of the card would see: 32 hexadecimal digits.

    Raises ``Unfit``.
    """
    text = json.dumps(payload_of(card), sort_keys=True)
    digest = hashlib.blake2b(text.encode(), digest_size=16)
    for file in card.files:
        digest.update(file.content)
    return digest.hexdigest()


def _check(thing: Card | Form) -> None:
    faults = faults_of(thing)
    if faults:
        raise Unfit(faults)


def _files_of(card: Card) -> list[ui.Item[Any]]:
    """Return the photos of a card next to each other, and then its other files."""
    photos = [
        discord.MediaGalleryItem(f"attachment://{file.name}", description=file.alt)
        for file in card.files
        if file.alt
    ]
    others = [ui.File[Any](f"attachment://{file.name}") for file in card.files if not file.alt]
    return [*([ui.MediaGallery[Any](*photos)] if photos else []), *others]


def _item_of(block: Block) -> ui.Item[Any]:
    match block:
        case Files():
            raise ValueError("files are items of their card")
        case Text(body):
            return ui.TextDisplay(body)
        case Rule():
            return ui.Separator()
        case Row(buttons):
            return ui.ActionRow(
                *(
                    ui.Button(
                        label=button.label,
                        custom_id=button.act,
                        style=STYLES[button.tone],
                        disabled=button.disabled,
                    )
                    for button in buttons
                )
            )
        case Menu():
            return ui.ActionRow(_select_of(block))
        case PersonMenu(act, placeholder, most):
            people: ui.UserSelect[Any] = ui.UserSelect(
                custom_id=act, placeholder=placeholder or None, max_values=most, required=True
            )
            return ui.ActionRow(people)


def _select_of(menu: Menu) -> ui.Select[Any]:
    return ui.Select(
        custom_id=menu.act,
        placeholder=menu.placeholder or None,
        min_values=menu.least,
        max_values=menu.most,
        options=[
            discord.SelectOption(
                label=option.label,
                value=option.value,
                description=option.description,
                default=option.chosen,
            )
            for option in menu.options
        ],
    )


# --------------------------------------------------------------------------- forms


def modal_of(form: Form) -> ui.Modal:
    """Return a form as a modal, finished, to be sent once. Raises ``Unfit``."""
    form = fitted_form(form)
    _check(form)
    modal = ui.Modal(title=form.title, custom_id=form.act, timeout=None)
    if form.intro:
        modal.add_item(ui.TextDisplay(form.intro))
    for field in form.fields:
        component = _choice_of(field) if isinstance(field, ChoiceField) else _input_of(field)
        modal.add_item(
            ui.Label(text=field.label, description=field.hint or None, component=component)
        )
    modal.stop()
    return modal


def _input_of(field: Field) -> ui.TextInput[Any]:
    assert not isinstance(field, ChoiceField)
    style = discord.TextStyle.paragraph if field.long else discord.TextStyle.short
    return ui.TextInput(
        style=style,
        custom_id=field.key,
        placeholder=field.placeholder or None,
        default=field.value or None,
        max_length=field.most,
        required=field.required,
    )


def _choice_of(field: ChoiceField) -> ui.RadioGroup[Any]:
    group: ui.RadioGroup[Any] = ui.RadioGroup(custom_id=field.key, required=field.required)
    for option in field.options:
        group.add_option(
            label=option.label,
            value=option.value,
            description=option.description,
            default=option.chosen,
        )
    return group


def answers_of(data: Mapping[str, Any]) -> Answers:
    """Return what a person filled in, from the ``data`` of a modal's interaction.

    A field that was left open is the empty string; several picked values are joined by commas.
    Reads the raw payload, for the library throws away forms it has not itself sent in this
    process (platform facts §0.3).
    """
    answers: dict[str, str] = {}
    for label in data.get("components", ()):
        if label.get("type") == _LABEL:
            part = label["component"]
            value = part.get("value")
            answers[part["custom_id"]] = value or ",".join(part.get("values") or ())
    return answers
