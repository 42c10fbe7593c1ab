"""Makes every card fit in a message, with a fair share for each person's text.

A message with components holds 4,000 characters and 40 components in all; and, undocumented, the
UTF-8 bytes of its texts plus 12 for each text must stay under 10,170, or Discord answers 500
(components/reference; discord-api-docs issue 8554).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.ids import UserId
from bot.render.card import Block, Card, Text, Tone
from bot.render.voice import Voice

ROOM = 15_600
"""What the texts of one card may weigh: 3,900 characters of the plain kind, in quarters."""

_PLAIN, _WIDE, _ASTRAL = 4, 5, 8
"""A character weighs 4 quarters; of three bytes (Chinese) 5; outside the first plane (emoji) 8.

So 15,600 quarters are at most 3,900 UTF-16 units and 9,360 bytes, which leaves 800 bytes for the
overhead of 40 texts.
"""

_JOINERS = "\u200d\ufe0f"
_LOOK_BACK = 20


@dataclass(frozen=True, slots=True)
class Said:
    """A text that a person typed, quoted under a line of ours. May be cut to its fair share."""

    head: str
    text: str


Piece = Block | Said


def weight(text: str) -> int:
    """Return what a text weighs, in quarters of a plain character."""
    if text.isascii():
        return _PLAIN * len(text)
    return sum(_weight_of(character) for character in text)


def _weight_of(character: str) -> int:
    code = ord(character)
    if code < 0x800:
        return _PLAIN
    return _WIDE if code < 0x10000 else _ASTRAL


def cut(text: str, room: int) -> str:
    """Return as much of a text as weighs `room`, ending in "…" when something is left out.

    Ends between words where there is a space nearby, and never inside a joined emoji's joiner.
    """
    if weight(text) <= room:
        return text
    left = room - _WIDE
    end = 0
    for character in text:
        left -= _weight_of(character)
        if left < 0:
            break
        end += 1
    space = text.rfind(" ", max(0, end - _LOOK_BACK), end + 1)
    kept = text[: space if space > 0 else end]
    return kept.rstrip().rstrip(_JOINERS) + "…"


def shares(weights: Sequence[int], room: int) -> tuple[int, ...]:
    """Divide room fairly: the short get all they need, the long an equal part of what is left."""
    given = [0] * len(weights)
    left = max(0, room)
    order = sorted(range(len(weights)), key=lambda place: weights[place])
    for done, place in enumerate(order):
        given[place] = min(weights[place], left // (len(order) - done))
        left -= given[place]
    return tuple(given)


def compose(
    voice: Voice,
    pieces: Sequence[Piece],
    *,
    accent: Tone = Tone.SECONDARY,
    mentions: Sequence[UserId] = (),
    when_cut: Sequence[Block] | None = None,
) -> Card:
    """Return a card of these pieces that fits in a message.

    Where what people typed must be cut, `when_cut` is added to say so (once), by default a line.
    """
    whole = tuple(map(_whole, pieces))
    if _weigh(whole) <= ROOM:
        return Card(whole, accent, tuple(mentions))
    note = (Text(voice("cut-note")),) if when_cut is None else tuple(when_cut)
    said = [piece for piece in pieces if isinstance(piece, Said)]
    fixed = _weigh((*(_whole(Said(p.head, "")) for p in said), *_blocks(pieces), *note))
    given = iter(shares([weight(piece.text) for piece in said], ROOM - fixed))
    fitted = tuple(
        _whole(Said(piece.head, cut(piece.text, next(given)))) if isinstance(piece, Said) else piece
        for piece in pieces
    )
    return Card((*fitted, *note), accent, tuple(mentions))


def pages(voice: Voice, title: str, said: Sequence[Said]) -> tuple[Card, ...]:
    """Return everything people typed, uncut, over as many cards as that takes."""
    cards: list[list[Piece]] = []
    left = 0
    for one in said:
        needs = weight(_quoted(one))
        if not cards or needs > left:
            cards.append([Text(title)])
            left = ROOM - weight(title)
        cards[-1].append(one)
        left -= needs
    return tuple(compose(voice, card) for card in cards)


def _whole(piece: Piece) -> Block:
    return Text(_quoted(piece)) if isinstance(piece, Said) else piece


def _quoted(said: Said) -> str:
    return f"{said.head}\n>>> {said.text}" if said.head else f">>> {said.text}"


def _blocks(pieces: Sequence[Piece]) -> tuple[Block, ...]:
    return tuple(piece for piece in pieces if not isinstance(piece, Said))


def _weigh(blocks: Sequence[Block]) -> int:
    return sum(weight(block.body) for block in blocks if isinstance(block, Text))
