"""The time of this computer, as the services' clock."""

import asyncio
from datetime import UTC, datetime, timedelta


class SystemClock:
    """The clock of the machine; the rehearsal and the tests have clocks that can be pushed."""

    def now(self) -> datetime:
        """Return the present moment, aware UTC."""
        return datetime.now(UTC)

    async def wait_until(
        self, moment: datetime | None, wake: asyncio.Event, cap: timedelta
    ) -> None:
        """Wait until a moment, a wake-up, or the longest wait, whichever comes first.

        Args:
            moment: When to go on, aware; None when nothing is due.
            wake: Ends the wait when it is set; clearing it is up to the caller.
            cap: The longest wait; other processes may have work that nobody told us of.
        """
        wait = cap if moment is None else min(cap, moment - self.now())
        try:
            async with asyncio.timeout(max(wait.total_seconds(), 0)):
                await wake.wait()
        except TimeoutError:
            return
