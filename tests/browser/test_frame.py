"""What holds on every page: filters in the URL, chips, menu, search box, both widths and themes."""

from __future__ import annotations

from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import on_a_phone, settle

WIDTH = "document.querySelector('[data-testid=stMain]').scrollWidth"
PATHS = ["", "map", "statements", "figures", "search", "article"]


def asked(tab: Page) -> dict[str, list[str]]:
    return parse_qs(urlparse(tab.url).query)


@pytest.mark.parametrize("path", PATHS)
def test_a_cold_link_opens_filtered_on_a_phone_in_the_dark_and_keeps_its_filters(page, site, path):
    on_a_phone(page)
    page.goto(f"{site}/{path}?sources=Harbour+Post&published_from=2031-03-05&without_places=Tamsin")
    settle(page)
    expect(page.get_by_text("In view: 1 article, 1 source, 9 Mar 2031.")).to_be_visible()
    expect(page.get_by_role("button", name="Source: Harbour Post")).to_be_visible()
    expect(page.get_by_role("button", name="Not place: Tamsin")).to_be_visible()
    assert asked(page) == {"sources": ["Harbour Post"], "published_from": ["2031-03-05"], "without_places": ["Tamsin"]}
    assert page.evaluate(WIDTH) <= 390
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")


@pytest.mark.parametrize("path", ["map", "figures"])
def test_a_page_full_of_rows_does_not_scroll_sideways_on_a_phone(page, quake_site, path):
    on_a_phone(page)
    page.goto(f"{quake_site}/{path}")
    settle(page)
    assert page.evaluate(WIDTH) <= 390


def test_filters_survive_every_page_switch(page, site):
    page.goto(f"{site}/?places=Orvale&actors=Ana+Ruiz")
    settle(page)
    for name in ("Map", "Statements", "Figures", "Search", "Overview"):
        page.get_by_test_id("stSidebar").get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()
        settle(page)
        expect(page.get_by_role("button", name="Place: Orvale")).to_be_visible()
        assert {name: asked(page)[name] for name in ("places", "actors")} == {"places": ["Orvale"], "actors": ["Ana Ruiz"]}


def test_a_filter_chosen_by_hand_is_in_the_url_and_a_chip_clears_it(page, site):
    page.goto(site)
    settle(page)
    box = page.get_by_test_id("stSidebar").get_by_label("Sources", exact=True)
    box.click()
    box.press_sequentially("Valley")
    box.press("Enter")
    expect(page.get_by_text("In view: 1 article, 1 source, 4 Mar 2031.")).to_be_visible()
    box.press("Escape")
    assert asked(page) == {"sources": ["Valley Courier"]}
    page.get_by_role("button", name="Source: Valley Courier").click()
    expect(page.get_by_text("In view: 4 articles, 3 sources")).to_be_visible()
    assert asked(page) == {}


def test_nothing_matches_names_the_filter_to_loosen_and_loosens_it(page, site):
    page.goto(f"{site}/?sources=Valley+Courier&published_to=2031-03-03")
    settle(page)
    expect(page.get_by_text("No article matches the filters.")).to_be_visible()
    page.get_by_role("button", name="Clear “Published to”: 1 article").click()
    expect(page.get_by_text("In view: 1 article, 1 source, 4 Mar 2031.")).to_be_visible()


def test_articles_without_a_date_are_said_to_be_left_out(page, site):
    page.goto(f"{site}/?published_from=2031-01-01")
    settle(page)
    expect(page.get_by_text("1 article without a date left out while dates are filtered")).to_be_visible()


def test_values_from_another_corpus_are_ignored_with_a_word(page, site):
    page.goto(f"{site}/?places=Orvale&places=%3Cb%3EAtlantis%3C%2Fb%3E")
    settle(page)
    expect(page.get_by_text("Not in this corpus, so ignored: place “<b>Atlantis</b>”")).to_be_visible()
    assert asked(page) == {"places": ["Orvale"]}


def test_the_search_box_of_any_page_leads_to_the_search_page(page, site):
    page.goto(f"{site}/?sources=Harbour+Post")
    settle(page)
    box = page.get_by_role("main").get_by_role("searchbox")
    box.fill("old bridge")
    box.press("Enter")
    expect(page.get_by_role("heading", name="Search", level=1)).to_be_visible()
    settle(page)
    assert asked(page) == {"sources": ["Harbour Post"], "phrase": ["old bridge"]}


def test_a_new_tab_from_the_menu_opens_what_its_link_says(page, site):
    page.goto(f"{site}/search?sources=Harbour+Post")
    settle(page)
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Overview", exact=True).click(modifiers=["ControlOrMeta"])
    expect(opened.value.get_by_role("heading", name="Overview", level=1)).to_be_visible()
    expect(opened.value.get_by_role("button", name="Source: Harbour Post")).to_be_visible()
    assert "/search" in page.url


def test_the_menu_and_search_are_reached_by_keyboard(page, site):
    page.goto(site)
    settle(page)
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate("document.activeElement.innerText || document.activeElement.getAttribute('aria-label') || ''").strip()
        )
    assert "Search" in reached
    assert "Search an exact phrase" in reached
