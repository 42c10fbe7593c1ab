"""Tests of the modules at the top of bot: settings, logs, clock, command line."""
