"""How fast, beside a bare discord.py bot in the same simulated Discord: `python -m tests.bench`."""
