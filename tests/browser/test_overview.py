"""The Overview leads from what several sources report, from counts and from articles to the words."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import on_a_phone, settle
from tests.sinking import sinking


@pytest.fixture(scope="module")
def sinking_site(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    return serve(sinking(tmp_path_factory.mktemp("sinking") / "tables"))


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


@pytest.mark.parametrize(
    ("line", "heading", "words"),
    [
        ("People killed, Sinking of the Marla", "Figures", "said to be unverified"),
        ("coast guard may answer seamen’s union", "Statements", "May answer it"),
        ("East Copy carries text of North Post", "Origins", "Articles that share text"),
        ("The loss of the Marla", "Wording", "ferry accident"),
        ("Merrin", "Map", "Different names for one place"),
        ("Sinking of the Marla", "Coverage", "The nearest words there are"),
    ],
)
def test_what_they_differ_on_leads_to_the_page_and_view_that_shows_it(page, sinking_site, line, heading, words):
    page.goto(sinking_site)
    settle(page)
    page.locator("a.open-entry", has=page.get_by_text(line, exact=True)).click()
    expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible()
    settle(page)
    expect(page.get_by_text(words).first).to_be_visible()


def test_a_quotation_on_the_overview_opens_its_words(page, sinking_site):
    page.goto(sinking_site)
    settle(page)
    page.get_by_role("link", name="in the article: unverified, South Mail").click()
    expect(page.get_by_role("heading", name="Article", level=1)).to_be_visible()
    expect(page.get_by_text("The number of dead is").first).to_be_visible()


def test_a_repost_counts_once_on_the_overview(page, sinking_site):
    page.goto(sinking_site)
    settle(page)
    expect(page.get_by_text("a figure in 2 sources, 1 origin")).to_be_visible()


def test_what_they_differ_on_fits_a_phone(page, sinking_site):
    on_a_phone(page)
    page.goto(sinking_site)
    settle(page)
    expect(page.get_by_role("heading", name="Where they differ")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
