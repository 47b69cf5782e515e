"""The Search page finds exact phrases, says whose wording they are and opens the article."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import settle


def test_a_phrase_is_counted_by_source_with_its_voice(page, site):
    page.goto(f"{site}/search?phrase=old%20bridge")
    settle(page)
    expect(page.get_by_role("heading", name="Harbour Post")).to_be_visible()
    expect(page.get_by_text("1 time: quoted 1")).to_be_visible()
    expect(page.get_by_text("1 time: narrator 1")).to_be_visible()


def test_a_phrase_that_nobody_uses_is_said_so(page, site):
    page.goto(f"{site}/search?phrase=nobody%20wrote%20this")
    settle(page)
    expect(page.get_by_text("No sentence in view has this phrase")).to_be_visible()


def test_a_phrase_hidden_by_a_filter_offers_to_clear_it(page, site):
    page.goto(f"{site}/search?phrase=lost%20the%20old&sources=Valley+Courier")
    settle(page)
    page.get_by_role("button", name="Clear all filters: 1 time").click()
    expect(page.get_by_role("heading", name="Harbour Post")).to_be_visible()


def test_without_a_phrase_the_page_says_what_it_is_for(page, site):
    page.goto(f"{site}/search")
    settle(page)
    expect(page.get_by_text("Type a phrase above.")).to_be_visible()
