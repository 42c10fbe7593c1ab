"""Reisgenoot: a travel companion for peer intervision on Discord."""

__version__ = "0.1.0"
