"""Reads a message: what is wrapping, what is said, and which questions are asked."""

import re
from dataclasses import dataclass, replace
from enum import Enum, auto

from bot.domain.mirror.lexicon import Lexicon
from bot.domain.mirror.spelling import plain, tidy

_SENTENCE = re.compile(r"([^.?!…\n]+(?:\.(?=[^\s.?!…])[^.?!…\n]*){0,40})([.?!…\s]*)")
_SPACE = re.compile(" ")
_BARE_WHY = 3
"""Words in which one can ask why without a verb: "waarom die haast"."""
_CLAUSE = re.compile(r"[,;:()/]+| [-\u2013\u2014]+ ")


class Form(Enum):
    """The form of a question."""

    WORD = auto()
    """With a question word, direct or indirect."""
    VERB = auto()
    """A yes/no question that begins with a verb."""
    WHETHER = auto()
    """An indirect yes/no question."""
    SAID = auto()
    """A statement with a question mark or a request to confirm."""
    INVITATION = auto()
    """A request to tell."""
    FRAGMENT = auto()
    """No verb: "en toen?"."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One question."""

    form: Form
    text: str
    """Its words, in lower case and without accents."""
    before: str
    """What was said before it in the same sentence."""
    start: int
    """Where it begins in `Reading.spelled`."""
    end: int
    marked: bool = False
    """The sentence ends in a question mark."""
    sighed: bool = False
    """The sentence has no question mark, and trails off in dots or ends in an exclamation."""
    unclear: bool = False
    indirect: bool = False
    tagged: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and how it ended."""

    text: str
    start: int
    mark: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A message, taken apart."""

    spelled: str
    """The message as it was typed, without quotes, names and pictures; as long as `plain`."""
    asks: tuple[Ask, ...]
    remarks: tuple[Sentence, ...]


def read(text: str, lexicon: Lexicon) -> Reading:
    """Take a message apart."""
    spelled = tidy(text)
    asks: list[Ask] = []
    remarks: list[Sentence] = []
    for sentence in _sentences(plain(spelled)):
        _take(sentence, lexicon, asks, remarks)
    if any(not ask.unclear for ask in asks):
        asks = [ask for ask in asks if not ask.unclear]
    return Reading(spelled, tuple(asks), tuple(remarks))


def _sentences(text: str) -> list[Sentence]:
    found = []
    for match in _SENTENCE.finditer(text):
        body = match[1]
        start = match.start() + len(body) - len(body.lstrip())
        if any(sign.isalnum() or sign == "◊" for sign in body):
            found.append(Sentence(body.strip(), start, match[2].strip()))
    return found


def _take(sentence: Sentence, lexicon: Lexicon, asks: list[Ask], remarks: list[Sentence]) -> None:
    """Add what a sentence asks, or that it only says something."""
    body = lexicon.filler.sub("", sentence.text, count=1) or sentence.text
    if lexicon.interjection.fullmatch(sentence.text) or lexicon.permission.fullmatch(body):
        return
    if lexicon.confirmation.fullmatch(body):
        if not asks and remarks:
            said = remarks.pop()
            asks.append(_said(said, lexicon))
        return
    found = _asks_in(sentence, lexicon)
    if not found and asks and asks[-1].indirect and body != sentence.text:
        found = _more(sentence, body, lexicon)
    if not found:
        remarks.append(sentence)
        return
    if asks and _continues(asks[-1], found[0], sentence, lexicon):
        found[0] = replace(asks.pop(), end=found[0].end)
    asks.extend(found)


def _more(sentence: Sentence, body: str, lexicon: Lexicon) -> list[Ask]:
    """Return the question of a sentence that goes on after an indirect one ("en ook hoe …")."""
    if not lexicon.question_word.match(body):
        return []
    start = sentence.start + len(sentence.text) - len(body)
    return [Ask(Form.WORD, body, "", start, start + len(body), indirect=True)]


def _continues(last: Ask, ask: Ask, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Tell whether a question goes on with the last: a choice, or a request and its question."""
    if last.form is Form.INVITATION and not last.marked:
        joined = lexicon.also.match(f" {sentence.text}") is not None
        return ask.form is Form.WORD and not ask.indirect and not joined
    return (
        last.form in {Form.VERB, Form.WHETHER, Form.SAID}
        and ask.form in {Form.VERB, Form.SAID, Form.FRAGMENT}
        and lexicon.either.match(sentence.text) is not None
    )


def _tag(text: str, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the request for agreement that ends a sentence, unless it only checks a summary."""
    checks = lexicon.confirmation.fullmatch(_clauses(text)[-1][1]) and len(text.split()) > 1
    tag = lexicon.tag.search(text)
    return None if checks and tag and " " in text[text.rfind(",") + 1 :].strip() else tag


def _said(sentence: Sentence, lexicon: Lexicon) -> Ask:
    text = sentence.text
    tagged = _tag(text, lexicon) is not None
    end = sentence.start + len(text)
    return Ask(Form.SAID, text, "", sentence.start, end, tagged=tagged)


def _clauses(text: str) -> list[tuple[int, str]]:
    """Return the clauses of a sentence, each with its place."""
    found, start = [], 0
    for match in _CLAUSE.finditer(text):
        found.append((start, text[start : match.start()]))
        start = match.end()
    found.append((start, text[start:]))
    return [
        (place + len(clause) - len(clause.lstrip()), clause.strip())
        for place, clause in found
        if clause.strip()
    ]


def _asks_in(sentence: Sentence, lexicon: Lexicon) -> list[Ask]:
    text, marked = sentence.text, "?" in sentence.mark
    starts: list[tuple[int, Form, bool, bool]] = []
    clauses = _clauses(text)
    for number, (place, clause) in enumerate(clauses):
        if number and (
            lexicon.confirmation.fullmatch(clause) or (starts and lexicon.tail.fullmatch(clause))
        ):
            continue
        opened = _opening(clause, lexicon, first=number == 0, marked=marked)
        if opened is None or (
            number and _follows(clauses[number - 1][1], opened, sentence, lexicon)
        ):
            continue
        offset, form, indirect, unclear = opened
        if starts and _belongs(starts[-1][1], form, text, starts[-1][0], clause, lexicon):
            continue
        starts.append((place + offset, form, indirect, unclear))
    if len(starts) > 1 and _leads_in(text[starts[0][0] :], lexicon):
        del starts[0]
    if not starts:
        within = _inside(text, lexicon)
        if within is not None:
            starts = [(within, Form.WORD, False, False)]
    if not starts:
        return _unopened(sentence, clauses, lexicon)
    if _tag(text, lexicon) and starts[0][1] is not Form.WORD and not _either(text, lexicon):
        return [replace(_said(sentence, lexicon), tagged=True)]
    return [ask for part in _parts(sentence, starts) for ask in _split(part, lexicon)]


def _follows(
    scene: str, opened: tuple[int, Form, bool, bool], sentence: Sentence, lexicon: Lexicon
) -> bool:
    """Tell whether a verb stands first only because a scene does: "als ze stoppen, gaan we"."""
    return (
        opened[1] is Form.VERB
        and "?" not in sentence.mark
        and lexicon.hypothesis.match(scene) is not None
    )


def _leads_in(rest: str, lexicon: Lexicon) -> bool:
    """Tell whether a clause says what the next one asks: "wat ik niet snap: …"."""
    return lexicon.not_asking.match(rest) is not None and lexicon.hypothesis.match(rest) is None


def _either(text: str, lexicon: Lexicon) -> bool:
    return any(lexicon.either.match(clause) for _, clause in _clauses(text)[1:])


def _unopened(sentence: Sentence, clauses: list[tuple[int, str]], lexicon: Lexicon) -> list[Ask]:
    """Return what a sentence without the opening of a question asks by its mark or its tag."""
    marked = "?" in sentence.mark
    tag = _tag(sentence.text, lexicon)
    if tag and (marked or " " in tag[0].strip(" ,") or lexicon.second_person.search(sentence.text)):
        return [_said(sentence, lexicon)]
    if "?" not in sentence.mark:
        return []
    end = sentence.start + len(sentence.text)
    last = clauses[-1][1]
    if lexicon.fragment.fullmatch(last) and lexicon.verbs.isdisjoint(last.split()):
        return [Ask(Form.FRAGMENT, sentence.text, "", sentence.start, end)]
    return [_said(sentence, lexicon)]


def _parts(sentence: Sentence, starts: list[tuple[int, Form, bool, bool]]) -> list[Ask]:
    text = sentence.text
    ends = [start for start, *_ in starts[1:]] + [len(text)]
    return [
        Ask(
            form,
            text[start:end].rstrip(" ,;:("),
            text[:start] if number == 0 else "",
            sentence.start + start,
            sentence.start + len(text[:end].rstrip(" ,;:(")),
            marked="?" in sentence.mark,
            sighed="?" not in sentence.mark and sentence.mark.startswith(("..", "…", "!")),
            unclear=unclear,
            indirect=indirect,
        )
        for number, ((start, form, indirect, unclear), end) in enumerate(
            zip(starts, ends, strict=True)
        )
    ]


def _belongs(form: Form, new: Form, text: str, start: int, clause: str, lexicon: Lexicon) -> bool:
    """Tell whether a clause that could open a question is part of the one before it."""
    if form is Form.INVITATION and new is Form.WORD and not lexicon.also.match(f" {clause}"):
        return True
    if new is Form.WORD and lexicon.hypothesis.match(text, start):
        return True
    chosen = form in {Form.VERB, Form.WHETHER} and lexicon.either.match(clause) is not None
    return chosen and new in {Form.VERB, Form.SAID}


def _opening(
    clause: str, lexicon: Lexicon, *, first: bool, marked: bool
) -> tuple[int, Form, bool, bool] | None:
    """Return where in a clause a question opens, its form, whether indirect, whether unclear."""
    stripped = lexicon.filler.match(clause)
    offset = stripped.end() if stripped else 0
    rest = clause[offset:]
    leave = lexicon.asking_leave.match(rest)
    if leave:
        asked = _indirect(rest, leave.end(), lexicon)
        return (offset, asked, True, False) if asked else None
    for opener, unclear in ((lexicon.indirect, False), (lexicon.unclear, True)):
        found = opener.match(rest)
        if found:
            asked = _indirect(rest, found.end(), lexicon)
            return (offset, asked, True, unclear) if asked else None
    if lexicon.invitation.match(rest) and not lexicon.invitation_to_others.search(rest):
        within = lexicon.whether.search(rest)
        return offset, Form.WHETHER if within else Form.INVITATION, True, False
    if lexicon.question_word.match(rest):
        return (offset, Form.WORD, False, False) if _asks(rest, lexicon, first, marked) else None
    if lexicon.verb_first_statement.match(rest):
        return None
    if lexicon.hypothesis.match(rest):
        return None
    known = lexicon.verb_first_marked.match(rest) if marked else None
    if (known or lexicon.verb_first.match(rest)) and not lexicon.inverting.match(clause):
        return offset, Form.VERB, False, False
    return None


def _indirect(rest: str, end: int, lexicon: Lexicon) -> Form | None:
    """Return the form of what follows the opening of an indirect question, if anything does."""
    following = rest[end:].lstrip(" ,:")
    if not following:
        return None
    return Form.WHETHER if lexicon.whether.match(following) else Form.WORD


def _asks(rest: str, lexicon: Lexicon, first: bool, marked: bool) -> bool:  # noqa: FBT001
    """Tell whether a clause that begins with a question word is a question."""
    if first and lexicon.why.match(rest) and len(rest.split()) <= _BARE_WHY:
        return True
    if lexicon.not_asking.match(rest):
        return marked and first and not lexicon.hypothesis.match(rest)
    return (first and marked) or _verb_follows(rest, lexicon)


def _verb_follows(rest: str, lexicon: Lexicon) -> bool:
    """Tell whether a finite verb follows a question word, as it does in a direct question."""
    found = lexicon.question_word.match(rest)
    if found is None:
        return False
    following = rest[found.end() :].split(None, 6)[:6]
    if not following or lexicon.with_verb.match(rest):
        return True
    nouns = lexicon.counting.match(rest) is not None
    for word, after in zip(following[:4], [*following[1:5], ""], strict=False):
        if word in lexicon.verbs:
            return True
        if word in lexicon.subjects and not nouns:
            return False
        if after in lexicon.subjects:
            return True
    return len(following) == 1


def _nests(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a question holds another: "hoe reageren ze als ze horen wat je doet"."""
    return any(lexicon.question_word.match(text, space.end()) for space in _SPACE.finditer(text))


def _inside(text: str, lexicon: Lexicon) -> int | None:
    """Return where a question opens in a sentence that sets a scene without a comma."""
    if not lexicon.hypothesis.match(text):
        return None
    for found in _SPACE.finditer(text):
        before = text[text.rfind(" ", 0, found.start()) + 1 : found.start()]
        if (
            lexicon.question_word.match(text, found.end())
            and not lexicon.question_word.fullmatch(before)
            and _verb_right_after(text[found.end() :], lexicon)
        ):
            return found.end()
    return None


def _verb_right_after(rest: str, lexicon: Lexicon) -> bool:
    found = lexicon.question_word.match(rest)
    following = rest[found.end() :].split(None, 1)[:1] if found else []
    return bool(following) and following[0] in lexicon.verbs


def _split(ask: Ask, lexicon: Lexicon) -> list[Ask]:
    """Part a question that joins two with a word for "and"."""
    for joint in lexicon.also.finditer(ask.text):
        rest = ask.text[joint.end() :]
        if lexicon.contrast.fullmatch(rest):
            continue
        first = ask.text[: joint.start()].rstrip(" ,")
        if len(first.split()) < 2:
            continue
        if lexicon.either.match(joint["word"]) and ask.form in {Form.VERB, Form.WHETHER}:
            continue
        if lexicon.question_word.match(rest) and not lexicon.hypothesis.match(rest):
            second = _second(ask, first, rest, lexicon)
        elif lexicon.verb_first.match(rest) and not lexicon.verb_first_statement.match(rest):
            second = Form.VERB if ask.form in {Form.WORD, Form.VERB, Form.INVITATION} else None
        elif lexicon.indirect.match(rest):
            second = Form.WORD
        elif ask.indirect and ask.form is Form.WORD and lexicon.whether.match(rest):
            second = Form.WHETHER
        else:
            continue
        if second is None:
            continue
        middle = ask.start + joint.end()
        return [
            replace(ask, text=first, end=ask.start + len(first)),
            *_split(replace(ask, form=second, text=rest, before="", start=middle), lexicon),
        ]
    return [ask]


def _second(ask: Ask, first: str, rest: str, lexicon: Lexicon) -> Form | None:
    """Return the form of what follows "and" and a question word, if it is a question."""
    if ask.indirect and ask.form in {Form.WORD, Form.INVITATION}:
        return Form.WORD
    if len(rest.split()) == 1 and _nests(first, lexicon):
        return None
    if ask.form in {Form.WORD, Form.VERB, Form.INVITATION} and _verb_follows(rest, lexicon):
        return Form.WORD
    return None
