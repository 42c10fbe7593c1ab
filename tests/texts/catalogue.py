"""The catalogues as they are written, for the tests that compare and count them."""

from collections.abc import Iterator, Mapping
from functools import cache

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.domain.language import Language
from bot.texts import source_of


class _Seen(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()
        self.elements: list[str] = []
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        self.elements.append(node.value)


@cache
def entries(language: Language) -> tuple[ast.EntryType, ...]:
    """Return everything a catalogue holds, what cannot be read included."""
    return tuple(FluentParser().parse(source_of(language)).body)


def messages(language: Language) -> Iterator[ast.Message]:
    return (entry for entry in entries(language) if isinstance(entry, ast.Message))


@cache
def keys(language: Language) -> tuple[str, ...]:
    """Return the keys in the order in which they are written."""
    return tuple(message.id.name for message in messages(language))


@cache
def variables(language: Language) -> Mapping[str, frozenset[str]]:
    """Return what each text is filled in with, the texts that stand inside it included."""
    seen = {message.id.name: _seen(message) for message in messages(language)}

    def names(key: str) -> frozenset[str]:
        return frozenset(seen[key].names).union(*map(names, seen[key].messages))

    return {key: names(key) for key in seen}


@cache
def mentioned(language: Language) -> frozenset[str]:
    """Return the keys of the texts that stand inside other texts."""
    return frozenset().union(*(_seen(message).messages for message in messages(language)))


@cache
def words(language: Language) -> Mapping[str, str]:
    """Return the words of each text, of all its variants together."""
    return {message.id.name: "\n".join(_seen(message).elements) for message in messages(language)}


def _seen(message: ast.Message) -> _Seen:
    seen = _Seen()
    seen.visit(message)
    return seen
