"""The rights the bot asks for on a server: one list for the invitation, the check and the rooms."""

import discord

NEEDED = discord.Permissions(
    view_channel=True,
    send_messages=True,
    embed_links=True,
    attach_files=True,
    read_message_history=True,
    manage_channels=True,
    manage_roles=True,
    create_private_threads=True,
    send_messages_in_threads=True,
    manage_threads=True,
)
"""Rooms are channels of the bot's own (`manage_channels`) whose overwrites are the speech rights
(`manage_roles`); the cockpit is a private thread; the rest is for reading and writing there."""


def missing(granted: discord.Permissions) -> tuple[str, ...]:
    """Return Discord's names of the needed rights that are not granted, in Discord's own order."""
    if granted.administrator:
        return ()
    return tuple(name for name, needed in NEEDED if needed and not getattr(granted, name))


def invitation(application_id: int) -> str:
    """Return the address at which an administrator adds the bot with the rights it needs."""
    return discord.utils.oauth_url(
        application_id, permissions=NEEDED, scopes=("bot", "applications.commands")
    )
