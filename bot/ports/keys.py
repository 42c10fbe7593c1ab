"""Forgetting for good: the keys without which nobody reads a text again, not even in a backup."""

from typing import Protocol

from bot.domain.ids import GuildId, UserId
from bot.domain.keys import Owner


class Keys(Protocol):
    """The keys of what people typed. Rows are deleted elsewhere; this forgets their copies.

    What is asked in a transaction is done once it is committed, also when the process dies in
    between. Forgetting twice, or what has no key, does nothing.
    """

    async def forget(self, owner: Owner) -> None:
        """Destroy an owner's key, and with it those of all persons in it.

        What they typed there is gone, in this database and in every copy of it. What is typed
        there afterwards gets a new key.
        """

    async def forget_server(self, guild_id: GuildId) -> None:
        """Destroy every key of a server: its own, and those of its rounds, programmes and so on.

        To be asked before their rows are deleted: it is by these that they are found.
        """

    async def forget_person(self, guild_id: GuildId, user_id: UserId) -> None:
        """Destroy a person's keys on a server: in what is of that server.

        To be asked before rows are deleted, as for a server.
        What they typed on other servers stays.
        """
