"""Read models of learning questions: whole for their owner, for others only what was shared."""

from dataclasses import dataclass

from bot.domain.harvest.item import LiftedItem
from bot.domain.learning.aging import Age, Tally
from bot.domain.learning.question import LearningQuestion


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One's own question with its age, and what of it was let go or waits for that."""

    question: LearningQuestion
    age: Age
    lifted: tuple[LiftedItem, ...] = ()

    @property
    def lingers(self) -> bool:
        """Whether it asks for attention."""
        return self.question.is_open and self.age.lingers


@dataclass(frozen=True, slots=True)
class AgendaView:
    """One's own learning agenda, the oldest question first, open ones before closed ones."""

    questions: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True)
class SharedAgendaView:
    """The questions that people of a programme let go, and what is counted of the rest.

    `shared` are exact texts as they were let go; `rest` is None where too few keep one.
    """

    title: str
    shared: tuple[LiftedItem, ...]
    rest: Tally | None
