"""What the bot asks for on a server is what it needs there, in the rehearsal too."""

from bot.messenger.rooms import FOR_ANNOUNCING, IN_THE_ROOM
from bot.permissions import NEEDED
from bot.rehearsal.cast import BOT_PERMISSIONS


def test_invitation_asks_for_all_that_a_room_needs() -> None:
    asked = {name for name, granted in NEEDED if granted}
    assert asked >= {*IN_THE_ROOM, *FOR_ANNOUNCING}


def test_bot_in_the_rehearsal_has_what_an_invited_bot_has() -> None:
    assert BOT_PERMISSIONS == NEEDED
