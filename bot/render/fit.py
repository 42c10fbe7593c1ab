"""Makes every card fit in a message: a fair share for each person's text, and a word about it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.domain.ids import UserId
from bot.render.card import Block, Card, Text, Tone
from bot.render.limits import BYTES_PER_TEXT, TEXT, TEXT_BYTES, fair_share, units
from bot.render.voice import Voice, unmasked

MARGIN = 60
"""Units and bytes kept free, so that what is cut here is never cut again on its way out."""


@dataclass(frozen=True, slots=True)
class Said:
    """A text that a person typed, quoted under a line of ours. May be cut to its fair share."""

    head: str
    text: str


Piece = Block | Said


@dataclass(frozen=True, slots=True)
class _Room:
    """What texts take up, or what is left for them: UTF-16 units, and UTF-8 bytes with overhead."""

    units: int
    bytes: int


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
    pieces = [_open(piece) for piece in pieces]
    whole = tuple(_whole(piece) for piece in pieces)
    if _fits(whole):
        return Card(whole, accent, tuple(mentions))
    note = (Text(voice("cut-note")),) if when_cut is None else tuple(when_cut)
    given = iter(_shares(pieces, note))
    fitted = tuple(
        _whole(Said(piece.head, next(given))) if isinstance(piece, Said) else piece
        for piece in pieces
    )
    return Card((*fitted, *note), accent, tuple(mentions))


def pages(title: str, pieces: Sequence[Piece]) -> tuple[tuple[Piece, ...], ...]:
    """Return every piece, uncut, over as many cards with this title as that takes."""
    cards: list[list[Piece]] = []
    for one in map(_open, pieces):
        if not cards or not _fits(_whole(piece) for piece in (*cards[-1], one)):
            cards.append([Text(title)])
        cards[-1].append(one)
    return tuple(tuple(card) for card in cards)


def _shares(pieces: Sequence[Piece], note: Sequence[Block]) -> list[str]:
    said = [piece for piece in pieces if isinstance(piece, Said)]
    ours = [_whole(Said(piece.head, "")) for piece in said]
    fixed = _taken((*ours, *(piece for piece in pieces if not isinstance(piece, Said)), *note))
    return fair_share(
        [piece.text for piece in said],
        max(0, TEXT - MARGIN - fixed.units),
        max(0, TEXT_BYTES - MARGIN - fixed.bytes),
    )


def _open(piece: Piece) -> Piece:
    """Return a piece in which no link of a person hides under other words."""
    return replace(piece, text=unmasked(piece.text)) if isinstance(piece, Said) else piece


def _whole(piece: Piece) -> Block:
    if not isinstance(piece, Said):
        return piece
    return Text(f"{piece.head}\n>>> {piece.text}" if piece.head else f">>> {piece.text}")


def _fits(blocks: Iterable[Block]) -> bool:
    taken = _taken(blocks)
    return taken.units <= TEXT - MARGIN and taken.bytes <= TEXT_BYTES - MARGIN


def _taken(blocks: Iterable[Block]) -> _Room:
    bodies = [block.body for block in blocks if isinstance(block, Text)]
    return _Room(
        sum(map(units, bodies)),
        sum(len(body.encode()) + BYTES_PER_TEXT for body in bodies),
    )
