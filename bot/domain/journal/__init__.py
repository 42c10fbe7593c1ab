"""What a person writes down for themselves between the meetings, and what may come of it."""
