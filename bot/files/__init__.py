"""Files that people carry away: calendars and proofs of participation."""
