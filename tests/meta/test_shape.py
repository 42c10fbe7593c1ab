"""The repository keeps its own habits: sizes, docstrings, honest tests, no trace of one machine."""

import ast
import re
from pathlib import Path

import pytest

from tests.meta.repository import ROOT, files, name_of, python_files

LONGEST = 400
CODE = {".py", ".js", ".mjs", ".css", ".html"}
TEXT = CODE | {".md", ".toml", ".ftl", ".lock", ".cfg", ".ini", ".mako", ".json", ""}

each_python_file = pytest.mark.parametrize("path", python_files(), ids=name_of)
each_test_file = pytest.mark.parametrize("path", python_files("tests"), ids=name_of)

BENCH = ROOT / "tests" / "bench"
# A bench keeps a pace, and lets a process rest before it is weighed: it measures, and decides
# nothing. What checks the bench itself is a test like any other.
each_file_of_tests = pytest.mark.parametrize(
    "path",
    [
        path
        for path in python_files("tests")
        if BENCH not in path.parents or path.name.startswith("test_")
    ],
    ids=name_of,
)


def calls(path: Path) -> list[ast.Call]:
    tree = ast.parse(path.read_text("utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def names(call: ast.Call) -> str:
    return ast.unparse(call.func)


def test_no_file_is_longer_than_its_reason() -> None:
    lengths = {
        name_of(path): len(path.read_text("utf-8").splitlines())
        for path in files()
        if path.suffix in CODE
    }
    assert lengths
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}


@each_python_file
def test_module_says_why_it_exists(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    assert docstring, f"{name_of(path)} has no docstring"
    assert docstring.splitlines()[0].rstrip().endswith("."), "its first line is a whole sentence"


@each_test_file
def test_stand_ins_keep_to_what_they_stand_for(path: Path) -> None:
    bare = [
        f"line {call.lineno}: {names(call)}"
        for call in calls(path)
        if names(call).rpartition(".")[2] in {"Mock", "MagicMock", "AsyncMock", "patch"}
        and not {"spec", "spec_set", "autospec"} & {word.arg for word in call.keywords}
        and not call.args
    ]
    assert bare == []


def waits(call: ast.Call) -> bool:
    """Whether a call lets time pass instead of waiting for something to happen."""
    if names(call) == "time.sleep":
        return True
    is_yield = bool(call.args) and isinstance(call.args[0], ast.Constant) and not call.args[0].value
    return names(call) in {"asyncio.sleep", "sleep"} and not is_yield


@each_file_of_tests
def test_tests_do_not_wait_for_luck(path: Path) -> None:
    assert [f"line {call.lineno}" for call in calls(path) if waits(call)] == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("time.sleep(1)", True),
        ("asyncio.sleep(0.1)", True),
        ("asyncio.sleep(delay)", True),
        ("asyncio.sleep(0)", False),
        ("clock.sleep(3)", False),
    ],
)
def test_waiting_for_luck_is_seen(code: str, expected: bool) -> None:
    call = ast.parse(code, mode="eval").body
    assert isinstance(call, ast.Call)
    assert waits(call) is expected


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_lock_file_pins_by_hash_and_names_no_place(name: str) -> None:
    lines = [
        line.rstrip(" \\")
        for line in (ROOT / name).read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    pins = [line for line in lines if not line.startswith(" ")]
    hashes = [line.strip() for line in lines if line.startswith(" ")]
    assert len(pins) > 20
    assert all(re.match(r"[a-z0-9-]+==[\w.]+( ; .+)?$", pin) for pin in pins)
    assert len(hashes) >= len(pins)
    assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", digest) for digest in hashes)


def test_development_uses_the_versions_that_run() -> None:
    def pins(name: str) -> set[str]:
        lines = (ROOT / name).read_text("utf-8").splitlines()
        return {line.split()[0] for line in lines if "==" in line}

    assert pins("requirements.lock") <= pins("requirements-dev.lock")


def test_nothing_names_a_folder_of_one_machine() -> None:
    folders = tuple(
        "/".join(parts) for parts in (("", "work", ""), ("", "tmp", "lab"), ("", "root", ""))
    )
    home = re.compile("/" + r"home/\w+/")
    strays = [
        name_of(path)
        for path in files()
        if path.suffix in TEXT
        and (
            any(folder in path.read_text("utf-8", "replace") for folder in folders)
            or home.search(path.read_text("utf-8", "replace"))
        )
    ]
    assert strays == []
