"""The doors of Discord: who asks, which act, which answer; nothing is decided here."""

EXTENSIONS = (
    "cogs.router",
    "cogs.rounds",
    "cogs.facilitate",
    "cogs.methods",
    "cogs.cases",
    "cogs.programme",
    "cogs.circles",
    "cogs.sessions",
    "cogs.promises",
    "cogs.stand",
    "cogs.themes",
    "cogs.prompts",
    "cogs.exchange",
    "cogs.journey",
    "cogs.harvest",
    "cogs.journal",
    "cogs.agenda",
    "cogs.agreement",
    "cogs.settings",
    "cogs.help",
    "cogs.report",
    "cogs.guilds",
)
"""What the client loads, in this order."""
