"""The command line: what can be asked, in the language of who asks. Each command is a thin call."""

import argparse
import asyncio
import shutil
import sys
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from bot import __version__
from bot.domain.language import Language
from bot.settings import DEFAULTS, Fault, Settings, SettingsError, environment_of, read
from bot.texts import Texts
from db.errors import StorageError

PROGRAM = "python -m bot"
DONE, FAILED, MISUSED = 0, 1, 2
WIDTH = min(shutil.get_terminal_size().columns - 2, 100)
REHEARSAL_PORT = 8765
REHEARSAL_METHOD = "five-step"


def language_of(environment: Mapping[str, str]) -> Language:
    """Return the language for the terminal: the setting, else that of the computer, else Dutch."""
    names = ("DEFAULT_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    locales = (part for name in names for part in environment.get(name, "").split(":"))
    known = {language.value: language for language in Language}
    spoken = (known.get(locale.strip().lower()[:2]) for locale in locales)
    return next(filter(None, spoken), Language(DEFAULTS["DEFAULT_LANGUAGE"]))


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
    """Writes the usage line in the language of the voice."""

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
    methods = command("methods")

    rehearse.add_argument(
        "--port",
        type=int,
        default=REHEARSAL_PORT,
        metavar="N",
        help=voice("cli-rehearse-port", default=str(REHEARSAL_PORT)),
    )
    rehearse.add_argument("--headless", action="store_true", help=voice("cli-rehearse-headless"))
    rehearse.add_argument(
        "--method",
        default=REHEARSAL_METHOD,
        metavar="ID",
        help=voice("cli-rehearse-method", default=REHEARSAL_METHOD),
    )
    rehearse.add_argument(
        "--language",
        type=Language,
        choices=list(Language),
        default=voice.language,
        metavar="|".join(Language),
        help=voice("cli-rehearse-language", default=voice.language.value),
    )
    rehearse.add_argument(
        "--transcript", type=Path, metavar="FILE", help=voice("cli-rehearse-transcript")
    )

    acts = methods.add_subparsers(metavar=voice("cli-command"), dest="act")
    acts.add_parser("list", voice=voice, about="cli-methods-list", help=voice("cli-methods-list"))
    show = acts.add_parser(
        "show", voice=voice, about="cli-methods-show", help=voice("cli-methods-show")
    )
    show.add_argument("id", metavar="ID", help=voice("cli-methods-id"))
    return top


def rehearse(arguments: argparse.Namespace) -> int:
    """Play: on the page, or by itself. Returns the exit code."""
    from bot.rehearsal.main import rehearse as play

    return asyncio.run(
        play(
            port=arguments.port,
            headless=arguments.headless,
            method=arguments.method,
            language=arguments.language,
            transcript=arguments.transcript,
        )
    )


def run(settings: Settings) -> int:
    """Let the bot work until it is stopped. Returns the exit code."""
    from bot import app

    asyncio.run(app.run(settings))
    return DONE


def check(voice: Voice, environment: Mapping[str, str]) -> int:
    """Look whether everything is ready, and tell. Returns the exit code."""
    from bot import checks

    report = asyncio.run(checks.look(environment))
    for part in report.fine:
        voice.tell("cli-check-fine", part=voice("cli-check-part", part=part))
    if report.faults:
        voice.complain(report.faults)
        return FAILED
    voice.tell("cli-check-all-fine")
    if not report.with_token:
        voice.tell("cli-check-no-token")
    return DONE


def migrate(voice: Voice, settings: Settings) -> int:
    """Bring the database up to this version. Returns the exit code."""
    from db.migrate import upgrade

    asyncio.run(upgrade(settings.database_url))
    voice.tell("cli-migrate-done")
    return DONE


def methods(voice: Voice, id: str | None) -> int:
    """Show all methods, or the steps of one. Returns the exit code."""
    from bot.methods import load_all

    known = {method.id: method for method in load_all()}
    language = voice.language
    if id is None:
        for method in known.values():
            voice.tell(
                "cli-methods-line",
                id=method.id,
                name=method.name[language],
                minutes=method.minutes,
                least=method.sizes[0],
                most=method.sizes[1],
                best=method.best_for[language],
            )
        return DONE
    if id not in known:
        print(voice("cli-methods-unknown", id=id, known=", ".join(known)), file=sys.stderr)
        return MISUSED
    method = known[id]
    voice.tell("cli-methods-title", id=id, name=method.name[language])
    voice.tell(
        "cli-methods-size",
        minutes=method.minutes,
        least=method.sizes[0],
        most=method.sizes[1],
    )
    for number, step in enumerate(method.script, 1):
        voice.tell(
            "cli-methods-step",
            number=number,
            name=step.name[language],
            minutes=step.minutes,
            rule=step.rule[language],
        )
    return DONE


def dispatch(voice: Voice, arguments: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Do what was asked. Returns the exit code.

    Raises:
        SettingsError: The command needs settings, and they cannot be used; or Discord refuses them.
        StorageError: The database cannot be used.
    """
    match arguments.command:
        case "rehearse":
            return rehearse(arguments)
        case "check":
            return check(voice, environment)
        case "methods":
            return methods(voice, arguments.id if arguments.act == "show" else None)
        case "migrate":
            return migrate(voice, read(environment))
        case _:
            return run(read(environment, token_needed=True))


def main(words: Sequence[str] | None = None) -> int:
    """Understand the words of the command line, and do it. Returns the exit code."""
    environment = environment_of(Path.cwd())
    voice = Voice(Texts.load(), language_of(environment))
    arguments = parser(voice).parse_args(words)
    try:
        return dispatch(voice, arguments, environment)
    except SettingsError as error:
        voice.complain(error.faults)
        return MISUSED
    except StorageError as storage_error:
        from bot.checks import fault_of

        voice.complain([fault_of(storage_error)])
        return FAILED
    except KeyboardInterrupt:
        return DONE
