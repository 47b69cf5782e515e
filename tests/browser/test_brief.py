"""The brief in a browser: notes outlast a reload, a kept view opens as it was, and the documents arrive whole."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import docx
import pytest
from playwright.sync_api import Page, expect

from data.notebook import Notebook, notebook_path
from tests.browser.conftest import on_a_phone, settle
from tests.newsroom import HOSTILE, newsroom

NOTE = "Whose count is this?"


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return newsroom(tmp_path_factory.mktemp("brief") / "tables")


@pytest.fixture(scope="module")
def desk(serve: Callable[[Path], str], tables: Path) -> str:
    """The address of a dashboard of its own, so that no other test's notes are in it."""
    return serve(tables)


@pytest.fixture
def cited(tables: Path) -> list[str]:
    """Rows that were cited before, one of them hostile."""
    ids = ["post-q", "wire-st4"]
    Notebook(notebook_path(tables)).write_all([("cited", row_id, {"note": ""}) for row_id in ids])
    return ids


def noted(page: Page, words: str) -> None:
    box = page.get_by_label("✎ Your note").first
    box.fill(words)
    box.blur()
    expect(page.get_by_text("unsigned, ").first).to_be_visible()


def test_a_row_is_cited_on_another_page_and_its_note_outlasts_a_reload(page: Page, desk: str) -> None:
    page.goto(f"{desk}/search?phrase=bridge")
    page.get_by_role("button", name="Cite", exact=True).first.click()
    expect(page.get_by_role("button", name="Cited rows (1)")).to_be_visible()
    page.goto(f"{desk}/brief")
    expect(page.get_by_text("Findings (1)")).to_be_visible()
    noted(page, NOTE)
    page.reload()
    expect(page.get_by_label("✎ Your note").first).to_have_value(NOTE)


def test_a_view_is_kept_with_what_was_chosen_on_it_and_opens_again(page: Page, desk: str) -> None:
    page.goto(f"{desk}/timeline?sources=Harbour+Post")
    settle(page)
    page.get_by_test_id("stMain").get_by_role("button", name="Places", exact=True).click()
    page.wait_for_url("**timeline_kinds=**")
    page.get_by_role("button", name="Cited rows (0)").click()
    page.get_by_label("✎ Title of this view").fill("In what order")
    page.get_by_role("button", name="Keep this view").click()
    expect(page.get_by_text("Kept; the Brief page lists it.")).to_be_visible()
    page.goto(f"{desk}/brief?sources=Valley+Courier")
    page.get_by_role("link", name="In what order").click()
    page.wait_for_url("**/timeline?**")
    asked = parse_qs(urlparse(page.url).query)
    assert asked["sources"] == ["Harbour Post"]
    assert "Places" in asked["timeline_kinds"]
    expect(page.get_by_text("In view: 2 articles, 1 source")).to_be_visible()


def test_both_documents_arrive_and_the_html_stands_alone(
    page: Page, desk: str, cited: list[str], tables: Path, tmp_path: Path
) -> None:
    Notebook(notebook_path(tables)).write("view", "figures", {"title": "Who counts", "note": ""})
    page.goto(f"{desk}/brief")
    settle(page)
    noted(page, NOTE)
    saved = {}
    for ending in ("docx", "html"):
        with page.expect_download() as download:
            page.get_by_role("button", name=f"Download {ending.upper()}").click()
        saved[ending] = tmp_path / f"brief.{ending}"
        download.value.save_as(saved[ending])
    written = "\n".join(one.text for one in docx.Document(BytesIO(saved["docx"].read_bytes())).paragraphs)
    assert NOTE in written
    assert "0" * 64 in written
    alone = page.context.new_page()
    alone.goto(f"file://{saved['html']}")
    expect(alone.locator(".note", has_text=NOTE)).to_be_visible()
    expect(alone.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    assert "<script>window.pwned" in " ".join(HOSTILE.split())
    assert "<script>window.pwned" in alone.locator("body").inner_text()
    assert alone.evaluate("window.pwned") is None
    alone.set_viewport_size({"width": 390, "height": 844})
    assert alone.evaluate("document.documentElement.scrollWidth") <= 390


def test_rows_change_places_and_the_page_fits_a_phone(page: Page, desk: str, cited: list[str]) -> None:
    on_a_phone(page)
    page.goto(f"{desk}/brief")
    expect(page.locator(".row").first).to_contain_text("At least 12 people")
    page.get_by_role("button", name="Down", exact=True).first.click()
    expect(page.locator(".row").first).not_to_contain_text("At least 12 people")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("window.pwned") is None


def test_what_an_analyst_writes_into_has_the_ground_of_a_judgement(page: Page, desk: str, cited: list[str]) -> None:
    page.goto(f"{desk}/brief")
    settle(page)
    own, search = page.get_by_test_id("stTextAreaRootElement").first, page.get_by_test_id("stTextInputRootElement").first
    ground = "box => getComputedStyle(box).backgroundColor"
    assert own.evaluate(ground).startswith("rgba(230, 159, 0")
    assert not search.evaluate(ground).startswith("rgba(230, 159, 0")
