"""The rules of the stand."""
