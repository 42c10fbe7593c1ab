"""The grammar of intervision: a method is an ordered list of steps, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.domain.language import Language


class Primitive(StrEnum):
    """What kind of thing happens in a step; decides who may write and who may talk."""

    CHECKBACK = "checkback"
    PITCH = "pitch"
    CHOOSE = "choose"
    TELL = "tell"
    CLARIFY = "clarify"
    RATE = "rate"
    FEEL = "feel"
    REFRAME = "reframe"
    CONSULT = "consult"
    ADVISE = "advise"
    RESPOND = "respond"
    COMMIT = "commit"
    SHARE = "share"
    EVALUATE = "evaluate"


class Role(StrEnum):
    """The role of a person in one round."""

    BRINGER = "bringer"
    FACILITATOR = "facilitator"
    CONSULTANT = "consultant"


class Kind(StrEnum):
    """What a contribution is."""

    BID = "bid"
    ACCOUNT = "account"
    QUESTION = "question"
    ANSWER = "answer"
    ASSOCIATION = "association"
    REFRAME = "reframe"
    REMARK = "remark"
    ADVICE = "advice"
    ENDING = "ending"
    RESPONSE = "response"
    TAKEAWAY = "takeaway"
    COMMITMENT = "commitment"
    CHECKBACK = "checkback"
    EVALUATION = "evaluation"


class Safety(StrEnum):
    """How well a group must know each other before it plays a method."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


Words = Mapping[Language, str]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a method.

    `minutes` is the planned length (whole minutes, 0 to 240). `sealed` contributions stay
    hidden until all who must have written, or the facilitator opens them. `gate` is a text the
    bringer writes before the others begin; `opens` is a sealed text that opens together with
    this step's contributions. `writers` and `talkers_after` (who may talk once the step is
    revealed) narrow or widen the speech-rights table where a method's own rule differs.
    """

    key: str
    primitive: Primitive
    minutes: int
    name: Words
    rule: Words
    say: Words
    collects: Kind | None = None
    writers: frozenset[Role] = frozenset()
    talkers_after: frozenset[Role] = frozenset()
    sealed: bool = False
    gate: Kind | None = None
    opens: Kind | None = None
    prelude: bool = False

    @property
    def length(self) -> timedelta:
        """The planned length of the step."""
        return timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Method:
    """A way of intervision; `sizes` is the range of people including the bringer.

    `prelude` holds the steps (pitch, choose) that find a case when the method has none itself.
    `digest` identifies the exact data, so that a running round keeps the method as it was.
    """

    id: str
    card: str
    name: Words
    best_for: Words
    origin: Words
    safety: Safety
    sizes: tuple[int, int]
    steps: tuple[Step, ...]
    prelude: tuple[Step, ...]
    digest: str

    @property
    def minutes(self) -> int:
        """The planned length of the method itself, without the prelude, in minutes."""
        return sum(step.minutes for step in self.steps)

    @property
    def script(self) -> tuple[Step, ...]:
        """Every step a round may pass through: the prelude it lacks itself, then its own steps."""
        own = {step.primitive for step in self.steps}
        return tuple(step for step in self.prelude if step.primitive not in own) + self.steps
