"""`python -m tests.bench`: measure, and print what was found beside what is aimed at."""

import argparse
import asyncio
import logging
import sys

from tests.bench.measures import Scale, answers, cpu, timers
from tests.bench.process import start_and_memory
from tests.bench.report import Row, table

HOW = """\
Ours and a bare discord.py bot (one insert, one commit, one answer with aiosqlite, under the same
message) in the same simulated Discord, one after the other in the same run. Ours: a press on
"Ik doe mee" through the real cogs and services into SQLite with WAL. While answers are timed the
workers (timers, outbox) run as a task, as in production; for the CPU of a tap they rest and are
measured after it. Start and memory are of `python -m bot run` against a small server on this
machine. The simulated Discord has no rate limits and no network; real Discord adds both. Read
ratios rather than milliseconds.
"""
TINY = Scale(seconds=0.3, burst=16, cpu_taps=8, cpu_repeats=1, timers=5, rounds=3)


async def rows(scale: Scale) -> list[Row]:
    """Measure everything."""
    return [
        *await answers(scale),
        *await cpu(scale),
        *await timers(scale),
        *await start_and_memory(scale),
    ]


def main() -> int:
    """Print the table. A missed aim is said, and is no failure: timing never decides."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--tiny", action="store_true", help="only see that it runs")
    options = parser.parse_args()
    logging.getLogger("discord").setLevel(logging.ERROR)
    found = asyncio.run(rows(TINY if options.tiny else Scale()))
    sys.stdout.write(f"{HOW}\n{table(found)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
