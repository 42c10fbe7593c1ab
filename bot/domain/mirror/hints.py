"""One way to open a question: which text, filled in with the writer's own words where they fit."""

from bot.domain.mirror.lexicon import Lexicon
from bot.domain.mirror.reading import Ask, Form, Reading
from bot.domain.mirror.reflection import Hint, Label, Reason

_LONGEST_WORDS = 90
"""Characters of the writer's own words that a hint repeats."""

_ADVICE = {
    "why-not": "mirror-hint-advice-why",
    "if-you": "mirror-hint-advice-if",
    "holds-back": "mirror-hint-advice-back",
    "when": "mirror-hint-advice-when",
    "idea": "mirror-hint-advice-idea",
    "better": "mirror-hint-advice-idea",
    "thought": "mirror-hint-advice-tried",
    "tried": "mirror-hint-advice-tried",
    "recommended": "mirror-hint-advice-tried",
    "you-could": "mirror-hint-advice-plain",
    "i-would": "mirror-hint-advice-plain",
    "imperative": "mirror-hint-advice-plain",
}
_SUGGESTIVE = {
    "tag": "mirror-hint-suggestive-tag",
    "agree": "mirror-hint-suggestive-tag",
    "because": "mirror-hint-suggestive-cause",
    "why-loaded": "mirror-hint-suggestive-loaded",
    "when-loaded": "mirror-hint-suggestive-loaded",
    "taken-for-granted": "mirror-hint-suggestive-loaded",
    "before": "mirror-hint-suggestive-loaded",
}


def hint_for(
    label: Label,
    reading: Reading,
    asks: tuple[Ask, ...],
    reasons: tuple[Reason, ...],
    lexicon: Lexicon,
) -> Hint | None:
    """Return one way to open what was typed, or None where there is nothing to open."""
    rule = reasons[0].rule
    match label:
        case Label.OPEN:
            return None
        case Label.ADVICE:
            return _advice(rule, reading, asks, lexicon)
        case Label.STACKED:
            return _stacked(reading, asks)
        case Label.SUGGESTIVE:
            key = _SUGGESTIVE.get(rule, "mirror-hint-suggestive")
            return Hint(key, {"cue": reasons[0].cue} if key.endswith("-tag") else {})
        case Label.CLOSED:
            return _closed(rule, reading, asks[0], lexicon)
        case Label.STATEMENT:
            return None if rule == "quiet" else Hint("mirror-hint-statement")


def _advice(rule: str, reading: Reading, asks: tuple[Ask, ...], lexicon: Lexicon) -> Hint:
    for ask in asks:
        named = lexicon.topic_with.search(ask.text)
        if named:
            return Hint(
                "mirror-hint-advice-with", {"topic": _own(reading, ask, named.span("topic"))}
            )
    return Hint(_ADVICE.get(rule, "mirror-hint-advice"))


def _stacked(reading: Reading, asks: tuple[Ask, ...]) -> Hint:
    opened = [ask for ask in asks if ask.form is Form.WORD] or list(asks)
    question = reading.spelled[opened[0].start : opened[0].end].strip(" ,.")
    if len(question) > _LONGEST_WORDS:
        return Hint("mirror-hint-stacked", {"count": len(asks)})
    question = question[:1].upper() + question[1:]
    return Hint("mirror-hint-stacked-first", {"count": len(asks), "question": question})


def _closed(rule: str, reading: Reading, ask: Ask, lexicon: Lexicon) -> Hint:
    chooses = ask.form is not Form.WHETHER and any(map(lexicon.either.fullmatch, ask.text.split()))
    if rule == "choice" or chooses:
        return Hint("mirror-hint-closed-choice")
    named = lexicon.topic_of.search(ask.text)
    if named:
        return Hint("mirror-hint-closed-topic", {"topic": _own(reading, ask, named.span("topic"))})
    if ask.form is Form.SAID:
        return Hint("mirror-hint-closed-check")
    return Hint("mirror-hint-closed")


def _own(reading: Reading, ask: Ask, span: tuple[int, int]) -> str:
    return reading.spelled[ask.start + span[0] : ask.start + span[1]].strip()
