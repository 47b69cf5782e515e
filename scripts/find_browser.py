"""Prints the path of a Chromium for the browser tests, installing one where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
PACKAGES = (
    ("apt-get", ["apt-get update -qq", "apt-get install -y -qq chromium"]),
    ("dnf", ["dnf install -y -q chromium"]),
    ("apk", ["apk add -q chromium"]),
)
HELP = """The browser tests need Chrome or Chromium, and none could be found or installed.
Install one with your package manager (Debian: sudo apt install chromium), or run
.venv/bin/python -m playwright install chromium, and run make test again."""


def installed() -> str | None:
    """The path of the system's browser, or of Playwright's own."""
    named = os.environ.get("PARALLAX_BROWSER")
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    return named or found or (str(MAC) if MAC.exists() else None) or playwright_browser()


def playwright_browser() -> str | None:
    """The path of the browser that Playwright downloaded, if it did."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (slow, and mostly not needed)

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return str(path) if path.exists() else None


def install() -> None:
    """Try Playwright's download, then the distribution's package; both may fail."""
    if run(f"{sys.executable} -m playwright install chromium") or os.geteuid() != 0:
        return
    for manager, commands in PACKAGES:
        if shutil.which(manager):
            all(run(command) for command in commands)
            return


def run(command: str) -> bool:
    """Whether a command succeeded; what it prints goes to standard error."""
    environment = {**os.environ, "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "15000"}
    return subprocess.run(command.split(), stdout=sys.stderr, check=False, env=environment).returncode == 0


def main() -> int:
    """Print the path; exit status 1 with words where there is no browser."""
    path = installed()
    if path is None:
        install()
        path = installed()
    if path is None:
        print(HELP, file=sys.stderr)
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
