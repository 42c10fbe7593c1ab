"""The rules of sessions: places, the line, reminders, changes, and being there."""
