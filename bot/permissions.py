"""The rights the bot asks for on a server: one list for the invitation, the check and the rooms."""

import discord

NAMES = (
    "view_channel",
    "send_messages",
    "embed_links",
    "attach_files",
    "read_message_history",
    "manage_channels",
    "manage_roles",
    "create_private_threads",
    "send_messages_in_threads",
    "manage_threads",
    "create_public_threads",
    "create_events",
)
"""By Discord's names. Rooms are channels of the bot's own (`manage_channels`) whose overwrites are
the speech rights (`manage_roles`); the cockpit is a private thread. The announcement of a meeting
has a thread that all can read, calendar files, and a scheduled event; the rest is for reading and
writing there."""

FOR_SESSIONS = (
    "view_channel",
    "send_messages",
    "read_message_history",
    "create_public_threads",
    "send_messages_in_threads",
    "attach_files",
)
"""What announcing a meeting takes in its channel."""

NEEDED = discord.Permissions(**dict.fromkeys(NAMES, True))


def missing(granted: discord.Permissions) -> tuple[str, ...]:
    """Return the needed rights that are not granted; an administrator has them all."""
    if granted.administrator:
        return ()
    return tuple(name for name in NAMES if not getattr(granted, name))


def invitation(application_id: int) -> str:
    """Return the address at which an administrator adds the bot with the rights it needs."""
    return discord.utils.oauth_url(
        application_id, permissions=NEEDED, scopes=("bot", "applications.commands")
    )
