"""What of a round the room may read, and how its steps are counted."""

from bot.domain import speech
from bot.domain.method import Kind, Step
from bot.domain.round import Contribution, Round


def numbering(round_: Round, index: int) -> tuple[int, int]:
    """Return (number, total) of a step among the method's own; 0 for a prelude step.

    The steps of a turn that nobody takes are not counted.
    """
    played = {stamp.index for stamp in round_.progress}
    own = [
        place
        for place, step in enumerate(round_.script)
        if not step.prelude and (place in played or not round_.falls_away(place))
    ]
    return (own.index(index) + 1 if index in own else 0), len(own)


def turns_at(round_: Round, index: int) -> tuple[int, int]:
    """Return how many people wrote and how many passed in a step."""
    turns = [turn for turn in round_.turns if turn.index == index]
    return sum(not turn.passed for turn in turns), sum(turn.passed for turn in turns)


def _ending_is_open(round_: Round, kind: Kind, lap: int) -> bool:
    """Tell whether the sealed text of this kind has opened, with some revealed step of the turn."""
    return any(
        step.opens is kind and step.sealed and step.lap == lap and round_.is_revealed(index)
        for index, step in enumerate(round_.script)
    )


def is_visible(round_: Round, contribution: Contribution) -> bool:
    """Tell whether the room may read a contribution now. Sealed means sealed, here as well."""
    if contribution.kind in {Kind.COMMITMENT, Kind.CHECKBACK, Kind.EVALUATION}:
        return False
    if contribution.kind is Kind.BID or contribution.index < 0:
        return False
    step = round_.script[contribution.index]
    if contribution.kind is step.gate:
        return _ending_is_open(round_, contribution.kind, step.lap)
    return round_.is_revealed(contribution.index)


def shown_at_once(step: Step, kind: Kind) -> bool:
    """Tell whether a contribution gets a message of its own as soon as it is written."""
    return (
        not step.sealed
        and kind is not step.gate
        and kind is speech.collects(step)
        and kind not in {Kind.BID, Kind.COMMITMENT}
    )
