"""Decides what a message is, in the order in which a coach would: advice, count, view, answer."""

from dataclasses import dataclass
from typing import Final

from bot.domain.mirror.hints import hint_for
from bot.domain.mirror.lexicon import Cue, Lexicon
from bot.domain.mirror.reading import Ask, Form, Reading, Sentence, read
from bot.domain.mirror.reflection import LONGEST_RUN_UP, Label, Reason, Reflection

_WITH_WORD: Final = frozenset({Form.WORD, Form.INVITATION, Form.FRAGMENT})
_LONGEST_CUE: Final = 60
"""Characters of the writer's own words that a reason repeats; a cue at its longest is a line."""
_FEW_WORDS: Final = 4
"""In fewer words than these, a question of any language may do without its common words."""
_ORDER: Final = (Label.ADVICE, Label.STACKED, Label.OPEN, Label.SUGGESTIVE, Label.CLOSED)


@dataclass(frozen=True, slots=True)
class _Found:
    """A cue that spoke, and where in the message."""

    rule: str
    start: int
    end: int

    def reason(self, label: Label, spelled: str) -> Reason:
        return Reason(label, self.rule, _short(spelled[self.start : self.end].strip(" ,")))


def judge(text: str, lexicon: Lexicon) -> Reflection:
    """Return how a message reads, by the rules of one language."""
    reading = read(text, lexicon)
    asks, remarks, joke = _without_rhetoric(reading, lexicon)
    advice = _advice(asks, remarks, lexicon)
    reasons: tuple[Reason, ...]
    if advice is not None:
        labels = _with_advice(asks, lexicon)
        reasons = (advice.reason(Label.ADVICE, reading.spelled),)
    elif not asks:
        return _statement(reading, joke, lexicon)
    elif len(asks) > 1:
        parts = [_label(ask, lexicon) for ask in asks]
        kinds = {label for label, _ in parts}
        labels = (Label.STACKED, *(label for label in _ORDER if label in kinds))
        reasons = tuple(Reason(Label.STACKED, "count", _spelled(reading, ask)) for ask in asks)
    else:
        label, found = _label(asks[0], lexicon)
        labels = (label, *_also(asks[0], label))
        reasons = (
            (found.reason(label, reading.spelled),)
            if found
            else (Reason(label, asks[0].form.name.lower(), _first_words(reading, asks[0])),)
        )
    why = labels[0] is Label.OPEN and any(lexicon.why.match(ask.text) for ask in asks)
    return Reflection(
        label=labels[0],
        labels=labels,
        hint=hint_for(labels[0], reading, asks, reasons, lexicon),
        reasons=reasons,
        too_long=_too_long(reading, asks),
        why=why,
    )


def _without_rhetoric(
    reading: Reading, lexicon: Lexicon
) -> tuple[tuple[Ask, ...], tuple[Sentence, ...], _Found | None]:
    """Return the questions that ask, what is only said, and a question that asks nothing."""
    asks: list[Ask] = []
    remarks = list(reading.remarks)
    joke: _Found | None = None
    for ask in reading.asks:
        found = _first(lexicon.rhetorical, ask.text, ask.start)
        if found is None and _is_a_sigh(ask, lexicon):
            found = _Found("rhetorical", ask.start, ask.end)
        if found is None:
            asks.append(ask)
            continue
        remarks.append(Sentence(ask.text, ask.start, "?"))
        joke = joke or found
    return tuple(asks), tuple(remarks), joke


def _is_a_sigh(ask: Ask, lexicon: Lexicon) -> bool:
    """Tell whether a question is put to nobody, and ends in dots or an exclamation."""
    return (
        ask.form is Form.WORD
        and not ask.indirect
        and ask.sighed
        and len(ask.text.split()) > 3
        and lexicon.second_person.search(ask.text) is None
    )


def _statement(reading: Reading, joke: _Found | None, lexicon: Lexicon) -> Reflection:
    spelled = reading.spelled
    if joke is not None:
        reason = joke.reason(Label.STATEMENT, spelled)
    else:
        quiet = next(
            (
                _Found("quiet", remark.start, remark.start + len(remark.text))
                for remark in reading.remarks
                if lexicon.quiet.search(remark.text)
            ),
            None,
        )
        empty = not reading.remarks
        reason = (
            quiet.reason(Label.STATEMENT, spelled)
            if quiet
            else Reason(Label.STATEMENT, "quiet" if empty else "no-question")
        )
    reasons = (reason,)
    hint = hint_for(Label.STATEMENT, reading, (), reasons, lexicon)
    return Reflection(Label.STATEMENT, (Label.STATEMENT,), hint, reasons)


def _first(cues: tuple[Cue, ...], text: str, start: int) -> _Found | None:
    for cue in cues:
        found = cue.find(text)
        if found is not None:
            return _Found(cue.rule, start + found.start(), start + found.end())
    return None


def _advice(
    asks: tuple[Ask, ...], remarks: tuple[Sentence, ...], lexicon: Lexicon
) -> _Found | None:
    """Return the cue of an action for the case owner, in a question or beside one."""
    for ask in asks:
        cues = lexicon.advice_open if ask.form in _WITH_WORD else lexicon.advice
        found = _first(cues, ask.text, ask.start)
        if found is None and ask.form is Form.SAID:
            found = _first(lexicon.advice_plain, ask.text, ask.start)
        if found is None and ask.form is not Form.INVITATION and _speaks(ask.before, lexicon):
            found = _first(
                lexicon.advice_plain, ask.before.strip(" ,"), ask.start - len(ask.before)
            )
        if found is not None:
            return found
    for remark in remarks:
        found = _first(lexicon.advice_plain, remark.text, remark.start)
        if found is None and any(
            ask.form is Form.VERB and lexicon.tried.search(ask.text) for ask in asks
        ):
            better = lexicon.recommendation.search(remark.text)
            if better:
                found = _Found(
                    "recommended", remark.start + better.start(), remark.start + better.end()
                )
        if found is not None:
            return found
    return None


def _speaks(before: str, lexicon: Lexicon) -> bool:
    """Tell whether the words before a question say something, and do not only set a scene."""
    return bool(before) and lexicon.hypothesis.match(before) is None


def _with_advice(asks: tuple[Ask, ...], lexicon: Lexicon) -> tuple[Label, ...]:
    labels = [Label.ADVICE]
    if len(asks) > 1:
        kinds = {_label(ask, lexicon)[0] for ask in asks}
        labels += [Label.STACKED, *(label for label in _ORDER if label in kinds)]
    if any(ask.form not in _WITH_WORD for ask in asks) and Label.CLOSED not in labels:
        labels.append(Label.CLOSED)
    return tuple(labels)


def _label(ask: Ask, lexicon: Lexicon) -> tuple[Label, _Found | None]:
    """Return what one question is, advice and count aside."""
    if ask.form in _WITH_WORD:
        found = _first(lexicon.view_open, ask.text, ask.start)
        before = lexicon.view_before.search(ask.before) if found is None else None
        if before is not None:
            begin = ask.start - len(ask.before)
            found = _Found("before", begin + before.start(), begin + before.end())
        if found is not None:
            return Label.SUGGESTIVE, found
        chosen = lexicon.choice.search(ask.text) if ask.form is Form.WORD else None
        if chosen is not None:
            return Label.CLOSED, _Found("choice", ask.start + chosen.start(), ask.end)
        return Label.OPEN, None
    if ask.tagged:
        tag = lexicon.tag.search(ask.text)
        begin = ask.start + (tag.start() if tag else 0)
        return Label.SUGGESTIVE, _Found("tag", begin, ask.start + len(ask.text))
    if ask.form is Form.SAID and _is_foreign(ask, lexicon):
        return Label.OPEN, None
    cues = lexicon.view_said if ask.form is Form.SAID else lexicon.view
    found = _first(cues, ask.text, ask.start)
    return (Label.SUGGESTIVE, found) if found else (Label.CLOSED, None)


def _is_foreign(ask: Ask, lexicon: Lexicon) -> bool:
    """Tell whether a question is in a language of which nothing can be said."""
    words = ask.text.replace(",", "").split()
    return len(words) >= _FEW_WORDS and lexicon.common.isdisjoint(words)


def _also(ask: Ask, label: Label) -> tuple[Label, ...]:
    closed = label is Label.SUGGESTIVE and ask.form not in _WITH_WORD
    return (Label.CLOSED,) if closed else ()


def _spelled(reading: Reading, ask: Ask) -> str:
    return reading.spelled[ask.start : ask.end].strip(" ,")


def _short(cue: str) -> str:
    """Return the first words of a cue."""
    return cue if len(cue) <= _LONGEST_CUE else cue[:_LONGEST_CUE].rsplit(" ", 1)[0] + " …"


def _first_words(reading: Reading, ask: Ask) -> str:
    return " ".join(_spelled(reading, ask).split()[:2])


def _too_long(reading: Reading, asks: tuple[Ask, ...]) -> bool:
    """Tell whether the first question ends after more words than people can hold."""
    return bool(asks) and len(reading.spelled[: asks[0].end].split()) > LONGEST_RUN_UP
