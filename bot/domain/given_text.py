"""What a text must be to be taken, and who may give what when."""

from bot.domain import adding, speech
from bot.domain.errors import BadInput, NotAllowed, NotNow
from bot.domain.method import Kind, Primitive, Role
from bot.domain.rights import Actor, must_have_floor, must_take_part
from bot.domain.round import Round, Status

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


def may_write(round_: Round, actor: Actor, index: int, kind: Kind, *, again: bool = False) -> None:
    """Check that a person may give this kind in this step, also after the step has passed.

    A late text is still taken: nobody loses words to a step change. `again` is true for a text in
    place of one's own, which needs no turn. Raises ``NotAllowed`` or ``NotNow``.
    """
    must_take_part(round_, actor)
    adding.must_be_open(round_, actor.user_id)
    role = round_.role_at(actor.user_id, index)
    if (
        role is None
        or round_.status not in {Status.RUNNING, Status.CLOSING}
        or not any(stamp.index == index for stamp in round_.progress)
    ):
        raise NotNow("error-not-this-step")
    step = round_.script[index]
    if kind is Kind.ANSWER or kind is step.gate:
        if role is not Role.BRINGER:
            raise NotAllowed("error-only-bringer")
        listens = not speech.may_talk(role, step, revealed=round_.is_revealed(index))
        if kind is Kind.ANSWER and index == round_.index and listens:
            raise NotNow("error-silent-now")
        if kind is Kind.ANSWER and round_.step and round_.step.primitive is Primitive.RATE:
            raise NotNow("error-rate-first")
        return
    if kind is not speech.collects(step):
        raise NotNow("error-not-this-step")
    if role not in speech.writers_of(step):
        raise NotAllowed("error-silent-now" if role is Role.BRINGER else "error-not-your-turn")
    if not again:
        must_have_floor(round_, actor.user_id, index)
