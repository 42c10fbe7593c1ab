"""The travel map: somebody's own year, drawn from what they chose to keep."""
