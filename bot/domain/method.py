"""The grammar of intervision: a method is an ordered list of steps, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum

from bot.domain.language import Language

TEXT_MAX = 300
"""Characters of a sentence; Discord shows several of them in one message."""


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


class Basis(StrEnum):
    """What the steps and minutes of a method rest on; every card says so.

    SOURCED comes from a source with its minutes. NORMALISED has steps from sources and minutes
    made to add up. COMPOSED was put together from parts of others. RECONSTRUCTED has a frame from
    sources and steps that nobody checked yet. OWN was added by the people who use it.
    """

    SOURCED = "sourced"
    NORMALISED = "normalised"
    COMPOSED = "composed"
    RECONSTRUCTED = "reconstructed"
    OWN = "own"


class Fit(StrEnum):
    """What a case can be about, to find a method for it."""

    EVENT = "event"
    QUESTION = "question"
    PRACTICAL = "practical"
    STUCK = "stuck"
    IDEAS = "ideas"
    RELATION = "relation"
    WICKED = "wicked"
    DILEMMA = "dilemma"
    ENERGY = "energy"
    DECISION = "decision"
    SUCCESS = "success"
    STOCK = "stock"


class Turns(StrEnum):
    """In which order people have their say: as it comes, or one by one as the lot falls."""

    FREE = "free"
    DRAWN = "drawn"


Words = Mapping[Language, str]


@dataclass(frozen=True, slots=True)
class Helper:
    """A part that somebody takes on beside their own, such as a scribe, and what it asks."""

    name: Words
    task: Words


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a method.

    `minutes` is the planned length (whole minutes, 0 to 240). `sealed` contributions stay
    hidden until all who must have written, or the facilitator opens them. `gate` is a text the
    bringer writes before the others begin; `opens` is a sealed text that opens together with
    this step's contributions. `writers`, `talkers` and `talkers_after` (who may talk once a sealed
    step is revealed) narrow or widen the speech-rights table where a method's own rule differs:
    None follows the table, an empty set is nobody, and the facilitator is named where the step is
    theirs. `repeats` are the keys of earlier steps that are gone through again with the next
    person as bringer; the script has those steps in its place. `lap` says in whose turn to bring a
    step is, counted from 1; 0 is a step of all of them, or of a method in which one person brings.
    `turns` says whether those who write have their say one by one, and `each` how many texts a turn
    holds (1 to 3).
    """

    key: str
    primitive: Primitive
    minutes: int
    name: Words
    rule: Words
    say: Words
    collects: Kind | None = None
    writers: frozenset[Role] | None = None
    talkers: frozenset[Role] | None = None
    talkers_after: frozenset[Role] = frozenset()
    sealed: bool = False
    gate: Kind | None = None
    opens: Kind | None = None
    repeats: tuple[str, ...] = ()
    turns: Turns = Turns.FREE
    each: int = 1
    lap: int = 0
    prelude: bool = False

    @property
    def length(self) -> timedelta:
        """The planned length of the step."""
        return timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Method:
    """A way of intervision; `sizes` is the range of people including the bringer.

    `fits` are what it is good for, the most important first; `helpers` the parts that somebody
    takes on beside their own. `prelude` holds the steps (pitch, choose) that find a case when the
    method has none itself.
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
    basis: Basis = Basis.OWN
    fits: tuple[Fit, ...] = ()
    helpers: tuple[Helper, ...] = ()
    script: tuple[Step, ...] = field(init=False, compare=False, repr=False)
    """Every step a round may pass through: the prelude it lacks itself, then its own steps.

    Who pitches in a way of their own also has a way to choose. What is repeated stands there step
    by step, each with its lap.
    """

    def __post_init__(self) -> None:
        own = {step.primitive for step in self.steps}
        pitches = Primitive.PITCH in own
        lacking = (step for step in self.prelude if step.primitive not in own)
        script = (*(() if pitches else lacking), *in_laps(self.steps))
        object.__setattr__(self, "script", script)

    @property
    def laps(self) -> int:
        """How many people bring in turn by this method; 0 when it is about one case."""
        return max((step.lap for step in self.script), default=0)

    @property
    def minutes(self) -> int:
        """The planned length of the method itself, without the prelude, in minutes."""
        return sum(step.minutes for step in self.steps)


def in_laps(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the steps as they are played: in place of a step that repeats, what it repeats.

    The first step of a lap also says what the repeating step says, for that is where the next
    person is called on.
    """
    repeated = {key for step in steps for key in step.repeats}
    known = {step.key: step for step in steps}
    played: list[Step] = []
    lap = 1
    for step in steps:
        if not step.repeats:
            played.append(replace(step, lap=1) if step.key in repeated else step)
            continue
        lap += 1
        again = [replace(known[k], key=f"{k}-{lap}", lap=lap) for k in step.repeats if k in known]
        played += [replace(one, say=_both(step.say, one.say)) for one in again[:1]] + again[1:]
    return tuple(played)


def _both(first: Words, second: Words) -> Words:
    """Return two sentences after each other, or only the first when they do not fit together."""
    said = {language: f"{first[language]} {second.get(language, '')}" for language in first}
    return said if all(len(text) <= TEXT_MAX for text in said.values()) else first
