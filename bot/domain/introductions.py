"""Introducing people to each other: each is asked apart, and only who said yes meets who did.

Nothing one person answers, or does not answer, can be told from what another sees: what somebody
sees changes only by their own answer, by time, and by a yes of their own and of another.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.case import Layer, Theme
from bot.domain.errors import Missing, NotNow
from bot.domain.ids import ProgrammeId, UserId

IntroductionId = NewType("IntroductionId", str)
EntryId = NewType("EntryId", str)

LAPSES = timedelta(days=14)
"""How long people can answer; until then nobody in it is asked about another introduction."""

FOLLOWED = timedelta(days=14)
"""After how long those who met are asked, once, whether it brought them anything."""

LEAST = 2
"""How many must say yes before anybody is told of anybody."""


class Reason(StrEnum):
    """Why people might be introduced: help that was asked and offered, or what they share.

    An ECHO lives in several circles; LINGER is a question that lived through three moments.
    """

    HELP = "help"
    ECHO = "echo"
    LINGER = "linger"


class Say(StrEnum):
    """What somebody answered; AGENDA puts it on the agenda of a meeting instead."""

    YES = "yes"
    NO = "no"
    AGENDA = "agenda"


class Brought(StrEnum):
    """Whether it brought somebody anything."""

    YES = "yes"
    BIT = "bit"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who is asked. `entry_id` is their own request or offer, where there is one."""

    user_id: UserId
    entry_id: EntryId | None = None
    say: Say | None = None
    brought: Brought | None = None


@dataclass(frozen=True, slots=True)
class Introduction:
    """People who could be introduced, on a theme and perhaps a layer.

    `made_at` is when they were asked, `met_at` when the first two had said yes.
    """

    id: IntroductionId
    programme_id: ProgrammeId
    reason: Reason
    theme: Theme
    layer: Layer | None
    made_at: datetime
    parties: tuple[Party, ...]
    met_at: datetime | None = None

    @property
    def lapses_at(self) -> datetime:
        """Until when it can be answered."""
        return self.made_at + LAPSES

    @property
    def met(self) -> tuple[Party, ...]:
        """Those who are introduced to each other: who said yes, as soon as there are two."""
        willing = tuple(one for one in self.parties if one.say is Say.YES)
        return willing if len(willing) >= LEAST else ()

    def party(self, user_id: UserId) -> Party:
        """Return somebody's own part. Raises ``Missing`` for who has none."""
        for one in self.parties:
            if one.user_id == user_id:
                return one
        raise Missing("error-no-introduction")

    def others_for(self, user_id: UserId) -> tuple[Party, ...]:
        """Return whom somebody may know of: nobody, or who said yes when they did so too."""
        met = self.met
        if all(one.user_id != user_id for one in met):
            return ()
        return tuple(one for one in met if one.user_id != user_id)

    def keeps_busy(self, now: datetime) -> bool:
        """Tell whether its people are left alone by other introductions.

        A no does not end that, for then it could be told from what is asked next.
        """
        return self.met_at is None and now < self.lapses_at


def is_offered(one: Introduction, party: Party, now: datetime) -> bool:
    """Tell whether somebody can (still) answer, or answer otherwise."""
    return now < one.lapses_at and not (party.say is Say.YES and one.met)


def said(one: Introduction, user_id: UserId, say: Say, now: datetime) -> Introduction:
    """Keep what somebody answered. Raises ``Missing``, or ``NotNow`` when it is too late.

    Saying the same again changes nothing, however late.
    """
    party = one.party(user_id)
    if party.say is say:
        return one
    if say is Say.AGENDA and one.reason is Reason.HELP:
        raise Missing("error-old-button")
    if party.say is Say.YES and one.met:
        raise NotNow("error-introduction-met")
    if now >= one.lapses_at:
        raise NotNow("error-introduction-late")
    after = _with(one, replace(party, say=say))
    return replace(after, met_at=now) if after.met and one.met_at is None else after


def brought(one: Introduction, user_id: UserId, answer: Brought) -> Introduction:
    """Keep what it brought somebody who was introduced. Raises ``Missing`` for anybody else."""
    party = one.party(user_id)
    if not one.others_for(user_id):
        raise Missing("error-no-introduction")
    return _with(one, replace(party, brought=answer))


def _with(one: Introduction, party: Party) -> Introduction:
    parties = tuple(party if each.user_id == party.user_id else each for each in one.parties)
    return replace(one, parties=parties)


def busy(known: Iterable[Introduction], now: datetime) -> frozenset[UserId]:
    """Return who is being asked about an introduction already."""
    return frozenset(party.user_id for one in known if one.keeps_busy(now) for party in one.parties)


Pair = frozenset[UserId]


def pairs_in(groups: Iterable[Sequence[UserId]]) -> frozenset[Pair]:
    """Return every two people who were in one group."""
    return frozenset(
        frozenset({one, other})
        for group in groups
        for one in group
        for other in group
        if one != other
    )
