"""What the command line understands, with its own words in the language of who asks."""

import argparse
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from bot import __version__
from bot.domain.language import Language
from bot.settings import Fault
from bot.texts import Texts

PROGRAM = "python -m bot"
DONE, FAILED, MISUSED = 0, 1, 2
WIDTH = min(shutil.get_terminal_size().columns - 2, 100)
REHEARSAL_PORT = 8765
REHEARSAL_METHOD = "five-step"


@dataclass(frozen=True, slots=True)
class Voice:
    """Says things on the terminal, in one language."""

    texts: Texts
    language: Language

    def __call__(self, key: str, **values: object) -> str:
        """Return a text."""
        return self.texts.get(self.language, key, **values)

    def tell(self, key: str, **values: object) -> None:
        """Print a text."""
        print(self(key, **values))

    def complain(self, faults: Sequence[Fault]) -> None:
        """Print every fault, with how to mend it, to the standard error stream."""
        lines = [self(fault.key, **fault.values) for fault in faults]
        print(self("cli-faults", count=len(faults)), file=sys.stderr)
        print(*(f"  - {line}" for line in lines), sep="\n", file=sys.stderr)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Writes the usage line in the language of the voice, and commands beside what they do."""

    def __init__(self, prog: str, *, voice: Voice) -> None:
        super().__init__(prog, max_help_position=28, width=WIDTH)
        self._voice = voice

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Add the usage line; argparse itself would begin it in English."""
        super().add_usage(
            usage, actions, groups, self._voice("cli-usage") if prefix is None else prefix
        )

    def add_argument(self, action: argparse.Action) -> None:
        """Make room for the names of commands; argparse forgets that they stand further in."""
        super().add_argument(action)
        for command in self._iter_indented_subactions(action):
            length = len(self._format_action_invocation(command)) + self._current_indent
            self._action_max_length = max(self._action_max_length, length)


class Parser(argparse.ArgumentParser):
    """An argument parser whose own words come from the catalogue."""

    def __init__(self, *, voice: Voice, about: str, **options: Any) -> None:
        super().__init__(
            description=textwrap.fill(voice(about), WIDTH),
            formatter_class=partial(_Formatter, voice=voice),
            add_help=False,
            allow_abbrev=False,
            **options,
        )
        self._voice = voice
        self._positionals.title = voice("cli-commands")
        self._optionals.title = voice("cli-options")
        self.add_argument("-h", "--help", action="help", help=voice("cli-help-option"))

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - argparse's message is English
        """Say that the command was not understood and how it goes, and end with code 2."""
        self.print_usage(sys.stderr)
        command = " ".join([PROGRAM, *sys.argv[1:]])
        self.exit(MISUSED, self._voice("cli-not-understood", command=command) + "\n")


def parser(voice: Voice) -> Parser:
    """Return the parser of the whole command line."""
    top = Parser(voice=voice, about="cli-about", prog=PROGRAM, epilog=voice("cli-examples"))
    top.add_argument(
        "--version", action="version", version=__version__, help=voice("cli-version-option")
    )
    commands = top.add_subparsers(metavar=voice("cli-command"), dest="command", required=True)

    def command(name: str) -> Parser:
        return commands.add_parser(
            name, voice=voice, about=f"cli-{name}-about", help=voice(f"cli-{name}")
        )

    command("run")
    rehearse = command("rehearse")
    command("check")
    command("migrate")
    keys = command("keys")
    methods = command("methods")
    calendar = command("calendar")
    prompts = command("prompts")
    mirror = command("mirror")
    programme = command("programme")
    circles = command("circles")

    rehearse.add_argument(
        "--port",
        type=int,
        default=REHEARSAL_PORT,
        metavar="N",
        help=voice("cli-rehearse-port", default=str(REHEARSAL_PORT)),
    )
    rehearse.add_argument("--headless", action="store_true", help=voice("cli-rehearse-headless"))
    pace = rehearse.add_mutually_exclusive_group()
    for name in ("written", "hybrid", "year"):
        pace.add_argument(
            f"--{name}",
            dest="pace",
            action="store_const",
            const=name,
            help=voice(f"cli-rehearse-{name}"),
        )
    rehearse.add_argument(
        "--method",
        default=REHEARSAL_METHOD,
        metavar="ID",
        help=voice("cli-rehearse-method", default=REHEARSAL_METHOD),
    )
    _add_language(rehearse, voice, "cli-rehearse-language")
    rehearse.add_argument(
        "--transcript", type=Path, metavar="FILE", help=voice("cli-rehearse-transcript")
    )

    acts = keys.add_subparsers(metavar=voice("cli-command"), dest="act", required=True)
    for name in ("check", "rotate"):
        about = f"cli-keys-{name}"
        acts.add_parser(name, voice=voice, about=about, help=voice(about))

    _add_methods(methods, voice)
    _add_check(calendar, voice, "cli-calendar-check")
    _add_check(prompts, voice, "cli-prompts-check")
    _add_programme(programme, voice)
    _add_circles(circles, voice)
    _add_language(mirror, voice, "cli-mirror-language")
    mirror.add_argument("--explain", action="store_true", help=voice("cli-mirror-explain"))
    return top


def _add_language(command: Parser, voice: Voice, about: str) -> None:
    """Add the choice of a language; without it, it is that of the terminal."""
    command.add_argument(
        "--language",
        type=Language,
        choices=list(Language),
        default=voice.language,
        metavar="|".join(Language),
        help=voice(about, default=voice.language.value),
    )


def _add_check(command: Parser, voice: Voice, about: str) -> None:
    """Add that a file of one's own can be looked through; without more words it shows ours."""
    command.set_defaults(act="show")
    acts = command.add_subparsers(metavar=voice("cli-command"), dest="act")
    looks = acts.add_parser("check", voice=voice, about=about, help=voice(about))
    looks.add_argument("file", type=Path, metavar="FILE", help=voice("cli-methods-file"))


def _add_programme(programme: Parser, voice: Voice) -> None:
    """Add what can be done with the file of a programme."""
    acts = programme.add_subparsers(metavar=voice("cli-command"), dest="act", required=True)
    for name in ("check", "convert"):
        key = f"cli-programme-{name}"
        act: Parser = acts.add_parser(name, voice=voice, about=key, help=voice(key))
        act.add_argument("file", type=Path, metavar="FILE", help=voice("cli-programme-file"))
        _add_language(act, voice, "cli-programme-language")
        if name == "check":
            act.add_argument("--json", action="store_true", help=voice("cli-methods-json"))
        else:
            act.add_argument(
                *("--to",),
                dest="form",
                choices=("csv", "toml"),
                required=True,
                metavar="csv|toml",
                help=voice("cli-programme-to"),
            )


def _add_circles(circles: Parser, voice: Voice) -> None:
    """Add what `circles` can be asked; numbers out of range are refused later, with a reason."""
    circles.add_argument("file", type=Path, metavar="FILE", help=voice("cli-circles-file"))
    for name, default in (
        ("moments", None),
        ("size", 7),
        ("together", 0),
        ("seed", 1),
        ("cases", 2),
    ):
        circles.add_argument(
            f"--{name}", type=int, default=default, metavar="N", help=voice(f"cli-circles-{name}")
        )
    _add_language(circles, voice, "cli-circles-language")
    circles.add_argument("--json", action="store_true", help=voice("cli-circles-json"))


def _add_methods(methods: Parser, voice: Voice) -> None:
    """Add what `methods` can do; without more words it is a list."""
    as_json, act = voice("cli-methods-json"), voice("cli-command")
    methods.add_argument("--json", action="store_true", help=as_json)
    methods.set_defaults(act="list")
    acts = methods.add_subparsers(metavar=act, dest="act")

    def add(name: str) -> Parser:
        key = f"cli-methods-{name}"
        made: Parser = acts.add_parser(name, voice=voice, about=key, help=voice(key))
        return made

    add("list").add_argument("--json", action="store_true", help=as_json, default=argparse.SUPPRESS)
    show = add("show")
    show.add_argument("id", metavar="ID", help=voice("cli-methods-id"))
    form = show.add_mutually_exclusive_group()
    form.add_argument(
        *("--json",), dest="form", action="store_const", const="json", help=as_json, default="text"
    )
    form.add_argument(
        *("--markdown",),
        dest="form",
        action="store_const",
        const="markdown",
        help=voice("cli-methods-markdown"),
    )
    add("check").add_argument("file", type=Path, metavar="FILE", help=voice("cli-methods-file"))
