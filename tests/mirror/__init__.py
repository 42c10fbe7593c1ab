"""Tests of the question mirror."""
