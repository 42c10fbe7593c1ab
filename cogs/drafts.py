"""Where typed text is kept between a form that could not be used and the next opening."""

from bot.custom_ids import Act, Verb

_OPENS = {
    Verb.BID_IN: Verb.BID,
    Verb.CASE_IN: Verb.CASE,
    Verb.WRITE_IN: Verb.WRITE,
    Verb.REWRITE_IN: Verb.REWRITE,
    Verb.ANSWER_IN: Verb.ANSWER,
    Verb.COMMIT_IN: Verb.COMMIT,
    Verb.EVALUATE_IN: Verb.EVALUATE,
    Verb.CHECKBACK_IN: Verb.CHECKBACK,
}
"""Which verb opens the form that comes back as another."""


def opener(act: Act) -> Act:
    """Return the act that opens the form which `act` brings back (the opening left out)."""
    return Act(_OPENS[Verb(act.verb)], act.round_id, act.args[:-1])


def is_form(act: Act) -> bool:
    """Tell whether an act is a form coming back."""
    return act.verb in _OPENS


def form_key(act: Act) -> str:
    """Return the key under which the draft of a form is kept; `act` opens it."""
    return ":".join((act.verb, act.round_id, *act.args))
