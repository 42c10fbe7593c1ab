"""Files that people carry away: calendars, proofs of participation, a sheet before a meeting."""
