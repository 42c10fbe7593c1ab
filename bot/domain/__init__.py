"""The rules of intervision, pure: no I/O, no clock, no randomness and no words."""
