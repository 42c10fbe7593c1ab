"""Cards and forms of learning questions: for their owner, and what was shared for who leads."""

from collections.abc import Mapping

from bot.custom_ids import NO_ROUND, Verb, encode
from bot.domain.case import Layer
from bot.domain.harvest.item import LiftedItem, Scope, State
from bot.domain.ids import RoundId
from bot.domain.journal.entry import EntryId
from bot.domain.learning.question import (
    TEXT_MAX,
    WHY_MAX,
    Cause,
    LearningQuestion,
    QuestionId,
    Version,
)
from bot.domain.learning.views import AgendaView, QuestionView, SharedAgendaView
from bot.render.card import (
    Button,
    Card,
    ChoiceField,
    Form,
    Menu,
    Option,
    Row,
    Text,
    TextField,
    Tone,
)
from bot.render.fit import Piece, Said, compose
from bot.render.journal import LIFTED_MAX
from bot.render.limits import OPTION, OPTIONS, shorten
from bot.render.parts import button, lines, rows, theme_options
from bot.render.voice import Voice, at, mention, plain

EARLIER_MAX = 6
"""Earlier versions of a question that are shown with their words, the newest."""

SHOWN_MAX = 15
"""Questions on an agenda that are shown with their words; the menu has more of them."""


def ask_form(
    question_id: QuestionId,
    entry_id: EntryId | None,
    opening: str,
    draft: Mapping[str, str],
    voice: Voice,
) -> Form:
    """Return the form of a new question: its `text`, and the two taps if one likes.

    `entry_id` is the entry of a journal it comes out of, None for none.
    """
    args = (entry_id,) if entry_id else ()
    themes = theme_options(draft.get("tag", ""), voice)
    layers = _layers(draft.get("layer", ""), voice)
    return Form(
        encode(Verb.LEARNING_ADD_IN, question_id, *args, opening),
        voice("form-learning"),
        (
            _words(draft, voice),
            ChoiceField("tag", voice("case-theme-choose"), themes, required=False),
            ChoiceField("layer", voice("case-layer-choose"), layers, required=False),
        ),
    )


def _words(draft: Mapping[str, str], voice: Voice) -> TextField:
    return TextField(
        "text",
        voice("form-learning-text"),
        hint=voice("form-learning-text-hint"),
        value=draft.get("text", ""),
        most=TEXT_MAX,
    )


def _why(label: str, hint: str, value: str) -> TextField:
    return TextField("why", label, hint=hint, value=value, most=WHY_MAX, long=False, required=False)


def change_form(
    question: LearningQuestion, number: int, opening: str, draft: Mapping[str, str], voice: Voice
) -> Form:
    """Return the form of the next version: its `text`, and what made it change, the `why`."""
    filled = {"text": question.current.text, **draft}
    why = _why(voice("form-learning-why"), voice("form-learning-why-hint"), filled.get("why", ""))
    return Form(
        encode(Verb.LEARNING_CHANGE_IN, question.id, str(number), opening),
        voice("form-learning-change", number=number),
        (_words(filled, voice), why),
    )


def close_form(
    question: LearningQuestion, opening: str, draft: Mapping[str, str], voice: Voice
) -> Form:
    """Return the form of the close: what it brought, in one line, the `why`."""
    value = draft.get("why", question.closing)
    why = _why(voice("form-learning-brought"), voice("form-learning-brought-hint"), value)
    act = encode(Verb.LEARNING_CLOSE_IN, question.id, opening)
    return Form(act, voice("form-learning-close"), (why,))


def seed_form(
    round_id: RoundId,
    question_id: QuestionId,
    opening: str,
    draft: Mapping[str, str],
    voice: Voice,
) -> Form:
    """Return the form after a round: the question as it was brought, and as it is asked now."""
    now = TextField(
        "line",
        voice("form-learning-now"),
        hint=voice("form-learning-now-hint"),
        value=draft.get("line", ""),
        most=TEXT_MAX,
        required=False,
    )
    before = TextField(
        "text", voice("form-learning-before"), value=draft.get("text", ""), most=TEXT_MAX
    )
    act = encode(Verb.LEARNING_SEED_IN, round_id, question_id, opening)
    return Form(act, voice("form-learning-seed"), (before, now))


def question_card(view: QuestionView, voice: Voice) -> Card:
    """Return a question with every version, its age, and what can be done with it."""
    question = view.question
    out = [one for one in view.lifted if one.state in {State.LIFTED, State.WAITING}]
    newest = out[-LIFTED_MAX:]
    earlier = question.versions[:-1][::-1]
    older, rest = earlier[:EARLIER_MAX], len(earlier[EARLIER_MAX:])
    pieces: list[Piece] = [
        Said(_headed(view, voice), question.current.text),
        *lines(_from(question.current, voice)),
        *(_version(one, voice) for one in older),
        *lines(voice("learning-earliest", count=rest) if rest else None),
        *lines(_closing(question, voice), voice("learning-lingers") if view.lingers else None),
        *lines(voice("learning-yours", out="yes" if out else "no")),
        *(piece for one in newest for piece in _lifted(one, question, voice)),
        *lines(voice("own-more", count=len(out) - len(newest)) if out != newest else None),
        *(_tags(question, voice) if question.is_open else ()),
        *_levers(question, voice),
    ]
    return compose(voice, pieces, accent=Tone.PRIMARY if question.is_open else Tone.SECONDARY)


def _heading(question: LearningQuestion, voice: Voice) -> str:
    state = "open" if question.is_open else "closed"
    return voice("learning-version", state=state, number=question.current.number)


def _headed(view: QuestionView, voice: Voice) -> str:
    age = voice("learning-age", since=at(view.age.since, "D"), moments=view.age.moments)
    return f"**{_heading(view.question, voice)}** · {age}"


def _from(version: Version, voice: Voice) -> str | None:
    if version.why:
        return voice("learning-why", why=plain(version.why))
    if version.cause is Cause.OWN:
        return None
    return voice(
        "learning-came" if version.number == 1 else "learning-cause", cause=version.cause.value
    )


def _version(version: Version, voice: Voice) -> Said:
    head = voice("learning-earlier", number=version.number, when=at(version.written_at, "D"))
    return Said("\n".join(filter(None, (head, _from(version, voice)))), version.text)


def _closing(question: LearningQuestion, voice: Voice) -> str | None:
    if question.closed_at is None:
        return None
    when = at(question.closed_at, "D")
    if not question.closing:
        return voice("learning-closed", when=when)
    return voice("learning-closed-with", when=when, brought=plain(question.closing))


def _lifted(item: LiftedItem, question: LearningQuestion, voice: Voice) -> tuple[Piece, ...]:
    head = voice("own-lifted", state=item.state.value, scope=item.scope.value)
    older = not item.source.ref.endswith(f".{question.current.number}")
    back = button(voice("own-keep"), Verb.LIFT_BACK, item.id)
    return (
        Said(head, item.text),
        *lines(voice("learning-lifted-older") if older else None),
        *rows(back),
    )


def _tags(question: LearningQuestion, voice: Voice) -> tuple[Menu, Menu]:
    themes = theme_options(question.theme or "", voice)
    layers = _layers(question.layer or "", voice)
    return (
        Menu(encode(Verb.LEARNING_THEME, question.id), voice("case-theme-choose"), themes),
        Menu(encode(Verb.LEARNING_LAYER, question.id), voice("case-layer-choose"), layers),
    )


def _layers(chosen: str, voice: Voice) -> tuple[Option, ...]:
    return tuple(
        Option(voice("case-layer", layer=one.value), one.value, chosen=one == chosen)
        for one in Layer
    )


def _levers(question: LearningQuestion, voice: Voice) -> tuple[Row, ...]:
    erase = button(voice("learning-erase"), Verb.LEARNING_ERASE, question.id, tone=Tone.DANGER)
    if not question.is_open:
        return rows(button(voice("learning-reopen"), Verb.LEARNING_REOPEN, question.id), erase)
    following = str(question.current.number + 1)
    change = button(
        voice("learning-change"), Verb.LEARNING_CHANGE, question.id, following, tone=Tone.PRIMARY
    )
    return rows(
        change,
        button(voice("learning-close"), Verb.LEARNING_CLOSE, question.id),
        *(
            button(voice("own-lift", scope=one.value), Verb.LEARNING_LIFT, question.id, one.value)
            for one in Scope
        ),
        erase,
    )


def agenda_card(view: AgendaView, voice: Voice) -> Card:
    """Return one's own learning agenda: open questions with their age, and how many closed."""
    new = button(voice("learning-new"), Verb.LEARNING_NEW, NO_ROUND, tone=Tone.PRIMARY)
    if not view.questions:
        return compose(voice, [Text(voice("learning-empty")), *rows(new)], accent=Tone.PRIMARY)
    open_ = [one for one in view.questions if one.question.is_open]
    closed = len(view.questions) - len(open_)
    options = tuple(_option(one, voice) for one in view.questions[:OPTIONS])
    return compose(
        voice,
        [
            Text(voice("learning-heading", open=len(open_), closed=closed)),
            *(_listed(one, voice) for one in open_[:SHOWN_MAX]),
            *lines(voice("learning-attention") if any(one.lingers for one in open_) else None),
            Menu(encode(Verb.LEARNING_SEE), voice("learning-choose"), options),
            *rows(new),
        ],
        accent=Tone.PRIMARY,
    )


def _listed(view: QuestionView, voice: Voice) -> Said:
    long = voice("learning-long") if view.lingers else ""
    head = " · ".join(filter(None, (_headed(view, voice), long)))
    return Said(head, view.question.current.text)


def _option(view: QuestionView, voice: Voice) -> Option:
    question = view.question
    label = shorten(question.current.text, OPTION)
    return Option(label, question.id, _heading(question, voice))


def confirm_erase_card(question_id: QuestionId, voice: Voice) -> Card:
    """Ask back before a question is erased."""
    sure = encode(Verb.LEARNING_ERASE, question_id, "yes")
    yes = Button(voice("learning-erase-yes"), sure, Tone.DANGER)
    return compose(voice, [Text(voice("learning-erase-sure")), Row((yes,))], accent=Tone.DANGER)


def shared_card(view: SharedAgendaView, voice: Voice) -> Card:
    """Return what people shared of their agendas, for who leads, and how many keep theirs."""
    rest = voice("learning-rest-few")
    if view.rest is not None:
        rest = voice("learning-rest", kept=view.rest.kept, lingering=view.rest.lingering)
    first = view.shared[:SHOWN_MAX]
    heading = voice("learning-shared", title=plain(view.title), count=len(view.shared))
    return compose(
        voice,
        [
            Text(heading),
            *(_shared(one, voice) for one in first),
            *lines(voice("learning-shared-more") if len(first) < len(view.shared) else None),
            Text(rest),
        ],
        accent=Tone.PRIMARY,
    )


def _shared(item: LiftedItem, voice: Voice) -> Said:
    tags = item.tags
    told = (
        mention(item.author_id) if item.named else "",
        voice("case-theme", theme=tags.theme.value) if tags.theme else "",
        voice("case-layer", layer=tags.layer.value) if tags.layer else "",
    )
    return Said(" · ".join(filter(None, told)), item.text)
