"""The Wording page in a browser: a count narrows the lines, and a line opens its article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import settle


def test_a_count_narrows_the_lines_and_a_line_opens_its_article(
    page: Page, serve: Callable[[Path], str], sample_tables: Path
) -> None:
    page.goto(f"{serve(sample_tables)}/wording")
    settle(page)
    lines = page.get_by_label("Lines with the wording").get_by_role("listitem")
    expect(lines.nth(1)).to_be_visible()
    every = lines.count()
    page.get_by_role("button", name="Show the words").first.click()
    page.wait_for_url("**wording_of=**")
    expect(page.get_by_role("button", name="Show all lines")).to_be_visible()
    expect(lines).not_to_have_count(every)
    words = lines.first.locator(".span").inner_text()
    lines.first.get_by_role("link").click()
    page.wait_for_url("**/article?**row=**")
    expect(page.locator(".mark.chosen").first).to_contain_text(words.split()[0])


def test_without_a_profile_it_says_what_brings_wordings(page: Page, site: str) -> None:
    page.goto(f"{site}/wording")
    expect(page.get_by_text("A profile names them")).to_be_visible()
    expect(page.get_by_text("Too few to tell a source from an article")).to_be_visible()
