"""`python -m bot rehearse --headless`: a round that plays itself, with an exit code and a story."""

from pathlib import Path

import pytest

from bot.domain.language import Language
from bot.rehearsal.hybrid import HybridScript
from bot.rehearsal.main import rehearse
from bot.rehearsal.script import Script
from bot.rehearsal.written import WrittenScript


@pytest.mark.parametrize("kind", [Script, WrittenScript, HybridScript])
@pytest.mark.parametrize("language", list(Language))
async def test_headless_ends_with_zero_and_a_story(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: Language, kind: type[Script]
) -> None:
    story = tmp_path / "story.md"
    code = await rehearse(
        port=0,
        headless=True,
        method="gossip",
        language=language,
        transcript=story,
        kind=kind,
    )
    assert code == 0
    told = story.read_text("utf-8")
    name = {Language.NL: "Roddelmethode", Language.EN: "Gossip method"}[language]
    alone = {Language.NL: "alleen Joris", Language.EN: "only Joris"}[language]
    assert name in told
    assert name in capsys.readouterr().out
    assert alone in told


async def test_headless_does_not_know_every_method(capsys: pytest.CaptureFixture[str]) -> None:
    code = await rehearse(
        port=0, headless=True, method="tarot", language=Language.EN, transcript=None
    )
    assert code == 2
    assert "tarot" in capsys.readouterr().err
