"""What the bot asks for on a server is what it needs there, in the rehearsal too."""

import discord

from bot.messenger.rooms import FOR_ANNOUNCING, IN_THE_ROOM
from bot.permissions import FOR_SESSIONS, NAMES, NEEDED, missing
from bot.rehearsal.cast import BOT_PERMISSIONS


def test_invitation_asks_for_all_that_a_room_needs() -> None:
    assert set(NAMES) >= {*IN_THE_ROOM, *FOR_ANNOUNCING}


def test_what_is_missing_has_the_name_people_find_in_discord() -> None:
    assert missing(discord.Permissions.none()) == NAMES
    assert missing(NEEDED) == missing(discord.Permissions(administrator=True)) == ()


def test_bot_in_the_rehearsal_has_what_an_invited_bot_has() -> None:
    of_simcord = discord.Permissions(manage_events=True)
    assert NEEDED | of_simcord == BOT_PERMISSIONS


def test_invitation_asks_for_all_that_a_session_needs() -> None:
    assert set(NAMES) >= {*FOR_SESSIONS, "create_events"}
