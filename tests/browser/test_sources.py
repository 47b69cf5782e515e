"""The Sources and Origins pages in a browser: a grade needs a reason and outlives the tab; shared text stands side by side."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data.prepare.lineage import lineage
from tests.browser.conftest import on_a_phone, settle
from tests.data.prepare.lineage.test_lineage import OTHER, WIRE
from tests.tables import article_row, write_tables


@pytest.fixture(scope="session")
def wire_site(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """A dashboard on two articles of one origin and one of another."""
    texts = {"North": WIRE, "South": f"From the <b>desk</b>. {WIRE}", "West": OTHER}
    articles = [
        article_row(
            name,
            source=name,
            origin=None,
            title=f"Report of {name}",
            text=text,
            published=date(2031, 5, day),
            published_basis="stated",
        )
        for day, (name, text) in enumerate(texts.items(), start=1)
    ]
    rows = {"articles": articles, **lineage({"articles": articles, "voices": []})}
    return serve(write_tables(tmp_path_factory.mktemp("wire") / "tables", rows))


def test_a_grade_needs_a_reason_and_outlives_the_tab(page: Page, site: str) -> None:
    page.goto(f"{site}/sources?card_of=Harbour Post")
    settle(page)
    expect(page.get_by_text("Not graded by anybody")).to_be_visible()
    page.get_by_text("Set the grade").click()
    page.get_by_role("button", name="Keep the grade").click()
    expect(page.get_by_text("A grade needs a reason.")).to_be_visible()
    page.get_by_label("Reason", exact=True).fill("Corrected itself twice")
    page.get_by_role("button", name="Keep the grade").click()
    expect(page.locator(".ground").get_by_text("Corrected itself twice")).to_be_visible()
    page.reload()
    expect(page.locator(".ground").get_by_text("Corrected itself twice")).to_be_visible()


def test_a_grade_that_is_taken_over_stays_its_authors(page: Page, site: str) -> None:
    page.goto(f"{site}/sources?card_of=Harbour Post")
    settle(page)
    page.get_by_text("Grades as a file").click()
    given = "source,grade,reason,by\nHarbour Post,B2,Named its documents,MK\n"
    page.locator("input[type=file]").set_input_files({"name": "g.csv", "mimeType": "text/csv", "buffer": given.encode()})
    page.get_by_role("button", name="Take them over").click()
    expect(page.get_by_text("1 grade taken over.")).to_be_visible()
    page.reload()
    expect(page.locator(".ground").get_by_text("MK, ")).to_be_visible()


def test_the_words_of_a_source_are_set_in_serif_and_open(page: Page, serve: Callable[[Path], str], sample_tables: Path) -> None:
    page.goto(f"{serve(sample_tables)}/sources")
    settle(page)
    words = page.get_by_role("list", name="Its wordings").locator(".words a").first
    assert "Source Serif" in words.evaluate("one => getComputedStyle(one).fontFamily")
    words.click()
    expect(page.get_by_role("heading", name="Article", level=1)).to_be_visible()
    expect(page.locator(".mark.chosen").first).to_be_visible()


def test_who_speaks_in_a_source_leads_to_what_they_say_there(page: Page, site: str) -> None:
    page.goto(f"{site}/sources?card_of=Harbour Post")
    settle(page)
    page.get_by_label("Who speaks in it").get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="Statements", level=1)).to_be_visible()
    page.wait_for_url("**actor_card=**")
    assert "sources=Harbour+Post" in page.url


def test_the_address_of_a_card_holds_the_source_whatever_its_grade(page: Page, wire_site: str) -> None:
    page.goto(f"{wire_site}/sources?card_of=South")
    settle(page)
    expect(page.get_by_role("heading", name="South")).to_be_visible()
    page.get_by_test_id("stButtonGroup").get_by_text("West", exact=True).click()
    expect(page.get_by_role("heading", name="West")).to_be_visible()
    page.get_by_text("Set the grade").click()
    page.get_by_label("Reason", exact=True).fill("Named its documents")
    page.get_by_role("button", name="Keep the grade").click()
    expect(page.get_by_text("Your grades: West")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="West")).to_be_visible()


def test_what_only_one_source_has_opens_its_words(page: Page, site: str) -> None:
    page.goto(f"{site}/sources?card_of=Harbour Post")
    settle(page)
    page.get_by_text("Tamsin (1)").click()
    expect(page.get_by_text("rose for two days")).to_be_visible()


def test_articles_of_one_origin_stand_side_by_side_with_what_they_share(page: Page, wire_site: str) -> None:
    page.goto(f"{wire_site}/origins")
    settle(page)
    expect(page.get_by_text("3 sources, 2 origins", exact=True)).to_be_visible()
    expect(page.get_by_text("In view: 3 articles, 3 sources, 2 origins")).to_be_visible()
    expect(page.locator(".twin .shared")).to_have_count(2)
    expect(page.locator(".twin [data-side='1'] .own").first).to_have_text("From the <b>desk</b>. ")
    page.locator(".twin [data-side='0'] .shared").click()
    expect(page.locator(".twin [data-side='1'] .shared")).to_be_focused()


def test_both_fit_a_phone(page: Page, wire_site: str) -> None:
    on_a_phone(page)
    for name in ("origins", "sources"):
        page.goto(f"{wire_site}/{name}")
        settle(page)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
