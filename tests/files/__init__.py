"""Files that people carry away."""
