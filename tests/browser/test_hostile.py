"""Hostile articles on every page: shown as text, never run, and nothing leaves the machine (the page fixture sees to that)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from components.elements.menu import PAGES
from tests.browser.conftest import settle
from tests.newsroom import HOSTILE

ADDRESSES = ["" if page.path == "app.py" else page.path.removeprefix("pages/").removesuffix(".py") for page in PAGES]
STATES = [
    "",
    "?phrase=script",
    "?columns_by=Source",
    "?sources=Harbour+Post",
]


def _unharmed(page: Page) -> None:
    assert page.evaluate("window.pwned") is None
    assert page.evaluate("getComputedStyle(document.body).display") != "none"
    assert page.locator("iframe").count() == 0
    assert page.locator("img[src*='198.51.100.7'], a[href*='//198.51.100.7']").count() == 0


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_stays_unharmed(page: Page, site: str, address: str) -> None:
    page.goto(f"{site}/{address}")
    settle(page)
    _unharmed(page)


@pytest.mark.parametrize("state", STATES[1:])
def test_the_pages_that_show_words_stay_unharmed(page: Page, site: str, state: str) -> None:
    name = "search" if "phrase" in state else "article" if "article" in state else "statements"
    page.goto(f"{site}/{name}{state}")
    settle(page)
    _unharmed(page)


def test_the_article_shows_its_markup_letter_for_letter(page: Page, site: str) -> None:
    page.goto(f"{site}/article?article=wire&row=wire-Orvale")
    expect(page.locator(".text")).to_contain_text(HOSTILE)
    expect(page.locator(".facts")).to_contain_text("Coast <b>Wire</b> ![x](http://198.51.100.7/s.png)")
    _unharmed(page)


def test_the_box_of_articles_shows_hostile_titles_as_text(page: Page, site: str) -> None:
    page.goto(f"{site}/article")
    settle(page)
    page.get_by_role("combobox", name="Article").click()
    expect(page.get_by_role("option", name="Coast <b>Wire</b>")).to_be_visible()
    _unharmed(page)


def test_cited_hostile_words_stay_text_on_screen(page: Page, site: str) -> None:
    page.goto(f"{site}/article?article=wire&row=wire-s0")
    page.locator(".item.current").get_by_role("button", name="Cite").click()
    page.get_by_role("button", name="Cited rows (1)").click()
    expect(page.get_by_test_id("stCode")).to_contain_text("<script>window.pwned=1</script>")
    _unharmed(page)
