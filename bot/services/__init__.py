"""One function per act: open a unit of work, let the domain decide, save, say what follows."""
