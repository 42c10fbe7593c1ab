"""Tests of the rules of learning questions."""
