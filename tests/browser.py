"""The Chromium of this machine, driven by Selenium, for the tests of the page."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> tuple[Path, Path] | None:
    """Return the browser and its driver, or None where one of them is missing."""
    browser = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    driver = shutil.which("chromedriver")
    return (Path(browser), Path(driver)) if browser and driver else None


def describe_chromium() -> str:
    """Say in one line whether the tests of the page will run."""
    found = find_chromium()
    if found is None:
        return "Chromium or chromedriver not found: the tests of the page in a browser are skipped"
    return f"Chromium: {found[0]}"


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """Start one headless Chromium for the whole run, skipping with the reason where there is none.

    It cannot reach other machines: every name but this machine's own resolves to nothing.
    """
    found = find_chromium()
    if found is None:
        pytest.skip(describe_chromium())
    options = webdriver.ChromeOptions()
    options.binary_location = str(found[0])
    for argument in (
        "--headless=new",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
        "--window-size=1280,900",
        f"--user-data-dir={tmp_path_factory.mktemp('chromium')}",
    ):
        options.add_argument(argument)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # Chromium's own sandbox refuses to run as root, as containers do.
        options.add_argument("--no-sandbox")
    driver = webdriver.Chrome(options, webdriver.ChromeService(str(found[1])))
    yield driver
    driver.quit()
