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
    Verb.PROMISE_DAY_IN: Verb.PROMISE_DAY,
    Verb.ZONE_IN: Verb.ZONE,
    Verb.PROGRAMME_HEAD_IN: Verb.PROGRAMME_HEAD,
    Verb.MEETING_NEW_IN: Verb.MEETING_NEW,
    Verb.MEETING_IN: Verb.MEETING,
    Verb.PERSON_NEW_IN: Verb.PERSON_NEW,
    Verb.OWN_NAME_IN: Verb.OWN_NAME,
    Verb.RECAP_TEXT_IN: Verb.RECAP_TEXT,
    Verb.RECAP_ALT_IN: Verb.RECAP_ALT,
    Verb.THEME_NEW_IN: Verb.THEME_NEW,
    Verb.PROMPT_ANSWER_IN: Verb.PROMPT_ANSWER,
    Verb.PROMPT_FOLLOW_IN: Verb.PROMPT_FOLLOW,
    Verb.PROMPT_NEW_IN: Verb.PROMPT_NEW,
    Verb.STAND_TAKE_IN: Verb.STAND_TAKE,
    Verb.STAND_LINES_IN: Verb.STAND_LINES,
    Verb.HELP_NEW_IN: Verb.HELP_NEW,
    Verb.LIFT_WRITE_IN: Verb.LIFT_WRITE,
    Verb.LIFT_TAGS_IN: Verb.LIFT_TAGS,
    Verb.JOURNAL_WRITE_IN: Verb.JOURNAL_WRITE,
    Verb.JOURNAL_CASE_IN: Verb.JOURNAL_CASE,
    Verb.LEARNING_ADD_IN: Verb.LEARNING_ADD,
    Verb.LEARNING_CHANGE_IN: Verb.LEARNING_CHANGE,
    Verb.LEARNING_CLOSE_IN: Verb.LEARNING_CLOSE,
    Verb.LEARNING_SEED_IN: Verb.LEARNING_SEED,
    Verb.OWN_LINES_IN: Verb.OWN_LINES,
}
"""Which verb opens the form that comes back as another."""


def opener(act: Act) -> Act:
    """Return the act that opens the form which `act` brings back (the opening left out)."""
    return Act(_OPENS[Verb(act.verb)], act.subject, act.args[:-1])


def is_form(act: Act) -> bool:
    """Tell whether an act is a form coming back."""
    return act.verb in _OPENS


def form_key(act: Act) -> str:
    """Return the key under which the draft of a form is kept; `act` opens it."""
    return ":".join((act.verb, act.subject, *act.args))
