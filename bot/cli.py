"""The command line: what can be asked, in the language of who asks. Each command is a thin call."""

import argparse
import asyncio
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bot.cli_parser import DONE, FAILED, MISUSED, Voice, parser
from bot.domain.language import Language
from bot.settings import DEFAULTS, Settings, SettingsError, environment_of, read
from bot.texts import Texts
from db.errors import KeysRefused, StorageError


def language_of(environment: Mapping[str, str]) -> Language:
    """Return the language for the terminal: the setting, else that of the computer, else Dutch."""
    names = ("DEFAULT_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    locales = (part for name in names for part in environment.get(name, "").split(":"))
    known = {language.value: language for language in Language}
    spoken = (known.get(locale.strip().lower()[:2]) for locale in locales)
    return next(filter(None, spoken), Language(DEFAULTS["DEFAULT_LANGUAGE"]))


def rehearse(arguments: argparse.Namespace) -> int:
    """Play: on the page, or by itself. Returns the exit code."""
    from bot.rehearsal.hybrid import HybridScript
    from bot.rehearsal.main import rehearse as play
    from bot.rehearsal.script import Script
    from bot.rehearsal.written import WrittenScript

    kinds = {"written": WrittenScript, "hybrid": HybridScript}

    return asyncio.run(
        play(
            port=arguments.port,
            headless=arguments.headless,
            method=arguments.method,
            language=arguments.language,
            transcript=arguments.transcript,
            kind=kinds.get(arguments.pace, Script),
            year=arguments.pace == "year",
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
    for warning in report.warnings:
        voice.tell(warning.key, **warning.values)
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


def keys(voice: Voice, arguments: argparse.Namespace, settings: Settings) -> int:
    """Look at the keys of what people typed, or change the one they are all wrapped by."""
    from bot import cli_keys

    if arguments.act == "rotate":
        return cli_keys.rotate(voice, settings)
    return cli_keys.look(voice, settings)


def methods(voice: Voice, arguments: argparse.Namespace) -> int:
    """Show all methods, or one, or look through a file. Returns the exit code."""
    from bot import cli_methods

    texts, language = voice.texts, voice.language
    match arguments.act:
        case "show":
            return cli_methods.tell_one(texts, language, arguments.id, form=arguments.form)
        case "check":
            return cli_methods.look_through(texts, language, arguments.file)
        case _:
            return cli_methods.tell_all(texts, language, as_json=arguments.json)


def calendar(voice: Voice, arguments: argparse.Namespace) -> int:
    """Print the calendar that comes with the bot, or look through a file. Returns the exit code."""
    from bot import cli_calendar

    if arguments.act == "check":
        return cli_calendar.look_through(voice.texts, voice.language, arguments.file)
    return cli_calendar.tell(voice.texts, voice.language)


def prompts(voice: Voice, arguments: argparse.Namespace) -> int:
    """Show the questions between meetings, or look through a file. Returns the exit code."""
    from bot import cli_prompts

    if arguments.act == "check":
        return cli_prompts.look_through(voice.texts, voice.language, arguments.file)
    return cli_prompts.tell_all(voice.texts, voice.language)


def mirror(voice: Voice, arguments: argparse.Namespace) -> int:
    """Say of each line of standard input what kind of question it is. Returns the exit code."""
    from bot import cli_mirror

    return cli_mirror.hold_up(voice.texts, arguments.language, explain=arguments.explain)


def programme(voice: Voice, arguments: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Look through the file of a programme, or write it the other way. Returns the exit code."""
    from bot import cli_programme
    from bot.clock import SystemClock

    zone, now = environment.get("TIME_ZONE") or DEFAULTS["TIME_ZONE"], SystemClock().now()
    texts, language, file = voice.texts, arguments.language, arguments.file
    if arguments.act == "convert":
        form = arguments.form
        return cli_programme.convert(texts, language, file, zone=zone, now=now, form=form)
    as_json = arguments.json
    return cli_programme.look_through(texts, language, file, zone=zone, now=now, as_json=as_json)


def circles(voice: Voice, arguments: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Make circles for a year out of a file of people. Returns the exit code."""
    from bot import cli_circles
    from bot.clock import SystemClock

    asked = cli_circles.Asked(
        file=arguments.file,
        moments=arguments.moments,
        size=arguments.size,
        together=arguments.together,
        seed=arguments.seed,
        cases=arguments.cases,
        zone=environment.get("TIME_ZONE") or DEFAULTS["TIME_ZONE"],
        now=SystemClock().now(),
    )
    return cli_circles.compose(voice.texts, arguments.language, asked, as_json=arguments.json)


def dispatch(voice: Voice, arguments: argparse.Namespace, environment: Mapping[str, str]) -> int:
    """Do what was asked. Returns the exit code.

    Raises:
        SettingsError: The command needs settings, and they cannot be used; or Discord refuses them.
        StorageError: The database cannot be used.
    """
    acts: Mapping[str, Callable[[], int]] = {
        "rehearse": lambda: rehearse(arguments),
        "check": lambda: check(voice, environment),
        "keys": lambda: keys(voice, arguments, read(environment)),
        "methods": lambda: methods(voice, arguments),
        "calendar": lambda: calendar(voice, arguments),
        "prompts": lambda: prompts(voice, arguments),
        "mirror": lambda: mirror(voice, arguments),
        "programme": lambda: programme(voice, arguments, environment),
        "circles": lambda: circles(voice, arguments, environment),
        "migrate": lambda: migrate(voice, read(environment)),
        "run": lambda: run(read(environment, token_needed=True)),
    }
    return acts[arguments.command]()


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
    except KeysRefused as refused:
        from bot.checks import fault_of

        voice.complain([fault_of(refused)])
        return MISUSED
    except StorageError as storage_error:
        from bot.checks import fault_of

        voice.complain([fault_of(storage_error)])
        return FAILED
    except KeyboardInterrupt:
        return DONE
