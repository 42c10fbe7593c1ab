"""Discord as the outbox sees it: messages, rooms and rights, and every failure under one name."""

from bot.messenger.discord_messenger import DiscordMessenger as DiscordMessenger
