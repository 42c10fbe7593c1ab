"""The catalogues of words people read."""
