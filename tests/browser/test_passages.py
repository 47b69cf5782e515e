"""The list of rows in a browser: fifty at a time, each a way to its words, usable by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settle
from tests.tables import article_row, write_tables

LINES = [f"Rain fell on pier {number} of Orvale." for number in range(120)]
TEXT = "\n".join(LINES)


@pytest.fixture(scope="module")
def rainy(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a dashboard on one article of 120 sentences."""
    rows = []
    for number, line in enumerate(LINES):
        start = TEXT.index(line)
        span = {
            "start": start,
            "end": start + len(line),
            "sentence_start": start,
            "sentence_end": start + len(line),
            "text": line,
        }
        rows.append(
            {**span, "article_id": "a1", "sentence_id": f"s{number}", "paragraph": number, "near_places": [], "near_actors": []}
        )
    tables = {"articles": [article_row(text=TEXT)], "sentences": rows}
    return serve(write_tables(tmp_path_factory.mktemp("rain") / "tables", tables))


def test_fifty_rows_are_shown_and_the_rest_on_request(page: Page, rainy: str) -> None:
    page.goto(f"{rainy}/search?phrase=rain")
    expect(page.locator(".row")).to_have_count(50)
    page.get_by_role("button", name="Show 50 more").click()
    expect(page.locator(".row")).to_have_count(100)
    page.get_by_role("button", name="Cite", exact=True).nth(70).click()
    expect(page.get_by_role("button", name="Cited rows (1)")).to_be_visible()
    expect(page.locator(".row")).to_have_count(100)


def test_a_row_is_opened_by_keys_and_back_returns_to_the_search(page: Page, rainy: str) -> None:
    page.goto(f"{rainy}/search?phrase=pier+7")
    settle(page)
    page.locator(".open").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/article?**")
    expect(page.locator(".mark.chosen")).to_have_text("Rain fell on pier 7 of Orvale.")
    page.go_back()
    page.wait_for_url("**/search?phrase=pier+7")
    expect(page.locator(".row").first).to_be_visible()


def test_rows_fit_a_narrow_screen_and_the_focus_is_visible(page: Page, rainy: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{rainy}/search?phrase=rain")
    link = page.locator(".open").first
    expect(link).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator(".badge").first.scroll_into_view_if_needed()
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert link.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"
