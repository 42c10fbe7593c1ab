"""Tests of the method files."""
