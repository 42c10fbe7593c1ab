"""One function per act: unit of work, decide, save."""
