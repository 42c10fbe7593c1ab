"""`python -m bot methods`: the methods there are, one as a card to print, a file looked through."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.cli_files import DONE, MISUSED
from bot.cli_files import look_through as look
from bot.domain import speech
from bot.domain.language import Language
from bot.domain.method import Method, Role, Step
from bot.domain.method_data import to_data
from bot.domain.method_file import read
from bot.methods import load_all, prelude
from bot.render.method_card import describe, describe_markdown
from bot.render.voice import Voice
from bot.texts import Texts


def tell_all(texts: Texts, language: Language, *, as_json: bool) -> int:
    """Print every method on a line, or all of them as JSON for programs. Returns the exit code."""
    voice = Voice(texts, language)
    methods = load_all()
    if as_json:
        print(json.dumps([plain(method) for method in methods], ensure_ascii=False, indent=2))
        return DONE
    other = next(one for one in Language if one is not language)
    for method in methods:
        print(
            voice(
                "cli-methods-line",
                id=method.id,
                card=method.card,
                name=method.name[language],
                other=method.name[other],
                minutes=method.minutes,
                least=method.sizes[0],
                most=method.sizes[1],
                best=method.best_for[language],
            )
        )
    return DONE


def tell_one(texts: Texts, language: Language, method_id: str, *, form: str) -> int:
    """Print one method, as `text`, `markdown` or `json`. Returns the exit code."""
    known = {method.id: method for method in load_all()}
    method = known.get(method_id)
    if method is None:
        unknown = texts.get(language, "cli-methods-unknown", id=method_id, known=", ".join(known))
        print(unknown, file=sys.stderr)
        return MISUSED
    if form == "json":
        print(json.dumps(plain(method), ensure_ascii=False, indent=2))
    else:
        write = describe_markdown if form == "markdown" else describe
        print(write(method, language, texts))
    return DONE


def look_through(texts: Texts, language: Language, file: Path) -> int:
    """Say whether a file is a method, or everything that is wrong in it. Returns the exit code."""
    voice = Voice(texts, language)

    def use(content: bytes) -> str:
        method = read(content, prelude())
        return voice(
            "method-file-fine",
            id=method.id,
            name=method.name[language],
            steps=len(method.steps),
            minutes=method.minutes,
        )

    return look(voice, file, use)


def plain(method: Method) -> dict[str, object]:
    """Return a method for programs: its data, its total, and per step who speaks."""
    data = to_data(method)
    steps = data.pop("steps")
    assert isinstance(steps, list)
    return {
        **{key: value for key, value in data.items() if key != "prelude"},
        "basis": method.basis.value,
        "fits": [fit.value for fit in method.fits],
        "minutes": method.minutes,
        "steps": _plain_steps(method.steps, steps),
        "prelude": _plain_steps(
            [step for step in method.script if step.prelude], data.get("prelude", [])
        ),
    }


def _plain_steps(steps: Sequence[Step], data: object) -> list[dict[str, object]]:
    assert isinstance(data, list)
    return [
        {"number": number, **one, **_rights(step)}
        for number, (step, one) in enumerate(zip(steps, data, strict=True), 1)
    ]


def _rights(step: Step) -> dict[str, object]:
    """Return who speaks, who has a field, and who may type, before and after a seal is lifted."""
    kind = speech.collects(step)

    def talkers(*, revealed: bool) -> list[str]:
        return [role for role in Role if speech.may_talk(role, step, revealed=revealed)]

    return {
        "speaks": [role for role in Role if role in speech.speakers(step)],
        "collects": kind.value if kind else None,
        "writers": [role for role in Role if role in speech.writers_of(step)],
        "talkers": talkers(revealed=not step.sealed),
        "talkers_after": talkers(revealed=True),
        "sealed": step.sealed,
    }
