"""Tests of the rules of journals."""
