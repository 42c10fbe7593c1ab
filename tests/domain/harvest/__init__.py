"""Tests of the rules of the harvest gate."""
