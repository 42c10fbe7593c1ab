"""Each person's eyes: their language, their now, and the names they may know."""

from simcord.backend.access import channel_accessible

from bot.rehearsal.house import House
from bot.rehearsal.markdown import Reader


def reader_for(house: House, who: str) -> Reader:
    """Return the eyes of this person: their language, their now, and the names they may know."""
    backend, player = house.env.backend, house.player(who)

    def user(number: int) -> str | None:
        found = backend.users.get(number)
        return None if found is None else found.global_name or found.name

    def channel(number: int) -> str | None:
        found = backend.channels.get(number)
        if found is None or not channel_accessible(backend, number, player.id):
            return None
        return found.name

    def role(number: int) -> str | None:
        found = backend.get_guild(house.server.guild.id).roles.get(number)
        return None if found is None else found.name

    language = "nl" if player.person.locale.startswith("nl") else "en"
    return Reader(language, house.now(), user, channel, role)
