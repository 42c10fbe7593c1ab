"""What a language brings to the mirror: patterns for forms, cues for labels. No rule of its own."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_SPAN = re.compile(r"<(\d+)-(\d+)>")


def _source(alternatives: Iterable[str]) -> str:
    """Return alternatives as one expression, with `<0-4>` for "up to four words"."""
    return _SPAN.sub(r"(?:[\\w'-]+ ){\1,\2}?", "|".join(alternatives))


def pattern(*alternatives: str) -> re.Pattern[str]:
    """Compile alternatives that match whole words; none may repeat without an upper bound."""
    return re.compile(rf"(?<![\w'])(?:{_source(alternatives)})(?:(?<= )|(?!\w))")


def opening(*alternatives: str) -> re.Pattern[str]:
    """Compile alternatives for `match`: at the start, up to the end of a word."""
    return re.compile(rf"(?:{_source(alternatives)})(?:(?<= )|(?!\w))")


def whole(*alternatives: str) -> re.Pattern[str]:
    """Compile alternatives for `fullmatch`."""
    return re.compile(rf"(?:{_source(alternatives)})")


def anywhere(*alternatives: str) -> re.Pattern[str]:
    """Compile alternatives that bring their own boundaries: commas, spaces, the end."""
    return re.compile(_source(alternatives))


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def any_of(text: str | Iterable[str]) -> str:
    """Return a group that matches one of the words."""
    return f"(?:{'|'.join(text.split() if isinstance(text, str) else text)})"


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: which rule it speaks for, when it does, and what takes it back.

    `where` finds it in the words of one question or sentence. It is taken back when `unless`
    is found in the same words.
    """

    rule: str
    where: re.Pattern[str]
    unless: re.Pattern[str] | None = None

    def find(self, text: str) -> re.Match[str] | None:
        """Return where the cue stands, or None."""
        found = self.where.search(text)
        if found is None or (self.unless is not None and self.unless.search(text)):
            return None
        return found


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language. Patterns read lower case without accents, words parted by one space."""

    common: frozenset[str]
    """Words that every message holds some of, and no message in the other language."""
    filler: re.Pattern[str]
    """Words before a clause that carry nothing: conjunctions, greetings, interjections."""
    interjection: re.Pattern[str]
    permission: re.Pattern[str]
    """A whole sentence that only asks whether one may ask."""
    asking_leave: re.Pattern[str]
    """The same as the opening of the question itself ("mag ik vragen hoe …")."""
    confirmation: re.Pattern[str]
    """A whole clause that asks to confirm what was just said, neutrally."""
    tail: re.Pattern[str]
    """A clause after a question that adds nothing ("denk je?")."""
    inverting: re.Pattern[str]
    """An adverb at the start after which a statement too has its verb before its subject."""
    indirect: re.Pattern[str]
    """The opening of an indirect question."""
    unclear: re.Pattern[str]
    """The opening of a sentence that says what is not clear: a question only if nothing else is."""
    whether: re.Pattern[str]
    either: re.Pattern[str]
    """The word between two possibilities, at the start of a clause."""
    also: re.Pattern[str]
    """The word that joins a second question, anywhere."""
    contrast: re.Pattern[str]
    """The other half of the same question: "en welke niet"."""
    question_word: re.Pattern[str]
    """The opening of a question with a question word, its preposition included."""
    not_asking: re.Pattern[str]
    """An opening with a question word that asks nothing: exclamation, relative clause."""
    counting: re.Pattern[str]
    """An opening with a question word that a noun may follow."""
    with_verb: re.Pattern[str]
    """An opening with a question word that holds its verb, or needs none ("what's")."""
    verbs: frozenset[str]
    """Finite verbs that often stand directly after a question word or at the start."""
    subjects: frozenset[str]
    """Words with which a subject begins."""
    invitation: re.Pattern[str]
    """The opening of a request to tell, in whatever form."""
    invitation_to_others: re.Pattern[str]
    """What looks like one, but is about telling somebody else."""
    verb_first: re.Pattern[str]
    """The opening of a yes/no question that is one without a question mark too."""
    verb_first_marked: re.Pattern[str]
    """The same for a sentence that ends in a question mark, so that verbs need not be known."""
    verb_first_statement: re.Pattern[str]
    """A clause that begins with a verb and asks nothing ("lijkt me goed")."""
    hypothesis: re.Pattern[str]
    """The opening of a clause that sets a scene for the question that follows."""
    second_person: re.Pattern[str]
    fragment: re.Pattern[str]
    """A question without a verb that invites a story ("en toen?")."""
    choice: re.Pattern[str]
    """Two possibilities after a question with a question word."""
    why: re.Pattern[str]
    quiet: re.Pattern[str]
    """A message about the proceedings, on which the mirror says nothing."""
    tag: re.Pattern[str]
    """A request for agreement at the end of a sentence."""
    advice: tuple[Cue, ...]
    """Cues of an action for the case owner in a question that begins with a verb or with "of"."""
    advice_open: tuple[Cue, ...]
    """The same in a question with a question word."""
    advice_plain: tuple[Cue, ...]
    """The same in a sentence that asks nothing."""
    recommendation: re.Pattern[str]
    """A sentence that turns a neighbouring yes/no question into advice."""
    tried: re.Pattern[str]
    """A yes/no question that can be turned so."""
    view: tuple[Cue, ...]
    """Cues of the asker's own view in a yes/no question."""
    view_open: tuple[Cue, ...]
    """The same in a question with a question word."""
    view_said: tuple[Cue, ...]
    """The same in a sentence with the word order of a statement and a question mark."""
    view_before: re.Pattern[str]
    """A judgement in the clause that leads to the question."""
    rhetorical: tuple[Cue, ...]
    topic_with: re.Pattern[str]
    """The people an advice speaks of, as group `topic`: met "de directeur"."""
    topic_of: re.Pattern[str]
    """What a yes/no question is about, as group `topic`: "de stuurgroep"."""
