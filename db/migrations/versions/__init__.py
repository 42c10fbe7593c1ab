"""One file per step in the history of the tables."""
