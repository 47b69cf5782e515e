"""Whichever way one leaves a page, one step back returns to the view that one left."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settle

VIEW = "/statements?columns_by=Source&acts=deny&sources=Harbour+Post"


def _by_menu(page: Page) -> None:
    page.get_by_role("link", name="Map", exact=True).click()
    page.wait_for_url("**/map?**")


def _by_search(page: Page) -> None:
    page.get_by_role("searchbox", name="Search an exact phrase").fill("bridge")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?**")


def _by_row(page: Page) -> None:
    page.locator(".open").first.click()
    page.wait_for_url("**/article?**")


@pytest.mark.parametrize("leave", [_by_menu, _by_search, _by_row])
def test_one_step_back_returns_to_the_view_that_one_left(page: Page, site: str, leave: Callable[[Page], None]) -> None:
    page.goto(site + VIEW)
    expect(page.locator(".card")).to_have_count(1)
    leave(page)
    settle(page)
    assert "sources=Harbour+Post" in page.url
    page.go_back()
    page.wait_for_url("**/statements?**")
    expect(page.locator(".card")).to_have_count(1)
    assert all(part in page.url for part in ("columns_by=Source", "acts=deny", "sources=Harbour+Post"))


def test_a_line_of_the_overview_leads_in_one_step(page: Page, site: str) -> None:
    page.goto(f"{site}/?sources=Harbour+Post")
    settle(page)
    page.get_by_role("link", name="Orvale counts its losses").click()
    page.wait_for_url("**/article?**")
    settle(page)
    page.go_back()
    page.wait_for_url(f"{site}/?sources=Harbour+Post")
    expect(page.get_by_role("heading", name="Overview")).to_be_visible()
