"""The learning agenda: what a person wants to find out, and how that question changes."""
