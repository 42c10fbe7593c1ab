"""The walls between the rooms hold, and a hole in one is seen."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.meta.repository import PACKAGES, ROOT, module_of, python_files
from tests.meta.room_contract import belongs

LINT = (
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
)


def lint(house: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=house,
        env=os.environ | {"COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Copy the house, so that a wall can be broken."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for path in (*python_files(*PACKAGES), *python_files("tests")):
        relative = path.relative_to(ROOT)
        if relative.parts[0] == "tests" and relative.parts[1] not in {"__init__.py", "meta"}:
            continue
        (tmp_path / relative).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, tmp_path / relative)
    return tmp_path


def test_walls_stand() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout


def test_every_module_has_exactly_one_room() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    rooms = [set(room["modules"]) for room in project["tool"]["importlinter"]["contracts"]]
    for module in map(module_of, python_files(*PACKAGES)):
        if module == "bot":
            continue  # holds the version alone
        found = [room for room in rooms if any(belongs(module, name) for name in room)]
        assert len(found) == 1, f"{module} stands in {len(found)} rooms"


@pytest.mark.parametrize(
    ("module", "line", "stray"),
    [
        ("bot/domain/stray.py", "import discord", "bot.domain.stray may not import discord"),
        ("bot/domain/stray.py", "import random", "bot.domain.stray may not import random"),
        ("bot/domain/stray.py", "import bot.texts", "bot.domain.stray may not import bot.texts"),
        ("bot/services/stray.py", "import sqlalchemy", "may not import sqlalchemy"),
        ("bot/services/stray.py", "import bot.render", "may not import bot.render"),
        ("bot/render/stray.py", "import discord", "bot.render.stray may not import discord"),
        ("cogs/stray.py", "import db", "cogs.stray may not import db"),
        ("db/stray.py", "import bot.services", "db.stray may not import bot.services"),
        ("bot/rehearsal/stray.py", "import cogs.stray", "may not import cogs.stray"),
    ],
)
def test_stray_import_is_named(house: Path, module: str, line: str, stray: str) -> None:
    for path in (house / "cogs/stray.py", house / module):
        path.write_text('"""Stray."""\n')
    (house / module).write_text(f'"""Stray."""\n\n{line}\n')
    result = lint(house)
    assert result.returncode == 1
    assert f"{stray} (line 3)" in result.stdout
