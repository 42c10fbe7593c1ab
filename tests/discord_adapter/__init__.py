"""The adapters to Discord: cards, messenger, client and supervisor."""
