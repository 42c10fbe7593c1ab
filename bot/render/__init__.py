"""Read models to Cards, in a given language."""
