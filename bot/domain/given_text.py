"""What a text must be to be taken."""

from bot.domain.errors import BadInput

TEXT_MAX = 1500
"""Characters of one contribution: two still fit in one message of Discord."""


def must_be_text(text: str) -> str:
    """Return `text` without outer blanks. Raises ``BadInput`` when empty or over 1,500 signs."""
    clean = text.strip()
    if not clean:
        raise BadInput("error-empty")
    if len(clean) > TEXT_MAX:
        raise BadInput("error-too-long", {"max": TEXT_MAX, "length": len(clean)})
    return clean
