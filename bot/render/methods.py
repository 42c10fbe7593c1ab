"""Methods on Discord: the list, one as a card of several pages, three suggestions, a wrong file."""

from collections.abc import Iterator, Sequence

from bot.custom_ids import NO_ROUND, Verb
from bot.domain.faults import Fault
from bot.domain.language import Language
from bot.domain.method import Method, Safety
from bot.domain.suggest import Suggestion, Wish
from bot.render.card import Button, Card, Text, Tone
from bot.render.fit import Piece, compose, pages
from bot.render.method_card import Sheet, head_of, step_of
from bot.render.method_faults import fault_line
from bot.render.parts import NAME_MAX, button, rows
from bot.render.voice import Voice, plain
from bot.texts import Texts

OWN_LISTED = 4
"""Methods of a server itself that a list names; the rest completes while one types."""

BEST_FOR_LISTED = 90
"""Characters of what a method is good for, in a list."""

FAULTS_SHOWN = 10
"""Faults of a file on one card: enough to go on with, and they fit."""


def methods_list(
    methods: Sequence[Method], own: Sequence[Method], language: Language, texts: Texts
) -> Card:
    """Return the methods there are, by how well a circle must know each other, and a server's own.

    A line for each.
    """
    voice = Voice(texts, language)
    groups = [
        _group(safety.value, [one for one in methods if one.safety is safety], voice)
        for safety in Safety
    ]
    if own:
        groups.append(_group("own", own, voice))
    return compose(voice, [Text(voice("methods-heading")), *groups, Text(voice("methods-how"))])


def _group(name: str, methods: Sequence[Method], voice: Voice) -> Text:
    shown = methods[:OWN_LISTED] if name == "own" else methods
    lines = [voice("methods-group", group=name), *(_line(method, voice) for method in shown)]
    if len(methods) > len(shown):
        lines.append(voice("methods-more", count=len(methods) - len(shown)))
    return Text("\n".join(lines))


def _line(method: Method, voice: Voice) -> str:
    least, most = method.sizes
    return voice(
        "methods-line",
        name=plain(voice.words(method.name, NAME_MAX)),
        minutes=method.minutes,
        sizes=str(least) if least == most else f"{least}–{most}",  # noqa: RUF001 - a range
        best_for=plain(voice.words(method.best_for, BEST_FOR_LISTED)),
    )


def method_page(method: Method, page: int, language: Language, texts: Texts) -> Card:
    """Return one page (from 0, the last for any beyond) of a method's card, with a way on."""
    voice = Voice(texts, language)
    name = plain(voice.words(method.name, NAME_MAX))
    head = [Text(plain(line)) for line in head_of(method, voice)]
    steps = [_step(step_of(method, index, voice)) for index in range(len(method.steps))]
    total = Text(voice("method-card-total", minutes=method.minutes))
    all_pages = pages(f"### {name}", [*head, *steps, total])
    shown = min(page, len(all_pages) - 1)
    turn = (shown + 1) % len(all_pages)
    label = voice("method-read-on", page=turn + 1, total=len(all_pages))
    on = button(label, Verb.METHOD, NO_ROUND, method.id, str(turn))
    return compose(
        voice,
        [*all_pages[shown], *(rows(on) if len(all_pages) > 1 else ())],
        accent=Tone.PRIMARY,
    )


def _step(sheet: Sheet) -> Text:
    body = "\n".join(map(plain, sheet.lines))
    return Text(f"**{plain(sheet.heading)}**\n{body}\n> {plain(sheet.say)}")


def suggestions_card(
    wish: Wish, suggestions: Sequence[Suggestion], language: Language, texts: Texts
) -> Card:
    """Return what suits a case, a group and the time there is, each with its reasons."""
    voice = Voice(texts, language)
    asked = (
        voice("suggest-heading", about=voice(f"choice-fit-{wish.about}")),
        voice("suggest-asked", people=wish.people, minutes=wish.minutes, bond=wish.bond.value),
    )
    items = [_suggestion(number, one, voice) for number, one in enumerate(suggestions, 1)]
    return compose(
        voice,
        [
            Text("\n".join(asked)),
            *(items or [Text(voice("suggest-none"))]),
            *rows(*(_open(one.method, voice) for one in suggestions)),
            Text(voice("suggest-how")),
        ],
        accent=Tone.PRIMARY,
    )


def _suggestion(number: int, suggestion: Suggestion, voice: Voice) -> Text:
    method = suggestion.method
    name = plain(voice.words(method.name, NAME_MAX))
    best_for = plain(voice.words(method.best_for))
    reasons = (voice(reason.key, **reason.values) for reason in suggestion.reasons)
    return Text(
        "\n".join(
            (
                voice("suggest-item", number=number, name=name),
                f"{voice('suggest-best-for', best_for=best_for)} {' '.join(reasons)}",
            )
        )
    )


def _open(method: Method, voice: Voice) -> Button:
    return button(voice.words(method.name, NAME_MAX), Verb.METHOD, NO_ROUND, method.id, "0")


def wrong_file_card(file: str, faults: Sequence[Fault], language: Language, texts: Texts) -> Card:
    """Return everything that is wrong in a file, and that nothing was lost by it."""
    voice = Voice(texts, language)
    return compose(
        voice,
        [
            Text(voice("method-file-faults", count=len(faults), file=plain(file))),
            *_faults(faults, voice),
            Text(voice("method-file-nothing-lost")),
        ],
        accent=Tone.DANGER,
    )


def _faults(faults: Sequence[Fault], voice: Voice) -> Iterator[Piece]:
    shown = [f"- {plain(fault_line(fault, voice))}" for fault in faults[:FAULTS_SHOWN]]
    if len(faults) > len(shown):
        shown.append(voice("method-file-more", count=len(faults) - len(shown)))
    yield Text("\n".join(shown))
