"""The stand: in ten minutes everybody says how it goes with them, once at every moment."""
