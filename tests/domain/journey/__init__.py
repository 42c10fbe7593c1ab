"""Tests of the travel map."""
