"""A running dashboard for each corpus, and a browser that may not leave the machine.

Tests wait for what they expect and never for a time; the limits are wide, for machines that do much else.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlparse
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from data.notebook import SUFFIX
from tests.newsroom import newsroom
from tests.quake import quake

ROOT = Path(__file__).parents[2]
# WebGL without a graphics card, which the map needs.
ARGUMENTS = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--no-sandbox"]
OWN_SCHEMES = ("data", "blob", "about", "file")
WAIT_MS = int(os.environ.get("PARALLAX_WAIT_MS", "90000"))
START_S = 180
expect.set_options(timeout=WAIT_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A browser test that fails is run once more: drawing a map in software can starve a busy machine."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """serve(tables): the address of a dashboard on those tables, one per folder."""
    started: dict[Path, tuple[str, subprocess.Popen[bytes]]] = {}

    def address(tables: Path) -> str:
        if tables not in started:
            started[tables] = _start(tables)
        return started[tables][0]

    yield address
    for _, process in started.values():
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture(scope="session")
def newsroom_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return newsroom(tmp_path_factory.mktemp("newsroom") / "tables")


@pytest.fixture(scope="session")
def site(serve: Callable[[Path], str], newsroom_tables: Path) -> str:
    """The address of a dashboard on the corpus made by hand."""
    return serve(newsroom_tables)


@pytest.fixture(scope="session")
def quake_site(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a dashboard on the corpus with every kind of place and figure."""
    return serve(quake(tmp_path_factory.mktemp("quake") / "tables"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("PARALLAX_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path or None, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> BrowserContext:
    """What all tests share, so that the app's scripts are read and compiled once; a tab is a session of its own all the same."""
    shared = browser.new_context(viewport={"width": 1440, "height": 1000})
    shared.set_default_timeout(WAIT_MS)
    return shared


@pytest.fixture(autouse=True)
def fresh_notebooks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What an analyst noted in one test is gone in the next."""
    yield
    for notebook in tmp_path_factory.getbasetemp().rglob(f"*{SUFFIX}"):
        notebook.unlink()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A fresh tab, 1440 wide; the test fails when anything in it, or in a tab that it opens, asks another host."""
    outside: list[str] = []

    def note(request: Request) -> None:
        if not _is_ours(request.url):
            outside.append(request.url)

    context.on("request", note)
    yield context.new_page()
    for tab in context.pages:
        tab.close()
    context.remove_listener("request", note)
    assert not outside, f"requests left the machine: {outside}"


def settle(tab: Page) -> None:
    """Wait until the page's script has run."""
    tab.wait_for_selector("h1")
    tab.wait_for_function(
        "!document.querySelector('[data-testid=stStatusWidget], [data-testid=stSkeleton]')"
        " && document.querySelector('[data-testid=stApp]').dataset.testScriptState !== 'running'"
    )


def on_a_phone(tab: Page) -> None:
    """A narrow window in the dark, from the next page on."""
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.emulate_media(color_scheme="dark")


def _is_ours(url: str) -> bool:
    parts = urlparse(url)
    return parts.scheme in OWN_SCHEMES or parts.hostname == "127.0.0.1"


def _start(tables: Path) -> tuple[str, subprocess.Popen[bytes]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), "--server.fileWatcherType", "none"]
    environment = {**os.environ, "PARALLAX_TABLES": str(tables)}
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    end = time.monotonic() + START_S
    while time.monotonic() < end and process.poll() is None:
        if _answers(f"{address}/_stcore/health"):
            return address, process
        time.sleep(0.1)
    process.kill()
    pytest.fail(f"the dashboard did not start: {' '.join(command)}")


def _answers(url: str) -> bool:
    try:
        return bool(urlopen(url, timeout=2).status == 200)
    except (URLError, OSError):
        return False
