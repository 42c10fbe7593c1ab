"""Tests of the whole house at once."""
