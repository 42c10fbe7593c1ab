"""Tests of the repository itself: walls, sizes, settings, documents."""
