"""Sealing at rest: what lies in the files, whose keys open it, and what forgetting leaves."""
