"""What people may see of questions between meetings, as read models."""

from dataclasses import dataclass

from bot.domain.case import Theme
from bot.domain.ids import MeetingId, ProgrammeId
from bot.domain.programme.model import Meeting
from bot.domain.prompts.bank import Prompt
from bot.domain.prompts.delivery import Delivery
from bot.domain.prompts.participation import Share
from bot.domain.prompts.person import Pace
from bot.domain.prompts.rhythm import Occasion, Rhythm


@dataclass(frozen=True, slots=True)
class PromptView:
    """A question as its one person sees it. `again` is the second message about the same one."""

    title: str
    delivery: Delivery
    again: bool = False


@dataclass(frozen=True, slots=True)
class PauseOfferView:
    """The question whether to pause, after silences in a row; `pace` is what was chosen since."""

    programme_id: ProgrammeId
    title: str
    pace: Pace
    answered: bool


@dataclass(frozen=True, slots=True)
class AnsweredView:
    """That an answer is kept, and where one may go on. `late` is after it was awaited."""

    delivery: Delivery
    late: bool
    changed: bool


@dataclass(frozen=True, slots=True)
class AboutMeeting:
    """What a meeting is about, as far as questions go; `chosen` by who leads, or proposed."""

    id: MeetingId
    meeting: Meeting
    themes: tuple[Theme, ...]
    chosen: bool


@dataclass(frozen=True, slots=True)
class RhythmView:
    """A rhythm for who leads, with the next occasions; `rhythm` is None as long as none is laid.

    `zone` is that of the programme, in which its days are told.
    """

    programme_id: ProgrammeId
    title: str
    zone: str
    rhythm: Rhythm | None
    coming: tuple[Occasion, ...]
    meetings: tuple[AboutMeeting, ...]


@dataclass(frozen=True, slots=True)
class PreviewView:
    """How a question will look, and which could be next; `next` is the next occasion, if any."""

    title: str
    prompts: tuple[Prompt, ...]
    themes: tuple[Theme, ...]
    next: Occasion | None
    rhythm: Rhythm | None


@dataclass(frozen=True, slots=True)
class ResultsView:
    """Who took part, in numbers that betray nobody, and what people let go themselves.

    `people` are all participants. `asked` and `answered` count questions; None is that too few
    people were asked, or answered.
    `lifted` are texts that their authors lifted out of their journals.
    """

    title: str
    people: int
    shares: tuple[Share, ...]
    asked: int | None
    answered: int | None
    lifted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaceView:
    """What a person wants; `rests` whether the whole rhythm does, None for who does not lead.

    `pace` is None for who does not travel along.
    """

    programme_id: ProgrammeId
    title: str
    pace: Pace | None
    rests: bool | None
