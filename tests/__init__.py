"""The tests; the folders mirror the three packages."""
