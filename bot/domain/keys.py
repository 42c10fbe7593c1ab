"""Whose key seals a text. Destroying that key forgets the text, wherever copies of it are."""

from enum import StrEnum
from typing import NamedTuple

from bot.domain.ids import (
    CircleId,
    GuildId,
    MeetingId,
    ParticipantId,
    ProgrammeId,
    RoundId,
    UserId,
)
from bot.domain.learning.question import QuestionId


class Scope(StrEnum):
    """What a text belongs to; in it, it may be one person's."""

    ROUND = "round"
    PROGRAMME = "programme"
    MEETING = "meeting"
    PARTICIPANT = "participant"
    CIRCLE = "circle"
    SERVER = "server"
    PROOF = "proof"
    METHOD = "method"
    LEARNING = "learning"
    PERSON = "person"
    """A person, whatever the server: for what is kept of somebody that belongs to none."""


class Owner(NamedTuple):
    """Who has a key: a round, a programme …, or (with `person_id`) one person in it.

    What one person typed in a round is sealed with both keys: destroying either forgets it.
    """

    scope: Scope
    id: str
    person_id: UserId | None = None


def of_round(round_id: RoundId, person_id: UserId | None = None) -> Owner:
    """Return the owner of what was typed in a round, or of what one person typed in it."""
    return Owner(Scope.ROUND, round_id, person_id)


def of_programme(programme_id: ProgrammeId, person_id: UserId | None = None) -> Owner:
    """Return the owner of what was typed about a programme, or by one person in it."""
    return Owner(Scope.PROGRAMME, programme_id, person_id)


def of_meeting(meeting_id: MeetingId) -> Owner:
    """Return the owner of what was typed about a meeting: its recap and its changes."""
    return Owner(Scope.MEETING, meeting_id)


def of_participant(participant_id: ParticipantId) -> Owner:
    """Return the owner of the name and the details of who travels along."""
    return Owner(Scope.PARTICIPANT, participant_id)


def of_circle(circle_id: CircleId) -> Owner:
    """Return the owner of the name of a circle."""
    return Owner(Scope.CIRCLE, circle_id)


def of_server(guild_id: GuildId, person_id: UserId | None = None) -> Owner:
    """Return the owner of what was typed on a server, or by one person on it."""
    return Owner(Scope.SERVER, str(guild_id), person_id)


def of_learning(question_id: QuestionId) -> Owner:
    """Return the owner of the wordings of somebody's learning question."""
    return Owner(Scope.LEARNING, question_id)


def of_person(user_id: UserId) -> Owner:
    """Return the owner of what a person typed that belongs to no server, such as drafts."""
    return Owner(Scope.PERSON, str(user_id))
