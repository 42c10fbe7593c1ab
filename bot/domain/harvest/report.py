"""The report of a network: what circles lifted, and the numbers of what stayed behind."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from bot.domain.harvest.disclosure import Group
from bot.domain.harvest.item import LiftedItem, Scope, State
from bot.domain.ids import ProgrammeId, UserId
from bot.domain.programme.planned import ProgrammeHead

ReportId = NewType("ReportId", str)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a report tells of itself, as numbers only.

    `told` sentences are in it, `named` of them with a name; `held` were held back because they
    came from too few people; `unkeyed` lack a second key or were refused it; `withdrawn` were out
    when the report before this one was made, and are not any more.
    """

    told: int
    named: int
    held: int
    unkeyed: int
    withdrawn: int


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """That a report was made: of what, by whom, when, and with which numbers."""

    id: ReportId
    programme_id: ProgrammeId
    made_by: UserId
    made_at: datetime
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class NamedQuote:
    """A sentence whose author chose that their name goes along."""

    item: LiftedItem
    name: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a network let go, as it may be told, with the record that it was made.

    `maker` is the name in the programme of who made it, "" where they are not in it; `before` is
    when the report before this one was made.
    """

    head: ProgrammeHead
    record: ReportRecord
    maker: str
    groups: tuple[Group, ...]
    named: tuple[NamedQuote, ...]
    before: datetime | None = None


def unkeyed(items: Sequence[LiftedItem]) -> int:
    """Return how many sentences for the network lack a second key, asked or refused: one number.

    Apart they would tell who refused.
    """
    without = {State.WAITING, State.REFUSED}
    return sum(one.state in without and one.scope is Scope.NETWORK for one in items)


def withdrawn_since(items: Sequence[LiftedItem], before: datetime | None) -> int:
    """Return how many sentences for the network were out at a moment and are out no more."""
    if before is None:
        return 0
    return sum(
        one.scope is Scope.NETWORK
        and one.lifted_at is not None
        and one.ended_at is not None
        and one.lifted_at <= before < one.ended_at
        for one in items
    )
