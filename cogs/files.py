"""What somebody attached to a command, read with care."""

import discord

from bot.domain.errors import BadInput
from bot.domain.faults import Fault
from bot.domain.method_file import SIZE_MAX
from bot.domain.method_reader import MethodInvalid


async def content_of(file: discord.Attachment) -> bytes:
    """Return what is in an attachment. Raises ``MethodInvalid`` for one that is too large."""
    if file.size > SIZE_MAX:
        raise MethodInvalid([Fault("", "method-fault-size", {"max": SIZE_MAX // 1024})])
    try:
        return await file.read()
    except discord.HTTPException:
        raise BadInput("error-file-unreadable") from None
