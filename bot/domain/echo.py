"""The echo: the same theme and layer in several circles, or a question that lives on, unread.

It is found by counting whose and about what, never by what anybody wrote.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.case import Layer, Theme
from bot.domain.ids import CircleId, UserId
from bot.domain.introductions import Introduction, Reason, busy

LEAST_PEOPLE, LEAST_CIRCLES = 3, 2
"""Below these nobody is told that anybody shares their subject: small numbers betray."""

LINGERS_FOR = 3
"""Moments that a question was alive at before its owner is asked about it."""

QUIET = timedelta(days=180)
"""How long nobody is asked about the same theme and layer again, whatever they said."""


@dataclass(frozen=True, slots=True)
class Signal:
    """That somebody is working on a theme at a layer, since a moment."""

    user_id: UserId
    theme: Theme
    layer: Layer | None
    since: datetime


@dataclass(frozen=True, slots=True)
class Echo:
    """Whom to ask, each apart, and about what. A LINGER may be of one person alone."""

    reason: Reason
    theme: Theme
    layer: Layer | None
    people: tuple[UserId, ...]


@dataclass(frozen=True, slots=True)
class EchoCount:
    """What who leads may know: how many echoes there were, now and in all."""

    fresh: int
    all: int


Subject = tuple[Theme, Layer | None]


def echoes(
    signals: Collection[Signal],
    circles: Mapping[UserId, CircleId],
    known: Sequence[Introduction],
    now: datetime,
) -> tuple[Echo, ...]:
    """Return the echoes to ask about; everybody is in one at most, and in none while being asked.

    `circles` is the one circle of each person. Who sits in none counts as a person, not as a
    circle. A subject without a layer is no echo: too much falls under one theme.
    """
    taken = set(busy(known, now))
    found = []
    for subject, people in _by_subject(signals):
        theme, layer = subject
        fresh = [one for one in people if not _asked(known, one, subject, now)]
        willing = tuple(one for one in fresh if one not in taken)
        in_circles = {circles[one] for one in willing if one in circles}
        if layer is None or len(willing) < LEAST_PEOPLE or len(in_circles) < LEAST_CIRCLES:
            continue
        taken |= set(willing)
        found.append(Echo(Reason.ECHO, theme, layer, willing))
    return tuple(found)


def lingering(
    questions: Collection[Signal],
    moments: Collection[datetime],
    known: Sequence[Introduction],
    found: Sequence[Echo],
    now: datetime,
) -> tuple[Echo, ...]:
    """Return the questions that lived through enough moments, with who asks about the same.

    `moments` are when meetings were held. Who is in one of the echoes `found` is left alone.
    """
    taken = {*busy(known, now), *(one for echo in found for one in echo.people)}
    old = [one for one in questions if _lived(one, moments, now) >= LINGERS_FOR]
    asked = []
    for subject, people in _by_subject(old):
        willing = tuple(
            one for one in people if one not in taken and not _asked(known, one, subject, now)
        )
        if willing:
            taken |= set(willing)
            asked.append(Echo(Reason.LINGER, *subject, willing))
    return tuple(asked)


def counted(known: Iterable[Introduction], fresh: int) -> EchoCount:
    """Return how many echoes there were; not of whom, nor about what."""
    return EchoCount(fresh, sum(one.reason is Reason.ECHO for one in known))


def _lived(one: Signal, moments: Collection[datetime], now: datetime) -> int:
    return sum(one.since < moment <= now for moment in moments)


def _by_subject(signals: Collection[Signal]) -> list[tuple[Subject, list[UserId]]]:
    """Return who is working on each subject, in an order that does not tell who was first."""
    found: dict[Subject, set[UserId]] = {}
    for one in signals:
        found.setdefault((one.theme, one.layer), set()).add(one.user_id)
    in_order = sorted(found.items(), key=lambda item: (item[0][0], item[0][1] or ""))
    return [(subject, sorted(people)) for subject, people in in_order]


def _asked(known: Iterable[Introduction], user_id: UserId, subject: Subject, now: datetime) -> bool:
    return any(
        one.reason is not Reason.HELP
        and (one.theme, one.layer) == subject
        and now < one.made_at + QUIET
        and any(party.user_id == user_id for party in one.parties)
        for one in known
    )
