"""Reads questions out of plain data and names every fault in them at once."""

from collections.abc import Mapping, Sequence

from bot.domain.case import Theme
from bot.domain.faults import FileInvalid
from bot.domain.prompts.bank import Follow, Framework, Prompt
from bot.domain.words_reader import WordsReader

QUESTION_MAX = 200
"""Characters of a question: it is read at a glance, and fits above the field of its answer."""

LABEL_MAX = 40
"""Characters on the button of a second question."""

FOLLOW_MAX = 3
"""Second questions one may choose from."""

PROMPTS_MAX = 100
"""Questions in one file."""

_KEYS = ("id", "theme", "framework", "question", "follow")


class PromptsInvalid(FileInvalid):
    """A file that holds no questions; the words for its faults are those of a method."""

    family = "method-fault"


class Reader(WordsReader):
    """Reads questions, and on after a fault, so that all are found."""

    family = PromptsInvalid.family

    def prompts(self, data: Mapping[str, object]) -> tuple[Prompt, ...]:
        """Return what the data says; `faults` tells what to think of it."""
        self._only(data, "", ("prompts",))
        values = self._list(data, "prompts", "")
        if not values and "prompts" in data and isinstance(data["prompts"], list):
            self._fault("prompts", "empty")
        if len(values) > PROMPTS_MAX:
            self._fault("prompts", "many", max=PROMPTS_MAX)
        found = []
        for place, value in enumerate(values[:PROMPTS_MAX]):
            table = self._mapping(value, f"prompts[{place}]")
            if table is not None:
                found.append(self._prompt(table, f"prompts[{place}]."))
        self._check_ids_differ(found)
        return tuple(found)

    def _prompt(self, data: Mapping[str, object], at: str) -> Prompt:
        self._only(data, at, _KEYS)
        own = self._choice(data, "framework", at, Framework) if "framework" in data else None
        return Prompt(
            id=self._identifier(data, "id", at),
            theme=self._choice(data, "theme", at, Theme) or Theme.NETWORK,
            framework=own or Framework.LOGBOOK,
            question=self._words(data, "question", at, QUESTION_MAX),
            follow=self._follow(data, at) if "follow" in data else (),
        )

    def _follow(self, data: Mapping[str, object], at: str) -> tuple[Follow, ...]:
        values = self._list(data, "follow", at)
        if len(values) > FOLLOW_MAX:
            self._fault(f"{at}follow", "many", max=FOLLOW_MAX)
        found = []
        for place, value in enumerate(values[:FOLLOW_MAX]):
            table = self._mapping(value, f"{at}follow[{place}]")
            if table is not None:
                inside = f"{at}follow[{place}]."
                self._only(table, inside, ("label", "question"))
                label = self._words(table, "label", inside, LABEL_MAX)
                found.append(Follow(label, self._words(table, "question", inside, QUESTION_MAX)))
        return tuple(found)

    def _check_ids_differ(self, prompts: Sequence[Prompt]) -> None:
        seen: set[str] = set()
        for place, prompt in enumerate(prompts):
            if prompt.id and prompt.id in seen:
                self._fault(f"prompts[{place}].id", "twice", given=prompt.id)
            seen.add(prompt.id)
