"""The bot on a simulated Discord, for trying everything without a token."""
