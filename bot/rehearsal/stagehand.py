"""One pair of hands for all that happens on the stage, because SimCord does one at a time."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

T = TypeVar("T")
_Job = tuple[Callable[[], Awaitable[Any]], "asyncio.Future[Any]"]


class Stagehand:
    """Runs jobs one after another in a single task.

    A lock would order the jobs too, but SimCord also keeps context variables from attaching a bot
    until detaching it, and those may only be reset in the context that set them. A web request, a
    test and its fixture each have a context of their own; this task has one.
    """

    def __init__(self) -> None:
        self._jobs: asyncio.Queue[_Job | None] = asyncio.Queue()
        self._task = asyncio.create_task(self._work(), name="rehearsal-stagehand")

    async def run(self, job: Callable[[], Awaitable[T]]) -> T:
        """Run the job in its turn; return what it returns, raise what it raises.

        Called from within a job it runs at once. A caller who is cancelled stops waiting, the job
        itself is finished. Raises RuntimeError after :meth:`close`.
        """
        if asyncio.current_task() is self._task:
            return await job()
        if self._task.done():
            raise RuntimeError("the stage is closed")
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._jobs.put_nowait((job, future))
        return await future

    async def close(self) -> None:
        """Finish what was asked so far and stop."""
        self._jobs.put_nowait(None)
        await self._task

    async def _work(self) -> None:
        while (item := await self._jobs.get()) is not None:
            job, future = item
            if future.cancelled():
                continue
            try:
                result = await job()
            except asyncio.CancelledError:
                future.cancel()
                raise
            except Exception as error:  # noqa: BLE001 - it goes to whoever asked for the job
                if not future.done():
                    future.set_exception(error)
            else:
                if not future.done():
                    future.set_result(result)
