"""Questions as plain data and back, as a server's own ones are stored."""

from collections.abc import Mapping

from bot.domain.case import Theme
from bot.domain.language import Language
from bot.domain.method import Words
from bot.domain.prompts.bank import Follow, Framework, Prompt


def to_data(prompt: Prompt) -> dict[str, object]:
    """Return a question as mappings, lists and strings."""
    return {
        "id": prompt.id,
        "theme": prompt.theme.value,
        "framework": prompt.framework.value,
        "question": _plain(prompt.question),
        "follow": [
            {"label": _plain(one.label), "question": _plain(one.question)} for one in prompt.follow
        ],
    }


def from_data(data: Mapping[str, object]) -> Prompt:
    """Return a question out of what ``to_data`` made.

    What was once valid stays so under newer rules. Raises ``KeyError`` or ``ValueError`` for
    anything else.
    """
    follow = data["follow"]
    assert isinstance(follow, list)
    return Prompt(
        str(data["id"]),
        Theme(str(data["theme"])),
        Framework(str(data["framework"])),
        _words(data["question"]),
        tuple(Follow(_words(one["label"]), _words(one["question"])) for one in follow),
    )


def _plain(words: Words) -> dict[str, str]:
    return {language.value: words[language] for language in Language}


def _words(data: object) -> Words:
    assert isinstance(data, Mapping)
    return {language: str(data[language.value]) for language in Language}
