"""Sessions: a meeting of the programme as people are invited to it, come to it and were there."""
