"""The keys of what people typed, on the command line: looked through, and wrapped anew."""

import asyncio

from bot.app import keys_of
from bot.cli_parser import DONE, FAILED, Voice
from bot.settings import Fault, Settings
from db.errors import KeysRefused
from db.sealing.opening import rotate as rotate_master
from db.uow import SqlUnitOfWork


def look(voice: Voice, settings: Settings) -> int:
    """Say how many keys there are and whether the master key opens them. Returns the exit code.

    Raises ``KeysRefused``, or another ``StorageError``.
    """
    try:
        count, damaged = asyncio.run(_examine(settings))
    except KeysRefused as refused:
        if refused.key != "fault-keys-none":
            raise
        voice.tell("fault-keys-none")
        return DONE
    voice.tell("cli-keys-fine", count=count)
    if damaged:
        voice.complain([Fault("fault-keys-damaged")])
        return FAILED
    return DONE


def rotate(voice: Voice, settings: Settings) -> int:
    """Put a new master key in the place of the one there is. Returns the exit code.

    Raises ``KeysRefused``, or another ``StorageError``.
    """
    count = asyncio.run(rotate_master(keys_of(settings)))
    voice.tell("cli-keys-rotated", count=count, file=str(settings.master_key_file))
    if settings.master_key is not None:
        voice.tell("cli-keys-rotated-given")
    return DONE


async def _examine(settings: Settings) -> tuple[int, int]:
    uow = await SqlUnitOfWork.open(settings.database_url, keys_of(settings), make=False)
    try:
        return await uow.examine_keys()
    finally:
        await uow.close()
