"""What Discord accepts in a message or a form, so that nothing a person wrote is ever refused.

The library checks almost no length by itself; a message that is too long fails only at Discord
(400, or 500 for the limit in bytes). Renderers keep within these limits; what still does not fit
because somebody wrote much is cut, fairly and visibly, on its way out.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.render.card import (
    Block,
    Button,
    Card,
    ChoiceField,
    Field,
    Files,
    Form,
    Menu,
    Option,
    PersonMenu,
    Row,
    Rule,
    Text,
    TextField,
)

TEXT = 4000
"""UTF-16 units of all texts of a card together (resources/message; discord-api-docs pull 8562)."""
TEXT_BYTES = 10_170
"""UTF-8 bytes of all texts together, above which Discord answers 500 (discord-api-docs 8554)."""
BYTES_PER_TEXT = 12
"""What each text costs besides its own bytes, in the same undocumented sum."""
COMPONENTS = 40
"""Components of a message, nested ones and the frame included (components/reference)."""
CUSTOM_ID = 100
BUTTON_LABEL = 80
BUTTONS = 5
OPTIONS = 25
OPTION = 100
MENU_PLACEHOLDER = 150
MENTIONS = 100
"""People who may be notified by one message (resources/message, "Allowed Mentions")."""
FORM_TITLE = 45
FORM_PARTS = 5
LABEL = 45
HINT = 100
PLACEHOLDER = 100
INPUT = 4000
CHOICES = range(2, 11)
"""How many options a radio group has (components/reference)."""

ELLIPSIS = "…"
_LAST_WORD = re.compile(r"\s+\S{0,30}\Z")
_HALF_TOKEN = re.compile(r"<[^\s<>]{0,60}\Z")
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FENCE, _SPOILER = "```", "||"
_CLOSERS_ROOM = len(f"{_SPOILER}\n{_FENCE}")


def units(text: str) -> int:
    """Return how long a text is where an emoji may count for two: in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shorten(text: str, most: int) -> str:
    """Return the text, or as much of it as fits in `most` UTF-16 units with an ellipsis.

    It is cut between words where that costs little, never inside a mention, a timestamp or an
    emoji; a code block or a spoiler that was open is closed, so that no spoiler shows.
    """
    if units(text) <= most:
        return text
    room = most - len(ELLIPSIS)
    if _FENCE in text or _SPOILER in text:
        room -= _CLOSERS_ROOM
    piece = _whole_signs(text, _clip(text, max(room, 0)))
    piece = _HALF_TOKEN.sub("", piece)
    between_words = _LAST_WORD.sub("", piece)
    return _closed((between_words or piece).rstrip() + ELLIPSIS) if room > 0 else ELLIPSIS[:most]


def _clip(text: str, most: int) -> str:
    piece = text[:most]
    while (over := units(piece) - most) > 0:
        piece = piece[: -((over + 1) // 2)]
    return piece


def _whole_signs(text: str, piece: str) -> str:
    """Drop from the end what belongs together with the sign after it."""
    while piece and len(piece) < len(text) and (_joins(text[len(piece)]) or piece[-1] == "\u200d"):
        piece = piece[:-1]
    return piece


def _joins(character: str) -> bool:
    return (
        character == "\u200d"
        or ord(character) in _SKIN_TONES
        or unicodedata.category(character).startswith("M")
    )


def _closed(text: str) -> str:
    if text.count(_FENCE) % 2:
        return f"{text}\n{_FENCE}"
    return text + _SPOILER if text.count(_SPOILER) % 2 else text


def fair_share(texts: Sequence[str], most: int = TEXT, most_bytes: int = TEXT_BYTES) -> list[str]:
    """Return the texts, the longest shortened to one same length so that all fit together.

    Short ones stay whole. `most` counts UTF-16 units, `most_bytes` UTF-8 bytes, both of all texts.
    """
    if _fits(texts, most, most_bytes):
        return list(texts)
    low, high = 0, max(map(units, texts), default=0)
    while low < high:
        middle = (low + high + 1) // 2
        if _fits([shorten(text, middle) for text in texts], most, most_bytes):
            low = middle
        else:
            high = middle - 1
    return [shorten(text, low) for text in texts]


def _fits(texts: Iterable[str], most: int, most_bytes: int) -> bool:
    texts = list(texts)
    return sum(map(units, texts)) <= most and sum(map(_size, texts)) <= most_bytes


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


# ------------------------------------------------------------------------- fitting


def fitted(card: Card) -> Card:
    """Return the card with what people wrote cut to what Discord accepts.

    Parts that would be empty are left out. What only a programmer can get wrong (too many
    components, an act twice) stays as it is: ``faults_of`` names it.
    """
    blocks = [_fitted_block(block) for block in card.blocks]
    blocks = [block for block in blocks if block not in (Text(""), Row(()))]
    bodies = [block.body for block in blocks if isinstance(block, Text)]
    shares = iter(fair_share(bodies, TEXT, TEXT_BYTES - BYTES_PER_TEXT * len(bodies)))
    blocks = [Text(next(shares)) if isinstance(block, Text) else block for block in blocks]
    mentions = tuple(dict.fromkeys(card.mentions))
    return replace(card, blocks=tuple(blocks), mentions=mentions)


def _fitted_block(block: Block) -> Block:
    match block:
        case Text(body):
            return Text(body.strip())
        case Row(buttons):
            return Row(tuple(replace(b, label=shorten(b.label, BUTTON_LABEL)) for b in buttons))
        case Menu():
            return replace(
                block,
                placeholder=shorten(block.placeholder, MENU_PLACEHOLDER),
                options=_fitted_options(block.options),
                most=min(block.most, len(block.options)),
            )
        case PersonMenu():
            return replace(block, placeholder=shorten(block.placeholder, MENU_PLACEHOLDER))
        case Rule() | Files():
            return block


def _fitted_options(options: Iterable[Option]) -> tuple[Option, ...]:
    return tuple(
        replace(
            option,
            label=shorten(option.label, OPTION),
            description=shorten(option.description, OPTION) if option.description else None,
        )
        for option in options
    )


def fitted_form(form: Form) -> Form:
    """Return the form with labels cut to what Discord accepts; what is filled in stays whole."""
    return replace(
        form,
        title=shorten(form.title, FORM_TITLE),
        intro=shorten(form.intro.strip(), TEXT),
        fields=tuple(_fitted_field(field) for field in form.fields),
    )


def _fitted_field(field: Field) -> Field:
    label, hint = shorten(field.label, LABEL), shorten(field.hint, HINT)
    if isinstance(field, ChoiceField):
        return replace(field, label=label, hint=hint, options=_fitted_options(field.options))
    return replace(
        field,
        label=label,
        hint=hint,
        placeholder=shorten(field.placeholder, PLACEHOLDER),
        most=min(max(field.most, units(field.value)), INPUT),
    )


# -------------------------------------------------------------------------- faults


def faults_of(thing: Card | Form) -> list[str]:
    """Return everything Discord would refuse, in words for developers; empty when all is well."""
    return list(_card_faults(thing) if isinstance(thing, Card) else _form_faults(thing))


def _card_faults(card: Card) -> Iterable[str]:
    if not card.blocks:
        yield "the card is empty"
    count = 1 + sum(_weight(block) for block in card.blocks) + len(card.files)
    if count > COMPONENTS:
        yield f"{count} components, more than {COMPONENTS}"
    bodies = [block.body for block in card.blocks if isinstance(block, Text)]
    if any(not body.strip() for body in bodies):
        yield "a text is empty"
    if (length := sum(map(units, bodies))) > TEXT:
        yield f"{length} characters of text, more than {TEXT}"
    size = sum(_size(body) + BYTES_PER_TEXT for body in bodies)
    if size > TEXT_BYTES:
        yield f"{size} bytes of text, more than {TEXT_BYTES}"
    if len(card.mentions) > MENTIONS:
        yield f"{len(card.mentions)} people mentioned, more than {MENTIONS}"
    if len(set(card.mentions)) < len(card.mentions):
        yield "somebody is mentioned twice"
    for block in card.blocks:
        yield from _block_faults(block)
    yield from _repeated(_acts_of(card), "act")


def _weight(block: Block) -> int:
    match block:
        case Row(buttons):
            return 1 + len(buttons)
        case Menu() | PersonMenu():
            return 2
        case Text() | Rule() | Files():
            return 1


def _acts_of(card: Card) -> list[str]:
    acts: list[str] = []
    for block in card.blocks:
        if isinstance(block, Row):
            acts.extend(button.act for button in block.buttons)
        elif isinstance(block, Menu | PersonMenu):
            acts.append(block.act)
    return acts


def _block_faults(block: Block) -> Iterable[str]:
    if isinstance(block, Row):
        if not 1 <= len(block.buttons) <= BUTTONS:
            yield f"a row of {len(block.buttons)} buttons"
        for button in block.buttons:
            yield from _button_faults(button)
    elif isinstance(block, Menu):
        yield from _length(block.act, 1, CUSTOM_ID, "a menu's act")
        yield from _length(block.placeholder, 0, MENU_PLACEHOLDER, "a menu's placeholder")
        yield from _options_faults(block.options, range(1, OPTIONS + 1))
        if not 0 <= block.least <= block.most <= max(len(block.options), 1) or block.most < 1:
            yield f"{block.act}: from {block.least} to {block.most} of {len(block.options)} options"
        if sum(option.chosen for option in block.options) > block.most:
            yield f"{block.act}: more options chosen than may be"
    elif isinstance(block, PersonMenu):
        yield from _length(block.act, 1, CUSTOM_ID, "a menu's act")
        yield from _length(block.placeholder, 0, MENU_PLACEHOLDER, "a menu's placeholder")


def _button_faults(button: Button) -> Iterable[str]:
    yield from _length(button.act, 1, CUSTOM_ID, "a button's act")
    yield from _length(button.label, 1, BUTTON_LABEL, "a button's label")


def _options_faults(options: Sequence[Option], allowed: range) -> Iterable[str]:
    if len(options) not in allowed:
        yield f"{len(options)} options, not between {allowed[0]} and {allowed[-1]}"
    for option in options:
        yield from _length(option.label, 1, OPTION, "an option's label")
        yield from _length(option.value, 1, OPTION, "an option's value")
        yield from _length(option.description or "", 0, OPTION, "an option's description")
    yield from _repeated([option.value for option in options], "option")


def _form_faults(form: Form) -> Iterable[str]:
    yield from _length(form.act, 1, CUSTOM_ID, "the form's act")
    yield from _length(form.title, 1, FORM_TITLE, "the form's title")
    yield from _length(form.intro, 0, TEXT, "the form's introduction")
    parts = len(form.fields) + bool(form.intro)
    if not form.fields or parts > FORM_PARTS:
        yield f"{parts} parts, not between 1 and {FORM_PARTS}"
    for field in form.fields:
        yield from _length(field.key, 1, CUSTOM_ID, "a field's key")
        yield from _length(field.label, 1, LABEL, "a field's label")
        yield from _length(field.hint, 0, HINT, "a field's hint")
        if isinstance(field, TextField):
            yield from _input_faults(field)
        else:
            yield from _options_faults(field.options, CHOICES)
            if sum(option.chosen for option in field.options) > 1:
                yield f"{field.key}: more than one option chosen"
    yield from _repeated([field.key for field in form.fields], "field")


def _input_faults(field: TextField) -> Iterable[str]:
    yield from _length(field.placeholder, 0, PLACEHOLDER, "a field's placeholder")
    if not 1 <= field.most <= INPUT:
        yield f"{field.key}: room for {field.most} characters"
    yield from _length(field.value, 0, field.most, "what is filled in")


def _length(text: str, least: int, most: int, what: str) -> Iterable[str]:
    length = units(text)
    if not least <= length <= most:
        yield f"{what} has {length} characters, not between {least} and {most}"


def _repeated(names: Iterable[str], what: str) -> Iterable[str]:
    for name, times in Counter(names).items():
        if times > 1:
            yield f"{what} {name} stands there {times} times"
