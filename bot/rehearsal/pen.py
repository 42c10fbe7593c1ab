"""What people write with, so that who watches a rehearsal can know whose words are whose."""


class Pen:
    """Writes down what somebody says as it is. A test may mark it, and see where it turns up."""

    def write(self, text: str, owner: str, *readers: str) -> str:
        """Return a text as its owner writes it; beside the owner only `readers` may read it."""
        del owner, readers
        return text

    def open(self, text: str, *readers: str) -> None:
        """Say that from now on these people may read what was written as `text` too."""


PENCIL = Pen()
"""A pen that leaves no mark."""
