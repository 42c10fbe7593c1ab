"""A file of one's own on the command line: what it is, or everything that is wrong in it."""

import sys
from collections.abc import Callable
from pathlib import Path

from bot.domain.faults import FileInvalid
from bot.render.method_faults import fault_line
from bot.render.voice import Voice

DONE, MISUSED = 0, 2


def look_through(voice: Voice, file: Path, use: Callable[[bytes], str]) -> int:
    """Print what `use` says of a file, or each fault with its line. Returns the exit code."""
    try:
        print(use(file.read_bytes()))
    except OSError as error:
        why = error.strerror or type(error).__name__
        print(voice("cli-methods-no-file", file=str(file), why=why), file=sys.stderr)
        return MISUSED
    except FileInvalid as invalid:
        faults = invalid.faults
        print(voice("method-file-faults", count=len(faults), file=str(file)), file=sys.stderr)
        print(*(f"  - {fault_line(fault, voice)}" for fault in faults), sep="\n", file=sys.stderr)
        return MISUSED
    return DONE
