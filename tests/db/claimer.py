"""A process of its own that claims timers: started by the tests, tells what it did on its output.

Arguments: the address, a name, and how it ends: ``done`` when nothing is left, ``dies`` with some
claimed and some more claimed but not committed.
"""

import asyncio
import os
import signal
import sys
from datetime import timedelta

from db.uow import SqlUnitOfWork
from tests.db.data import NOW
from tests.keys import open_store

LEASE = timedelta(seconds=30)
BATCH = 7


async def claim_all(uow: SqlUnitOfWork, name: str) -> None:
    """Claim and finish until nothing can be claimed, and print each."""
    while True:
        async with uow.write() as tx:
            claimed = await tx.timers.claim(NOW, name, LEASE, BATCH)
        if not claimed:
            break
        for timer in claimed:
            sys.stdout.write(f"{timer.subject}\n")
            async with uow.write() as tx:
                await tx.timers.done(timer)


async def die(uow: SqlUnitOfWork, name: str) -> None:
    """Claim some, then die in the middle of claiming more."""
    async with uow.write() as tx:
        await tx.timers.claim(NOW, name, LEASE, BATCH)
    async with uow.write() as tx:
        await tx.timers.claim(NOW, name, LEASE, BATCH)
        os.kill(os.getpid(), signal.SIGKILL)


async def main(url: str, name: str, end: str) -> None:
    """Claim, and end as asked."""
    uow = await open_store(url)
    await (die if end == "dies" else claim_all)(uow, name)
    await uow.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
