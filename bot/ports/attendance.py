"""The part of the database that keeps who was there, what was proved, and what was handed on."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.ids import MeetingId, UserId
from bot.domain.sessions.attendance import CheckIn
from bot.domain.sessions.proof import IssuedProof, ProofCode
from bot.domain.sessions.recap import Recap, RecapFile


class CheckIns(Protocol):
    """Who was at a meeting, by whom that was noted, and whether they said so themselves."""

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[CheckIn]:
        """Return the check-ins of a meeting, the first to come first."""

    async def of_person(self, user_id: UserId, limit: int = 100) -> Sequence[CheckIn]:
        """Return the check-ins of a person, the newest first."""

    async def put(self, check_ins: Sequence[CheckIn]) -> None:
        """Store check-ins, each in place of what was noted of that person at that meeting."""

    async def drop(self, meeting_id: MeetingId, user_ids: Sequence[UserId]) -> None:
        """Forget that these people were at a meeting."""


class Proofs(Protocol):
    """Proofs of participation as they were handed out; they outlive what they tell of."""

    async def add(self, issued: IssuedProof) -> None:
        """Store a proof. Its code is new."""

    async def get(self, code: ProofCode) -> IssuedProof | None:
        """Return the proof with this code, or None."""

    async def of_meeting(
        self, meeting_id: MeetingId, person_id: UserId | None
    ) -> Sequence[IssuedProof]:
        """Return the proofs of a meeting that were not withdrawn, the newest first.

        Those of one person; without a person those of the group.
        """

    async def of_year(self, person_id: UserId) -> Sequence[IssuedProof]:
        """Return the proofs of a person's whole year that were not withdrawn, newest first."""

    async def withdraw(self, code: ProofCode, now: datetime) -> None:
        """Note that a proof holds no longer; the first moment counts."""

    async def own_names(self, user_ids: Sequence[UserId]) -> Mapping[UserId, str]:
        """Return under which name people want to stand on proofs; who said nothing is absent."""

    async def put_own_name(self, user_id: UserId, name: str) -> None:
        """Store under which name a person wants to stand on proofs."""


class Recaps(Protocol):
    """What facilitators wrote down about meetings, with the files to it."""

    async def get(self, meeting_id: MeetingId) -> Recap | None:
        """Return the recap of a meeting with its files, or None."""

    async def put(self, recap: Recap) -> None:
        """Store all of a recap but its files, in place of what there was."""

    async def put_files(self, meeting_id: MeetingId, files: Sequence[RecapFile]) -> None:
        """Make these the files of a recap, which is there, in place of those it had."""
