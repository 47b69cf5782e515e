"""The Overview leads from what several sources report, from counts and from articles to the words."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import settle


@pytest.mark.parametrize(
    ("link", "heading", "words"),
    [
        (re.compile("^People killed, event not resolved"), "Figures", "At least 12 people"),
        (re.compile("^Orvale$"), "Map", "Flood closes Orvale bridge"),
        (re.compile("^Ana Ruiz$"), "Statements", "We lost the old bridge"),
    ],
)
def test_what_several_sources_report_leads_to_the_page_that_shows_it(page, site, link, heading, words):
    page.goto(site)
    settle(page)
    page.get_by_role("link", name=link).click()
    expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible()
    settle(page)
    expect(page.locator(".words", has_text=words).first).to_be_visible()


@pytest.mark.parametrize(
    ("link", "heading"),
    [
        (re.compile("^\\d+ statements$"), "Statements"),
        (re.compile("^\\d+ dates$"), "Timeline"),
        (re.compile("^\\d+ wordings"), "Wording"),
    ],
)
def test_counts_lead_to_their_rows(page, serve, sample_tables, link, heading):
    page.goto(serve(sample_tables))
    settle(page)
    page.get_by_role("link", name=link).click()
    expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible()


def test_problems_name_their_file(page, site):
    page.goto(site)
    settle(page)
    expect(page.get_by_role("heading", name="1 problem in preparation")).to_be_visible()


def test_assigned_dates_are_drawn_hollow_and_undated_articles_are_counted(page, site):
    page.goto(site)
    settle(page)
    page.wait_for_selector(".js-plotly-plot .point")
    symbols = page.evaluate("document.querySelector('.js-plotly-plot').data.map((trace) => [trace.marker.symbol].flat()[0])")
    assert [symbol.endswith("-open-dot") for symbol in symbols] == [False, True]
    expect(page.get_by_text("1 article without a date cannot be drawn.")).to_be_visible()
