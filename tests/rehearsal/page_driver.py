"""A stage with its page in a thread of its own, and a hand that works the page in a browser."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any, TypeVar

from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from bot.rehearsal.page.server import serve
from bot.rehearsal.stage import Stage
from tests.rehearsal.conftest import Demos

T = TypeVar("T")
PATIENCE_SECONDS = 20


class Playhouse:
    """Runs a stage and its page beside the test, which drives a browser and may wait."""

    def __init__(self) -> None:
        self.demos = Demos()
        self.stage: Stage
        self.url = ""
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        if not self._ready.wait(PATIENCE_SECONDS):
            raise TimeoutError("the stage did not open")

    def do(self, act: Coroutine[Any, Any, T]) -> T:
        """Do one act of the stage and return its result."""
        return asyncio.run_coroutine_threadsafe(act, self._loop).result(PATIENCE_SECONDS)

    def close(self) -> None:
        """Strike the stage."""
        self._loop.call_soon_threadsafe(self._task.cancel)
        self._thread.join(PATIENCE_SECONDS)
        assert not self._thread.is_alive()

    def _run(self) -> None:
        self._task = self._loop.create_task(self._play())
        with suppress(asyncio.CancelledError):
            self._loop.run_until_complete(self._task)
        self._loop.close()

    async def _play(self) -> None:
        def opened(port: int) -> None:
            self.url = f"http://127.0.0.1:{port}/"
            self._ready.set()

        async with Stage.open(self.demos) as self.stage:
            await serve(self.stage, "127.0.0.1", 0, started=opened)


class Hand:
    """Works the page as somebody at a keyboard would, waiting for what should appear."""

    def __init__(self, browser: Chrome, url: str) -> None:
        self.browser = browser
        self._url = url

    def be(self, who: str, place: str | None = None) -> None:
        """Open the page as this person, and a place by its name."""
        self.browser.get(f"{self._url}?as={who}")
        self.wait_for(".person[aria-current]")
        if place is not None:
            self.go(place)

    def go(self, place: str) -> None:
        """Open a place from the list at the left."""
        link = self.wait_for(".place", place)
        self.browser.execute_script("arguments[0].click()", link)
        self.until(
            lambda: self.browser.find_element(By.CSS_SELECTOR, ".room-head h2").text == place
        )

    def find(self, css: str, text: str = "") -> WebElement | None:
        """Return the first element that shows this text, or None."""
        for element in self.browser.find_elements(By.CSS_SELECTOR, css):
            if text in (element.text or element.get_attribute("textContent") or ""):
                return element
        return None

    def wait_for(self, css: str, text: str = "") -> WebElement:
        """Wait until there is such an element and return it."""
        return self.until(lambda: self.find(css, text), f"{css} with {text!r}")

    def gone(self, css: str, text: str = "") -> None:
        """Wait until there is no such element."""
        self.until(lambda: self.find(css, text) is None, f"no {css} with {text!r}")

    def until(self, condition: Callable[[], T | None], what: str = "") -> T:
        """Wait until the condition holds and return its value; the page may redraw meanwhile."""
        waiting = WebDriverWait(
            self.browser, PATIENCE_SECONDS, 0.05, [StaleElementReferenceException]
        )
        found = waiting.until(lambda _: condition(), what)
        assert found is not None
        return found

    def click(self, css: str, text: str = "") -> None:
        """Click what shows this text, scrolled into sight."""
        element = self.wait_for(css, text)
        self.browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def focused(self) -> WebElement:
        """Return what has the keyboard."""
        return self.browser.switch_to.active_element

    def type(self, *keys: str) -> None:
        """Type to whatever has the keyboard."""
        self.focused().send_keys(*keys)

    def composer(self) -> WebElement:
        """Return the place to write, with the keyboard in it."""
        area = self.wait_for(".composer textarea")
        area.click()
        return area

    def complaints(self) -> list[str]:
        """Return what the browser's console complained about since the last time."""
        entries: list[dict[str, Any]] = self.browser.get_log("browser")  # type: ignore[no-untyped-call]
        return [entry["message"] for entry in entries if entry["level"] == "SEVERE"]


ENTER, ESCAPE, TAB, DOWN, UP, SPACE = (
    Keys.ENTER, Keys.ESCAPE, Keys.TAB, Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.SPACE,
)  # fmt: skip
