"""What must follow in a programme between its meetings, and where people are reached then."""

from bot.domain.choices import Way
from bot.domain.effects import Place, Show, Surface, addressee, direct, is_direct
from bot.domain.ids import UserId
from bot.domain.programme.following import DropAlarm, SetAlarm
from bot.domain.programme.planned import ProgrammeHead
from bot.domain.programme.views import Trouble

ProgrammeEffect = Show | SetAlarm | DropAlarm
ProgrammeEffects = tuple[ProgrammeEffect, ...]

NOBODY = UserId(0)
"""Whom a message is for that is no message to one person."""


def personal(kind: str, user_id: UserId) -> Surface:
    """Return a message to one person alone. `kind` has no colon; its head ends at a hyphen.

    It does not say where that person is reached: that is decided when it is delivered, and where
    it stands it is edited.
    """
    return direct(kind, user_id)


def ways_to(chosen: Way | None) -> tuple[Way, ...]:
    """Return where to reach a person, first the way they chose; the next is for when that fails.

    Who chose nothing gets a direct message.
    """
    if chosen is Way.OWN_THREAD:
        return (Way.OWN_THREAD, Way.DIRECT)
    return (Way.DIRECT, Way.OWN_THREAD)


def place_of(surface: Surface) -> Place:
    """Return where a surface of a programme is shown: to one person, or in its channel."""
    return Place.DIRECT if is_direct(surface) else Place.ANNOUNCE


def queue_of(surface: Surface) -> UserId:
    """Return whose messages it waits behind, so that nobody is kept waiting for another."""
    return addressee(surface) if is_direct(surface) else NOBODY


def tell_trouble(head: ProgrammeHead, trouble: Trouble) -> ProgrammeEffects:
    """Return what tells the organiser what to mend; it names nobody, for that would tell too much.

    It says the same as before when it is already told, so that it is one message.
    """
    return (Show(personal(f"trouble-{trouble}", head.organiser_id)),)
