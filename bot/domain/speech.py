"""Who may write and who may talk in each kind of step: one table for every method."""

from dataclasses import dataclass

from bot.domain.method import Kind, Primitive, Role, Step

_B, _C, _F = Role.BRINGER, Role.CONSULTANT, Role.FACILITATOR


@dataclass(frozen=True, slots=True)
class Speech:
    """The rights in one kind of step.

    `writers` fill in the field of the step; `talkers` may type freely in the room. The
    facilitator may always type, to guard the method.
    """

    writers: frozenset[Role]
    talkers: frozenset[Role]
    collects: Kind | None


def _speech(writers: set[Role], talkers: set[Role], collects: Kind | None) -> Speech:
    return Speech(frozenset(writers), frozenset(talkers | {_F}), collects)


TABLE: dict[Primitive, Speech] = {
    Primitive.CHECKBACK: _speech({_B, _C}, {_B, _C}, Kind.TAKEAWAY),
    Primitive.PITCH: _speech({_B, _C}, {_B, _C}, Kind.BID),
    Primitive.CHOOSE: _speech(set(), {_B, _C}, None),
    Primitive.TELL: _speech({_B}, {_B}, Kind.ACCOUNT),
    Primitive.CLARIFY: _speech({_C}, {_B, _C}, Kind.QUESTION),
    Primitive.RATE: _speech({_B}, {_B}, Kind.RESPONSE),
    Primitive.FEEL: _speech({_C}, set(), Kind.ASSOCIATION),
    Primitive.REFRAME: _speech({_C}, set(), Kind.REFRAME),
    Primitive.CONSULT: _speech({_C}, {_C}, Kind.REMARK),
    Primitive.ADVISE: _speech({_C}, set(), Kind.ADVICE),
    Primitive.RESPOND: _speech({_B}, {_B}, Kind.RESPONSE),
    Primitive.COMMIT: _speech({_B}, {_B}, Kind.COMMITMENT),
    Primitive.SHARE: _speech({_B, _C}, {_B, _C}, Kind.TAKEAWAY),
    Primitive.EVALUATE: _speech({_B, _C}, {_B, _C}, Kind.TAKEAWAY),
}
"""Source: the speech-rights table shared by the written and live traditions of intervision."""

MANY = frozenset({Kind.QUESTION, Kind.ANSWER, Kind.REMARK})
"""Kinds of which one person may give several in one step; of the others a new one replaces."""


def writers_of(step: Step) -> frozenset[Role]:
    """Return the roles that fill in the field of `step` (the method may differ from the table)."""
    return TABLE[step.primitive].writers if step.writers is None else step.writers


def collects(step: Step) -> Kind | None:
    """Return what the field of `step` collects, or None when it has no field."""
    return (step.collects or TABLE[step.primitive].collects) if writers_of(step) else None


def may_talk(role: Role, step: Step, *, revealed: bool) -> bool:
    """Tell whether `role` may type freely in the room during `step`.

    While a step is sealed nobody but the facilitator talks, or the first voice would colour the
    others; after the reveal the consultants may.
    """
    if role is Role.FACILITATOR:
        return True
    if step.sealed and not revealed:
        return False
    return role in _talkers_of(step)


def _talkers_of(step: Step) -> frozenset[Role]:
    if step.sealed:
        return step.talkers_after or frozenset({_C})
    return TABLE[step.primitive].talkers if step.talkers is None else step.talkers


def speakers(step: Step) -> frozenset[Role]:
    """Return whose step it is: who writes or talks in it, sooner or later.

    The facilitator may always speak, to guard the method, and is among them only where the method
    says that the step is theirs.
    """
    named = step.talkers is not None and _F in step.talkers
    talkers = _talkers_of(step) | ({_F} if named else set())
    guards = set() if named else {_F}
    return writers_of(step) | (talkers - guards)
